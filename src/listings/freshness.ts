/** How far a listing can be relied on, by when somebody last made sure of it, and how. */
import { addMonths } from '../schedule/spans.ts';
import type { Day } from '../schedule/schedule.ts';
import type { CheckedHow } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From newest to oldest; the last leaves the default results. */
export const FRESHNESS = ['fresh', 'ageing', 'old', 'unconfirmed'] as const;

export type Freshness = (typeof FRESHNESS)[number];

/** In how many months a listing is to be checked again, unless its kind says otherwise. */
export const CHECK_EVERY = 6;

/**
 * The freshness on `today` of a listing checked on a date or in a month (`2026-10`, which counts from its
 * first day). It is fresh for less than `every` months, old after twice and unconfirmed after three times as
 * many; what stands in an article nobody has made sure of, so that it is ageing from the start.
 */
export function freshness(
  checked: string,
  today: Day,
  how?: CheckedHow,
  every: number = CHECK_EVERY,
): Freshness {
  const day = checked.length === 7 ? `${checked}-01` : checked;
  if (today > addMonths(day, 3 * every)) return 'unconfirmed';
  if (today > addMonths(day, 2 * every)) return 'old';
  return how === 'article' || today >= addMonths(day, every) ? 'ageing' : 'fresh';
}

/** In how many months a listing of a kind is to be checked again. */
export function checkEveryOf(kind: string, { kinds }: Pick<Vocabulary, 'kinds'>): number {
  return kinds.find(({ slug }) => slug === kind)?.checkEvery ?? CHECK_EVERY;
}
