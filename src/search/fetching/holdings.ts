/** All that a search has fetched so far, each file when it is first needed. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { mayMentionPostcode, outcodesIn } from '../../places/mention.ts';
import type { Places, PostcodeTable } from '../../places/postcode.ts';
import { decodeUnits, unitsSlug, type UnitsWire } from '../../places/units.ts';
import type { Concordance } from './concordance.ts';
import type { SearchDocument } from '../document.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { findAlike } from '../reading/likeness.ts';
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
  findAlike: typeof findAlike | null;
  areSayingsComing: boolean;
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
  /** What helps to understand a text: the names of the first download, what people say for them, or all there is. */
  english: (first: First, text: string, extent: 'names' | 'sayings' | 'all') => English;
}

/** Nothing at first; says whenever something has come, or will not come. */
export function createHoldings(get: Fetch, hasCome: () => void): Holdings {
  const store = createStore(get, hasCome);

  function documents(first: First, shard: number | null): Held<readonly SearchDocument[]> {
    if (shard === null) return first.documents;
    const file = FILES.shard(shard);
    return store.take(file, async (load) => decodeShard(await load(file), first));
  }

  /** The table of postcodes, where a text may hold one, with the units that it names. */
  function postcodesFor(text: string): { table: PostcodeTable | null; isComing: boolean } {
    if (!mayMentionPostcode(text)) return { table: null, isComing: false };
    const table = store.take(
      'postcodes',
      (load) => load('postcodes.json') as Promise<PostcodeTable>,
    );
    if (!table) return { table: null, isComing: table === undefined };
    const units: Record<string, Places> = {};
    let isComing = false;
    for (const outcode of outcodesIn(text, table)) {
      const file = `postcodes/${unitsSlug(outcode)}.json`;
      const places = store.take(file, async (load) => decodeUnits((await load(file)) as UnitsWire));
      if (places) units[outcode] = places;
      isComing ||= places === undefined;
    }
    return { table: { ...table, units }, isComing };
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
    english: (first, text, extent) => {
      const vocabulary =
        extent === 'names'
          ? undefined
          : store.take(FILES.sayings, async (load) =>
              withSayings(await load(FILES.sayings), first),
            );
      const isAll = extent === 'all' && vocabulary !== undefined;
      const lexicon = isAll
        ? store.take(FILES.words, (load) =>
            lexiconFrom(load, first, vocabulary ?? first.vocabulary),
          )
        : undefined;
      const likeness = isAll
        ? store.take('likeness', () => import('../reading/likeness.ts'))
        : undefined;
      const { table, isComing } = postcodesFor(text);
      return {
        vocabulary: vocabulary ?? first.vocabulary,
        lexicon: lexicon ?? null,
        postcodes: table,
        findAlike: likeness?.findAlike ?? null,
        areSayingsComing: vocabulary === undefined,
        isComing: lexicon === undefined || likeness === undefined || isComing,
        state: [
          Boolean(vocabulary),
          Boolean(lexicon),
          Boolean(likeness),
          Boolean(table),
          ...Object.keys(table?.units ?? {}),
        ].join(),
      };
    },
  };
}

/** Ordinary English and what it means here; the code that reads it comes with it. */
async function lexiconFrom(load: Fetch, first: First, vocabulary: Vocabulary): Promise<Lexicon> {
  const [file, { readLexicon, resolveLexicon }] = await Promise.all([
    load(FILES.words),
    import('../reading/lexicon.ts'),
  ]);
  return resolveLexicon(readLexicon(decodeWords(file, first)), vocabulary);
}
