/** What the browser downloads to search: columns instead of records, each value that comes again written once, in two parts. */
import type { Point, Term, Vocabulary } from '../listings/vocabulary.ts';
import type { SearchDocument } from './document.ts';
import type { Material } from './engine.ts';
import { wordsOf } from './words.ts';

/** The first download: all that is needed to understand words, to filter, and to draw cards. */
export interface Wire {
  version: typeof VERSION;
  /** The same in both downloads of one build. */
  stamp: string;
  vocabulary: PackedVocabulary;
  calendar: Material['calendar'];
  columns: Columns<First>;
}

/** The second download: what makes the search know more words, and the map more than towns. */
export interface WireDetails {
  version: typeof VERSION;
  stamp: string;
  columns: Columns<Details>;
}

/** Packs the first download; whatever order the documents are in, it has them by their ids. */
export function encodeDocuments({ documents, vocabulary, calendar }: Material): Wire {
  const sorted = sortById(documents);
  return {
    version: VERSION,
    stamp: stampOf(sorted),
    vocabulary: packVocabulary(vocabulary),
    calendar,
    columns: packColumns(sorted.map(firstOf)),
  };
}

/** Packs the second download. */
export function encodeDetails(documents: readonly SearchDocument[]): WireDetails {
  const sorted = sortById(documents);
  return {
    version: VERSION,
    stamp: stampOf(sorted),
    columns: packColumns(sorted.map(detailsOf)),
  };
}

/** Unpacks the first download, with the second when it is there; throws when they are of another version or build. */
export function decodeDocuments(wire: Wire, details: WireDetails | null = null): Material {
  if (wire.version !== VERSION || (details && details.version !== VERSION))
    throw new Error('The search data is of another version than this page.');
  if (details && details.stamp !== wire.stamp)
    throw new Error('The two parts of the search data are not of one build.');
  const rest = details ? unpackColumns(details.columns) : [];
  return {
    documents: unpackColumns(wire.columns).map((first, number) =>
      documentOf(first, rest[number] ?? NO_DETAILS),
    ),
    vocabulary: unpackVocabulary(wire.vocabulary),
    calendar: wire.calendar,
  };
}

const VERSION = 1;

type Details = Pick<SearchDocument, 'organiser' | 'summary' | 'access'> & {
  spot: readonly [venue: string, address: string, at: SearchDocument['at'], isApproximate: boolean];
};

type First = Omit<
  SearchDocument,
  'organiser' | 'summary' | 'access' | 'venue' | 'address' | 'at' | 'isApproximate'
> & { stepFree: SearchDocument['access']['step-free'] | null };

const NO_DETAILS: Details = { organiser: '', summary: '', access: {}, spot: ['', '', null, false] };

// The same order every day means the same bytes, and neighbours have much in common.
function sortById(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function firstOf(document: SearchDocument): First {
  const {
    organiser: _o,
    summary: _s,
    access,
    venue: _v,
    address: _a,
    at: _p,
    isApproximate: _i,
    ...first
  } = document;
  const id = first.id === usualId(first) ? '' : first.id;
  return { ...first, id, stepFree: access['step-free'] ?? null };
}

function detailsOf(document: SearchDocument): Details {
  const { organiser, summary, access, venue, address, at, isApproximate } = document;
  return { organiser, summary, access, spot: [venue, address, at, isApproximate] };
}

function documentOf({ stepFree, ...first }: First, details: Details): SearchDocument {
  const { spot, ...rest } = details;
  const [venue, address, at, isApproximate] = spot;
  const access = details === NO_DETAILS && stepFree ? { 'step-free': stepFree } : details.access;
  const id = first.id || usualId(first);
  return { ...first, ...rest, id, access, venue, address, at, isApproximate };
}

/** The id that a title nearly always has, which need not be sent. */
function usualId({ town, title }: Pick<SearchDocument, 'town' | 'title'>): string {
  return `${town}/${wordsOf(title).join('-')}`;
}

/** Values in order; or, where many come again, the distinct ones and for each place which of them stands there. */
type Column = Values | { of: Values; at: readonly number[] };

/** A list; or lines, which are shorter, where all are texts of one line. */
type Values = readonly unknown[] | string;

type Columns<Row> = Record<keyof Row, Column>;

function packColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const columns = names.map((name) => [name, packColumn(rows.map((row) => row[name]))]);
  return Object.fromEntries(columns) as Columns<Row>;
}

function packColumn(column: readonly unknown[]): Column {
  const places = new Map<string, number>();
  const values: unknown[] = [];
  const at = column.map((value) => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return values.length * 2 > column.length ? packValues(column) : { of: packValues(values), at };
}

function packValues(values: readonly unknown[]): Values {
  const isLines = values.every((value) => typeof value === 'string' && !value.includes('\n'));
  return isLines ? values.join('\n') : values;
}

function unpackColumns<Row extends object>(columns: Columns<Row>): Row[] {
  const rows: Partial<Row>[] = [];
  for (const name of Object.keys(columns) as (keyof Row)[])
    unpackColumn(columns[name]).forEach((value, number) => {
      (rows[number] ??= {})[name] = value as Row[typeof name];
    });
  return rows as Row[];
}

function unpackColumn(column: Column): readonly unknown[] {
  if (typeof column === 'string' || !('of' in column)) return unpackValues(column);
  const values = unpackValues(column.of);
  return column.at.map((place) => values[place]);
}

function unpackValues(values: Values): readonly unknown[] {
  return typeof values === 'string' ? values.split('\n') : values;
}

/** Terms as lines of slug, name and other names. What only pages show, sentences and districts, is left out. */
type PackedVocabulary = Record<'kinds' | 'needs' | 'audiences' | 'sayings', string> & {
  towns: readonly (readonly [
    at: Point,
    isArea: 0 | 1,
    slug: string,
    name: string,
    ...also: string[],
  ])[];
};

function packVocabulary({ towns, kinds, needs, audiences, sayings }: Vocabulary): PackedVocabulary {
  const pack = (terms: readonly Term[]): string =>
    packLines(terms.map(({ slug, name, also }) => [slug, name, ...also]));
  const said = new Map<string, string[]>();
  for (const { means, slug, say } of sayings) {
    const key = `${means}\t${slug}`;
    said.set(key, [...(said.get(key) ?? []), ...say]);
  }
  return {
    towns: towns.map(({ at, isArea, slug, name, also }) => [
      at,
      isArea ? 1 : 0,
      slug,
      name,
      ...also,
    ]),
    kinds: pack(kinds),
    needs: pack(needs),
    audiences: pack(audiences),
    sayings: packLines([...said].map(([key, say]) => [...key.split('\t'), ...say])),
  };
}

function unpackVocabulary(packed: PackedVocabulary): Vocabulary {
  const terms = (lines: string): Term[] =>
    unpackLines(lines).map(([slug = '', name = '', ...also]) => ({
      slug,
      name,
      sentence: '',
      also,
    }));
  return {
    towns: packed.towns.map(([at, isArea, slug, name, ...also]) => ({
      slug,
      name,
      at,
      district: '',
      also,
      isArea: isArea === 1,
    })),
    kinds: terms(packed.kinds),
    needs: terms(packed.needs),
    audiences: terms(packed.audiences),
    sayings: unpackLines(packed.sayings).map(([means, slug = '', ...say]) => ({
      means: means as Vocabulary['sayings'][number]['means'],
      slug,
      say,
    })),
  };
}

function packLines(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n');
}

function unpackLines(lines: string): string[][] {
  return lines === '' ? [] : lines.split('\n').map((line) => line.split('\t'));
}

/** A short fingerprint of which documents there are, in which order (FNV-1a). */
function stampOf(documents: readonly SearchDocument[]): string {
  let hash = 0x811c9dc5;
  for (const { id, checked } of documents)
    for (const letter of `${id} ${checked}\n`)
      hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36);
}
