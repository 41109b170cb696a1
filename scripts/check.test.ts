import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { call, start } from '../src/tests/fixtures/command.ts';
import { commit, git, makeFolder } from '../src/tests/fixtures/folder.ts';
import { damaged, GOOD, WORDS } from '../src/tests/fixtures/listing.ts';
import { main } from './check.ts';

// These folders are in no repository.
const NOTE =
  'Whether something vanished since it was published was not looked at: git does not keep this folder.';
const venue = '---\nname: Ada Belfield Centre\n---\n';
const TEA = 'listings/belper/tea.md';
const FILES = { ...WORDS, 'venues/belper/ada-belfield-centre.md': venue, [TEA]: GOOD };
const goodFolder = makeFolder(FILES);
const wrongFolder = makeFolder({
  ...FILES,
  [TEA]: damaged('kind: coffee-morning', 'kind: cofee-morning'),
  'listings/belper/choir.md': damaged('room: yes', 'room:').replace('tea-table', 'old'),
});
const [good, wrong] = [goodFolder.path, wrongFolder.path];

afterAll(() => {
  goodFolder.remove();
  wrongFolder.remove();
});

function check(content: string, ...args: string[]) {
  return call(main, args, { CONTENT_DIR: content, TODAY: '2026-11-22' });
}

describe('npm run check', () => {
  it('says that all is well, and ends with 0', async () => {
    expect(await check(good)).toEqual({
      status: 0,
      stdout: `All is well: 1 listing, 1 venue.\n${NOTE}\n`,
      stderr: '',
    });
  });

  it('tells people where, what, why and what instead, and ends with 1', async () => {
    expect(start('scripts/check.ts', [], { CONTENT_DIR: wrong, TODAY: '2026-11-22' })).toEqual({
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

  it('prints one JSON document and nothing else with --json', async () => {
    const { status, stdout, stderr } = await check(wrong, '--json');
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
    const { stdout: none } = await check(good, '--json');
    expect(JSON.parse(none)).toEqual({ problems: [], notes: [NOTE] });
  });

  it('prints annotations with --github, each on one line', async () => {
    const { status, stdout } = await check(wrong, '--github');
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `::warning file=${wrong}/listings/belper/choir.md,line=22,col=1,title=field.empty-optional::Nothing stands after **room**.%0A→ Write what is known, or take the line out`,
      `::error file=${wrong}/listings/belper/tea.md,line=3,col=7,title=kind.unknown::**kind** – “cofee-morning” is not in kinds.yaml.%0A→ kind: coffee-morning`,
      `::notice::${NOTE}`,
      '',
    ]);
  });

  it('keeps to the files and folders it is asked for', async () => {
    const choir = await check(wrong, `${wrong}/listings/belper/choir.md`);
    expect(choir.status).toBe(0);
    expect(choir.stdout).toContain('1 thing to look at.');
    expect(choir.stdout).not.toContain('put right');
    expect(await check(wrong, `${wrong}/listings`)).toMatchObject({ status: 1 });
    expect(await check(wrong, `${wrong}/venues/belper/ada-belfield-centre.md`)).toEqual({
      status: 0,
      stdout: `All is well in ${wrong}/venues/belper/ada-belfield-centre.md.\n`,
      stderr: '',
    });
  });

  it('refuses what vanished since it was published, of the whole folder and of its own', async () => {
    const { path: folder, put, take, remove } = makeFolder(FILES);
    git(folder, 'init', '-q');
    commit(folder);
    put('listings/belper/choir.md', GOOD.replace('tea-table', 'old-choir'));
    take(TEA);
    const { status, stdout } = await check(folder);
    const part = await check(folder, `${folder}/listings/belper/choir.md`);
    remove();
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
      /package\.json is not in .*activities-.*, which is the folder that is checked\./,
    ],
  ])('says how it is called when it is called with %j, and ends with 2', async (args, told) => {
    const { status, stdout, stderr } = await check(good, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(stderr).toContain('Use: npm run check -- [--json | --github] [files]');
  });

  it('says so when the folder or the day is none', async () => {
    expect(await check('/nowhere/at/all')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no folder') as string,
    });
    expect(await call(main, [], { CONTENT_DIR: good, TODAY: 'yesterday' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('TODAY is "yesterday"') as string,
    });
  });

  it('warns of what is not read: other endings, hidden files, links out of the folder', async () => {
    const { path: folder, put, remove } = makeFolder(FILES);
    put('listings/belper/choir.md.txt', GOOD);
    put('listings/belper/.draft.md', GOOD);
    put('listings/.old/choir.md', GOOD);
    put('venues/belper/Hall.MD', venue);
    symlinkSync(join(wrong, 'listings/belper/tea.md'), join(folder, 'listings/belper/linked.md'));
    symlinkSync(join(wrong, 'listings/belper'), join(folder, 'listings/ripley'));
    const { status, stdout } = await check(folder, '--json');
    remove();
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
