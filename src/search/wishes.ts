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
  /** Kinds and needs; who it is for. */
  subjects: readonly Wish[];
  whoFor: readonly Wish[];
  /** What words only hint at; some hints are as sure as what was understood. */
  hints: readonly (Wish & { isSure: boolean })[];
  /** Words as they are. */
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
  const hinted = gists.filter((gist) => !isUnderstood(gist, parts, rest));
  const meant = [...asked, ...hinted].map((part) => ({ part, fits: fitsOfMeanings(part, index) }));
  const hasSure = hinted.some((gist) => isSure(gist, parts, rest));
  const wishes = meant.map(({ part, fits }) => {
    const words = RANKING.perWord * wordsIn(part, parts, rest);
    if (isGist(part)) return { part, fits, weight: words * part.weight };
    // Beside a sure hint it tells nothing how rare a thing is, but how many words speak for it.
    return { part, fits, weight: hasSure ? words * RANKING.listed : tells(fits.size, index) };
  });
  const ofWords = fitsOfWords(rest, index, speller);
  const explainedBy = (word: LeftOver): GistPart | undefined =>
    hinted.find((gist) => isWithin(word, gist));
  return {
    subjects: wishes.filter(({ part }) => !isGist(part) && !isWhoFor(part)),
    whoFor: wishes.filter(({ part }) => !isGist(part) && isWhoFor(part)),
    hints: wishes.flatMap(({ part, ...hint }) =>
      isGist(part) ? { ...hint, isSure: isSure(part, parts, rest) } : [],
    ),
    words: ofWords.map(({ word, fits }) => {
      const by = RANKING.word * (explainedBy(word) ? RANKING.explained : 1);
      return { fits, weight: tells(fits.size, index) * by };
    }),
    finer: meant.map(({ part, fits }, at) => {
      const by = isOwnName(part, index) ? RANKING.ownName : RANKING.finer;
      return { fits: fitsOfSaid(part.stems, fits, index), weight: wishes[at]!.weight * by };
    }),
    missing: ofWords
      .filter(({ word, fits }) => fits.size === 0 && !isPutOtherwise(explainedBy(word)))
      .map(({ word }) => word.typed),
  };
}

/** Nobody who is "brassic" looks for that word; but who looks for a foxtrot is told that no listing has it. */
function isPutOtherwise(gist: GistPart | undefined): boolean {
  return gist !== undefined && gist.means[0]?.field !== 'kind';
}

/** True for a hint of several words, which nobody says by chance. */
function isSure(
  gist: GistPart,
  parts: readonly UnderstoodPart[],
  rest: readonly LeftOver[],
): boolean {
  return gist.weight >= RANKING.sure && wordsIn(gist, parts, rest) > 1;
}

/** How many words that say something, or things that were understood, are within some words. */
function wordsIn(
  whole: UnderstoodPart,
  parts: readonly UnderstoodPart[],
  rest: readonly LeftOver[],
): number {
  const within = [...parts, ...rest.filter((word) => !word.isFiller)].filter((one) =>
    isWithin(one, whole),
  );
  return Math.max(1, within.length);
}

/** True for a hint whose words mean something else already: "group for men" in "chat group for men". */
function isUnderstood(
  gist: GistPart,
  parts: readonly UnderstoodPart[],
  rest: readonly LeftOver[],
): boolean {
  const isOwn = rest.some((word) => !word.isFiller && isWithin(word, gist));
  return !isOwn && parts.some(({ start, end }) => start < gist.end && gist.start < end);
}

function isWithin(
  { start, end }: { start: number; end: number },
  whole: { start: number; end: number },
): boolean {
  return whole.start <= start && end <= whole.end;
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

/** How much it tells that a document is one of so many. */
function tells(count: number, { size }: PostingsIndex): number {
  return Math.log(1 + size / (count + 0.5));
}

/** The documents with any of the meanings; the earlier one counts more, and several count more than one. */
function fitsOfMeanings(
  part: UnderstoodPart | GistPart,
  index: PostingsIndex,
): Map<number, number> {
  // What a hint leads to was not said, and need not stand in a title.
  const said = isGist(part) ? [] : part.stems;
  const fits = new Map<number, number>();
  const raiseTo = (number: number, quality: number): void => {
    const known = fits.get(number);
    const both = known === undefined ? quality : Math.max(known, quality) + RANKING.otherMeaning;
    fits.set(number, both);
  };
  part.means.forEach((meaning, place) => {
    const by = RANKING.laterMeaning ** place;
    const postings = index.ofMeaning.get(keyOf(meaning));
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
  const phrases = meaning.field === 'kind' ? [] : (index.phrasesFor.get(keyOf(meaning)) ?? []);
  const { title } = RANKING.fields;
  return new Set([stems, ...phrases].flatMap((one) => documentsWith(one, index, title)));
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
