/** How much room words take on paper in Atkinson Hyperlegible, a little too much rather than too little. */

/** Some words in one weight. */
export interface Run {
  text: string;
  isBold?: boolean;
  /** How many times larger than the rest. */
  scale?: number;
}

/** The lines that runs one after the other take in letters of a size; `width` and `size` in the same unit. */
export function countLines(runs: readonly Run[], size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const run of runs) {
    for (const [piece, word = ''] of run.text.matchAll(PIECES)) {
      const long = widthOf(word, run) * size;
      if (used > 0 && used + long > width) {
        lines++;
        used = 0;
      }
      // A word longer than a line is broken where the line ends.
      const more = Math.max(0, Math.ceil((used + long) / width) - 1);
      lines += more;
      used += widthOf(piece, run) * size - more * width;
    }
    used += SPACE * size;
  }
  return lines;
}

// Lines break at a space, and after a hyphen within a word.
const PIECES = /([^ -]*-+|[^ -]+) */g;

/** How wide a word is in the weight of a run, in parts of its height. */
export function widthOf(word: string, { isBold = false, scale = 1 }: Omit<Run, 'text'>): number {
  let width = 0;
  for (const letter of word) width += letterWidth(letter);
  return width * scale * (isBold ? BOLD : 1);
}

function letterWidth(letter: string): number {
  const known = letterWidths.get(letter);
  if (known !== undefined) return known;
  const width = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST;
  letterWidths.set(letter, width);
  return width;
}

// A card is measured at up to eleven sizes and a large town's poster line by line: to look a letter up in the table is most of the work.
const letterWidths = new Map<string, number>();

// In ems, of letters that are about as wide as each other.
const WIDTHS: readonly [RegExp, number][] = [
  [/[',.:;`jl|’]/, 0.23],
  [/[\s!"()[\]{}fit]/, 0.305],
  [/[-/\\r]/, 0.365],
  [/[1I_*cksvxyz]/, 0.475],
  [/[a-ln-vx-z2-9EFJLT?+<>~–]/, 0.56],
  [/[A-CDKNPRSX-Z0$&#é]/, 0.635],
  [/[CGHOUVw]/, 0.69],
];
/** The gap between two runs. */
const SPACE = 0.28;
const WIDEST = 0.85;
const BOLD = 1.08;
