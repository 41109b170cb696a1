import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(execPath, ['scripts/search.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, TODAY: '2026-11-22', CONTENT_DIR: 'content', ...env },
  });
  return { status, stdout, stderr };
}

describe('npm run search', () => {
  it('prints one JSON document with what was understood, what was found, and what is near', () => {
    const { status, stdout } = run(['--json', 'hope', 'for', 'belpr']);
    expect(status).toBe(0);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(answer).toMatchObject({
      understood: { town: 'belper', words: ['hope'], spelling: 'belpr → belper' },
      results: [{ id: 'belper/hope-for-belper', title: 'Hope for Belper', town: 'belper' }],
    });
    expect(Object.keys(answer)).toEqual(['understood', 'results', 'nearly', 'instead']);
  });

  it('answers a file of questions line by line, and says what is near where nothing fits', () => {
    const file = join(folder, 'questions.jsonl');
    writeFileSync(file, '"coffee on a friday"\n\n"scuba diving in belper"\n');
    const { status, stdout } = run(['--lines', file]);
    expect(status).toBe(0);
    const [coffee, scuba, ...rest] = stdout.split('\n');
    expect(rest).toEqual(['']);
    expect(JSON.parse(coffee!)).toMatchObject({
      understood: { kind: 'coffee-morning', day: 'fri' },
    });
    expect(JSON.parse(scuba!)).toMatchObject({ understood: { town: 'belper' }, results: [] });
    const { instead } = JSON.parse(scuba!) as { instead: unknown[] };
    expect(instead[0]).toEqual({
      why: expect.any(String) as string,
      words: expect.any(String) as string,
      address: expect.stringMatching(/^\/search\//) as string,
      count: expect.any(Number) as number,
    });
  });

  it('keeps what nearly fits apart, each with what it lacks and how it differs', () => {
    const { nearly, results } = JSON.parse(run(['--json', 'coffee', 'belper']).stdout) as {
      results: { id: string; town: string }[];
      nearly: { id: string; town: string; lacks: string; why: string }[];
    };
    expect(new Set(results.map(({ town }) => town))).toEqual(new Set(['belper']));
    expect(nearly.length).toBeGreaterThan(0);
    for (const { town, lacks, why } of nearly) {
      expect(town).not.toBe('belper');
      expect([lacks, why]).toEqual(['town', expect.stringMatching(/ from Belper$/)]);
    }
    const { stdout } = run(['coffee', 'belper']);
    expect(stdout).toMatch(new RegExp(`\nNearly:\n.*${nearly[0]!.why}\n`));
  });

  it('answers all of a long file, however slowly the answers are taken', () => {
    const file = join(folder, 'long.jsonl');
    writeFileSync(file, '"coffee on a friday"\n'.repeat(1000));
    const env = { ...process.env, TODAY: '2026-11-22', CONTENT_DIR: 'content' };
    const command = '"$0" scripts/search.ts --lines "$1" | (sleep 1; cat)';
    const args = ['-c', command, execPath, file];
    const out = execFileSync('sh', args, { env, encoding: 'utf8', maxBuffer: 8e6 });
    expect(out.length).toBeGreaterThan(200_000);
    expect(out.trimEnd().split('\n')).toHaveLength(1000);
  });

  it('reads a file as Windows writes it, with empty questions and very long ones', () => {
    const file = join(folder, 'windows.jsonl');
    const long = JSON.stringify('coffee '.repeat(20_000));
    writeFileSync(file, `\uFEFF"coffee belper"\r\n""\r\n${long}\r\n`);
    const { status, stdout } = run(['--lines', file]);
    expect(status).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { understood: object; results: unknown[] });
    expect(answers).toHaveLength(3);
    expect(answers[0]!.understood).toEqual({ kind: 'coffee-morning', town: 'belper' });
    expect(answers[1]!.understood).toEqual({});
    expect(answers[2]!.understood).toMatchObject({ kind: 'coffee-morning' });
    for (const { results } of answers) expect(results.length).toBeGreaterThan(0);
  });

  it('understands places near, postcodes, prices, access and ordinary English', () => {
    const file = join(folder, 'facts.jsonl');
    const lines = [
      ['coffee near belper up to £3', { kind: 'coffee-morning', near: 'belper', cost: '3' }],
      ['walks DE56 1AB', { near: 'DE56 1' }],
      ['choir with a hearing loop, just turn up', { access: 'hearing-loop', join: 'just-turn-up' }],
      ['the telly is my only company', { need: expect.anything() as unknown }],
    ] as const;
    writeFileSync(file, lines.map(([words]) => JSON.stringify(words)).join('\n'));
    const answers = run(['--lines', file]).stdout.trimEnd().split('\n');
    expect(answers).toHaveLength(lines.length);
    for (const [number, [, understood]] of lines.entries())
      expect(JSON.parse(answers[number]!)).toMatchObject({ understood });
  });

  it('prints no more than a person reads, and says how many more there are', () => {
    const sample = join(folder, 'sample');
    const made = ['--count', '120', '--seed', '1', '--today', '2026-11-22', '--out', sample];
    execFileSync(execPath, ['scripts/sample.ts', ...made]);
    const { stdout } = run(['monday'], { CONTENT_DIR: sample });
    const rows = stdout.split('\n').filter((line) => /^ {2}\w/.test(line));
    const [, more = ''] = /… and (\d+) more/.exec(stdout) ?? [];
    expect(rows).toHaveLength(20);
    expect(stdout).toContain(`\n${20 + Number(more)} listings`);
    const json = run(['monday', '--json'], { CONTENT_DIR: sample }).stdout;
    expect((JSON.parse(json) as { results: unknown[] }).results).toHaveLength(20 + Number(more));
  });

  it('prints sentences for people', () => {
    const { status, stdout } = run(['coffee', 'belper', 'monday']);
    expect(status).toBe(0);
    expect(stdout).toContain('kind coffee-morning, town belper, day mon');
    expect(stdout).toMatch(/Monday \d+ November.*Belper/);
  });

  it.each([
    ['nothing to search for', [], 'Say what to search for'],
    ['a flag it does not have', ['--loud', 'tea'], '--loud'],
    ['words and a file at once', ['tea', '--lines', 'x'], 'Say what to search for'],
    ['a file that is not there', ['--lines', 'not-there.jsonl'], 'not-there.jsonl cannot be read'],
    ['a file of something else', ['--lines', 'package.json'], 'package.json:1 has to be one JSON'],
  ])('refuses %s, and says how it is used', (_, args, message) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Use: npm run search');
  });

  it.each([
    ['TODAY is "yesterday"', { TODAY: 'yesterday' }],
    ['There is no folder /nowhere/at/all.', { CONTENT_DIR: '/nowhere/at/all' }],
  ])('says: %s', (message, env) => {
    const { status, stderr } = run(['tea'], env);
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${message}`));
  });

  it('tells what is wrong with content that cannot be published', () => {
    const { status, stdout } = run(['tea'], { CONTENT_DIR: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('site.yaml');
  });
});
