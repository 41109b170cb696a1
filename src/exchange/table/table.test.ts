import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { freeCell, guardCell, toCsv } from './table.ts';

/** The cells of a CSV file as any program reads them. */
function cellsIn(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' })
    .data;
}

describe('toCsv', () => {
  it('writes what Excel opens as it is: a byte order mark, Windows line ends, quotes where they are needed', () => {
    const rows = [
      { title: 'Tea, talk', when: 'Mondays, 2pm\nFridays, 2pm' },
      { title: 'Say “hi"' },
    ];
    expect(toCsv(['title', 'when'], rows)).toBe(
      '\uFEFFtitle,when\r\n"Tea, talk","Mondays, 2pm\nFridays, 2pm"\r\n"Say “hi""",\r\n',
    );
  });

  it('writes the columns alone where there are no rows', () => {
    expect(toCsv(['title', 'when'], [])).toBe('\uFEFFtitle,when\r\n');
  });

  const sign = fc.constantFrom(...'=+-@\t\r\n\'"’,;|abc é£＝ '.split(''));
  const hostile = fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'grapheme' }));

  it('is read back to the same cells, whatever they hold, and none of them is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { maxLength: 4 }), (pairs) => {
        const rows = pairs.map(([a, b]) => ({ a, b }));
        const [, ...read] = cellsIn(toCsv(['a', 'b'], rows)).slice(0, -1);
        expect(read.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
        expect(read.map((cells) => cells.map(freeCell))).toEqual(pairs);
      }),
    );
  });
});

describe('guardCell', () => {
  it.each([
    [
      '=HYPERLINK("https://example.org","Ring us")',
      '\'=HYPERLINK("https://example.org","Ring us")',
    ],
    ['+44 1773 000000', "'+44 1773 000000"],
    ['- Bring a cup', "'- Bring a cup"],
    ['@belper', "'@belper"],
    ["'=1+1", "''=1+1"],
    ["'Allo 'allo", "'Allo 'allo"],
    ['£2', '£2'],
    ['01773 000000', '01773 000000'],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(guardCell(text)).toBe(cell);
    expect(freeCell(cell)).toBe(text);
  });
});
