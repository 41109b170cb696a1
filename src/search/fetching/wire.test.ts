import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../document.ts';
import { encodeSearch } from './download.ts';
import { DOCUMENTS, exampleDocument, MATERIAL } from '../example.ts';
import { readLexicon } from '../reading/lexicon.ts';
import {
  decodeConcordance,
  decodeFirst,
  decodeShard,
  decodeWords,
  FILES,
  withDetails,
  withSayings,
} from './wire.ts';

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What a browser gets, read whole. */
function roundTrip(documents: readonly SearchDocument[], most?: number) {
  const files = sent([...encodeSearch({ ...MATERIAL, documents }, null, most)]);
  const file = (name: string) => files.find(([known]) => known === name)?.[1];
  const first = decodeFirst(file(FILES.first));
  const vocabulary = withSayings(file(FILES.sayings), first);
  const shards = files
    .flatMap(([name]) => /^search\/(\d+)\.json$/.exec(name)?.[1] ?? [])
    .map((number) => {
      const plain = decodeShard(file(FILES.shard(Number(number))), first);
      return withDetails(plain, file(FILES.details(Number(number))), first);
    });
  const whole = first.documents && withDetails(first.documents, file(FILES.details(null)), first);
  return { first, vocabulary, whole, shards, names: files.map(([name]) => name) };
}

const byId = (all: readonly SearchDocument[]) =>
  all.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
const titles = fc.oneof(
  texts,
  fc.constantFrom('Tea', 'Coffee & cake', 'two\nlines', 'Belper Friday tea at Hall', '|', '~^{}'),
);
const documents: fc.Arbitrary<SearchDocument[]> = fc.uniqueArray(
  fc
    .record({
      id: texts.map((slug) => `belper/${slug}`),
      title: titles,
      organiser: texts,
      place: fc.oneof(texts, fc.constantFrom('Hall', '^', 'Friday')),
      venue: fc.constantFrom('', 'belper/hall'),
      address: texts,
      at: fc.constantFrom(null, [53.02, -1.48] as const),
      isApproximate: fc.boolean(),
      when: fc.constantFrom(
        'Fridays, 10am to 12 noon',
        'by appointment',
        'first Tuesday of the month, 2pm to 4pm',
        'every 2 weeks on Monday from 4 January 2027, 10am; Fridays in term time, 7pm to 9pm',
        'Mondays and Wednesdays, 10am to 11am and 2pm to 3pm, not bank holidays',
      ),
      closed: fc.constantFrom([], ['2026-12-24'], ['2026-12-24', '2026-12-25']),
      cost: fc.constantFrom<SearchDocument['cost']>(
        { band: 'free', text: 'Free' },
        { band: 'priced', text: '£2, children free' },
        { band: 'ask', text: '' },
      ),
      join: fc.constantFrom(null, 'book-first' as const),
      needs: fc.subarray(['debt', 'housing']),
      access: fc.constantFrom<SearchDocument['access'][]>(
        {},
        { 'step-free': 'no', parking: 'yes' },
      ),
      room: fc.constantFrom(null, 'full' as const),
      checked: fc.constantFrom('2026-10-01', '2026-10', '2024-02-29'),
      notice: texts,
      noticeUntil: fc.constantFrom('', '2026-12-31'),
      summary: texts,
    })
    .map(exampleDocument),
  { maxLength: 8, selector: ({ id }) => id },
);

describe('the downloads', () => {
  it('give back every document as it was, whole or in shards', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(0, 100), (all, most) => {
        const { whole, shards } = roundTrip(all, most);
        const known = whole ?? [...new Map(shards.flat().map((one) => [one.id, one])).values()];
        expect(byId(known)).toEqual(byId(all));
      }),
    );
  });

  it('give back the vocabulary but for what only pages show, and the calendar', () => {
    const { first, vocabulary } = roundTrip(DOCUMENTS);
    expect(vocabulary).toEqual(MATERIAL.vocabulary);
    expect(first.calendar).toEqual(MATERIAL.calendar);
  });

  it('give back what of English means something here', () => {
    const english = readLexicon('== debt\nred letters\n== cats and dogs\nno walkies\n');
    const file = encodeSearch(MATERIAL, english).get(FILES.words);
    const lexicon = readLexicon(decodeWords(sent(file), roundTrip(DOCUMENTS).first));
    expect(lexicon.topics.map(({ phrases }) => phrases)).toEqual([['red letters']]);
  });

  it('are enough in their first to filter and to draw cards', () => {
    const { documents: first } = roundTrip(DOCUMENTS).first;
    expect(byId(first ?? [])).toEqual(
      byId(DOCUMENTS).map((document) => ({
        ...document,
        organiser: '',
        summary: '',
        venue: '',
        address: '',
        at: null,
        isApproximate: false,
      })),
    );
  });

  it('keep what is out of the common about the last check, and send nothing where nothing is', () => {
    const rare = [
      { checkedHow: 'article' },
      { checkEvery: 12 },
      { hasPhone: false },
      { checkedHow: 'article', checkEvery: 3, hasPhone: false },
    ] as const;
    const plain = exampleDocument({ id: 'belper/plain', title: 'Plain' });
    const others = rare.map((check, n) =>
      exampleDocument({ id: `belper/check-${n}`, title: `Check ${n}`, ...check }),
    );
    const { documents } = roundTrip([plain, ...others]).first;
    const checks = byId(documents ?? []).map(({ checkedHow, checkEvery, hasPhone }) => [
      checkedHow,
      checkEvery,
      hasPhone,
    ]);
    expect(checks).toEqual([
      ['article', undefined, true],
      [undefined, 12, true],
      [undefined, undefined, false],
      ['article', 3, false],
      [undefined, undefined, true],
    ]);
    const text = JSON.stringify(encodeSearch({ ...MATERIAL, documents: [plain] }).get(FILES.first));
    expect(text).not.toMatch(/"check"|checkEvery|hasPhone/);
  });

  it('are the same bytes, whatever order the documents come in', () => {
    const write = (all: readonly SearchDocument[]) =>
      JSON.stringify([...encodeSearch({ ...MATERIAL, documents: all }, null, 0)]);
    expect(write(DOCUMENTS.toReversed())).toBe(write(DOCUMENTS));
  });

  it('write what comes again only once, and no address that follows from a title', () => {
    const many = Array.from({ length: 200 }, (_, n) =>
      exampleDocument({ id: `belper/group-${n}`, title: `Group ${n}`, place: 'Riverside Hall' }),
    );
    const text = JSON.stringify(encodeSearch({ ...MATERIAL, documents: many }).get(FILES.first));
    expect(text.split('Riverside Hall')).toHaveLength(2);
    expect(text).not.toContain('belper/group-7');
  });

  it('write a title’s town, day and place as signs', () => {
    const [title, place] = ['Belper Friday tea at Riverside Hall', 'Riverside Hall'];
    const one = exampleDocument({ id: 'belper/tea', title, place });
    const file = encodeSearch({ ...MATERIAL, documents: [one] }).get(FILES.first);
    expect(JSON.stringify(file)).toContain('"~ { tea at ^"');
    expect(roundTrip([one]).first.documents?.[0]?.title).toBe(title);
  });
});

describe('downloads that do not belong together', () => {
  const first = decodeFirst(encodeSearch(MATERIAL).get(FILES.first));
  const cut = encodeSearch(MATERIAL, null, 0);
  const later = encodeSearch({ ...MATERIAL, documents: DOCUMENTS.slice(1) }, null, 0);
  const old = { version: 1, stamp: first.stamped.stamp };

  it('are refused where they are of another version', () => {
    expect(() => decodeFirst({ ...cut.get(FILES.first), version: 1 })).toThrow('version');
    expect(() => decodeShard(old, first)).toThrow('version');
    expect(() => withDetails([], old, first)).toThrow('version');
    expect(() => decodeWords(old, first)).toThrow('version');
    expect(() => withSayings(old, first)).toThrow('version');
    expect(() => decodeConcordance(old, first)).toThrow('version');
  });

  it('are refused where they are of two builds', () => {
    expect(() => decodeShard(later.get(FILES.shard(0)), first)).toThrow('one build');
    expect(() => withDetails([], later.get(FILES.details(0)), first)).toThrow('one build');
    expect(() => decodeWords(later.get(FILES.words), first)).toThrow('one build');
    expect(() => withSayings(later.get(FILES.sayings), first)).toThrow('one build');
    const letter = [...later.keys()].find((name) => name.startsWith('search/words-'))!;
    expect(() => decodeConcordance(later.get(letter), first)).toThrow('one build');
  });
});

describe('the first download', () => {
  it('is under 5 bytes for each listing that is like others', () => {
    const many = Array.from({ length: 400 }, (_, n) =>
      exampleDocument({
        id: `belper/walk-${n}`,
        title: `Walk ${n}`,
        when: n % 3 ? 'Fridays, 10am to 12 noon' : 'Mondays, 2pm to 4pm',
        needs: n % 2 ? ['debt'] : [],
      }),
    );
    const file = encodeSearch({ ...MATERIAL, documents: many }).get(FILES.first);
    expect(brotliCompressSync(JSON.stringify(file)).length / 400).toBeLessThan(5);
  });
});
