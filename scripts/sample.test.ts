import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function sample(...words: string[]) {
  return run({}, ...words);
}

function run(env: Record<string, string>, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(execPath, ['scripts/sample.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'content', TODAY: '', ...env },
  });
  return { status, stdout, stderr };
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
  it('writes equal bytes for an equal seed, over a former sample too, and others for another', () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    expect(sample('--count', '40', '--seed', '5', '--out', one).status).toBe(0);
    expect(sample('--count', '90', '--seed', '6', '--out', two).status).toBe(0);
    expect(contents(two)).not.toBe(contents(one));
    expect(sample('--count', '40', '--seed', '5', '--out', two).status).toBe(0);
    expect(contents(two)).toBe(contents(one));
  });

  it('says in one line what it wrote', () => {
    const { stdout, stderr } = sample('--count', '12', '--out', join(folder, 'new'));
    expect(stdout).toMatch(/^Wrote 12 invented listings and \d+ venues in \d+ towns to .*new\n$/);
    expect(stderr).toBe('');
  });

  it('prints one JSON document with --json', () => {
    const out = join(folder, 'new');
    const { stdout } = sample('--count', '12', '--out', out, '--json');
    const told = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(told)).toEqual(['count', 'venues', 'towns', 'out']);
    expect(told).toMatchObject({ count: 12, out });
    expect(readdirSync(join(out, 'listings')).length).toBeGreaterThan(0);
  });

  it('takes the day from --today, then from TODAY', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    run({ TODAY: '2027-03-01' }, '--count', '30', '--out', one);
    run({ TODAY: '2026-01-05' }, '--count', '30', '--out', two, '--today', '2027-03-01');
    run({ TODAY: '2026-01-05' }, '--count', '30', '--out', three);
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
  ])('ends with 2 and a sentence for %s', (_, words, said) => {
    const out = join(folder, 'new');
    const { status, stdout, stderr } = sample(
      ...words.map((word) => (word === 'OUT' ? out : word)),
    );
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
    expect(existsSync(out)).toBe(false);
  });

  it('ends with 2 and touches nothing where other files lie', () => {
    writeFileSync(join(folder, 'letter.txt'), 'Dear Ada');
    const { status, stderr } = sample('--count', '5', '--out', folder);
    expect(status).toBe(2);
    expect(stderr).toContain('not a sample');
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  it('ends with 2 where there is no content to take the words from', () => {
    const out = join(folder, 'new');
    const { status, stderr } = run({ CONTENT_DIR: folder }, '--count', '5', '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain(folder);
    expect(stderr).toContain('takes its words from there');
    expect(existsSync(out)).toBe(false);
  });

  it('writes what the check finds no error in', () => {
    const out = join(folder, 'new');
    sample('--count', '150', '--seed', '9', '--out', out);
    const { status, stdout } = spawnSync(execPath, ['scripts/check.ts', '--json'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: out, TODAY: '2026-11-22' },
    });
    const { problems } = JSON.parse(stdout) as { problems: { severity: string }[] };
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(status).toBe(0);
  });
});
