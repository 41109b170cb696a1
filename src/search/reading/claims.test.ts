import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseClaims, type Claim } from './claims.ts';

const claim = (from: number, until: number): Claim => ({ from, until, parts: [] });

describe('claims on words', () => {
  it.each<[what: string, claims: Claim[], kept: number[]]>([
    ['the longer one', [claim(0, 2), claim(1, 4)], [1]],
    ['the first of two equals', [claim(1, 3), claim(0, 2)], [1]],
    ['those beside each other, in the order of the text', [claim(2, 3), claim(0, 2)], [1, 0]],
    ['a short one where the long one leaves room', [claim(0, 1), claim(1, 4), claim(3, 5)], [0, 1]],
    ['the one that was made first of the same words', [claim(0, 2), claim(0, 2)], [0]],
  ])('keep %s', (_, claims, kept) => {
    expect(chooseClaims(claims, 5)).toEqual(kept.map((index) => claims[index]));
  });

  it('never overlap when they are kept, and leave none out that would have room', () => {
    const claims = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 5 }))
        .map(([from, length]) => claim(from, Math.min(12, from + length))),
    );
    fc.assert(
      fc.property(claims, (all) => {
        const kept = chooseClaims(all, 12);
        const wordsOf = ({ from, until }: Claim) =>
          [...Array(12).keys()].filter((word) => word >= from && word < until);
        const taken = kept.flatMap(wordsOf);
        expect(new Set(taken).size).toBe(taken.length);
        for (const one of all) expect(wordsOf(one).some((word) => taken.includes(word))).toBe(true);
      }),
    );
  });
});
