import { execFileSync } from 'node:child_process';
import { execPath } from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { makeFolder } from '../src/tests/fixtures/folder.ts';
import { main as sample } from './sample.ts';
import { main } from './search.ts';

const folder = makeFolder();
afterAll(folder.remove);

const usual = { TODAY: '2026-11-22', CONTENT_DIR: 'content' };

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return call(main, args, { ...usual, ...env });
}

/** The answers to the lines of a file, one JSON document each. */
async function answers(text: string): Promise<Record<string, unknown>[]> {
  folder.put('questions.jsonl', text);
  const { status, stdout } = await run(['--lines', `${folder.path}/questions.jsonl`]);
  expect(status).toBe(0);
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('npm run search', () => {
  it('prints one JSON document with what was understood, what was found, and what is near', async () => {
    const { status, stdout } = await run(['--json', 'hope', 'for', 'belpr']);
    expect(status).toBe(0);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(answer).toMatchObject({
      understood: { town: 'belper', words: ['hope'], spelling: 'belpr → belper' },
      results: [{ id: 'belper/hope-for-belper', title: 'Hope for Belper', town: 'belper' }],
    });
    expect(Object.keys(answer)).toEqual(['understood', 'results', 'nearly', 'instead']);
  });

  it('answers a file of questions line by line, and says what is near where nothing fits', async () => {
    const [coffee, scuba, ...rest] = await answers(
      '"coffee on a friday"\n\n"scuba diving in belper"\n',
    );
    expect(rest).toEqual([]);
    expect(coffee).toMatchObject({ understood: { kind: 'coffee-morning', day: 'fri' } });
    expect(scuba).toMatchObject({ understood: { town: 'belper' }, results: [] });
    const { instead } = scuba as { instead: unknown[] };
    expect(instead[0]).toEqual({
      why: expect.any(String) as string,
      words: expect.any(String) as string,
      address: expect.stringMatching(/^\/search\//) as string,
      count: expect.any(Number) as number,
    });
  });

  it('keeps what nearly fits apart, each with what it lacks and how it differs', async () => {
    const json = await run(['--json', 'coffee', 'belper']);
    const { nearly, results } = JSON.parse(json.stdout) as {
      results: { id: string; town: string }[];
      nearly: { id: string; town: string; lacks: string; why: string }[];
    };
    expect(new Set(results.map(({ town }) => town))).toEqual(new Set(['belper']));
    expect(nearly.length).toBeGreaterThan(0);
    for (const { town, lacks, why } of nearly) {
      expect(town).not.toBe('belper');
      expect([lacks, why]).toEqual(['town', expect.stringMatching(/ from Belper$/)]);
    }
    const { stdout } = await run(['coffee', 'belper']);
    expect(stdout).toMatch(new RegExp(`\nNearly:\n.*${nearly[0]!.why}\n`));
  });

  it('answers all of a long file, however slowly the answers are taken', async () => {
    folder.put('long.jsonl', '"coffee on a friday"\n'.repeat(1000));
    const env = { ...process.env, ...usual };
    const command = '"$0" scripts/search.ts --lines "$1" | (sleep 1; cat)';
    const args = ['-c', command, execPath, `${folder.path}/long.jsonl`];
    const out = execFileSync('sh', args, { env, encoding: 'utf8', maxBuffer: 8e6 });
    expect(out.length).toBeGreaterThan(200_000);
    expect(out.trimEnd().split('\n')).toHaveLength(1000);
  });

  it('reads a file as Windows writes it, with empty questions and very long ones', async () => {
    const long = JSON.stringify('coffee '.repeat(20_000));
    const all = await answers(`\uFEFF"coffee belper"\r\n""\r\n${long}\r\n`);
    expect(all.map(({ understood }) => understood)).toEqual([
      { kind: 'coffee-morning', town: 'belper' },
      {},
      expect.objectContaining({ kind: 'coffee-morning' }),
    ]);
    for (const { results } of all) expect(results).not.toEqual([]);
  });

  it('understands places near, postcodes, prices, access and ordinary English', async () => {
    const lines = [
      ['coffee near belper up to £3', { kind: 'coffee-morning', near: 'belper', cost: '3' }],
      ['walks DE56 1AB', { near: 'DE56 1' }],
      ['choir with a hearing loop, just turn up', { access: 'hearing-loop', join: 'just-turn-up' }],
      ['the telly is my only company', { need: expect.anything() as unknown }],
    ] as const;
    const all = await answers(lines.map(([words]) => JSON.stringify(words)).join('\n'));
    expect(all).toMatchObject(lines.map(([, understood]) => ({ understood })));
  });

  it('prints no more than a person reads, and says how many more there are', async () => {
    const content = { CONTENT_DIR: `${folder.path}/sample` };
    await call(sample, ['--count', '120', '--out', content.CONTENT_DIR], usual);
    const { stdout } = await run(['monday'], content);
    const rows = stdout.split('\n').filter((line) => /^ {2}\w/.test(line));
    const [, more = ''] = /… and (\d+) more/.exec(stdout) ?? [];
    expect(rows).toHaveLength(20);
    expect(stdout).toContain(`\n${20 + Number(more)} listings`);
    const json = await run(['monday', '--json'], content);
    const { results } = JSON.parse(json.stdout) as { results: unknown[] };
    expect(results).toHaveLength(20 + Number(more));
  });

  it('prints sentences for people', async () => {
    const { status, stdout } = await run(['coffee', 'belper', 'monday']);
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
  ])('refuses %s, and says how it is used', async (_, args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Use: npm run search');
  });

  it.each([
    ['TODAY is "yesterday"', { TODAY: 'yesterday' }],
    ['There is no folder /nowhere/at/all.', { CONTENT_DIR: '/nowhere/at/all' }],
  ])('says: %s', async (message, env) => {
    const { status, stderr } = await run(['tea'], env);
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${message}`));
  });

  it('tells what is wrong with content that cannot be published', async () => {
    const { status, stdout } = await run(['tea'], { CONTENT_DIR: folder.path });
    expect(status).toBe(1);
    expect(stdout).toContain('site.yaml');
  });
});
