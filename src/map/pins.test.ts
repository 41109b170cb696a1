import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weekday } from '../schedule/schedule.ts';
import {
  describeApproximate,
  describeDays,
  labelPin,
  pinsOf,
  type MapTown,
  type Pin,
  type Spot,
} from './pins.ts';

const TOWNS: MapTown[] = [
  { slug: 'belper', name: 'Belper', at: [53.023, -1.481], isArea: false },
  { slug: 'derby', name: 'Derby', at: [52.925, -1.478], isArea: false },
];

function spotOf(over: Partial<Spot> = {}): Spot {
  return {
    id: 'belper/friday-coffee',
    title: 'Friday coffee',
    town: 'belper',
    place: 'Ada Belfield Centre',
    venue: 'belper/ada-belfield-centre',
    at: [53.024, -1.482],
    isApproximate: false,
    days: ['fri'],
    when: 'Fri, 10am–12',
    ...over,
  };
}

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

describe('labelPin', () => {
  it.each<[string, Spot[], string]>([
    ['one listing', [spotOf()], 'Ada Belfield Centre, Belper: 1 listing, Friday'],
    [
      'several on several days',
      [spotOf(), spotOf({ days: ['mon'] }), spotOf({ days: [] })],
      'Ada Belfield Centre, Belper: 3 listings, Monday and Friday',
    ],
    ['no fixed day', [spotOf({ days: [] })], 'Ada Belfield Centre, Belper: 1 listing'],
    ['a place called as its town', [spotOf({ place: 'Belper' })], 'Belper: 1 listing, Friday'],
    [
      'a town that has no page',
      [spotOf({ town: 'elsewhere' })],
      'Ada Belfield Centre, elsewhere: 1 listing, Friday',
    ],
  ])('puts %s in words', (_, spots, label) => {
    expect(labelPin(onlyPin(spots))).toBe(label);
  });
});

describe('describeApproximate', () => {
  it.each<[string, Partial<Spot>, string]>([
    ['an exact place', {}, ''],
    [
      'the middle of its town',
      { isApproximate: true, at: [53.023, -1.481] },
      'Approximate place: middle of Belper',
    ],
    [
      'the middle of a postcode sector',
      { isApproximate: true, at: [53.04, -1.46] },
      'Approximate place: this part of Belper',
    ],
    ['a town not known', { isApproximate: true, town: 'elsewhere' }, 'Approximate place'],
  ])('for %s', (_, over, words) => {
    expect(describeApproximate(spotOf(over), TOWNS)).toBe(words);
  });
});

describe('describeDays', () => {
  it.each<[Weekday[], string]>([
    [[], ''],
    [['thu'], 'Thursday'],
    [['mon', 'tue'], 'Monday and Tuesday'],
    [['mon', 'tue', 'wed'], 'Monday to Wednesday'],
    [['mon', 'wed', 'fri'], 'Monday, Wednesday and Friday'],
    [['sat', 'sun'], 'Saturday and Sunday'],
    [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'every day'],
  ])('says %j as “%s”', (days, words) => {
    expect(describeDays(days)).toBe(words);
  });
});
