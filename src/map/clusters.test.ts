import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../listings/vocabulary.ts';
import { clusterPins, inReadingOrder, labelCluster, type Mark } from './clusters.ts';
import { pinsOf, type MapTown, type Pin } from './pins.ts';
import { NEAREST_ZOOM } from './view.ts';

const COUNTY = { south: 52, west: -3, north: 54, east: 0 };
const TOWNS: MapTown[] = [
  { slug: 'derbyshire', name: 'Derbyshire', at: [53.05, -1.48], isArea: true },
  { slug: 'belper', name: 'Belper', at: [53.023, -1.481], isArea: false },
  { slug: 'derby', name: 'Derby', at: [52.925, -1.478], isArea: false },
];

function pinAt(at: Point, listings = 1): Pin[] {
  const spots = Array.from({ length: listings }, (_, index) => ({
    id: `belper/${at.join('-')}-${index}`,
    title: 'Chat',
    town: 'belper',
    place: 'Hall',
    venue: '',
    at,
    isApproximate: false,
    days: [],
    when: '',
  }));
  return pinsOf(spots, TOWNS);
}

function listingsOf(mark: Mark): number {
  return mark.is === 'pin' ? mark.pin.spots.length : mark.listings;
}

describe('clusterPins', () => {
  it('shows near places as one from far away, and each for itself from near', () => {
    const marksIn = clusterPins([...pinAt([53.02, -1.48], 3), ...pinAt([53.03, -1.47])]);
    const [cluster] = marksIn(COUNTY, 9);
    expect(marksIn(COUNTY, 9)).toHaveLength(1);
    expect(cluster).toMatchObject({ is: 'cluster', places: 2, listings: 4 });
    expect(marksIn(COUNTY, 16).map(({ is }) => is)).toEqual(['pin', 'pin']);
  });

  it('says at which zoom a cluster opens', () => {
    const marksIn = clusterPins([...pinAt([53.02, -1.48]), ...pinAt([53.03, -1.47])]);
    const [cluster] = marksIn(COUNTY, 9);
    if (cluster?.is !== 'cluster') throw new Error('expected a cluster');
    expect(marksIn(COUNTY, cluster.opensAt - 1)).toHaveLength(1);
    expect(marksIn(COUNTY, cluster.opensAt)).toHaveLength(2);
  });

  it('keeps places closer than a pin together at every zoom, and says that they never part', () => {
    const marksIn = clusterPins([...pinAt([53.02, -1.48]), ...pinAt([53.0201, -1.48])]);
    const [cluster] = marksIn(COUNTY, NEAREST_ZOOM);
    expect(cluster).toMatchObject({ is: 'cluster', opensAt: NEAREST_ZOOM + 1 });
  });

  it('shows only what lies in the piece of ground asked for', () => {
    const marksIn = clusterPins([...pinAt([53.02, -1.48]), ...pinAt([52.2, -0.2])]);
    expect(marksIn({ ...COUNTY, south: 53 }, 12)).toHaveLength(1);
  });

  it('counts every listing once, at every zoom', () => {
    const point = fc.tuple(
      fc.integer({ min: 5250, max: 5350 }).map((n) => n / 100),
      fc.integer({ min: -250, max: -50 }).map((n) => n / 100),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(point, fc.integer({ min: 1, max: 4 })), {
          selector: ([at]) => at.join(),
        }),
        fc.integer({ min: 0, max: NEAREST_ZOOM }),
        (places, zoom) => {
          const pins = places.flatMap(([at, listings]) => pinAt(at, listings));
          const marks = clusterPins(pins)(COUNTY, zoom);
          const shown = marks.flatMap((mark) => (mark.is === 'pin' ? [mark.pin] : mark.pins()));
          expect(shown.map(({ key }) => key).toSorted()).toEqual(
            pins.map(({ key }) => key).toSorted(),
          );
          expect(marks.reduce((sum, mark) => sum + listingsOf(mark), 0)).toBe(
            places.reduce((sum, [, listings]) => sum + listings, 0),
          );
        },
      ),
    );
  });
});

describe('labelCluster', () => {
  const cluster = { key: 'c', opensAt: 12, pins: () => [] };
  it.each<[Point, number, number, string]>([
    [[53.02, -1.48], 24, 9, '24 listings in 9 places around Belper'],
    [[52.93, -1.47], 1200, 300, '1,200 listings in 300 places around Derby'],
  ])('near %j says “%s”', (at, listings, places, words) => {
    expect(labelCluster({ ...cluster, at, listings, places }, TOWNS)).toBe(words);
  });

  it('names no town where there is none but the area itself', () => {
    const words = labelCluster(
      { ...cluster, at: [53, -1], listings: 2, places: 2 },
      TOWNS.slice(0, 1),
    );
    expect(words).toBe('2 listings in 2 places');
  });
});

describe('inReadingOrder', () => {
  it('goes row by row from the north, each row from the west', () => {
    const places: Point[] = [
      [52.1, -1],
      [53.99, -0.5],
      [53.95, -2.5],
      [53, -1],
      [53, -2],
    ];
    const marks: Mark[] = places
      .flatMap((at) => pinAt(at))
      .map((pin) => ({ is: 'pin', key: pin.key, at: pin.at, pin }));
    expect(inReadingOrder(marks, COUNTY).map(({ at }) => at)).toEqual([
      [53.95, -2.5],
      [53.99, -0.5],
      [53, -2],
      [53, -1],
      [52.1, -1],
    ]);
  });
});
