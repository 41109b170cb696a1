import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { makeFolder } from '../src/tests/fixtures/folder.ts';
import { GOOD, WORDS } from '../src/tests/fixtures/listing.ts';
import { main } from './export.ts';
import { main as bringIn } from './import.ts';

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

const folder = makeFolder(FILES);

afterAll(() => folder.remove());

const settings = (content = folder.path) => ({ CONTENT_DIR: content, TODAY: '2026-11-22' });

/** Calls the command over a folder of two listings and two venues. */
function run(...args: string[]) {
  return call(main, args, settings());
}

describe('npm run export', () => {
  it('prints a table for Excel: a row a listing, then the venues where none meets', async () => {
    const { status, stdout } = await run('--csv');
    const starts = stdout.match(/^.?(?:town|belper|long-eaton),[^,]*,[^,]*/gm);
    expect(starts).toEqual([
      '\uFEFFtown,slug,title',
      "belper,choir,'=Choir",
      'belper,friday-coffee-morning,Friday coffee morning',
      'long-eaton,,',
    ]);
    expect(status).toBe(0);
  });

  it('prints the same as JSON, without what is not known', async () => {
    const rows = JSON.parse((await run('--json')).stdout) as Record<string, string>[];
    expect(rows.map(({ slug }) => slug)).toEqual(['choir', 'friday-coffee-morning', undefined]);
    expect(rows[0]).toMatchObject({ title: '=Choir', when: 'Fridays, 10am to 12 noon' });
    expect(rows[2]).toEqual({ town: 'long-eaton', venue: 'town-hall', 'venue.name': 'Town Hall' });
  });

  it('writes a file, of the towns and kinds that were asked for, and says what is in it', async () => {
    const out = join(folder.path, 'away/belper.json');
    const wanted = ['--town', 'belper', '--kind', 'choir'];
    const { status, stdout } = await run('--json', ...wanted, '--out', out);
    expect(stdout).toBe(`Wrote 1 listing to ${out}.\n`);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveLength(1);
    expect(status).toBe(0);
    expect((await run('--csv', '--out', out)).stdout).toBe(
      `Wrote 2 listings and 1 venue where none meets to ${out}.\n`,
    );
  });

  it.each(['csv', 'json'])('is brought into an empty folder whole, as %s', async (form) => {
    const away = join(folder.path, 'away');
    const [table, again] = [join(away, `all.${form}`), join(away, `again.${form}`)];
    await run(`--${form}`, '--out', table);
    const empty = settings(join(away, form));
    for (const [name, text] of Object.entries(WORDS)) folder.put(`away/${form}/${name}`, text);
    expect(await call(bringIn, [table], empty)).toMatchObject({ status: 0, stderr: '' });
    await call(main, [`--${form}`, '--out', again], empty);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(table, 'utf8'));
    expect(readFileSync(again, 'utf8')).toContain('01773 000000');
  });

  it('ends well where somebody reads only the beginning, as with `| head`', async () => {
    const program = spawn(process.execPath, ['scripts/export.ts', '--csv'], {
      env: { ...process.env, ...settings() },
    });
    program.stdout.destroy();
    const [said, [status]] = await Promise.all([text(program.stderr), once(program, 'exit')]);
    expect({ said, status }).toEqual({ said: '', status: 0 });
  });

  it.each([
    [[], 'Say one of --csv and --json.'],
    [['--csv', '--json'], 'Say one of --csv and --json.'],
    [['--csv', '--town', 'derby'], 'There is no town “derby” in towns.yaml.'],
    [['--csv', '--kind', 'dance'], 'There is no kind “dance” in kinds.yaml.'],
    [['--csv', '--out', ''], '--out names the file to write.'],
  ])('is called wrongly by %j', async (args, why) => {
    const { status, stdout, stderr } = await run(...args);
    expect(stderr).toContain(`${why}\nUse: npm run export`);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('exports nothing while the content has errors, and says where they are told', async () => {
    folder.put('listings/belper/broken.md', '---\ntitle: Broken\n---\n');
    const { status, stdout, stderr } = await run('--csv');
    folder.take('listings/belper/broken.md');
    expect(stderr).toMatch(
      /^The content has \d+ errors, so it is not exported\..*npm run check\n$/,
    );
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('says when the file cannot be written', async () => {
    const { status, stderr } = await run('--csv', '--out', join(folder.path, 'site.yaml/x.csv'));
    expect(stderr).toContain('x.csv could not be written');
    expect(status).toBe(1);
  });
});
