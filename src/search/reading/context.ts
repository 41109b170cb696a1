/** Which word was meant, by the words beside it: "chait yoga" is chair yoga, and "chait mornings" are not. */
import type { Phrase } from './phrases.ts';
import { stem, wordsOf } from '../words.ts';

/** A word as the directory spells it, the likeliest first. */
export type Spellings = readonly [string, ...string[]];

/** Puts first, of the words that each may be meant for, the one that makes a listed phrase with the word before or behind it. */
export type InContext = (spellings: readonly Spellings[]) => [string, ...string[]][];

/**
 * Knows which words stand beside each other in some phrases. `near` gives words that are somewhat like one that nobody
 * knows: too little to go by alone, but enough beside the right word.
 */
export function createContext(
  phrases: readonly Phrase[],
  near: (word: string) => readonly string[],
): InContext {
  const pairs = new Set<string>();
  for (const [phrase] of phrases) {
    const stems = wordsOf(phrase).map(stem);
    for (let at = 1; at < stems.length; at += 1) pairs.add(`${stems[at - 1]} ${stems[at]}`);
  }
  return (spellings) => {
    const isBeside = (word: string, at: number): boolean => {
      const [before] = spellings[at - 1] ?? [];
      const [behind] = spellings[at + 1] ?? [];
      return (
        (before !== undefined && pairs.has(`${stem(before)} ${stem(word)}`)) ||
        (behind !== undefined && pairs.has(`${stem(word)} ${stem(behind)}`))
      );
    };
    return spellings.map(([first, ...others], at) => {
      const meant = [first, ...others, ...near(first)].find((word) => isBeside(word, at));
      return meant === undefined
        ? [first, ...others]
        : [meant, ...[first, ...others].filter((word) => word !== meant)];
    });
  };
}
