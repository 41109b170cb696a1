import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type Query } from '../../search/query.ts';
import { changeSince, mergeQueries } from './form.ts';

describe('mergeQueries', () => {
  it('keeps what was typed before the page came to life, and takes the rest from the address', () => {
    const address = { ...EMPTY_QUERY, words: 'tea', town: 'belper', free: true };
    const typed = { ...EMPTY_QUERY, words: 'choir', day: 'fri' };
    expect(mergeQueries(address, typed)).toEqual({
      ...EMPTY_QUERY,
      words: 'choir',
      town: 'belper',
      day: 'fri',
      free: true,
    });
    expect(mergeQueries(address, EMPTY_QUERY)).toEqual(address);
  });
});

describe('changeSince', () => {
  const query = (words: string, more: Partial<Query> = {}): Query => ({
    ...EMPTY_QUERY,
    words,
    ...more,
  });
  it.each<[claim: string, before: Query, after: Query, now: Query, next: Query]>([
    [
      'is the change itself where nothing happened since',
      query('tea derby', { day: 'fri' }),
      query('tea'),
      query('tea derby', { day: 'fri' }),
      query('tea'),
    ],
    [
      'keeps letters that were typed since',
      query('tea'),
      query(''),
      query('tea wednesday'),
      query('wednesday'),
    ],
    [
      'keeps a choice that was made since',
      query('tea', { town: 'belper' }),
      query('tea'),
      query('tea', { town: 'belper', day: 'fri' }),
      query('tea', { day: 'fri' }),
    ],
    [
      'keeps words where only a choice was taken away',
      query('tea', { free: true }),
      query('tea'),
      query('choir', { free: true }),
      query('choir'),
    ],
    [
      'goes by the change where the words are others by now',
      query('tea derby'),
      query('tea'),
      query('cof derby'),
      query('tea'),
    ],
  ])('%s', (_, before, after, now, next) => {
    expect(changeSince(before, after, now)).toEqual(next);
  });
});
