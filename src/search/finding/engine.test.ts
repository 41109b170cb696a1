import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../schedule/dates.ts';
import { sessions } from '../../schedule/sessions.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import type { SearchDocument } from '../document.ts';
import { createEngine } from './engine.ts';
import { fluentWith } from './fluent.ts';
import { DOCUMENTS, exampleDocument, MATERIAL, TODAY, VOCABULARY } from '../example.ts';
import { findAlike } from '../reading/likeness.ts';
import { NEAR_DAYS, PARTS } from '../moments.ts';
import { addressToQuery, EMPTY_QUERY, type Query } from '../query.ts';

const engine = createEngine(MATERIAL, fluentWith(findAlike));
const search = (query: Partial<Query>) => engine.search({ ...EMPTY_QUERY, ...query }, TODAY);
const ids = (query: Partial<Query>) => search(query).hits.map(({ document }) => document.id);

describe('the first result', () => {
  it.each([
    ['coffee belper', 'belper/friday-coffee'],
    ['cofee mornng belper friday', 'belper/friday-coffee'],
    ['cuppa monday', 'belper/monday-cuppa'],
    ['coffee sunday', 'duffield/coffee-daily'],
    ['skint', 'belper/money-help'],
    ['bailiffs at the door', 'belper/money-help'],
    ['my landlord kicked me out', 'belper/money-help'],
    ['by myself since he died', 'belper/friday-coffee'],
    // As good as the other choir, and a day sooner.
    ['choir', 'buxton/lark-singers'],
    ['choir for people with dementia', 'derby/dementia-choir'],
    ['wednesday evening singing', 'buxton/lark-singers'],
    ['memory cafe', 'derby/memory-cafe'],
    ['knitting in hope', 'hope/knit'],
    ['yoga this weekend', 'derby/yoga-sunrise'],
    ['walks for men', 'duffield/stroll'],
    ['free walk', 'duffield/stroll'],
    ['lark', 'buxton/lark-singers'],
    ['lark sing', 'buxton/lark-singers'],
    ['riverside hall', 'belper/friday-coffee'],
    ['friends of strutt park', 'belper/monday-cuppa'],
    // Named for one thing and being another: the name alone finds it.
    ['tuesday friends', 'derby/tuesday-friends'],
    ['tuesday freinds', 'derby/tuesday-friends'],
    ['hope for all', 'belper/money-help'],
    ['ukulele singing', 'buxton/lark-singers'],
    ['ukulele shed', 'long-eaton/allotment'],
    ['debt help by phone', 'derbyshire/debt-line'],
    ['debt derbyshire', 'derbyshire/debt-line'],
  ])('for “%s” is %s', (words, id) => {
    expect(ids({ words })[0]).toBe(id);
  });
});

describe('results', () => {
  it('are in order of their next date where only filters ask', () => {
    expect(ids({})).toEqual([
      'derby/yoga-sunrise',
      'belper/monday-cuppa',
      'belper/money-help',
      'buxton/lark-singers',
      'derby/tuesday-friends',
      'derby/dementia-choir',
      'belper/friday-coffee',
      'hope/knit',
      'duffield/stroll',
      'derby/memory-cafe',
      'derbyshire/debt-line',
      'long-eaton/allotment',
      // On every day, but nobody has confirmed it for over a year and a half.
      'duffield/coffee-daily',
    ]);
  });

  it('say whether words put them in order', () => {
    expect(search({ words: 'coffee' }).isRanked).toBe(true);
    expect(search({ words: 'belper friday', free: true }).isRanked).toBe(false);
  });

  it('name the session that was asked for, not merely the next', () => {
    const [hit] = search({ words: 'coffee', town: 'duffield', day: 'wed' }).hits;
    expect(hit?.next).toMatchObject({ date: '2026-11-25', start: '10:00' });
  });

  it('leave out sessions of today that are over by now', () => {
    const at = (time: string) =>
      engine.search({ ...EMPTY_QUERY, words: 'sunrise' }, TODAY, { now: time }).hits[0]?.next?.date;
    expect(at('08:30')).toBe(TODAY);
    expect(at('09:00')).toBe('2026-11-28');
  });

  it('lose what is over once its last day has passed, without a new build', () => {
    const once = exampleDocument({
      id: 'belper/fair',
      title: 'Fair',
      when: '28 November 2026, 2pm',
    });
    const fair = createEngine({ ...MATERIAL, documents: [once] }, fluentWith(findAlike));
    const found = (today: string) => fair.search({ ...EMPTY_QUERY, words: 'fair' }, today).hits;
    expect(found('2026-11-28')).toHaveLength(1);
    expect(found('2026-11-29')).toHaveLength(0);
  });

  it('are only those of a part of the map where one is searched, and the counts with them', () => {
    const documents = [
      exampleDocument({ id: 'belper/near', at: [53, -1.4] }),
      exampleDocument({ id: 'belper/far', at: [52, -1.4] }),
      exampleDocument({ id: 'belper/nowhere' }),
    ];
    const { hits, counts } = createEngine({ ...MATERIAL, documents }, fluentWith(findAlike)).search(
      EMPTY_QUERY,
      TODAY,
      { within: ([north]) => north > 52.5 },
    );
    expect(hits.map(({ document }) => document.id)).toEqual(['belper/near']);
    expect(counts?.town.get('belper')).toBe(1);
  });

  it('sink when old or full, all else being equal', () => {
    const same = { title: 'Coffee', when: 'Fridays, 10am to 12 noon' };
    const documents = [
      exampleDocument({ ...same, id: 'belper/a-old', checked: '2024-01' }),
      exampleDocument({ ...same, id: 'belper/b-full', room: 'full' }),
      exampleDocument({ ...same, id: 'belper/c-good' }),
    ];
    const { hits } = createEngine({ ...MATERIAL, documents }, fluentWith(findAlike)).search(
      { ...EMPTY_QUERY, words: 'coffee' },
      TODAY,
    );
    expect(hits.map(({ document }) => document.id)).toEqual([
      'belper/c-good',
      'belper/b-full',
      'belper/a-old',
    ]);
  });

  it('do not hang on the order of the documents', () => {
    const turned = createEngine(
      { ...MATERIAL, documents: DOCUMENTS.toReversed() },
      fluentWith(findAlike),
    );
    for (const words of ['', 'coffee', 'dementia', 'ukulele'])
      expect(
        turned.search({ ...EMPTY_QUERY, words }, TODAY).hits.map(({ document }) => document.id),
      ).toEqual(ids({ words }));
  });

  it('are none where nothing fits, and say which words nobody has', () => {
    const results = search({ words: 'scuba belper' });
    expect(results.hits).toEqual([]);
    expect(results.missing).toEqual(['scuba']);
  });

  it('pass over a word nobody has beside one that is understood', () => {
    const results = search({ words: 'choir for welders' });
    expect(results.hits.length).toBe(2);
    expect(results.missing).toEqual(['welders']);
  });
});

describe('a filter that is chosen', () => {
  it('takes the place of the same thing typed', () => {
    const { hits, understood } = search({ words: 'coffee belper', town: 'duffield' });
    expect(hits.map(({ document }) => document.id)).toEqual(['duffield/coffee-daily']);
    expect(understood.parts.map(({ words }) => words)).toEqual(['coffee']);
  });

  it('means by the whole area what belongs to no one town', () => {
    expect(ids({ town: 'derbyshire' })).toEqual(['derbyshire/debt-line']);
  });

  it.each<[Partial<Query>, string[]]>([
    [{ day: 'sun' }, ['derby/yoga-sunrise', 'duffield/coffee-daily']],
    [{ day: 'today' }, ['derby/yoga-sunrise', 'duffield/coffee-daily']],
    [{ day: 'tomorrow' }, ['belper/monday-cuppa', 'duffield/coffee-daily']],
    [{ day: '2026-12-01', kind: 'dementia-cafe' }, ['derby/memory-cafe']],
    [{ day: '2026-12-08', kind: 'dementia-cafe' }, []],
    [{ part: 'evening' }, ['buxton/lark-singers', 'hope/knit']],
    // Nine to five reaches into the afternoon, and not into the evening.
    [{ part: 'afternoon', kind: 'advice' }, ['belper/money-help']],
    [{ part: 'evening', kind: 'advice' }, []],
    [{ free: true, stepFree: true }, ['derby/dementia-choir', 'belper/friday-coffee']],
    [{ dropIn: true }, ['belper/friday-coffee', 'duffield/coffee-daily']],
  ])('%o', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });
});

const queries: fc.Arbitrary<Query> = fc.record({
  words: fc
    .array(
      fc.constantFrom(
        ...'coffee choir belper hope friday tuesday friends free ukulele xyzzy club evening mum'.split(
          ' ',
        ),
        ...['drop in', 'on my own', 'cofee', 'dementia', 'lark', 'men', 'tonight', '1 december'],
      ),
      { maxLength: 3 },
    )
    .map((words) => words.join(' ')),
  town: fc.constantFrom('', '', ...VOCABULARY.towns.map(({ slug }) => slug)),
  day: fc.constantFrom('', '', ...WEEKDAYS, ...NEAR_DAYS, '2026-12-01'),
  part: fc.constantFrom('' as const, '' as const, ...PARTS),
  kind: fc.constantFrom('', '', ...VOCABULARY.kinds.map(({ slug }) => slug)),
  need: fc.constantFrom('', '', ...VOCABULARY.needs.map(({ slug }) => slug)),
  free: fc.boolean(),
  stepFree: fc.boolean(),
  dropIn: fc.boolean(),
});

describe('filters', () => {
  it('let through just what the plainest reading of each lets through', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const plain = { ...query, words: '' };
        const expected = DOCUMENTS.filter((document) => fitsPlainly(document, plain));
        expect(new Set(ids(plain))).toEqual(new Set(expected.map(({ id }) => id)));
      }),
    );
  });

  it('count what choosing each value would find', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const counts = search(query).counts!;
        const found = (change: Partial<Query>) => search({ ...query, ...change }).hits.length;
        for (const { slug } of VOCABULARY.towns)
          expect([slug, counts.town.get(slug) ?? 0]).toEqual([slug, found({ town: slug })]);
        for (const day of [...WEEKDAYS, ...NEAR_DAYS])
          expect([day, counts.day.get(day) ?? 0]).toEqual([day, found({ day })]);
        for (const part of PARTS)
          expect([part, counts.part.get(part) ?? 0]).toEqual([part, found({ part })]);
        for (const { slug } of VOCABULARY.kinds)
          expect([slug, counts.kind.get(slug) ?? 0]).toEqual([slug, found({ kind: slug })]);
        for (const { slug } of VOCABULARY.needs)
          expect([slug, counts.need.get(slug) ?? 0]).toEqual([slug, found({ need: slug })]);
        expect(counts.free).toBe(found({ free: true }));
        expect(counts.stepFree).toBe(found({ stepFree: true }));
        expect(counts.dropIn).toBe(found({ dropIn: true }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('instead', () => {
  it('is there whenever results are not, and each way leads to as many as it says', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { hits, instead } = search(query);
        if (hits.length === 0) expect(instead).not.toEqual([]);
        for (const { address, count } of instead) {
          expect(count).toBeGreaterThan(0);
          expect(address).toMatch(/^\/search\//);
          const other = addressToQuery(new URL(address, 'https://x').searchParams, VOCABULARY);
          expect([address, search(other).hits.length]).toEqual([address, count]);
        }
        expect(new Set(instead.map(({ address }) => address)).size).toBe(instead.length);
      }),
    );
  });

  it.each<[Partial<Query>, string[]]>([
    [{ words: 'choir derby friday' }, ['On Thursday', 'choir derby Thursday']],
    [{ words: 'coffee sunday evening' }, ['At any time of that day', 'coffee sunday']],
    [{ words: 'coffee derby' }, ['In Duffield, about 4 miles from Derby', 'coffee Duffield']],
    [{ words: 'debt', town: 'derby' }, ['In Belper, about 7 miles from Derby', 'debt Belper']],
    [
      { words: 'debt', town: 'derby' },
      ['All Derbyshire and online', 'debt All Derbyshire and online'],
    ],
    [
      { words: 'yoga wednesday', town: 'hope' },
      ['In Derby, about 31 miles from Hope, on other days', 'yoga Derby'],
    ],
    [{ words: 'free coffee sunday' }, ['With those that may cost something', 'coffee sunday']],
    [{ words: 'scuba in belper' }, ['Everything in Belper', 'Belper']],
    [
      { kind: 'yoga', stepFree: true },
      ['With those that may not have the access you need', 'Yoga'],
    ],
  ])('for %o offers %s', (query, [why, words]) => {
    expect(search(query).instead).toContainEqual(expect.objectContaining({ why, words }));
  });

  it('is not there where plenty is found', () => {
    expect(search({ words: 'coffee' }).instead).toEqual([]);
  });

  it('is empty where the directory is', () => {
    const empty = createEngine({ ...MATERIAL, documents: [] }, fluentWith(findAlike));
    const { hits, instead } = empty.search({ ...EMPTY_QUERY, words: 'coffee' }, TODAY);
    expect([hits, instead]).toEqual([[], []]);
  });
});

/** A filter as anybody would write it down: walk the next year day by day, and look. */
function fitsPlainly(document: SearchDocument, query: Query): boolean {
  const year = sessions(document.schedule, TODAY, addDays(TODAY, 400), MATERIAL.calendar);
  const isOn = (date: string) => {
    switch (query.day) {
      case '':
        return true;
      case 'today':
        return date === '2026-11-22';
      case 'tomorrow':
        return date === '2026-11-23';
      case 'weekend':
        return date === '2026-11-22';
      default:
        return query.day === date || query.day === weekdayOf(date);
    }
  };
  const hours = {
    '': ['00:00', '24:01'],
    morning: ['00:00', '12:00'],
    afternoon: ['12:00', '17:00'],
    evening: ['17:00', '24:01'],
  } as const;
  const [from, to] = hours[query.part];
  const isAsked = query.day === '' && query.part === '';
  return (
    (!query.town || document.town === query.town) &&
    (!query.kind || document.kind === query.kind) &&
    (!query.need || document.needs.includes(query.need)) &&
    (!query.free || document.cost.band === 'free') &&
    (!query.stepFree || document.access['step-free'] === 'yes') &&
    (!query.dropIn || document.join === 'just-turn-up') &&
    (isAsked ||
      year.some(({ date, start, end }) => isOn(date) && start! < to && (end ?? start)! > from))
  );
}
