/** What an import says of a row that does not fit, or of a part of it that was changed or left out. */

/** How it went with a row, or with one of its values. */
export type Outcome =
  /** The row is not written. */
  | 'does not fit'
  /** The row is not written, and that is as it should be. */
  | 'passed over'
  | 'there already'
  /** The row is written all the same. */
  | 'left out'
  | 'changed'
  | 'to look at';

/** One sentence about one value of a row. */
export interface Remark {
  is: Outcome;
  /** The field of a listing it is about; '' for the whole row. */
  field: string;
  message: string;
  /** What to do or to type instead; '' when nothing need be done. */
  fix: string;
}

/** A remark at its row. */
export interface Told extends Remark {
  /** `row 12` of a table, `service 3` of a JSON file. */
  place: string;
  /** What the row calls the thing. */
  name: string;
}

/** Whether a row with these remarks is not written. */
export function isStopped(remarks: readonly Remark[]): boolean {
  return remarks.some(
    ({ is }) => is === 'does not fit' || is === 'passed over' || is === 'there already',
  );
}

/** A value that stops its row. */
export function misfit(field: string, message: string, fix = ''): Remark {
  return { is: 'does not fit', field, message, fix };
}

/** A row that nobody wants. */
export function pass(message: string, fix = ''): Remark {
  return { is: 'passed over', field: '', message, fix };
}

/** A row that says what is known. */
export function there(message: string): Remark {
  return { is: 'there already', field: '', message, fix: '' };
}

/** A value that a listing does not get. */
export function leave(field: string, message: string, fix = ''): Remark {
  return { is: 'left out', field, message, fix };
}

/** A value that a listing gets in other words. */
export function change(field: string, message: string, fix = ''): Remark {
  return { is: 'changed', field, message, fix };
}

/** A value that a listing gets, and that somebody has to look at. */
export function look(field: string, message: string, fix = ''): Remark {
  return { is: 'to look at', field, message, fix };
}
