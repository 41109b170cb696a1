/** Rows of a table by a column map → entries: values by the names of fields, still in the words of the table. */
import { nameOf } from '../schedule/dates.ts';
import { WEEKDAYS } from '../schedule/schedule.ts';
import { readCell } from './cells.ts';
import { columnsIn, usedBy, valueKey, type ColumnMap, type From } from './columns.ts';
import { habitsOf } from './habits.ts';
import { leftoverOf, limitIn } from './leftovers.ts';
import { fieldOf } from './names.ts';
import { leave, misfit, pass, type Remark } from './remarks.ts';
import { isHeading, type Sheet, type SheetRow } from './sheet.ts';
import { freeCell } from './table.ts';

/** Values by the names of `MAP_FIELDS`; several of one field below each other. */
export type Values = Record<string, string>;

/** One thing that a file tells of, before it is a listing. */
export interface Entry {
  /** `row 12`, `service 3`. */
  place: string;
  name: string;
  /** By the names of `MAP_FIELDS`; several values of one field below each other. */
  values: Values;
  remarks: Remark[];
}

/** What stands between the values of several columns of one field. */
const JOINS: Readonly<Record<string, string>> = {
  kind: '\n',
  'venue.address': '\n',
  'venue.at': ', ',
  description: '\n\n',
  'helps-with': '\n',
  for: '\n',
  'contact.phone': ' / ',
  contact: '\n',
  when: ', ',
  'when.day': ', ',
  'when.time': ' and ',
  ...Object.fromEntries(WEEKDAYS.map((day) => [`when.${nameOf(day).toLowerCase()}`, ' and '])),
};

/** What stands for the cell above. */
const DITTO = /^(?:(?:same )?as above|see above|ditto|do\.|["”“〃]|'')$/i;

/** How cells are to be read: as people and spreadsheets write them, or as an export did, with or without its guards against formulas. */
export type Writing = 'as people write' | 'guarded' | 'as they are';

/** Every row as an entry. */
export function toEntries(
  sheet: Sheet,
  map: ColumnMap,
  writing: Writing,
  isGuess = false,
): Entry[] {
  const isOwn = writing !== 'as people write';
  const free = writing === 'guarded' ? freeCell : (cell: string) => cell;
  const at = new Map(sheet.columns.map((column, index) => [column, index]));
  const inUse = usedBy(map);
  const others = isOwn ? [] : sheet.columns.filter((column) => !inUse.has(column));
  const settle = isOwn ? () => {} : habitsOf(sheet, map);
  const above = new Map<string, string>();
  let heading = '';
  return sheet.rows.map((row) => {
    const place = `row ${row.number}`;
    const raw = (column: string): string => {
      const cell = row.cells[at.get(column) ?? -1] ?? '';
      const isAbove = DITTO.test(cell) || (cell === '' && map.fillDown.includes(column));
      return isAbove && !isOwn ? (above.get(column) ?? '') : cell;
    };
    const entry: Entry = { place, name: '', values: {}, remarks: [] };
    if (!isOwn && !isHeading(row))
      for (const column of sheet.columns) above.set(column, raw(column));
    const odd = isOwn ? null : whyPassed(sheet, row);
    if (odd) entry.remarks.push(odd);
    else if (row.wrong)
      entry.remarks.push(misfit('', row.wrong, 'Look at the row in the spreadsheet.'));
    if (!odd)
      for (const column of others) {
        const remark = leftoverOf(column, readCell(raw(column)).text, isGuess);
        if (remark) entry.remarks.push(remark);
      }
    if (odd && isHeading(row)) heading = row.cells.find(Boolean) ?? '';
    for (const [field, from] of map.fields) {
      const value = isOwn
        ? free(raw(from.columns[0] ?? ''))
        : withHeading(valueOf(field, from, raw, entry.remarks), from, heading);
      if (value !== '') entry.values[field] = value;
    }
    settle(entry.values);
    if (!odd && !isOwn)
      for (const column of map.fields.get('description')?.columns ?? []) {
        const remark = limitIn(column, readCell(raw(column)).text, whensOf(entry.values));
        if (remark) entry.remarks.push(remark);
      }
    const name = entry.values['title'] ?? row.cells.find(Boolean) ?? '';
    return { ...entry, name: name.split('\n')[0]!.slice(0, 80) };
  });
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

function valueOf(
  field: string,
  from: From,
  raw: (column: string) => string,
  remarks: Remark[],
): string {
  const read = (column: string): string => {
    const { text, link, lost } = readCell(raw(column));
    if (lost)
      remarks.push(
        leave(
          field,
          `${column} says “${lost.slice(0, 40)}”, which only the spreadsheet can work out.`,
          'Paste the value itself into the cell.',
        ),
      );
    const wantsLink = /^contact/.test(field) && link !== '';
    const bare = wantsLink ? link.replace(/^(?:mailto|tel):/i, '') : text;
    // A yes is to what the column asks.
    const isAnswer = field === 'join' && /^(?:y|yes|true|✓|n|no|false)$/i.test(bare);
    const said = isAnswer ? `${column}: ${bare}` : inHalf(field, column, bare);
    if (Object.keys(from.values).length === 0) return said;
    const parts = /^(?:helps-with|for|kind)$/.test(field) ? said.split(/[;,\n|]/) : [said];
    const meant = parts.map(
      (part) =>
        ownValue(from.values, valueKey(part)) ??
        (part.trim() && from.otherwise ? from.otherwise : part.trim()),
    );
    const whole = ownValue(from.values, valueKey(said));
    return whole ?? meant.filter(Boolean).join('\n');
  };
  if (from.is !== '') {
    const named = columnsIn(from.is);
    // Words around columns of which none says anything are nothing.
    if (named.length > 0 && !named.some((column) => readCell(raw(column)).text)) return '';
    const filled = from.is.replace(/\{([^{}]*)\}/g, (_, column: string) => read(column));
    return filled.replace(/\s+/g, ' ').trim();
  }
  const values = from.columns
    .map(read)
    .filter((value, at, all) => value !== '' && all.indexOf(value) === at);
  const joined = values.join(from.join ?? JOINS[field] ?? ' ') || from.otherwise;
  const { ending } = from;
  // A “Library warm hub” is plainly a “Warm space”.
  const said = joined.toLowerCase();
  const isEnded =
    joined === '' || ending.split(' ').some((word) => said.includes(word.toLowerCase()));
  // What stands in brackets stays behind the whole name.
  return isEnded ? joined : joined.replace(/(?= \([^()]*\)$)|$/, ` ${ending}`);
}

/** Hours that end by 11, and neither say nor show which half of the day they are in. */
const BARE_HOURS = /^(?:\d\d?(?:[.:][0-5]\d)?\s*(?:-|–|to)\s*)?(?:1[01]|0?[1-9])(?:[.:][0-5]\d)?$/;

// “7.30-9.30” below “Mon EVE” is no breakfast.
function inHalf(field: string, column: string, hours: string): string {
  if (!/^when\.(?:\w+day|time)$/.test(field) || !BARE_HOURS.test(hours)) return hours;
  if (/\b(?:pm|afternoon|eve(?:ning)?)$/i.test(column)) return `${hours}pm`;
  return /\b(?:am|morning)$/i.test(column) ? `${hours}am` : hours;
}

function ownValue(values: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** Whether a cell may be the name of a column, so that the row of names is found. */
export function isColumnName(cell: string): boolean {
  return cell.length <= 60 && fieldOf(cell) !== null;
}
