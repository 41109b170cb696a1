/** All that a search has fetched so far, each file when it is first needed. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import type { PostcodeTable } from '../../places/postcode.ts';
import type { Concordance } from './concordance.ts';
import type { SearchDocument } from '../document.ts';
import type { Fluency } from '../finding/fluent.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { readingOfNames } from '../reading/plain.ts';
import type { Postcodes } from './postcodes.ts';
import { createStore, type Fetch } from './store.ts';
import {
  decodeConcordance,
  decodeFirst,
  decodeShard,
  decodeWords,
  FILES,
  withSayings,
  withDetails,
  type First,
} from './wire.ts';

/** What is there: undefined while it is coming, null when it cannot be had. */
type Held<Value> = Value | null | undefined;

/** What helps to understand words, as far as it has come. */
export interface English {
  vocabulary: Vocabulary;
  lexicon: Lexicon | null;
  postcodes: PostcodeTable | null;
  /** What reads any words; null while only names are read. */
  fluency: Fluency | null;
  /** False while something is coming without which these words might be read wrongly. */
  isEnough: boolean;
  /** True when the code that reads these words cannot be had: without it, "none has this word" would not be known. */
  isLost: boolean;
  /** True while any of it is coming. */
  isComing: boolean;
  /** Tells one state of all this from another. */
  state: string;
}

export interface Holdings {
  first: () => Held<First>;
  /** The documents of a shard, or of the whole directory where it has none. */
  documents: (first: First, shard: number | null) => Held<readonly SearchDocument[]>;
  /** The same with their details. */
  detailed: (first: First, shard: number | null) => Held<readonly SearchDocument[]>;
  concordance: (first: First, letter: string) => Held<Concordance>;
  /** The code that only a directory in shards needs. */
  gathering: () => Held<typeof import('./gathering.ts')>;
  /** What helps to understand a text: for a first answer no more than its words need, so that it comes soon. */
  english: (first: First, text: string, isFirst: boolean) => English;
}

/** Nothing at first; says whenever something has come, or will not come. */
export function createHoldings(get: Fetch, hasCome: () => void): Holdings {
  const store = createStore(get, hasCome);
  let isPlain: ((text: string) => boolean) | null = null;

  function documents(first: First, shard: number | null): Held<readonly SearchDocument[]> {
    if (shard === null) return first.documents;
    const file = FILES.shard(shard);
    return store.take(file, async (load) => decodeShard(await load(file), first));
  }

  return {
    first: () => store.take(FILES.first, async (load) => decodeFirst(await load(FILES.first))),
    documents,
    detailed: (first, shard) => {
      const plain = documents(first, shard);
      if (!plain) return plain;
      const file = FILES.details(shard);
      return store.take(file, async (load) => withDetails(plain, await load(file), first));
    },
    concordance: (first, letter) => {
      const file = FILES.concordance(letter);
      return store.take(file, async (load) => decodeConcordance(await load(file), first));
    },
    gathering: () => store.take('gathering', () => import('./gathering.ts')),
    english: (first, text, isFirst) => {
      isPlain ??= readingOfNames(first.vocabulary).isPlain;
      if (isFirst && isPlain(text)) return { ...PLAIN, vocabulary: first.vocabulary };
      const code = store.take('fluency', loadFluency);
      const said = store.take(FILES.sayings, async (load) =>
        withSayings(await load(FILES.sayings), first),
      );
      const vocabulary = said ?? first.vocabulary;
      const { table, isComing, isNeeded } = code?.postcodesFor(text, store, isFirst) ?? NONE;
      const areCodeAndSayingsThere = code !== undefined && said !== undefined;
      const isEnough = areCodeAndSayingsThere && !(isComing && isNeeded);
      const wantsAll = !isFirst && areCodeAndSayingsThere;
      const lexicon = wantsAll
        ? store.take(FILES.words, (load) => lexiconFrom(load, first, vocabulary))
        : undefined;
      const likeness = wantsAll
        ? store.take('likeness', () => import('../reading/likeness.ts'))
        : undefined;
      const state = [code, said, lexicon, likeness, table].map(Boolean);
      return {
        vocabulary,
        lexicon: lexicon ?? null,
        postcodes: table,
        fluency: code ? code.fluentWith(likeness?.findAlike ?? null) : null,
        isEnough: isEnough || isPlain(text),
        isLost: code === null && !isPlain(text),
        isComing: !isEnough || isComing || lexicon === undefined || likeness === undefined,
        state: [...state, ...Object.keys(table?.units ?? {})].join(),
      };
    },
  };
}

/** What plain words need. */
const PLAIN: Omit<English, 'vocabulary'> = {
  lexicon: null,
  postcodes: null,
  fluency: null,
  isEnough: true,
  isLost: false,
  isComing: true,
  state: 'plain',
};

const NONE: Postcodes = { table: null, isComing: false, isNeeded: false };

/** The code that reads any words, which is about half of all there is. */
async function loadFluency() {
  const [{ fluentWith }, { postcodesFor }] = await Promise.all([
    import('../finding/fluent.ts'),
    import('./postcodes.ts'),
  ]);
  return { fluentWith, postcodesFor };
}

/** Ordinary English and what it means here; the code that reads it comes with it. */
async function lexiconFrom(load: Fetch, first: First, vocabulary: Vocabulary): Promise<Lexicon> {
  const [file, { readLexicon, resolveLexicon }] = await Promise.all([
    load(FILES.words),
    import('../reading/lexicon.ts'),
  ]);
  return resolveLexicon(readLexicon(decodeWords(file, first)), vocabulary);
}
