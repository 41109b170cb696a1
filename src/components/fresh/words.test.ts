import { describe, expect, it } from 'vitest';
import { headlineOf, ownTimes, tallyWords } from './words.ts';

const tally = (fresh = 0, ageing = 0, old = 0, unconfirmed = 0) => ({
  fresh,
  ageing,
  old,
  unconfirmed,
});

describe('the figures in words', () => {
  it.each([
    [tally(), 'Nothing is listed yet.'],
    [tally(1), 'The one listing is fresh.'],
    [tally(0, 0, 0, 1), 'The one listing is not confirmed.'],
    [tally(12), 'All 12 listings are fresh.'],
    [tally(0, 0, 0, 18), 'Nobody has made sure of any of the 18 listings lately.'],
    [tally(0, 3, 0, 4), 'None of 7 listings is fresh.'],
    [tally(1, 1), 'Of 2 listings, 1 is fresh.'],
    [tally(8_200, 1_000, 700, 100), 'Of 10,000 listings, 8,200 are fresh.'],
  ])('are one sentence: %j', (one, words) => {
    expect(headlineOf(one)).toBe(words);
  });

  it.each([
    [tally(), ''],
    [tally(14, 3, 2, 1), '14 fresh, 3 ageing, 2 old, 1 not confirmed'],
    [tally(0, 0, 1200), '1,200 old'],
  ])('name what there is: %j', (one, words) => {
    expect(tallyWords(one)).toBe(words);
  });

  it('name the kinds that have a time of their own', () => {
    const kind = (name: string, checkEvery?: number) => ({
      slug: name,
      name,
      sentence: '',
      also: [],
      ...(checkEvery && { checkEvery }),
    });
    expect(
      ownTimes([kind('Choir'), kind('Food bank', 3), kind('Park', 24), kind('Tea', 6)]),
    ).toEqual(['Food bank: every 3 months', 'Park: every 24 months']);
  });
});
