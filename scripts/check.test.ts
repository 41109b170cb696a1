import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { damaged, GOOD, WORDS } from '../src/tests/fixtures/listing.ts';

vi.setConfig({ testTimeout: 60_000 });

const good = mkdtempSync(join(tmpdir(), 'check-good-'));
const wrong = mkdtempSync(join(tmpdir(), 'check-wrong-'));
// These folders are in no repository.
const NOTE =
  'Whether something vanished since it was published was not looked at: git does not keep this folder.';
const venue = '---\nname: Ada Belfield Centre\n---\n';

beforeAll(() => {
  for (const [file, text] of Object.entries(WORDS)) put(good, file, text);
  put(good, 'venues/belper/ada-belfield-centre.md', venue);
  put(good, 'listings/belper/tea.md', GOOD);
  cpSync(good, wrong, { recursive: true });
  put(wrong, 'listings/belper/tea.md', damaged('kind: coffee-morning', 'kind: cofee-morning'));
  put(wrong, 'listings/belper/choir.md', damaged('room: yes', 'room:').replace('tea-table', 'old'));
});

afterAll(() => {
  for (const folder of [good, wrong]) rmSync(folder, { recursive: true, force: true });
});

describe('npm run check', () => {
  it('says that all is well, and ends with 0', () => {
    expect(check(good)).toEqual({
      status: 0,
      stdout: `All is well: 1 listing, 1 venue.\n${NOTE}\n`,
      stderr: '',
    });
  });

  it('tells people where, what, why and what instead, and ends with 1', () => {
    expect(check(wrong)).toEqual({
      status: 1,
      stderr: '',
      stdout: `${wrong}/listings/belper/choir.md:22:1
  Please look: Nothing stands after **room**.
  → Write what is known, or take the line out

${wrong}/listings/belper/tea.md:3:7
  **kind** – “cofee-morning” is not in kinds.yaml.
  → kind: coffee-morning

1 thing to put right, 1 thing to look at.
${NOTE}
`,
    });
  });

  it('prints one JSON document and nothing else with --json', () => {
    const { status, stdout, stderr } = check(wrong, '--json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { problems } = JSON.parse(stdout) as { problems: object[] };
    expect(problems[1]).toEqual({
      file: `${wrong}/listings/belper/tea.md`,
      line: 3,
      column: 7,
      field: 'kind',
      id: 'kind.unknown',
      severity: 'error',
      message: '“cofee-morning” is not in kinds.yaml.',
      fix: 'kind: coffee-morning',
    });
    expect(JSON.parse(check(good, '--json').stdout)).toEqual({ problems: [], notes: [NOTE] });
  });

  it('prints annotations with --github, each on one line', () => {
    const { status, stdout } = check(wrong, '--github');
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `::warning file=${wrong}/listings/belper/choir.md,line=22,col=1,title=field.empty-optional::Nothing stands after **room**.%0A→ Write what is known, or take the line out`,
      `::error file=${wrong}/listings/belper/tea.md,line=3,col=7,title=kind.unknown::**kind** – “cofee-morning” is not in kinds.yaml.%0A→ kind: coffee-morning`,
      `::notice::${NOTE}`,
      '',
    ]);
  });

  it('keeps to the files and folders it is asked for', () => {
    const choir = check(wrong, `${wrong}/listings/belper/choir.md`);
    expect(choir.status).toBe(0);
    expect(choir.stdout).toContain('1 thing to look at.');
    expect(choir.stdout).not.toContain('put right');
    expect(check(wrong, `${wrong}/listings`).status).toBe(1);
    expect(check(wrong, `${wrong}/venues/belper/ada-belfield-centre.md`)).toEqual({
      status: 0,
      stdout: `All is well in ${wrong}/venues/belper/ada-belfield-centre.md.\n`,
      stderr: '',
    });
  });

  it('refuses what vanished since it was published, of the whole folder and of its own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-gone-'));
    cpSync(good, folder, { recursive: true });
    const git = (...args: string[]) => spawnSync('git', args, { cwd: folder });
    git('init', '-q');
    git('add', '-A');
    git(
      ...['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgSign=false'],
      ...['commit', '-q', '-m', 'x'],
    );
    put(folder, 'listings/belper/choir.md', GOOD.replace('tea-table', 'old-choir'));
    rmSync(join(folder, 'listings/belper/tea.md'));
    const { status, stdout } = check(folder);
    const part = check(folder, `${folder}/listings/belper/choir.md`);
    rmSync(folder, { recursive: true, force: true });
    expect(part).toMatchObject({ status: 0, stderr: '' });
    expect(status).toBe(1);
    expect(stdout).toBe(`${folder}/listings/belper/tea.md:1:1
  The listing belper/tea, “Friday coffee morning”, was published, and its file is gone. Whoever kept its address, on paper or in a message, would find nothing there.
  → In ${folder}/listings/belper/choir.md: formerly: [belper/old-choir, belper/tea], if that took its place; or this file again, with a line ended: 2026-11-22

1 thing to put right.
`);
  });

  it.each([
    [['--jsn'], /Unknown option '--jsn'/],
    [['--json', '--github'], /Only one of --json and --github/],
    [['nowhere.md'], /There is no file nowhere\.md\./],
    [
      ['package.json'],
      /package\.json is not in .*check-good.*, which is the folder that is checked\./,
    ],
  ])('says how it is called when it is called with %j, and ends with 2', (args, told) => {
    const { status, stdout, stderr } = check(good, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(stderr).toContain('Use: npm run check -- [--json | --github] [files]');
  });

  it('says so when the folder or the day is none', () => {
    expect(check('/nowhere/at/all')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no folder') as string,
    });
    expect(check(good, { TODAY: 'yesterday' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('TODAY is "yesterday"') as string,
    });
  });

  it('warns of what is not read: other endings, hidden files, links out of the folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-odd-'));
    cpSync(good, folder, { recursive: true });
    put(folder, 'listings/belper/choir.md.txt', GOOD);
    put(folder, 'listings/belper/.draft.md', GOOD);
    put(folder, 'listings/.old/choir.md', GOOD);
    put(folder, 'venues/belper/Hall.MD', venue);
    symlinkSync(join(wrong, 'listings/belper/tea.md'), join(folder, 'listings/belper/linked.md'));
    symlinkSync(join(wrong, 'listings/belper'), join(folder, 'listings/ripley'));
    const { status, stdout } = check(folder, '--json');
    rmSync(folder, { recursive: true, force: true });
    const { problems } = JSON.parse(stdout) as {
      problems: { file: string; id: string; severity: string; message: string }[];
    };
    expect(status).toBe(0);
    expect(new Set(problems.map(({ id, severity }) => `${severity} ${id}`))).toEqual(
      new Set(['warning file.not-read']),
    );
    expect(
      problems.map(({ file, message }) => [file.slice(folder.length + 1), message.split(': ')[1]]),
    ).toEqual([
      ['listings/.old', 'its name begins with a dot, which hides it.'],
      ['listings/belper/.draft.md', 'its name begins with a dot, which hides it.'],
      ['listings/belper/choir.md.txt', 'its name does not end in .md.'],
      ['listings/belper/linked.md', 'it is a link to somewhere else.'],
      ['listings/ripley', 'it is a link to somewhere else.'],
      ['venues/belper/Hall.MD', 'its name does not end in .md.'],
    ]);
  });
});

type Environment = Record<string, string>;

function check(content: string, ...args: (string | Environment)[]) {
  const env = args.find((arg) => typeof arg === 'object');
  const { status, stdout, stderr } = spawnSync(
    execPath,
    ['scripts/check.ts', ...args.filter((arg) => typeof arg === 'string')],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, TODAY: '2026-11-22', ...env },
    },
  );
  return { status, stdout, stderr };
}

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
