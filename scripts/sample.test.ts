import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { makeFolder, type Folder } from '../src/tests/fixtures/folder.ts';
import { main as check } from './check.ts';
import { main } from './sample.ts';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

function sample(...words: string[]) {
  return run({}, ...words);
}

function run(env: Readonly<Record<string, string>>, ...words: string[]) {
  return call(main, words, { CONTENT_DIR: 'content', TODAY: '', ...env });
}

/** Every file of a folder with its text, as one string. */
function contents(of: string): string {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => `${file.slice(of.length)}\n${readFileSync(file, 'utf8')}`)
    .join('\n');
}

describe('npm run sample', () => {
  it('writes equal bytes for an equal seed, over a former sample too, and others for another', async () => {
    const [one, two] = [join(folder.path, 'one'), join(folder.path, 'two')];
    expect(await sample('--count', '40', '--seed', '5', '--out', one)).toMatchObject({ status: 0 });
    expect(await sample('--count', '90', '--seed', '6', '--out', two)).toMatchObject({ status: 0 });
    expect(contents(two)).not.toBe(contents(one));
    expect(await sample('--count', '40', '--seed', '5', '--out', two)).toMatchObject({ status: 0 });
    expect(contents(two)).toBe(contents(one));
  });

  it('says in one line what it wrote', async () => {
    const { stdout, stderr } = await sample('--count', '12', '--out', join(folder.path, 'new'));
    expect(stdout).toMatch(/^Wrote 12 invented listings and \d+ venues in \d+ towns to .*new\n$/);
    expect(stderr).toBe('');
  });

  it('prints one JSON document with --json', async () => {
    const out = join(folder.path, 'new');
    const { stdout } = await sample('--count', '12', '--out', out, '--json');
    const told = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(told)).toEqual(['count', 'venues', 'towns', 'out']);
    expect(told).toMatchObject({ count: 12, out });
    expect(readdirSync(join(out, 'listings')).length).toBeGreaterThan(0);
  });

  it('takes the day from --today, then from TODAY', async () => {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => join(folder.path, name)) as [
      string,
      string,
      string,
    ];
    await run({ TODAY: '2027-03-01' }, '--count', '30', '--out', one);
    await run({ TODAY: '2026-01-05' }, '--count', '30', '--out', two, '--today', '2027-03-01');
    await run({ TODAY: '2026-01-05' }, '--count', '30', '--out', three);
    expect(contents(two)).toBe(contents(one));
    expect(contents(three)).not.toBe(contents(one));
  });

  it.each([
    ['no count', ['--out', 'OUT'], '--count'],
    ['a count of none', ['--count', '0', '--out', 'OUT'], 'from 1 to 100000'],
    ['too many', ['--count', '100001', '--out', 'OUT'], 'from 1 to 100000'],
    ['a count in words', ['--count', 'ten', '--out', 'OUT'], 'whole number'],
    ['a count in parts', ['--count', '1.5', '--out', 'OUT'], 'whole number'],
    ['no folder', ['--count', '5'], '--out'],
    [
      'a day that does not exist',
      ['--count', '5', '--out', 'OUT', '--today', '2026-02-30'],
      '2026-02-30',
    ],
    ['an unknown word', ['--count', '5', '--out', 'OUT', '--sed', '1'], '--sed'],
  ])('ends with 2 and a sentence for %s', async (_, words, said) => {
    const out = join(folder.path, 'new');
    const { status, stdout, stderr } = await sample(
      ...words.map((word) => (word === 'OUT' ? out : word)),
    );
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
    expect(existsSync(out)).toBe(false);
  });

  it('ends with 2 and touches nothing where other files lie', async () => {
    folder.put('letter.txt', 'Dear Ada');
    const { status, stderr } = await sample('--count', '5', '--out', folder.path);
    expect(status).toBe(2);
    expect(stderr).toContain('not a sample');
    expect(readdirSync(folder.path)).toEqual(['letter.txt']);
  });

  it('ends with 2 where there is no content to take the words from', async () => {
    const out = join(folder.path, 'new');
    const { status, stderr } = await run(
      { CONTENT_DIR: folder.path },
      '--count',
      '5',
      '--out',
      out,
    );
    expect(status).toBe(2);
    expect(stderr).toContain(folder.path);
    expect(stderr).toContain('takes its words from there');
    expect(existsSync(out)).toBe(false);
  });

  it('writes what the check finds no error in', async () => {
    const out = join(folder.path, 'new');
    await sample('--count', '150', '--seed', '9', '--out', out);
    const env = { CONTENT_DIR: out, TODAY: '2026-11-22' };
    const { status, stdout } = await call(check, ['--json'], env);
    const { problems } = JSON.parse(stdout) as { problems: { severity: string }[] };
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(status).toBe(0);
  });
});
