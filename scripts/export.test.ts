import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GOOD, WORDS } from '../src/tests/fixtures/listing.ts';

// Each test starts a process or two, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const VENUE = 'name: Ada Belfield Centre\npostcode: DE56 1UQ\n';
const FILES = {
  ...WORDS,
  'listings/belper/friday-coffee-morning.md': GOOD,
  'listings/belper/choir.md': GOOD.replace('coffee-morning', 'choir')
    .replace('Friday coffee morning', '=Choir')
    .replace('belper/tea-table', 'belper/singers'),
  'venues/belper/ada-belfield-centre.md': `---\n${VENUE}---\n`,
  'venues/long-eaton/town-hall.md': '---\nname: Town Hall\n---\n',
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  for (const [path, text] of Object.entries(FILES)) put(path, text);
});

afterAll(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Runs the command as a person would, over a folder of two listings and two venues. */
function run(...args: string[]) {
  return runIn(folder, 'scripts/export.ts', ...args);
}

function runIn(content: string, ...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: content, TODAY: '2026-11-22' };
  const done = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('npm run export', () => {
  it('prints a table for Excel: a row a listing, then the venues where none meets', () => {
    const { code, out } = run('--csv');
    const starts = out.match(/^.?(?:town|belper|long-eaton),[^,]*,[^,]*/gm);
    expect(starts).toEqual([
      '\uFEFFtown,slug,title',
      "belper,choir,'=Choir",
      'belper,friday-coffee-morning,Friday coffee morning',
      'long-eaton,,',
    ]);
    expect(code).toBe(0);
  });

  it('prints the same as JSON, without what is not known', () => {
    const rows = JSON.parse(run('--json').out) as Record<string, string>[];
    expect(rows.map(({ slug }) => slug)).toEqual(['choir', 'friday-coffee-morning', undefined]);
    expect(rows[0]).toMatchObject({ title: '=Choir', when: 'Fridays, 10am to 12 noon' });
    expect(rows[2]).toEqual({ town: 'long-eaton', venue: 'town-hall', 'venue.name': 'Town Hall' });
  });

  it('writes a file, of the towns and kinds that were asked for, and says what is in it', () => {
    const out = join(folder, 'away/belper.json');
    const { code, out: said } = run('--json', '--town', 'belper', '--kind', 'choir', '--out', out);
    expect(said).toBe(`Wrote 1 listing to ${out}.\n`);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveLength(1);
    expect(code).toBe(0);
    expect(run('--csv', '--out', out).out).toBe(
      `Wrote 2 listings and 1 venue where none meets to ${out}.\n`,
    );
  });

  it.each(['csv', 'json'])('is brought into an empty folder whole, as %s', (form) => {
    const [table, again] = [join(folder, `away/all.${form}`), join(folder, `away/again.${form}`)];
    run(`--${form}`, '--out', table);
    const empty = join(folder, `away/${form}`);
    for (const [name, text] of Object.entries(WORDS)) put(`away/${form}/${name}`, text);
    const { code, err } = runIn(empty, 'scripts/import.ts', table);
    expect(err).toBe('');
    expect(code).toBe(0);
    runIn(empty, 'scripts/export.ts', `--${form}`, '--out', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(table, 'utf8'));
    expect(readFileSync(again, 'utf8')).toContain('01773 000000');
  });

  it.each([
    [[], 'Say one of --csv and --json.'],
    [['--csv', '--json'], 'Say one of --csv and --json.'],
    [['--csv', '--town', 'derby'], 'There is no town “derby” in towns.yaml.'],
    [['--csv', '--kind', 'dance'], 'There is no kind “dance” in kinds.yaml.'],
    [['--csv', '--out', ''], '--out names the file to write.'],
  ])('is called wrongly by %j', (args, why) => {
    const { code, out, err } = run(...args);
    expect(err).toContain(`${why}\nUse: npm run export`);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('exports nothing while the content has errors, and says where they are told', () => {
    put('listings/belper/broken.md', '---\ntitle: Broken\n---\n');
    const { code, out, err } = run('--csv');
    rmSync(join(folder, 'listings/belper/broken.md'));
    expect(err).toMatch(/^The content has \d+ errors, so it is not exported\..*npm run check\n$/);
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  it('says when the file cannot be written', () => {
    const { code, err } = run('--csv', '--out', join(folder, 'site.yaml/x.csv'));
    expect(err).toContain('x.csv could not be written');
    expect(code).toBe(1);
  });
});
