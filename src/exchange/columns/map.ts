/** The file of a column map: read with every slip told at its line, and written. */
import { fault, instead, type Fault } from '../../listings/faults/fault.ts';
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from '../../listings/labels.ts';
import { nearest } from '../../listings/nearest.ts';
import { quote } from '../../listings/offers.ts';
import { problemOf, type Problem } from '../../listings/problems.ts';
import { slugify } from '../../listings/slug.ts';
import { writeFields, type Fields, type Value } from '../../listings/writer.ts';
import {
  isFields,
  readYaml,
  type Path,
  type RawFields,
  type RawValue,
} from '../../listings/yaml.ts';
import {
  columnsIn,
  findColumn,
  fromColumns,
  MAP_FIELDS,
  valueKey,
  WHEN_PARTS,
  type ColumnMap,
  type From,
} from './columns.ts';

const PARTED: Readonly<Record<string, readonly string[]>> = {
  contact: ['name', 'phone', 'email', 'web'],
  access: Object.keys(ACCESS_FACTS),
  'first-visit': Object.keys(FIRST_VISIT_FACTS),
  when: WHEN_PARTS,
  venue: MAP_FIELDS.filter((name) => name.startsWith('venue.')).map((name) => name.slice(6)),
};
const TOP_FIELDS = MAP_FIELDS.filter((name) => !name.includes('.'));
const SETTINGS = ['column', 'columns', 'is', 'values', 'otherwise', 'ending', 'join', 'heading'];
const FILL_DOWN = 'fill-down';

/** The columns that a map names, before the table is read: by them its row of names is found. */
export function columnsNamedIn(text: string): string[] {
  const { value } = readYaml(text, 'allow');
  const named = (inside: RawValue): string[] => {
    if (typeof inside === 'string') return [inside];
    if (Array.isArray(inside)) return inside.flatMap(named);
    return Object.entries(inside).flatMap(([name, part]) =>
      name === 'values' ? [] : name === 'is' ? columnsIn(String(part)) : named(part),
    );
  };
  return value === null ? [] : named(value);
}

/** Reads a map; `columns` are those of the table, so that a slip in a name is told with the one that was meant. */
export function readMap(
  file: string,
  text: string,
  columns: readonly string[],
): { map: ColumnMap | null; problems: Problem[] } {
  const { value, faults, positionOf } = readYaml(text, 'allow');
  const problems = faults.map(({ position, field, fault: one }) =>
    problemOf(file, position, field ? [field] : [], one),
  );
  const tell = (path: Path, one: Fault, at: 'key' | 'value' = 'value') => {
    problems.push(problemOf(file, positionOf(path, at) ?? { line: 1, column: 1 }, path, one));
  };
  if (value !== null && !isFields(value)) tell([], sayings.noMap());
  const reader = new MapReader(columns, tell);
  if (isFields(value)) reader.read(value);
  return problems.length > 0 || !isFields(value)
    ? { map: null, problems }
    : { map: { fields: reader.fields, fillDown: reader.fillDown }, problems };
}

/** A map as the file that says it, with what the other columns hold as comments below. */
export function writeMap(
  map: ColumnMap,
  others: readonly { column: string; holds: string }[],
  top: string,
): string {
  const fields: Record<string, Value> = {};
  for (const name of MAP_FIELDS.filter((one) => map.fields.has(one))) {
    const [head = '', ...rest] = name.split('.');
    const value = writable(map.fields.get(name)!);
    // As in the file of a listing, unless the whole has a column too.
    const isNested = rest.length > 0 && Object.hasOwn(PARTED, head) && !map.fields.has(head);
    if (isNested) fields[head] = { ...(fields[head] as Fields), [rest.join('.')]: value };
    else fields[name] = value;
  }
  if (map.fillDown.length > 0) fields[FILL_DOWN] = map.fillDown;
  const left = others.map(({ column, holds }) => `#   ${oneLine(column)}: ${oneLine(holds)}\n`);
  const below =
    left.length > 0 ? `\n# Columns that are not used, and what is in them:\n${left.join('')}` : '';
  const comments = top.split('\n').map((line) => `# ${line}\n`);
  return `${comments.join('')}\n${writeFields(fields)}${below}`;
}

class MapReader {
  readonly fields = new Map<string, From>();
  fillDown: readonly string[] = [];
  private readonly columns: readonly string[];
  private readonly tell: (path: Path, fault: Fault, at?: 'key' | 'value') => void;

  constructor(columns: readonly string[], tell: MapReader['tell']) {
    this.columns = columns;
    this.tell = tell;
  }

  read(raw: RawFields): void {
    for (const [name, value] of Object.entries(raw)) {
      if (name === FILL_DOWN) this.fillDown = this.columnsOf([name], value);
      else if (this.isParted(name, value)) this.readParts(name, value);
      else if (MAP_FIELDS.includes(name)) this.fields.set(name, this.from([name], value));
      else this.tell([name], sayings.unknownField(name, TOP_FIELDS), 'key');
    }
  }

  private isParted(name: string, value: RawValue): value is RawFields {
    if (!isFields(value) || !Object.hasOwn(PARTED, name)) return false;
    return !Object.keys(value).some((part) => SETTINGS.includes(part));
  }

  private readParts(name: string, value: RawFields): void {
    const parts = PARTED[name] ?? [];
    for (const [part, inside] of Object.entries(value)) {
      const full = parts.find((one) => one === part || (part.length > 2 && isDayOf(one, part)));
      if (full) this.fields.set(`${name}.${full}`, this.from([name, part], inside));
      else this.tell([name, part], sayings.unknownField(part, parts), 'key');
    }
  }

  private from(path: Path, value: RawValue): From {
    if (!isFields(value)) return fromColumns(...this.columnsOf(path, value));
    const from = fromColumns();
    for (const [name, inside] of Object.entries(value)) {
      const at = [...path, name];
      if (name === 'column' || name === 'columns')
        Object.assign(from, { columns: this.columnsOf(at, inside) });
      else if (name === 'values') Object.assign(from, { values: this.valuesOf(at, inside) });
      else if (!SETTINGS.includes(name))
        this.tell(at, sayings.unknownSetting(name, nearest(name, SETTINGS)), 'key');
      else if (typeof inside !== 'string') this.tell(at, sayings.notText(name));
      else Object.assign(from, { [name]: inside });
    }
    for (const [, column = ''] of from.is.matchAll(/\{([^{}]*)\}/g))
      this.columnOf([...path, 'is'], column);
    if (from.columns.length === 0 && from.is === '' && from.heading !== 'yes')
      this.tell(path, sayings.noColumn());
    return from;
  }

  private columnsOf(path: Path, value: RawValue): string[] {
    const all = Array.isArray(value) ? value : [value];
    return all.flatMap((one, index) => {
      const at = Array.isArray(value) ? [...path, index] : path;
      if (typeof one === 'string') return this.columnOf(at, one);
      this.tell(at, sayings.notText('column'));
      return [];
    });
  }

  private columnOf(path: Path, name: string): string[] {
    const column = findColumn(name, this.columns);
    if (column !== null) return [column];
    const slugs = new Map(this.columns.map((one) => [slugify(one), one]));
    const meant = slugs.get(nearest(slugify(name), [...slugs.keys()])) ?? '';
    this.tell(path, sayings.unknownColumn(name, meant, this.columns));
    return [];
  }

  private valuesOf(path: Path, value: RawValue): Record<string, string> {
    if (!isFields(value)) {
      this.tell(path, sayings.noValues());
      return {};
    }
    const entries = Object.entries(value).flatMap(([cell, meant]): [string, string][] => {
      if (typeof meant === 'string') return [[valueKey(cell), meant]];
      this.tell([...path, cell], sayings.notText(cell));
      return [];
    });
    return Object.fromEntries(entries);
  }
}

function isDayOf(part: string, typed: string): boolean {
  return (
    part.endsWith('day') && part.length > 3 && part.startsWith(typed.toLowerCase().slice(0, 3))
  );
}

function writable({ columns, is, values, otherwise, ending, join, heading }: From): Value {
  if (is !== '') return { is };
  const named: Value = columns.length === 1 ? columns[0]! : columns;
  const settings: Fields = {
    ...(Object.keys(values).length > 0 && { values }),
    ...(otherwise !== '' && { otherwise }),
    ...(ending !== '' && { ending }),
    ...(join !== null && { join }),
    ...(heading === 'yes' && { heading }),
  };
  if (columns.length === 0) return settings;
  return Object.keys(settings).length === 0 ? named : { column: named, ...settings };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the reader of a map can be told. */
const sayings = {
  noMap: () =>
    fault(
      'map.form',
      'This is not a column map. Each line has a field, a colon, and the name of a column.',
      'title: Name of group',
    ),
  unknownField: (name: string, names: readonly string[]) =>
    fault(
      'map.field',
      `A listing has no field ${quote(name)}.`,
      nearest(name, [...names, ...MAP_FIELDS]) || `One of: ${names.join(', ')}`,
    ),
  unknownSetting: (name: string, meant: string) =>
    fault(
      'map.setting',
      `${quote(name)} says nothing here.`,
      meant || `One of: ${SETTINGS.join(', ')}`,
    ),
  unknownColumn: (name: string, meant: string, columns: readonly string[]) =>
    instead(
      'map.column',
      `The table has no column ${quote(name)}.`,
      meant || `one of: ${columns.join(', ')}`,
    ),
  noColumn: () =>
    fault('map.no-column', 'It does not say which column.', 'column: Name of the column'),
  noValues: () =>
    fault(
      'map.values',
      'What cells say and what is meant stand below each other, one a line.',
      'values:\n  Coffee AM: coffee-morning',
    ),
  notText: (name: string) =>
    fault('map.text', `${quote(name)} has to be one line of text.`, 'Write it on one line'),
};
