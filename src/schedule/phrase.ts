import type { Token } from './tokens.ts';

/** What a reader of one kind of words found: its value, and the place of the first token behind it. */
export interface Found<T> {
  value: T;
  next: number;
}

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Puts phrases in order for `after`; a mark such as a comma is a word of its own. */
export function phrases(list: readonly string[]): Phrases {
  const index = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = phrase.split(' ');
    const others = index.get(words[0]!);
    if (others) others.push(words);
    else index.set(words[0]!, [words]);
  }
  return index;
}

/**
 * The place behind the longest of these phrases that stands at a place, or -1.
 * A hyphen between two words counts as a blank: 'term-time' is 'term time'.
 */
export function after(tokens: readonly Token[], at: number, known: Phrases): number {
  let longest = -1;
  for (const words of known.get(tokens[at]?.text ?? '') ?? []) {
    longest = Math.max(longest, afterWords(tokens, at, words));
  }
  return longest;
}

/** The same, or the place itself where none of the phrases stands there: for words that may be left out. */
export function skip(tokens: readonly Token[], at: number, known: Phrases): number {
  return Math.max(at, after(tokens, at, known));
}

/** Whether a token is this text. */
export function isText(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token !== undefined && texts.includes(token.text);
}

function afterWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let place = at;
  for (const [index, word] of words.entries()) {
    if (index > 0 && isHyphen(tokens, place) && word !== '-') place++;
    if (tokens[place]?.text !== word) return -1;
    place++;
  }
  return place;
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  return isText(tokens[at], '-') && !tokens[at]!.space && tokens[at + 1]?.space === false;
}
