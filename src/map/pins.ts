/** One pin a place, with all that happens there. */
import type { Point, Town } from '../listings/vocabulary.ts';
import { countPlaces } from './describe.ts';
import { WEEKDAYS, type Weekday } from '../schedule/schedule.ts';

/** A listing as the map needs it; made from a search document, or read off a card. */
export interface Spot {
  /** `town/slug`. */
  id: string;
  title: string;
  /** Slug of its town. */
  town: string;
  place: string;
  /** Id of its venue, '' without one. */
  venue: string;
  at: Point;
  /** True when `at` is only the middle of its town or postcode sector. */
  isApproximate: boolean;
  days: readonly Weekday[];
  /** Days and time as a card has them, such as `Fri, 10am–12`. */
  when: string;
}

/** A town as the map needs it. */
export type MapTown = Pick<Town, 'slug' | 'name' | 'at' | 'isArea'>;

/** A place on the map. */
export interface Pin {
  key: string;
  at: Point;
  /** The name of the place, or how many there are where several share the spot. */
  place: string;
  /** The name of its town. */
  town: string;
  isApproximate: boolean;
  /** In the order of the week, each once. */
  days: readonly Weekday[];
  /** In the order they were given; never empty. */
  spots: readonly Spot[];
}

/** Gathers listings of one venue, or of the very same spot, under one pin each. */
export function pinsOf(spots: readonly Spot[], towns: readonly MapTown[]): Pin[] {
  const names = new Map(towns.map(({ slug, name }) => [slug, name]));
  const byPlace = new Map<string, Spot[]>();
  const placeOfVenue = new Map<string, string>();
  for (const spot of spots) {
    if (!spot.at.every(Number.isFinite)) continue;
    const ground = spot.at.map((degrees) => degrees.toFixed(5)).join(',');
    const key = (spot.venue && placeOfVenue.get(spot.venue)) || ground;
    if (spot.venue) placeOfVenue.set(spot.venue, key);
    const here = byPlace.get(key);
    if (here) here.push(spot);
    else byPlace.set(key, [spot]);
  }
  return [...byPlace].map(([key, here]) => pinOf(key, here, names));
}

/** The ids of all listings at some places. */
export function idsOf(pins: readonly Pin[]): string[] {
  return pins.flatMap(({ spots }) => spots.map(({ id }) => id));
}

function pinOf(key: string, spots: readonly Spot[], names: ReadonlyMap<string, string>): Pin {
  const places = new Set(spots.map(({ place }) => place));
  const [first] = spots;
  if (!first) throw new Error('a pin without listings');
  return {
    key,
    at: first.at,
    place: places.size === 1 ? first.place : countPlaces(places.size),
    town: names.get(first.town) ?? first.town,
    isApproximate: spots.every(({ isApproximate }) => isApproximate),
    // Asked for when the pin comes into view.
    get days() {
      return WEEKDAYS.filter((day) => spots.some(({ days }) => days.includes(day)));
    },
    spots,
  };
}
