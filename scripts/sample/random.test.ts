import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFor } from './random.ts';

describe('randomFor', () => {
  it('gives the same draws for the same name', () => {
    const draw = (name: string) => Array.from({ length: 50 }, randomFor(name).next);
    expect(draw('7/listing/12')).toEqual(draw('7/listing/12'));
    expect(draw('7/listing/12')).not.toEqual(draw('7/listing/13'));
  });

  it('spreads names that differ in one digit evenly over the first draw', () => {
    const buckets = new Array<number>(10).fill(0);
    for (let index = 0; index < 10_000; index++) {
      const bucket = randomFor(`1/listing/${index}`).between(0, 9);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    for (const filled of buckets) expect(Math.abs(filled - 1000)).toBeLessThan(150);
  });

  it('keeps every draw within its bounds and reaches both', () => {
    const random = randomFor('bounds');
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 7)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6, 7]);
  });

  it('shuffles without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, name) => {
        const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
        expect(sorted(randomFor(name).shuffle(list))).toEqual(sorted(list));
      }),
    );
  });

  it('takes some in the order of the list, never one twice', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(25), fc.string(), (length, count, name) => {
        const list = Array.from({ length }, (_, index) => index);
        const some = randomFor(name).some(list, count);
        expect(some).toHaveLength(Math.min(length, count));
        expect(some).toEqual([...new Set(some)].sort((a, b) => a - b));
      }),
    );
  });

  it('says so when there is nothing to pick from', () => {
    expect(() => randomFor('empty').pick([])).toThrow('nothing to pick from');
  });
});
