/** Forgives a slip in a word: the word of the directory that was most likely meant. */
import { editDistance } from '../schedule/spelling.ts';
import type { Alike, FindAlike } from './likeness.ts';
import { isFiller, stem } from './words.ts';

/** The words a directory knows, and what a word it does not know was meant to be. */
export interface Speller {
  /** True for a word as it stands, or with another ending. */
  knows: (word: string) => boolean;
  /** Known words that begin like this, at most 40, in the order of the alphabet. */
  startingWith: (start: string) => readonly string[];
  /** The known words that one which is not known may have been meant for, the likeliest first; often none. */
  correct: (word: string) => readonly string[];
  /** Up to three known words that are somewhat like one, for a person to choose from. */
  near: (word: string) => readonly string[];
}

/**
 * A speller for the words people choose from, and for those that listings happen to use.
 * Without `findAlike` it knows words and their beginnings, and corrects none.
 */
export function createSpeller(
  vocabulary: Iterable<string>,
  texts: Iterable<string>,
  makeFindAlike: ((words: readonly string[]) => FindAlike) | null,
): Speller {
  const chosen = new Set([...vocabulary].filter(isPlain));
  const words = [...new Set([...chosen, ...[...texts].filter(isPlain)])].sort();
  const stems = new Set(words.map(stem));
  const knows = (word: string): boolean => stems.has(stem(word)) || isFiller(word);
  const findAlike = makeFindAlike?.(words);
  const alike = remember((word: string, isWide: boolean): readonly Alike[] =>
    findAlike && word.length >= SHORTEST ? findAlike(word, isWide) : [],
  );

  function nearest(typed: string, isWide: boolean): string[] {
    const found: { word: string; doubt: number }[] = [];
    for (const { word, distance } of alike(typed, isWide)) {
      const slips = editDistance(typed, word, 4);
      if (slips > slipsAllowed(typed, word, chosen.has(word))) continue;
      // A word people choose from is likelier than one that some listing happens to use, and a letter
      // that is missing, doubled or out of its place is likelier than another letter.
      const doubt =
        slips +
        (chosen.has(word) ? 0 : 0.3) +
        (typed.length === word.length && !haveSameLetters(typed, word) ? 0.4 : 0);
      found.push({ word, doubt: doubt + distance / 10 });
    }
    found.sort((a, b) => a.doubt - b.doubt);
    return found.slice(0, 3).map(({ word }) => word);
  }

  return {
    knows,
    startingWith: (start) => {
      const found: string[] = [];
      for (let i = firstFrom(words, start); words[i]?.startsWith(start); i += 1) {
        found.push(words[i]!);
        if (found.length === 40) break;
      }
      return found;
    },
    correct: remember((word: string): readonly string[] => {
      if (knows(word)) return [];
      const found = nearest(word, false);
      return found.length > 0 || word.length < LONG ? found : nearest(word, true);
    }),
    near: (word) => {
      const found = alike(word, false);
      return (found.length > 0 ? found : alike(word, true)).slice(0, 3).map((one) => one.word);
    },
  };
}

// In shorter words every slip makes another word: "bus" and "bug".
const SHORTEST = 4;
// From here up a word is still itself when its first letter is wrong or missing.
const LONG = 7;

function slipsAllowed(typed: string, meant: string, isChosen: boolean): number {
  const { length } = typed;
  // "yoag", "debtt", "drby": letters out of their place, doubled or missing inside, but no other letter.
  if (length === SHORTEST) {
    const isInside =
      typed[0] === meant[0] && typed.at(-1) === meant.at(-1) && meant.length > length;
    return isInside || (isChosen && haveSameLetters(typed, meant)) ? 1 : 0;
  }
  // A first letter is seldom wrong: "diving" is not "living".
  if (typed[0] !== meant[0] && typed[1] !== meant[0]) return length < LONG || !isChosen ? 0 : 1;
  if (length < LONG) return 1;
  if (length < 11) return isChosen ? 2 : 1;
  return isChosen ? 3 : 2;
}

function haveSameLetters(a: string, b: string): boolean {
  const letters = (word: string): string => [...new Set(word)].sort().join('');
  return letters(a) === letters(b);
}

function isPlain(word: string): boolean {
  return word.length > 1 && !/^\d+$/.test(word);
}

/** Where in a sorted list the words from `start` on begin. */
function firstFrom(words: readonly string[], start: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A function that answers the same question once: while somebody types, every earlier word comes again. */
function remember<Rest extends readonly unknown[], Answer>(
  ask: (word: string, ...rest: Rest) => Answer,
): (word: string, ...rest: Rest) => Answer {
  const answers = new Map<string, Answer>();
  return (word, ...rest) => {
    const key = [word, ...rest].join(' ');
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(word, ...rest);
    answers.set(key, answer);
    return answer;
  };
}
