/** What a text asks for, thing by thing, each with the documents that have it. */
import type { Meaning } from './phrases.ts';
import type { Postings, PostingsIndex } from './postings.ts';
import { RANKING } from './ranking.ts';
import type { Speller } from './spelling.ts';
import type { GistPart, LeftOver, UnderstoodPart } from './understand.ts';
import { isFiller, stem } from './words.ts';

/** By the number of each document that fits, how well it does so, from 0 to 1. */
export type Fits = ReadonlyMap<number, number>;

/** One thing asked for. */
export interface Wish {
  fits: Fits;
  /** How much it tells: the fewer listings have it, the more. */
  weight: number;
}

/** The things a text asks for. */
export interface Wishes {
  /** Kinds and needs; who it is for; what words only hint at; words as they are. */
  subjects: readonly Wish[];
  whoFor: readonly Wish[];
  hints: readonly Wish[];
  words: readonly Wish[];
  /** The very words that were understood, where a listing that is meant says them, too. */
  finer: readonly Wish[];
  /** Words that no document has. */
  missing: readonly string[];
}

/** Everything asked for by parts, hints and words left over. */
export function wishesOf(
  parts: readonly UnderstoodPart[],
  gists: readonly GistPart[],
  rest: readonly LeftOver[],
  index: PostingsIndex,
  speller: Speller,
): Wishes {
  const asked = parts.filter(isSubject);
  const meant = [...asked, ...gists].map((part) => ({ part, fits: fitsOfMeanings(part, index) }));
  const wishes = meant.map(({ part, fits }) => {
    const isHint = isGist(part);
    return { part, isHint, ...wish(isHint ? fits : withTitles(fits, part.stems, index), index) };
  });
  const ofWords = fitsOfWords(rest, index, speller);
  const isExplained = ({ start, end }: LeftOver): boolean =>
    gists.some((gist) => gist.start <= start && end <= gist.end);
  return {
    subjects: wishes.filter(({ part, isHint }) => !isHint && !isWhoFor(part)),
    whoFor: wishes.filter(({ part, isHint }) => !isHint && isWhoFor(part)),
    hints: wishes.flatMap(({ part, fits, weight }) =>
      isGist(part) ? { fits, weight: weight * part.weight } : [],
    ),
    words: ofWords.map(({ word, fits }) => {
      const { weight } = wish(fits, index);
      return { fits, weight: weight * RANKING.word * (isExplained(word) ? RANKING.hint : 1) };
    }),
    finer: meant.map(({ part, fits }, at) => {
      const by = isOwnName(part, index) ? RANKING.ownName : RANKING.finer;
      return { fits: fitsOfSaid(part.stems, fits, index), weight: wishes[at]!.weight * by };
    }),
    missing: ofWords
      .filter(({ word, fits }) => fits.size === 0 && !isExplained(word))
      .map(({ word }) => word.typed),
  };
}

/** True for a part that says what is looked for; the others say where, when and on what terms. */
export function isSubject({ means }: UnderstoodPart): boolean {
  return means.some(({ field }) => SUBJECTS.has(field));
}

/** True for a part that only says who it is for. */
export function isWhoFor({ means }: UnderstoodPart): boolean {
  return means.every(({ field }) => field === 'audience');
}

function isGist(part: UnderstoodPart | GistPart): part is GistPart {
  return 'weight' in part;
}

const SUBJECTS: ReadonlySet<string> = new Set(['kind', 'need', 'audience']);

function wish(fits: Fits, index: PostingsIndex): Wish {
  return { fits, weight: tells(fits.size, index) };
}

/** How much it tells that a document is one of so many. */
export function tells(count: number, { size }: PostingsIndex): number {
  return Math.log(1 + size / (count + 0.5));
}

/** The documents with any of the meanings; the earlier one counts more, and several count more than one. */
function fitsOfMeanings({ means }: UnderstoodPart, index: PostingsIndex): Map<number, number> {
  const fits = new Map<number, number>();
  means.forEach((meaning, place) => {
    const postings = index.ofMeaning.get(keyOf(meaning));
    postings?.documents.forEach((number, at) => {
      const quality = postings.weights[at]! * RANKING.laterMeaning ** place;
      const known = fits.get(number);
      fits.set(
        number,
        known === undefined ? quality : Math.max(known, quality) + RANKING.otherMeaning,
      );
    });
  });
  return fits;
}

/** The documents that fit, and those that are called so without being so. */
function withTitles(fits: Fits, stems: readonly string[], index: PostingsIndex): Fits {
  const all = new Map(fits);
  for (const number of documentsWith(stems, index, RANKING.fields.title))
    if (!all.has(number)) all.set(number, RANKING.titledOnly);
  return all;
}

/** How well the documents that fit a part say its words, too. */
function fitsOfSaid(stems: readonly string[], among: Fits, index: PostingsIndex): Fits {
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

/** That a listing says a word at all counts most, and then in which field. */
function asSaid(weight: number): number {
  return RANKING.said + (1 - RANKING.said) * weight;
}

/** True for words that are just the name of the kind, need or audience that they mean. */
function isOwnName({ means, stems }: UnderstoodPart, index: PostingsIndex): boolean {
  const [first] = means;
  const name = (first && index.nameOf.get(keyOf(first))) ?? [];
  const said = stems.filter((one) => !isFiller(one));
  return said.length === name.length && name.every((one) => said.includes(one));
}

/** What documents have of each word; what is written in one word here may be two there. */
function fitsOfWords(
  rest: readonly LeftOver[],
  index: PostingsIndex,
  speller: Speller,
): { word: LeftOver; fits: Fits }[] {
  const found: { word: LeftOver; fits: Fits }[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]!;
    let fits: Fits = fitsOfWord(word, index, speller);
    const next = rest[at + 1];
    if (fits.size === 0 && next) {
      const together = `${word.read}${next.read}`;
      const joined = fitsOfWord({ ...next, read: together, orElse: [] }, index, speller);
      if (joined.size > 0) {
        found.push({ word: { ...word, end: next.end }, fits: joined });
        at += 1;
        continue;
      }
    }
    if (fits.size === 0) fits = fitsOfHalves(word.read, index);
    found.push({ word, fits });
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

function keyOf({ field, value }: Meaning): string {
  return `${field}:${value}`;
}
