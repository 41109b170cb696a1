/** Forgives a slip in a word: the word of the directory that was most likely meant. */
import Fuse from 'fuse.js/basic';
import { editDistance } from '../listings/nearest.ts';
import { isFiller, stem } from './words.ts';

/** The words a directory knows, and what a word it does not know was meant to be. */
export interface Speller {
  /** True for a word as it stands, or with another ending. */
  knows: (word: string) => boolean;
  /** Known words that begin like this, at most 40, in the order of the alphabet. */
  startingWith: (start: string) => readonly string[];
  /** The known word nearest to one that is not known; '' when none is near enough. */
  correct: (word: string) => string;
  /** Up to three known words that are somewhat like one, for a person to choose from. */
  near: (word: string) => readonly string[];
}

/** A speller for the words people choose from, and the words that listings happen to use. */
export function createSpeller(vocabulary: Iterable<string>, texts: Iterable<string>): Speller {
  const chosen = new Set([...vocabulary].filter(isPlain));
  const words = [...new Set([...chosen, ...[...texts].filter(isPlain)])].sort();
  const stems = new Set(words.map(stem));
  const knows = (word: string): boolean => stems.has(stem(word)) || isFiller(word);

  // Over the distinct words Fuse answers in a millisecond; over whole listings it takes forty and ranks worse.
  const fuse = new Fuse(words, { includeScore: true, threshold: 0.5, distance: 20 });
  const answers = new Map<string, string>();

  function find(word: string): string {
    if (word.length < SHORTEST) return '';
    let best = '';
    let least = Infinity;
    for (const { item, score = 1 } of fuse.search(word, { limit: 24 })) {
      const slips = editDistance(word, item, 4);
      if (slips > slipsAllowed(word, item, chosen.has(item))) continue;
      // A word people choose from is likelier than one that some listing happens to use.
      const doubt =
        slips + (item[0] === word[0] ? 0 : 0.6) + (chosen.has(item) ? 0 : 0.3) + score / 10;
      if (doubt < least) [best, least] = [item, doubt];
    }
    return best;
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
    near: (word) =>
      word.length < SHORTEST ? [] : fuse.search(word, { limit: 3 }).map(({ item }) => item),
    correct: (word) => {
      if (knows(word)) return '';
      const known = answers.get(word);
      if (known !== undefined) return known;
      const answer = find(word);
      answers.set(word, answer);
      return answer;
    },
  };
}

// In shorter words every slip makes another word: "bus" and "bug", "fell" and "well".
const SHORTEST = 4;

function slipsAllowed(typed: string, meant: string, isChosen: boolean): number {
  const { length } = typed;
  // "yoag", "debtt": letters that changed places or doubled, but not another letter.
  if (length === SHORTEST) return isChosen && haveSameLetters(typed, meant) ? 1 : 0;
  // A first letter is seldom wrong: "diving" is not "living".
  if (typed[0] !== meant[0] && typed[1] !== meant[0]) return length < 7 || !isChosen ? 0 : 1;
  if (length < 7) return 1;
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
