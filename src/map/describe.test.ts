import { describe, expect, it } from 'vitest';
import type { Weekday } from '../schedule/schedule.ts';
import { describeApproximate, describeDays, describeShown, labelPin } from './describe.ts';
import { pinsOf, type Pin, type Spot } from './pins.ts';
import { spotOf, TOWNS } from './example.ts';

function onlyPin(spots: Spot[]): Pin {
  const pins = pinsOf(spots, TOWNS);
  expect(pins).toHaveLength(1);
  return pins[0] as Pin;
}

describe('labelPin', () => {
  it.each<[string, Spot[], string]>([
    ['one listing', [spotOf()], 'Ada Belfield Centre, Belper: 1 listing, Friday'],
    [
      'several on several days',
      [spotOf(), spotOf({ days: ['mon'] }), spotOf({ days: [] })],
      'Ada Belfield Centre, Belper: 3 listings, Monday and Friday',
    ],
    ['no fixed day', [spotOf({ days: [] })], 'Ada Belfield Centre, Belper: 1 listing'],
    ['a place called as its town', [spotOf({ place: 'Belper' })], 'Belper: 1 listing, Friday'],
    [
      'a town that has no page',
      [spotOf({ town: 'elsewhere' })],
      'Ada Belfield Centre, elsewhere: 1 listing, Friday',
    ],
  ])('puts %s in words', (_, spots, label) => {
    expect(labelPin(onlyPin(spots))).toBe(label);
  });
});

describe('describeApproximate', () => {
  it.each<[string, Partial<Spot>, string]>([
    ['an exact place', {}, ''],
    [
      'the middle of its town',
      { isApproximate: true, at: [53.023, -1.481] },
      'Approximate place: middle of Belper',
    ],
    [
      'the middle of a postcode sector',
      { isApproximate: true, at: [53.04, -1.46] },
      'Approximate place: this part of Belper',
    ],
    ['a town not known', { isApproximate: true, town: 'elsewhere' }, 'Approximate place'],
  ])('for %s', (_, over, words) => {
    expect(describeApproximate(spotOf(over), TOWNS)).toBe(words);
  });
});

describe('describeDays', () => {
  it.each<[Weekday[], string]>([
    [[], ''],
    [['thu'], 'Thursday'],
    [['mon', 'tue'], 'Monday and Tuesday'],
    [['mon', 'tue', 'wed'], 'Monday to Wednesday'],
    [['mon', 'wed', 'fri'], 'Monday, Wednesday and Friday'],
    [['sat', 'sun'], 'Saturday and Sunday'],
    [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'every day'],
  ])('says %j as “%s”', (days, words) => {
    expect(describeDays(days)).toBe(words);
  });
});

describe('describeShown', () => {
  const pins = pinsOf(
    [spotOf(), spotOf({ id: 'belper/choir' }), spotOf({ venue: '', at: [53, -1] })],
    TOWNS,
  );
  it.each<[readonly Pin[], number, boolean, string]>([
    [pins, 0, true, '3 listings in 2 places.'],
    [
      pins,
      2,
      true,
      '3 listings in 2 places. 2 listings have no place on a map, such as those online or by phone.',
    ],
    [
      pins.slice(1),
      1,
      false,
      '1 listing in 1 place. None is in this part of the map. “Show everything” brings all into view. 1 listing has no place on a map, such as those online or by phone.',
    ],
    [[], 0, false, 'No listings on the map.'],
  ])('says what is on the map and what is not (%#)', (shown, elsewhere, isInView, words) => {
    expect(describeShown(shown, elsewhere, isInView)).toBe(words);
  });
});
