/** What a field holds as the text of one cell, and back: lines below each other, words with commas between them. */
import type { RawFields, RawValue } from '../../listings/yaml.ts';
import { MONTH_NAMES } from '../../schedule/dates.ts';
import type { Closure } from '../../site.ts';

/** A row by the names of its columns; one that is not there is as good as an empty one. */
export type Row = Readonly<Record<string, string>>;

/** Gives the text of a column of one row. */
export type Cell = (name: string) => string;

/** The cells of a row, or of those of its columns whose names begin alike. */
export function cellsOf(row: Row, prefix = ''): Cell {
  return (name) => {
    const key = `${prefix}${name}`;
    return Object.hasOwn(row, key) ? (row[key] ?? '').trim() : '';
  };
}

/** Values by the names of their columns, which all begin alike. */
export function prefixed(prefix: string, values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}${name}`, String(value ?? '')]),
  );
}

/** Several fields in columns of their own, without those that nothing is known of. */
export function partsOf(cell: Cell, prefix: string, names: readonly string[]): RawFields {
  return withoutEmpty(Object.fromEntries(names.map((name) => [name, cell(`${prefix}${name}`)])));
}

/** Fields without those that hold nothing. */
export function withoutEmpty(fields: RawFields): RawFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) =>
      typeof value === 'string' ? value !== '' : Object.keys(value).length > 0,
    ),
  );
}

/** The lines of a cell; one alone needs no list. */
export function linesOf(text: string): RawValue {
  const all = textLines(text);
  return all.length > 1 ? all : (all[0] ?? '');
}

/** The words of a cell. */
export function wordsOf(text: string): string[] {
  return trimmed(text.split(/[,\n]/));
}

/** A value as the program knows it, the way it is typed into a file: `waiting-list` → `waiting list`. */
export function spoken(value = ''): string {
  return value.replaceAll('-', ' ');
}

/**
 * A day or a month as a file has it, from what Excel here makes of one when it saves a table: `03/10/2026` →
 * `2026-10-03`, `Oct-26` → `2026-10`. Any other text is left to the reader, `3/10/26` as well: that could be American.
 */
export function dayOf(text: string): string {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(20\d\d)$/.exec(text) ?? [];
  if (day !== undefined) return `${year}-${month}-${day}`;
  const [, name = '', short] = /^([A-Z][a-z]{2})-(\d\d)$/.exec(text) ?? [];
  const place = MONTH_NAMES.findIndex((month) => name !== '' && month.startsWith(name));
  return place < 0 ? text : `20${short}-${String(place + 1).padStart(2, '0')}`;
}

/** A notice in two columns, of which the second says until when. */
export function noticeOf(cell: Cell): RawValue {
  const [text, until] = [cell('notice'), dayOf(cell('notice.until'))];
  return until === '' ? text : withoutEmpty({ text, until });
}

/** Closures, one a line: `2026-12-24 to 2027-01-03: Christmas`. */
export function closuresText(closures: readonly Closure[]): string {
  const text = ({ from, until, why }: Closure) =>
    `${from === until ? from : `${from} to ${until}`}${why && `: ${why}`}`;
  return closures.map(text).join('\n');
}

/** The closures of a cell; what is not written like that is left as it is, for the reader to tell of. */
export function closuresOf(text: string): RawValue[] {
  return textLines(text).map((line) => {
    const [, from = '', until, why] = /^(\S+?)(?: to (\S+?))?: (.+)$/.exec(line) ?? [];
    if (why === undefined) return dayOf(line);
    return until === undefined ? { on: from, why } : { from, until, why };
  });
}

function textLines(text: string): string[] {
  return trimmed(text.split('\n'));
}

function trimmed(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter(Boolean);
}
