import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  commit as commitIn,
  git as gitIn,
  makeFolder,
  type Folder,
} from '../src/tests/fixtures/folder.ts';
import { lookBack } from './published.ts';

const SITE = 'name: X\naddress: https://example.org/\nemail: a@b.org\n';
const NOT_LOOKED = 'Whether something vanished since it was published was not looked at: ';

let folder: Folder;
let repository = '';
let content = '';

beforeEach(() => {
  folder = makeFolder();
  standIn('repository');
  mkdirSync(repository);
  git('init', '-q');
  git('symbolic-ref', 'HEAD', 'refs/heads/main');
  put('site.yaml', SITE);
  put('listings/belper/choir.md', 'title: Choir\n');
  put('listings/belper/tea.md', 'title: Tea\n');
  put('venues/belper/hall.md', 'name: Hall\n');
  commit('2026-01-01');
});

afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

describe('what the published branch held before', () => {
  it('is all there at first', () => {
    expect(lookBack(content)).toEqual({ past: { gone: [], words: {} }, note: '' });
  });

  it('is missed before its loss is committed, and after', () => {
    take('listings/belper/choir.md', 'venues/belper/hall.md');
    expect(lookBack(content).past.gone).toEqual([
      { path: 'listings/belper/choir.md', since: '', text: 'title: Choir\n' },
      { path: 'venues/belper/hall.md', since: '', text: 'name: Hall\n' },
    ]);
    commit('2026-02-01');
    commit('2026-03-01');
    expect(lookBack(content).past.gone).toEqual([
      { path: 'listings/belper/choir.md', since: '2026-02-01', text: 'title: Choir\n' },
      { path: 'venues/belper/hall.md', since: '2026-02-01', text: 'name: Hall\n' },
    ]);
  });

  it('is missed when it went a second time, since then; and not when it came back', () => {
    take('listings/belper/choir.md');
    commit('2026-02-01');
    put('listings/belper/choir.md', 'title: The Choir\n');
    commit('2026-03-01');
    expect(lookBack(content).past.gone).toEqual([]);
    take('listings/belper/choir.md');
    commit('2026-04-01');
    expect(lookBack(content).past.gone).toEqual([
      { path: 'listings/belper/choir.md', since: '2026-04-01', text: 'title: The Choir\n' },
    ]);
  });

  it('is missed when it was moved, which git would call a new name', () => {
    git('mv', 'content/listings/belper/tea.md', 'content/listings/belper/cuppa.md');
    commit('2026-02-01');
    expect(paths()).toEqual(['listings/belper/tea.md']);
  });

  it('has nothing that a branch added and took away again before it was merged', () => {
    git('checkout', '-q', '-b', 'side');
    put('listings/belper/slip.md', 'title: Slip\n');
    commit('2026-02-01');
    take('listings/belper/slip.md');
    expect(paths()).toEqual([]);
    commit('2026-02-02');
    take('listings/belper/tea.md');
    commit('2026-02-03');
    expect(paths()).toEqual(['listings/belper/tea.md']);
    git('checkout', '-q', 'main');
    expect(paths()).toEqual([]);
    git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
    expect(paths()).toEqual(['listings/belper/tea.md']);
  });

  it('is judged by the branch as others have it, also on the commit that a pull request is checked at', () => {
    git('clone', '-q', repository, '../clone');
    standIn('clone');
    // A file that others never saw had no address.
    put('listings/belper/slip.md', 'title: Slip\n');
    commit('2026-02-01');
    take('listings/belper/slip.md', 'listings/belper/tea.md');
    commit('2026-02-02');
    expect(paths()).toEqual(['listings/belper/tea.md']);
    git('checkout', '-q', '--detach');
    git('branch', '-q', '-D', 'main');
    expect(paths()).toEqual(['listings/belper/tea.md']);
  });

  it('has nothing that others published and that has not come here yet', () => {
    git('clone', '-q', repository, '../clone');
    put('listings/belper/news.md', 'title: News\n');
    take('venues/belper/hall.md');
    commit('2026-02-01');
    standIn('clone');
    git('fetch', '-q');
    expect(paths()).toEqual([]);
    take('listings/belper/tea.md');
    commit('2026-02-02');
    expect(paths()).toEqual(['listings/belper/tea.md']);
    git('-c', 'pull.rebase=false', 'pull', '-q', '--no-edit');
    expect(paths()).toEqual(['listings/belper/tea.md', 'venues/belper/hall.md']);
  });

  it('is what the present commit has where no branch is called main', () => {
    git('checkout', '-q', '--detach');
    git('branch', '-q', '-D', 'main');
    take('listings/belper/tea.md');
    expect(paths()).toEqual(['listings/belper/tea.md']);
  });

  it('begins when the directory was given its present address', () => {
    take('listings/belper/choir.md');
    put('site.yaml', SITE.replace('example.org', 'other.example'));
    expect(lookBack(content)).toEqual({ past: { gone: [], words: {} }, note: '' });
    commit('2026-02-01');
    expect(paths()).toEqual([]);
    put('site.yaml', `${SITE.replace('example.org/', 'other.example')}ring: Ada\n`);
    take('listings/belper/tea.md');
    expect(paths()).toEqual(['listings/belper/tea.md']);
    commit('2026-03-01');
    expect(paths()).toEqual(['listings/belper/tea.md']);
  });

  it('is that of the folder alone, wherever in a repository it lies', () => {
    const other = join(repository, 'elsewhere', 'two');
    put('../elsewhere/two/site.yaml', SITE);
    put('../elsewhere/two/listings/derby/walk.md', 'title: Walk\n');
    commit('2026-02-01');
    rmSync(join(other, 'listings'), { recursive: true });
    expect(lookBack(other).past.gone.map(({ path }) => path)).toEqual(['listings/derby/walk.md']);
    expect(paths()).toEqual([]);
    vi.stubEnv('GIT_DIR', join(folder.path, 'nowhere'));
    vi.stubEnv('GIT_WORK_TREE', folder.path);
    expect(lookBack(other).past.gone).toHaveLength(1);
  });

  it('has only files that had an address, whatever else is called', () => {
    const odd = [
      'a\nb.md',
      '"q".md',
      'ä.md',
      '$(touch x).md',
      '-rf.md',
      'x.txt',
      '\x01 2026-01-01',
    ];
    for (const name of odd) put(`listings/belper/${name}`, 'x');
    put('listings/loose.md', 'x');
    put('listings/belper/old/deep.md', 'x');
    put('listings/belper/two words.md', 'x');
    put('listings/belper/after.md', 'title: After\n');
    commit('2026-02-01');
    rmSync(join(content, 'listings'), { recursive: true });
    commit('2026-03-01');
    expect(lookBack(content).past.gone).toEqual([
      { path: 'listings/belper/after.md', since: '2026-03-01', text: 'title: After\n' },
      { path: 'listings/belper/choir.md', since: '2026-03-01', text: 'title: Choir\n' },
      { path: 'listings/belper/tea.md', since: '2026-03-01', text: 'title: Tea\n' },
    ]);
  });

  it('tells what the words were whose slugs are addresses', () => {
    put('towns.yaml', 'towns £\n');
    put('kinds.yaml', '');
    put('audiences.yaml', 'x');
    commit('2026-02-01');
    take('towns.yaml');
    expect(lookBack(content).past.words).toEqual({ 'towns.yaml': 'towns £\n', 'kinds.yaml': '' });
  });
});

describe('where nobody can look', () => {
  it('says so outside of any repository', () => {
    expect(lookBack(folder.path)).toEqual({
      past: { gone: [], words: {} },
      note: `${NOT_LOOKED}git does not keep this folder.`,
    });
  });

  it('says so without git', () => {
    vi.stubEnv('PATH', join(folder.path, 'nothing'));
    expect(lookBack(content).note).toBe(`${NOT_LOOKED}git is not installed here.`);
  });

  it('says so when git refuses', () => {
    writeFileSync(join(repository, '.git/config'), '[core\n');
    expect(lookBack(content).note).toMatch(/^Whether .*: git said “fatal: bad config line 1/);
  });

  it('says what a history that is cut short leaves out, and looks at the rest', () => {
    const clone = join(folder.path, 'shallow');
    take('listings/belper/tea.md');
    commit('2026-02-01');
    const from = `file://${repository}`;
    git('clone', '-q', '--depth', '1', from, clone);
    rmSync(join(clone, 'content/listings/belper/choir.md'));
    const { past, note } = lookBack(join(clone, 'content'));
    expect(past.gone.map(({ path }) => path)).toEqual(['listings/belper/choir.md']);
    expect(note).toContain('git fetch --unshallow');
  });

  it('has nothing to say before the first commit', () => {
    const fresh = join(folder.path, 'fresh');
    mkdirSync(fresh);
    gitIn(fresh, 'init', '-q');
    expect(lookBack(fresh)).toEqual({ past: { gone: [], words: {} }, note: '' });
  });
});

it('starts nothing that a repository asks for', () => {
  const trap = join(folder.path, 'trap.sh');
  writeFileSync(trap, `#!/bin/sh\ntouch "${folder.path}/sprung"\n`, { mode: 0o755 });
  for (const setting of [
    'core.fsmonitor',
    'core.pager',
    'pager.log',
    'diff.external',
    'gpg.program',
  ])
    git('config', setting, trap);
  git('config', 'log.showSignature', 'true');
  git('config', 'diff.renames', 'copies');
  git('config', 'diff.relative', 'false');
  rmSync(join(content, 'listings/belper/tea.md'));
  expect(paths()).toEqual(['listings/belper/tea.md']);
  expect(existsSync(join(folder.path, 'sprung'))).toBe(false);
});

function paths(): string[] {
  return lookBack(content).past.gone.map(({ path }) => path);
}

/** Goes on with another copy of the repository. */
function standIn(copy: string): void {
  repository = join(folder.path, copy);
  content = join(repository, 'content');
}

function put(file: string, text: string): void {
  const at = join(content, file).slice(folder.path.length);
  folder.put(at, text);
}

function take(...files: string[]): void {
  for (const file of files) rmSync(join(content, file));
}

function commit(day: string): void {
  commitIn(repository, day);
}

function git(...args: string[]): void {
  gitIn(repository, ...args);
}
