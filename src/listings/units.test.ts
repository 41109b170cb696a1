import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from './problems.ts';
import { outcodeOf, readUnits, writeUnits } from './units.ts';

const FILE = 'content/postcodes/DE56.csv';

function read(text: string) {
  const problems: Problem[] = [];
  return { units: readUnits({ file: FILE, text }, problems), problems };
}

describe('readUnits', () => {
  it('reads what writeUnits writes, to a metre', () => {
    const unit = fc.stringMatching(/^[0-9][A-Z]{2}$/);
    const degrees = (most: number) => fc.integer({ min: -most, max: most }).map((n) => n / 100_000);
    const at = fc.tuple(degrees(9_000_000), degrees(18_000_000));
    fc.assert(
      fc.property(fc.dictionary(unit, at, { noNullPrototype: true }), (units) => {
        expect(read(writeUnits(units))).toEqual({ units, problems: [] });
      }),
    );
  });

  it('minds neither the line ends of Windows nor a missing first line', () => {
    const units = { '1AA': [53.02, -1.48], '1AB': [53.03, -1.47] };
    expect(read('\ufeffunit,north,east\r\n1AA,53.02,-1.48\r\n1AB,53.03,-1.47\r\n').units).toEqual(
      units,
    );
    expect(read('1AA,53.02,-1.48\n1AB,53.03,-1.47').units).toEqual(units);
  });

  it.each(['1AA,53.02', 'DE56 1AA,53.02,-1.48', '1AA,53.02,-1.48,x', '1aa,53.02,-1.48', 'x'])(
    'tells of %j once, at its line',
    (line) => {
      const { problems } = read(`unit,north,east\n${line}\n${line}\n`);
      expect(problems.map(({ id, line: at, message }) => [id, at, message.includes(line)])).toEqual(
        [['file.unit', 2, true]],
      );
    },
  );
});

describe('outcodeOf', () => {
  it.each([
    ['postcodes/DE56.csv', 'DE56'],
    ['postcodes/S8.csv', 'S8'],
    ['postcodes/EC1Y.csv', 'EC1Y'],
    ['postcodes/de56.csv', null],
    ['postcodes/DE56.txt', null],
    ['listings/DE56.csv', null],
  ])('of %s is %s', (path, outcode) => {
    expect(outcodeOf(path)).toBe(outcode);
  });
});
