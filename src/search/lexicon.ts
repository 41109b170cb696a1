/** Ordinary English, the same for every county: what people say when they use none of the directory's own words. */
import type { Vocabulary } from '../listings/vocabulary.ts';
import { createGistReader, type Entry, type ReadGists } from './gists.ts';
import { phrasesOf, type Meaning } from './phrases.ts';
import { wordsOf } from './words.ts';

/** English as it is written down: topics with the phrases that lead to them, and words that lead nowhere. */
export interface RawLexicon {
  topics: readonly Topic[];
  ordinary: readonly string[];
}

/** What phrases lead to. The likeliest comes first; of each, the first name that the vocabulary knows counts. */
export interface Topic {
  names: readonly (readonly string[])[];
  phrases: readonly string[];
}

/** English resolved against one directory's kinds, needs and audiences. */
export interface Lexicon {
  /** What the words of a text hint at. A hint never outweighs a phrase of the vocabulary; several add up. */
  gists: ReadGists;
  /** Words that are no slips of others: those of the phrases, and common ones that mean nothing here. */
  ordinary: ReadonlySet<string>;
  /** The words of the phrases that lead somewhere here, which a slip may have been meant for. */
  words: readonly string[];
}

/** Looks the topics up among the names of a vocabulary; topics that nobody here has fall away. */
export function resolveLexicon(raw: RawLexicon, vocabulary: Vocabulary): Lexicon {
  const known = meaningsByName(vocabulary);
  const entries: Entry[] = [];
  const words = new Set<string>();
  for (const { names, phrases } of raw.topics) {
    const found = names.flatMap((same) =>
      same.filter((name) => known.has(keyOf(name))).slice(0, 1),
    );
    const means = found.flatMap((name) => known.get(keyOf(name)) ?? []);
    if (means.length === 0) continue;
    for (const phrase of phrases) {
      entries.push({ phrase, means, says: found[0] ?? '' });
      for (const word of wordsOf(phrase)) words.add(word);
    }
  }
  return {
    gists: createGistReader(entries),
    ordinary: new Set([
      ...raw.ordinary,
      ...raw.topics.flatMap(({ phrases }) => phrases.flatMap(wordsOf)),
    ]),
    words: [...words],
  };
}

function meaningsByName(vocabulary: Vocabulary): Map<string, readonly Meaning[]> {
  const known = new Map<string, readonly Meaning[]>();
  for (const [phrase, parts] of phrasesOf(vocabulary)) {
    const means = (parts[0] ?? []).filter(({ field }) => SUBJECTS.has(field));
    const key = keyOf(phrase);
    if (means.length > 0 && !known.has(key)) known.set(key, means);
  }
  return known;
}

function keyOf(name: string): string {
  return wordsOf(name).join(' ');
}

const SUBJECTS: ReadonlySet<string> = new Set(['kind', 'need', 'audience']);
