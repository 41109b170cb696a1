import { describe, expect, it } from 'vitest';
import { answerTo, type Ask } from './answer.ts';
import { createEngine } from '../finding/engine.ts';
import { fluentWith } from '../finding/fluent.ts';
import { MATERIAL, TODAY } from '../example.ts';
import { createPacker, createUnpacker } from './parcel.ts';
import { EMPTY_QUERY } from '../query.ts';

const engine = createEngine(MATERIAL, fluentWith(null));
const answer = (words: string, wantsPlaces = false) => {
  const query = { ...EMPTY_QUERY, words };
  const ask: Ask = {
    query,
    today: TODAY,
    now: null,
    area: null,
    from: null,
    limit: 3,
    wantsPlaces,
  };
  return answerTo(ask, engine, { isPartial: false, isCut: false, isWhole: true });
};

describe('answers sent from thread to thread', () => {
  it('come out as they were, in whatever order they repeat their listings', () => {
    const [pack, unpack] = [createPacker(), createUnpacker()];
    for (const words of ['belper', 'choir', '', 'belper', 'zzz']) {
      const whole = answer(words, words === '');
      expect(whole).toMatchObject(unpack(structuredClone(pack(whole))));
    }
  });

  it('carry a listing once, which stays the same object', () => {
    const [pack, unpack] = [createPacker(), createUnpacker()];
    const first = unpack(structuredClone(pack(answer('choir'))));
    const parcel = pack(answer('choir', true));
    expect(parcel.fresh).toEqual([]);
    const again = unpack(structuredClone(parcel));
    expect(again.hits.length).toBeGreaterThan(0);
    for (const [place, { document }] of again.hits.entries())
      expect(document).toBe(first.hits[place]?.document);
  });
});
