/** Forgives a slip in a word: the word of the directory that was most likely meant. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { isFiller } from '../fillers.ts';
import type { Lexicon } from './lexicon.ts';
import type { Alike, FindAlike } from './likeness.ts';
import { joinedWords, vocabularyWords } from './known.ts';
import { stem } from '../words.ts';

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
 * Without `makeFindAlike` it knows words and their beginnings, and corrects none.
 */
export function createSpeller(
  vocabulary: Vocabulary,
  texts: Iterable<string>,
  makeFindAlike: ((words: readonly string[]) => FindAlike) | null,
  lexicon: Pick<Lexicon, 'ordinary' | 'words'> | null = null,
): Speller {
  const chosen = new Set(vocabularyWords(vocabulary).filter(isPlain));
  const words = [...new Set([...chosen, ...[...texts].filter(isPlain)])].sort();
  const stems = new Set(words.map(stem));
  const knows = (word: string): boolean => stems.has(stem(word)) || isFiller(word);
  const findAlike = makeFindAlike?.([
    ...new Set([...words, ...joinedWords(vocabulary), ...(lexicon?.words ?? [])]),
  ]);
  const alike = remember((word: string): readonly Alike[] =>
    findAlike && word.length >= SHORTEST && !/\d/.test(word) ? findAlike(word) : [],
  );

  function lessLikely(word: string): number {
    if (chosen.has(word)) return 0;
    return knows(word) ? LESS_LIKELY.text : LESS_LIKELY.ordinary;
  }

  function correct(typed: string): readonly string[] {
    if (knows(typed) || lexicon?.ordinary.has(typed)) return [];
    return alike(typed)
      .filter(({ word, doubt }) => doubt <= mostDoubt(typed, word, chosen.has(word)))
      .map(({ word, doubt }) => ({ word, doubt: doubt + lessLikely(word) }))
      .sort((a, b) => a.doubt - b.doubt)
      .slice(0, 3)
      .map(({ word }) => word);
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
    correct: remember(correct),
    near: (typed) =>
      alike(typed)
        .filter(({ word, doubt }) => doubt <= typed.length / 3 && !isFiller(word))
        .slice(0, 3)
        .map(({ word }) => word),
  };
}

// In shorter words every slip makes another word: "bus" and "bug".
const SHORTEST = 4;
/** A word that people choose from is so much likelier than one that some listing happens to use, or ordinary English has. */
const LESS_LIKELY = { text: 0.3, ordinary: 0.6 };

/** How much doubt is allowed, by the length of what was typed: long words stay themselves through more slips. */
const MOST_DOUBT: readonly [until: number, chosen: number, other: number][] = [
  [5, 0.9, 0.9],
  [6, 1.3, 1.3],
  [8, 1.5, 1.3],
  [10, 2, 1.5],
  [Infinity, 2.6, 2],
];

function mostDoubt(typed: string, meant: string, isChosen: boolean): number {
  const { length } = typed;
  // "yoag", "debtt", "drby": letters out of their place, doubled or missing inside, but no other letter.
  if (length === SHORTEST) {
    const isInside =
      typed[0] === meant[0] && typed.at(-1) === meant.at(-1) && meant.length > length;
    return isInside || (isChosen && haveSameLetters(typed, meant)) ? 1 : 0;
  }
  const [, chosen = 0, other = 0] = MOST_DOUBT.find(([until]) => length <= until) ?? [];
  return isChosen ? chosen : other;
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
function remember<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}
