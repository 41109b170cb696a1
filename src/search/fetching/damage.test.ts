import { describe, expect, it } from 'vitest';
import type { Ask } from './answer.ts';
import { encodeSearch } from './download.ts';
import { DOCUMENTS, MATERIAL, TODAY, VOCABULARY } from '../example.ts';
import { startFinder, type Told } from './finder.ts';
import { EMPTY_QUERY } from '../query.ts';
import { FILES } from './wire.ts';

const POSTCODES = {
  sectors: { 'DE56 1': [53.023, -1.481] },
  outcodes: { DE56: [53.02, -1.48] },
  detailed: [],
};
/** Asks for something of every file. */
const ASK: Ask = {
  query: { ...EMPTY_QUERY, words: 'cofee near DE56 1 by the ukulele' },
  today: TODAY,
  now: null,
  area: null,
  from: null,
  limit: 10,
  wantsPlaces: true,
};

/** What a finder comes to. */
async function outcome(load: (file: string) => unknown): Promise<'failed' | 'answered'> {
  const last = await lastTold(load);
  return last.is === 'failed' ? 'failed' : 'answered';
}

/** What a finder says in the end: that it failed, or its last answer. */
async function lastTold(load: (file: string) => unknown): Promise<Exclude<Told, { is: 'ready' }>> {
  const told: Told[] = [];
  const get = async (file: string): Promise<unknown> => {
    await new Promise((come) => setTimeout(come));
    return JSON.parse(JSON.stringify(load(file))) as unknown;
  };
  startFinder(get, (one) => told.push(one)).ask({ number: 1, ask: ASK });
  for (let round = 0; round < 2_000; round += 1) {
    const last = told.at(-1);
    if (last?.is === 'failed' || (last?.is === 'answer' && !last.answer.isPartial)) return last;
    await new Promise((come) => setTimeout(come, 1));
  }
  throw new Error('It neither answered nor gave up.');
}

const OTHER_BUILD = 'is of another build';
const DAMAGE: readonly (readonly [string, (whole: object) => unknown])[] = [
  ['is null', () => null],
  ['is a number', () => 5],
  ['is a page that says there is no such file', () => '<!doctype html>'],
  ['is empty', () => ({})],
  ['is a list', () => []],
  ['has nothing but its stamp', (whole) => pick(whole, ['version', 'stamp'])],
  [OTHER_BUILD, (whole) => ({ ...whole, stamp: 'zz' })],
  ['is of another version', (whole) => ({ ...whole, version: 0 })],
];

function pick(whole: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name)));
}

interface Cut {
  most: number;
  others: readonly string[];
  /** Whether nothing can be answered without the file. */
  needs: (file: string, damage: string) => boolean;
}

describe.each<[string, Cut]>([
  [
    'one download',
    {
      most: 1_500,
      others: [FILES.details(null)],
      // The first download has names and listings: what is of another build is left out.
      needs: (file, damage) => file === FILES.first && damage !== OTHER_BUILD,
    },
  ],
  [
    'shards',
    {
      most: 3,
      others: [FILES.shard(0), FILES.details(0), FILES.concordance('u')],
      needs: (file) => file === FILES.first || file === FILES.shard(0),
    },
  ],
])('a directory in %s', (_, { most, others, needs }) => {
  const whole = new Map<string, object>([
    ...encodeSearch(MATERIAL, null, most),
    ['postcodes.json', POSTCODES],
  ]);
  const load = (file: string): object => {
    const found = whole.get(file);
    if (!found) throw new Error(`There is no ${file}.`);
    return found;
  };

  it('is answered from where nothing is damaged', async () => {
    expect(await outcome(load)).toBe('answered');
  });

  it.each(
    [FILES.first, FILES.sayings, FILES.words, 'postcodes.json', ...others].flatMap((file) =>
      DAMAGE.map(([what, damage]) => [file, what, damage] as const),
    ),
  )('answers without %s that %s, or says that it cannot', async (file, what, damage) => {
    const came = await outcome((name) => (name === file ? damage(load(name)) : load(name)));
    expect(came).toBe(needs(file, what) ? 'failed' : 'answered');
  });

  it.each(['files of the next build in place of the old', 'no old files any more'])(
    'is never answered from two builds: %s after the first',
    async (what) => {
      // Its day and kind have changed, and nobody has noted that it was checked.
      const changed = DOCUMENTS.map((document) => ({
        ...document,
        title: 'Changed',
        kind: VOCABULARY.kinds.find(({ slug }) => slug !== document.kind)!.slug,
        organiser: 'Somebody else',
        summary: 'There is a ukulele now.',
      }));
      const next = encodeSearch({ ...MATERIAL, documents: changed }, null, most);
      for (const after of [1, 2, 3]) {
        let asked = 0;
        const last = await lastTold((file) => {
          asked += 1;
          if (asked <= after || file === 'postcodes.json') return load(file);
          if (what.startsWith('no')) throw new Error(`There is no ${file}.`);
          return next.get(file) ?? null;
        });
        const found = last.is === 'answer' ? last.answer.places! : [];
        for (const { id, kind, title, organiser, summary } of found) {
          const one = DOCUMENTS.find((document) => document.id === id)!;
          expect({ kind, title }).toEqual({ kind: one.kind, title: one.title });
          expect(['', one.organiser]).toContain(organiser);
          expect(['', one.summary]).toContain(summary);
        }
      }
    },
  );

  it.each([
    ['no kinds', { ...VOCABULARY, kinds: [] }],
    ['no needs, and nobody in particular', { ...VOCABULARY, needs: [], audiences: [] }],
    ['one town', { ...VOCABULARY, towns: VOCABULARY.towns.slice(0, 1) }],
    ['no words of its own', { ...VOCABULARY, sayings: [] }],
    ['none of all this', { towns: [], kinds: [], needs: [], audiences: [], sayings: [] }],
  ])('is answered from where it has %s, with listings and without', async (_what, vocabulary) => {
    for (const documents of [DOCUMENTS, []]) {
      const files = encodeSearch({ ...MATERIAL, documents, vocabulary }, null, most);
      expect(await outcome((file) => files.get(file) ?? POSTCODES)).toBe('answered');
    }
  });
});
