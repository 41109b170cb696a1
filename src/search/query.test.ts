import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideHouses } from '../places/mention.ts';
import { VOCABULARY } from './example.ts';
import { NEAR_DAYS, PARTS } from './moments.ts';
import {
  addressToQuery,
  EMPTY_QUERY,
  isEmpty,
  queryToAddress,
  tidyWords,
  type Query,
} from './query.ts';
import { WEEKDAYS } from '../schedule/schedule.ts';

const slugs = (list: readonly { slug: string }[]) =>
  fc.constantFrom('', ...list.map(({ slug }) => slug));

const queries: fc.Arbitrary<Query> = fc.record({
  words: fc.string({ unit: 'grapheme', maxLength: 250 }).map(tidyWords),
  town: slugs(VOCABULARY.towns),
  day: fc.constantFrom('', ...WEEKDAYS, ...NEAR_DAYS, '2026-11-27', '2028-02-29'),
  part: fc.constantFrom('' as const, ...PARTS),
  kind: slugs(VOCABULARY.kinds),
  need: slugs(VOCABULARY.needs),
  free: fc.boolean(),
  stepFree: fc.boolean(),
  dropIn: fc.boolean(),
});

describe('an address', () => {
  it('gives back the query it was made from', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const words = hideHouses(query.words);
        expect(addressToQuery(queryToAddress(query), VOCABULARY)).toEqual({ ...query, words });
      }),
    );
  });

  it('never holds a whole postcode, however it is written', () => {
    const letter = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ');
    const postcode = fc.tuple(
      fc.constantFrom('DE', 'S', 'SK', 'NG', 'B', 'SW'),
      fc.constantFrom('1', '18', '56', '9A'),
      fc.constantFrom('', ' ', '  ', '-', '.', ' - '),
      fc.integer({ min: 0, max: 9 }),
      fc.tuple(letter, letter),
      fc.boolean(),
    );
    const before = fc.constantFrom('', 'coffee', 'near', 'belper,', '(', '“', 'é');
    // None begins with two letters that may end a postcode, or it would seem to be there still.
    const after = fc.constantFrom('', 'coffee', 'in matlock', ', codnor', ')', '”', 'é');
    fc.assert(
      fc.property(before, postcode, after, (first, parts, last) => {
        const [area, district, gap, digit, [one, two], isSmall] = parts;
        const written = `${area}${district}${gap}${digit}${one}${two}`;
        const words = `${first} ${isSmall ? written.toLowerCase() : written} ${last}`;
        const address = queryToAddress({ ...EMPTY_QUERY, words });
        const plain = decodeURIComponent(address)
          .replace(/[^A-Za-z0-9]/g, '')
          .toUpperCase();
        expect(plain).not.toContain(`${area}${district}${digit}${one}${two}`);
        expect(plain).toContain(`${area}${district}${digit}`);
      }),
    );
  });

  it('has the parameters that the public links to, and none for what does not matter', () => {
    const query: Query = { ...EMPTY_QUERY, words: 'coffee & cake', town: 'belper', day: 'fri' };
    expect(queryToAddress(query)).toBe('q=coffee+%26+cake&town=belper&day=fri');
    const rest: Query = {
      ...EMPTY_QUERY,
      part: 'evening',
      kind: 'choir',
      need: 'debt',
      free: true,
      stepFree: true,
      dropIn: true,
    };
    expect(queryToAddress(rest)).toBe(
      'time=evening&kind=choir&need=debt&free=yes&step-free=yes&drop-in=yes',
    );
    expect(queryToAddress(EMPTY_QUERY)).toBe('');
  });

  it.each([
    ['?q=coffee&town=&day=&time=', { words: 'coffee' }],
    ['?day=friday', { day: 'fri' }],
    ['?q=%20%20tea%0A%0Atime%00', { words: 'tea time' }],
    ['?town=atlantis&day=someday&time=noon&kind=__proto__&need=constructor&free=1', {}],
    ['?day=2026-02-30', {}],
    ['?town=belper&town=derby', { town: 'belper' }],
    ['?q=%E0%A4%A', { words: '\uFFFD%A' }],
    [`?q=${'x'.repeat(5000)}`, { words: 'x'.repeat(200) }],
    ['?utm_source=leaflet', {}],
  ])('%s asks for what it can', (address, expected) => {
    expect(addressToQuery(address, VOCABULARY)).toEqual({ ...EMPTY_QUERY, ...expected });
  });

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const query = addressToQuery(address, VOCABULARY);
        expect(addressToQuery(queryToAddress(query), VOCABULARY)).toEqual(query);
      }),
    );
  });
});

describe('isEmpty', () => {
  it('is true for the empty query alone', () => {
    expect(isEmpty(EMPTY_QUERY)).toBe(true);
    expect(isEmpty({ ...EMPTY_QUERY, dropIn: true })).toBe(false);
    expect(isEmpty({ ...EMPTY_QUERY, words: 'a' })).toBe(false);
  });
});
