import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call, start, type Said } from '../src/tests/fixtures/command.ts';
import { EXCHANGE_WORDS, TODAY } from '../src/tests/fixtures/exchange.ts';
import { makeFolder, type Folder } from '../src/tests/fixtures/folder.ts';
import { main as writeOut } from './export.ts';
import { main } from './import.ts';
import { readCall } from './import/call.ts';
import { meter } from './import/progress.ts';

let folder: Folder;
let scratch: string;

beforeEach(() => {
  folder = makeFolder();
  scratch = folder.path;
  for (const [path, text] of Object.entries(EXCHANGE_WORDS)) put(join('content', path), text);
});
afterEach(() => folder.remove());

function put(path: string, text: string): string {
  folder.put(path, text);
  return join(scratch, path);
}

const settings = () => ({ CONTENT_DIR: join(scratch, 'content'), TODAY });

const run = async (...args: string[]) => withoutFolder(await call(main, args, settings()));

function withoutFolder({ status, stdout, stderr }: Said): Said {
  return { status, stdout: stdout.replaceAll(scratch, ''), stderr: stderr.replaceAll(scratch, '') };
}

const SHEET = `Group,Type,Where,Post code,When,Tel,Secret
Tea table,Coffee morning,Town Hall,DE56 1AA,Fridays 10-12,1773000000,x
Singers,Choir,The Town Hall,DE56 1AA,Tuesdays 7.30pm to 9pm,01773 000001,y
Quiz,Quiz,Town Hall,DE56 1AA,TBC,01773 000002,z
`;
const CHECKED = ['--checked', '2026-10', '--checked-how', 'phone'];
const written = () =>
  (readdirSync(join(scratch, 'content'), { recursive: true }) as string[])
    .filter((path) => path.endsWith('.md'))
    .sort();

describe('npm run import', () => {
  it('fills a folder that says when all venues of somebody are closed, before it has any', async () => {
    const site = join('content', 'site.yaml');
    const own = EXCHANGE_WORDS['site.yaml'] ?? '';
    put(site, `${own}closed:\n  - { on: 2027-05-06, why: Polling day, venues: council }\n`);
    const { stderr } = await run(put('sheet.csv', SHEET), '--yes', ...CHECKED);
    expect(stderr).toBe('');
    expect(written()).toEqual([
      'listings/belper/singers.md',
      'listings/belper/tea-table.md',
      'venues/belper/town-hall.md',
    ]);
  });

  it('says after a guess what to type next, whole', async () => {
    const { stdout } = await run(put('our sheet.csv', SHEET), '--dry-run', '--town', 'belper');
    expect(stdout).toContain(
      "  npm run import -- '/our sheet.csv' --map 'our sheet-map.yaml' --dry-run --town belper --checked 2026-10 --checked-how website\n",
    );
  });

  it('shows its guess, and writes nothing until somebody has looked at it', async () => {
    const sheet = put('sheet.csv', SHEET);
    const { status, stdout, stderr } = await run(
      sheet,
      ...CHECKED,
      '--save-map',
      join(scratch, 'map.yaml'),
    );
    expect(status).toBe(2);
    expect(stdout).toContain(`title: Group
kind: [Type, Group]
when: When
venue:
  name: Where
  postcode: Post code
contact:
  phone: Tel

# Columns that are not used, and what is in them:
#   Secret: x · y · z
`);
    expect(stderr).toBe(
      'Nothing was written: this map is only a guess. Look at it, then add --yes to use it, --dry-run to see what would come of it, or --save-map FILE to change it.\n',
    );
    expect(written()).toEqual([]);

    const args = [sheet, '--map', join(scratch, 'map.yaml'), ...CHECKED];
    const mapped = withoutFolder(start('scripts/import.ts', args, settings()));
    expect([mapped.status, mapped.stderr]).toEqual([1, '']);
    expect(mapped.stdout).toBe(`/sheet.csv: UTF-8, parted by commas, 3 rows.

Columns that are not used, and what is in them:
  Secret: x · y · z

Wrote
  row 2  /content/listings/belper/tea-table.md  Every Friday, 10am to 12 noon
  row 3  /content/listings/belper/singers.md  Every Tuesday, 7.30pm to 9pm

Written in other words
  row 2  Tea table
    contact.phone: “1773000000” lacks the 0 that spreadsheets lose. It was written as “01773 000000”.

Does not fit
  row 4  Quiz
    kind: No kind of kinds.yaml is called “Quiz”.
    → In the map, say what is meant: kind: { column: …, values: { "Quiz": a-slug-of-kinds.yaml } }; or --kind, for all that name none
    when: “TBC” – “TBC” does not say exactly when. Write only the days and times that are sure.
    → Write the days and hours, or, where nobody knows, when: Ask first

Wrote 2 listings and 1 venue from 3 rows. 1 does not fit.
`);
    expect(written()).toEqual([
      'listings/belper/singers.md',
      'listings/belper/tea-table.md',
      'venues/belper/town-hall.md',
    ]);
  });

  it('has nothing new the second time, and leaves what is there as it is', async () => {
    const sheet = put('sheet.csv', SHEET.split('\n').slice(0, 3).join('\n'));
    expect((await run(sheet, '--yes', ...CHECKED)).status).toBe(0);
    const file = join(scratch, 'content/listings/belper/singers.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('01773 000001', '01773 999999'));
    const again = await run(sheet, '--yes', ...CHECKED);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain(
      'Wrote 0 listings and 0 venues from 2 rows. 2 are there already.',
    );
    expect(readFileSync(file, 'utf8')).toContain('01773 999999');
    expect(written()).toHaveLength(3);
  });

  it('writes nothing in a dry run, and says what it needs before it does', async () => {
    const { status, stdout } = await run(put('sheet.csv', SHEET), '--dry-run');
    expect(status).toBe(1);
    expect(stdout).toContain('Would write 2 listings and 1 venue from 3 rows.');
    expect(stdout).toContain(
      'Before anything is written: The file does not say everything a listing needs. Add --checked 2026-10 (when somebody last made sure of these facts) and --checked-how website (or organiser, visit, phone, article).',
    );
    expect(written()).toEqual([]);
  });

  it('prints one JSON document with --json, and the table of what did not fit with --report', async () => {
    const report = join(scratch, 'report.csv');
    const { status, stdout, stderr } = await run(
      put('sheet.csv', SHEET),
      '--yes',
      '--json',
      '--report',
      report,
      ...CHECKED,
    );
    expect([status, stderr]).toEqual([1, '']);
    const told = JSON.parse(stdout) as Record<string, unknown>;
    expect(told).toMatchObject({
      ok: false,
      format: 'table',
      rows: 3,
      isGuess: true,
      venues: ['venues/belper/town-hall.md'],
    });
    expect(told['listings']).toHaveLength(2);
    expect(readFileSync(report, 'utf8').split('\r\n').slice(0, 2)).toEqual([
      '\ufeffrow,name,what became of it,field,why,what to do',
      'row 2,Tea table,changed,contact.phone,“1773000000” lacks the 0 that spreadsheets lose. It was written as “01773 000000”.,',
    ]);
  });

  it.each([
    [[], 'Name the file to import.'],
    [['FILE', 'b.csv'], 'Name one file, not 2.'],
    [['FILE', '--dry-run', '--yes'], 'Give either --dry-run or --yes, not both.'],
    [
      ['FILE', '--checked', 'May'],
      '--checked is “May”; it has to be a date such as 2026-10-03, or a month such as 2026-10.',
    ],
    [
      ['FILE', '--checked-how', 'email'],
      '--checked-how is “email”; it has to be one of organiser, visit, phone, website, article.',
    ],
    [
      ['FILE', '--set', 'kost=Free'],
      '--set takes a field and its value, such as "cost=Free"; “kost=Free” is none. Did you mean cost?',
    ],
    [['FILE', '--foo'], "Unknown option '--foo'"],
  ])('says what is wrong with %j', (args, wrong) => {
    const call = readCall(args);
    expect('wrong' in call && call.wrong).toContain(wrong);
  });

  it.each([
    [
      ['--town', 'blper'],
      2,
      'There is no town “blper” in towns.yaml. --town takes a slug, such as belper.',
    ],
    [['--kind', 'quiz'], 2, 'There is no kind “quiz” in kinds.yaml.'],
    [['--yes'], 2, 'The file does not say everything a listing needs. Add --checked 2026-10'],
  ])('ends with 2 for %j', async (args, status, why) => {
    const result = await run(put('sheet.csv', SHEET), ...args);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(why);
    expect(written()).toEqual([]);
  });

  it('tells of slips in a map as the check does, and ends with 2', async () => {
    const map = put('map.yaml', 'title: Grup\nkind: Type\n');
    const { status, stdout } = await run(put('sheet.csv', SHEET), '--map', map);
    expect(status).toBe(2);
    expect(stdout).toContain(
      '/map.yaml:1:8\n  **title** – The table has no column “Grup”.\n  → title: Group\n',
    );
  });

  it('says which file cannot be read, and ends with 1', async () => {
    expect((await run(join(scratch, 'none.csv'))).stderr).toContain('no such file');
    const { status, stderr } = await run(put('sheet.xlsx', 'PK\u0003\u0004'));
    expect(status).toBe(1);
    expect(stderr).toContain('/sheet.xlsx: It is an Excel file (.xlsx)');
  });

  it('brings back what npm run export wrote, without a map', async () => {
    await run(put('sheet.csv', SHEET.split('\n').slice(0, 3).join('\n')), '--yes', ...CHECKED);
    const before = Object.fromEntries(
      written().map((path) => [path, readFileSync(join(scratch, 'content', path), 'utf8')]),
    );
    for (const form of ['csv', 'json']) {
      const file = join(scratch, `export.${form}`);
      await call(writeOut, [`--${form}`, '--out', file], settings());
      for (const kept of ['listings', 'venues']) folder.take(join('content', kept));
      expect((await run(file)).status).toBe(0);
      const after = Object.fromEntries(
        written().map((path) => [path, readFileSync(join(scratch, 'content', path), 'utf8')]),
      );
      expect(after).toEqual(before);
    }
  });
});

describe('progress', () => {
  it.each([
    [1_999, []],
    [
      4_500,
      [
        '2,000 of 4,500 rows looked at\n',
        '4,000 of 4,500 rows looked at\n',
        '4,500 of 4,500 rows looked at\n',
      ],
    ],
  ])('of %i rows is %j', (rows, lines) => {
    const said: string[] = [];
    const tell = meter(rows, (text) => void said.push(text));
    for (let done = 1; done <= rows; done += 1) tell(done);
    expect(said).toEqual(lines);
  });
});
