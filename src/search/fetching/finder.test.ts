import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from './answer.ts';
import type { SearchDocument } from '../document.ts';
import { encodeSearch } from './download.ts';
import { createEngine } from '../finding/engine.ts';
import { fluentWith } from '../finding/fluent.ts';
import { DOCUMENTS, exampleDocument, MATERIAL, TODAY, VOCABULARY } from '../example.ts';
import { startFinder, type Finder, type Told } from './finder.ts';
import { findAlike } from '../reading/likeness.ts';
import { EMPTY_QUERY, type Query } from '../query.ts';
import { FILES } from './wire.ts';

const asking = (query: Partial<Query> | string, more: Partial<Ask> = {}): Ask => ({
  query: { ...EMPTY_QUERY, ...(typeof query === 'string' ? { words: query } : query) },
  today: TODAY,
  now: null,
  area: null,
  from: null,
  limit: 10_000,
  wantsPlaces: false,
  ...more,
});

/** A finder over files that come as soon as they are asked for, with all that it told and fetched, in all and before its first answer. */
function finderOver(files: ReadonlyMap<string, unknown>) {
  const told: Told[] = [];
  const fetched: string[] = [];
  const get = async (name: string): Promise<unknown> => {
    fetched.push(name);
    await new Promise((come) => setTimeout(come));
    if (!files.has(name)) throw new Error(`There is no ${name}.`);
    return JSON.parse(JSON.stringify(files.get(name))) as unknown;
  };
  const before: string[] = [];
  const finder = startFinder(get, (one) => {
    if (one.is === 'answer' && answersIn(told).length === 0) before.push(...fetched);
    told.push(one);
  });
  return { finder, told, fetched, before };
}

const answersIn = (told: readonly Told[], number = 1): Answer[] =>
  told.flatMap((one) => (one.is === 'answer' && one.number === number ? [one.answer] : []));
const idsOf = ({ hits }: Pick<Answer, 'hits'>): string[] => hits.map(({ document }) => document.id);

/** The last answer to a question, when nothing more is to come. */
async function settled(finder: Finder, told: Told[], ask: Ask, number = 1): Promise<Answer> {
  finder.ask({ number, ask });
  for (let round = 0; round < 2_000; round += 1) {
    const last = answersIn(told, number).at(-1);
    if (last && !last.isPartial) return last;
    await new Promise((come) => setTimeout(come, 1));
  }
  throw new Error('No answer came.');
}

describe('a directory in one download', () => {
  const files = encodeSearch(MATERIAL);

  it('answers plain words from the first download alone', async () => {
    const { finder, told, fetched, before } = finderOver(files);
    await settled(finder, told, asking('a choir in buxton'));
    expect(idsOf(answersIn(told)[0]!)).toEqual(['buxton/lark-singers']);
    expect(before).toEqual([FILES.first]);
    expect(fetched).toContain(FILES.sayings);
  });

  it('waits with other words for what people say, and answers again when the rest has come', async () => {
    const { finder, told, fetched } = finderOver(files);
    const whole = await settled(finder, told, asking('ukulele'));
    expect(fetched.slice(0, 2)).toEqual([FILES.first, FILES.sayings]);
    const [first] = answersIn(told);
    expect([first?.isPartial, idsOf(first!)]).toEqual([true, []]);
    expect(idsOf(whole)).toEqual(['buxton/lark-singers', 'long-eaton/allotment']);
    expect(told.flatMap((one) => (one.is === 'ready' ? one.rest : []))).toEqual([
      'coming',
      'there',
    ]);
  });

  it('is answered as the engine answers, with the first results and the number of all', async () => {
    const { finder, told } = finderOver(files);
    const engine = createEngine({ ...MATERIAL, lexicon: null }, fluentWith(findAlike));
    for (const [number, words] of ['belper', 'chior', 'friday', 'zzz', ''].entries()) {
      const ask = asking(words, { limit: 2, wantsPlaces: true });
      const answer = await settled(finder, told, ask, number);
      const { hits } = engine.search(ask.query, TODAY);
      expect(idsOf(answer)).toEqual(idsOf({ hits: hits.slice(0, 2) }));
      expect(answer.total).toBe(hits.length);
      expect(answer.places?.map(({ id }) => id)).toEqual(idsOf({ hits }));
    }
  });

  it('is searched within a part of the map', async () => {
    const at = [53.02, -1.48] as const;
    const documents = [exampleDocument({ id: 'belper/here', at }), ...DOCUMENTS];
    const { finder, told } = finderOver(encodeSearch({ ...MATERIAL, documents }));
    const area = { south: 53, west: -1.5, north: 53.1, east: -1.4 };
    expect(idsOf(await settled(finder, told, asking('', { area })))).toEqual(['belper/here']);
  });

  it.each([
    ['the details', FILES.details(null)],
    ['what people say', FILES.sayings],
    ['ordinary English', FILES.words],
  ])('does without %s', async (_, name) => {
    const rest = new Map([...files].filter(([known]) => known !== name));
    const { finder, told } = finderOver(rest);
    const answer = await settled(finder, told, asking('choir'));
    expect(idsOf(answer)).toContain('buxton/lark-singers');
  });

  it.each([
    ['is not there', undefined],
    ['is no object', 'oops'],
    ['is of another version', { ...files.get(FILES.first), version: 1 }],
    ['is broken', { ...files.get(FILES.first), documents: { count: 3 } }],
  ])('fails where the first download %s', async (_, first) => {
    const broken = new Map<string, unknown>(files);
    if (first === undefined) broken.delete(FILES.first);
    else broken.set(FILES.first, first);
    const { finder, told } = finderOver(broken);
    finder.ask({ number: 1, ask: asking('choir') });
    await expect.poll(() => told.at(-1), { timeout: 5_000 }).toEqual({ is: 'failed' });
  });

  it('answers the latest question, and none that was asked just before it', async () => {
    const { finder, told } = finderOver(files);
    await settled(finder, told, asking('choir'));
    for (const [letters, number] of [
      ['y', 2],
      ['yo', 3],
      ['yog', 4],
    ] as const)
      finder.ask({ number, ask: asking(letters) });
    await settled(finder, told, asking('yoga'), 5);
    expect(
      told.flatMap((one) => (one.is === 'answer' && one.number > 1 ? one.number : [])),
    ).toEqual([5]);
  });

  it('waits for postcodes where a question may hold one, and for no other', async () => {
    const table = { sectors: { 'DE56 1': [53.02, -1.48] }, outcodes: { DE56: [53.02, -1.48] } };
    const all = new Map<string, unknown>([...files, ['postcodes.json', table]]);
    const asked = finderOver(all);
    await settled(asked.finder, asked.told, asking('yoga DE56 1AB'));
    expect(asked.before).toContain('postcodes.json');
    expect(answersIn(asked.told)[0]?.postcode).toMatchObject({ is: 'found', name: 'DE56 1' });
    const other = finderOver(all);
    await settled(other.finder, other.told, asking('ukulele'));
    expect(other.before).not.toContain('postcodes.json');
  });
});

/** Enough listings for several shards of a town and of a kind, all unlike in their dates and names. */
const MANY: SearchDocument[] = Array.from({ length: 2_600 }, (_, n) => {
  const of = <Item>(list: readonly Item[], step: number): Item => list[(n * step) % list.length]!;
  const { slug: town } = n % 2 ? VOCABULARY.towns[2]! : of(VOCABULARY.towns, 3);
  const kind = n % 5 === 0 ? 'choir' : of(VOCABULARY.kinds, 7).slug;
  return exampleDocument({
    id: `${town}/${n}`,
    title: `${n % 97 === 0 ? 'Larkspur' : 'Meeting'} ${n}`,
    town,
    kind,
    needs: n % 3 ? [] : [of(VOCABULARY.needs, 1).slug],
    when: of(['Fridays, 10am', 'Mondays, 2pm to 4pm', 'first Tuesday of the month, 7pm'], 1),
    organiser: n % 211 === 0 ? 'Strutters' : '',
  });
});

describe('a directory in shards', () => {
  const material = { ...MATERIAL, documents: MANY };
  const files = encodeSearch(material);
  const engine = createEngine(material, fluentWith(findAlike));

  it.each([
    'choir belper',
    'choir',
    'debt in buxton',
    'belper',
    'derby',
    'derby friday',
    'coffee derby monday',
    'skint',
    'yoga in long eaton on a tuesday evening',
    'larkspur',
    'strutters',
    'chior derby',
    'dementia choir',
    'zzzz',
  ])('answers “%s” as the whole would be', async (words) => {
    const { finder, told } = finderOver(files);
    const answer = await settled(finder, told, asking(words));
    const { hits } = engine.search(asking(words).query, TODAY);
    expect(idsOf(answer)).toEqual(idsOf({ hits }));
    expect(answer).toMatchObject({ isCut: false, counts: null, total: hits.length });
  });

  it('answers what is chosen in the form as the whole would be', async () => {
    for (const query of [{ town: 'hope' }, { kind: 'yoga' }, { need: 'debt', town: 'derby' }]) {
      const { finder, told } = finderOver(files);
      const { hits } = engine.search(asking(query).query, TODAY);
      expect(idsOf(await settled(finder, told, asking(query)))).toEqual(idsOf({ hits }));
    }
  });

  it('loads one shard before the first answer, and of all others only what the question needs', async () => {
    const { finder, told, fetched } = finderOver(files);
    finder.ask({ number: 1, ask: asking('yoga in derby') });
    while (answersIn(told).length === 0) await new Promise((come) => setTimeout(come, 1));
    expect(fetched.filter((name) => /^search\/\d+\.json$/.test(name))).toHaveLength(1);
    expect(fetched).not.toContain(FILES.words);
    await settled(finder, told, asking('yoga in derby'), 2);
    const all = [...files.keys()].filter((name) => /^search\/\d+\.json$/.test(name));
    const loaded = new Set(fetched.filter((name) => /^search\/\d+\.json$/.test(name)));
    expect(loaded.size).toBeLessThan(all.length / 3);
  });

  it('shows a listing once, though it stands in several shards', async () => {
    const { finder, told } = finderOver(files);
    const ids = idsOf(await settled(finder, told, asking('choir for debt in derby')));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fails where the one shard it needs cannot be had, or is of a later build', async () => {
    const later = encodeSearch({ ...material, documents: MANY.slice(1) });
    for (const other of [new Map<string, unknown>(), later]) {
      const shards = [...files].filter(([name]) => !/^search\/\d/.test(name));
      const { finder, told } = finderOver(new Map([...other, ...shards]));
      finder.ask({ number: 1, ask: asking('yoga in derby') });
      await expect.poll(() => told.at(-1), { timeout: 5_000 }).toEqual({ is: 'failed' });
    }
  });
});
