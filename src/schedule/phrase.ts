import type { Token } from './tokens.ts';

/** What a reader of one kind of words found: its value, and the place of the first token behind it. */
export interface Found<T> {
  value: T;
  next: number;
}

/**
 * The place behind the longest of these phrases that stands at a place, or -1.
 * A hyphen between two words counts as a blank: 'term-time' is 'term time'.
 */
export function after(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  const first = tokens[at]?.text;
  let longest = -1;
  if (first === undefined) return longest;
  for (const phrase of phrases) {
    // Nearly every phrase fails on its first word: splitting only the others makes reading fast.
    if (phrase.startsWith(first))
      longest = Math.max(longest, afterWords(tokens, at, phrase.split(' ')));
  }
  return longest;
}

/** The same, or the place itself where none of the phrases stands there: for words that may be left out. */
export function skip(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  return Math.max(at, after(tokens, at, phrases));
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
