/** What a listing must have: the filters chosen, and the place, time and terms read from the words. */
import { priceOf } from '../../listings/price.ts';
import type { AccessFact, Join, Place } from '../../listings/schema.ts';
import { PLACE_WORDS } from '../../listings/labels.ts';
import type { Asked } from './asked.ts';
import type { SearchDocument } from '../document.ts';
import type { Meaning } from '../reading/phrases.ts';
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

/** What a document fails by: null when it meets all conditions, 'several' when more than one filter stands in its way. */
export type Failure = Filter | 'several' | null;

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

/** What a document fails by. */
export function failureOf(
  document: SearchDocument,
  number: number,
  asked: Conditions,
  times: Times,
): Failure {
  let failure: Filter | null = null;
  for (const [filter, holds] of checksFor(asked)) {
    if (holds(document, asked)) continue;
    if (failure) return 'several';
    failure = filter;
  }
  if (times.fits(number, asked)) return failure;
  return failure ? 'several' : 'time';
}

/** What each filter asks of a document, and when it asks for anything at all. */
const CHECKS: readonly Check[] = [
  ['town', ({ town }, { towns }) => towns.includes(town), ({ towns }) => towns.length > 0],
  ['near', (document, { near }) => near!.reaches(document), ({ near }) => near !== null],
  ['kind', (document, { kind }) => document.kind === kind, ({ kind }) => kind !== ''],
  ['need', ({ needs }, { need }) => needs.includes(need), ({ need }) => need !== ''],
  ['free', isFree, ({ free }) => free],
  [
    'cost',
    ({ cost }, { most }) => (priceOf(cost) ?? Infinity) <= most!,
    ({ most }) => most !== null,
  ],
  [
    'access',
    (document, { access }) => access.every((fact) => document.access[fact] === 'yes'),
    ({ access }) => access.length > 0,
  ],
  [
    'join',
    ({ join }, { joins }) => !!join && joins.includes(join),
    ({ joins }) => joins.length > 0,
  ],
  [
    'place',
    ({ place }, { places }) => places.some((one) => PLACE_WORDS[one] === place),
    ({ places }) => places.length > 0,
  ],
];

type Check = readonly [
  filter: Filter,
  holds: (document: SearchDocument, asked: Conditions) => boolean,
  isAsked: (asked: Conditions) => boolean,
];

const active = new WeakMap<Conditions, readonly Check[]>();

/** The checks that ask for something: most questions have one or two, and ten thousand documents to put them to. */
function checksFor(asked: Conditions): readonly Check[] {
  let checks = active.get(asked);
  if (!checks) active.set(asked, (checks = CHECKS.filter(([, , isAsked]) => isAsked(asked))));
  return checks;
}

/** True for what costs nothing. */
export function isFree({ cost }: Pick<SearchDocument, 'cost'>): boolean {
  return cost.band === 'free';
}
