import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fresh-'));
  cpSync('content', folder, { recursive: true });
  checkedByPhone('belper/hope-for-belper', '2026-03-03');
  checkedByPhone('ashbourne/tea-talk-and-tech', '2026-11-20');
});
/** Makes a listing one that somebody rang about. */
function checkedByPhone(id: string, day: string): void {
  const file = join(folder, `listings/${id}.md`);
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace(/^checked:.*$/m, `contact:\n  phone: 01773 000000\nchecked: ${day}`)
      .replace(/^checked-how:.*$/m, 'checked-how: phone'),
  );
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
    expect(stdout).toMatch(/^10 listings wait for somebody to ask, as of Sunday 22 November 2026/);
    expect(stdout).toContain('\nBelper (10)\n');
    expect(stdout).toContain(
      '  Hope for Belper (ageing). Last checked 3 March 2026.\n' +
        '    01773 000000\n' +
        '    https://derbyshire.example/belper/hope-for-belper/#still-right\n',
    );
    expect(stdout.indexOf('From an article of March 2024')).toBeLessThan(
      stdout.indexOf('Hope for'),
    );
    expect(stdout).toMatch(/\n {2}In all +0 +1 +0 +9 +10\n$/);
    expect(stdout).not.toContain('Ashbourne');
  });

  it('gives the figures by kind', () => {
    const { stdout } = run(['--by', 'kind']);
    expect(stdout).toMatch(/\n {2}Coffee morning +0 +0 +0 +4 +4\n/);
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
    expect(due).toHaveLength(14);
    expect(figures.all).toEqual({ fresh: 1, ageing: 1, old: 0, unconfirmed: 13 });
    const hope = due.find(({ id }) => id === 'belper/hope-for-belper');
    expect(hope?.page).toBe('https://derbyshire.example/belper/hope-for-belper/');
    expect(hope?.ways.map(({ label }) => label)).toEqual([
      'It is still right',
      'Something is wrong',
      'It has closed',
    ]);
    expect(hope?.ways[1]?.page).toBe(
      'https://derbyshire.example/add/?correct=belper/hope-for-belper',
    );
  });

  it('says so where all is fresh, and where there is nothing', () => {
    const { status, stdout } = run(['--town', 'ashbourne']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^All of it is fresh on Sunday 22 November 2026: there is nothing to ask/,
    );
    expect(stdout).toMatch(/\n {2}In all +1 +0 +0 +0 +1\n$/);
    expect(run(['--town', 'buxton']).stdout).toBe('Nothing is listed here yet.\n');
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
