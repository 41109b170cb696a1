import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { commit, git, makeFolder } from '../src/tests/fixtures/folder.ts';
import { damaged, GOOD, WORDS } from '../src/tests/fixtures/listing.ts';
import { changedSince } from './changed.ts';
import { main } from './check.ts';
import { reviewChanges } from './review.ts';

const { path: folder, put, take, remove } = makeFolder(WORDS);
const venue = '---\nname: Ada Belfield Centre\n---\n';
const choir = GOOD.replace('title: Friday coffee morning', 'title: Choir')
  .replace('kind: coffee-morning', 'kind: choir')
  .replace('when: Fridays', 'when: Mondays')
  .replace('belper/tea-table', 'belper/old-choir')
  .replaceAll(/ {2}(?:email|web): .*\n/g, '')
  .replace('01773 000000', '01773 111111');

beforeAll(() => {
  git(folder, 'init', '-q', '-b', 'main');
  put('venues/belper/ada-belfield-centre.md', venue);
  put('listings/belper/tea.md', GOOD);
  // Wrong before anybody changed anything.
  put(
    'listings/belper/old.md',
    damaged('kind: coffee-morning', 'kind: cofee').replace('tea-', 'a-'),
  );
  commit(folder);
  git(folder, 'checkout', '-q', '-b', 'mine');
  vi.stubEnv('CONTENT_DIR', folder);
  vi.stubEnv('TODAY', '2026-11-22');
});

beforeEach(() => {
  git(folder, 'checkout', '-q', '-f', 'mine');
  git(folder, 'reset', '-q', '--hard', 'main');
  git(folder, 'clean', '-fdq');
});

afterAll(() => {
  remove();
  vi.unstubAllEnvs();
});

describe('changedSince', () => {
  it('sees no difference where there is none, not even in the ends of lines', () => {
    expect(files()).toEqual([]);
    put('listings/belper/tea.md', GOOD.replaceAll('\n', '\r\n'));
    expect(files()).toEqual([]);
  });

  it('names what is new, changed, gone or renamed, committed or not, and what it held', () => {
    put('listings/belper/choir.md', choir);
    put('kinds.yaml', `${WORDS['kinds.yaml']}- { slug: chess, name: Chess }\n`);
    commit(folder);
    put('venues/belper/hall.md', venue);
    take('listings/belper/tea.md');
    put('README.md', 'no content');
    expect(files()).toEqual([
      'kinds.yaml',
      'listings/belper/choir.md',
      'listings/belper/tea.md',
      'venues/belper/hall.md',
    ]);
    const changed = changedSince();
    if ('wrong' in changed) throw new Error(changed.wrong);
    expect(changed.before(`${folder}/listings/belper/tea.md`)).toBe(GOOD);
    expect(changed.before(`${folder}/listings/belper/choir.md`)).toBeNull();
    expect(changed.before(`${folder}/kinds.yaml`)).toBe(WORDS['kinds.yaml']);
    expect(changed.beforeAll().get('towns.yaml')).toBe(WORDS['towns.yaml']);
  });

  it('leaves out what others published meanwhile', () => {
    git(folder, 'checkout', '-q', 'main');
    const start = git(folder, 'rev-parse', 'HEAD').trim();
    put('listings/belper/theirs.md', choir);
    commit(folder);
    git(folder, 'checkout', '-q', 'mine');
    put('listings/belper/mine.md', choir);
    expect(files()).toEqual(['listings/belper/mine.md']);
    git(folder, 'branch', '-f', 'main', start);
  });

  it('counts from another commit when it is asked to, and names one that is not there', () => {
    put('listings/belper/choir.md', choir);
    commit(folder);
    put('listings/belper/club.md', choir);
    expect(files('HEAD')).toEqual(['listings/belper/club.md']);
    expect(changedSince('nowhere')).toEqual({
      wrong: 'What changed cannot be told: git knows no commit or branch “nowhere”.',
    });
    expect(changedSince('--output=x')).toMatchObject({
      wrong: expect.stringContaining('--output'),
    });
  });
});

describe('npm run check -- --changed', () => {
  it('lets only the changed files stand in the way, and says what was wrong before', async () => {
    put('listings/belper/choir.md', choir);
    expect(await check('--changed')).toEqual({
      status: 0,
      stderr: '',
      stdout: `All is well in ${folder}/listings/belper/choir.md.\n${folder}/listings/belper/old.md had something to put right before this change, which does not stop it.\n`,
    });
    put('listings/belper/choir.md', choir.replace('kind: choir', 'kind: chior'));
    expect(await check('--changed', 'main')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /choir\.md:3:7\n.*chior.*\n.*kind: choir\n\n1 thing to put right\.\n/,
      ),
    });
    expect(await check()).toMatchObject({ status: 1, stdout: expect.stringContaining('2 things') });
  });

  it('says when nothing differs', async () => {
    expect(await check('--changed')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^No content file differs\./),
    });
  });

  it('misses a listing that was published and is deleted', async () => {
    take('listings/belper/tea.md');
    const { status, stdout } = await check('--changed');
    expect(status).toBe(1);
    expect(stdout).toContain('The listing belper/tea, “Friday coffee morning”, was published');
  });

  it('tells what a change breaks in other files, and not what was broken there', async () => {
    put('kinds.yaml', WORDS['kinds.yaml']?.replace('slug: coffee-morning', 'slug: coffee') ?? '');
    const { status, stdout } = await check('--changed', '--json');
    expect(status).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: { file: string; id: string }[] };
    const told = problems.map(({ file, id }) => `${file.slice(folder.length + 1)} ${id}`);
    expect(told).toContain('listings/belper/tea.md kind.unknown');
    expect(told).not.toContain('listings/belper/old.md kind.unknown');
  });

  it('brings what reviewers should look at, as warnings that stop nothing', async () => {
    put('listings/belper/tea.md', damaged('01773 000000', '07700 900123'));
    put('listings/belper/again.md', GOOD.replace('belper/tea-table', 'belper/again-table'));
    const { status, stdout } = await check('--changed', '--github');
    expect(status).toBe(0);
    expect(stdout.match(/^::warning .*title=(review\.[\w-]+)::/gm)?.length).toBe(3);
    for (const id of ['review.duplicate', 'review.contact-changed', 'review.private-phone'])
      expect(stdout).toContain(`title=${id}::`);
    put('gone.txt', 'https://example.org/coffee\n');
    expect((await check('--changed', '--gone', `${folder}/gone.txt`)).stdout).toContain(
      'leads nowhere',
    );
  });

  it('brings them for files by name as well, and never for the whole', async () => {
    put('listings/belper/again.md', GOOD.replace('belper/tea-table', 'belper/again-table'));
    expect((await check(`${folder}/listings/belper/again.md`)).stdout).toContain(
      'may be listed already',
    );
    expect((await check(`${folder}/listings/belper/tea.md`)).stdout).toMatch(/^All is well/);
    expect((await check()).stdout).not.toContain('may be listed already');
  });

  it.each([
    [['--changed', 'main', 'other'], /one commit or branch at most/],
    [['--changed', 'nowhere'], /git knows no commit or branch “nowhere”/],
    [['--gone', 'gone.txt'], /--gone goes with files or with --changed/],
    [['--changed', '--gone', '/nowhere/gone.txt'], /no such file/],
  ])('says how it is called when it is called with %j, and ends with 2', async (args, told) => {
    const { status, stdout, stderr } = await check(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(stderr).toContain('--changed [COMMIT]');
  });
});

describe('reviewChanges', () => {
  it('gives the listings that change, those at a changed venue among them, with what they were', () => {
    put('venues/belper/ada-belfield-centre.md', venue.replace('Centre', 'Hall'));
    put('listings/belper/choir.md', choir);
    const found = reviewChanges();
    if ('wrong' in found) throw new Error(found.wrong);
    expect(
      found.listings.map(({ listing, before, isByVenue }) => [listing.id, before?.id, isByVenue]),
    ).toEqual([
      ['belper/choir', undefined, false],
      ['belper/tea', 'belper/tea', true],
    ]);
    expect(found.problems).toEqual([]);
  });

  it('holds a renamed listing against what it was under its old name', () => {
    take('listings/belper/tea.md');
    const renamed = GOOD.replace('belper/tea-table', 'belper/tea-table, belper/tea');
    put('listings/belper/cuppa.md', renamed.replace('01773 000000', '01773 222222'));
    const found = reviewChanges();
    if ('wrong' in found) throw new Error(found.wrong);
    expect(found.listings.map(({ before }) => before?.title)).toEqual(['Friday coffee morning']);
    expect(found.problems.map(({ id }) => id)).toEqual(['review.contact-changed']);
  });
});

function files(base?: string): string[] {
  const changed = changedSince(base);
  if ('wrong' in changed) throw new Error(changed.wrong);
  return changed.files.map((file) => file.slice(folder.length + 1));
}

function check(...args: string[]) {
  return call(main, args, { CONTENT_DIR: folder, TODAY: '2026-11-22' });
}
