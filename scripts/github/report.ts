/** What a check found out about a change, as it goes from the job that reads the change to the one that may write. */
import { fieldsOf, parsed } from './event.ts';

/** A problem, as far as a comment tells it. */
export interface ToldProblem {
  file: string;
  line: number;
  severity: 'error' | 'warning';
  message: string;
  fix: string;
}

/** The report: text of strangers throughout. */
export interface Report {
  problems: readonly ToldProblem[];
  /** Each listing that changed, as plain lines. */
  cards: readonly { file: string; text: string }[];
  notes: readonly string[];
}

/** The most of each that is told; whoever changes more reads the annotations. */
export const MOST = { problems: 20, cards: 5, notes: 5 } as const;

/** The longest report that is read, in bytes. */
export const LONGEST_REPORT = 2_000_000;
const LONGEST_TEXT = 6_000;

/** The text of a report, cut to what is read again. */
export function writeReport({ problems, cards, notes }: Report): string {
  const report: Report = {
    problems: problems.slice(0, MOST.problems).map(({ file, line, severity, message, fix }) => ({
      file: cut(file),
      line,
      severity,
      message: cut(message),
      fix: cut(fix),
    })),
    cards: cards
      .slice(0, MOST.cards)
      .map(({ file, text }) => ({ file: cut(file), text: cut(text) })),
    notes: notes.slice(0, MOST.notes).map(cut),
  };
  return `${JSON.stringify(report)}\n`;
}

/** Reads a report that a stranger's change may have written: null for all that is not of its shape to the letter. */
export function readReport(text: string): Report | null {
  const { problems, cards, notes } = fieldsOf(parsed(text));
  if (!isListOf(problems, MOST.problems, isProblem)) return null;
  if (!isListOf(cards, MOST.cards, isCard) || !isListOf(notes, MOST.notes, isText)) return null;
  return { problems, cards, notes };
}

function isListOf<T>(
  value: unknown,
  most: number,
  isOne: (one: unknown) => one is T,
): value is T[] {
  return Array.isArray(value) && value.length <= most && value.every(isOne);
}

function isProblem(value: unknown): value is ToldProblem {
  const { file, line, severity, message, fix, ...others } = fieldsOf(value);
  return (
    [file, message, fix].every(isText) &&
    Number.isSafeInteger(line) &&
    (severity === 'error' || severity === 'warning') &&
    Object.keys(others).length === 0
  );
}

function isCard(value: unknown): value is Report['cards'][number] {
  const { file, text, ...others } = fieldsOf(value);
  return isText(file) && isText(text) && Object.keys(others).length === 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function cut(text: string): string {
  return text.slice(0, LONGEST_TEXT);
}
