/** A question with something left out or changed, and how one would type it. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { hintsBeside } from './hints.ts';
import type { Meaning } from '../reading/phrases.ts';
import { EMPTY_QUERY, type Query } from '../query.ts';
import type { LeftOver, UnderstoodPart, Understanding } from '../reading/understand.ts';

/** A query, and what was understood in its words. */
export interface Asking {
  query: Query;
  understood: Understanding;
}

/** What can be left out of a question: each may be typed, and some may be chosen in the form as well. */
export type Term = Exclude<Meaning['field'], 'kind' | 'need'>;

/** The field of the form that asks for the same; `near` is typed in place of a town. */
const CHOSEN: Partial<Record<Term, keyof Query>> = {
  town: 'town',
  day: 'day',
  part: 'part',
  free: 'free',
  access: 'stepFree',
  join: 'dropIn',
};

/** Whether a question asks for something, by words or in the form. */
export function asks({ query, understood }: Asking, term: Term): boolean {
  const chosen = CHOSEN[term];
  return (
    (chosen !== undefined && query[chosen] !== EMPTY_QUERY[chosen]) ||
    understood.parts.some((part) => isOnly(part, [term]))
  );
}

/** The query without some of what it asks for. */
export function without({ query, understood }: Asking, ...terms: Term[]): Query {
  const cleared = terms.flatMap((term) => {
    const chosen = CHOSEN[term];
    return chosen ? [[chosen, EMPTY_QUERY[chosen]] as const] : [];
  });
  return {
    ...query,
    ...Object.fromEntries(cleared),
    words: wordsKept(understood, (item) =>
      'means' in item && isOnly(item, terms) ? '' : item.read,
    ),
  };
}

/** The query with one part or word replaced, or left out for ''. */
export function replaced(
  { query, understood }: Asking,
  one: UnderstoodPart | LeftOver,
  by: string,
): Query {
  return { ...query, words: wordsKept(understood, (item) => (item === one ? by : item.read)) };
}

/** A query as one would type it. */
export function asTyped(query: Query, { towns, kinds, needs }: Vocabulary): string {
  const name = (list: readonly { slug: string; name: string }[], slug: string): string =>
    list.find((one) => one.slug === slug)?.name ?? '';
  const weekday = WEEKDAYS.find((day) => day === query.day);
  return [
    query.words,
    name(kinds, query.kind),
    name(needs, query.need),
    name(towns, query.town),
    weekday ? nameOf(weekday) : query.day,
    query.part,
    query.free ? 'free' : '',
    query.stepFree ? 'step-free' : '',
    query.dropIn ? 'drop in' : '',
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function isOnly({ means }: UnderstoodPart, terms: readonly Term[]): boolean {
  return means.every(({ field }) => (terms as readonly string[]).includes(field));
}

/** The words in the directory's spelling, each as `keep` would have it; words of two meanings go with either. */
function wordsKept(
  understood: Understanding,
  keep: (item: UnderstoodPart | LeftOver) => string,
): string {
  // Words that say nothing fall away, but for those that a hint may need: "on my own".
  const hints = hintsBeside(understood.parts, understood);
  const isNeeded = ({ start }: LeftOver): boolean =>
    hints.some((hint) => hint.start <= start && start < hint.end);
  const kept = new Map<number, string>();
  for (const item of [
    ...understood.parts,
    ...understood.rest.filter((word) => !word.isFiller || isNeeded(word)),
  ])
    kept.set(item.start, kept.get(item.start) === '' ? '' : keep(item));
  return [...kept]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words)
    .filter((words) => words !== '')
    .join(' ');
}
