import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../search/query.ts';
import { readState, writeState, type SearchState } from './address.ts';

const known = { towns: [{ slug: 'belper' }], kinds: [], needs: [] };
const nothing: SearchState = { query: EMPTY_QUERY, hasMap: false, view: null, area: null };

describe('the address of a search', () => {
  it.each<[string, Partial<SearchState>]>([
    ['', {}],
    ['?q=tea&town=belper', { query: { ...EMPTY_QUERY, words: 'tea', town: 'belper' } }],
    ['?view=map', { hasMap: true }],
    [
      '?view=map&at=53.02%2C-1.48&zoom=13',
      { hasMap: true, view: { at: [53.02, -1.48], zoom: 13 } },
    ],
    [
      '?area=52.9%2C-1.6%2C53.1%2C-1.3',
      { area: { south: 52.9, west: -1.6, north: 53.1, east: -1.3 } },
    ],
  ])('%s is written and read alike', (address, state) => {
    expect(readState(address, known)).toEqual({ ...nothing, ...state });
    expect(writeState({ ...nothing, ...state })).toBe(address);
  });

  it.each(['?view=globe', '?at=0', '?area=1,2,3', '?town=atlantis&at=99,999&zoom=5'])(
    '%s asks for nothing',
    (address) => {
      expect(readState(address, known)).toEqual(nothing);
    },
  );
});
