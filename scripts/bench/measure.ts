/** What a part of the bench is: one file that exports a `Measure`, named in bench.ts. */

/** One thing to measure. */
export interface Measure {
  name: string;
  /** What its figures are, as the heading over them. */
  does: string;
  /** Takes the figures; throws, with a sentence for people, when it cannot. */
  run: (setting: Setting) => Promise<Row[]>;
  /** Whether it is about the texts of a file, so that it is left out where none is named. */
  needsStrings?: boolean;
  /** What came of each thing by itself, for the JSON document only. */
  oneByOne?: (setting: Setting) => readonly object[];
}

/** What holds for all parts of one run. */
export interface Setting {
  /** How many listings the samples have that it is measured on, the smallest first. */
  sizes: readonly number[];
  /** The texts of the file that was named; none where there is no file. */
  strings: readonly string[];
}

/** How a figure is counted: seconds, milliseconds, bytes, things, or a share of all from 0 to 1. */
export type Unit = 's' | 'ms' | 'bytes' | 'count' | 'share';

/** One figure, with what it is held to. */
export interface Row {
  what: string;
  value: number;
  unit: Unit;
  /** What it may be at most; left out where nothing is promised. */
  goal?: number;
  /** What it has to be at least. */
  least?: number;
  /** The same thing done by others in the same run: the ratio to them holds on any machine. */
  rivals?: readonly Beside[];
  /** More about the same thing, in the same unit. */
  also?: readonly Beside[];
}

/** A named figure that stands beside another. */
export interface Beside {
  name: string;
  value: number;
}
