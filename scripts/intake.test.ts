import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormName } from '../src/contributing/forms.ts';
import { LONGEST_ISSUE } from '../src/contributing/issue.ts';
import { ELSEWHERE } from '../src/contributing/questions.ts';
import type { ContentFile } from '../src/listings/content.ts';
import { issueText } from '../src/tests/fixtures/issues.ts';
import { GOOD, WORDS } from '../src/tests/fixtures/listing.ts';
import { NO_ANSWERS } from '../src/islands/add/answers.ts';
import { issueWay } from '../src/islands/add/ways.ts';
import { BOT, connect } from './github/client.ts';
import type { IssueEvent } from './github/event.ts';
import { fakeGitHub, type FakeGitHub } from './github/fake.ts';
import { takeIn } from './intake.ts';

const TODAY = '2026-11-22';
const COFFEE = 'listings/belper/friday-coffee-morning.md';
const CONTENT: Readonly<Record<string, string>> = {
  ...WORDS,
  'venues/belper/ada-belfield-centre.md':
    '---\nname: Ada Belfield Centre\npostcode: DE56 1UU\n---\n',
  [COFFEE]: GOOD,
};
const BRANCH = 'listing/issue-12';
const RAN = 'I rang or wrote, and asked';
const STILL = { listing: 'https://example.org/belper/friday-coffee-morning/', how: RAN };
const NEW = {
  title: 'Thursday walk by the river',
  kind: 'Choir',
  organiser: 'Example Walkers',
  town: 'Belper',
  place: 'Ada Belfield Centre',
  when: 'Thursdays, 10.30am to 12 noon',
  cost: 'Free',
  phone: '01773 000009',
  body: 'A flat walk of about two miles.',
  how: 'I run it, or help to run it',
};
const PROPOSED = [
  'POST /repos/example/community-activities/git/trees',
  'POST /repos/example/community-activities/git/commits',
  'POST /repos/example/community-activities/git/refs',
  'POST /repos/example/community-activities/pulls',
  'POST /repos/example/community-activities/actions/workflows/check.yml/dispatches',
  'POST /repos/example/community-activities/issues/12/comments',
];

let github: FakeGitHub;
beforeEach(async () => {
  const files = Object.entries(CONTENT).map(([path, text]) => [`content/${path}`, text]);
  github = await fakeGitHub(Object.fromEntries(files) as Record<string, string>);
});
afterEach(() => github.close());

describe('an issue about something new', () => {
  it('becomes one file, one commit and one proposal, and an answer that shows how it was understood', async () => {
    await send('add', NEW);
    expect(written()).toEqual({
      'content/listings/belper/thursday-walk-by-the-river.md': `---
title: Thursday walk by the river
kind: choir
organiser: Example Walkers
venue: ada-belfield-centre
when: Thursdays, 10.30am to 12 noon
cost: Free
contact:
  phone: 01773 000009
checked: ${TODAY}
checked-how: organiser
---

A flat walk of about two miles.
`,
    });
    expect(github.changed()).toEqual(PROPOSED);
    expect(github.state.pulls).toMatchObject([
      {
        title: 'Add belper/thursday-walk-by-the-river',
        base: { ref: 'main' },
        head: { ref: BRANCH },
      },
    ]);
    expect(github.state.pulls[0]?.body).toMatch(/^Closes #12,/);
    expect(answer()).toBe(`<!-- noticeboard: what was understood -->
Thank you. This is how it was understood:

\`\`\`text
Thursday walk by the river
What: Choir, Belper
Who runs it: Example Walkers
When: Every Thursday, 10.30am to 12 noon
Next: Thursday 26 November; Thursday 3 December;
  Thursday 10 December; Thursday 17 December
Where: Ada Belfield Centre, DE56 1UU
Cost: Free
Ask: 01773 000009
Checked: Last checked 22 November 2026 with the
  people who run it

A flat walk of about two miles.
\`\`\`

**What happens next:** #500 holds this as a proposal. A person reads it and may ask a question there. When they accept it, the site shows it a few minutes later, and this issue closes by itself. You need not do anything more.

If something is not as you meant it: press the three dots (…) above what you wrote, choose “Edit”, change it and save. This answer is then brought up to date by itself.
`);
  });

  it('brings the file of a venue that nobody has described', async () => {
    await send('add', {
      ...NEW,
      place: 'Old Mill Hall',
      address: '1 Mill Street\nBelper',
      postcode: 'DE56 0ZZ',
    });
    expect(Object.keys(written())).toEqual([
      'content/listings/belper/thursday-walk-by-the-river.md',
      'content/venues/belper/old-mill-hall.md',
    ]);
    expect(written()['content/venues/belper/old-mill-hall.md']).toBe(
      '---\nname: Old Mill Hall\naddress:\n  - 1 Mill Street\n  - Belper\npostcode: DE56 0ZZ\n---\n',
    );
    expect(said()).toContain('Where: Old Mill Hall, 1 Mill Street, Belper, DE56 0ZZ');
  });

  it('says all that is still needed at once, question by question, and proposes nothing', async () => {
    await send('add', { ...NEW, when: 'Fridays 11-16', cost: '2 pounds', phone: '1773 000000' });
    expect(github.changed()).toEqual([
      'POST /repos/example/community-activities/issues/12/comments',
    ]);
    expect(answer()).toBe(`<!-- noticeboard: what was understood -->
Thank you. Before this can go on, 3 things have to be put right:

**When is it on?**

\`\`\`text
Is this a time, or somebody’s age? A time needs
am or pm here: 11am to 4pm.
→ Fridays 11am to 4pm
\`\`\`

**What does it cost?**

\`\`\`text
The cost says “2 pounds”. It has to begin with
Free, Donation, £ or Ask, so that people can
look for what is free.
→ £2
\`\`\`

**A telephone number to ring**

\`\`\`text
“1773 000000” lacks the 0 that phone numbers
begin with. Spreadsheets often lose it.
→ 01773 000000
\`\`\`

**How:** press the three dots (…) above what you wrote, choose “Edit”, change it and save. This answer is then brought up to date by itself.

If this is too much bother, say so in a few words below: a person will help.
`);
  });

  it.each([
    ['a venue that is nearly called so', { place: 'Ada Bellfield Centre' }, 'Ada Belfield Centre'],
    ['a name without letters', { title: '🎶🎶🎶' }, 'no letters'],
    ['a place without letters', { place: '???' }, 'This says no place'],
    ['a town that is none', { town: 'Atlantis' }, 'not one of the towns'],
    ['a kind that is none', { kind: 'Séance' }, 'not in kinds.yaml'],
    ['no way to get in touch', { phone: '' }, '**A telephone number to ring**'],
    ['no word of how one knows', { how: '' }, '**How do you know all this?**'],
  ])('asks about %s', async (_what, changed, told) => {
    await send('add', { ...NEW, ...changed });
    expect(written()).toEqual({});
    expect(said()).toContain(told);
  });

  it('waits for a person where the town is not in the list', async () => {
    await send('add', { ...NEW, town: ELSEWHERE });
    expect(written()).toEqual({});
    expect(said()).toContain('The directory has no page for that place yet');
  });

  it('never writes over a listing that is there', async () => {
    await send('add', { ...NEW, title: 'Friday coffee morning' });
    expect(written()).toEqual({});
    expect(said()).toContain('belper/friday-coffee-morning already, and it is not written over');
  });

  it('points to what is perhaps the same', async () => {
    await send('add', {
      ...NEW,
      title: 'Coffee on Friday mornings',
      kind: 'Coffee morning',
      when: 'Fridays, 10am to 12 noon',
    });
    expect(Object.keys(written())).toEqual([
      'content/listings/belper/coffee-on-friday-mornings.md',
    ]);
    expect(said()).toContain('**For whoever reads the proposal.**');
    expect(said()).toContain('Friday coffee morning');
  });
});

describe('an issue about a listing that is there', () => {
  it('“still right” changes two lines, and no more', async () => {
    await send('still-right', STILL);
    expect(written()).toEqual({
      [`content/${COFFEE}`]: GOOD.replace('checked: 2026-10-03', `checked: ${TODAY}`),
    });
    expect(github.state.pulls[0]?.title).toBe('Confirm belper/friday-coffee-morning');
    expect(answer()).toContain('checked\n  was: 2026-10-03\n  is now: 2026-11-22\n');
  });

  it('“something is wrong” changes what is answered, takes out what is gone, and shows both', async () => {
    await send('correct', {
      ...STILL,
      when: 'Fridays, 10am to 1pm',
      phone: '01773 000001',
      email: 'none',
    });
    expect(written()).toEqual({
      [`content/${COFFEE}`]: GOOD.replace('10am to 12 noon', '10am to 1pm')
        .replace('01773 000000', '01773 000001')
        .replace('  email: ada@example.org\n', '')
        .replace('checked: 2026-10-03', `checked: ${TODAY}`),
    });
    expect(answer()).toContain(`**What changes:**

\`\`\`text
when
  was: Fridays, 10am to 12 noon
  is now: Fridays, 10am to 1pm
contact, phone
  was: 01773 000000
  is now: 01773 000001
contact, email
  was: ada@example.org
  is now: nothing
checked
  was: 2026-10-03
  is now: 2026-11-22
\`\`\``);
    // Whoever changes a number could be anybody: it is to be asked for by another route.
    expect(said()).toContain('**For whoever reads the proposal.**');
  });

  it('“something is wrong” in somebody’s own words is for a person', async () => {
    await send('correct', { ...STILL, note: 'The bus stop has moved.' });
    expect(written()).toEqual({});
    expect(said()).toContain('`content/listings/belper/friday-coffee-morning.md`');
  });

  it('“it has closed” keeps the file, with the day and the reason first', async () => {
    await send('closed', { ...STILL, ended: '2026-11-01', why: 'The café has closed.' });
    const text = written()[`content/${COFFEE}`] ?? '';
    expect(text).toContain('ended: 2026-11-01\n');
    expect(text.split('---\n')[2]?.trimStart()).toMatch(
      /^The café has closed\.\n\nA friendly table/,
    );
    expect(said()).toContain('Ended: Sunday 1 November 2026');
  });

  it('“it has closed” without a day means the day it was sent', async () => {
    await send('closed', { ...STILL, why: 'The café has closed.' });
    expect(written()[`content/${COFFEE}`]).toContain(`ended: ${TODAY}\n`);
  });

  it('“take my details down” changes nothing, and asks a person', async () => {
    await send('remove', { listing: 'belper/friday-coffee-morning', what: 'My number' });
    expect(github.changed()).toEqual([
      'POST /repos/example/community-activities/issues/12/comments',
    ]);
    expect(said()).toContain('**Nothing has been changed yet:** a person does this');
    expect(said()).toContain('write to hello@example.org');
    expect(answer()).not.toContain('My number');
  });

  it.each(['belper/friday-cofee-morning', 'the coffee morning', 'belper/tea-table/../../x', ''])(
    'says when there is none at %j',
    async (listing) => {
      await send('still-right', { ...STILL, listing });
      expect(written()).toEqual({});
      expect(said()).toContain('There is no listing at');
    },
  );

  it.each([
    'belper/friday-coffee-morning',
    '/belper/friday-coffee-morning/',
    'http://example.org/belper/friday-coffee-morning/?from=text#top',
    '<https://example.org/activities/belper/friday-coffee-morning/>',
    'content/listings/belper/friday-coffee-morning.md',
    'https://github.com/example/x/blob/main/content/listings/belper/friday-coffee-morning.md',
    'belper/tea-table',
  ])('is found by %s', async (listing) => {
    await send('still-right', { ...STILL, listing });
    expect(Object.keys(written())).toEqual([`content/${COFFEE}`]);
  });

  it('says when there is nothing to change', async () => {
    await send('still-right', STILL, { day: '2026-10-03' });
    expect(written()).toEqual({});
    expect(said()).toContain('there is nothing to change');
  });
});

describe('an issue from the form on the site', () => {
  const body = readFileSync('src/tests/fixtures/github/send.md', 'utf8');
  const file = GOOD.replace('10am to 12 noon', '10am to 1pm');

  it('brings a listing and its new venue, as they stood there', async () => {
    await takeBody(body);
    expect(Object.keys(written())).toEqual([
      'content/listings/belper/thursday-walk.md',
      'content/venues/belper/old-mill-hall.md',
    ]);
    expect(written()['content/listings/belper/thursday-walk.md']).toContain(
      '### What to bring\n\n~~~\nShoes\n~~~\n',
    );
  });

  it.each([{ 'venue-path': 'belper/old-mill-hall' }, {}])(
    'parts what was pasted into one box, being too long for an address: %j',
    async (more) => {
      const venue = '---\nname: Old Mill Hall\n---\n';
      const listing = GOOD.replace('ada-belfield-centre', 'old-mill-hall').replace(
        /formerly.*\n/,
        '',
      );
      await send('send', { path: 'belper/tea-walk', file: `${listing}\n\n${venue}`, ...more });
      expect(written()['content/venues/belper/old-mill-hall.md']).toBe(venue);
      expect(written()['content/listings/belper/tea-walk.md']).toContain(
        'ten minutes or two hours.\n',
      );
      expect(written()['content/listings/belper/tea-walk.md']).not.toContain('name: Old Mill Hall');
    },
  );

  it.each([
    ['as an address carries it', ''],
    ['as it is pasted where it is too long for one', 'A long word or two. '.repeat(180)],
  ])('is what that form makes of its files, %s', async (_what, more) => {
    const listing = GOOD.replace('ada-belfield-centre', 'old-mill-hall')
      .replace(/formerly.*\n/, '')
      .replace('Come for', `${more}Come for`);
    const venue = '---\nname: Old Mill Hall\n---\n';
    const way = issueWay('https://github.com/example/community-activities', {
      file: { path: 'content/listings/belper/tea-walk.md', text: listing },
      venue: { path: 'content/venues/belper/old-mill-hall.md', text: venue },
      words: '',
      remarks: ['It was not checked.'],
      correct: '',
      answers: { ...NO_ANSWERS, note: 'Hello' },
    });
    const filled = Object.fromEntries(new URL(way?.address ?? '').searchParams);
    expect([filled['template'], way?.pasted !== '']).toEqual(['send.yml', more !== '']);
    await send('send', { file: way?.pasted ?? '', ...filled });
    expect(written()).toEqual({
      'content/listings/belper/tea-walk.md': listing.replace(
        '---\nA friendly',
        '---\n\nA friendly',
      ),
      'content/venues/belper/old-mill-hall.md': venue,
    });
    expect(github.state.pulls[0]?.body).toContain('It was not checked.\nHello');
  });

  it('corrects the listing that it names, line by line', async () => {
    await send('send', {
      path: 'belper/friday-coffee-morning',
      file,
      correct: 'belper/friday-coffee-morning',
    });
    expect(written()).toEqual({ [`content/${COFFEE}`]: file });
    expect(github.state.pulls[0]?.title).toBe('Correct belper/friday-coffee-morning');
  });

  it('writes over nothing that it does not name', async () => {
    await send('send', { path: 'belper/friday-coffee-morning', file });
    expect(written()).toEqual({});
    expect(said()).toContain('it is not written over');
  });

  it('leaves a venue as it is that is known', async () => {
    const venue = '---\nname: Ada Belfield Centre\npostcode: DE56 9ZZ\n---\n';
    await takeBody(
      issueText('send', {
        path: 'belper/thursday-walk',
        file: GOOD.replace(/formerly.*\n/, ''),
        'venue-path': 'belper/ada-belfield-centre',
        'venue-file': venue,
      }),
    );
    expect(Object.keys(written())).toEqual(['content/listings/belper/thursday-walk.md']);
  });

  it('says in which line of the file something is wrong', async () => {
    await takeBody(body.replace('cost: Free', 'cost: 2 pounds'));
    expect(written()).toEqual({});
    expect(answer()).toMatch(
      /\*\*What stands in the file of the listing\?\*\*\n\n```text\nLine 7, cost: /,
    );
  });

  it.each([
    '../../.github/workflows/x',
    '.github/workflows/x.yml',
    'content/site',
    'listings/belper/../../site.yaml',
    '/etc/passwd',
    'belper/friday',
    'belper/Thursday Walk',
    'venues/atlantis/hall',
    'https://example.org/',
    '',
  ])('has no file written at %j', async (path) => {
    await send('send', { path, file });
    expect(written()).toEqual({});
    expect(said()).toContain('is not the place of a file');
    await send('send', {
      path: 'belper/walk',
      file,
      'venue-path': path,
      'venue-file': '---\nname: X\n---\n',
    });
    expect(written()).toEqual({});
  });
});

describe('the same issue, again', () => {
  it('gives the same, without a call that changes anything', async () => {
    await send('add', NEW);
    const before = github.changed().length;
    await send('add', NEW);
    expect(github.changed().length).toBe(before);
  });

  it('edited, changes the proposal and the one answer', async () => {
    await send('add', NEW);
    await send('add', { ...NEW, cost: '£2' });
    expect([github.state.pulls.length, github.state.comments.length]).toEqual([1, 1]);
    expect(written()['content/listings/belper/thursday-walk-by-the-river.md']).toContain(
      'cost: £2\n',
    );
    expect(said()).toContain('Cost: £2');
  });

  it('edited into another name, leaves nothing of the first', async () => {
    await send('add', NEW);
    await send('add', { ...NEW, title: 'Friday walk', when: 'Fridays, 2pm to 3pm' });
    expect(Object.keys(written())).toEqual(['content/listings/belper/friday-walk.md']);
    expect(github.state.pulls.map(({ title }) => title)).toEqual(['Add belper/friday-walk']);
  });

  it('edited into something wrong, keeps the proposal that is there, and says so', async () => {
    await send('add', NEW);
    await send('add', { ...NEW, cost: 'cheap' });
    expect(written()['content/listings/belper/thursday-walk-by-the-river.md']).toContain(
      'cost: Free\n',
    );
    expect(said()).toContain('Until then #500 stays as it was.');
  });

  it('never touches what somebody else has committed', async () => {
    await send('add', NEW);
    const head = github.state.commits.get(github.state.branches.get(BRANCH) ?? '');
    if (head) head.author = { login: 'ada' };
    await send('add', { ...NEW, cost: '£2' });
    expect(written()['content/listings/belper/thursday-walk-by-the-river.md']).toContain(
      'cost: Free\n',
    );
    expect(said()).toContain('Somebody has taken on #500 by hand');
  });

  it('proposes nothing again that somebody has closed', async () => {
    await send('add', NEW);
    Object.assign(github.state.pulls[0] ?? {}, { state: 'closed' });
    await send('add', { ...NEW, cost: '£2' });
    expect(github.state.pulls.length).toBe(1);
    expect(said()).toContain('A person has closed #500');
  });
});

describe('what is left alone', () => {
  it.each<[string, string, Partial<IssueEvent>]>([
    ['an issue of another kind', 'The map does not load.', {}],
    ['a closed one', issueText('still-right', STILL), { isOpen: false }],
    ['a pull request', issueText('still-right', STILL), { isPullRequest: true }],
    ['one of the workflows’ own', issueText('still-right', STILL), { author: BOT }],
    ['a very long one', 'x'.repeat(60_000), {}],
  ])('%s', async (_what, body, event) => {
    await takeBody(body, event);
    expect(github.asked).toEqual([]);
  });

  it('a form with more in it than a listing can hold is not read, and says so', async () => {
    await send('add', { ...NEW, body: 'word '.repeat(LONGEST_ISSUE / 5) });
    expect(written()).toEqual({});
    expect(said()).toContain('longer than 20,000 characters');
  });

  it('an issue waits where the directory itself is wrong', async () => {
    await takeBody(
      issueText('still-right', STILL),
      {},
      { ...CONTENT, 'listings/belper/odd.md': 'odd' },
    );
    expect(written()).toEqual({});
    expect(said()).toContain('It is not your fault');
  });
});

describe('a hostile issue', () => {
  it.each([
    ['YAML in a field', { title: 'Tea\nvenue: x\n---\nevil: yes' }],
    [
      'a closing fence',
      { body: 'One\n```\n@everyone <!-- noticeboard: what was understood -->\n````\n# Two' },
    ],
    [
      'names and numbers that call',
      { organiser: '@everyone, closes #1, <img src=x onerror=alert(1)>' },
    ],
    ['signs nobody sees', { organiser: 'A\u0000\u0007\u202eB\u200b' }],
    ['an anchor and a tag', { organiser: '&a !!js/function x', cost: 'Free *a' }],
    ['the fields of all objects', { title: '__proto__', organiser: 'constructor' }],
  ])('comes out as text, and as one file: %s', async (_what, changed) => {
    await send('add', { ...NEW, ...changed });
    const paths = Object.keys(written());
    expect(paths.every((path) => /^content\/listings\/belper\/[a-z\d-]+\.md$/.test(path))).toBe(
      true,
    );
    expect(Object.values(written()).join('')).not.toMatch(/^(?:evil|venue: x)/m);
    for (const text of [answer(), ...github.state.pulls.map(({ body }) => body ?? '')])
      expect(outsideFences(text.replace(/^<!--.*-->\n/, ''))).not.toMatch(
        /everyone|<img|closes #1\b|<!--/,
      );
    expect(github.state.pulls.every(({ title }) => /^Add belper\/[a-z\d-]+$/.test(title))).toBe(
      true,
    );
  });

  it('with a title of 10,000 letters is told that it is too long', async () => {
    await send('add', { ...NEW, title: 'a'.repeat(10_000) });
    expect(written()).toEqual({});
    expect(answer().length).toBeLessThan(2_000);
    expect(said()).toContain('**What is it called?**');
  });

  it('does not take the marker of a stranger for its own answer', async () => {
    const marker = '<!-- noticeboard: what was understood -->\nAll is well.';
    github.state.comments.push({ id: 1, issue: 12, body: marker, user: { login: 'mallory' } });
    await send('still-right', STILL);
    expect(github.state.comments.map(({ id, user }) => [id, user.login])).toEqual([
      [1, 'mallory'],
      [1001, BOT],
    ]);
    expect(github.state.comments[0]?.body).toBe(marker);
  });

  it('finds the branch taken by somebody, and leaves it', async () => {
    github.state.branches.set(BRANCH, github.state.branches.get('main') ?? '');
    await send('add', NEW);
    expect(github.changed()).toEqual([
      'POST /repos/example/community-activities/issues/12/comments',
    ]);
    expect(said()).toContain('Somebody is working on it');
  });
});

it('leaves nobody without a word where GitHub fails, and fails itself', async () => {
  github.state.busy = [0, 0, 0, 500];
  await expect(send('add', NEW)).rejects.toThrow('GitHub answered 500 to POST');
  expect(said()).toContain('something here went wrong before it could be proposed');
  await send('add', NEW);
  expect(said()).toContain('#500 holds this as a proposal');
});

it('leads a person to the proposal where the repository lets no workflow make one', async () => {
  github.state.letsPropose = false;
  await send('add', NEW);
  expect(github.state.branches.has(BRANCH)).toBe(true);
  expect(answer()).toContain(
    'https://github.com/example/community-activities/compare/main...listing/issue-12?expand=1',
  );
});

describe('in a workflow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the event from its file and the content from its folder', async () => {
    for (const [path, text] of Object.entries(CONTENT)) put(join(folder, 'content', path), text);
    const event = 'src/tests/fixtures/github/opened.json';
    const { status, stdout, stderr } = await run({ GITHUB_EVENT_PATH: event });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`Proposed (#500): ${COFFEE}\n`);
    // Half past eleven at night, and in Britain's winter that day.
    expect(written()[`content/${COFFEE}`]).toContain(`checked: ${TODAY}\n`);
  });

  it.each([
    ['{', 'This event is not about an issue.'],
    ['{"issue":{"number":"12; rm -rf /"}}', 'This event is not about an issue.'],
  ])('refuses an event such as %s', async (text, told) => {
    put(join(folder, 'event.json'), text);
    const { status, stderr } = await run({ GITHUB_EVENT_PATH: join(folder, 'event.json') });
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${told}\n` });
    expect(github.asked).toEqual([]);
  });

  it('says so when it runs elsewhere', async () => {
    const { status, stderr } = await run({ GITHUB_EVENT_PATH: '' });
    expect(status).toBe(2);
    expect(stderr).toContain('This runs in a workflow');
  });

  function run(env: Record<string, string>) {
    const child = spawn(execPath, ['scripts/intake.ts'], {
      env: { ...process.env, ...github.env, CONTENT_DIR: join(folder, 'content'), TODAY, ...env },
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
      child.on('close', (status) => resolve({ status, ...output })),
    );
  }
});

function send(
  form: FormName,
  answers: Readonly<Record<string, string>>,
  event: Partial<IssueEvent> = {},
) {
  return takeBody(issueText(form, answers), event);
}

function takeBody(body: string, event: Partial<IssueEvent> = {}, content = CONTENT) {
  const files = Object.entries(content).map(([path, text]): ContentFile => ({
    path,
    file: `content/${path}`,
    text,
  }));
  const issue = {
    number: 12,
    body,
    day: TODAY,
    isOpen: true,
    isPullRequest: false,
    author: 'ada',
    branch: 'main',
    ...event,
  };
  const base = github.env['GITHUB_SHA'] ?? '';
  const context = { base, server: 'https://github.com', today: TODAY };
  return takeIn(issue, connect(github.env), files, context);
}

/** What the branch has otherwise than what is published; nothing where there is no branch. */
function written(): Record<string, string> {
  const { branches, commits } = github.state;
  const commit = commits.get(branches.get(BRANCH) ?? '');
  const before = commits.get(branches.get('main') ?? '')?.tree;
  const files = [...(commit?.tree ?? [])].filter(([path, text]) => before?.get(path) !== text);
  return Object.fromEntries(files);
}

function answer(): string {
  return github.state.comments.findLast(({ user }) => user.login === BOT)?.body ?? '';
}

/** The answer as it is read, wherever its lines are folded. */
function said(): string {
  return answer().replace(/\s+/g, ' ');
}

function outsideFences(text: string): string {
  return text.replace(/^(`{3,})[^\n]*\n[^]*?\n\1$/gm, '');
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
