import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WORDS } from '../src/tests/fixtures/listing.ts';

// Each test starts a process or two, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MARKS = ['fields of a listing', 'fields of a venue']
  .map((name) => `<!-- ${name}: written by npm run copies -->\n<!-- end of ${name} -->\n`)
  .join('\n');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
  for (const [name, text] of Object.entries(WORDS)) put(name, text);
  put('README.md', `Above.\n\n${MARKS}`);
});

afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): void {
  const file = join(folder, 'content', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs the command as a person would, in a folder that has only content. */
function copies(...args: string[]) {
  const program = resolve('scripts/copies.ts');
  const env = { ...process.env, CONTENT_DIR: 'content', OUT_DIR: 'nowhere' };
  const done = spawnSync(process.execPath, [program, ...args], {
    env,
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('npm run copies', () => {
  it('writes what is missing, and nothing where all is there', () => {
    const { code, out } = copies();
    expect(out).toContain('Wrote content/README.md\nWrote content/schemas/listing.json\n');
    expect(out).toContain('Wrote .github/ISSUE_TEMPLATE/add.yml\n');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'content/README.md'), 'utf8')).toMatch(
      /^Above\.[^]*\| `title` \|/,
    );
    expect(copies().out).toMatch(/^All \d+ copies are up to date\.\n$/);
  });

  it('says what a new word has put out of date, and what to type', () => {
    put('needs.yaml', `${WORDS['needs.yaml']}- { slug: housing, name: Housing }\n`);
    const { code, out } = copies('--check');
    expect(out).toContain('content/schemas/listing.json is out of date.\n');
    expect(out).toContain('.github/ISSUE_TEMPLATE/add.yml is out of date.\n');
    expect(out).not.toContain('venue.json');
    expect(out).toMatch(/To bring them up to date: npm run copies\n$/);
    expect(code).toBe(1);
    const { stale } = JSON.parse(copies('--check', '--json').out) as { stale: string[] };
    expect(stale).toContain('content/schemas/listing.json');
  });

  it('writes nothing while its sources cannot be read', () => {
    put('kinds.yaml', '- slug: [\n');
    const { code, out, err } = copies();
    put('kinds.yaml', WORDS['kinds.yaml'] ?? '');
    expect(out).toContain('content/kinds.yaml:');
    expect(err).toContain('nothing was written');
    expect(code).toBe(1);
  });

  it('says how to put back a place for a table that has gone', () => {
    const text = readFileSync(join(folder, 'content/README.md'), 'utf8');
    put('README.md', text.replaceAll('end of fields of a venue', 'the end'));
    const { code, err } = copies();
    put('README.md', text);
    expect(err).toContain('content/README.md has no place for the fields of a venue.');
    expect(err).toContain('<!-- fields of a venue: written by npm run copies -->\n<!-- end of');
    expect(code).toBe(1);
  });

  it('takes no pictures of a site that is not there', () => {
    const { code, err } = copies('--pictures');
    expect(err).toContain('There is no site in nowhere. To make one: npm run build');
    expect(code).toBe(1);
  });

  it.each([['--all'], ['--check', '--pictures']])('is called wrongly by %s', (...args) => {
    const { code, err } = copies(...args);
    expect(err).toContain('Use: npm run copies');
    expect(code).toBe(2);
  });
});
