/** Words that look or sound alike, by Fuse.js: kept apart from the speller so that a page can fetch it after the first results. */
import Fuse from 'fuse.js/basic';
import { doubtOf, type Spoken } from './doubt.ts';
import { soundOf } from './sound.ts';

/** A word, and how doubtful it is that it was meant: 0 is the same, and about 1 each slip. */
export interface Alike {
  word: string;
  doubt: number;
  /** How unlike it looks to Fuse, from 0 to 1: what decides between equal doubts. */
  distance: number;
}

/** The words of a list that a typed one may have been meant for, the likeliest first. */
export type FindAlike = (typed: string) => readonly Alike[];

/** At most so many words are looked at closely, and so many are given. */
const LOOKED_AT = 40;
const GIVEN = 12;

/**
 * Makes ready to find words of a list. Fuse takes milliseconds over all words, and many more over a long typed one;
 * so it is only asked about the few dozen that have nearly the same letters, or the same sounds.
 */
export function findAlike(words: readonly string[]): FindAlike {
  let known: Listed[] | null = null;
  return (typed) => {
    known ??= words.map((text) => ({ text, letters: lettersOf(text), heard: null }));
    const asked = wordFrom(typed);
    const close = closest(asked, known);
    const looked = new Fuse(close, { includeScore: true, threshold: 0.6, keys: ['text', 'sound'] });
    const distances = new Map<Word, number>();
    for (const spelling of new Set([asked.text, asked.sound]))
      for (const { item, score = 1 } of looked.search(spelling))
        distances.set(item, Math.min(score, distances.get(item) ?? 1));
    return [...distances]
      .map(([one, distance]) => ({ word: one.text, doubt: doubtOf(asked, one), distance }))
      .sort((a, b) => a.doubt - b.doubt || a.distance - b.distance || (a.word < b.word ? -1 : 1))
      .slice(0, GIVEN);
  };
}

/** A word with which letters it has, and its sound, as bits. */
interface Word extends Spoken {
  letters: number;
  sounds: number;
}

/** A word of the list; what it sounds like is only worked out where that may matter. */
interface Listed {
  text: string;
  letters: number;
  heard: Word | null;
}

function wordFrom(text: string): Word {
  const sound = soundOf(text);
  return { text, sound, letters: lettersOf(text), sounds: lettersOf(sound) };
}

function hear(word: Listed): Word {
  return (word.heard ??= wordFrom(word.text));
}

/** The words that have most letters, or sounds, in common with one, and are about as long. */
function closest(typed: Word, words: readonly Listed[]): Word[] {
  const most = typed.text.length < 7 ? 3 : 4;
  const first = typed.text[0]!;
  const byDifference: Word[][] = [];
  for (const word of words) {
    const longer = Math.abs(word.text.length - typed.text.length);
    if (longer > 3) continue;
    let different = difference(word.letters, typed.letters);
    if (different > 1 && mayBeginAlike(first, word.text[0]!))
      different = Math.min(different, difference(hear(word).sounds, typed.sounds) + 1);
    if (different <= most) (byDifference[different + longer] ??= []).push(hear(word));
  }
  return byDifference.flat().slice(0, LOOKED_AT);
}

/** First letters that can stand for the same sound: knit and nit, physio and fisio, choir and quire. */
const BEGIN_ALIKE = ['ckqs', 'fp', 'gj', 'gknp', 'psz', 'rw', 'aeiouy'];

function mayBeginAlike(one: string, other: string): boolean {
  return (
    one === other || BEGIN_ALIKE.some((letters) => letters.includes(one) && letters.includes(other))
  );
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 32);
  return letters;
}

/** How many letters one has and the other has not; vowels are half as sure. */
function difference(a: number, b: number): number {
  const bits = a ^ b;
  return ones(bits & ~VOWELS) + (ones(bits & VOWELS) >> 1);
}

const VOWELS = lettersOf('aeiouy');

/** How many bits of a number are set. */
function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
