/** Rows of a table by a column map → entries: values by the names of fields, still in the words of the table. */
import type { Entry, Values } from '../entry.ts';
import { misfit, pass, type Remark } from '../remarks.ts';
import { readCell } from '../table/cells.ts';
import { isHeading, type Sheet, type SheetRow } from '../table/sheet.ts';
import { freeCell } from '../table/table.ts';
import { answerOf } from './answers.ts';
import { usedBy, type ColumnMap, type From } from './columns.ts';
import { habitsOf } from './habits.ts';
import { leftoverOf, limitIn } from './leftovers.ts';

/** What stands for the cell above. */
const DITTO = /^(?:(?:same )?as above|see above|ditto|do\.|["”“〃]|'')$/i;

/** Every row as an entry; of a guess, a column that it passed over may stop a row. */
export function toEntries(sheet: Sheet, map: ColumnMap, isGuess = false): Entry[] {
  const inUse = usedBy(map);
  const unused = sheet.columns.filter((column) => !inUse.has(column));
  const texts = map.fields.get('description')?.columns ?? [];
  const settle = habitsOf(sheet, map);
  const above = new Map<string, string>();
  let heading = '';
  return sheet.rows.map((row) => {
    const entry = toEntry(row);
    const { values, remarks } = entry;
    const raw = (column: string): string => {
      const cell = cellOf(sheet, row, column);
      const isAbove = DITTO.test(cell) || (cell === '' && map.fillDown.includes(column));
      return isAbove ? (above.get(column) ?? '') : cell;
    };
    if (isHeading(row)) heading = row.cells.find(Boolean) ?? '';
    else for (const column of sheet.columns) above.set(column, raw(column));
    for (const [field, from] of map.fields) {
      const value = withHeading(answerOf(field, from, raw, remarks), from, heading);
      if (value !== '') values[field] = value;
    }
    settle(values);
    const odd = whyPassed(sheet, row);
    if (odd) return named({ ...entry, remarks: [odd] }, row);
    const said = (column: string) => readCell(raw(column)).text;
    const more = [
      ...unused.map((column) => leftoverOf(column, said(column), isGuess)),
      ...texts.map((column) => limitIn(column, said(column), whensOf(values))),
    ];
    remarks.push(...more.filter((remark) => remark !== null));
    return named(entry, row);
  });
}

/** Every row of an export as an entry that says just what it says, with or without the guards against formulas. */
export function toOwnEntries(sheet: Sheet, map: ColumnMap, isGuarded: boolean): Entry[] {
  return sheet.rows.map((row) => {
    const entry = toEntry(row);
    for (const [field, from] of map.fields) {
      const cell = cellOf(sheet, row, from.columns[0] ?? '');
      const value = isGuarded ? freeCell(cell) : cell;
      if (value !== '') entry.values[field] = value;
    }
    return named(entry, row);
  });
}

function toEntry({ number, wrong }: SheetRow): Entry {
  const remarks = wrong ? [misfit('', wrong, 'Look at the row in the spreadsheet.')] : [];
  return { place: `row ${number}`, name: '', values: {}, remarks };
}

function named(entry: Entry, { cells }: SheetRow): Entry {
  const name = entry.values['title'] ?? cells.find(Boolean) ?? '';
  return { ...entry, name: name.split('\n')[0]!.slice(0, 80) };
}

function cellOf({ columns }: Sheet, { cells }: SheetRow, column: string): string {
  return cells[columns.indexOf(column)] ?? '';
}

function whensOf(values: Values): string {
  const whens = Object.entries(values).filter(([field]) => /^when\b/.test(field));
  return whens.map(([, value]) => value).join(' ');
}

// A kind may stand in both: the heading says it for the whole part of the table.
function withHeading(value: string, { heading: isUsed }: From, heading: string): string {
  return isUsed === 'yes' ? [heading, value].filter(Boolean).join('\n') : value;
}

// Headings between the rows, notes below them, and the names of the columns again.
function whyPassed({ columns }: Sheet, row: SheetRow): Remark | null {
  const { cells } = row;
  const filled = cells.filter(Boolean);
  const isNames =
    filled.length > 1 && cells.every((cell, at) => cell === '' || cell === columns[at]);
  if (isNames) return pass('It has the names of the columns again.');
  if (isHeading(row) && columns.length > 2)
    return pass('Only one of its cells has anything in it: a heading or a note, not a listing.');
  return null;
}
