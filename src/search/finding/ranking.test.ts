import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../document.ts';
import { createEngine, type Circumstances } from './engine.ts';
import { fluentWith } from './fluent.ts';
import { exampleDocument, MATERIAL, TODAY, VOCABULARY } from '../example.ts';
import { resolveLexicon, type Lexicon } from '../reading/lexicon.ts';
import { findAlike } from '../reading/likeness.ts';
import { byRank, nearness, stepOf, type Rank } from './order.ts';
import { EMPTY_QUERY } from '../query.ts';
import { RANKING } from './ranking.ts';

type Given = Partial<SearchDocument> & { id: string; when?: string };

/** A search over some listings, asked by words. */
function searchOver(given: readonly Given[], lexicon: Lexicon | null = null) {
  const documents = given.map(exampleDocument);
  const engine = createEngine({ ...MATERIAL, documents, lexicon }, fluentWith(findAlike));
  return (words: string, circumstances: Circumstances = {}) =>
    engine.search({ ...EMPTY_QUERY, words }, TODAY, circumstances);
}

/** The ids of what is found, without the towns. */
function found(given: readonly Given[], words: string, circumstances?: Circumstances): string[] {
  return searchOver(given)(words, circumstances).hits.map(({ document }) =>
    document.id.replace(/^.*\//, ''),
  );
}

describe('how well words fit', () => {
  it('puts first, of a kind, what says the very words that were typed', () => {
    const crafts = [
      { id: 'derby/a-felt', title: 'Felt and thread', kind: 'craft' },
      { id: 'derby/b-text', title: 'Many hands', kind: 'craft', summary: 'Mostly we knit.' },
      { id: 'derby/c-title', title: 'Knit and natter', kind: 'craft' },
    ];
    expect(found(crafts, 'knitting')).toEqual(['c-title', 'b-text', 'a-felt']);
    expect(found(crafts, 'craft group')).toEqual(['a-felt', 'c-title', 'b-text']);
  });

  it('takes no word of the name of its town for what a listing is about', () => {
    const named = [
      { id: 'long-eaton/a-name', title: 'Long Eaton swimmers' },
      { id: 'long-eaton/b-walk', title: 'A long walk from Long Eaton', kind: 'walking' },
    ];
    expect(found(named, 'long')).toEqual(['b-walk', 'a-name']);
    expect(found(named, 'long eaton swimmers')[0]).toBe('a-name');
    expect(found(named, 'long eaton area swimmers')[0]).toBe('a-name');
  });

  it('puts first those it is for, and then the same things for anybody', () => {
    const walks = [
      { id: 'derby/a-all', kind: 'walking' },
      { id: 'derby/b-men', kind: 'walking', audiences: ['men'] },
      { id: 'derby/c-men', kind: 'yoga', audiences: ['men'] },
    ];
    expect(found(walks, 'walks for men')).toEqual(['b-men', 'a-all']);
  });

  it('puts what names a need first before what names it later, and before what only says so in its title', () => {
    const helps = [
      { id: 'derby/a-title', title: 'Bailiffs: know your rights', kind: 'advice' },
      { id: 'derby/b-later', kind: 'advice', needs: ['housing', 'debt'] },
      { id: 'derby/c-first', kind: 'advice', needs: ['debt'] },
      { id: 'derby/d-other', kind: 'advice', needs: ['housing'] },
    ];
    expect(found(helps, 'debt')).toEqual(['c-first', 'b-later', 'a-title']);
  });

  it('needs not every word of a long sentence, only what was understood in it', () => {
    const groups = [
      { id: 'derby/a-choir', kind: 'choir' },
      { id: 'derby/b-choir', kind: 'choir', summary: 'Carols by lantern light.' },
      { id: 'derby/c-yoga', kind: 'yoga', summary: 'Lantern light, too.' },
    ];
    const words =
      'my neighbour wonders whether there is singing like carols by lantern light somewhere';
    expect(found(groups, words)).toEqual(['b-choir', 'a-choir']);
  });

  it('finds nothing where most words are in no listing, rather than what happens to share one', () => {
    const groups = [
      { id: 'derby/a', title: 'Empty arms circle' },
      { id: 'derby/b', title: 'Full plates' },
    ];
    expect(found(groups, 'empty nest')).toEqual([]);
    expect(found(groups, 'empty arms')).toEqual(['a']);
  });

  it('finds names that are written as one word here and as two there', () => {
    const groups = [
      { id: 'derby/a', title: 'Oak Tree Tea Rooms' },
      { id: 'derby/b', title: 'The Moonlight Singers' },
    ];
    expect(found(groups, 'tearooms')).toEqual(['a']);
    expect(found(groups, 'moon light')).toEqual(['b']);
  });
});

describe('a name', () => {
  const named = [
    { id: 'derby/a-monday', title: 'Monday Club', when: 'Thursdays, 2pm to 3pm' },
    { id: 'derby/b-other', title: 'Chess club', when: 'Mondays, 2pm to 3pm' },
    { id: 'belper/c-venue', title: 'Sewing', place: 'The Lantern Café' },
    { id: 'derby/d-someone', title: 'Someone I loved', kind: 'craft' },
    { id: 'hope/e-sunrise', title: 'Sunrise yoga', organiser: 'Friends of Hope Mill' },
  ];

  it.each([
    ['monday club', 'a-monday'],
    ['lantern cafe', 'c-venue'],
    ['the lantern café belper', 'c-venue'],
    ['someone derby', 'd-someone'],
    ['friends of hope mill', 'e-sunrise'],
    ['freinds of hope mil', 'e-sunrise'],
  ])('“%s” comes first, whatever else its words could mean', (words, id) => {
    expect(found(named, words)[0]).toBe(id);
  });
});

describe('how near', () => {
  const coffees = [
    { id: 'derby/far', at: [52.92, -1.48] as const },
    { id: 'belper/near', at: [53.02, -1.48] as const },
    { id: 'duffield/between' },
    { id: 'derbyshire/nowhere', place: 'Online' },
  ];

  it('puts first what is near the place that is named, with the miles, and leaves the rest in', () => {
    const { hits, isRanked } = searchOver(coffees)('coffee near belper');
    expect(hits.map(({ document, miles }) => [document.id, miles])).toEqual([
      ['belper/near', 0.2],
      ['duffield/between', 2.6],
      ['derby/far', 7.1],
      ['derbyshire/nowhere', null],
    ]);
    expect(isRanked).toBe(true);
  });

  it('puts first what is near the visitor, also without words', () => {
    const from = { at: [52.93, -1.48] as const, name: 'you' };
    expect(found(coffees, '', { from })).toEqual(['far', 'between', 'near', 'nowhere']);
  });

  it('takes the place that is named before the place where the visitor is', () => {
    const from = { at: [52.92, -1.48] as const, name: 'you' };
    expect(found(coffees, 'near belper', { from })[0]).toBe('near');
  });

  it('counts the less the further it is', () => {
    const miles = [0, 1, 4, 10, 40].map(nearness);
    expect(miles).toEqual(miles.toSorted((a, b) => b - a));
    expect(nearness(RANKING.halfAt)).toBe(0.5);
    expect(nearness(null)).toBe(nearness(RANKING.placeless));
  });
});

describe('the fold', () => {
  const coffees = [
    { id: 'derby/a-lapsed', title: 'Lantern coffee', checked: '2024-03', when: 'daily, 10am' },
    { id: 'derby/b-old', title: 'Bean and gone', checked: '2025-09', when: 'Fridays, 10am' },
  ];

  it('has below it what nobody has confirmed for eighteen months, however well it fits', () => {
    const { hits } = searchOver(coffees)('coffee');
    expect(hits.map(({ document, isUnconfirmed }) => [document.id, isUnconfirmed])).toEqual([
      ['derby/b-old', false],
      ['derby/a-lapsed', true],
    ]);
  });

  const inOrder = (given: readonly Given[], words: string) =>
    searchOver(given)(words).hits.map(({ document, isUnconfirmed, isLesser }) => [
      document.id,
      isUnconfirmed ? 'unconfirmed' : 'confirmed',
      isLesser ? 'lesser' : 'best',
    ]);

  it('has below it what fits less well, though somebody confirmed that', () => {
    const crafts = [
      { id: 'derby/a-felt', title: 'Felt', kind: 'craft' },
      { id: 'derby/b-lapsed', title: 'Knit and natter', kind: 'craft', checked: '2024-03' },
      { id: 'derby/c-knit', title: 'Knit one', kind: 'craft' },
      { id: 'derby/d-lapsed-felt', title: 'Felt, too', kind: 'craft', checked: '2024-03' },
    ];
    expect(inOrder(crafts, 'knitting')).toEqual([
      ['derby/c-knit', 'confirmed', 'best'],
      ['derby/b-lapsed', 'unconfirmed', 'best'],
      ['derby/a-felt', 'confirmed', 'lesser'],
      ['derby/d-lapsed-felt', 'unconfirmed', 'lesser'],
    ]);
  });

  it.each(['craft group', 'crafts', 'handiwork'])(
    'has above it what leaves its kind’s own name, or a saying for it, unsaid: “%s”',
    (words) => {
      const sayings = [{ say: ['handiwork'], means: 'kind', slug: 'craft' } as const];
      const documents = [
        { id: 'derby/a-lapsed', title: 'Handiwork and craft', kind: 'craft', checked: '2024-03' },
        { id: 'derby/b-plain', title: 'Felt', kind: 'craft' },
      ].map(exampleDocument);
      const engine = createEngine(
        { ...MATERIAL, vocabulary: { ...VOCABULARY, sayings }, documents },
        fluentWith(findAlike),
      );
      const { hits } = engine.search({ ...EMPTY_QUERY, words }, TODAY);
      expect(hits.map(({ document }) => document.id)).toEqual(['derby/b-plain', 'derby/a-lapsed']);
    },
  );

  it.each([
    ['coffee near belper', 4, 'fresh'],
    ['coffee near belper', 8, 'lapsed'],
    ['coffee DE56 1', 2, 'fresh'],
    ['coffee DE56 1', 4, 'lapsed'],
    ['coffee within 10 miles of DE56 1', 8, 'fresh'],
    ['coffee', 8, 'fresh'],
  ])('for “%s” has below it what is far: at %d miles the first is %s', (words, miles, first) => {
    const [north, east] = [53.023, -1.481];
    const documents = [
      { id: 'belper/lapsed', at: [north, east] as const, checked: '2024-03' },
      // A degree is 69 miles.
      { id: 'derby/fresh', at: [north - miles / 69, east] as const },
    ].map(exampleDocument);
    const postcodes = { sectors: { 'DE56 1': [north, east] as const }, outcodes: {} };
    const engine = createEngine({ ...MATERIAL, documents, postcodes }, fluentWith(findAlike));
    const { hits } = engine.search({ ...EMPTY_QUERY, words }, TODAY);
    expect(hits[0]?.document.id).toMatch(new RegExp(`/${first}$`));
    expect(hits).toHaveLength(2);
  });

  it('leaves above it what was asked for by its name', () => {
    const [first] = searchOver(coffees)('lantern coffee').hits;
    expect([first?.document.id, first?.isUnconfirmed]).toEqual(['derby/a-lapsed', false]);
  });
});

describe('hints of ordinary English', () => {
  const lexicon = resolveLexicon(
    {
      skipped: ['on', 'my', 'the', 'i', 'is', 'and'],
      same: [],
      ordinary: ['eggshells'],
      topics: [
        { names: [['debt']], phrases: ['walking tightrope', 'red reminder', 'brass monkeys?'] },
        { names: [['loneliness']], phrases: ['four walls', 'telly', 'budgie'] },
        { names: [['yoga']], phrases: ['pranayama'] },
      ],
    },
    VOCABULARY,
  );
  const groups = [
    { id: 'derby/a-walk', title: 'Ramble', kind: 'walking' },
    { id: 'derby/b-debt', title: 'Money help', kind: 'advice', needs: ['debt'] },
    { id: 'derby/c-company', title: 'Cuppa', needs: ['loneliness'] },
    { id: 'derby/d-yoga', title: 'Stretch', kind: 'yoga' },
  ];
  const search = searchOver(groups, lexicon);
  const first = (words: string) => search(words).hits[0]?.document.id;

  it('lead where no listed word does', () => {
    expect(first('only the telly and the budgie')).toBe('derby/c-company');
  });

  it('overrule a listed word that is only part of a saying', () => {
    expect(first('walking a tightrope')).toBe('derby/b-debt');
    expect(search('walking a tightrope').understood.parts).toEqual([]);
    expect(first('walking')).toBe('derby/a-walk');
  });

  it('vote by the number of words that speak for them', () => {
    expect(first('four walls and a red reminder and the telly')).toBe('derby/c-company');
  });

  it('only lift what was understood, when they are not sure', () => {
    const { hits } = search('yoga telly');
    expect(hits.map(({ document }) => document.id)).toEqual(['derby/d-yoga']);
  });

  it('tell of an activity that no listing has it, but not of a manner of speaking', () => {
    expect(search('pranayama').missing).toEqual(['pranayama']);
    expect(search('pranayama').hits).toHaveLength(1);
    expect(search('budgie').missing).toEqual([]);
  });
});

describe('the order of results', () => {
  const SESSION = { date: '2026-11-22', end: null, check: false };
  const rank: fc.Arbitrary<Omit<Rank, 'title'>> = fc.record({
    isLesser: fc.boolean(),
    isUnconfirmed: fc.boolean(),
    fit: fc.integer({ min: -20, max: 3 }),
    next: fc.constantFrom(
      ...['10:00', '14:00', null].map((start) => ({ ...SESSION, start })),
      { ...SESSION, date: '2026-11-29', start: '09:00' },
      null,
    ),
  });

  it('is the same whatever order they come in, and has no two in one place', () => {
    fc.assert(
      fc.property(fc.array(rank, { maxLength: 12 }), (ranks) => {
        const given: Rank[] = ranks.map((one, title) => ({ ...one, title }));
        const sorted = given.toSorted(byRank);
        expect(given.toReversed().toSorted(byRank)).toEqual(sorted);
        for (const [at, one] of sorted.entries())
          for (const later of sorted.slice(at + 1)) expect(byRank(one, later)).toBeLessThan(0);
      }),
    );
  });

  it('takes scores for equal that are a twentieth apart or less, and none that are a tenth apart', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 2, noNaN: true }), (score) => {
        expect(stepOf(score * 1.1)).toBeGreaterThan(stepOf(score));
        expect(stepOf(score * 1.05) - stepOf(score)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
