/** No dead ends: what is near a question that found little or nothing, each way with its count. */
import type { Town, Vocabulary } from '../listings/vocabulary.ts';
import { paths } from '../paths.ts';
import { describeMiles, nearestTo } from '../places/distance.ts';
import { nameOf } from '../schedule/dates.ts';
import { WEEKDAYS } from '../schedule/schedule.ts';
import { isSubject } from './wishes.ts';
import type { Meaning } from './phrases.ts';
import { EMPTY_QUERY, isEmpty, queryToAddress, type Query } from './query.ts';
import type { Speller } from './spelling.ts';
import type { LeftOver, UnderstoodPart, Understanding } from './understand.ts';

/** A way on from a question. */
export interface Instead {
  /** What is different, in words: `On other days`. */
  why: string;
  /** Words that ask for it, as one could type them. */
  words: string;
  address: string;
  /** How many listings it leads to, never 0. */
  count: number;
}

/** What the suggestions are worked out with. */
export interface InsteadTools {
  vocabulary: Vocabulary;
  speller: Speller;
  /** The number of results of a query by town. */
  countTowns: (query: Query) => ReadonlyMap<string, number>;
}

/** At most so many ways are offered: enough to choose from, few enough to read. */
const MOST = 6;
const NEXT_TOWNS = 3;

/** The ways on, the nearest to the question first; none only where the directory itself is empty. */
export function suggestInstead(
  query: Query,
  found: number,
  { understood, match }: { understood: Understanding; match: { missing: readonly string[] } },
  { vocabulary, speller, countTowns }: InsteadTools,
): Instead[] {
  const ways = new Map<string, Instead>();
  const offer = (why: string, other: Query, least = found): void => {
    const address = paths.search(queryToAddress(other));
    if (ways.size >= MOST || ways.has(address)) return;
    const count = total(countTowns(other));
    if (count <= least) return;
    ways.set(address, { why, words: wordsFor(other, vocabulary), address, count });
  };
  const offerUnlessAll = (why: string, other: Query): void => {
    if (!isEmpty(other)) offer(why, other);
  };
  const without = (...fields: Dropped[]): Query => withoutFields(query, understood, fields);
  const asks = (field: Dropped): boolean =>
    query[field] !== EMPTY_QUERY[field] ||
    understood.parts.some(({ means }) => means.every((one) => one.field === MEANT[field]));

  for (const word of match.missing)
    for (const near of speller.near(word)) {
      const words = wordsKept(understood, (item) =>
        'typed' in item && item.typed === word ? near : item.read,
      );
      offer(`Search for “${near}” instead of “${word}”`, { ...query, words });
    }

  const isTimed = asks('day') || asks('part');
  if (asks('day') && asks('part')) offerUnlessAll('At other times of that day', without('part'));
  if (isTimed)
    offerUnlessAll(asks('day') ? 'On other days' : 'At other times', without('day', 'part'));

  const town = townAsked(query, understood, vocabulary);
  if (town) {
    const isNear = offerTowns(town, without('town'), '');
    if (!isNear && isTimed) offerTowns(town, without('town', 'day', 'part'), ', on other days');
  }

  for (const [field, why] of TERMS) if (asks(field)) offerUnlessAll(why, without(field));
  for (const [field, why] of CHOICES)
    if (query[field] !== '') offerUnlessAll(why, { ...query, [field]: '' });
  for (const one of [...understood.rest.filter(({ isFiller }) => !isFiller), ...understood.parts]) {
    if (!('means' in one) || isSubject(one))
      offerUnlessAll(`Without “${'means' in one ? one.words : one.typed}”`, {
        ...query,
        words: wordsKept(understood, (item) => (item === one ? '' : item.read)),
      });
  }

  if (ways.size === 0 && found === 0) {
    if (town) offer(`Everything in ${town.name}`, { ...EMPTY_QUERY, town: town.slug });
    for (const { read, words } of understood.parts)
      offer(`Only “${words}”`, { ...EMPTY_QUERY, words: read });
    offer('Everything there is', EMPTY_QUERY);
  }
  return [...ways.values()];

  /** Offers the nearest towns that have it, and what serves the whole area; false when no town has. */
  function offerTowns(from: Town, other: Query, when: string): boolean {
    const counts = countTowns(other);
    const having = vocabulary.towns.filter(({ slug }) => slug !== from.slug && counts.has(slug));
    const towns = having.filter(({ isArea }) => !isArea);
    for (const { item, miles } of nearestTo(from.at, towns, NEXT_TOWNS))
      offer(
        `In ${item.name}, ${describeMiles(miles)} from ${from.name}${when}`,
        { ...other, town: item.slug },
        0,
      );
    for (const area of having.filter(({ isArea }) => isArea))
      offer(`${area.name}${when}`, { ...other, town: area.slug }, 0);
    return towns.length > 0;
  }
}

type Dropped = 'town' | 'day' | 'part' | 'free' | 'stepFree' | 'dropIn';

/** The field in which words ask for the same. */
const MEANT: Record<Dropped, Meaning['field']> = {
  town: 'town',
  day: 'day',
  part: 'part',
  free: 'free',
  stepFree: 'access',
  dropIn: 'join',
};

const TERMS: readonly [Dropped, string][] = [
  ['dropIn', 'With those where you book or ask first'],
  ['free', 'With those that may cost something'],
  ['stepFree', 'With those not known to be step-free'],
];

const CHOICES: readonly ['need' | 'kind', string][] = [
  ['need', 'Whatever it helps with'],
  ['kind', 'Of any kind'],
];

function withoutFields(query: Query, understood: Understanding, fields: readonly Dropped[]): Query {
  const isDropped = ({ means }: UnderstoodPart): boolean =>
    means.every((one) => fields.some((field) => one.field === MEANT[field]));
  const cleared = Object.fromEntries(fields.map((field) => [field, EMPTY_QUERY[field]]));
  const words = wordsKept(understood, (item) =>
    'means' in item && isDropped(item) ? '' : item.read,
  );
  return { ...query, ...cleared, words };
}

/** The words that say something, in the directory's spelling, each as `keep` would have it; words of two meanings go with either. */
function wordsKept(
  { parts, rest }: Understanding,
  keep: (item: UnderstoodPart | LeftOver) => string,
): string {
  const kept = new Map<number, string>();
  for (const item of [...parts, ...rest.filter(({ isFiller }) => !isFiller)])
    kept.set(item.start, kept.get(item.start) === '' ? '' : keep(item));
  return [...kept]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words)
    .filter((words) => words !== '')
    .join(' ');
}

function townAsked(
  query: Query,
  { parts }: Understanding,
  { towns }: Vocabulary,
): Town | undefined {
  const typed = parts.flatMap(({ means }) => means.filter(({ field }) => field === 'town'));
  const slug = query.town || typed[0]?.value;
  return towns.find((town) => town.slug === slug && !town.isArea);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** A query as one would type it. */
function wordsFor(query: Query, { towns, kinds, needs }: Vocabulary): string {
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
