/** What a listing must have: the filters chosen, and the place, time and terms read from the words. */
import type { SearchDocument } from './document.ts';
import type { PartOfDay, Query } from './query.ts';
import type { Asked, Times } from './times.ts';
import type { Meaning, UnderstoodPart } from './understand.ts';

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

/** How many results each value of a filter would leave, all else staying as it is. */
export interface Counts {
  town: Map<string, number>;
  day: Map<string, number>;
  part: Map<string, number>;
  kind: Map<string, number>;
  need: Map<string, number>;
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

/** Counts a document for every value that would let it in. */
export function tally(
  counts: Counts,
  document: SearchDocument,
  number: number,
  asked: Conditions,
  times: Times,
): void {
  const failure = failureOf(document, number, asked, times);
  if (failure === 'several') return;
  const isOpen = (filter: Filter): boolean => failure === null || failure === filter;
  if (isOpen('town')) add(counts.town, document.town);
  if (isOpen('kind')) add(counts.kind, document.kind);
  if (isOpen('need')) for (const need of document.needs) add(counts.need, need);
  if (isOpen('time')) {
    for (const day of times.daysOf(number, asked.parts)) add(counts.day, day);
    for (const part of times.partsOf(number, asked.days)) add(counts.part, part);
  }
  if (isOpen('free') && isFree(document)) counts.free += 1;
  if (isOpen('stepFree') && isStepFree(document)) counts.stepFree += 1;
  if (isOpen('dropIn') && isDropIn(document)) counts.dropIn += 1;
}

/** Counts before anything is counted. */
export function noCounts(): Counts {
  return {
    town: new Map(),
    day: new Map(),
    part: new Map(),
    kind: new Map(),
    need: new Map(),
    free: 0,
    stepFree: 0,
    dropIn: 0,
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

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
