import { describe, expect, it } from 'vitest';
import type { Point } from '../listings/vocabulary.ts';
import { describeNearest } from './nearest.ts';
import { pinsOf, type MapTown } from './pins.ts';

const TOWNS: MapTown[] = [
  { slug: 'derbyshire', name: 'Derbyshire', at: [51.5, -0.12], isArea: true },
  { slug: 'belper', name: 'Belper', at: [53.023, -1.481], isArea: false },
  { slug: 'buxton', name: 'Buxton', at: [53.255, -1.915], isArea: false },
];
const HALL = {
  id: 'belper/chat',
  title: 'Chat',
  town: 'belper',
  place: 'Hall',
  venue: '',
  at: [53.03, -1.481],
  isApproximate: false,
  days: [],
  when: '',
} as const;
const PINS = pinsOf([HALL], TOWNS);

describe('describeNearest', () => {
  it.each<[string, Point, boolean, string]>([
    ['in the next street', [53.0301, -1.481], false, 'Nearest to you: Hall, Belper, very near.'],
    [
      'in the same town',
      [53.023, -1.481],
      false,
      'Nearest to you: Hall, Belper, about half a mile away.',
    ],
    [
      'in another town of the area, far from the only place shown',
      [53.255, -1.915],
      false,
      'Nearest to you: Hall, Belper, about 24 miles away.',
    ],
    [
      'in London, whatever lies at the middle of the whole area',
      [51.5, -0.12],
      true,
      'You seem to be outside this area. The nearest place is Hall, Belper, about 120 miles away. The map stays as it was.',
    ],
  ])('%s', (_, at, isOutside, words) => {
    expect(describeNearest(at, PINS, TOWNS)).toEqual({ isOutside, words });
  });

  it('names the nearest town where no place is shown', () => {
    expect(describeNearest([53.25, -1.9], [], TOWNS).words).toBe(
      'Nearest to you: Buxton, about half a mile away.',
    );
  });

  it('has no more to say than that you are there where there is nothing', () => {
    expect(describeNearest([53, -1], [], [])).toEqual({ isOutside: false, words: 'You are here.' });
  });
});
