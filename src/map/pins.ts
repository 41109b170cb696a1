/** One pin a place, with all that happens there. */
import type { Point, Town } from '../listings/vocabulary.ts';
import { DAY_NAMES } from '../paths.ts';
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

/** A pin in words, for people and screen readers: `Ada Belfield Centre, Belper: 3 listings, Monday and Friday`. */
export function labelPin({ place, town, isApproximate, days, spots }: Pin): string {
  const where = place === town ? town : `${place}, ${town}`;
  const parts = [countListings(spots.length), describeDays(days)];
  if (isApproximate) parts.push('approximate place');
  return `${where}: ${parts.filter(Boolean).join(', ')}`;
}

/** What to say of a listing whose exact place is not known; '' where it is. */
export function describeApproximate(spot: Spot, towns: readonly MapTown[]): string {
  if (!spot.isApproximate) return '';
  const town = towns.find(({ slug }) => slug === spot.town);
  if (!town) return 'Approximate place';
  const isMiddle = town.at.every(
    (degrees, axis) => Math.abs(degrees - spot.at[axis === 0 ? 0 : 1]) < 0.001,
  );
  return `Approximate place: ${isMiddle ? 'middle' : 'this part'} of ${town.name}`;
}

/** Days in words: `Monday and Friday`, `Monday to Thursday`, `every day`; '' for none. */
export function describeDays(days: readonly Weekday[]): string {
  if (days.length === WEEKDAYS.length) return 'every day';
  const names = days.map((day) => DAY_NAMES[day]);
  const first = days[0] ? WEEKDAYS.indexOf(days[0]) : -1;
  const isRun = days.every((day, index) => WEEKDAYS[first + index] === day);
  if (days.length > 2 && isRun) return `${names[0]} to ${names.at(-1)}`;
  return joinWords(names);
}

/** `1 listing`, `3 listings`, `10,000 listings`. */
export function countListings(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'listing' : 'listings'}`;
}

/** `1 place`, `3 places`. */
export function countPlaces(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'place' : 'places'}`;
}

function pinOf(key: string, spots: readonly Spot[], names: ReadonlyMap<string, string>): Pin {
  const places = new Set(spots.map(({ place }) => place));
  const [first] = spots;
  if (!first) throw new Error('a pin without listings');
  const held = new Set(spots.flatMap(({ days }) => days));
  return {
    key,
    at: first.at,
    place: places.size === 1 ? first.place : countPlaces(places.size),
    town: names.get(first.town) ?? first.town,
    isApproximate: spots.every(({ isApproximate }) => isApproximate),
    days: WEEKDAYS.filter((day) => held.has(day)),
    spots,
  };
}

function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
