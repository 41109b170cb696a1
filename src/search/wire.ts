/** What the browser downloads to search: columns instead of records, and each value that comes again written once. */
import type { SearchDocument } from './document.ts';
import type { Material } from './engine.ts';
import { wordsOf } from './words.ts';

/** The first download: all that is needed to search and to draw cards, but for the summaries. */
export interface Wire {
  version: typeof VERSION;
  vocabulary: Material['vocabulary'];
  calendar: Material['calendar'];
  columns: { [Name in keyof Row]: Column<Row[Name]> };
}

/** The second download: the summaries, in the order of the first. */
export interface WireSummaries {
  version: typeof VERSION;
  summaries: readonly string[];
}

/** Packs everything but the summaries. */
export function encodeDocuments({ documents, vocabulary, calendar }: Material): Wire {
  const rows = documents.map(rowOf);
  const columns = Object.fromEntries(
    NAMES.map((name) => [name, packColumn(rows.map((row) => row[name]))]),
  ) as unknown as Wire['columns'];
  return { version: VERSION, vocabulary: withoutSentences(vocabulary), calendar, columns };
}

/** Packs the summaries. */
export function encodeSummaries(documents: readonly SearchDocument[]): WireSummaries {
  return { version: VERSION, summaries: documents.map(({ summary }) => summary) };
}

/** Unpacks a download, with or without the summaries; throws when it is not one, or of another version. */
export function decodeDocuments(wire: Wire, summaries: WireSummaries | null = null): Material {
  const { version, vocabulary, calendar, columns } = wire;
  if (version !== VERSION || (summaries && summaries.version !== VERSION))
    throw new Error('The search data is of another version than this page.');
  const unpacked = Object.fromEntries(
    NAMES.map((name) => [name, unpackColumn<unknown>(columns[name])]),
  ) as { [Name in keyof Row]: Row[Name][] };
  const documents = unpacked.title.map((title, number) => {
    const row = Object.fromEntries(NAMES.map((name) => [name, unpacked[name][number]])) as Row;
    return documentOf({ ...row, title }, summaries?.summaries[number] ?? '');
  });
  return { documents, vocabulary, calendar };
}

const VERSION = 1;

/** Values in order; or, where they repeat, the distinct values and for each place which of them stands there. */
type Column<Value> = readonly Value[] | { of: readonly Value[]; at: readonly number[] };

/** A document as it is packed: what belongs to the place together, and an id that can be told from the title left out. */
type Row = Omit<
  SearchDocument,
  'summary' | 'place' | 'venue' | 'address' | 'at' | 'isApproximate' | 'closed'
> & {
  spot: readonly [
    place: string,
    venue: string,
    address: string,
    at: SearchDocument['at'],
    isApproximate: boolean,
    closed: SearchDocument['closed'],
  ];
};

const NAMES: readonly (keyof Row)[] = [
  'id',
  'title',
  'town',
  'kind',
  'organiser',
  'spot',
  'schedule',
  'cost',
  'join',
  'needs',
  'audiences',
  'access',
  'room',
  'checked',
  'notice',
];

function rowOf(document: SearchDocument): Row {
  const { summary: _, place, venue, address, at, isApproximate, closed, ...rest } = document;
  const id = document.id === usualId(document) ? '' : document.id;
  return { ...rest, id, spot: [place, venue, address, at, isApproximate, closed] };
}

function documentOf({ spot, ...row }: Row, summary: string): SearchDocument {
  const [place, venue, address, at, isApproximate, closed] = spot;
  const id = row.id || usualId(row);
  return { ...row, id, place, venue, address, at, isApproximate, closed, summary };
}

function usualId({ town, title }: Pick<SearchDocument, 'town' | 'title'>): string {
  return `${town}/${wordsOf(title).join('-')}`;
}

function packColumn<Value>(column: readonly Value[]): Column<Value> {
  const places = new Map<string, number>();
  const values: Value[] = [];
  const at = column.map((value) => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return values.length * 2 > column.length ? column : { of: values, at };
}

function unpackColumn<Value>(column: Column<Value>): Value[] {
  return 'of' in column ? column.at.map((place) => column.of[place]!) : [...column];
}

// Pages show a term's sentence; the search has no use for it.
function withoutSentences(vocabulary: Material['vocabulary']): Material['vocabulary'] {
  const bare = <T extends { sentence: string }>(terms: readonly T[]): T[] =>
    terms.map((term) => ({ ...term, sentence: '' }));
  return {
    ...vocabulary,
    kinds: bare(vocabulary.kinds),
    needs: bare(vocabulary.needs),
    audiences: bare(vocabulary.audiences),
  };
}
