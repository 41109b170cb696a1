/** Whether two titles name the same thing, as a person would say. */
import { slugify } from '../listings/slug.ts';
import { editDistance } from '../schedule/spelling.ts';

/** Words that say nothing about which group it is. */
const SMALL = new Set(
  `a an and at by for from in of on or our the their to with
  class classes club community free group groups local new session sessions weekly monthly`.split(
    /\s+/,
  ),
);

/** The words of a title that tell it from others, folded; all of them where only small ones are left. */
export function titleWords(title: string, town: string): readonly string[] {
  const all = slugify(title).split('-').filter(Boolean);
  const telling = all.filter((word) => !SMALL.has(word) && !town.split('-').includes(word));
  return telling.length > 0 ? telling : all;
}

/** How near the words of two titles are: 1 for the same, from 0.75 on nearly so; 0 for less, and for other numbers. */
export function nearness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const rest = [...other];
  let shared = 0;
  for (const word of one) {
    const index = rest.findIndex((candidate) => isNearly(word, candidate));
    if (index < 0) continue;
    rest.splice(index, 1);
    shared += 1;
  }
  // First and second of a name are two groups.
  if (numbersIn(one) !== numbersIn(other)) return 0;
  const byWords = (2 * shared) / (one.length + other.length);
  const most = byWords >= NEARLY ? byWords : bySlips(one.join(' '), other.join(' '));
  if (most < NEARLY) return 0;
  return [...one].sort().join(' ') === [...other].sort().join(' ') ? 1 : Math.min(most, ALMOST);
}

const NEARLY = 0.75;
const ALMOST = 0.99;

// Two words in one, or one letter after the other wrong.
function bySlips(one: string, other: string): number {
  const slips = Math.floor(Math.min(one.length, other.length) / 8);
  return slips > 0 && editDistance(one, other, slips + 1) <= slips ? NEARLY : 0;
}

// One letter in a word of some length: "cofee", "walks".
function isNearly(one: string, other: string): boolean {
  if (one === other) return true;
  const isLong = one.length > 4 && other.length > 4 && !/\d/.test(one + other);
  return isLong && editDistance(one, other, 2) < 2;
}

function numbersIn(words: readonly string[]): string {
  return words
    .filter((word) => /\d/.test(word))
    .sort()
    .join(' ');
}
