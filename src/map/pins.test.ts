import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPin } from './describe.ts';
import { pinsOf, type Pin, type Spot } from './pins.ts';
import { spotOf, TOWNS } from './example.ts';

function onlyPin(spots: Spot[]): Pin {
  const pins = pinsOf(spots, TOWNS);
  expect(pins).toHaveLength(1);
  return pins[0] as Pin;
}

describe('pinsOf', () => {
  it('puts the listings of one venue under one pin, in their order', () => {
    const pin = onlyPin([
      spotOf(),
      spotOf({ id: 'belper/choir', days: ['mon'] }),
      spotOf({ id: 'belper/yoga', days: ['fri'] }),
    ]);
    expect(pin.spots.map(({ id }) => id)).toEqual([
      'belper/friday-coffee',
      'belper/choir',
      'belper/yoga',
    ]);
    expect(pin.days).toEqual(['mon', 'fri']);
  });

  it('puts listings of the very same spot under one pin, whatever their venue', () => {
    const pin = onlyPin([
      spotOf({ isApproximate: true }),
      spotOf({ place: 'The Greyhound', venue: 'belper/greyhound', isApproximate: true }),
      spotOf({ place: 'No28', venue: '', isApproximate: true }),
    ]);
    expect(labelPin(pin)).toBe('3 places, Belper: 3 listings, Friday, approximate place');
  });

  it('keeps places apart that are ten metres apart', () => {
    expect(pinsOf([spotOf(), spotOf({ venue: '', at: [53.0241, -1.482] })], TOWNS)).toHaveLength(2);
  });

  it('drops a place that is nowhere', () => {
    expect(pinsOf([spotOf({ at: [NaN, -1.4] })], TOWNS)).toEqual([]);
  });

  it('loses no listing and doubles none', () => {
    const spot = fc
      .record({
        id: fc.uuid(),
        venue: fc.constantFrom('', 'belper/a', 'belper/b', 'derby/c'),
        at: fc.constantFrom([53, -1] as const, [53.1, -1.1] as const, [53.2, -1.2] as const),
      })
      .map(spotOf);
    fc.assert(
      fc.property(fc.array(spot), (spots) => {
        const pins = pinsOf(spots, TOWNS);
        const pinned = pins.flatMap((pin) => pin.spots.map(({ id }) => id));
        expect(pinned.toSorted()).toEqual(spots.map(({ id }) => id).toSorted());
        expect(new Set(pins.map(({ key }) => key)).size).toBe(pins.length);
      }),
    );
  });
});
