import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../listings/vocabulary.ts';
import { describeMiles, milesBetween, nearestTo, nearestTowns } from './distance.ts';

const BELPER: Point = [53.023, -1.481];
const DERBY: Point = [52.925, -1.478];
const BUXTON: Point = [53.255, -1.915];

const point = fc.tuple(
  fc.double({ min: 49, max: 61, noNaN: true }),
  fc.double({ min: -8, max: 2, noNaN: true }),
);

describe('milesBetween', () => {
  it.each<[string, Point, Point, number]>([
    ['Belper to Derby', BELPER, DERBY, 6.8],
    ['Belper to Buxton', BELPER, BUXTON, 24.1],
    ['London to Edinburgh', [51.5074, -0.1278], [55.9533, -3.1883], 331.6],
    ['a place to itself', BELPER, BELPER, 0],
  ])('measures %s', (_, from, to, miles) => {
    expect(milesBetween(from, to)).toBeCloseTo(miles, 1);
  });

  it('is the same there and back, and never longer than going by a third place', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(milesBetween(a, b)).toBe(milesBetween(b, a));
        // Each figure is rounded to a tenth, so three of them can differ by 0.15 in all.
        expect(milesBetween(a, c)).toBeLessThanOrEqual(
          milesBetween(a, b) + milesBetween(b, c) + 0.16,
        );
      }),
    );
  });

  it('agrees with flat geometry over a few miles', () => {
    const step = fc.double({ min: -0.05, max: 0.05, noNaN: true });
    fc.assert(
      fc.property(point, step, step, ([lat, lng], north, east) => {
        const milesADegree = 69.09;
        const across = east * Math.cos(((lat + north / 2) * Math.PI) / 180);
        const flat = Math.hypot(north, across) * milesADegree;
        expect(Math.abs(milesBetween([lat, lng], [lat + north, lng + east]) - flat)).toBeLessThan(
          0.06,
        );
      }),
    );
  });
});

describe('nearestTo', () => {
  const towns = [
    { slug: 'buxton', at: BUXTON },
    { slug: 'derby', at: DERBY },
    { slug: 'belper', at: BELPER },
  ];

  it('gives the nearest first, with the miles', () => {
    expect(nearestTo(BELPER, towns).map(({ item, miles }) => [item.slug, miles])).toEqual([
      ['belper', 0],
      ['derby', 6.8],
      ['buxton', 24.1],
    ]);
  });

  it('gives no more than asked for, and leaves the list as it was', () => {
    expect(nearestTo(BELPER, towns, 1).map(({ item }) => item.slug)).toEqual(['belper']);
    expect(towns[0]?.slug).toBe('buxton');
  });

  it('keeps the order of places equally far', () => {
    const twins = ['a', 'b', 'c'].map((slug) => ({ slug, at: DERBY }));
    expect(nearestTo(BELPER, twins).map(({ item }) => item.slug)).toEqual(['a', 'b', 'c']);
  });
});

describe('nearestTowns', () => {
  const towns = [
    { slug: 'derbyshire', at: BELPER, isArea: true },
    { slug: 'buxton', at: BUXTON, isArea: false },
    { slug: 'derby', at: DERBY, isArea: false },
  ];

  it('gives as many towns as asked for, nearest first, and never the whole area', () => {
    expect(nearestTowns(BELPER, towns, 5).map(({ item, miles }) => [item.slug, miles])).toEqual([
      ['derby', 6.8],
      ['buxton', 24.1],
    ]);
    expect(nearestTowns(BUXTON, towns, 1).map(({ item }) => item.slug)).toEqual(['buxton']);
    expect(nearestTowns(BELPER, [], 1)).toEqual([]);
  });
});

describe('describeMiles', () => {
  it.each([
    [0, 'very near'],
    [0.3, 'about a quarter of a mile'],
    [0.5, 'about half a mile'],
    [1, 'about 1 mile'],
    [1.5, 'about 1½ miles'],
    [1.8, 'about 2 miles'],
    [2.4, 'about 2 miles'],
    [24.2, 'about 24 miles'],
  ])('says %s miles as “%s”', (miles, words) => {
    expect(describeMiles(miles)).toBe(words);
  });
});
