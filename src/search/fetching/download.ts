/** Packs what the browser downloads to search: one directory as files, which wire.ts reads. */
import { packConcordance } from './concordance.ts';
import type { SearchDocument } from '../document.ts';
import type { Material } from '../finding/engine.ts';
import { packGlossary, packSayings } from './glossary.ts';
import { packLexicon, type RawLexicon } from '../reading/lexicon.ts';
import { packDetails, packDocuments } from './record.ts';
import { cutIntoShards, EVERYTHING, shardsOf, WHOLE } from './shards.ts';
import {
  FILES,
  VERSION,
  type Stamped,
  type Wire,
  type WireConcordance,
  type WireDetails,
  type WireEnglish,
  type WireSayings,
  type WireShard,
} from './wire.ts';

/** Packs all files of the search by their names; a directory beyond `most` listings is cut into shards. */
export function encodeSearch(
  { documents, vocabulary, calendar }: Pick<Material, 'documents' | 'vocabulary' | 'calendar'>,
  english: RawLexicon | null = null,
  most: number = WHOLE,
): Map<string, Stamped> {
  const sorted = inOrder(documents);
  const stamped = stampOf(sorted, vocabulary, calendar);
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

/**
 * A short fingerprint of the content that the files are made from (FNV-1a): whoever has fetched one before the site is published
 * anew, and another after it, is not to see a mixture, not even of one listing whose date of checking stayed as it was.
 */
function stampOf(documents: readonly SearchDocument[], ...others: readonly unknown[]): Stamped {
  let hash = 0x811c9dc5;
  for (const one of [...documents, ...others]) {
    const text = JSON.stringify(one);
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return { version: VERSION, stamp: hash.toString(36) };
}
