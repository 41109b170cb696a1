import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GOOD, WORDS } from '../src/tests/fixtures/listing.ts';
import { LONGEST_REPORT, MOST, readReport, writeReport, type Report } from './github/report.ts';
import { isOfProgram } from './report.ts';

const COFFEE = 'content/listings/belper/friday-coffee-morning.md';
const CHOIR = 'content/listings/belper/choir.md';
const choir = GOOD.replace('Friday coffee morning', 'Choir by the river')
  .replace('kind: coffee-morning', 'kind: choir')
  .replace('when: Fridays', 'when: Mondays')
  .replace('01773 000000', '01773 000009')
  .replace(/ {2}(?:email|web).*\n/g, '')
  .replace('tea-table', 'old-choir');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  for (const [file, text] of Object.entries(WORDS)) put(`content/${file}`, text);
  put('content/venues/belper/ada-belfield-centre.md', '---\nname: Ada Belfield Centre\n---\n');
  put(COFFEE, GOOD);
  put('scripts/x.ts', '');
  git('init', '-q', '-b', 'main');
  commit();
  git('switch', '-q', '-c', 'patch-1');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the report of a change', () => {
  it('has each listing that changed as a card, and no others', () => {
    put(CHOIR, choir);
    const { report, program } = made();
    expect(program).toBe('no');
    expect(report.problems).toEqual([]);
    expect(report.cards.map(({ file }) => file)).toEqual([CHOIR]);
    expect(report.cards[0]?.text).toContain('Choir by the river\nWhat: Choir, Belper\n');
    expect(report.cards[0]?.text).toContain('Next: Monday 23 November;');
  });

  it('has all problems of what changed, errors first, and none of the rest', () => {
    put(
      CHOIR,
      choir.replace('cost: Free, drinks from £1.50', 'cost: cheap').replace('room: yes', 'room:'),
    );
    const { report } = made();
    expect(report.problems.map(({ file, line, severity }) => [file, line, severity])).toEqual([
      [CHOIR, 7, 'error'],
      [CHOIR, 20, 'warning'],
    ]);
    expect(report.cards).toEqual([]);
  });

  it('shows what meets at a venue that changed', () => {
    put(
      'content/venues/belper/ada-belfield-centre.md',
      '---\nname: The Ada Belfield Centre\n---\n',
    );
    const { report, program } = made();
    expect(program).toBe('no');
    expect(report.cards[0]?.text).toContain('Where: The Ada Belfield Centre');
  });

  it('tells reviewers of links that are gone, and makes do without the list of them', () => {
    put(CHOIR, `${choir}\nSee [us](https://gone.example/).\n`);
    put('gone.txt', 'https://gone.example/\n');
    const { report } = made('--gone', join(folder, 'gone.txt'));
    expect(report.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('“https://gone.example/” leads nowhere any more') as string,
    ]);
    expect(made('--gone', join(folder, 'none.txt')).report.problems).toEqual([]);
  });

  it('says where what changed cannot be told', () => {
    rmSync(join(folder, '.git'), { recursive: true });
    const { report, program } = made();
    expect(program).toBe('yes');
    expect(report.notes.join()).toContain('git does not keep this folder');
  });

  it.each([
    ['a program', 'scripts/x.ts', 'yes'],
    ['the words that forms are made from', 'content/kinds.yaml', 'yes'],
    ['a listing', COFFEE, 'no'],
  ])('asks for tests of the program where it has to: %s', (_what, file, program) => {
    put(file, `${readFileSync(join(folder, file), 'utf8')}\n`);
    expect(made().program).toBe(program);
  });

  it('says how it is called', () => {
    const { status, stderr } = run();
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'Use: node scripts/report.ts --out FILE [--gone FILE]\n',
    });
  });
});

it.each([
  [[], false],
  [['content/listings/belper/choir.md', 'content/venues/belper/hall.md'], false],
  [['content/listings/belper/choir.md', 'package.json'], true],
  [['content/listings/../../scripts/x.ts'], true],
  [['content/listings/x.ts'], true],
  [['content/listings/belper/choir.md.ts'], true],
  [['src/content/listings/belper/choir.md'], true],
])('knows a change of the program by its paths: %j', (paths, is) => {
  expect(isOfProgram(paths)).toBe(is);
});

describe('a report that is read', () => {
  const problem = { file: COFFEE, line: 3, severity: 'error', message: 'x', fix: '' } as const;
  const good: Report = { problems: [problem], cards: [{ file: COFFEE, text: 'x' }], notes: ['x'] };

  it('is what was written', () => {
    expect(readReport(writeReport(good))).toEqual(good);
  });

  it('is cut to what one comment holds, and never too long to be read', () => {
    const long = '£'.repeat(1_000_000);
    const many: Report = {
      problems: Array.from({ length: 50 }, () => ({
        ...problem,
        message: long,
        fix: long,
        file: long,
      })),
      cards: Array.from({ length: 50 }, () => ({ file: long, text: long })),
      notes: Array.from({ length: 50 }, () => long),
    };
    const text = writeReport(many);
    expect(Buffer.byteLength(text)).toBeLessThan(LONGEST_REPORT);
    const read = readReport(text);
    expect(read?.problems.length).toBe(MOST.problems);
    expect(read?.cards.length).toBe(MOST.cards);
  });

  it.each([
    '',
    '[]',
    'null',
    '{"problems":[],"cards":[]}',
    JSON.stringify({ ...good, problems: [{ ...problem, severity: 'fatal' }] }),
    JSON.stringify({ ...good, problems: [{ ...problem, line: '3' }] }),
    JSON.stringify({ ...good, problems: [{ ...problem, more: 1 }] }),
    JSON.stringify({ ...good, problems: Array.from({ length: MOST.problems + 1 }, () => problem) }),
    JSON.stringify({ ...good, cards: [{ file: 1, text: 'x' }] }),
    JSON.stringify({ ...good, notes: ['x'.repeat(10_000)] }),
    JSON.stringify({ ...good, notes: 'x' }),
  ])('is refused where it is not of its shape: %.60s', (text) => {
    expect(readReport(text)).toBeNull();
  });
});

function made(...more: string[]) {
  if (spawnSync('git', ['status'], { cwd: folder }).status === 0) commit();
  const [out, output] = [join(folder, '..', `report-${process.pid}.json`), join(folder, 'output')];
  const { status, stderr } = run('--out', out, ...more);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const report = readReport(readFileSync(out, 'utf8'));
  rmSync(out);
  if (!report) throw new Error('The report is not of its shape.');
  const [, program] = /^program=(yes|no)\n$/.exec(readFileSync(output, 'utf8')) ?? [];
  return { report, program };
}

function run(...args: string[]) {
  return spawnSync(execPath, [resolve('scripts/report.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: '',
      TODAY: '2026-11-22',
      GITHUB_OUTPUT: join(folder, 'output'),
    },
  });
}

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function commit(): void {
  git('add', '-A');
  git(
    ...['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgSign=false'],
    ...['commit', '-q', '--allow-empty', '-m', 'x'],
  );
}

function git(...args: string[]): void {
  spawnSync('git', args, { cwd: folder });
}
