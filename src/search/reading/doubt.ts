/** How doubtful it is that somebody who typed one word meant another: slips counted by how easily they happen. */

/** A word as it is written, and as it sounds (sound.ts). */
export interface Spoken {
  text: string;
  sound: string;
}

/** 0 for the same word; about 1 for each slip, less for one that happens easily; what sounds alike is not much in doubt. */
export function doubtOf(typed: Spoken, meant: Spoken): number {
  const seen = slipsBetween(typed.text, meant.text);
  if (seen <= SLIP.byEar) return seen;
  return Math.min(seen, SLIP.byEar + slipsBetween(typed.sound, meant.sound));
}

/** What each slip of the fingers, or of the ear, counts. */
const SLIP = {
  /** `cofee`, `yogga`, `bleper`, `knttng`, `derbey`, `diabeties`. */
  halfOfDouble: 0.4,
  doubled: 0.4,
  swapped: 0.7,
  vowelLeftOut: 0.8,
  letterLeftOut: 0.9,
  /** People leave letters out far more than they put others in. */
  letterTooMany: 1.1,
  /** A vowel for another, letters that sound alike, the next key, and any letter at all. */
  vowelForVowel: 0.6,
  alike: 0.7,
  nextKey: 0.8,
  otherLetter: 1.2,
  /** Added at the first letter, which is seldom wrong: "diving" is not "living". */
  atFirst: 0.4,
  /** For a word that is spelled as it sounds. */
  byEar: 0.4,
} as const;

/** The least that leads from what was typed to what was meant (optimal string alignment). */
function slipsBetween(typed: string, meant: string): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= meant.length; j += 1) last.push(last[j - 1]! + leftOut(meant, j));
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [last[0]! + tooMany(typed, i)];
    for (let j = 1; j <= meant.length; j += 1) {
      let least = Math.min(
        last[j - 1]! + changed(typed[i - 1]!, meant[j - 1]!, i === 1 && j === 1),
        last[j]! + tooMany(typed, i),
        row[j - 1]! + leftOut(meant, j),
      );
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + SLIP.swapped);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[meant.length]!;
}

function leftOut(meant: string, at: number): number {
  const letter = meant[at - 1]!;
  if (at === 1) return SLIP.letterLeftOut + SLIP.atFirst;
  if (letter === meant[at - 2]) return SLIP.halfOfDouble;
  return isVowel(letter) ? SLIP.vowelLeftOut : SLIP.letterLeftOut;
}

function tooMany(typed: string, at: number): number {
  if (at > 1 && typed[at - 1] === typed[at - 2]) return SLIP.doubled;
  return SLIP.letterTooMany + (at === 1 ? SLIP.atFirst : 0);
}

function changed(typed: string, meant: string, isFirst: boolean): number {
  if (typed === meant) return 0;
  const pair = typed < meant ? typed + meant : meant + typed;
  return (isFirst ? SLIP.atFirst : 0) + (PAIRS.get(pair) ?? SLIP.otherLetter);
}

function isVowel(letter: string): boolean {
  return VOWELS.includes(letter);
}

const VOWELS = 'aeiouy';
const ALIKE = ['ck', 'cs', 'kq', 'ks', 'sz', 'sx', 'fv', 'fp', 'gj', 'mn', 'dt', 'bp', 'vw'];
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What it counts to take one letter of a pair for the other; the letters in the order of the alphabet. */
const PAIRS: ReadonlyMap<string, number> = new Map([
  ...ROWS.flatMap((row) => [...row].slice(1).map((key, at) => pair(row[at]! + key, SLIP.nextKey))),
  ...ALIKE.map((letters) => pair(letters, SLIP.alike)),
  ...[...VOWELS].flatMap((one, at) =>
    [...VOWELS].slice(at + 1).map((other) => pair(one + other, SLIP.vowelForVowel)),
  ),
]);

function pair(letters: string, counts: number): [string, number] {
  return [[...letters].sort().join(''), counts];
}
