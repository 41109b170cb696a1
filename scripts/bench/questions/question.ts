/** What a judged question is: words that somebody would type, and which listings would be right. */
import type { PartOfDay } from '../../../src/search/moments.ts';
import type { AccessFact, Join, Place } from '../../../src/listings/schema.ts';
import type { Day, Weekday } from '../../../src/schedule/schedule.ts';

/** The groups, in the order in which they are told, each by what it tries. */
export const GROUPS = {
  exact: 'exact words',
  facts: 'several facts',
  days: 'days and dates',
  places: 'postcodes and near',
  slips: 'typing errors',
  everyday: 'everyday words',
  names: 'names',
  nothing: 'no answer',
} as const;

export type Group = keyof typeof GROUPS;

/** What a listing has to be: everything that is named here, and of several slugs any one. */
export interface Wanted {
  kind?: string | readonly string[];
  need?: string | readonly string[];
  audience?: string | readonly string[];
  /** A slug, or `{town}`: see slots.ts. */
  town?: string;
  /** Has a session on that day of the week, in `part` where that is asked too. */
  day?: Weekday | '{day}';
  /** Has a session between these dates, both included. */
  on?: readonly [from: Day, to: Day];
  part?: PartOfDay;
  free?: true;
  /** Costs no more than so many pounds. */
  most?: number;
  access?: AccessFact;
  join?: Join;
  place?: Place;
  /** Is no farther than so many miles from a town (its slug) or a postcode (its sector). */
  near?: { of: string; miles: number };
  titled?: RegExp;
  /** Stands in its title or its text. */
  says?: RegExp;
  ids?: readonly string[];
}

/** Words with what is right: a listing that is any of `right` is right, one that is any of `fair` will do. */
export interface Question {
  group: Group;
  words: string;
  right: readonly Wanted[];
  fair: readonly Wanted[];
  /** Set aside: the search is not tuned on it. */
  isHeld: boolean;
}

/** A question as it is written down; one alternative needs no list. */
export type Row = readonly [
  words: string,
  right: Wanted | readonly Wanted[],
  fair?: Wanted | readonly Wanted[],
];

/** The questions of a group. Every third is set aside, by its place alone: a new one goes to the end. */
export function questionsOf(group: Group, rows: readonly Row[]): Question[] {
  return rows.map(([words, right, fair = []], place) => ({
    group,
    words,
    right: [right].flat(),
    fair: [fair].flat(),
    isHeld: place % 3 === 2,
  }));
}

/** Each of some alternatives, and something besides: in a town, on a day. */
export function both(alternatives: readonly Wanted[], also: Wanted): Wanted[] {
  return alternatives.map((wanted) => ({ ...wanted, ...also }));
}
