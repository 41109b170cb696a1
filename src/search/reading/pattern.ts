/** Patterns with numbers in them, which no list of phrases could hold: dates, hours, prices, ages. */
import type { Calendar, Day } from '../../schedule/schedule.ts';
import { catchAt, patternOf, type Line } from './line.ts';
import type { Meaning } from './phrases.ts';

/** What a pattern is read by. */
export interface Occasion {
  today: Day;
  calendar: Calendar;
  /** The word at which the pattern begins. */
  word: string;
  /** True when the words ask for a morning, so that 8 is eight in the morning. */
  isMorning: boolean;
}

/** A pattern, and what it means; nothing where its numbers make no sense. */
export interface Pattern {
  pattern: RegExp;
  read: (groups: readonly (string | undefined)[], occasion: Occasion) => readonly Meaning[] | null;
}

/** Patterns whose meanings are all of one field. */
export function patternsFor(
  field: Meaning['field'],
  rows: readonly (readonly [
    string,
    (groups: readonly string[], occasion: Occasion) => readonly string[] | null,
  ])[],
): Pattern[] {
  return rows.map(([source, read]) => ({
    pattern: patternOf(source),
    read: (groups, occasion) => {
      const values = read(
        groups.map((group) => group ?? ''),
        occasion,
      );
      return values && [...new Set(values)].map((value) => ({ field, value }));
    },
  }));
}

/** What one of the patterns finds at a word: of several the longest. */
export function findPattern(
  patterns: readonly Pattern[],
  line: Line,
  at: number,
  occasion: Omit<Occasion, 'word'>,
): { means: readonly Meaning[]; until: number } | null {
  let found: { means: readonly Meaning[]; until: number } | null = null;
  for (const { pattern, read } of patterns) {
    const caught = catchAt(line, at, pattern);
    if (!caught || (found && caught.until <= found.until)) continue;
    const means = read(caught.groups, { ...occasion, word: line.words[at]! });
    if (means && means.length > 0) found = { means, until: caught.until };
  }
  return found;
}
