import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEnglish } from '../../directory.ts';
import type { PostcodeTable } from '../../places/postcode.ts';
import { createEngine, type Material, type Results } from './engine.ts';
import { fluentWith } from './fluent.ts';
import { DOCUMENTS, MATERIAL, TODAY, VOCABULARY } from '../example.ts';
import { LACKS } from './nearly.ts';
import { without } from './rewording.ts';
import { addressToQuery, EMPTY_QUERY, tidyWords, withoutPart, type Query } from '../query.ts';
import { resolveLexicon } from '../reading/lexicon.ts';
import { findAlike } from '../reading/likeness.ts';

const POSTCODES: PostcodeTable = {
  sectors: { 'DE56 1': [53.023, -1.481], 'DE1 3': [52.925, -1.478] },
  outcodes: { DE56: [53.02, -1.48], DE1: [52.92, -1.47] },
  detailed: ['DE56'],
  units: { DE56: { '1AB': [53.0247, -1.4751] } },
};
const WHOLE: Material = {
  ...MATERIAL,
  lexicon: resolveLexicon(loadEnglish(), VOCABULARY),
  postcodes: POSTCODES,
};
const build = (material: Material) => createEngine(material, fluentWith(findAlike));
const engine = build(WHOLE);

// Of everything that can be understood something, and of what nobody should type.
const SAID = [
  ...'coffee choir yoga lark debt dementia lonely skint men belper hope derbyshire mickleover'.split(
    ' ',
  ),
  ...'free cheap ramp parking online xyzzy ukulele cofee belpr wednes friday tonight'.split(' '),
  ...[
    'near belper',
    'within 3 miles of derby',
    'around hope',
    'DE56 1AB',
    'DE1 3',
    'DE56',
    'SW1A 1AA',
  ],
  ...[
    'under £3',
    'up to 2 quid',
    'after 6',
    'between 1 and 3',
    'half past two',
    '10.30am',
    'quarter to 12am',
  ],
  ...[
    'next friday',
    '28/11',
    'first tuesday of the month',
    'this weekend',
    'bank holiday',
    'over 60',
  ],
  ...[
    'drop in',
    'no referral',
    'at home',
    'by phone',
    'hearing loop',
    'not mondays',
    'anything but a choir',
  ],
  ...[
    'kicked out',
    'on my own',
    'the telly is my only company',
    'is there a',
    'for my mum',
    '“lark”',
    '"',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '\ud800',
    '🎉',
    'é',
    '½',
    '£',
    '-',
    '/',
    '.',
    '+',
    "'",
  ],
];
const words = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...SAID) }, fc.string({ maxLength: 8 })),
    {
      maxLength: 5,
    },
  )
  .map((said) => tidyWords(said.join(' ')));
const queries: fc.Arbitrary<Query> = words.chain((said) =>
  fc.record({
    words: fc.constant(said),
    town: fc.constantFrom('', '', '', 'belper', 'derbyshire'),
    day: fc.constantFrom('', '', '', 'fri', 'weekend', '2026-12-01'),
    part: fc.constantFrom('' as const, '' as const, '' as const, 'evening' as const),
    kind: fc.constantFrom('', '', '', 'choir'),
    need: fc.constantFrom('', '', '', 'debt'),
    free: fc.constantFrom(false, false, true),
    stepFree: fc.constantFrom(false, false, true),
    dropIn: fc.constantFrom(false, false, true),
  }),
);
const RUNS = { numRuns: 300 };

/** All that a person sees of an answer. */
function seenIn({ understood, missing, hits, nearly, counts, instead, postcode }: Results) {
  return {
    nearly: nearly.map(({ document, next, lacks, why }) => [document.id, next, lacks, why]),
    understood: understood.parts.map(({ means, words: said }) => [means, said]),
    missing,
    hits: hits.map(({ document, next, miles, isUnconfirmed, isLesser }) => [
      document.id,
      next,
      miles,
      isUnconfirmed,
      isLesser,
    ]),
    counts,
    instead,
    postcode,
  };
}

describe('an answer', () => {
  it('is the same whenever a question is asked, whatever was asked before', () => {
    fc.assert(
      fc.property(queries, queries, (query, other) => {
        const first = seenIn(engine.search(query, TODAY));
        engine.search(other, TODAY);
        engine.search(query, '2026-11-23');
        expect(seenIn(engine.search(query, TODAY))).toEqual(first);
        expect(seenIn(build(WHOLE).search(query, TODAY))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same in whatever order the listings come', () => {
    const mixed = [...DOCUMENTS.slice(5), ...DOCUMENTS.slice(0, 5).toReversed()];
    const turned = [DOCUMENTS.toReversed(), mixed].map((documents) =>
      build({ ...WHOLE, documents }),
    );
    fc.assert(
      fc.property(queries, (query) => {
        const expected = seenIn(engine.search(query, TODAY));
        for (const one of turned) expect(seenIn(one.search(query, TODAY))).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('has for each way on just as many listings as it says, and never a whole postcode', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { hits, instead } = engine.search(query, TODAY);
        if (hits.length === 0) expect(instead).not.toEqual([]);
        for (const { address, words: typed, why, count } of instead) {
          const { searchParams } = new URL(address, 'https://x');
          const other = addressToQuery(searchParams, VOCABULARY);
          expect([why, address, engine.search(other, TODAY).hits.length]).toEqual([
            why,
            address,
            count,
          ]);
          expect(`${why} ${typed} ${searchParams.toString()}`).not.toMatch(/1[ +]?A[AB]\b/i);
        }
      }),
      RUNS,
    );
  });

  it('has with what nearly fits only what would fit without the thing that it lacks, and says so', () => {
    let seen = 0;
    const said = ['friday', 'evening', 'belper', 'near derby', 'within 3 miles of derby', 'free'];
    const more = ['under £1', 'ramp', 'drop in', 'by phone', 'lark', 'in hope', 'next week'];
    const typed = fc
      .tuple(
        fc.constantFrom('coffee', 'choir', 'craft', 'debt', 'lonely', 'dementia', ''),
        fc.shuffledSubarray([...said, ...more], { maxLength: 3 }),
      )
      .map(([subject, terms]) => [subject, ...terms].join(' '));
    const chosen = fc.constantFrom<Partial<Query>>(
      {},
      {},
      {},
      { town: 'belper' },
      { day: 'fri' },
      { part: 'evening' },
      { free: true },
      { stepFree: true },
      { dropIn: true },
    );
    fc.assert(
      fc.property(typed, chosen, (words, form) => {
        const query: Query = { ...EMPTY_QUERY, words, ...form };
        const { hits, nearly, understood } = engine.search(query, TODAY);
        expect(nearly.length).toBeLessThanOrEqual(Math.max(0, 10 - hits.length));
        const listed = [...hits, ...nearly].map(({ document }) => document.id);
        expect(new Set(listed).size).toBe(listed.length);
        for (const { document, lacks, why } of nearly) {
          seen += 1;
          expect(why).not.toBe('');
          // "Free or cheap": without the one the other would be asked for alone.
          const terms = lacks === 'cost' ? (['cost', 'free'] as const) : [lacks];
          const others = without({ query, understood }, ...terms);
          expect(others).toEqual({ ...others, ...form });
          const other = engine.search(others, TODAY).hits;
          expect([query, lacks, other.map((hit) => hit.document.id)]).toEqual([
            query,
            lacks,
            expect.arrayContaining([document.id]),
          ]);
        }
      }),
      { numRuns: 600 },
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('has what fits best first, confirmed before not, then what fits less well, then what nearly fits', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { hits, nearly } = engine.search(query, TODAY);
        const bands = hits.map((hit) => 2 * Number(hit.isLesser) + Number(hit.isUnconfirmed));
        expect(bands).toEqual(bands.toSorted((a, b) => a - b));
        const last = nearly.map(
          (one) => 100 * Number(one.isUnconfirmed) + LACKS.indexOf(one.lacks),
        );
        expect(last).toEqual(last.toSorted((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('comes to an end when its parts are taken away one by one', () => {
    fc.assert(
      fc.property(words, (said) => {
        let left = said;
        for (let taken = 0; ; taken += 1) {
          const [part] = engine.search({ ...EMPTY_QUERY, words: left }, TODAY).understood.parts;
          if (!part) break;
          const fewer = withoutPart(left, part);
          expect(fewer.length).toBeLessThan(left.length);
          expect(taken).toBeLessThan(said.length);
          left = fewer;
        }
      }),
      RUNS,
    );
  });

  it('understands of times and prices only what there is', () => {
    const forms = {
      part: /^(?:morning|afternoon|evening|weekend|-?\d\d:\d\d|\d\d:\d\d-(?:\d\d:\d\d)?)$/,
      cost: /^\d+(?:\.\d\d?)?$/,
    };
    const figures = fc.integer({ min: 0, max: 60 }).map(String);
    const clock = fc
      .tuple(
        fc.constantFrom(
          '',
          'at',
          'after',
          'before',
          'between',
          'from',
          'until',
          'under £',
          'up to',
        ),
        fc.constantFrom('', 'half past', 'half', 'quarter to', 'quarter past'),
        figures,
        fc.constantFrom('', '.30', ':15', 'am', 'pm', " o'clock", '.30pm', ' pounds', 'p'),
        fc.constantFrom('', ' and ', ' to ', '-', ' until '),
        figures,
        fc.constantFrom('', 'am', 'pm', ' midnight'),
      )
      .map((pieces) => pieces.join(' ').replace(/ (?=[.:]|am|pm|p\b)/g, ''));
    fc.assert(
      fc.property(clock, (said) => {
        const { parts } = engine.search({ ...EMPTY_QUERY, words: said }, TODAY).understood;
        for (const { field, value } of parts.flatMap(({ means }) => means))
          if (field === 'part' || field === 'cost')
            expect([said, field, value]).toEqual([
              said,
              field,
              expect.stringMatching(forms[field]),
            ]);
      }),
      { numRuns: 1000 },
    );
  });
});
