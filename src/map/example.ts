/** A small map for the tests. */
import type { MapTown, Spot } from './pins.ts';

/** Its ground. */
export const TOWNS: MapTown[] = [
  { slug: 'belper', name: 'Belper', at: [53.023, -1.481], isArea: false },
  { slug: 'derby', name: 'Derby', at: [52.925, -1.478], isArea: false },
];

/** A spot in Belper, but for what is said otherwise. */
export function spotOf(over: Partial<Spot> = {}): Spot {
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
