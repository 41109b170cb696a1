/** Every sentence a contributor can be told about a file, each under its permanent name. */
import { codeFaults } from './faults/codes.ts';
import type { Fault } from './faults/fault.ts';
import { fieldFaults } from './faults/fields.ts';
import { fileFaults } from './faults/files.ts';
import { reviewFaults } from './faults/review.ts';
import { textFaults } from './faults/texts.ts';
import { timeFaults } from './faults/times.ts';
import { valueFaults } from './faults/values.ts';
import { writingFaults } from './faults/writing.ts';

export type { Fault } from './faults/fault.ts';

/** A thing that a person wrote and that needs their attention, at its place in the file. */
export interface Problem {
  /** The file as the person knows it, for example `content/listings/belper/chat-group.md`. */
  file: string;
  /** Counted from 1, as editors do. */
  line: number;
  column: number;
  /** The field in its dotted form (`contact.phone`), or '' when it is about the whole file. */
  field: string;
  /** The permanent name of this kind of problem, for example `field.missing`. */
  id: string;
  severity: 'error' | 'warning';
  /** What it says now and why that will not do, in plain words. */
  message: string;
  /** What to type instead; '' when only the writer can know. */
  fix: string;
}

/** A fault at its place: `path` leads to the value, names of fields and positions in lists. */
export function problemOf(
  file: string,
  { line, column }: { line: number; column: number },
  path: readonly (string | number)[],
  { id, severity, message, fix, isValue }: Fault,
): Problem {
  const last = path.at(-1);
  return {
    file,
    line,
    column,
    field: path.filter((step) => typeof step === 'string').join('.'),
    id,
    severity: severity ?? 'error',
    message,
    fix: isValue && fix && typeof last === 'string' ? `${last}: ${fix}` : fix,
  };
}

/** True when one of the problems stops a file from being shown. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** The catalogue: one function a problem, from what was found to what is said. */
export const faults = {
  ...fileFaults,
  ...writingFaults,
  ...fieldFaults,
  ...valueFaults,
  ...textFaults,
  ...timeFaults,
  ...codeFaults,
  ...reviewFaults,
};
