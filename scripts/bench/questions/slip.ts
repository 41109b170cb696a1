/** One slip of the fingers, as they happen on a small keyboard. */
import type { Random } from '../../sample/random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const BESIDE = 'svxfrdhgoklknmpowtaribecux';

type Slip = (letters: readonly string[], at: number) => string[];

const SLIPS: readonly Slip[] = [
  (letters, at) => letters.toSpliced(at, 1),
  (letters, at) => letters.toSpliced(at, 0, letters[at] ?? ''),
  (letters, at) => letters.toSpliced(at, 1, BESIDE[LETTERS.indexOf(letters[at] ?? '')] ?? 'e'),
  (letters, at) => letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
];

/** The words with one slip in the longest of them, behind its first two letters; words of small letters are expected. */
export function slip(words: string, random: Random): string {
  const longest = words.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? '';
  const letters = [...longest];
  if (letters.length < 4) return words;
  for (;;) {
    const slipped = random
      .pick(SLIPS)(letters, random.between(2, letters.length - 1))
      .join('');
    if (slipped !== longest) return words.replace(longest, slipped);
  }
}
