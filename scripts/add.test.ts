import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './add.ts';
import { readFiles } from '../src/directory.ts';
import { readDraft } from '../src/listings/compose.ts';
import { call } from '../src/tests/fixtures/command.ts';
import { makeFolder, type Folder } from '../src/tests/fixtures/folder.ts';
import { GOOD, WORDS } from '../src/tests/fixtures/listing.ts';
import { converse } from './add/converse.ts';
import { faultOf } from './add/files.ts';
import { commandFor, makeFiles } from './add/outcome.ts';
import { QUESTIONS } from './add/questions.ts';
import { presentContent } from './github/trial.ts';

vi.setConfig({ testTimeout: 60_000 });

const TODAY = '2026-11-24';
const CHOIR = {
  title: 'Belper Singers',
  kind: 'Choir',
  town: 'Belper',
  venue: 'Ada Belfield Centre',
  when: 'Mondays 7.30pm-9pm',
  cost: 'Free',
  organiser: 'The singers',
  phone: '01773 111111',
  'checked-how': 'organiser',
};
const PATH = 'listings/belper/belper-singers.md';

let folder: Folder;

beforeEach(() => {
  folder = makeFolder({
    ...WORDS,
    'venues/belper/ada-belfield-centre.md': '---\nname: Ada Belfield Centre\n---\n',
    'listings/belper/tea.md': GOOD,
  });
  vi.stubEnv('CONTENT_DIR', folder.path);
  vi.stubEnv('TODAY', TODAY);
});

afterEach(() => {
  folder.remove();
  vi.unstubAllEnvs();
});

describe('npm run add, where nobody can be asked', () => {
  it('writes the file of a listing, and shows how it was understood', async () => {
    const { status, stdout, stderr } = await add(CHOIR);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('When: Every Monday, 7.30pm to 9pm\n');
    expect(stdout).toContain('Next: Monday 30 November; Monday 7 December;');
    expect(stdout).toContain(`Written: ${folder.path}/${PATH}\n`);
    expect(folder.read(PATH)).toBe(`---
title: Belper Singers
kind: choir
organiser: The singers
venue: ada-belfield-centre
when: Mondays 7.30pm-9pm
cost: Free
contact:
  phone: 01773 111111
checked: ${TODAY}
checked-how: organiser
---
`);
  });

  it('takes every answer as a flag, and writes a new venue beside the listing', async () => {
    const { status } = await add(
      {
        ...CHOIR,
        venue: 'New Hall',
        address: '1 High Street, Belper',
        postcode: 'de56 1ug',
        join: 'Book first',
        'contact-name': 'Bob',
        email: 'sing@example.org',
        web: 'https://example.org/sing',
        'helps-with': 'loneliness, Money worries',
        for: 'carers',
        ages: '18+',
        languages: 'pl, ur',
        room: 'full',
        there: 'step-free, seating',
        missing: 'hearing-loop',
        welcome: 'Bob: at the door',
        'bring-someone': 'Yes',
        'come-late': 'Yes',
        'group-size': 'Twenty',
        entrance: 'At the side',
        'bus-stop': 'King Street',
        parking: 'None',
        source: 'Their leaflet',
        words: 'We sing.\n\nBring water.',
        checked: '2026-10',
      },
      '--when',
      'First Saturday of the month, 10am to 12 noon',
    );
    expect(status).toBe(0);
    expect(readDraft(folder.read('venues/belper/new-hall.md'))).toEqual({
      fields: { name: 'New Hall', address: ['1 High Street', 'Belper'], postcode: 'de56 1ug' },
      body: '',
    });
    expect(readDraft(folder.read(PATH))).toEqual({
      fields: {
        title: 'Belper Singers',
        kind: 'choir',
        organiser: 'The singers',
        venue: 'new-hall',
        when: ['Mondays 7.30pm-9pm', 'First Saturday of the month, 10am to 12 noon'],
        cost: 'Free',
        join: 'Book first',
        'helps-with': ['loneliness', 'debt'],
        for: ['carers'],
        ages: '18+',
        languages: ['pl', 'ur'],
        contact: {
          name: 'Bob',
          phone: '01773 111111',
          email: 'sing@example.org',
          web: 'https://example.org/sing',
        },
        access: { 'step-free': 'yes', seating: 'yes', 'hearing-loop': 'no' },
        'first-visit': {
          welcome: 'Bob: at the door',
          'bring-someone': 'Yes',
          'come-late': 'Yes',
          'group-size': 'Twenty',
          entrance: 'At the side',
          'bus-stop': 'King Street',
          parking: 'None',
        },
        room: 'full',
        checked: '2026-10',
        'checked-how': 'organiser',
        source: 'Their leaflet',
      },
      body: 'We sing.\n\nBring water.',
    });
  });

  it('says all that is missing at once, and ends with 2', async () => {
    const { status, stdout, stderr } = await add({ title: 'Choir', town: 'Belper' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const name of ['kind', 'venue', 'when', 'cost', 'organiser', 'checked-how'])
      expect(stderr).toContain(`  --${name}  `);
    expect(stderr).not.toContain('  --title  ');
    expect(await add({}, '--colour', 'red')).toMatchObject({ status: 2, stdout: '' });
  });

  it('writes nothing where something is wrong, says what and how to go on, and ends with 1', async () => {
    const { status, stdout } = await add({ ...CHOIR, when: 'Mundays 7pm', phone: '' });
    expect(status).toBe(1);
    expect(stdout).toContain('→ when: Mondays 7pm\n');
    expect(stdout).toContain('There is no way to get in touch.');
    expect(stdout).toContain("npm run add -- --title 'Belper Singers' --kind Choir");
    expect(existsSync(`${folder.path}/${PATH}`)).toBe(false);
    const other = await add({ ...CHOIR, title: 'Tea', town: 'belper' });
    expect(other.status).toBe(1);
    expect(other.stdout).toMatch(/^--title\n.*belper\/tea already, and it is not written over/);
    expect(folder.read('listings/belper/tea.md')).toBe(GOOD);
  });

  it('warns of what may be there already', async () => {
    const twin = {
      ...CHOIR,
      title: 'Friday coffee mornings',
      kind: 'coffee-morning',
      when: 'Fridays 10-12',
    };
    const { status, stdout } = await add(twin, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('“Friday coffee morning” in ');
    expect(stdout).toContain(' has nearly the same title and the same place on the same day.');
  });

  it('writes nothing with --dry-run, and one JSON document with --json', async () => {
    const { status, stdout, stderr } = await add(CHOIR, '--dry-run', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      written: false,
      files: [{ file: `${folder.path}/${PATH}` }],
      problems: [],
    });
    expect(existsSync(`${folder.path}/${PATH}`)).toBe(false);
    const wrong = await add({ ...CHOIR, cost: 'two pounds' }, '--json');
    expect(wrong.status).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({
      ok: false,
      written: false,
      problems: [{ id: 'cost.beginning', field: 'cost' }],
    });
  });

  it('says so when the content itself has something to put right', async () => {
    folder.put('listings/belper/tea.md', 'nothing');
    expect(await add(CHOIR)).toMatchObject({
      status: 1,
      stderr: 'The content has something to put right first: npm run check says what.\n',
    });
  });
});

describe('makeFiles', () => {
  it.each<[string, Record<string, string>, string]>([
    ['town', { town: 'Belpre' }, 'There is no town “Belpre” in towns.yaml. → belper'],
    ['kind', { kind: 'chior' }, '“chior” is not in kinds.yaml. → kind: choir'],
    ['there', { there: 'step-fre' }, 'There is no fact called “step-fre”. → step-free'],
    [
      'venue',
      { venue: 'Ada Belfeild Centre' },
      'The directory knows “Ada Belfield Centre” in that town. If you mean that, write its name so. If it is another place, please give its address or postcode. → Ada Belfield Centre',
    ],
    [
      'venue',
      { venue: '!!!' },
      'This says no place. The name of a hall, café or park is wanted. → ',
    ],
    ['title', { title: '!!!' }, 'This name has no letters from which an address could be made. → '],
    [
      'checked',
      { checked: '2027-01-01' },
      '**checked** says 2027-01-01, which is still to come. → The date on which somebody last made sure',
    ],
  ])('says what to answer otherwise: %s of %j', (question, wrong, told) => {
    const made = makeFiles({ ...CHOIR, ...wrong }, presentContent(readFiles(), TODAY)!, TODAY);
    if (made.kind === 'right') throw new Error('There is nothing to say.');
    const said =
      made.kind === 'needs'
        ? made.needs.map((need) => [need.question, `${need.message} → ${need.fix}`])
        : made.problems.map(({ field, message, fix }) => [field, `${message} → ${fix}`]);
    expect(said).toEqual([[question, told]]);
  });
});

describe('npm run add, in a talk', () => {
  const DOWN = '\u001B[B';

  it('asks until it has a file that passes the check, and writes when told to', async () => {
    const { status, said } = await talk({ title: 'Belper Singers' }, [
      ['What is it?', `${DOWN}\r`],
      ['In which town', '\r'],
      ['Where does it happen?', `${DOWN}\r`],
      ['What is that place called?', 'New Hall\r'],
      ['The address of that place', '1 High Street, Belper\r'],
      ['Its postcode?', 'de56\r'],
      ['is not a whole postcode', ' 1ug\r'],
      ['When is it on?', 'Mondays 7.30pm-9pm\r'],
      ['What does it cost?', 'Free\r'],
      ['Who runs it?', 'The singers\r'],
      ['What does somebody do before coming?', `${DOWN}\r`],
      ['Whom does somebody ask for?', '\r'],
      ['The telephone number?', '\r'],
      ['The e-mail address?', '\r'],
      ['The web page?', '\r'],
      ['What does it help with?', '\t\r'],
      ['Is it only for some people?', '\r'],
      ['Can you say more', 'n'],
      ['A few sentences of your own', '\r'],
      ['How do you know all this?', '\r'],
      ['There is no way to get in touch', ''],
      ['Whom does somebody ask for?', '\r'],
      ['The telephone number?', '01773 111111\r'],
      ['The e-mail address?', '\r'],
      ['The web page?', '\r'],
      ['Write ', 'y'],
    ]);
    expect(status).toBe(0);
    expect(said).toContain('Understood: Every Monday, 7.30pm to 9pm');
    expect(readDraft(folder.read(PATH))?.fields).toMatchObject({
      venue: 'new-hall',
      join: 'Just turn up',
      'helps-with': ['loneliness'],
      contact: { phone: '01773 111111' },
    });
    expect(folder.read('venues/belper/new-hall.md')).toContain('postcode: de56 1ug');
  });

  it('loses nothing when somebody breaks off: it says what to type to go on', async () => {
    const { status, said } = await talk({ ...CHOIR, cost: '' }, [
      ['What does somebody do before coming?', '\u0003'],
    ]);
    expect(status).toBe(1);
    expect(said.replace(/\s*│\s*/g, ' ')).toContain(
      "npm run add -- --title 'Belper Singers' --kind Choir",
    );
    expect(existsSync(`${folder.path}/${PATH}`)).toBe(false);
  });

  it('finds in a long list what people call it, misspelt too, and takes nothing that it does not show', async () => {
    const towns = [...'abcdefghij'].map(
      (name) => `- { slug: ${name}, name: ${name}, at: [53, -1] }`,
    );
    folder.put('towns.yaml', `${WORDS['towns.yaml']}${towns.join('\n')}\n`);
    const kinds = [...'klmnopqrst'].map((name) => `- { slug: ${name}, name: ${name} }`);
    folder.put('kinds.yaml', `${WORDS['kinds.yaml']}${kinds.join('\n')}\n`);
    const { said } = await talk({ title: 'Natter' }, [
      ['What is it?', 'cuppa'],
      ['Coffee morning', '\r'],
      ['In which town', 'Xanadu\r'],
      ['Nothing in the list is called so', '\u0015belpr'],
      ['Belper', '\r'],
      ['Where does it happen?', '\u0003'],
    ]);
    expect(said).toContain('a new one comes into content/towns.yaml first');
    expect(said.replace(/\s*│\s*/g, ' ')).toContain(
      'npm run add -- --title Natter --kind coffee-morning --town belper',
    );
  });

  it('shows what may be the same before it goes on asking', async () => {
    const twin = {
      title: 'Coffee morning',
      kind: 'coffee-morning',
      town: 'belper',
      venue: 'Ada Belfield Centre',
    };
    const { status, said } = await talk(twin, [
      ['When is it on?', 'Fridays 10-12\r'],
      ['Is yours another one?', 'n'],
    ]);
    expect(status).toBe(1);
    expect(said).toContain('Friday coffee morning (belper/tea): nearly the same title');
  });

  it('writes nothing when told not to', async () => {
    const answered = Object.fromEntries(QUESTIONS.map(({ name }) => [name, '']));
    const known = { ...answered, ...CHOIR };
    expect((await talk(known, [['Write ', 'n']])).status).toBe(1);
    expect(existsSync(`${folder.path}/${PATH}`)).toBe(false);
    expect((await talk(known, [], { isDryRun: true })).status).toBe(0);
    expect(existsSync(`${folder.path}/${PATH}`)).toBe(false);
    expect((await talk(known, [], { isSure: true })).status).toBe(0);
    expect(existsSync(`${folder.path}/${PATH}`)).toBe(true);
  });
});

describe('faultOf', () => {
  it.each([
    ['when', 'Fridays 8-10', /8am to 10am.*8pm to 10pm/],
    ['when', 'Fridays 10-12', /^$/],
    ['cost', '2 pounds', /→ £2$/],
    ['phone', '1773 111111', /→ 01773 111111$/],
    ['web', 'ada@example.org', /is an e-mail address/],
    ['email', 'ada', /is not a whole e-mail address/],
    ['languages', 'Polish', /→ pl$/],
    ['postcode', 'DE56', /is not a whole postcode/],
    ['welcome', 'x'.repeat(400), /There is room for 300/],
    ['title', 'CHOIR PRACTICE', /→ Choir practice$/],
    ['words', 'anything: at all', /^$/],
    ['cost', '', /^$/],
  ])('says of %s “%s” what the check would say', (name, answer, told) => {
    const question = QUESTIONS.find((one) => one.name === name);
    const present = presentContent(readFiles(), TODAY);
    expect(faultOf(question!, answer, present!.directory.vocabulary)).toMatch(told);
  });
});

describe('commandFor', () => {
  it('gives the answers back as one command that the shell reads as they were', () => {
    const answers = {
      title: "Ada's $HOME; `x`",
      when: 'Mondays, 7pm\nFridays, 8pm',
      for: 'carers\nmen',
    };
    const command = commandFor(answers);
    expect(command).toBe(
      "npm run add -- --title 'Ada'\\''s $HOME; `x`' --when 'Mondays, 7pm' --when 'Fridays, 8pm' --for 'carers, men'",
    );
    const { stdout } = spawnSync('sh', ['-c', command.replace('npm run add --', 'printf "%s|"')], {
      encoding: 'utf8',
    });
    expect(stdout).toContain("--title|Ada's $HOME; `x`|");
  });
});

function add(answers: Record<string, string>, ...flags: string[]) {
  const named = Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]);
  return call(main, [...named, ...flags], {});
}

/** Types each answer once the words before it have been printed. */
async function talk(
  answers: Record<string, string>,
  turns: readonly (readonly [awaited: string, keys: string])[],
  wishes: { isDryRun?: boolean; isSure?: boolean } = {},
) {
  const input = new PassThrough();
  const left = [...turns];
  let said = '';
  let heard = 0;
  const answer = () => {
    const [awaited = '', keys = ''] = left[0] ?? [];
    const at = left.length > 0 ? said.indexOf(awaited, heard) : -1;
    if (at < 0) return;
    heard = at + awaited.length;
    left.shift();
    setTimeout(() => {
      input.write(keys);
      answer();
    }, 5);
  };
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      said += chunk.toString('utf8').replaceAll(/\u001B\[[\d;?]*[A-Za-z]/g, '');
      answer();
      done();
    },
  });
  const present = presentContent(readFiles(), TODAY);
  const call = { answers, isDryRun: false, isSure: false, ...wishes };
  const { directory } = present!;
  const status = await converse(call, present!, { directory, today: TODAY, input, output });
  return { status, said };
}
