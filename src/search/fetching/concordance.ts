/** Which shards have which words: for names, and for all else that is no word of the vocabulary. */
import { numberOf, signOf } from './columns.ts';
import type { SearchDocument } from '../document.ts';
import { isFiller } from '../fillers.ts';
import { stem, wordsOf } from '../words.ts';

/** Words that begin alike, each with a sign for every shard that has it; one that most shards have stands alone. */
export type PackedWords = string;

/** The shards that have a word, or null where most have it, by the word's stem. */
export type Concordance = ReadonlyMap<string, readonly number[] | null>;

/** The concordance of shards, as files by the first letter of the words. */
export function packConcordance(
  shards: readonly (readonly SearchDocument[])[],
): Map<string, PackedWords> {
  const having = new Map<string, Set<number>>();
  shards.forEach((documents, shard) => {
    for (const text of documents.flatMap(textsOf))
      for (const word of wordsOf(text)) {
        if (isFiller(word)) continue;
        const key = stem(word);
        const known = having.get(key);
        if (known) known.add(shard);
        else having.set(key, new Set([shard]));
      }
  });
  const files = new Map<string, PackedWords>();
  for (const word of [...having.keys()].sort()) {
    const numbers = [...having.get(word)!].sort((a, b) => a - b);
    const isCommon = numbers.length > COMMON && numbers.length * 3 > shards.length;
    const line = isCommon ? word : `${word} ${numbers.map(signOf).join('')}`;
    const letter = letterOf(word);
    const before = files.get(letter);
    files.set(letter, before === undefined ? line : `${before}\n${line}`);
  }
  return files;
}

/** Gives one file's words back. */
export function unpackConcordance(packed: PackedWords): Concordance {
  return new Map(
    packed.split('\n').map((line) => {
      const [word = '', signs] = line.split(' ');
      return [word, signs === undefined ? null : [...signs].map(numberOf)] as const;
    }),
  );
}

/** The file a word is in. */
export function letterOf(word: string): string {
  return /^[a-z]/.exec(word)?.[0] ?? 'other';
}

// So few shards are soon loaded, and a word that they all have still tells them from none.
const COMMON = 6;

function textsOf({ title, organiser, place, summary, address }: SearchDocument): string[] {
  return [title, organiser, place, summary, address];
}
