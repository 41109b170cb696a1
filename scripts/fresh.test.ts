import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { listingText } from '../src/tests/fixtures/directory.ts';
import { makeFolder } from '../src/tests/fixtures/folder.ts';
import { WORDS } from '../src/tests/fixtures/listing.ts';
import { main } from './fresh.ts';

const inAnArticle = { checked: '2024-03', 'checked-how': 'article', contact: '' };
const folder = makeFolder({
  ...WORDS,
  'site.yaml':
    'name: The Noticeboard\naddress: https://noticeboard.org/\nemail: hello@noticeboard.org\n',
  'listings/belper/tea.md': listing({ title: 'Tea and talk', checked: '2026-03-03' }),
  'listings/belper/cake.md': listing({ title: 'Cake', ...inAnArticle }),
  'listings/belper/choir.md': listing({ title: 'Belper choir', kind: 'choir', ...inAnArticle }),
  'listings/long-eaton/chat.md': listing({ title: 'Chat', checked: '2026-11-20' }),
});

function listing(fields: Readonly<Record<string, string>>): string {
  return listingText(fields).replace(/^contact: \n/m, '');
}

afterAll(folder.remove);

function fresh(args: readonly string[], content = folder.path) {
  return call(main, args, { CONTENT_DIR: content, TODAY: '2026-11-22' });
}

describe('npm run fresh', () => {
  it('tells of each town what waits longest, whom to ring, where to say what one heard, and the figures', async () => {
    const { status, stdout } = await fresh(['--town', 'belper']);
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

  it('gives the figures by kind', async () => {
    const { stdout } = await fresh(['--by', 'kind']);
    expect(stdout).toMatch(/\n {2}Coffee morning +1 +1 +0 +1 +3\n/);
    expect(stdout).not.toMatch(/\n {2}Belper +\d/);
  });

  it('prints one JSON document, with the three ways to tell what one heard', async () => {
    const { status, stdout } = await fresh(['--json']);
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

  it('says so where all is fresh, and where there is nothing', async () => {
    const { status, stdout } = await fresh(['--town', 'long-eaton']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^All of it is fresh on Sunday 22 November 2026: there is nothing to ask/,
    );
    expect(stdout).toMatch(/\n {2}In all +1 +0 +0 +0 +1\n$/);
    expect((await fresh(['--town', 'derbyshire'])).stdout).toBe('Nothing is listed here yet.\n');
  });

  it.each([
    [['--town', 'belpr'], 'There is no town “belpr”. Did you mean belper?'],
    [['--by', 'day'], '--by is town or kind, and not “day”.'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('says how it is used: %j', async (args, words) => {
    const { status, stderr } = await fresh(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Use: npm run fresh');
  });

  it('refuses a folder that is not there, and tells what is wrong in one that cannot be published', async () => {
    expect(await fresh([], `${folder.path}/nowhere`)).toMatchObject({ status: 2, stdout: '' });
    const broken = await fresh([], `${folder.path}/listings`);
    expect(broken.status).toBe(1);
    expect(broken.stdout).toContain('site.yaml');
  });
});
