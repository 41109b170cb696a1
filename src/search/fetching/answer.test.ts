import { describe, expect, it } from 'vitest';
import { MATERIAL, TODAY } from '../example.ts';
import { createEngine } from '../finding/engine.ts';
import { fluentWith } from '../finding/fluent.ts';
import { EMPTY_QUERY } from '../query.ts';
import { answerTo, type Ask } from './answer.ts';

// Two to the west, all others to the east.
const documents = MATERIAL.documents.map((document, place) => ({
  ...document,
  at: [53, place < 2 ? -1.6 : -1.4] as const,
}));
const engine = createEngine({ ...MATERIAL, documents }, fluentWith(null));
const ask: Ask = {
  query: EMPTY_QUERY,
  today: TODAY,
  now: null,
  area: null,
  from: null,
  limit: 3,
  wantsPlaces: true,
};
const answer = (other: Partial<Ask>) =>
  answerTo({ ...ask, ...other }, engine, { isPartial: false, isCut: false, isWhole: true });

describe('an answer', () => {
  it('sends the first results and says how many there are', () => {
    const { hits, total } = answer({});
    expect(hits).toHaveLength(3);
    expect(total).toBeGreaterThan(3);
  });

  it('keeps the list to a part of the map, and gives the map what lies beyond it', () => {
    const all = answer({});
    const part = answer({ area: { south: 52, west: -2, north: 54, east: -1.5 } });
    expect(part.total).toBe(2);
    expect(part.places).toEqual(all.places);
    expect(part.places).toHaveLength(all.total);
  });

  it('has no places for whoever has no map', () => {
    expect(answer({ wantsPlaces: false }).places).toBeNull();
  });
});
