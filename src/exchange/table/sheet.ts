/** The text of a table, however it was saved → its columns and rows, and what was odd about it. */
import Papa from 'papaparse';

/** A table as a spreadsheet shows it. */
export interface Sheet {
  /** Each name once; a column without one is called by its letter, `Column F`. */
  columns: readonly string[];
  rows: readonly SheetRow[];
  delimiter: string;
  /** Sentences on what was passed over, joined or renamed. */
  notes: readonly string[];
}

/** One row: its number as the spreadsheet shows it, and as many cells as there are columns. */
export interface SheetRow {
  number: number;
  cells: readonly string[];
  /** Why it cannot be trusted; '' where it can. */
  wrong: string;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** So many rows may stand above the names of the columns. */
const MOST_ABOVE = 30;

/** Names of delimiters as people say them. */
export const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** Reads a table; `isName` says what may be the name of a column, so that the row of names can be told from others. */
export function readSheet(
  text: string,
  isName: (cell: string) => boolean,
): Sheet | { wrong: string } {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (clean.trim() === '') return { wrong: 'It is empty.' };
  // Excel writes this line for itself alone.
  const [, said = ''] = /^sep=(.)\n/i.exec(clean) ?? [];
  const body = said ? clean.replace(/^.*\n/, '') : clean;
  const delimiter = said || delimiterOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const grid = data.map((row) => row.map((cell) => cell.trim()));
  if (!grid.flat().some(Boolean)) return { wrong: 'It is empty.' };
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open)
    return {
      wrong: `A quotation mark that opens in row ${(open.row ?? 0) + 1} is never closed, so nothing after it can be read. Close it, or save the file as CSV again.`,
    };
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const skipped = Number(said !== '');
  const head = headOf(grid, isName);
  if (!head)
    return {
      wrong: 'No row in it looks like the names of columns. Write them into the first row.',
    };
  const { columns, notes } = namesOf(grid, head);
  const rows = grid.slice(head.last + 1).flatMap((cells, index): SheetRow[] => {
    const at = head.last + 1 + index;
    if (cells.every((cell) => cell === '')) return [];
    const extra = cells.slice(columns.length).filter(Boolean).length;
    const wrong = broken.has(at)
      ? 'A quotation mark in this row is in an odd place.'
      : extra > 0
        ? `This row has ${cells.length} cells, and there are ${columns.length} columns. A value with ${DELIMITER_NAMES[delimiter] ?? 'the sign between cells'} inside may lack its quotation marks.`
        : '';
    const padded = columns.map((_, column) => cells[column] ?? '');
    return [{ number: at + 1 + skipped, cells: padded, wrong }];
  });
  if (rows.length === 0) return { wrong: 'It has the names of columns, and no row below them.' };
  if (head.first > 0)
    notes.unshift(
      `${head.first === 1 ? 'Row 1' : `Rows 1 to ${head.first}`} above the names of the columns: passed over.`,
    );
  return { columns, rows, delimiter, notes };
}

/** Whether a row has one cell alone: a heading, or a note. */
export function isHeading({ cells }: SheetRow): boolean {
  return cells.filter(Boolean).length === 1;
}

/** All that stands in a column. */
export function cellsIn({ columns, rows }: Sheet, column: string): string[] {
  const at = columns.indexOf(column);
  return rows.map(({ cells }) => cells[at] ?? '').filter(Boolean);
}

/** The sign between cells: the one that gives the most rows of the same width, which counts for more than how many cells they have. */
export function delimiterOf(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 100 });
    const widths = data.map((row) => row.length).filter((width) => width > 1);
    const counts = Map.groupBy(widths, (width) => width);
    const best = Math.max(0, ...[...counts].map(([width, rows]) => rows.length * Math.log2(width)));
    const guessed = widths.length === 0 ? 0 : best / data.length;
    return { delimiter, score: guessed };
  });
  const [first] = scored.toSorted((a, b) => b.score - a.score);
  return first && first.score > 0 ? first.delimiter : ',';
}

interface Head {
  /** Positions of its first and last row: names of groups may stand in a row of their own above. */
  first: number;
  last: number;
}

function headOf(grid: readonly string[][], isName: (cell: string) => boolean): Head | null {
  const above = grid.slice(0, MOST_ABOVE);
  const filled = (row: readonly string[]) => row.filter(Boolean).length;
  const scores = above.map((row) => row.filter((cell) => cell !== '' && isName(cell)).length);
  const most = Math.max(0, ...scores);
  const widest = Math.max(0, ...grid.slice(0, 200).map(filled));
  const last =
    most >= 2 || (most === 1 && widest === 1)
      ? scores.indexOf(most)
      : above.findIndex((row) => filled(row) > 0 && filled(row) >= widest / 2 && !row.some(isData));
  if (last < 0) return null;
  const below = above[last + 1];
  // The names of days or of parts of a contact may stand below names that were merged over them.
  if (below && isSecondLine(above[last]!, below, scores[last + 1] ?? 0))
    return { first: last, last: last + 1 };
  const before = above[last - 1];
  if (before && isSecondLine(before, above[last]!, most)) return { first: last - 1, last };
  return { first: last, last };
}

function isSecondLine(upper: readonly string[], lower: readonly string[], known: number): boolean {
  const names = upper.filter(Boolean);
  const isParted = lower.some((cell, at) => cell !== '' && (upper[at] ?? '') === '');
  const isGroups = names.length >= 2 && names.length < lower.length;
  return (
    known >= 2 &&
    isGroups &&
    isParted &&
    !upper.some((cell) => /\d/.test(cell)) &&
    !lower.some(isData)
  );
}

// A telephone number, a postcode, a price, an hour: what no column is called.
function isData(cell: string): boolean {
  return /\d{4}|\d[:.]\d\d|£|@|^\d+$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(cell);
}

function namesOf(
  grid: readonly string[][],
  { first, last }: Head,
): { columns: string[]; notes: string[] } {
  const lower = grid[last]!;
  const upper = first < last ? grid[first]! : [];
  const width = Math.max(
    lower.length,
    upper.length,
    // Rows that are too long are told of; a column that many rows have is one without a name.
    ...[...Map.groupBy(grid.slice(last + 1), (row) => row.findLastIndex(Boolean) + 1)]
      .filter(([, rows]) => rows.length > grid.length / 2)
      .map(([filled]) => filled),
  );
  const notes: string[] = [];
  if (first < last) notes.push(`The names of the columns stand in two rows, which were joined.`);
  const taken = new Set<string>();
  let group = '';
  const columns = Array.from({ length: width }, (_, at) => {
    const below = (lower[at] ?? '').replace(/\s+/g, ' ');
    const own = (upper[at] ?? '').replace(/\s+/g, ' ');
    group = own || (below ? group : '');
    const joined = first < last && group !== below ? `${group} ${below}`.trim() : below;
    const name = joined || `Column ${letterOf(at)}`;
    let once = name;
    for (let count = 2; taken.has(once); count += 1) once = `${name} (${count})`;
    if (once !== name)
      notes.push(`Two columns are called “${name}”; the one in ${letterOf(at)} is “${once}” here.`);
    taken.add(once);
    return once;
  });
  // Empty columns at the end are nothing to tell of.
  while (columns.length > 1) {
    const at = columns.length - 1;
    const isNamed = (lower[at] ?? '') !== '' || (upper[at] ?? '') !== '';
    if (isNamed || grid.slice(last + 1).some((row) => (row[at] ?? '') !== '')) break;
    columns.pop();
  }
  return { columns, notes };
}

function letterOf(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return `${rest >= 0 ? letterOf(rest) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
