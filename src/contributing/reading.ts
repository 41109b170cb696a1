/** How old somebody has to be to read a text with ease, and what makes it hard. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** What reading a text takes. */
export interface Ease {
  /** In years, by Flesch and Kincaid. */
  age: number;
  /** The sentence with the most words, and how many it has. */
  longest: { text: string; words: number };
  /** The longest words that are no names, at most three. */
  hard: readonly string[];
}

// Of fewer, one long word would decide.
const FEWEST_WORDS = 40;
// A child in the first grade is six.
const AGE_BEFORE_SCHOOL = 5;

/**
 * How easily plain text or Markdown is read; null where it is too short to be judged. Names count as words and
 * not by their length: nobody can choose a shorter name for Chesterfield.
 */
export function readingEase(markdown: string): Ease | null {
  const sentences = sentencesIn(markdown);
  const all = sentences.flatMap(({ words }) => words);
  if (all.length < FEWEST_WORDS) return null;
  const plain = sentences.flatMap(({ words }) => words.filter((word, at) => !isName(word, at)));
  const counted = plain.map((word) => ({ word, syllables: syllable(word) || 1 }));
  const syllables = counted.reduce((sum, one) => sum + one.syllables, 0);
  const age =
    AGE_BEFORE_SCHOOL +
    fleschKincaid({
      sentence: sentences.length,
      word: all.length,
      syllable: (syllables / Math.max(1, plain.length)) * all.length,
    });
  const byLength = [...sentences].sort((a, b) => b.words.length - a.words.length);
  const hard = counted
    .filter((one) => one.syllables > 3)
    .sort((a, b) => b.syllables - a.syllables)
    .map(({ word }) => word.toLowerCase());
  const { text = '', words = [] } = byLength[0] ?? {};
  return {
    age: Math.round(age),
    longest: { text, words: words.length },
    hard: [...new Set(hard)].slice(0, 3),
  };
}

interface Sentence {
  text: string;
  words: readonly string[];
}

// A heading or an item of a list is read by itself, as a sentence is; a line that was broken goes on.
function sentencesIn(markdown: string): Sentence[] {
  const text = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+/g, ' ')
    .replace(/^[ \t]*(?:[-+*>]|\d+[.)]|#+)[ \t]+/gm, '\n\n')
    .replace(/[*_~`]/g, '');
  return text
    .split(/\n[ \t]*\n/)
    .flatMap((part) => part.replace(/\s+/g, ' ').match(/.+?(?:[.!?:;]+(?=\s|$)|$)/g) ?? [])
    .map((part) => ({ text: part.trim(), words: part.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [] }))
    .filter(({ words }) => words.length > 0);
}

// A capital within a sentence.
function isName(word: string, at: number): boolean {
  return at > 0 && /^\p{Lu}/u.test(word);
}
