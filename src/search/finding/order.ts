/** The order of results: whether they fit as well as the best, above the fold or below it, how well, how soon, and by title. */
import { PLACE_WORDS } from '../../listings/labels.ts';
import { milesBetween } from '../../places/distance.ts';
import type { Point, Town } from '../../listings/vocabulary.ts';
import type { Session } from '../../schedule/schedule.ts';
import type { SearchDocument } from '../document.ts';
import { RANKING } from './ranking.ts';

/** What a result is sorted by, the first difference deciding. */
export interface Rank {
  isLesser: boolean;
  isUnconfirmed: boolean;
  fit: number;
  next: Session | null;
  title: number;
}

/** Compares two results; never 0 for two of one list, so that the order does not hang on the order of the documents. */
export function byRank(a: Rank, b: Rank): number {
  return (
    Number(a.isLesser) - Number(b.isLesser) ||
    Number(a.isUnconfirmed) - Number(b.isUnconfirmed) ||
    b.fit - a.fit ||
    compareSessions(a.next, b.next) ||
    a.title - b.title
  );
}

/** By date and start; no time comes after the others of its day, and no session last. */
function compareSessions(a: Session | null, b: Session | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compare(a.date, b.date) || compare(a.start ?? '~', b.start ?? '~');
}

/** A score as a whole number, the same for scores that are near enough to count as equal. */
export function stepOf(score: number): number {
  return Math.round(Math.log(score) / Math.log(1 + RANKING.step));
}

/** What is left of a score at so many miles; null is what has no place. */
export function nearness(miles: number | null): number {
  const { halfAt, placeless } = RANKING;
  return halfAt / (halfAt + (miles ?? placeless));
}

/** Measures how far documents are from a point: from their town where their own place is not known, null where they have none. */
export function milesFrom(
  towns: readonly Town[],
): (from: Point, to: SearchDocument) => number | null {
  const middles = new Map(towns.flatMap(({ slug, at, isArea }) => (isArea ? [] : [[slug, at]])));
  return (from, { at, town, place }) => {
    const to = AFAR.has(place) ? null : (at ?? middles.get(town));
    return to ? milesBetween(from, to) : null;
  };
}

/** What happens so is as near to anybody anywhere. */
const AFAR: ReadonlySet<string> = new Set([PLACE_WORDS.online, PLACE_WORDS['by-phone']]);

/** The place of each document in the order of titles, so that sorting need not compare texts. */
export function placesByTitle(documents: readonly SearchDocument[]): Uint32Array {
  const { compare: collate } = new Intl.Collator('en');
  const order = Array.from(documents.keys()).sort((a, b) => {
    const [one, other] = [documents[a]!, documents[b]!];
    return collate(one.title, other.title) || compare(one.id, other.id);
  });
  const places = new Uint32Array(documents.length);
  order.forEach((number, place) => (places[number] = place));
  return places;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
