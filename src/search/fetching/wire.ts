/** What the browser downloads to search, and how it is read: first what is enough to answer, then the rest of the documents, and what people say. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import type { Columns } from './columns.ts';
import { unpackConcordance, type Concordance, type PackedWords } from './concordance.ts';
import type { SearchDocument } from '../document.ts';
import type { Material } from '../finding/engine.ts';
import { unpackGlossary, unpackSayings, type Glossary } from './glossary.ts';
import { unpackDetails, unpackDocuments, type PackedDocuments } from './record.ts';
import type { ShardIndex } from './shards.ts';

/** Changes whenever a page could not read what another build of the site has written. */
export const VERSION = 2;

/** What every download says of itself. */
export interface Stamped {
  version: typeof VERSION;
  /** The same in all downloads of one build. */
  stamp: string;
}

/** The first download: enough to understand the directory's own names; all documents, or where they are. */
export interface Wire extends Stamped {
  glossary: Glossary;
  calendar: Material['calendar'];
  documents: PackedDocuments | null;
  shards: ShardIndex | null;
}

/** Some of the documents: enough to filter, and to draw cards. */
export interface WireShard extends Stamped {
  documents: PackedDocuments;
}

/** The rest of the same documents: what makes the search know more words, and the map more than towns. */
export interface WireDetails extends Stamped {
  details: Columns;
}

/** What people say for the names of the glossary. */
export interface WireSayings extends Stamped {
  sayings: string;
}

/** What ordinary English hints at. */
export interface WireEnglish extends Stamped {
  english: string;
}

/** Part of the concordance. */
export interface WireConcordance extends Stamped {
  words: PackedWords;
}

/** What the first download says. */
export interface First {
  stamped: Stamped;
  vocabulary: Vocabulary;
  calendar: Material['calendar'];
  /** All documents; null where there are shards instead. */
  documents: readonly SearchDocument[] | null;
  shards: ShardIndex | null;
}

/** The names of the files, below `/data/`. */
export const FILES = {
  first: 'search.json',
  sayings: 'search-sayings.json',
  words: 'search-words.json',
  details: (shard: number | null) =>
    shard === null ? 'search-details.json' : `search/${shard}-details.json`,
  shard: (shard: number) => `search/${shard}.json`,
  concordance: (letter: string) => `search/words-${letter}.json`,
};

/** Unpacks the first download; throws when it is of another version. */
export function decodeFirst(file: unknown): First {
  const { version, stamp, glossary, calendar, documents, shards } = insist<Wire>(file);
  const vocabulary = unpackGlossary(glossary);
  return {
    stamped: { version, stamp },
    vocabulary,
    calendar,
    documents: documents && unpackDocuments(documents, vocabulary),
    shards,
  };
}

/** The documents of a shard; throws, as all that follow, when it is not of the build of the first download. */
export function decodeShard(file: unknown, { vocabulary, stamped }: First): SearchDocument[] {
  return unpackDocuments(insist<WireShard>(file, stamped).documents, vocabulary);
}

/** Documents with their details. */
export function withDetails(
  documents: readonly SearchDocument[],
  file: unknown,
  { stamped }: First,
): SearchDocument[] {
  const { details } = insist<WireDetails>(file, stamped);
  const rest = unpackDetails(details, documents.length);
  return documents.map((document, number) => ({ ...document, ...rest[number] }));
}

/** The vocabulary with what people say. */
export function withSayings(file: unknown, { vocabulary, stamped }: First): Vocabulary {
  const { sayings } = insist<WireSayings>(file, stamped);
  return { ...vocabulary, sayings: unpackSayings(sayings) };
}

/** Ordinary English, as `readLexicon` reads it. */
export function decodeWords(file: unknown, { stamped }: First): string {
  return insist<WireEnglish>(file, stamped).english;
}

/** Part of the concordance. */
export function decodeConcordance(file: unknown, { stamped }: First): Concordance {
  return unpackConcordance(insist<WireConcordance>(file, stamped).words);
}

function insist<Kind extends Stamped>(file: unknown, first?: Stamped): Kind {
  const { version, stamp } = file as Kind;
  if (version !== VERSION) throw new Error('The search data is of another version than this page.');
  if (first && stamp !== first.stamp)
    throw new Error('The parts of the search data are not of one build.');
  return file as Kind;
}
