import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './spelling.ts';

describe('editDistance', () => {
  it('agrees with a plain count by recursion', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(editDistance(a, b)).toBe(plainDistance(a, b));
        expect(editDistance(a, b, 2)).toBe(Math.min(2, plainDistance(a, b)));
      }),
    );
  });
});

// Optimal string alignment, written down as its definition.
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swap =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1
      : Infinity;
  return Math.min(
    swap,
    plainDistance(a.slice(0, -1), b) + 1,
    plainDistance(a, b.slice(0, -1)) + 1,
    plainDistance(a.slice(0, -1), b.slice(0, -1)) + Number(a.at(-1) !== b.at(-1)),
  );
}
