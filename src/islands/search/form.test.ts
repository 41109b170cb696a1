import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../search/query.ts';
import { mergeQueries } from './form.ts';

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
