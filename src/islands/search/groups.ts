/** Results under their headings, in the order in which they come. */
import { groupByConfirmed, type Entry, type Group } from '../../search/shelf.ts';

/** A result as it is drawn. */
export interface Result extends Entry {
  /** True for what fits less well, or is further away, than the others. */
  isLesser: boolean;
  distance: string;
  /** How it differs from what was asked for; '' for what fits. */
  why: string;
}

/** What fits best; of that, what nobody confirmed lately; then what fits less well, under a heading only if something stands between. */
export function groupByFit(results: readonly Result[], heading: string): Group<Result>[] {
  const end = results.findIndex(({ isLesser, isConfirmed }) => isLesser && isConfirmed);
  const best = groupByConfirmed(results.slice(0, end), heading);
  if (end < 0 || results.slice(0, end).every(({ isConfirmed }) => isConfirmed))
    return groupByConfirmed(results, heading);
  const [more, ...rest] = groupByConfirmed(results.slice(end), 'More listings');
  return [
    ...best,
    { ...more!, sentence: 'These fit less well, or are further away.' },
    ...rest.map((group) => ({ ...group, heading: 'More not confirmed lately' })),
  ];
}

/** The group of what nearly fits, as a list of groups; none where there is nothing. */
export function groupOfNearly(entries: readonly Result[]): Group<Result>[] {
  if (entries.length === 0) return [];
  const heading = 'Nearly what you asked for';
  return [{ heading, sentence: 'Each of these differs in one thing.', date: null, entries }];
}
