/** What the browser downloads to search: first what is enough to answer, then the rest of the documents, and what people say. */
import type { Vocabulary } from '../listings/vocabulary.ts';
import type { Columns } from './columns.ts';
import {
  packConcordance,
  unpackConcordance,
  type Concordance,
  type PackedWords,
} from './concordance.ts';
import type { SearchDocument } from './document.ts';
import type { Material } from './engine.ts';
import {
  packGlossary,
  packSayings,
  unpackGlossary,
  unpackSayings,
  type Glossary,
} from './glossary.ts';
import { packLexicon, type RawLexicon } from './lexicon.ts';
import {
  packDetails,
  packDocuments,
  unpackDetails,
  unpackDocuments,
  type PackedDocuments,
} from './record.ts';
import { cutIntoShards, EVERYTHING, shardsOf, WHOLE, type ShardIndex } from './shards.ts';

/** What every download says of itself. */
export interface Stamped {
  version: typeof VERSION;
  /** The same in all downloads of one build. */
  stamp: string;
}

/** The first download: enough to understand the directory's own names; all documents, or where they are. */
interface Wire extends Stamped {
  glossary: Glossary;
  calendar: Material['calendar'];
  documents: PackedDocuments | null;
  shards: ShardIndex | null;
}

/** Some of the documents: enough to filter, and to draw cards. */
interface WireShard extends Stamped {
  documents: PackedDocuments;
}

/** The rest of the same documents: what makes the search know more words, and the map more than towns. */
interface WireDetails extends Stamped {
  details: Columns;
}

/** What people say for the names of the glossary. */
interface WireSayings extends Stamped {
  sayings: string;
}

/** What ordinary English hints at. */
interface WireEnglish extends Stamped {
  english: string;
}

/** Part of the concordance. */
interface WireConcordance extends Stamped {
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

/** Packs all files of the search by their names; a directory beyond `most` listings is cut into shards. */
export function encodeSearch(
  { documents, vocabulary, calendar }: Pick<Material, 'documents' | 'vocabulary' | 'calendar'>,
  english: RawLexicon | null = null,
  most: number = WHOLE,
): Map<string, Stamped> {
  const sorted = inOrder(documents);
  const stamped = stampOf(sorted);
  const files = new Map<string, Stamped>();
  const first = { ...stamped, glossary: packGlossary(vocabulary), calendar };
  const sayings: WireSayings = { ...stamped, sayings: packSayings(vocabulary.sayings) };
  const words: WireEnglish = {
    ...stamped,
    english: english ? packLexicon(english, vocabulary) : '',
  };
  files.set(FILES.sayings, sayings);
  files.set(FILES.words, words);
  if (sorted.length <= most) {
    const wire: Wire = { ...first, documents: packDocuments(sorted, vocabulary), shards: null };
    files.set(FILES.first, wire);
    files.set(FILES.details(null), detailsOf(sorted, stamped));
    return files;
  }
  const { index, shards } = cutIntoShards(sorted, vocabulary);
  const wire: Wire = { ...first, documents: null, shards: index };
  files.set(FILES.first, wire);
  shards.forEach((some, number) => {
    const shard: WireShard = { ...stamped, documents: packDocuments(some, vocabulary) };
    files.set(FILES.shard(number), shard);
    files.set(FILES.details(number), detailsOf(some, stamped));
  });
  const all = shardsOf(index, EVERYTHING, null).map((number) => shards[number]!);
  for (const [letter, packed] of packConcordance(all)) {
    const part: WireConcordance = { ...stamped, words: packed };
    files.set(FILES.concordance(letter), part);
  }
  return files;
}

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

const VERSION = 2;

function insist<Kind extends Stamped>(file: unknown, first?: Stamped): Kind {
  const { version, stamp } = file as Kind;
  if (version !== VERSION) throw new Error('The search data is of another version than this page.');
  if (first && stamp !== first.stamp)
    throw new Error('The parts of the search data are not of one build.');
  return file as Kind;
}

function detailsOf(documents: readonly SearchDocument[], stamped: Stamped): WireDetails {
  return { ...stamped, details: packDetails(documents) };
}

// The same order every day means the same bytes, and neighbours have much in common.
function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  const keyed = documents.map((document) => {
    const { town, place, id } = document;
    return { document, key: `${town}\t${place}\t${id}` };
  });
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ document }) => document);
}

/** A short fingerprint of which documents there are, in which order (FNV-1a). */
function stampOf(documents: readonly SearchDocument[]): Stamped {
  let hash = 0x811c9dc5;
  for (const { id, checked } of documents)
    for (const letter of `${id} ${checked}\n`)
      hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return { version: VERSION, stamp: hash.toString(36) };
}
