/** Which documents have which words, and how much each says about them. */
import type { Vocabulary } from '../listings/vocabulary.ts';
import type { SearchDocument } from './document.ts';
import { RANKING } from './ranking.ts';
import { isFiller, stem, wordsOf } from './words.ts';

/** The documents with one word, by their place in the list, and the weight of the word in each, from 0 to 1. */
export interface Postings {
  documents: number[];
  weights: number[];
}

/** Documents turned inside out. */
export interface PostingsIndex {
  /** By the stem of a word. */
  ofStem: ReadonlyMap<string, Postings>;
  /** By a meaning, `kind:choir`. */
  ofMeaning: ReadonlyMap<string, Postings>;
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
  const stems = new Map<string, string>();
  const names = new Map(
    [...vocabulary.towns, ...vocabulary.kinds, ...vocabulary.needs, ...vocabulary.audiences].map(
      ({ slug, name }) => [slug, name],
    ),
  );
  const named = (slugs: readonly string[]): string =>
    slugs.map((slug) => names.get(slug) ?? slug).join(' ');

  documents.forEach((document, number) => {
    for (const [field, text] of Object.entries(textsOf(document, named))) {
      for (const word of wordsOf(text)) {
        if (field === 'summary' && isFiller(word)) continue;
        words.add(word);
        let key = stems.get(word);
        if (key === undefined) stems.set(word, (key = stem(word)));
        add(ofStem, key, number, RANKING.fields[field as TextField]);
      }
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
  return { ofStem, ofMeaning, words };
}

type TextField = keyof typeof RANKING.fields;

function textsOf(
  document: SearchDocument,
  named: (slugs: readonly string[]) => string,
): Record<TextField, string> {
  return {
    title: document.title,
    organiser: document.organiser,
    place: document.place,
    kind: named([document.kind]),
    town: named([document.town]),
    need: named(document.needs),
    audience: named(document.audiences),
    summary: document.summary,
    address: document.address,
  };
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
