/** Which documents have which words and meanings, and how much each says about them. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import type { SearchDocument } from '../document.ts';
import { isFiller } from '../fillers.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { namesOf, sayingsOf, type Meaning } from '../reading/phrases.ts';
import { RANKING } from './ranking.ts';
import { stem, wordsOf } from '../words.ts';

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
  /** By a meaning: the stems of its name that say something, and of every phrase that means it. */
  nameOf: ReadonlyMap<string, readonly string[]>;
  /** By a meaning: its other names, of which many are for one sort of it, as stems with a space between. */
  otherNamesOf: ReadonlyMap<string, ReadonlySet<string>>;
  phrasesFor: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Every word as it is written somewhere. */
  words: ReadonlySet<string>;
}

/** How a meaning is called in the index: `kind:choir`. */
export function meaningKey({ field, value }: Pick<Meaning, 'field' | 'value'>): string {
  return `${field}:${value}`;
}

/** The index of all documents; with a lexicon also by what their titles imply: a "boot scoot" is line dancing. */
export function indexDocuments(
  documents: readonly SearchDocument[],
  vocabulary: Vocabulary,
  lexicon: Lexicon | null = null,
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

  const towns = new Map(vocabulary.towns.map(({ slug, name }) => [slug, wordsIn(name)]));

  documents.forEach((document, number) => {
    const town = towns.get(document.town) ?? [];
    for (const field of NAMES) {
      const found = wordsIn(document[field]);
      // The bridge of Whaley Bridge is no game of cards.
      const [from, until] = town.length > 1 ? placeOf(town, found) : [0, 0];
      for (const [at, { postings }] of found.entries()) {
        const isTown = from <= at && at < until;
        add(postings, number, isTown ? RANKING.term.town : RANKING.fields[field]);
      }
    }
    for (const text of wordsOf(document.summary)) {
      const { postings, isFiller: saysNothing } = wordFor(text);
      if (!saysNothing) add(postings, number, RANKING.fields.summary);
    }
    const ownName = wordsOf(document.kind).map(stem);
    for (const { means, stems } of lexicon?.gists(wordsOf(document.title)) ?? [])
      if (means.some(({ field, value }) => field === 'kind' && value === document.kind))
        // That a book club is about books goes without saying, and tells it from no other.
        if (!stems.every((one) => ownName.includes(one)))
          for (const one of stems) add(listIn(ofStem, one), number, RANKING.fields.implied);
    const mean = (meaning: string, weight: number): void =>
      add(listIn(ofMeaning, meaning), number, weight);
    mean(`town:${document.town}`, RANKING.meaning.town);
    mean(`kind:${document.kind}`, RANKING.meaning.kind);
    document.needs.forEach((need, place) =>
      mean(`need:${need}`, place === 0 ? RANKING.meaning.need : RANKING.lesserNeed),
    );
    for (const audience of document.audiences)
      mean(`audience:${audience}`, RANKING.meaning.audience);
    for (const [fact, state] of Object.entries(document.access))
      if (state === 'yes') mean(`access:${fact}`, RANKING.meaning.access);
  });
  return {
    size: documents.length,
    ofStem,
    ofMeaning,
    ...indexTerms(vocabulary),
    phrasesFor: indexPhrases(vocabulary),
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

/** Where some words stand first among others, one after the other: from the first to behind the last; nowhere is from 0 to 0. */
function placeOf(words: readonly Word[], among: readonly Word[]): [from: number, until: number] {
  for (let from = 0; from + words.length <= among.length; from += 1)
    if (words.every((word, at) => among[from + at] === word)) return [from, from + words.length];
  return [0, 0];
}

function indexTerms({
  towns,
  kinds,
  needs,
  audiences,
}: Vocabulary): Pick<PostingsIndex, 'termsOf' | 'nameOf' | 'otherNamesOf'> {
  const lists = { town: towns, kind: kinds, need: needs, audience: audiences } as const;
  const termsOf = new Map<string, [meaning: string, weight: number][]>();
  const nameOf = new Map<string, readonly string[]>();
  const otherNamesOf = new Map<string, ReadonlySet<string>>();
  for (const [field, list] of Object.entries(lists))
    for (const { slug, name, also } of list) {
      const meaning = `${field}:${slug}`;
      const stems = stemsOf(name);
      nameOf.set(meaning, stems);
      otherNamesOf.set(meaning, new Set(also.map((other) => stemsOf(other).join(' '))));
      for (const one of stems) {
        const known = termsOf.get(one) ?? [];
        known.push([meaning, RANKING.term[field as keyof typeof lists]]);
        termsOf.set(one, known);
      }
    }
  return { termsOf, nameOf, otherNamesOf };
}

/** The stems of the words of a name that say something. */
function stemsOf(name: string): string[] {
  return wordsOf(name)
    .filter((word) => !isFiller(word))
    .map(stem);
}

function indexPhrases(vocabulary: Vocabulary): Map<string, string[][]> {
  const phrases = new Map<string, string[][]>();
  for (const [phrase, [means = []]] of [...namesOf(vocabulary), ...sayingsOf(vocabulary)])
    for (const meaning of means) {
      const key = meaningKey(meaning);
      const stems = stemsOf(phrase);
      if (stems.length === 0) continue;
      const known = phrases.get(key);
      if (known) known.push(stems);
      else phrases.set(key, [stems]);
    }
  return phrases;
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
