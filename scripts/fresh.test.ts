import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingText } from '../src/tests/fixtures/directory.ts';
import { WORDS } from '../src/tests/fixtures/listing.ts';

const folder = mkdtempSync(join(tmpdir(), 'fresh-'));
const inAnArticle = { checked: '2024-03', 'checked-how': 'article', contact: '' };

beforeAll(() => {
  for (const [file, text] of Object.entries(WORDS)) put(file, text);
  const address = 'https://noticeboard.org/';
  put('site.yaml', `name: The Noticeboard\naddress: ${address}\nemail: hello@noticeboard.org\n`);
  list('belper/tea', { title: 'Tea and talk', checked: '2026-03-03' });
  list('belper/cake', { title: 'Cake', ...inAnArticle });
  list('belper/choir', { title: 'Belper choir', kind: 'choir', ...inAnArticle });
  list('long-eaton/chat', { title: 'Chat', checked: '2026-11-20' });
});

function list(id: string, fields: Readonly<Record<string, string>>): void {
  put(`listings/${id}.md`, listingText(fields).replace(/^contact: \n/m, ''));
}

function put(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(execPath, ['scripts/fresh.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, TODAY: '2026-11-22', CONTENT_DIR: folder, ...env },
  });
  return { status, stdout, stderr };
}

describe('npm run fresh', () => {
  it('tells of each town what waits longest, whom to ring, where to say what one heard, and the figures', () => {
    const { status, stdout } = run(['--town', 'belper']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^3 listings wait for somebody to ask, as of Sunday 22 November 2026/);
    expect(stdout).toContain('\nBelper (3)\n');
    expect(stdout).toContain(
      '  Tea and talk (ageing). Last checked 3 March 2026.\n' +
        '    01773 000000\n' +
        '    https://noticeboard.org/belper/tea/#still-right\n',
    );
    expect(stdout.indexOf('From an article of March 2024')).toBeLessThan(
      stdout.indexOf('Tea and talk'),
    );
    expect(stdout).toMatch(/\n {2}In all +0 +1 +0 +2 +3\n$/);
    expect(stdout).not.toContain('Long Eaton');
  });

  it('gives the figures by kind', () => {
    const { stdout } = run(['--by', 'kind']);
    expect(stdout).toMatch(/\n {2}Coffee morning +1 +1 +0 +1 +3\n/);
    expect(stdout).not.toMatch(/\n {2}Belper +\d/);
  });

  it('prints one JSON document, with the three ways to tell what one heard', () => {
    const { status, stdout } = run(['--json']);
    expect(status).toBe(0);
    const { today, due, figures } = JSON.parse(stdout) as {
      today: string;
      due: { id: string; page: string; ways: { label: string; mail: string; page: string }[] }[];
      figures: { all: object; byTown: object[]; byKind: object[] };
    };
    expect(today).toBe('2026-11-22');
    expect(due).toHaveLength(3);
    expect(figures.all).toEqual({ fresh: 1, ageing: 1, old: 0, unconfirmed: 2 });
    const tea = due.find(({ id }) => id === 'belper/tea');
    expect(tea?.page).toBe('https://noticeboard.org/belper/tea/');
    expect(tea?.ways.map(({ label }) => label)).toEqual([
      'It is still right',
      'Something is wrong',
      'It has closed',
    ]);
    expect(tea?.ways[1]?.page).toBe('https://noticeboard.org/add/?correct=belper/tea');
  });

  it('says so where all is fresh, and where there is nothing', () => {
    const { status, stdout } = run(['--town', 'long-eaton']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^All of it is fresh on Sunday 22 November 2026: there is nothing to ask/,
    );
    expect(stdout).toMatch(/\n {2}In all +1 +0 +0 +0 +1\n$/);
    expect(run(['--town', 'derbyshire']).stdout).toBe('Nothing is listed here yet.\n');
  });

  it.each([
    [['--town', 'belpr'], 'There is no town “belpr”. Did you mean belper?'],
    [['--by', 'day'], '--by is town or kind, and not “day”.'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('says how it is used: %j', (args, words) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Use: npm run fresh');
  });

  it('refuses a folder that is not there, and tells what is wrong in one that cannot be published', () => {
    expect(run([], { CONTENT_DIR: join(folder, 'nowhere') }).status).toBe(2);
    const broken = join(folder, 'listings');
    expect(run([], { CONTENT_DIR: broken }).status).toBe(1);
  });
});
