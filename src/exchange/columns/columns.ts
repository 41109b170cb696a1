/** The column map: which column of a spreadsheet holds which field of a listing, as a short YAML file says it. */
import { slugify } from '../../listings/slug.ts';
import { COLUMNS } from '../table/record.ts';

/** Where the value of one field comes from: columns, or a text in which `{Column}` stands for what that column says. */
export interface From {
  columns: readonly string[];
  /** The same for every row; '' where columns say it. */
  is: string;
  /** What the cells say → what the listing says. */
  values: Readonly<Record<string, string>>;
  /** For cells that `values` does not have; '' for what the cell says. */
  otherwise: string;
  /** A word that the value ends with: `Library`, unless it does already. */
  ending: string;
  /** What stands between the values of several columns; null for what suits the field. */
  join: string | null;
  /** `yes` where a heading between the rows says it for those below. */
  heading: string;
}

/** Every field with its columns. */
export interface ColumnMap {
  fields: ReadonlyMap<string, From>;
  /** Columns in which an empty cell says the same as the one above, as merged cells do. */
  fillDown: readonly string[];
}

/** The parts of a `when` that spreadsheets keep in columns of their own. */
export const WHEN_PARTS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'day',
  'time',
  'start',
  'end',
  'duration',
  'week',
  'often',
  'from',
  'until',
  'except',
  'term',
] as const;

/** Every name that a map may use; `contact` is a column of telephone numbers, addresses and names in any mixture. */
export const MAP_FIELDS: readonly string[] = [
  ...COLUMNS,
  ...WHEN_PARTS.map((part) => `when.${part}`),
  'contact',
];

/** A column alone. */
export function fromColumns(...columns: string[]): From {
  return { columns, is: '', values: {}, otherwise: '', ending: '', join: null, heading: '' };
}

/** The same text for every row. */
export function fromText(is: string): From {
  return { ...fromColumns(), is };
}

/** The columns that a text of an `is` names, `{Library name}`. */
export function columnsIn(is: string): string[] {
  return [...is.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** The columns that a map has a use for. */
export function usedBy({ fields, fillDown }: ColumnMap): Set<string> {
  const named = [...fields.values()].flatMap(({ columns, is }) => [...columns, ...columnsIn(is)]);
  return new Set([...fillDown, ...named]);
}

/** A column by its name, whatever its case and signs; null where there is none. */
export function findColumn(name: string, columns: readonly string[]): string | null {
  if (columns.includes(name)) return name;
  return (
    columns.find((column) => slugify(column) === slugify(name) && slugify(name) !== '') ?? null
  );
}

/** What a cell says, as `values` knows it: case, signs and spaces do not matter, unless there are only signs. */
export function valueKey(cell: string): string {
  return slugify(cell) || cell.trim();
}

/** A name that a program wrote in one word, as people write it: `gdpr_consent`, `isActive` → `gdpr consent`, `is Active`. */
export function spacedName(column: string): string {
  return column.replaceAll('_', ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
