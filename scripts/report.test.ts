import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { commit, git, makeFolder, type Folder } from '../src/tests/fixtures/folder.ts';
import { GOOD, WORDS } from '../src/tests/fixtures/listing.ts';
import { LONGEST_REPORT, MOST, readReport, writeReport, type Report } from './github/report.ts';
import { isOfProgram, main } from './report.ts';

const COFFEE = 'content/listings/belper/friday-coffee-morning.md';
const CHOIR = 'content/listings/belper/choir.md';
const choir = GOOD.replace('Friday coffee morning', 'Choir by the river')
  .replace('kind: coffee-morning', 'kind: choir')
  .replace('when: Fridays', 'when: Mondays')
  .replace('01773 000000', '01773 000009')
  .replace(/ {2}(?:email|web).*\n/g, '')
  .replace('tea-table', 'old-choir');

let folder: Folder;
beforeEach(() => {
  folder = makeFolder({
    ...Object.fromEntries(Object.entries(WORDS).map(([file, text]) => [`content/${file}`, text])),
    'content/venues/belper/ada-belfield-centre.md': '---\nname: Ada Belfield Centre\n---\n',
    [COFFEE]: GOOD,
    'scripts/x.ts': '',
  });
  git(folder.path, 'init', '-q', '-b', 'main');
  commit(folder.path);
  git(folder.path, 'switch', '-q', '-c', 'patch-1');
});
afterEach(() => folder.remove());

describe('the report of a change', () => {
  it('has each listing that changed as a card, and no others', async () => {
    folder.put(CHOIR, choir);
    const { report, program } = await made();
    expect(program).toBe('no');
    expect(report.problems).toEqual([]);
    expect(report.cards.map(({ file }) => file)).toEqual([CHOIR]);
    expect(report.cards[0]?.text).toContain('Choir by the river\nWhat: Choir, Belper\n');
    expect(report.cards[0]?.text).toContain('Next: Monday 23 November;');
  });

  it('has all problems of what changed, errors first, and none of the rest', async () => {
    folder.put(
      CHOIR,
      choir.replace('cost: Free, drinks from £1.50', 'cost: cheap').replace('room: yes', 'room:'),
    );
    const { report } = await made();
    expect(report.problems.map(({ file, line, severity }) => [file, line, severity])).toEqual([
      [CHOIR, 7, 'error'],
      [CHOIR, 20, 'warning'],
    ]);
    expect(report.cards).toEqual([]);
  });

  it('shows what meets at a venue that changed', async () => {
    folder.put(
      'content/venues/belper/ada-belfield-centre.md',
      '---\nname: The Ada Belfield Centre\n---\n',
    );
    const { report, program } = await made();
    expect(program).toBe('no');
    expect(report.cards[0]?.text).toContain('Where: The Ada Belfield Centre');
  });

  it('tells reviewers of links that are gone, and makes do without the list of them', async () => {
    folder.put(CHOIR, `${choir}\nSee [us](https://gone.example/).\n`);
    folder.put('gone.txt', 'https://gone.example/\n');
    const { report } = await made('--gone', `${folder.path}/gone.txt`);
    expect(report.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('“https://gone.example/” leads nowhere any more') as string,
    ]);
    const without = await made('--gone', `${folder.path}/none.txt`);
    expect(without.report.problems).toEqual([]);
  });

  it('says where what changed cannot be told', async () => {
    folder.take('.git');
    const { report, program } = await made();
    expect(program).toBe('yes');
    expect(report.notes.join()).toContain('git does not keep this folder');
  });

  it.each([
    ['a program', 'scripts/x.ts', 'yes'],
    ['the words that forms are made from', 'content/kinds.yaml', 'yes'],
    ['a listing', COFFEE, 'no'],
  ])('asks for tests of the program where it has to: %s', async (_what, file, program) => {
    folder.put(file, `${folder.read(file)}\n`);
    expect(await made()).toMatchObject({ program });
  });

  it('says how it is called', async () => {
    const { status, stderr } = await run();
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        '--out names the file to write.\nUse: node scripts/report.ts --out FILE [--gone FILE]\n',
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

async function made(...more: string[]) {
  if (existsSync(`${folder.path}/.git`)) commit(folder.path);
  // Outside of the repository, whose files are all looked at.
  const beside = makeFolder();
  const { status, stderr } = await run('--out', `${beside.path}/report.json`, ...more);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const report = readReport(beside.read('report.json'));
  beside.remove();
  if (!report) throw new Error('The report is not of its shape.');
  const [, program] = /^program=(yes|no)\n$/.exec(folder.read('output')) ?? [];
  folder.take('output');
  return { report, program };
}

function run(...args: string[]) {
  const output = { GITHUB_OUTPUT: `${folder.path}/output` };
  return call(main, args, { CONTENT_DIR: '', TODAY: '2026-11-22', ...output }, folder.path);
}
