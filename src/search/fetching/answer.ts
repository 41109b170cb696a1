/** A question as the search screen asks it, and the answer as it is sent back: the first results, not all. */
import type { Point } from '../../listings/vocabulary.ts';
import type { Day, Time } from '../../schedule/schedule.ts';
import type { SearchDocument } from '../document.ts';
import type { Engine, Results } from '../finding/engine.ts';
import type { Query } from '../query.ts';
import type { Spot } from '../finding/whereabouts.ts';

/** A question, with what besides its words decides the answer. */
export interface Ask {
  query: Query;
  today: Day;
  now: Time | null;
  /** The part of the map that is searched, null for everywhere. */
  area: Area | null;
  /** Where the visitor is, if they said so. */
  from: Spot | null;
  /** So many results are sent back. */
  limit: number;
  /** True when the map wants every result, and not only the first. */
  wantsPlaces: boolean;
}

/** A rectangle of ground, in degrees. */
export interface Area {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** The answer to a question. */
export interface Answer extends Omit<Results, 'hits' | 'counts'> {
  /** The first results. */
  hits: Results['hits'];
  /** What each choice would leave; null where not all that it leaves has been loaded. */
  counts: Results['counts'] | null;
  /** How many there are in all. */
  total: number;
  /** True while something is still to come that may change the answer. */
  isPartial: boolean;
  /** True when the question is so wide that only a part of the directory was searched, and stays so. */
  isCut: boolean;
  /** The listings of all results wherever they are, where they were asked for: a map goes on beyond its edges. */
  places: readonly SearchDocument[] | null;
}

/** How much of the directory an engine knows. */
export interface Reach {
  isPartial: boolean;
  isCut: boolean;
  /** True when it knows every listing. */
  isWhole: boolean;
}

/** Asks an engine. */
export function answerTo(
  { query, today, now, area, from, limit, wantsPlaces }: Ask,
  engine: Engine,
  { isPartial, isCut, isWhole }: Reach,
): Answer {
  const within = area ? (at: Point) => isIn(at, area) : null;
  const results = engine.search(query, today, { now, within, from, isWhole });
  const { hits } = results;
  const everywhere = within && wantsPlaces ? engine.search(query, today, { now, from }).hits : hits;
  return {
    ...results,
    hits: hits.slice(0, limit),
    total: hits.length,
    counts: isWhole ? results.counts : null,
    isPartial,
    isCut,
    places: wantsPlaces ? everywhere.map(({ document }) => document) : null,
  };
}

function isIn([lat, lng]: Point, { south, west, north, east }: Area): boolean {
  return lat >= south && lat <= north && lng >= west && lng <= east;
}
