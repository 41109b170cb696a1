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
  const words = new Map<string, Word>();
  const wordFor = (text: string): Word => {
    let word = words.get(text);
    if (!word) {
      word = { postings: listIn(ofStem, stem(text)), isFiller: isFiller(text) };
      words.set(text, word);
    }
    return word;
  };
  // Many listings share a venue, an organiser and an address.
  const names = new Map<string, readonly Word[]>();
  const wordsIn = (text: string): readonly Word[] => {
    let found = names.get(text);
    if (!found) names.set(text, (found = wordsOf(text).map(wordFor)));
    return found;
  };

  documents.forEach((document, number) => {
    for (const field of NAMES)
      for (const { postings } of wordsIn(document[field]))
        add(postings, number, RANKING.fields[field]);
    for (const text of wordsOf(document.summary)) {
      const { postings, isFiller: saysNothing } = wordFor(text);
      if (!saysNothing) add(postings, number, RANKING.fields.summary);
    }
    const mean = (meaning: string, weight: number): void =>
      add(listIn(ofMeaning, meaning), number, weight);
    mean(`town:${document.town}`, RANKING.meaning.town);
    mean(`kind:${document.kind}`, RANKING.meaning.kind);
    document.needs.forEach((need, place) =>
      mean(`need:${need}`, place === 0 ? RANKING.meaning.need : RANKING.lesserNeed),
    );
    for (const audience of document.audiences)
      mean(`audience:${audience}`, RANKING.meaning.audience);
  });
  return {
    size: documents.length,
    ofStem,
    ofMeaning,
    ...indexTerms(vocabulary),
    words: new Set(
      [...words].flatMap(([text, { postings }]) => (postings.documents.length > 0 ? text : [])),
    ),
  };
}

const NAMES = ['title', 'organiser', 'place', 'address'] as const;

/** A word as it is written, with the documents that have its stem. */
interface Word {
  postings: Postings;
  isFiller: boolean;
}

function indexTerms({
  towns,
  kinds,
  needs,
  audiences,
}: Vocabulary): Pick<PostingsIndex, 'termsOf' | 'nameOf'> {
  const lists = { town: towns, kind: kinds, need: needs, audience: audiences } as const;
  const termsOf = new Map<string, [meaning: string, weight: number][]>();
  const nameOf = new Map<string, readonly string[]>();
  for (const [field, list] of Object.entries(lists))
    for (const { slug, name } of list) {
      const meaning = `${field}:${slug}`;
      const stems = wordsOf(name)
        .filter((word) => !isFiller(word))
        .map(stem);
      nameOf.set(meaning, stems);
      for (const one of stems) {
        const known = termsOf.get(one) ?? [];
        known.push([meaning, RANKING.term[field as keyof typeof lists]]);
        termsOf.set(one, known);
      }
    }
  return { termsOf, nameOf };
}

function listIn(index: Map<string, Postings>, key: string): Postings {
  let list = index.get(key);
  if (!list) index.set(key, (list = { documents: [], weights: [] }));
  return list;
}

// Documents come one after the other, so a word met again in the same document is the last entry.
function add({ documents, weights }: Postings, document: number, weight: number): void {
  const last = documents.length - 1;
  if (documents[last] !== document) {
    documents.push(document);
    weights.push(weight);
  } else if (weights[last]! < weight) weights[last] = weight;
}
