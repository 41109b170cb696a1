/** How much of a large directory is there for a question: one shard first, then all of its own, then names and ways on. */
import type { Ask } from './answer.ts';
import { letterOf } from './concordance.ts';
import { isFiller } from '../fillers.ts';
import type { English, Holdings } from './holdings.ts';
import { readingOfNames, wordsOfNames } from '../reading/plain.ts';
import { planFor, type Plan } from './plan.ts';
import type { ShardIndex } from './shards.ts';
import type { Reader } from '../reading/understand.ts';
import { whereaboutsOf } from '../finding/whereabouts.ts';
import type { First } from './wire.ts';
import { stem, wordsOf } from '../words.ts';

/** What can be searched now. */
export interface Gathered {
  shards: readonly number[];
  isDetailed: boolean;
  /** True while more is coming. */
  isPartial: boolean;
  /** True when some of what the question is about is not among it, and will not be. */
  isCut: boolean;
}

/**
 * Fetches what a question needs next, and says what there is to search; 'waiting' while that would be no more than
 * before. `found` is how many results the question's last answer had, null before the first.
 */
export type Gather = (
  ask: Ask,
  found: number | null,
  english: English,
) => Gathered | 'waiting' | 'failed';

/** Below so many results an answer leads on, to what only more of the directory can count. */
const FEW = 3;
/** The details of so many shards are worth loading when neither a map nor a word needs them. */
const DETAILED = 4;

/** Gathers from one directory. */
export function createGatherer(first: First, index: ShardIndex, holdings: Holdings): Gather {
  const readFor = createReading(first, holdings);
  const documents = (shard: number) => holdings.documents(first, shard);
  const areComing = (shards: readonly number[]) => shards.map(documents).includes(undefined);

  return (ask, found, english) => {
    const { vocabulary, postcodes } = english;
    const reading = readFor(ask.query.words, english);
    const shelves = {
      index,
      towns: vocabulary.towns,
      whereabouts: whereaboutsOf(vocabulary, postcodes),
      concordance: (letter: string) => holdings.concordance(first, letter),
    };
    const understood = reading.read(ask.query.words, ask.today);
    const plan = (extent: 'results' | 'names' | 'ways') =>
      planFor(ask, understood, shelves, extent);

    const results = plan('results');
    // Such words may be anything that only the details say.
    const isUnread = understood.rest.some((word) => !word.isFiller);
    if (found === null) {
      return reading.isWaiting || results.isWaiting ? 'waiting' : begin(results);
    }
    let { shards } = results;
    if (areComing(shards)) return 'waiting';
    let isComing = results.isWaiting || reading.isWaiting;
    const extents = found < FEW ? (['names', 'ways'] as const) : (['names'] as const);
    for (const extent of extents) {
      const wider = plan(extent);
      isComing ||= areComing(wider.shards) || wider.isWaiting;
      if (isComing) break;
      shards = wider.shards;
    }
    const wantsDetails = ask.wantsPlaces || isUnread || shards.length <= DETAILED;
    const details = wantsDetails ? shards.map((shard) => holdings.detailed(first, shard)) : [];
    const isBare = details.includes(undefined);
    return {
      shards,
      isDetailed: wantsDetails && !isBare,
      isPartial: isComing || isBare || english.isComing,
      isCut: results.isCut || shards.some((shard) => documents(shard) === null),
    };
  };

  // Only one at first: what comes before the first result is then as small for a large directory as for a small one.
  function begin({ shards, isCut }: Plan): Gathered | 'waiting' | 'failed' {
    const [likeliest] = shards;
    const known = likeliest === undefined ? [] : documents(likeliest);
    if (known === undefined) return 'waiting';
    if (known === null) return 'failed';
    return { shards: shards.slice(0, 1), isDetailed: false, isPartial: true, isCut };
  }
}

/** The words of a text that no name in the vocabulary has. */
function strangersIn(text: string, known: ReadonlySet<string>): string[] {
  return wordsOf(text).filter((word) => !isFiller(word) && !known.has(stem(word)));
}

/** Reads words before any listing is there: the concordance says which words there are besides those of the vocabulary. */
function createReading(first: First, holdings: Holdings) {
  let chosen = { state: '', stems: new Set<string>() };
  let last: { made: string; read: Reader } | null = null;
  return (text: string, english: English): { read: Reader; isWaiting: boolean } => {
    if (chosen.state !== english.state)
      chosen = {
        state: english.state,
        stems: new Set((english.fluency?.wordsOf ?? wordsOfNames)(english.vocabulary).map(stem)),
      };
    const strangers = strangersIn(text, chosen.stems);
    const letters = [...new Set(strangers.map(letterOf))].sort();
    const parts = letters.map((letter) => holdings.concordance(first, letter));
    const made = `${english.state} ${letters.filter((_, place) => parts[place]).join('')}`;
    if (last?.made !== made) {
      const words = parts.flatMap((part) => [...(part?.keys() ?? [])]);
      const { vocabulary, fluency } = english;
      const reading =
        fluency?.readingOf({ ...english, calendar: first.calendar }, words) ??
        readingOfNames(vocabulary);
      last = { made, read: reading.read };
    }
    return { read: last.read, isWaiting: parts.includes(undefined) };
  };
}
