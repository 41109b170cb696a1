/** Finding the phrases of a directory among the words of a text. */
import type { Claim } from './claims.ts';
import { isFiller } from '../fillers.ts';
import { writingsOf, type Meaning, type Phrase } from './phrases.ts';
import { stem, wordsOf } from '../words.ts';

/** The words of a text: as they were typed, as they are spelled in the directory, and the stems of these. */
export interface Spelled {
  typed: readonly string[];
  words: readonly string[];
  stems: readonly string[];
}

/** Claims the words of every phrase that is in a text, also of those that overlap. */
export type Phrasebook = (text: Spelled) => Claim[];

/** A book of phrases; they are found whatever the endings of their words. */
export function createPhrasebook(phrases: readonly Phrase[]): Phrasebook {
  const means = new Map<string, readonly Meaning[][]>();
  // How many words the longest phrase has that begins with a stem.
  const longest = new Map<string, number>();
  for (const [phrase, parts] of phrases)
    for (const writing of writingsOf(phrase)) {
      const stems = wordsOf(writing).map(stem);
      const [first] = stems;
      if (first === undefined) continue;
      const key = stems.join(' ');
      means.set(key, addMeanings(means.get(key), parts));
      longest.set(first, Math.max(longest.get(first) ?? 0, stems.length));
    }

  return ({ typed, words, stems }) =>
    stems.flatMap((first, from) => {
      const claims: Claim[] = [];
      const most = Math.min(longest.get(first) ?? 0, stems.length - from);
      for (let count = 1; count <= most; count += 1) {
        const parts = means.get(stems.slice(from, from + count).join(' '));
        if (!parts || (count === 1 && isMereWord(words, from, parts))) continue;
        claims.push({ from, until: from + count, parts });
      }
      // "Bad minton", "foot ball": one word, written as two; but "a bus" is no abuse.
      const pair = typed.slice(from, from + 2);
      const isPair = pair.length === 2 && !pair.some(isFiller);
      const parted = isPair && means.get(stem(pair.join('')));
      if (parted) claims.push({ from, until: from + 2, parts: parted });
      return claims;
    });
}

/** The meanings of the same phrase said twice: one more way to fit, unless it is known already. */
function addMeanings(known: readonly Meaning[][] | undefined, added: Meaning[][]): Meaning[][] {
  if (!known || known.length === 0) return added;
  if (added.length === 0) return [];
  const [first = [], ...others] = known;
  const fresh = added[0]!.filter(
    ({ field, value }) => !first.some((one) => one.field === field && one.value === value),
  );
  return [[...first, ...fresh], ...others];
}

/** True for the name of a town where it is only the word: "I hope", "need a bath". */
function isMereWord(
  words: readonly string[],
  at: number,
  parts: readonly (readonly Meaning[])[],
): boolean {
  return (
    TOWNS_AND_WORDS.has(words[at]!) &&
    BEFORE_WORDS.has(words[at - 1] ?? '') &&
    parts.every((means) => means.every(({ field }) => field === 'town'))
  );
}

const TOWNS_AND_WORDS = new Set(
  `ash barking bath battle beer bream chapel cheddar cook crook deal ely eye hope hull looe march mold nelson poole
  reading rugby rye sale sandwich settle stone street ware wash wells wing wye`.split(/\s+/),
);
const BEFORE_WORDS = new Set(
  `a an and any big find found give giving good have having her his i little lost losing me more my new no of our
  really some the their they to we with without you your`.split(/\s+/),
);
