/** How well each document fits the words: what was understood of them, what they hint at, and what was left over. */
import type { SearchDocument } from '../document.ts';
import type { Fits } from './fits.ts';
import { hintsBeside } from './hints.ts';
import { namedBy } from './naming.ts';
import type { PostingsIndex } from './postings.ts';
import { RANKING } from './ranking.ts';
import type { Speller } from '../reading/spelling.ts';
import type { LeftOver, UnderstoodPart, Understanding } from '../reading/understand.ts';
import { isSubject, wishesOf, type Wish, type Wishes, type WordWish } from './wishes.ts';

/** What words say about documents, which are known by their place in the list. */
export interface WordMatch {
  /** From 0 (does not fit) to about 1; null when the words ask for nothing but filters, or for nothing. */
  scores: Float64Array | null;
  /** The same without what goes without saying, by which a listing fits as well as another or less well. */
  telling: Float64Array | null;
  /** Documents whose name has all the words, whatever else those can mean, with what that adds to their score. */
  named: ReadonlyMap<number, number>;
  /** Words that none of the documents has that fit. */
  missing: readonly string[];
}

/** Matches words against the index of documents; `parts` are those that count, of all that were understood. */
export function matchWords(
  understanding: Understanding,
  parts: readonly UnderstoodPart[],
  index: PostingsIndex,
  speller: Speller,
  documents: readonly SearchDocument[],
): WordMatch {
  const rest = wordsThatCount(understanding);
  const wishes = wishesOf(parts, hintsBeside(parts, understanding), rest, index, speller);
  const named = namedBy(understanding, index, documents);
  const asksForSomething = rest.length > 0 || parts.some(isSubject) || wishes.hints.length > 0;
  if (!asksForSomething) {
    const scores = named.size > 0 ? new Float64Array(documents.length).fill(1) : null;
    return { scores, telling: null, named, missing: [] };
  }
  const { scores, telling } = scoresOf(wishes, index);
  for (const number of named.keys()) scores[number] = Math.max(scores[number]!, RANKING.nameAlone);
  return { scores, telling, named, missing: missingIn(scores, wishes.words) };
}

/** The words that are in nothing of what fits, nor meant by it; where nothing fits, those that are nowhere at all. */
function missingIn(scores: Float64Array, words: readonly WordWish[]): string[] {
  const isNowhere = scores.every((score) => score === 0);
  const isMet = (fits: Fits): boolean =>
    isNowhere ? fits.size > 0 : [...fits.keys()].some((number) => scores[number]! > 0);
  return words
    .filter(
      ({ fits, otherwise, isOpen }) => !isOpen && !isMet(fits) && !(otherwise && isMet(otherwise)),
    )
    .map(({ typed }) => typed);
}

/** The words left over, without those that say nothing, unless there are no others: "club" alone is a question too. */
function wordsThatCount({ parts, rest }: Understanding): readonly LeftOver[] {
  const whole = rest.filter(({ isBegun, typed }) => !(isBegun && typed.length === 1));
  const telling = whole.filter((word) => !word.isFiller);
  return telling.length > 0 || parts.length > 0 ? telling : whole;
}

/**
 * What was understood decides which documents fit, and all the rest only their order: a sentence of fifteen words
 * does not need all of them. Where nothing was understood the words decide, and most of what they say has to be there.
 */
function scoresOf(
  wishes: Wishes,
  index: PostingsIndex,
): Pick<WordMatch, 'telling'> & { scores: Float64Array } {
  const { subjects, whoFor, hints, words, finer } = wishes;
  const sure = hints.filter(({ isSure }) => isSure);
  const core = subjects.length > 0 ? [...subjects, ...sure] : whoFor.length > 0 ? sure : hints;
  const isIn =
    core.length > 0
      ? meeting(core, core.length > subjects.length ? RANKING.hinted : RANKING.understood, index)
      : whoFor.length > 0
        ? meeting([...whoFor, ...hints, ...words], RANKING.forWhom, index)
        : meeting(words, RANKING.typed, index);
  const scores = new Float64Array(index.size);
  let whole = 0;
  count(core, 1);
  count(
    hints.filter((hint) => !core.includes(hint)),
    RANKING.hint,
  );
  count(whoFor, core.length > 0 ? RANKING.whoFor : 1);
  count(words, 1);
  count(
    finer.filter(({ isOneSort }) => isOneSort),
    1,
  );
  const telling = scores.map((score, number) => score * isIn[number]!);
  count(
    finer.filter(({ isOneSort }) => !isOneSort),
    1,
  );
  for (let number = 0; number < index.size; number += 1)
    scores[number] = isIn[number] === 1 ? scores[number]! / whole : 0;
  // A hint may be wrong: what heeds it less is not for that further from what was meant.
  return {
    scores,
    telling: core.some((wish) => (hints as readonly Wish[]).includes(wish)) ? null : telling,
  };

  function count(list: readonly Wish[], by: number): void {
    for (const { fits, weight } of list) {
      let best = 0;
      for (const [number, quality] of fits) {
        scores[number]! += weight * by * quality;
        if (isIn[number] === 1 && quality > best) best = quality;
      }
      // What none of them has takes nothing from the others.
      if (best > 0) whole += weight * by;
    }
  }
}

/** The documents that meet all wishes, where there are any and it matters; else those that meet nearly as much as the best. */
function meeting(
  wishes: readonly Wish[],
  { isAllBetter, share, least }: { isAllBetter: boolean; share: number; least: number },
  { size }: PostingsIndex,
): Uint8Array {
  const met = new Float64Array(size);
  const count = new Uint8Array(size);
  let whole = 0;
  let best = 0;
  for (const { fits, weight } of wishes) {
    whole += weight;
    for (const number of fits.keys()) {
      const sum = met[number]! + weight;
      met[number] = sum;
      count[number]! += 1;
      if (sum > best) best = sum;
    }
  }
  const isIn = new Uint8Array(size);
  if (best < whole * least) return isIn;
  const isMetByOne = isAllBetter && count.includes(wishes.length);
  for (const { fits } of wishes)
    for (const number of fits.keys())
      if (isMetByOne ? count[number] === wishes.length : met[number]! >= best * share)
        isIn[number] = 1;
  return isIn;
}
