import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePostcode, findPostcode, type PostcodeTable } from './postcode.ts';

const TABLE: PostcodeTable = {
  sectors: {
    'DE1 1': [52.9214, -1.4847],
    'DE5 1': [53.05, -1.4],
    'DE56 0': [53.02, -1.48],
    'DE56 1': [53.03, -1.47],
    'S8 0': [53.34, -1.47],
  },
  outcodes: {
    DE1: [52.922, -1.4773],
    DE5: [53.0448, -1.4026],
    DE56: [53.02, -1.48],
    S8: [53.3, -1.4],
  },
};

describe('findPostcode', () => {
  it.each([
    ['DE56 1AA', 'DE56 1'],
    ['de561aa', 'DE56 1'],
    ['  De56   1aa ', 'DE56 1'],
    ['DE 56 1AA', 'DE56 1'],
    ['DE56-1AA', 'DE56 1'],
    ['DE56 1', 'DE56 1'],
    ['DE56 1A', 'DE56 1'],
    ['DE561', 'DE56 1'],
    ['DE51', 'DE5 1'],
    ['DE11AA', 'DE1 1'],
    ['DE56 OAA', 'DE56 0'],
    ['DE1 IAA', 'DE1 1'],
    ['S8 0AB', 'S8 0'],
  ])('reads %j to its sector', (typed, name) => {
    expect(findPostcode(typed, TABLE)).toEqual({
      is: 'found',
      name,
      at: TABLE.sectors[name],
      within: 'sector',
    });
  });

  it.each([
    ['DE56', 'DE56'],
    ['de 5', 'DE5'],
    ['s8', 'S8'],
  ])('reads %j to its outcode', (typed, name) => {
    expect(findPostcode(typed, TABLE)).toEqual({
      is: 'found',
      name,
      at: TABLE.outcodes[name],
      within: 'outcode',
    });
  });

  it('reads a whole postcode to its few houses once they are loaded, and names only the sector', () => {
    const at = [53.0251, -1.4711] as const;
    const table = { ...TABLE, units: { DE56: { '1AA': at } } };
    for (const typed of ['DE56 1AA', 'de561aa', 'DE56 IAA'])
      expect(findPostcode(typed, table)).toEqual({
        is: 'found',
        name: 'DE56 1',
        at,
        within: 'unit',
      });
    for (const typed of ['DE56 1AB', 'DE56 1A', 'DE56 1'])
      expect(findPostcode(typed, table)).toMatchObject({ name: 'DE56 1', within: 'sector' });
  });

  it('gives the middle of the outcode for a sector that is in no list', () => {
    expect(findPostcode('DE56 9ZZ', TABLE)).toEqual({
      is: 'unknown',
      name: 'DE56 9',
      outcode: 'DE56',
      at: TABLE.outcodes['DE56'],
    });
  });

  it.each(['DE', 'de'])('knows that %j may yet become one', (typed) => {
    expect(findPostcode(typed, TABLE)).toEqual({ is: 'half-typed', typed: 'DE' });
  });

  it.each([
    ['SW1A 1AA', 'SW1A 1'],
    ['sw1a1aa', 'SW1A 1'],
    ['LE1', 'LE1'],
  ])('says that %j is of somewhere else', (typed, name) => {
    expect(findPostcode(typed, TABLE)).toEqual({ is: 'outside', name });
  });

  it.each(['', ' ', 's', 'belper', 'U3A', 'A6', '5k', '10am', 'constructor', 'DE56 1AA coffee'])(
    'leaves %j to be searched as words',
    (typed) => {
      expect(findPostcode(typed, TABLE)).toEqual({ is: 'other' });
    },
  );

  it('answers whatever is typed', () => {
    const letters = fc.constantFrom(...'DES1560OIA -.é');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: letters })), (typed) => {
        expect(findPostcode(typed, TABLE).is).toMatch(/^(found|half-typed|unknown|outside|other)$/);
      }),
    );
  });

  it('finds every sector of the table, spaced or not, with any ending', () => {
    for (const name of Object.keys(TABLE.sectors)) {
      for (const typed of [name, `${name}XY`, `${name}XY`.replace(' ', '').toLowerCase()]) {
        expect(findPostcode(typed, TABLE)).toMatchObject({ is: 'found', name });
      }
    }
  });
});

describe('describePostcode', () => {
  it.each([
    ['DE56 1AA', ''],
    ['belper', ''],
    ['DE', 'DE is only part of a postcode. Type a little more, such as the next number.'],
    ['DE56 9ZZ', 'DE56 9 is not in our list of postcodes. Showing what is near DE56 instead.'],
    ['SW1A 1AA', 'SW1A 1 is outside Derbyshire. Type a town or postcode in Derbyshire.'],
  ])('for %j says “%s”', (typed, words) => {
    expect(describePostcode(findPostcode(typed, TABLE), 'Derbyshire')).toBe(words);
  });
});
