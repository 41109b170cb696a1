/** What a listing must have: the filters chosen, and the place, time and terms read from the words. */
import { priceOf } from '../../listings/price.ts';
import type { AccessFact, Join, Place } from '../../listings/schema.ts';
import { PLACE_WORDS } from '../../listings/words.ts';
import { NAMED_DAYS, type Asked } from './asked.ts';
import type { SearchDocument } from '../document.ts';
import type { Meaning } from '../reading/phrases.ts';
import { PARTS } from '../moments.ts';
import type { Query } from '../query.ts';
import { RANKING } from './ranking.ts';
import type { Times } from './times.ts';
import type { UnderstoodPart } from '../reading/understand.ts';
import type { Spot, Whereabouts } from './whereabouts.ts';

/** All conditions on a listing; an empty list or text, null and false ask for nothing. */
export interface Conditions extends Asked {
  towns: readonly string[];
  /** What is near comes first; what is further than was said is left out. Up to `close` miles are near. */
  near: (Spot & { reaches: (document: SearchDocument) => boolean; close: number }) | null;
  kind: string;
  need: string;
  free: boolean;
  /** In pounds. */
  most: number | null;
  /** Each of them is needed. */
  access: readonly AccessFact[];
  /** Any of them will do. */
  joins: readonly Join[];
  places: readonly Place[];
}

/** What a listing can fail by; day and time of day are one, as both are about the same session. */
export type Filter =
  'town' | 'near' | 'time' | 'kind' | 'need' | 'free' | 'cost' | 'access' | 'join' | 'place';

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
  return means.every(({ field }) => {
    const chosen = field === 'near' ? 'town' : field;
    return (chosen === 'town' || chosen === 'day' || chosen === 'part') && query[chosen] !== '';
  });
}

/** The conditions of a query and of the parts understood in its words; two towns or days typed are alternatives. */
export function conditionsOf(
  query: Query,
  parts: readonly UnderstoodPart[],
  { isArea, find, measure }: Whereabouts,
): Conditions {
  const typed = (field: Meaning['field']): Meaning[] =>
    parts.flatMap(({ means }) => (means.every((one) => one.field === field) ? means : []));
  const values = (field: Meaning['field']): string[] => typed(field).map(({ value }) => value);
  const chosenOrTyped = (field: 'town' | 'day' | 'part'): string[] =>
    query[field] ? [query[field]] : values(field);
  const towns = chosenOrTyped('town');
  const near = typed('near').flatMap(({ value, miles = Infinity }) => {
    const spot = find(value);
    const reaches = (document: SearchDocument): boolean =>
      miles === Infinity || (measure(spot!.at, document) ?? Infinity) <= miles;
    const { postcode, town } = RANKING.closeTo;
    const close = miles < Infinity ? miles : /\d/.test(value) ? postcode : town;
    return spot ? [{ ...spot, reaches, close }] : [];
  });
  const pounds = values('cost').map(Number);
  return {
    // Whoever types the whole area's name means all of it; whoever chooses it, what belongs to no one town.
    towns: !query.town && towns.some(isArea) ? [] : towns,
    near: near[0] ?? null,
    days: chosenOrTyped('day'),
    parts: chosenOrTyped('part'),
    kind: query.kind,
    need: query.need,
    // "Free or cheap": either will do.
    free: query.free || (typed('free').length > 0 && pounds.length === 0),
    most: pounds.length > 0 ? Math.max(...pounds) : null,
    access: [...(query.stepFree ? STEP_FREE : []), ...(values('access') as AccessFact[])],
    joins: query.dropIn ? DROP_IN : joinsOf(parts),
    places: values('place') as Place[],
  };
}

/** "No referral, no booking" is both at once; "drop in or book" can only be either. */
function joinsOf(parts: readonly UnderstoodPart[]): Join[] {
  const asked = parts
    .filter(({ means }) => means.every(({ field }) => field === 'join'))
    .map(({ means }) => means.map(({ value }) => value as Join));
  const inAll = asked[0]?.filter((join) => asked.every((one) => one.includes(join))) ?? [];
  return inAll.length > 0 ? inAll : asked.flat();
}

const STEP_FREE: readonly AccessFact[] = ['step-free'];
const DROP_IN: readonly Join[] = ['just-turn-up'];

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

/** Makes ready to count some documents, again and again, each as seen from one day. */
export function talliesOf(documents: readonly SearchDocument[]): (times: Times) => Tally {
  const towns = numbersOf(documents, ({ town }) => [town]);
  const kinds = numbersOf(documents, ({ kind }) => [kind]);
  const needs = numbersOf(documents, (document) => document.needs);
  return (times) => startTally(times, { towns, kinds, needs });
}

function startTally(
  times: Times,
  { towns, kinds, needs }: Record<'towns' | 'kinds' | 'needs', Numbers>,
): Tally {
  const town = startCount(towns);
  const kind = startCount(kinds);
  const need = startCount(needs);
  const byDay = new Uint32Array(NAMED_DAYS.length);
  const byPart = new Uint32Array(PARTS.length);
  const terms = { free: 0, stepFree: 0, dropIn: 0 };
  return {
    add: (document, number, failure, asked) => {
      if (failure === 'several') return;
      const isAll = failure === null;
      // A town that is chosen stands in the place of what is near, too.
      if (isAll || failure === 'town' || failure === 'near') town.add(number);
      if (isAll || failure === 'kind') kind.add(number);
      if (isAll || failure === 'need') need.add(number);
      if (isAll || failure === 'time') times.tally(number, asked, byDay, byPart);
      if (isAll && isFree(document)) terms.free += 1;
      if (isAll && document.access['step-free'] === 'yes') terms.stepFree += 1;
      // Chosen in the form, "just turn up" stands in the place of what the words say.
      if ((isAll || failure === 'join') && document.join === 'just-turn-up') terms.dropIn += 1;
    },
    counts: () => ({
      town: town.counts(),
      kind: kind.counts(),
      need: need.counts(),
      day: new Map(NAMED_DAYS.map((day, index) => [day, byDay[index]!])),
      part: new Map(PARTS.map((part, index) => [part, byPart[index]!])),
      ...terms,
    }),
  };
}

const CHECKS: readonly [Filter, (document: SearchDocument, asked: Conditions) => boolean][] = [
  ['town', ({ town }, { towns }) => towns.length === 0 || towns.includes(town)],
  ['near', (document, { near }) => near === null || near.reaches(document)],
  ['kind', (document, { kind }) => kind === '' || document.kind === kind],
  ['need', ({ needs }, { need }) => need === '' || needs.includes(need)],
  ['free', (document, { free }) => !free || isFree(document)],
  ['cost', ({ cost }, { most }) => most === null || (priceOf(cost) ?? Infinity) <= most],
  ['access', (document, { access }) => access.every((fact) => document.access[fact] === 'yes')],
  ['join', ({ join }, { joins }) => joins.length === 0 || (!!join && joins.includes(join))],
  [
    'place',
    ({ place }, { places }) =>
      places.length === 0 || places.some((one) => PLACE_WORDS[one] === place),
  ],
];

function isFree({ cost }: SearchDocument): boolean {
  return cost.band === 'free';
}

/** Which values each document has, as numbers: the same few come thousands of times. */
interface Numbers {
  values: readonly string[];
  of: readonly (readonly number[])[];
}

function numbersOf(
  documents: readonly SearchDocument[],
  valuesOf: (document: SearchDocument) => readonly string[],
): Numbers {
  const numbers = new Map<string, number>();
  const numberOf = (value: string): number => {
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  };
  const of = documents.map((document) => valuesOf(document).map(numberOf));
  return { values: [...numbers.keys()], of };
}

function startCount({ values, of }: Numbers) {
  const counts = new Uint32Array(values.length);
  return {
    add: (document: number): void => {
      for (const value of of[document]!) counts[value]! += 1;
    },
    counts: (): ReadonlyMap<string, number> =>
      new Map(
        values.flatMap((value, number): [string, number][] =>
          counts[number]! > 0 ? [[value, counts[number]!]] : [],
        ),
      ),
  };
}
