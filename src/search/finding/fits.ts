/** Which documents fit one thing that is asked for, and how well. */
import { isFiller } from '../fillers.ts';
import type { Meaning } from '../reading/phrases.ts';
import { meaningKey, type Postings, type PostingsIndex } from './postings.ts';
import { RANKING } from './ranking.ts';
import type { Speller } from '../reading/spelling.ts';
import type { LeftOver } from '../reading/understand.ts';
import { stem } from '../words.ts';

/** By the number of each document that fits, how well it does so, from 0 to 1. */
export type Fits = ReadonlyMap<number, number>;

/** How much it tells that a document is one of so many. */
export function tells(count: number, { size }: PostingsIndex): number {
  return Math.log(1 + size / (count + 0.5));
}

/**
 * The documents with any of the meanings, or with the words in their titles; the earlier meaning counts more, and
 * several count more than one.
 */
export function fitsOfMeanings(
  means: readonly Meaning[],
  said: readonly string[],
  index: PostingsIndex,
): Fits {
  const fits = new Map<number, number>();
  const raiseTo = (number: number, quality: number): void => {
    const known = fits.get(number);
    const both = known === undefined ? quality : Math.max(known, quality) + RANKING.otherMeaning;
    fits.set(number, both);
  };
  means.forEach((meaning, place) => {
    const by = RANKING.laterMeaning ** place;
    const postings = index.ofMeaning.get(meaningKey(meaning));
    const has = new Set(postings?.documents);
    postings?.documents.forEach((number, at) => raiseTo(number, postings.weights[at]! * by));
    for (const number of titledFor(meaning, said, index))
      if (!has.has(number)) raiseTo(number, RANKING.titledOnly * by);
  });
  return fits;
}

/** The documents whose titles have the words; for a need or audience, which authors may leave out, any words that mean it. */
function titledFor(
  meaning: Meaning,
  stems: readonly string[],
  index: PostingsIndex,
): ReadonlySet<number> {
  const phrases = meaning.field === 'kind' ? [] : (index.phrasesFor.get(meaningKey(meaning)) ?? []);
  const { title } = RANKING.fields;
  return new Set([stems, ...phrases].flatMap((one) => documentsWith(one, index, title)));
}

/** How well some documents say the words of a part, too. */
export function fitsOfSaid(
  stems: readonly string[],
  among: Pick<ReadonlySet<number>, 'has'>,
  index: PostingsIndex,
): Fits {
  const fits = new Map<number, number>();
  const telling = stems.filter((one) => !isFiller(one));
  const weights = telling.map((one) => tells(index.ofStem.get(one)?.documents.length ?? 0, index));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  telling.forEach((one, place) => {
    const postings = index.ofStem.get(one);
    postings?.documents.forEach((number, at) => {
      if (!among.has(number)) return;
      const share = weights[place]! / all;
      fits.set(number, (fits.get(number) ?? 0) + share * asSaid(postings.weights[at]!));
    });
  });
  return fits;
}

/** The documents that have any of the meanings, and do not only say so. */
export function hasAny(means: readonly Meaning[], index: PostingsIndex): ReadonlySet<number> {
  return new Set(
    means.flatMap((meaning) => index.ofMeaning.get(meaningKey(meaning))?.documents ?? []),
  );
}

/** That a listing says a word at all counts most, and then in which field. */
function asSaid(weight: number): number {
  return RANKING.said + (1 - RANKING.said) * weight;
}

/** What documents have of each word; what is written in one word here may be two there. */
export function fitsOfWords(
  rest: readonly LeftOver[],
  index: PostingsIndex,
  speller: Speller,
): { word: LeftOver; fits: Fits }[] {
  const found: { word: LeftOver; fits: Fits }[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]!;
    const next = rest[at + 1];
    const read = `${word.typed}${next?.typed ?? ''}`;
    const isKnown = index.ofStem.has(stem(word.read));
    if (next && !isKnown && index.ofStem.has(stem(read))) {
      const joined = { ...word, read, orElse: [], end: next.end };
      found.push({ word: joined, fits: fitsOfWord(joined, index, speller) });
      at += 1;
      continue;
    }
    const fits = fitsOfWord(word, index, speller);
    found.push({ word, fits: fits.size > 0 ? fits : fitsOfHalves(word.read, index) });
  }
  return found;
}

function fitsOfWord(
  { typed, read, orElse, isBegun }: LeftOver,
  index: PostingsIndex,
  speller: Speller,
): Map<number, number> {
  const fits = new Map<number, number>();
  const isKnown = raise(fits, stem(read), typed === read ? 1 : RANKING.respelled, index);
  for (const other of orElse) raise(fits, stem(other), RANKING.begun, index);
  if (isKnown || read.length < (isBegun ? 2 : 4)) return fits;
  for (const longer of new Set(speller.startingWith(read).map(stem)))
    raise(fits, longer, RANKING.begun, index);
  return fits;
}

/** The shortest half of a word that was two: "tearooms". */
const SHORTEST_HALF = 3;

/** The documents with both halves of a word in their names. */
function fitsOfHalves(word: string, index: PostingsIndex): Map<number, number> {
  const fits = new Map<number, number>();
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1) {
    const halves = [word.slice(0, at), word.slice(at)].map(stem);
    for (const number of documentsWith(halves, index, RANKING.name))
      fits.set(number, RANKING.respelled);
  }
  return fits;
}

/** The documents that have every one of the words in a field of at least this weight. */
export function documentsWith(
  stems: readonly string[],
  index: PostingsIndex,
  least: number,
): number[] {
  const lists = stems.map((one) => index.ofStem.get(one));
  const [first, ...others] = lists;
  if (!first || others.includes(undefined)) return [];
  const sets = others.map((list) => new Set(withWeight(list!, least)));
  return withWeight(first, least).filter((number) => sets.every((set) => set.has(number)));
}

function withWeight({ documents, weights }: Postings, least: number): readonly number[] {
  return least === 0 ? documents : documents.filter((_, place) => weights[place]! >= least);
}

/** Adds the documents that have a word, in their texts or in the name of what they are; true when there are any. */
function raise(fits: Map<number, number>, word: string, by: number, index: PostingsIndex): boolean {
  const postings = index.ofStem.get(word);
  const terms = index.termsOf.get(word) ?? [];
  postings?.documents.forEach((number, at) => lift(number, postings.weights[at]!));
  for (const [meaning, weight] of terms)
    for (const number of index.ofMeaning.get(meaning)?.documents ?? []) lift(number, weight);
  return fits.size > 0;

  function lift(number: number, weight: number): void {
    const quality = asSaid(weight) * by;
    if (quality > (fits.get(number) ?? 0)) fits.set(number, quality);
  }
}
