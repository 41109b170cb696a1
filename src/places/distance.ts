/** How far apart two places are, as the crow flies, in miles and in words. */
import type { Point } from '../listings/vocabulary.ts';

const EARTH_RADIUS_MILES = 3958.8;

/** Miles between two points in a straight line, to one decimal. */
export function milesBetween(from: Point, to: Point): number {
  return Math.round(exactMiles(from, to) * 10) / 10;
}

/** The items nearest to a point, nearest first, each with its miles; equal distances keep their order. */
export function nearestTo<Item extends { at: Point }>(
  point: Point,
  items: readonly Item[],
  count = items.length,
): { item: Item; miles: number }[] {
  return items
    .map((item) => ({ item, exact: exactMiles(point, item.at) }))
    .sort((a, b) => a.exact - b.exact)
    .slice(0, count)
    .map(({ item, exact }) => ({ item, miles: Math.round(exact * 10) / 10 }));
}

/** The towns nearest to a point, nearest first; the area as a whole is nowhere in particular. */
export function nearestTowns<Place extends { at: Point; isArea: boolean }>(
  at: Point,
  towns: readonly Place[],
  count: number,
): { item: Place; miles: number }[] {
  return nearestTo(
    at,
    towns.filter(({ isArea }) => !isArea),
    count,
  );
}

/** Miles as people say them: `about half a mile`, `about 2 miles`. */
export function describeMiles(miles: number): string {
  if (miles < 0.2) return 'very near';
  if (miles < 0.4) return 'about a quarter of a mile';
  if (miles < 0.8) return 'about half a mile';
  if (miles < 1.3) return 'about 1 mile';
  if (miles < 1.8) return 'about 1½ miles';
  return `about ${Math.round(miles)} miles`;
}

/** The same of a place to go to: `about 2 miles away`, `very near`. */
export function describeAway(miles: number): string {
  const words = describeMiles(miles);
  return words.startsWith('about') ? `${words} away` : words;
}

// The haversine formula: exact enough on a sphere, and steady for very near points.
function exactMiles(from: Point, to: Point): number {
  const halfNorth = radians(to[0] - from[0]) / 2;
  const halfEast = radians(to[1] - from[1]) / 2;
  const chord =
    Math.sin(halfNorth) ** 2 +
    Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * Math.sin(halfEast) ** 2;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
