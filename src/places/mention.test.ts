import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPostcodeIn, hideHouses, mayMentionPostcode, outcodesIn } from './mention.ts';
import type { PostcodeTable } from './postcode.ts';

const TABLE: PostcodeTable = {
  sectors: {
    'DE1 1': [52.92, -1.48],
    'DE56 1': [53.03, -1.47],
    'S8 8': [53.33, -1.43],
    'S18 1': [53.3, -1.47],
    'SK13 7': [53.45, -1.95],
    'ST14 5': [52.9, -1.87],
  },
  outcodes: {
    DE1: [52.92, -1.48],
    DE56: [53.02, -1.48],
    S8: [53.34, -1.48],
    S18: [53.3, -1.47],
    SK13: [53.45, -1.96],
    ST14: [52.9, -1.87],
  },
  detailed: ['DE56', 'S18'],
};

describe('findPostcodeIn', () => {
  it.each([
    ['coffee near DE56 1AB on friday', 'DE56 1AB', 'found', 'DE56 1'],
    ['coffee near de561ab', 'de561ab', 'found', 'DE56 1'],
    ['de 56 1ab choir', 'de 56 1ab', 'found', 'DE56 1'],
    ['s18 1rx games', 's18 1rx', 'found', 'S18 1'],
    ['games (S18-1RX)', 'S18-1RX', 'found', 'S18 1'],
    ['choir DE56 IAB', 'DE56 IAB', 'found', 'DE56 1'],
    ['choir in sk13', 'sk13', 'found', 'SK13'],
    ['exercise class sk13', 'sk13', 'found', 'SK13'],
    ['sk 13 choir', 'sk 13', 'found', 'SK13'],
    ['sk13', 'sk13', 'found', 'SK13'],
    [' DE56 ', 'DE56', 'found', 'DE56'],
    ['coffee de56 1', 'de56 1', 'found', 'DE56 1'],
    ['coffee de56 1 friday', 'de56 1', 'found', 'DE56 1'],
    ['coffee de56 1a', 'de56 1a', 'found', 'DE56 1'],
    ['coffee de561', 'de561', 'found', 'DE56 1'],
    ['de56 5 people', 'de56', 'found', 'DE56'],
    ['s18 1 to 3', 's18', 'found', 'S18'],
    ['s18 1.30pm', 's18', 'found', 'S18'],
    ['s18 1 pm', 's18', 'found', 'S18'],
    ['s18, 2pm', 's18', 'found', 'S18'],
    ['s8 free', 's8', 'found', 'S8'],
    ['de56 9zz choir', 'de56 9zz', 'unknown', 'DE56 9'],
    ['coffee near SW1A 1AA', 'SW1A 1AA', 'outside', 'SW1A 1'],
    // As an address has it.
    ['coffee near SW1A 1', 'SW1A 1', 'outside', 'SW1A 1'],
    ['SW1A 1AA or DE1 1AA', 'DE1 1AA', 'found', 'DE1 1'],
    ['M1 1AE then sk13', 'sk13', 'found', 'SK13'],
    ['LE1', 'LE1', 'outside', 'LE1'],
    ['DE', 'DE', 'half-typed', undefined],
  ])('in %j finds %j', (words, text, is, name) => {
    const found = findPostcodeIn(words, TABLE);
    expect(words.slice(found?.start, found?.end)).toBe(text);
    expect(found?.answer).toMatchObject(name === undefined ? { is } : { is, name });
  });

  it.each([
    '',
    'coffee in belper',
    'room B12 choir',
    'choir in room s8',
    'the S8 bus',
    'bus s8 to chesterfield',
    'M1 motorway',
    'near the A6',
    'couch to 5k run',
    'U3A walking',
    'group E 5',
    'under 5s',
    'over 50',
    'class S18',
    'room B1, 1st floor',
    'room e1 2pm',
    'm1 oat milk',
    'church st 14 december',
    'men’s 8 1st team',
    'me 5 years',
    'belper 10am to 12',
    'w1 1rst',
    'coffee near le1',
  ])('finds none in %j', (words) => {
    expect(findPostcodeIn(words, TABLE)).toBeNull();
  });

  it('answers whatever is typed, with the very words it read', () => {
    const letters = fc.constantFrom(...'DES158O a1b .-é’');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: letters, maxLength: 30 })), (words) => {
        const found = findPostcodeIn(words, TABLE);
        if (!found) return;
        expect(found.start).toBeLessThan(found.end);
        expect(words.slice(found.start, found.end)).toMatch(/^\S(?:.*\S)?$/s);
        expect(mayMentionPostcode(words)).toBe(true);
      }),
    );
  });
});

const unit = fc
  .tuple(
    fc.constantFrom('DE56', 'S18', 'SW1A', 'M1', 'EC1Y', 'B33'),
    fc.constantFrom(' ', '', '  ', '-'),
    fc.stringMatching(/^[0-9][ABD-HJLNP-UW-Z]{2}$/),
  )
  .map(([outcode, gap, inward]) => ({ outcode, inward, typed: outcode + gap + inward }));
const around = fc.constantFrom('', 'choir ', 'coffee, ', '(', '“');

describe('hideHouses', () => {
  it.each([
    ['coffee near DE56 1AB on friday', 'coffee near DE56 1 on friday'],
    ['de561ab', 'DE56 1'],
    ['de56 oab', 'DE56 0'],
    ['choir in belper at 2pm', 'choir in belper at 2pm'],
    ['de56 1', 'de56 1'],
  ])('writes %j as %j', (words, safe) => {
    expect(hideHouses(words)).toBe(safe);
  });

  it('leaves no whole postcode, of here or anywhere', () => {
    fc.assert(
      fc.property(around, unit, around, ({ length }, { outcode, inward, typed }, after) => {
        const words = `${'x '.repeat(length)}${typed} ${after}`;
        for (const text of [words, words.toLowerCase()]) {
          const safe = hideHouses(text).toUpperCase();
          expect(safe).toContain(`${outcode} ${inward[0]}`);
          expect(safe.replace(/[^A-Z0-9]/g, '')).not.toContain(outcode + inward);
          expect(hideHouses(safe)).toBe(safe);
        }
      }),
    );
  });
});

describe('outcodesIn', () => {
  it.each([
    ['coffee near DE56 1AB or s181rx', ['DE56', 'S18']],
    ['de56 1ab and DE56 2AB', ['DE56']],
    ['coffee near de56 1', []],
    ['sk13 7aa', []],
    ['coffee', []],
  ])('for %j needs %j', (words, outcodes) => {
    expect(outcodesIn(words, TABLE)).toEqual(outcodes);
  });
});

describe('mayMentionPostcode', () => {
  it.each([
    ['coffee de56', true],
    ['sk13 7aa', true],
    ['m1', true],
    ['de', true],
    ['coffee in belper', false],
    ['over 50', false],
    ['', false],
  ])('for %j is %s', (words, may) => {
    expect(mayMentionPostcode(words)).toBe(may);
  });
});
