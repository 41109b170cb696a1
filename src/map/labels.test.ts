import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type Box, type Label } from './labels.ts';

const label: fc.Arbitrary<Label> = fc.record({
  name: fc.string({ minLength: 3, maxLength: 18 }),
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  weight: fc.integer({ min: 0, max: 50 }),
});
const pin: fc.Arbitrary<Box> = fc
  .record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) })
  .map(({ x, y }) => ({ left: x - 26, top: y - 26, right: x + 26, bottom: y + 26 }));

const DERBY: Label = { name: 'Derby', x: 100, y: 100, weight: 90 };
const PIN: Box = { left: 70, top: 70, right: 130, bottom: 130 };

function namesOf(placed: { label: Label }[]): string[] {
  return placed.map(({ label }) => label.name);
}

describe('placeLabels', () => {
  it('writes a name to the right of its dot where it can', () => {
    const [derby] = placeLabels([DERBY]);
    expect(derby?.box.left).toBeGreaterThan(DERBY.x);
    expect(derby?.box).toMatchObject({ top: 88, bottom: 112 });
  });

  it('turns to the left where something is in the way', () => {
    const [derby] = placeLabels([DERBY], [{ left: 102, top: 80, right: 150, bottom: 120 }]);
    expect(derby?.box.right).toBeLessThan(DERBY.x);
  });

  it('writes a name beside the pin that covers its dot', () => {
    const [derby] = placeLabels([DERBY], [PIN]);
    expect(derby?.box.left).toBeGreaterThanOrEqual(PIN.right);
  });

  it('writes one name beside a pin, that of the weightiest town under it', () => {
    const littleover = { name: 'Littleover', x: 104, y: 120, weight: 2 };
    expect(namesOf(placeLabels([littleover, DERBY], [PIN]))).toEqual(['Derby']);
    expect(namesOf(placeLabels([littleover, DERBY]))).toEqual(['Derby', 'Littleover']);
  });

  it('leaves a name out where every side is taken', () => {
    const walls = [
      { left: 107, top: 0, right: 200, bottom: 200 },
      { left: 0, top: 0, right: 93, bottom: 200 },
    ];
    expect(placeLabels([DERBY], walls)).toEqual([]);
  });

  it('never lets a name touch another or a pin', () => {
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 25 }),
        fc.array(pin, { maxLength: 8 }),
        (labels, pins) => {
          const boxes = placeLabels(labels, pins).map(({ box }) => box);
          boxes.forEach((name, at) => {
            for (const other of [...boxes.slice(at + 1), ...pins]) {
              const isApart =
                name.right <= other.left ||
                other.right <= name.left ||
                name.bottom <= other.top ||
                other.bottom <= name.top;
              expect(isApart).toBe(true);
            }
          });
        },
      ),
    );
  });

  it('leaves none out that would have fitted', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 25 }), (labels) => {
        const placed = placeLabels(labels);
        const left = labels.filter((one) => !placed.some((other) => other.label === one));
        const all = (one: Label) => [...placed.map(({ label }) => label), { ...one, weight: -1 }];
        for (const one of left) expect(placeLabels(all(one))).toHaveLength(placed.length);
      }),
    );
  });

  it('lets no name stick out of the view whose dot is in it', () => {
    const view = { left: 0, top: 0, right: 400, bottom: 300 };
    fc.assert(
      fc.property(fc.array(label, { maxLength: 25 }), (labels) => {
        for (const { label: one, box } of placeLabels(labels, [], view)) {
          const isInView = one.x >= 0 && one.x <= 400 && one.y >= 0 && one.y <= 300;
          const sticksOut = box.left < 0 || box.right > 400 || box.top < 0 || box.bottom > 300;
          expect(isInView && sticksOut).toBe(false);
        }
      }),
    );
  });
});
