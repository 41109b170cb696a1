/** Rows as columns, in which each value that comes again is written once: what the search downloads are made of. */

/** One column of a table. */
export type Column = Values | Chosen | Gathered;

/** Values in order; or lines, which are shorter, where all are texts of one line. */
type Values = readonly unknown[] | string;

/** The distinct values, and for each row one letter, or one in each of two texts, that says which of them stands there. */
interface Chosen {
  of: Values;
  at: string;
  high?: string;
}

/** Lists of a few items: the distinct items, and for each row as many letters as it has items, with a space between rows. */
interface Gathered {
  each: Values;
  at: string;
}

/** A table by the names of its columns; a value that a row does not have is null. */
export type Columns = Readonly<Record<string, Column>>;

/** Packs rows, which need not have the same names; none may have null where it could have nothing. */
export function packRows(rows: readonly object[]): Columns {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      packColumn(rows.map((row) => (row as Record<string, unknown>)[name] ?? null)),
    ]),
  );
}

/** Gives the rows back, each with every name; `count` says how many there are. */
export function unpackRows<Row extends object>(columns: Columns, count: number): Row[] {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [name, column] of Object.entries(columns))
    unpackColumn(column).forEach((value, number) => {
      const row = rows[number];
      if (row) row[name] = value;
    });
  return rows as Row[];
}

/** Packs one column the shortest way it can. */
export function packColumn(column: readonly unknown[]): Column {
  const ways = [packValues(column), choose(column), gather(column)];
  const [first, ...others] = ways.filter((way) => way !== null);
  return others.reduce((best, way) => (lengthOf(way) < lengthOf(best) ? way : best), first!);
}

/** Gives the values of a column back. */
export function unpackColumn(column: Column): readonly unknown[] {
  if (typeof column === 'string' || isList(column)) return unpackValues(column);
  if ('each' in column) {
    const items = unpackValues(column.each);
    return column.at
      .split(' ')
      .map((letters) => [...letters].map((letter) => items[numberOf(letter)]));
  }
  const values = unpackValues(column.of);
  return [...column.at].map((letter, row) => {
    const high = column.high === undefined ? 0 : numberOf(column.high[row]!);
    return values[high * LETTERS + numberOf(letter)];
  });
}

function choose(column: readonly unknown[]): Chosen | null {
  const { values, at } = distinct(column);
  if (values.length > LETTERS * LETTERS) return null;
  const of = packValues(values);
  const low = at.map((place) => signOf(place % LETTERS)).join('');
  if (values.length <= LETTERS) return { of, at: low };
  return { of, at: low, high: at.map((place) => signOf(Math.floor(place / LETTERS))).join('') };
}

function gather(column: readonly unknown[]): Gathered | null {
  if (column.length === 0 || !column.every((value) => Array.isArray(value))) return null;
  const { values, at } = distinct(column.flat());
  if (values.length > LETTERS) return null;
  let taken = 0;
  const letters = column.map(({ length }) =>
    at
      .slice(taken, (taken += length))
      .map(signOf)
      .join(''),
  );
  return { each: packValues(values), at: letters.join(' ') };
}

/**
 * The distinct values, and for each place which of them stands there. Few stand by how often they come, so that all
 * columns are full of the same letters; many by the alphabet, in which neighbours have much in common.
 */
function distinct(column: readonly unknown[]): { values: unknown[]; at: number[] } {
  const found = new Map<string, { value: unknown; count: number }>();
  const keys = column.map((value) => {
    const key = typeof value === 'string' ? `"${value}` : JSON.stringify(value);
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { value, count: 1 });
    return key;
  });
  const most = [...found.values()].reduce((best, { count }) => Math.max(best, count), 0);
  const weigh = (count: number): number => (found.size < FEW ? count : Number(count === most));
  const sorted = [...found].sort(
    ([a, one], [b, other]) => weigh(other.count) - weigh(one.count) || (a < b ? -1 : 1),
  );
  const places = new Map(sorted.map(([key], place) => [key, place]));
  return { values: sorted.map(([, { value }]) => value), at: keys.map((key) => places.get(key)!) };
}

/** So few values stand by how often they come. */
const FEW = 12;

function packValues(values: readonly unknown[]): Values {
  const isLines =
    values.length > 0 &&
    values.every((value) => typeof value === 'string' && !value.includes('\n'));
  return isLines ? values.join('\n') : values;
}

function unpackValues(values: Values): readonly unknown[] {
  return typeof values === 'string' ? values.split('\n') : values;
}

// Lists have something called `at` as well.
function isList(column: Column): column is readonly unknown[] {
  return Array.isArray(column);
}

function lengthOf(column: Column): number {
  return JSON.stringify(column).length;
}

/** As many as are one byte. */
const LETTERS = 90;

/** The letter for a number, from # on and without the backslash: JSON writes each as it is, and those below 90 as one byte. */
export function signOf(number: number): string {
  return String.fromCharCode(number + (number < 57 ? 35 : 36));
}

/** The number that `signOf` wrote. */
export function numberOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code - (code < 92 ? 35 : 36);
}
