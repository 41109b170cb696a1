import { describe, expect, it } from 'vitest';
import type { Row, Unit } from './measure.ts';
import { inUnit, isWithin, tableOf } from './table.ts';

describe('tableOf', () => {
  it('puts what, figure, goal and what stands beside it into columns', () => {
    const rows: Row[] = [
      {
        what: '661 listings: wall',
        value: 2.4,
        unit: 's',
        goal: 3,
        rivals: [{ name: 'plain Node', value: 0.3 }],
      },
      { what: 'files', value: 13_031, unit: 'count' },
      {
        what: 'home: JS, brotli',
        value: 84_000,
        unit: 'bytes',
        goal: 82_000,
        also: [
          { name: 'gzip', value: 96_400 },
          { name: 'raw', value: 300_000 },
        ],
      },
    ];
    expect(tableOf(rows)).toEqual([
      'what                figure  goal              beside it',
      '661 listings: wall   2.4 s  ≤ 3 s             plain Node 0.3 s, × 8',
      'files               13,031',
      'home: JS, brotli     84 kB  ≤ 82 kB – missed  gzip 96 kB · raw 300 kB',
    ]);
  });

  it('gives each of several rivals a column, and says at least where that is the goal', () => {
    const rows: Row[] = [
      {
        what: 'exact words: success@1',
        value: 0.955,
        unit: 'share',
        least: 0.98,
        rivals: [
          { name: 'Orama 3.1', value: 0.5 },
          { name: 'Fuse 7.5', value: 1 },
        ],
      },
      {
        what: 'an answer',
        value: 2,
        unit: 'ms',
        goal: 3,
        rivals: [{ name: 'Fuse 7.5', value: 120 }],
        also: [{ name: 'slowest', value: 9 }],
      },
      { what: 'names', value: 0.97, unit: 'share', least: 0.97 },
    ];
    expect(tableOf(rows)).toEqual([
      'what                    figure  goal             Orama 3.1  Fuse 7.5  beside it',
      'exact words: success@1    0.95  ≥ 0.98 – missed       0.50      1.00',
      'an answer                 2 ms  ≤ 3 ms                        120 ms  slowest 9 ms',
      'names                     0.97  ≥ 0.97',
    ]);
  });

  it('is a line of headings when there is nothing to show', () => {
    expect(tableOf([])).toEqual(['what  figure  goal  beside it']);
  });

  it('gives no ratio to a rival that took no time at all', () => {
    const row: Row = { what: 'x', value: 1, unit: 'ms', rivals: [{ name: 'it', value: 0 }] };
    expect(tableOf([row])[1]).not.toMatch(/Infinity|NaN/);
  });
});

describe('a goal', () => {
  const row: Row = { what: 'x', value: 3, unit: 's' };
  it.each([
    [{ ...row, goal: 3 }, true],
    [{ ...row, goal: 3.1 }, true],
    [{ ...row, goal: 2.9 }, false],
    [{ ...row, least: 3 }, true],
    [{ ...row, least: 3.1 }, false],
    [{ ...row, least: 2, goal: 4 }, true],
    [{ ...row, least: 2, goal: 2.5 }, false],
    [row, null],
  ])('of %j is met: %j', (one, met) => {
    expect(isWithin(one)).toBe(met);
  });

  it('that is just missed does not look as if it were met', () => {
    const [, line] = tableOf([{ what: 'x', value: 12.04, unit: 's', goal: 12 }]);
    expect(line).toContain('missed');
  });
});

describe('inUnit', () => {
  it.each<[number, Unit, string]>([
    [0, 's', '0 s'],
    [0.034, 's', '0.03 s'],
    [2.345, 's', '2.3 s'],
    [9.96, 's', '10 s'],
    [81.2, 's', '81 s'],
    [0.68, 'ms', '0.68 ms'],
    [2324, 'ms', '2,324 ms'],
    [921, 'bytes', '921 B'],
    [1511, 'bytes', '1.5 kB'],
    [14_003, 'bytes', '14 kB'],
    [805_306_368, 'bytes', '805 MB'],
    [2_345_678, 'bytes', '2.3 MB'],
    [13_031, 'count', '13,031'],
    [1, 'share', '1.00'],
    [0.314, 'share', '0.31'],
    [0, 'share', '0.00'],
  ])('writes %d (%s) as %s', (value, unit, text) => {
    expect(inUnit(value, unit)).toBe(text);
  });
});
