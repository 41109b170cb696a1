/** Which documents have which words and meanings, and how much each says about them. */
import type { Vocabulary } from '../listings/vocabulary.ts';
import type { SearchDocument } from './document.ts';
import { RANKING } from './ranking.ts';
import { isFiller, stem, wordsOf } from './words.ts';

/** The documents with one word or meaning, by their place in the list, and its weight in each, from 0 to 1. */
export interface Postings {
  documents: number[];
  weights: number[];
}

/** Documents turned inside out. */
export interface PostingsIndex {
  /** How many documents there are. */
  size: number;
  /** By the stem of a word in their own texts. */
  ofStem: ReadonlyMap<string, Postings>;
  /** By a meaning, `kind:choir`. */
  ofMeaning: ReadonlyMap<string, Postings>;
  /** By the stem of a word in the name of a town, kind, need or audience: the meanings, and what the word says about them. */
  termsOf: ReadonlyMap<string, readonly [meaning: string, weight: number][]>;
  /** By a meaning: the stems of its name that say something. */
  nameOf: ReadonlyMap<string, readonly string[]>;
  /** Every word as it is written somewhere. */
  words: ReadonlySet<string>;
}

/** The index of all documents. */
export function indexDocuments(
  documents: readonly SearchDocument[],
  vocabulary: Vocabulary,
): PostingsIndex {
  const ofStem = new Map<string, Postings>();
  const ofMeaning = new Map<string, Postings>();
  const words = new Set<string>();
  const stemsOf = stemReader(words);

  documents.forEach((document, number) => {
    for (const field of TEXTS) {
      const isProse = field === 'summary';
      for (const one of stemsOf(document[field], isProse))
        add(ofStem, one, number, RANKING.fields[field]);
    }
    add(ofMeaning, `town:${document.town}`, number, RANKING.meaning.town);
    add(ofMeaning, `kind:${document.kind}`, number, RANKING.meaning.kind);
    document.needs.forEach((need, place) => {
      const weight = place === 0 ? RANKING.meaning.need : RANKING.lesserNeed;
      add(ofMeaning, `need:${need}`, number, weight);
    });
    for (const audience of document.audiences)
      add(ofMeaning, `audience:${audience}`, number, RANKING.meaning.audience);
  });
  return {
    size: documents.length,
    ofStem,
    ofMeaning,
    ...indexTerms(vocabulary, stemsOf),
    words,
  };
}

const TEXTS = ['title', 'organiser', 'place', 'summary', 'address'] as const;

/** Gives the stems of a text, of prose without the words that say nothing, and keeps every word in `words`. */
function stemReader(words: Set<string>): (text: string, isProse: boolean) => readonly string[] {
  const stems = new Map<string, string>();
  // Many listings share a venue, an organiser and an address.
  const known = new Map<string, readonly string[]>();
  const stemOf = (word: string): string => {
    let found = stems.get(word);
    if (found === undefined) {
      stems.set(word, (found = stem(word)));
      words.add(word);
    }
    return found;
  };
  const read = (text: string): string[] => [...new Set(wordsOf(text).map(stemOf))];
  return (text, isProse) => {
    if (isProse) return wordsOf(text).flatMap((word) => (isFiller(word) ? [] : stemOf(word)));
    let found = known.get(text);
    if (!found) known.set(text, (found = read(text)));
    return found;
  };
}

function indexTerms(
  { towns, kinds, needs, audiences }: Vocabulary,
  stemsOf: (text: string, isProse: boolean) => readonly string[],
): Pick<PostingsIndex, 'termsOf' | 'nameOf'> {
  const lists = { town: towns, kind: kinds, need: needs, audience: audiences } as const;
  const termsOf = new Map<string, [meaning: string, weight: number][]>();
  const nameOf = new Map<string, readonly string[]>();
  for (const [field, list] of Object.entries(lists))
    for (const { slug, name } of list) {
      const meaning = `${field}:${slug}`;
      const stems = stemsOf(name, true);
      nameOf.set(meaning, stems);
      for (const one of stems) {
        const known = termsOf.get(one) ?? [];
        known.push([meaning, RANKING.term[field as keyof typeof lists]]);
        termsOf.set(one, known);
      }
    }
  return { termsOf, nameOf };
}

// Documents come one after the other, so a word met again in the same document is the last entry.
function add(index: Map<string, Postings>, key: string, document: number, weight: number): void {
  const postings = index.get(key);
  if (!postings) {
    index.set(key, { documents: [document], weights: [weight] });
    return;
  }
  const last = postings.documents.length - 1;
  if (postings.documents[last] === document)
    postings.weights[last] = Math.max(postings.weights[last]!, weight);
  else {
    postings.documents.push(document);
    postings.weights.push(weight);
  }
}
