import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinLabels, type Label } from './labels.ts';

const LETTER = 10;
const HEIGHT = 24;

const label: fc.Arbitrary<Label> = fc.record({
  name: fc.string({ minLength: 3, maxLength: 18 }),
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  weight: fc.integer({ min: 0, max: 50 }),
});

function isOverlapping(a: Label, b: Label): boolean {
  const right = (one: Label) => one.x + one.name.length * LETTER;
  return a.x < right(b) && b.x < right(a) && a.y < b.y + HEIGHT && b.y < a.y + HEIGHT;
}

describe('thinLabels', () => {
  it('keeps the weightier of two that collide', () => {
    const derby = { name: 'Derby', x: 100, y: 100, weight: 90 };
    const littleover = { name: 'Littleover', x: 90, y: 110, weight: 2 };
    const buxton = { name: 'Buxton', x: 100, y: 300, weight: 1 };
    expect(thinLabels([littleover, derby, buxton])).toEqual([derby, buxton]);
  });

  it('never lets two names touch, and leaves none out that would have fitted', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 60 }), (labels) => {
        const kept = thinLabels(labels, LETTER, HEIGHT);
        kept.forEach((a, at) =>
          kept.slice(at + 1).forEach((b) => expect(isOverlapping(a, b)).toBe(false)),
        );
        const left = labels.filter((one) => !kept.includes(one));
        for (const one of left) {
          expect(thinLabels([...kept, { ...one, weight: -1 }], LETTER, HEIGHT)).toHaveLength(
            kept.length,
          );
        }
      }),
    );
  });

  it('always keeps the weightiest', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 60 }), (labels) => {
        const most = Math.max(...labels.map(({ weight }) => weight));
        expect(thinLabels(labels)[0]?.weight).toBe(most);
      }),
    );
  });
});
