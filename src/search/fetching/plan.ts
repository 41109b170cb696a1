/** Which shards of a large directory a question needs: for its results, for names, and for ways on. */
import type { Town } from '../../listings/vocabulary.ts';
import { milesBetween } from '../../places/distance.ts';
import type { Ask } from './answer.ts';
import { letterOf, type Concordance } from './concordance.ts';
import { isFiller } from '../fillers.ts';
import { EVERYTHING, shardsOf, type ShardIndex } from './shards.ts';
import type { UnderstoodPart, Understanding } from '../reading/understand.ts';
import type { Whereabouts } from '../finding/whereabouts.ts';
import { stem, wordsOf } from '../words.ts';

/** What shards are chosen by. */
export interface Shelves {
  index: ShardIndex;
  towns: readonly Town[];
  whereabouts: Whereabouts;
  /** What the concordance has under a letter; undefined while that is coming, null when it cannot be had. */
  concordance: (letter: string) => Concordance | null | undefined;
}

/** The shards to search. */
export interface Plan {
  /** Those with the likeliest results first. */
  shards: readonly number[];
  /** True when the question needs more than one search may load, so that the results are some of all. */
  isCut: boolean;
  /** True while some of the concordance is coming, which may change the choice. */
  isWaiting: boolean;
}

/** No question loads more shards than these: some 12,000 listings, and 300 kB. */
const MOST_SHARDS = 30;
/** Words left over may lead to so many shards besides those of the town and the topic. */
const BESIDES = 4;
/** As far as "near" goes where nobody said how far, in miles. */
const NEAR = 8;
/** A map's part of the ground is so many degrees wider for towns: listings lie around their middles. */
const AROUND = 0.05;

/**
 * Chooses the shards for a question: those of its results; with `names`, also those of listings that are called
 * so; with `ways`, also those that tell how many there are elsewhere.
 */
export function planFor(
  ask: Ask,
  understood: Understanding,
  shelves: Shelves,
  extent: 'results' | 'names' | 'ways',
): Plan {
  const { index } = shelves;
  const towns = townsOf(ask, understood, shelves);
  const topics = topicsOf(ask, understood);
  const there = shardsOf(index, EVERYTHING, towns);
  const rest = shardsWith(leftOver(understood), shelves);
  const words = rest.shards ?? [];

  let base: readonly number[] = [];
  if (topics.length > 0) base = fewest(topics.map((any) => unite(any, index, towns)));
  else if (towns !== null || rest.areEverywhere) base = there;
  const isAlone = base.length === 0;
  const results = new Set([
    ...words.filter((shard) => base.includes(shard)),
    ...base,
    ...words.slice(0, isAlone ? words.length : BESIDES),
  ]);

  const called = wordsOf(ask.query.words).filter((word) => !isFiller(word));
  const isName = extent !== 'results' && called.length > 1;
  const names = shardsWith(isName ? called : [], shelves);
  const everywhere = [...topics.flatMap((any) => unite(any, index, null)), ...(towns ? there : [])];
  const ways = extent === 'ways' ? everywhere : [];
  const wide = [...(names.shards ?? []).slice(0, BESIDES), ...ways];
  return {
    shards: [...new Set([...results, ...wide])].slice(0, MOST_SHARDS),
    isCut: results.size > MOST_SHARDS || ask.from !== null,
    isWaiting: rest.isWaiting || names.isWaiting,
  };
}

/** The towns a question is about; null for all. */
function townsOf(
  { query, area, from }: Ask,
  { parts }: Understanding,
  { towns, whereabouts }: Shelves,
): readonly string[] | null {
  if (query.town) return [query.town];
  const around = (at: Town['at'], miles: number): string[] =>
    towns
      .filter((town) => town.isArea || milesBetween(at, town.at) <= miles)
      .map(({ slug }) => slug);
  const named = parts.flatMap(({ means }) =>
    means.flatMap(({ field, value, miles = NEAR }) => {
      const spot = field === 'near' ? whereabouts.find(value) : null;
      if (spot) return around(spot.at, miles);
      return field === 'town' ? [value] : [];
    }),
  );
  if (named.length > 0) return named.every((town) => !whereabouts.isArea(town)) ? named : null;
  if (area)
    return towns
      .filter(
        ({ at: [lat, lng], isArea }) =>
          isArea ||
          (lat > area.south - AROUND &&
            lat < area.north + AROUND &&
            lng > area.west - AROUND &&
            lng < area.east + AROUND),
      )
      .map(({ slug }) => slug);
  return from ? around(from.at, NEAR) : null;
}

/** The topics that a listing has to have, of each list any one; hints count where nothing was said outright. */
function topicsOf({ query }: Ask, { parts, gists }: Understanding): string[][] {
  const chosen = [
    ...(query.kind ? [[`kind:${query.kind}`]] : []),
    ...(query.need ? [[`need:${query.need}`]] : []),
  ];
  const said = [...chosen, ...parts.map(topicsIn).filter((any) => any.length > 0)];
  const hinted = gists.flatMap(topicsIn);
  return said.length > 0 || hinted.length === 0 ? said : [hinted];
}

function topicsIn({ means }: Pick<UnderstoodPart, 'means'>): string[] {
  const isTopic = means.every(({ field }) => ['kind', 'need', 'audience'].includes(field));
  return isTopic ? means.map(({ field, value }) => `${field}:${value}`) : [];
}

function leftOver({ rest }: Understanding): string[] {
  return rest.filter((word) => !word.isFiller).flatMap(({ read, orElse }) => [read, ...orElse]);
}

/** The shards that have all the words, or any where none has all; null where that narrows nothing down. */
function shardsWith(
  words: readonly string[],
  { concordance, index }: Shelves,
): { shards: readonly number[] | null; areEverywhere: boolean; isWaiting: boolean } {
  const [first = 0] = index.runs[EVERYTHING] ?? [];
  const known = words.map((word) => {
    const part = concordance(letterOf(word));
    return part ? havingWord(part, word) : part;
  });
  const isWaiting = known.includes(undefined);
  const lists = known.flatMap((numbers) =>
    numbers && numbers.length > 0 ? [numbers.map((number) => first + number)] : [],
  );
  // A word that nobody has leads nowhere; one of which nothing is known may be anywhere.
  const areEverywhere = !isWaiting && lists.length === 0 && known.every((one) => one === null);
  if (lists.length === 0) return { shards: null, areEverywhere, isWaiting };
  const all = lists.reduce((some, list) => some.filter((shard) => list.includes(shard)));
  const shards = all.length > 0 ? all : [...new Set(lists.flat())];
  return { shards, areEverywhere, isWaiting };
}

/** The shards with a word, or else with words that begin so; null where most have it. */
function havingWord(known: Concordance, word: string): readonly number[] | null {
  const exact = known.get(stem(word));
  if (exact !== undefined) return exact;
  const longer = [...known].filter(([one]) => one.startsWith(word)).map(([, numbers]) => numbers);
  if (longer.includes(null)) return null;
  return [...new Set(longer.flatMap((numbers) => numbers ?? []))];
}

function unite(
  topics: readonly string[],
  index: ShardIndex,
  towns: readonly string[] | null,
): number[] {
  return [...new Set(topics.flatMap((topic) => shardsOf(index, topic, towns)))];
}

/** What is in all of several sets is in each of them, so the smallest will do. */
function fewest(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.reduce((least, list) => (list.length < least.length ? list : least));
}
