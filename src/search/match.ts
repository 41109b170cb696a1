/** How well each document fits the words: what was understood of them, and what was left over. */
import type { Postings, PostingsIndex } from './postings.ts';
import { RANKING } from './ranking.ts';
import type { Speller } from './spelling.ts';
import type { LeftOver, UnderstoodPart, Understanding } from './understand.ts';
import { isFiller, stem } from './words.ts';

/** What words say about documents, which are known by their place in the list. */
export interface WordMatch {
  /** From 0 (does not fit) up; null when the words ask for nothing but filters, or for nothing. */
  scores: Float64Array | null;
  /** Documents whose name has all the words, whatever else those can mean, with what that adds to their score. */
  named: ReadonlyMap<number, number>;
  /** Words that no document has. */
  missing: readonly string[];
}

/** One thing asked for, with how well the documents that fit it do so. */
interface Wish {
  fits: ReadonlyMap<number, number>;
  /** False for what only lifts a listing that fits the rest. */
  isNeeded: boolean;
}

/** Matches words against an index; `parts` are those that count, of all that were understood. */
export function matchWords(
  understanding: Understanding,
  parts: readonly UnderstoodPart[],
  index: PostingsIndex,
  speller: Speller,
  names: readonly string[],
): WordMatch {
  const rest = wordsThatCount(understanding);
  const ofWords = rest.map((word) => ({ word, fits: fitsOfWord(word, index, speller) }));
  const missing = ofWords.filter(({ fits }) => fits.size === 0).map(({ word }) => word.typed);
  const subjects = parts.filter(isSubject);
  const wishes: Wish[] = [
    ...ofWords.map(({ fits }) => ({ fits, isNeeded: true })),
    ...subjects.map((part) => ({ fits: fitsOfPart(part, index), isNeeded: !isWhoFor(part) })),
  ];
  const named = namedBy(understanding, index, names);
  if (wishes.length > 0) return { scores: scoresOf(wishes, names.length), named, missing };
  return { scores: named.size > 0 ? everything(names.length) : null, named, missing };
}

/** True for a part that says what is looked for; the others say where, when and on what terms. */
export function isSubject({ means }: UnderstoodPart): boolean {
  return means.some(({ field }) => field === 'kind' || field === 'need' || field === 'audience');
}

function isWhoFor({ means }: UnderstoodPart): boolean {
  return means.every(({ field }) => field === 'audience');
}

/** The words left over, without those that say nothing, unless there are no others: "club" alone is a question too. */
function wordsThatCount({ parts, rest }: Understanding): readonly LeftOver[] {
  const whole = rest.filter(({ isBegun, typed }) => !(isBegun && typed.length === 1));
  const telling = whole.filter((word) => !word.isFiller);
  return telling.length > 0 || parts.length > 0 ? telling : whole;
}

function fitsOfWord(
  { typed, read, orElse, isBegun }: LeftOver,
  index: PostingsIndex,
  speller: Speller,
): Map<number, number> {
  const fits = new Map<number, number>();
  const exact = index.ofStem.get(stem(read));
  if (exact) raise(fits, exact, typed === read ? 1 : RANKING.respelled);
  for (const other of orElse) {
    const postings = index.ofStem.get(stem(other));
    if (postings) raise(fits, postings, RANKING.begun);
  }
  if (exact || read.length < (isBegun ? 2 : 4)) return fits;
  for (const longer of new Set(speller.startingWith(read).map(stem))) {
    const postings = index.ofStem.get(longer);
    if (postings) raise(fits, postings, RANKING.begun);
  }
  return fits;
}

function fitsOfPart({ means, stems }: UnderstoodPart, index: PostingsIndex): Map<number, number> {
  const fits = new Map<number, number>();
  for (const { field, value } of means) {
    const postings = index.ofMeaning.get(`${field}:${value}`);
    if (postings) raise(fits, postings, 1);
  }
  const meant = new Map(fits);
  for (const number of documentsWith(stems, index, 0)) {
    const known = meant.get(number);
    if (known !== undefined) fits.set(number, known + RANKING.mentionedToo);
  }
  for (const number of documentsWith(stems, index, RANKING.name)) {
    const known = meant.get(number);
    fits.set(number, known === undefined ? RANKING.namedOnly : known + RANKING.namedToo);
  }
  return fits;
}

/** All wishes together where some document meets them all; otherwise the documents that meet most. */
function scoresOf(wishes: readonly Wish[], size: number): Float64Array {
  const needed = wishes.some(({ isNeeded }) => isNeeded)
    ? wishes.filter(({ isNeeded }) => isNeeded)
    : wishes;
  const scores = new Float64Array(size);
  const met = new Uint8Array(size);
  let whole = 0;
  for (const wish of wishes) {
    const weight = Math.log(1 + size / (wish.fits.size + 0.5));
    const isNeeded = needed.includes(wish);
    if (isNeeded) whole += weight;
    for (const [number, quality] of wish.fits) {
      if (isNeeded) met[number]! += 1;
      scores[number]! += weight * quality * (isNeeded ? 1 : RANKING.extra);
    }
  }
  const most = met.reduce((a, b) => Math.max(a, b), 0);
  const best = scores.reduce((a, b) => Math.max(a, b), 0);
  for (let number = 0; number < size; number += 1) {
    const isIn =
      most === needed.length
        ? met[number] === most
        : met[number]! > 0 && scores[number]! >= best * RANKING.share;
    scores[number] = isIn ? scores[number]! / whole : 0;
  }
  return scores;
}

function everything(size: number): Float64Array {
  return new Float64Array(size).fill(1);
}

/**
 * The documents whose names, and town, have every word that was typed.
 * Where every word has a meaning, "choir belper", it is taken for that and not for a name.
 */
function namedBy(
  { read, parts, rest }: Understanding,
  index: PostingsIndex,
  names: readonly string[],
): ReadonlyMap<number, number> {
  const lifts = new Map<number, number>();
  if (rest.length === 0 || !read.includes(' ')) return lifts;
  for (const number of withAllWords(parts, rest, index)) lifts.set(number, RANKING.named);
  names.forEach((text, number) => {
    if (!text.includes(` ${read} `)) return;
    const whole = text.includes(`| ${read} |`) ? RANKING.wholeName : 0;
    lifts.set(number, RANKING.named + RANKING.asTyped + whole);
  });
  return lifts;
}

function withAllWords(
  parts: readonly UnderstoodPart[],
  rest: readonly LeftOver[],
  index: PostingsIndex,
): readonly number[] {
  const telling = rest.filter((word) => !word.isFiller);
  if (telling.length === 0 || telling.length + parts.length < 2) return [];
  const sets = [
    ...parts.map((part) => new Set(named(part))),
    ...telling.map(({ read, orElse }) => new Set([read, ...orElse].flatMap(inNames))),
  ];
  const [first, ...others] = sets.sort((a, b) => a.size - b.size);
  return first ? [...first].filter((number) => others.every((set) => set.has(number))) : [];

  function inNames(word: string): number[] {
    return documentsWith([stem(word)], index, RANKING.name);
  }

  function named({ means, stems }: UnderstoodPart): number[] {
    const towns = means.filter(({ field }) => field === 'town');
    return [
      ...documentsWith(
        stems.filter((one) => !isFiller(one)),
        index,
        RANKING.name,
      ),
      ...towns.flatMap(({ value }) => index.ofMeaning.get(`town:${value}`)?.documents ?? []),
    ];
  }
}

/** The documents that have every one of the words in a field of at least this weight. */
function documentsWith(stems: readonly string[], index: PostingsIndex, least: number): number[] {
  const lists = stems.map((one) => index.ofStem.get(one));
  const [first, ...others] = lists;
  if (!first || others.includes(undefined)) return [];
  const sets = others.map((list) => new Set(withWeight(list!, least)));
  return withWeight(first, least).filter((number) => sets.every((set) => set.has(number)));
}

function withWeight({ documents, weights }: Postings, least: number): readonly number[] {
  return least === 0 ? documents : documents.filter((_, place) => weights[place]! >= least);
}

function raise(fits: Map<number, number>, { documents, weights }: Postings, by: number): void {
  documents.forEach((number, place) => {
    const quality = weights[place]! * by;
    if (quality > (fits.get(number) ?? 0)) fits.set(number, quality);
  });
}
