import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumn, packRows, unpackColumn, unpackRows } from './columns.ts';

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const values: Record<string, fc.Arbitrary<unknown>> = {
  'texts that come again': fc.constantFrom('tea', 'coffee', 'cake', ''),
  'texts of any signs': fc.string({ unit: 'binary', maxLength: 4 }),
  'texts of lines': fc.constantFrom('a\nb', 'a', 'b', ''),
  numbers: fc.integer(),
  'lists of a few': fc.subarray(['debt', 'housing', 'food']),
  'lists of lists': fc.array(fc.tuple(fc.constantFrom('10:00', '14:00'), fc.string())),
  'nothing, or something': fc.constantFrom(null, 'yes', { a: [1] }),
};

describe('a column', () => {
  it.each(Object.keys(values))('gives back %s as they were', (name) => {
    fc.assert(
      fc.property(fc.array(values[name]!, { maxLength: 40 }), (column) => {
        expect(unpackColumn(sent(packColumn(column)))).toEqual(column);
      }),
    );
  });

  it.each([1, 89, 90, 91, 8_100, 8_101])('gives back %i distinct values, each twice', (count) => {
    const column = Array.from({ length: count * 3 }, (_, row) => `value ${row % count}`);
    expect(unpackColumn(sent(packColumn(column)))).toEqual(column);
  });

  it('writes what comes again once, and one letter for each row', () => {
    const column = Array.from({ length: 300 }, (_, row) => (row % 3 ? 'Riverside Hall' : 'Club'));
    const text = JSON.stringify(packColumn(column));
    expect(text.split('Riverside Hall')).toHaveLength(2);
    expect(text.length).toBeLessThan(300 + 50);
  });

  it('needs no sign that JSON writes as two', () => {
    const column = Array.from({ length: 200 }, (_, row) => [row % 90]);
    const { at } = packColumn(column) as { at: string };
    expect(JSON.stringify(at)).toHaveLength(at.length + 2);
    expect(new Set(at.replaceAll(' ', '')).size).toBe(90);
  });
});

describe('a table', () => {
  it('gives rows back, with null for what a row does not have', () => {
    const rows = [{ a: 1, b: 'x' }, { a: 2 }, { a: 2, c: [3] }];
    expect(unpackRows(sent(packRows(rows)), 3)).toEqual([
      { a: 1, b: 'x', c: null },
      { a: 2, b: null, c: null },
      { a: 2, b: null, c: [3] },
    ]);
  });

  it('may be empty', () => {
    expect(unpackRows(sent(packRows([])), 0)).toEqual([]);
  });
});
