/** What a listing must have: the filters chosen, and the place, time and terms read from the words. */
import type { SearchDocument } from './document.ts';
import { PARTS, type PartOfDay, type Query } from './query.ts';
import { NAMED_DAYS, type Asked, type Times } from './times.ts';
import type { Meaning } from './phrases.ts';
import type { UnderstoodPart } from './understand.ts';

/** All conditions on a listing; an empty list or text, and false, ask for nothing. */
export interface Conditions extends Asked {
  towns: readonly string[];
  kind: string;
  need: string;
  free: boolean;
  stepFree: boolean;
  dropIn: boolean;
}

/** What a listing can fail by; day and time of day are one, as both are about the same session. */
export type Filter = 'town' | 'time' | 'kind' | 'need' | 'free' | 'stepFree' | 'dropIn';

/** How many results each value of a filter would leave, all else staying as it is; a value that is not there leaves none. */
export interface Counts {
  town: ReadonlyMap<string, number>;
  day: ReadonlyMap<string, number>;
  part: ReadonlyMap<string, number>;
  kind: ReadonlyMap<string, number>;
  need: ReadonlyMap<string, number>;
  free: number;
  stepFree: number;
  dropIn: number;
}

/** True for a part that a chosen filter makes void: a town was typed, and another chosen in the form. */
export function givesWay({ means }: UnderstoodPart, query: Query): boolean {
  return means.every(
    ({ field }) => (field === 'town' || field === 'day' || field === 'part') && query[field] !== '',
  );
}

/** The conditions of a query and of the parts understood in its words; two towns or days typed are alternatives. */
export function conditionsOf(
  query: Query,
  parts: readonly UnderstoodPart[],
  areas: ReadonlySet<string>,
): Conditions {
  const typed = (field: Meaning['field']): string[] =>
    parts
      .filter(({ means }) => means.every((meaning) => meaning.field === field))
      .flatMap(({ means }) => means.map(({ value }) => value));
  const chosenOrTyped = <Value extends string>(field: 'town' | 'day' | 'part'): Value[] =>
    (query[field] ? [query[field]] : typed(field)) as Value[];
  const towns = chosenOrTyped('town');
  return {
    // Whoever types the whole area's name means all of it; whoever chooses it, what belongs to no one town.
    towns: !query.town && towns.some((town) => areas.has(town)) ? [] : towns,
    days: chosenOrTyped('day'),
    parts: chosenOrTyped<PartOfDay>('part'),
    kind: query.kind,
    need: query.need,
    free: query.free || typed('free').length > 0,
    stepFree: query.stepFree || typed('stepFree').length > 0,
    dropIn: query.dropIn || typed('dropIn').length > 0,
  };
}

/** What a document fails by: null when it meets all conditions, 'several' when more than one filter stands in its way. */
export function failureOf(
  document: SearchDocument,
  number: number,
  asked: Conditions,
  times: Times,
): Filter | 'several' | null {
  let failure: Filter | null = null;
  for (const [filter, holds] of CHECKS) {
    if (holds(document, asked)) continue;
    if (failure) return 'several';
    failure = filter;
  }
  if (times.fits(number, asked)) return failure;
  return failure ? 'several' : 'time';
}

/** Counts documents for every value of every filter that would let them in. */
export interface Tally {
  /** `failure` is what the document fails by. */
  add: (
    document: SearchDocument,
    number: number,
    failure: ReturnType<typeof failureOf>,
    asked: Conditions,
  ) => void;
  counts: () => Counts;
}

export function startTally(times: Times): Tally {
  const town = new Map<string, number>();
  const kind = new Map<string, number>();
  const need = new Map<string, number>();
  const byDay = new Uint32Array(NAMED_DAYS.length);
  const byPart = new Uint32Array(PARTS.length);
  const terms = { free: 0, stepFree: 0, dropIn: 0 };
  return {
    add: (document, number, failure, asked) => {
      if (failure === 'several') return;
      const isAll = failure === null;
      if (isAll || failure === 'town') increase(town, document.town);
      if (isAll || failure === 'kind') increase(kind, document.kind);
      if (isAll || failure === 'need') for (const slug of document.needs) increase(need, slug);
      if (isAll || failure === 'time') times.tally(number, asked, byDay, byPart);
      if ((isAll || failure === 'free') && isFree(document)) terms.free += 1;
      if ((isAll || failure === 'stepFree') && isStepFree(document)) terms.stepFree += 1;
      if ((isAll || failure === 'dropIn') && isDropIn(document)) terms.dropIn += 1;
    },
    counts: () => ({
      town,
      kind,
      need,
      day: new Map(NAMED_DAYS.map((day, index) => [day, byDay[index]!])),
      part: new Map(PARTS.map((part, index) => [part, byPart[index]!])),
      ...terms,
    }),
  };
}

const CHECKS: readonly [Filter, (document: SearchDocument, asked: Conditions) => boolean][] = [
  ['town', ({ town }, { towns }) => towns.length === 0 || towns.includes(town)],
  ['kind', (document, { kind }) => kind === '' || document.kind === kind],
  ['need', ({ needs }, { need }) => need === '' || needs.includes(need)],
  ['free', (document, { free }) => !free || isFree(document)],
  ['stepFree', (document, { stepFree }) => !stepFree || isStepFree(document)],
  ['dropIn', (document, { dropIn }) => !dropIn || isDropIn(document)],
];

function isFree({ cost }: SearchDocument): boolean {
  return cost.band === 'free';
}

function isStepFree({ access }: SearchDocument): boolean {
  return access['step-free'] === 'yes';
}

function isDropIn({ join }: SearchDocument): boolean {
  return join === 'just-turn-up';
}

function increase(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
