import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Point } from '../src/listings/vocabulary.ts';
import { readUnits } from '../src/listings/units.ts';
import { decodeUnits, packUnits, type UnitsWire } from '../src/places/units.ts';
import { call, start } from '../src/tests/fixtures/command.ts';
import { makeFolder, type Folder } from '../src/tests/fixtures/folder.ts';
import { main as check } from './check.ts';
import { main } from './places.ts';
import { toGrid, type GridPoint } from './places/grid.ts';

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** Invented postcodes, every so many metres on a square grid around a place. */
function invent(outcode: string, [east, north]: GridPoint, count: number, step = 150) {
  return Array.from({ length: count }, (_, index) => {
    const [sector, pair] = [Math.floor(index / 100), index % 100];
    const inward = `${sector}${LETTERS[Math.floor(pair / 10)]}${LETTERS[pair % 10]}`;
    const at = [east + (index % 20) * step, north + Math.floor(index / 20) * step] as const;
    return { postcode: `${outcode} ${inward}`, outcode, inward, at };
  });
}

type Invented = ReturnType<typeof invent>[number];

/** A line as the download has it: joined where the outcode has four signs, codes of areas after the figures. */
function lineOf({ outcode, inward, at }: Invented, quality = 10): string {
  const postcode = `${outcode.padEnd(outcode.length < 4 ? 4 : 0)}${inward}`;
  return `"${postcode}",${quality},${at[0]},${at[1]},"E92000001","E19000002","E18000005","E10000007","E07000032","E05008100"`;
}

const BELPER = invent('DE56', [434_000, 346_000], 250);
const DERBY = invent('DE1', [435_000, 336_000], 120);
const LONDON = invent('SW1A', [530_000, 180_000], 40);
const LICENCE = 'Contains OS data © Crown copyright and database right 2026\n';
const NO_PLACE = { ...BELPER[0]!, inward: '9ZZ', at: [0, 0] } as unknown as Invented;
const FILES: Readonly<Record<string, string>> = {
  'Data/CSV/de.csv': `${[...BELPER, ...DERBY].map((one) => lineOf(one)).join('\n')}\n${lineOf(NO_PLACE, 90)}\n`,
  'Data/CSV/sw.csv': `${LONDON.map((one) => lineOf(one)).join('\n')}\n`,
  'Doc/licence.txt': LICENCE,
  'Doc/Code-Point_Open_Column_Headers.csv':
    'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\nPostcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code\n',
};

let scratch: Folder;
let content: string;
let download: string;

beforeEach(() => {
  scratch = makeFolder();
  content = join(scratch.path, 'content');
  download = join(scratch.path, 'codepo_gb');
  cpSync('content', content, { recursive: true });
  write(FILES);
});
afterEach(() => scratch.remove());

function write(files: Readonly<Record<string, string>>): void {
  rmSync(download, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) scratch.put(join('codepo_gb', path), text);
}

const settings = () => ({ CONTENT_DIR: content, TODAY: '2026-11-22' });

function places(...args: string[]) {
  return call(main, args, settings());
}

const table = () => readFileSync(join(content, 'postcodes.yaml'), 'utf8');
const unitFiles = () =>
  existsSync(join(content, 'postcodes')) ? readdirSync(join(content, 'postcodes')).toSorted() : [];
const unitsOf = (outcode: string) =>
  readUnits(
    { file: outcode, text: readFileSync(join(content, 'postcodes', `${outcode}.csv`), 'utf8') },
    [],
  );

function metresFrom(at: Point, [east, north]: GridPoint): number {
  const [readEast, readNorth] = toGrid(at);
  return Math.hypot(readEast - east, readNorth - north);
}

describe('npm run places', () => {
  it('says and writes the same as a program of its own, and ends with the same code', async () => {
    const asProgram = (...args: string[]) => start('scripts/places.ts', args, settings());
    const told = async (call: typeof places | typeof asProgram, args: string[]) => {
      rmSync(content, { recursive: true });
      cpSync('content', content, { recursive: true });
      return [await call(...args), table(), unitFiles()];
    };
    for (const args of [[download], ['src']])
      expect(await told(places, args), args.join(' ')).toEqual(await told(asProgram, args));
  });

  it('puts every postcode where it was, within 5 m, from the download to what a search unpacks', async () => {
    expect(await places(download)).toMatchObject({ status: 0 });
    expect(unitFiles()).toEqual(['DE1.csv', 'DE56.csv']);
    for (const [outcode, invented] of [
      ['DE56', BELPER],
      ['DE1', DERBY],
    ] as const) {
      const wire = JSON.parse(packUnits(outcode, unitsOf(outcode))) as UnitsWire;
      const loaded = decodeUnits(wire);
      expect(Object.keys(loaded)).toHaveLength(invented.length);
      for (const { inward, at } of invented)
        expect(metresFrom(loaded[inward]!, at)).toBeLessThan(5);
    }
  });

  it('writes the middles of sectors and outcodes, with the attribution of the download’s year', async () => {
    await places(download);
    expect(table()).toContain(
      'Contains Royal Mail data © Royal Mail copyright and database right 2026.',
    );
    const [, north, east] = /^ {2}DE1 0: \[([\d.-]+), ([\d.-]+)\]$/m.exec(table()) ?? [];
    const inSector = DERBY.filter(({ inward }) => inward.startsWith('0'));
    const mean = (axis: 0 | 1) =>
      inSector.reduce((sum, { at }) => sum + at[axis], 0) / inSector.length;
    expect(metresFrom([Number(north), Number(east)], [mean(0), mean(1)])).toBeLessThan(12);
    expect(table()).not.toContain('SW1A');
    expect(table().match(/^ {2}DE[\d ]+:/gm)).toEqual([
      '  DE1 0:',
      '  DE1 1:',
      '  DE56 0:',
      '  DE56 1:',
      '  DE56 2:',
      '  DE1:',
      '  DE56:',
    ]);
  });

  it('leaves content that the check finds well, and that is the same when it is done again', async () => {
    await places(download);
    const first = table();
    await places(download);
    expect(table()).toBe(first);
    expect(await call(check, [], settings())).toMatchObject({ status: 0 });
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('says what it kept, what it left out and what may be missing', async () => {
    const { stdout } = await places(download);
    expect(stdout).toContain('Wrote 370 postcodes in 5 sectors and 2 outcodes');
    expect(stdout).toContain('Left out 40 that are too far from every town.');
    expect(stdout).toContain('Left out 1 whose place is not known.');
    expect(stdout).toMatch(/no postcode is within 2 miles of .*Buxton/);
  });

  it('keeps every outcode where it is told to', async () => {
    const { stdout } = await places(download, '--all', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      units: 410,
      outcodes: 3,
      far: 0,
      year: '2026',
    });
    expect(unitFiles()).toEqual(['DE1.csv', 'DE56.csv', 'SW1A.csv']);
  });

  it('keeps as far as it is told to', async () => {
    const near = JSON.parse((await places(download, '--miles', '0.5', '--json')).stdout) as {
      outcodes: number;
    };
    expect(near.outcodes).toBeLessThan(3);
    expect(JSON.parse((await places(download, '--miles', '200', '--json')).stdout)).toMatchObject({
      outcodes: 3,
    });
  });

  it.each(['.', 'Data', 'Data/CSV'])('takes the folder %s of the download', async (inside) => {
    const { status, stdout } = await places(join(download, inside), '--year', '2025', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ units: 370, year: '2025' });
  });

  it.each<[string, (csv: string) => string]>([
    [
      'line ends of Windows and a byte order mark',
      (csv) => `\ufeff${csv.replaceAll('\n', '\r\n')}`,
    ],
    ['a line of short names', (csv) => `PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n${csv}`],
    [
      'other columns first',
      (csv) =>
        `Country_code,Postcode,Positional_quality_indicator,Eastings,Northings\n${csv.replaceAll(/^("[^"]+",\d+,\d+,\d+),.*$/gm, '"E92000001",$1')}`,
    ],
    ['no quotes', (csv) => csv.replaceAll('"', '')],
  ])('reads files with %s', async (_what, change) => {
    write({ ...FILES, 'Data/CSV/de.csv': change(FILES['Data/CSV/de.csv']!) });
    expect(JSON.parse((await places(download, '--json')).stdout)).toMatchObject({
      ok: true,
      units: 370,
    });
  });

  it('shows what it would do, and does nothing', async () => {
    const before = table();
    const { status, stdout } = await places(download, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('Would write 370 postcodes');
    expect(table()).toBe(before);
    expect(unitFiles()).toEqual([]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['an empty folder', { 'Doc/licence.txt': LICENCE }, /There is no \.csv file/],
    ['an empty file', { ...FILES, 'Data/CSV/sw.csv': '' }, /sw\.csv is empty/],
    [
      'a stranger’s CSV',
      { 'a.csv': 'name,town\nAda,Belper\n' },
      /a\.csv:1 is not a line of Code-Point/,
    ],
    [
      'a file cut off within a figure',
      { ...FILES, 'Data/CSV/sw.csv': `${lineOf(LONDON[0]!)}\n${lineOf(LONDON[1]!).slice(0, 22)}` },
      /sw\.csv:2 is not .+\nIt is the last line, so the file may be cut off/,
    ],
    [
      'degrees in place of metres',
      { 'de.csv': '"DE56 1AB",10,53.02,-1.48\n' },
      /de\.csv:1 is not a line of Code-Point Open/,
    ],
    [
      'only another part of the country',
      { 'sw.csv': FILES['Data/CSV/sw.csv']!, 'Doc/licence.txt': LICENCE },
      /SW1A .+ is within 15 miles/,
    ],
    [
      'only postcodes without a place',
      { 'de.csv': `${lineOf(NO_PLACE, 90)}\n` },
      /No postcode in .+ has a place/,
    ],
    ['no word of a year', { 'de.csv': FILES['Data/CSV/de.csv']! }, /Add --year/],
  ])('refuses %s, and changes nothing', async (_what, files, words) => {
    const before = table();
    write(files);
    const { status, stderr } = await places(download);
    expect(status).toBe(1);
    expect(stderr).toMatch(words);
    expect(stderr).toContain('Nothing was changed.');
    expect(table()).toBe(before);
    expect(unitFiles()).toEqual([]);
    const { status: again, stdout } = await places(download, '--json');
    expect(again).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false });
  });

  it.each([
    [[], /Name the folder/],
    [['/no/such/folder'], /is not a folder/],
    [['package.json'], /is not a folder/],
    [['src', 'scripts'], /Name one folder/],
    [['src', '--miles', 'far'], /--miles is "far"/],
    [['src', '--miles', '5', '--all'], /either --miles or --all/],
    [['src', '--year', '26'], /--year is "26"/],
    [['src', '--wrong'], /--wrong/],
  ])('called with %j says how to be called', async (args, words) => {
    const { status, stderr } = await places(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).toContain('Use: npm run places');
  });

  it('does not count a file of the folder that is none of its own', async () => {
    await places(download);
    writeFileSync(join(content, 'postcodes', 'notes.txt'), 'x');
    writeFileSync(join(content, 'postcodes', 'DE1.csv'), 'unit,north,east\nx\n');
    const { status, stdout } = await call(check, [], settings());
    expect(status).toBe(1);
    expect(stdout).toContain('DE1.csv:2');
    expect(stdout).toContain('notes.txt” is not read');
    await places(download);
    expect(unitFiles()).toEqual(['DE1.csv', 'DE56.csv']);
  });
});
