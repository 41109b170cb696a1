/** A guess at the column map, from what the columns are called and what their cells look like: to be looked at before it is used. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { cellsIn, isHeading, type Sheet } from '../table/sheet.ts';
import { termNamed, termsIn } from '../values/terms.ts';
import { townNamed } from '../values/town.ts';
import { fromColumns, fromText, spacedName, usedBy, type ColumnMap, type From } from './columns.ts';
import { fieldOf } from './names.ts';
import { ofDates, settleWhen } from './timing.ts';

/** Fields that several columns may share; of all others, the first column alone is taken. */
const SHARED =
  /^(?:venue\.(?:address|at)|description|helps-with|contact\.(?:phone|web)|when\.(?:day|time|\w+day))$/;

/** What cells of a column look like when its name says nothing; the share of filled cells that have to. */
const LOOKS: readonly [field: string, cell: RegExp, share: number][] = [
  ['contact.email', /^(?:mailto:)?\S+@\S+\.\w+$/, 0.6],
  ['contact.web', /^(?:https?:\/\/|www\.)\S+$/i, 0.6],
  ['venue.postcode', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, 0.6],
  ['contact.phone', /^\+?(?=(?:\D*\d){9,12}\D*$)[\d\s()-]+$/, 0.6],
  ['contact', /^(?=.*(?:\S@\S+\.\w|(?:\d\D?){10})).{0,120}$/s, 0.6],
  ['when', /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b.*\d/i, 0.5],
  [
    'when.day',
    /^(?:(?:every|each|weekly|alternate|other|1st|2nd|3rd|4th|first|second|third|fourth|last|and|&|[,+/])\s*)*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i,
    0.6,
  ],
];

/** A guess at a map, and the columns it has no use for with some of what is in them. */
export function guessMap(
  sheet: Sheet,
  vocabulary: Vocabulary,
): { map: ColumnMap; others: { column: string; holds: string }[] } {
  const fields = new Map<string, From>();
  const used = new Set<string>();
  const take = (field: string, column: string) => {
    const known = fields.get(field);
    if (known && !SHARED.test(field)) return;
    fields.set(field, fromColumns(...(known?.columns ?? []), column));
    used.add(column);
  };
  const names = sheet.columns.filter((column) => !isSenders(column, sheet.columns));
  for (const column of names) {
    const field = fieldOf(column);
    if (field !== null && field !== '') take(ofDates(field, cellsIn(sheet, column)), column);
  }
  for (const column of sheet.columns) {
    if (used.has(column) || fieldOf(column) === '' || !names.includes(column)) continue;
    const cells = cellsIn(sheet, column);
    const look = LOOKS.find(
      ([field, pattern, share]) =>
        !fields.has(field) &&
        !(field === 'contact' && fields.has('contact.phone')) &&
        cells.length > 0 &&
        cells.filter((cell) => pattern.test(cell)).length >= cells.length * share,
    );
    if (look) take(look[0], column);
  }
  settleWhen(fields, sheet);
  settlePoint(fields);
  settleKind(fields, sheet, vocabulary);
  settleAges(fields, sheet.columns);
  settleTitle(fields, sheet);
  settleNames(fields, sheet, vocabulary);
  settleHeadings(fields, sheet, vocabulary);
  const map = { fields, fillDown: [] };
  return { map, others: othersOf(sheet, map) };
}

/** Sentences on columns in which an empty cell below a filled one may say the same as that. */
export function mergedIn(sheet: Sheet, { fields }: ColumnMap): string[] {
  const names = ['when.day', 'venue.name', 'town', 'title'];
  const columns = [...new Set(names.flatMap((name) => fields.get(name)?.columns ?? []))];
  const rows = sheet.rows.filter((row) => !isHeading(row));
  return columns.flatMap((column) => {
    const cells = rows.map((row) => row.cells[sheet.columns.indexOf(column)] ?? '');
    const first = cells.findIndex(Boolean);
    const empty = cells.slice(first + 1).filter((cell) => cell === '').length;
    return first === 0 && empty > 0 && 5 * empty >= cells.length
      ? [
          `“${column}” is empty in ${empty} of ${cells.length} rows. If that means the same as above, say in the map: fill-down: [${column}].`,
        ]
      : [];
  });
}

/** The columns that a map has no use for, and some of what is in them. */
export function othersOf(sheet: Sheet, map: ColumnMap): { column: string; holds: string }[] {
  const inUse = usedBy(map);
  return sheet.columns.flatMap((column) =>
    inUse.has(column) ? [] : [{ column, holds: someOf(sheet, column) }],
  );
}

// Who filled in a form gave that address to whoever sent the form, where the form asks for another to publish.
function isSenders(column: string, columns: readonly string[]): boolean {
  return (
    /^(?:e-?mail address|username)$/i.test(column) &&
    columns.some((one) => /^timestamp$/i.test(one)) &&
    columns.some((one) => one !== column && /^contact/.test(fieldOf(one) ?? ''))
  );
}

// The youngest and the oldest in columns of their own.
function settleAges(fields: Map<string, From>, columns: readonly string[]): void {
  const find = (pattern: RegExp) =>
    columns.find((column) => pattern.test(spacedName(column).replaceAll('.', ' ')));
  const least = find(
    /^(?:min(?:imum)? age|ages?:? ?(?:range )?(?:from|min(?:imum)?)|lower age)\b/i,
  );
  const most = find(/^(?:max(?:imum)? age|ages?:? ?(?:range )?(?:to|max(?:imum)?)|upper age)\b/i);
  if (least && most) fields.set('ages', fromText(`{${least}} to {${most}}`));
}

// Maps say north first; half a place is none.
function settlePoint(fields: Map<string, From>): void {
  const columns = fields.get('venue.at')?.columns ?? [];
  const [north, east] = [/\blat/i, /\blo?ng?/i].map((sign) =>
    columns.find((column) => sign.test(spacedName(column))),
  );
  if (north && east) fields.set('venue.at', fromColumns(north, east));
  else if (columns.length === 1) fields.delete('venue.at');
}

// A first column that calls each row something else says what it is, even below “Café”.
function settleTitle(fields: Map<string, From>, sheet: Sheet): void {
  const [first = ''] = sheet.columns;
  if (fields.has('title') || fields.has('organiser') || fieldOf(first) !== null) return;
  const isTaken = [...fields].some(
    ([field, { columns }]) => field !== 'kind' && columns.includes(first),
  );
  const cells = cellsIn(sheet, first);
  const isName = (cell: string) => cell.length <= 80 && /\p{L}{3}/u.test(cell);
  const isEach = cells.length > 1 && new Set(cells).size === cells.length;
  if (!isTaken && isEach && cells.every(isName)) fields.set('title', fromColumns(first));
}

function settleNames(fields: Map<string, From>, sheet: Sheet, vocabulary: Vocabulary): void {
  // A sheet of organisations calls the group by the organisation's name, and the other way round.
  const organiser = fields.get('organiser');
  if (!fields.has('title') && organiser) fields.set('title', organiser);
  // A list of halls calls what is on by its hall, which says nothing of its kind.
  const hall = fields.get('venue.name');
  if (!fields.has('title') && hall && hall.columns[0] === sheet.columns[0]) {
    fields.set('title', hall);
    return;
  }
  const title = fields.get('title');
  const [column = ''] = title?.columns ?? [];
  const [, before = ''] = /^(?:name of )?(.+?)s?(?:'s)? (?:name|title)$/i.exec(column) ?? [];
  // “Library name”, “Warm space”: but an “Event” or a “Class” is only a word for what is on.
  const noun = before || (/ /.test(column) ? column : '');
  const [ofName] = termsIn(noun, vocabulary.kinds);
  if (!title) return;
  if (ofName && !namesKinds(fields.get('kind'), sheet, vocabulary)) {
    fields.set('kind', fromText(ofName));
    const named = { ...title, ending: noun };
    fields.set('title', named);
    // A library is a place, too.
    if (!fields.has('venue.name') && fields.has('venue.address')) fields.set('venue.name', named);
  } else {
    // Where the column of kinds names none, the title may.
    const columns = new Set([...(fields.get('kind')?.columns ?? []), ...title.columns]);
    fields.set('kind', fromColumns(...columns));
  }
}

/** A day of the week above all that is on then. */
const DAY_ALONE = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?:?$/i;

// Days, towns or kinds as headings between the rows.
function settleHeadings(
  fields: Map<string, From>,
  sheet: Sheet,
  { towns, kinds }: Vocabulary,
): void {
  const headings = sheet.rows.filter(isHeading).map(({ cells }) => cells.find(Boolean) ?? '');
  const isMost = (found: readonly string[]) =>
    found.length > 0 && found.length >= headings.length / 2;
  const isMissing = !fields.has('town') && !fields.has('venue.postcode');
  if (!fields.has('when.day') && isMost(headings.filter((one) => DAY_ALONE.test(one)))) {
    const hours = fields.get('when');
    fields.set('when.day', { ...fromColumns(), heading: 'yes' });
    if (hours && !fields.has('when.time')) fields.set('when.time', hours);
    fields.delete('when');
    return;
  }
  if (isMissing && isMost(headings.filter((one) => townNamed(one, towns))))
    fields.set('town', { ...fromColumns(), heading: 'yes' });
  else if (isMost(headings.filter((one) => termsIn(one, kinds).length === 1)))
    fields.set('kind', { ...(fields.get('kind') ?? fromColumns()), heading: 'yes' });
}

// Whatever it is called: a column in which most cells name a kind outright.
function settleKind(fields: Map<string, From>, sheet: Sheet, vocabulary: Vocabulary): void {
  if (fields.has('kind')) return;
  const description = fields.get('description');
  const inUse = usedBy({ fields, fillDown: description?.columns ?? [] });
  const isOpen = (column: string) =>
    description?.columns.includes(column) || (!inUse.has(column) && fieldOf(column) !== '');
  const column = sheet.columns.find(
    (one) => isOpen(one) && namesKinds(fromColumns(one), sheet, vocabulary),
  );
  if (column === undefined) return;
  fields.set('kind', fromColumns(column));
  const rest = description?.columns.filter((one) => one !== column) ?? [];
  if (rest.length > 0) fields.set('description', fromColumns(...rest));
  else fields.delete('description');
}

/** Whether most cells of a column name a kind. */
function namesKinds(from: From | undefined, sheet: Sheet, { kinds, sayings }: Vocabulary): boolean {
  const cells = cellsIn(sheet, from?.columns[0] ?? '');
  const named = cells.filter((cell) => termNamed(cell, kinds, sayings, 'kind') !== '');
  return named.length > cells.length / 2;
}

function someOf(sheet: Sheet, column: string): string {
  const some = [...new Set(cellsIn(sheet, column))]
    .slice(0, 3)
    .map((cell) => cell.replace(/\s+/g, ' ').slice(0, 40));
  return some.length === 0 ? 'empty' : some.join(' · ');
}
