import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ELSEWHERE } from '../src/contributing/questions.ts';
import { ACCESS_FACTS } from '../src/listings/labels.ts';
import { NO_ANSWERS } from '../src/islands/add/answers.ts';
import { issueWay } from '../src/islands/add/ways.ts';
import {
  BRANCH,
  COFFEE,
  CONTENT,
  NEW,
  openDesk,
  STILL,
  TODAY,
  type Desk,
} from '../src/tests/fixtures/desk.ts';
import { issueText } from '../src/tests/fixtures/issues.ts';
import { GOOD } from '../src/tests/fixtures/listing.ts';

const PROPOSED = [
  'POST /repos/example/community-activities/git/trees',
  'POST /repos/example/community-activities/git/commits',
  'POST /repos/example/community-activities/git/refs',
  'POST /repos/example/community-activities/pulls',
  'POST /repos/example/community-activities/actions/workflows/check.yml/dispatches',
  'POST /repos/example/community-activities/issues/12/comments',
];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.github.close());

describe('an issue about something new', () => {
  it('becomes one file, one commit and one proposal, and an answer that shows how it was understood', async () => {
    await desk.send('add', NEW);
    expect(desk.written()).toEqual({
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
    expect(desk.github.changed()).toEqual(PROPOSED);
    expect(desk.github.state.pulls).toMatchObject([
      {
        title: 'Add belper/thursday-walk-by-the-river',
        base: { ref: 'main' },
        head: { ref: BRANCH },
      },
    ]);
    expect(desk.github.state.pulls[0]?.body).toMatch(/^Closes #12,/);
    expect(desk.answer()).toBe(`<!-- noticeboard: what was understood -->
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

  it.each([
    ['Friday', 'friday-choir'],
    [
      'A walk by the river, over the old bridge and back through woodland',
      'a-walk-by-the-river-over-the-old-bridge-and-back-through',
    ],
    ['x'.repeat(70), 'x'.repeat(60)],
  ])('has a short address that the site does not need itself: %s', async (title, slug) => {
    await desk.send('add', { ...NEW, title });
    expect(Object.keys(desk.written())).toEqual([`content/listings/belper/${slug}.md`]);
  });

  it('brings the file of a venue that nobody has described', async () => {
    await desk.send('add', {
      ...NEW,
      place: 'Old Mill Hall',
      address: '1 Mill Street\nBelper',
      postcode: 'DE56 0ZZ',
    });
    expect(Object.keys(desk.written())).toEqual([
      'content/listings/belper/thursday-walk-by-the-river.md',
      'content/venues/belper/old-mill-hall.md',
    ]);
    expect(desk.written()['content/venues/belper/old-mill-hall.md']).toBe(
      '---\nname: Old Mill Hall\naddress:\n  - 1 Mill Street\n  - Belper\npostcode: DE56 0ZZ\n---\n',
    );
    expect(desk.said()).toContain('Where: Old Mill Hall, 1 Mill Street, Belper, DE56 0ZZ');
  });

  it('calls a venue otherwise whose name the site needs itself, and describes it once', async () => {
    const friday = { ...NEW, place: 'Friday', postcode: 'DE56 0ZZ' };
    const venue = 'venues/belper/friday-venue.md';
    await desk.send('add', friday);
    expect(Object.keys(desk.written())[1]).toBe(`content/${venue}`);
    const described = {
      ...CONTENT,
      [venue]: '---\nname: The Friday\nentrance: At the side\n---\n',
    };
    await desk.take(issueText('add', friday), {}, described);
    expect(desk.written()).not.toHaveProperty([`content/${venue}`]);
    expect(desk.said()).toContain('Where: The Friday');
  });

  it('takes nothing for known that is ticked both as there and as missing', async () => {
    const [there, seating] = [ACCESS_FACTS['step-free'], ACCESS_FACTS.seating];
    await desk.send('add', { ...NEW, there: `${there}\n${seating}`, missing: there });
    expect(desk.written()['content/listings/belper/thursday-walk-by-the-river.md']).toContain(
      'access:\n  step-free: not known\n  seating: yes\n',
    );
  });

  it('says all that is still needed at once, question by question, and proposes nothing', async () => {
    await desk.send('add', {
      ...NEW,
      when: 'Fridays 11-16',
      cost: '2 pounds',
      phone: '1773 000000',
    });
    expect(desk.github.changed()).toEqual([
      'POST /repos/example/community-activities/issues/12/comments',
    ]);
    expect(desk.answer()).toBe(`<!-- noticeboard: what was understood -->
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
    ['all else where the place is unclear', { place: '???', cost: '2 pounds' }, '→ £2'],
    ['an answer that every object has', { how: 'constructor' }, 'not one of the answers to choose'],
    ['a town that is none', { town: 'Atlantis' }, 'not one of the towns'],
    ['a kind that is none', { kind: 'Séance' }, 'not one of the answers to choose from'],
    ['no way to get in touch', { phone: '' }, '**A telephone number to ring**'],
    ['no word of how one knows', { how: '' }, '**How do you know all this?**'],
  ])('asks about %s', async (_what, changed, told) => {
    await desk.send('add', { ...NEW, ...changed });
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain(told);
  });

  it('waits for a person where the town is not in the list', async () => {
    await desk.send('add', { ...NEW, town: ELSEWHERE });
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain('The directory has no page for that place yet');
  });

  it('never writes over a listing that is there', async () => {
    await desk.send('add', { ...NEW, title: 'Friday coffee morning' });
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain(
      'belper/friday-coffee-morning already, and it is not written over',
    );
  });

  it('points to what is perhaps the same', async () => {
    await desk.send('add', {
      ...NEW,
      title: 'Coffee on Friday mornings',
      kind: 'Coffee morning',
      when: 'Fridays, 10am to 12 noon',
    });
    expect(Object.keys(desk.written())).toEqual([
      'content/listings/belper/coffee-on-friday-mornings.md',
    ]);
    expect(desk.said()).toContain('**For whoever reads the proposal.**');
    expect(desk.said()).toContain('Friday coffee morning');
  });
});

describe('an issue about a listing that is there', () => {
  it('“still right” changes two lines, and no more', async () => {
    await desk.send('still-right', STILL);
    expect(desk.written()).toEqual({
      [`content/${COFFEE}`]: GOOD.replace('checked: 2026-10-03', `checked: ${TODAY}`),
    });
    expect(desk.github.state.pulls[0]?.title).toBe('Confirm belper/friday-coffee-morning');
    expect(desk.answer()).toContain('checked\n  was: 2026-10-03\n  is now: 2026-11-22\n');
  });

  it('“something is wrong” changes what is answered, takes out what is gone, and shows both', async () => {
    await desk.send('correct', {
      ...STILL,
      when: 'Fridays, 10am to 1pm',
      phone: '01773 000001',
      email: 'none',
    });
    expect(desk.written()).toEqual({
      [`content/${COFFEE}`]: GOOD.replace('10am to 12 noon', '10am to 1pm')
        .replace('01773 000000', '01773 000001')
        .replace('  email: ada@example.org\n', '')
        .replace('checked: 2026-10-03', `checked: ${TODAY}`),
    });
    expect(desk.answer()).toContain(`**What changes:**

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
    expect(desk.said()).toContain('**For whoever reads the proposal.**');
  });

  it('“something is wrong” in somebody’s own words is for a person', async () => {
    await desk.send('correct', { ...STILL, note: 'The bus stop has moved.' });
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain('`content/listings/belper/friday-coffee-morning.md`');
  });

  it('“it has closed” keeps the file, with the day and the reason first', async () => {
    await desk.send('closed', { ...STILL, ended: '2026-11-01', why: 'The café has closed.' });
    const text = desk.written()[`content/${COFFEE}`] ?? '';
    expect(text).toContain('ended: 2026-11-01\n');
    expect(text.split('---\n')[2]?.trimStart()).toMatch(
      /^The café has closed\.\n\nA friendly table/,
    );
    expect(desk.said()).toContain('Ended: Sunday 1 November 2026');
  });

  it('“it has closed” without a day means the day it was sent', async () => {
    await desk.send('closed', { ...STILL, why: 'The café has closed.' });
    expect(desk.written()[`content/${COFFEE}`]).toContain(`ended: ${TODAY}\n`);
  });

  it('“take my details down” changes nothing, and asks a person', async () => {
    await desk.send('remove', { listing: 'belper/friday-coffee-morning', what: 'My number' });
    expect(desk.github.changed()).toEqual([
      'POST /repos/example/community-activities/issues/12/comments',
    ]);
    expect(desk.said()).toContain('**Nothing has been changed yet:** a person does this');
    expect(desk.said()).toContain('write to hello@example.org');
    expect(desk.said()).toContain(
      `[\`content/${COFFEE}\`](https://github.com/example/community-activities/edit/main/content/${COFFEE})`,
    );
    expect(desk.said()).toContain('take these lines out of the file today');
    expect(desk.answer()).not.toContain('My number');
  });

  it.each(['belper/friday-cofee-morning', 'the coffee morning', 'belper/tea-table/../../x', ''])(
    'says when there is none at %j',
    async (listing) => {
      await desk.send('still-right', { ...STILL, listing });
      expect(desk.written()).toEqual({});
      expect(desk.said()).toContain('There is no listing at');
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
    await desk.send('still-right', { ...STILL, listing });
    expect(Object.keys(desk.written())).toEqual([`content/${COFFEE}`]);
  });

  it('leads to what is odd in its own file, whoever wrote it, and to nothing in other files', async () => {
    const odd = (text: string, host: string) => text.replace('https://example.org', host);
    const other = GOOD.replace('belper/tea-table', 'belper/tea-shop');
    await desk.take(
      issueText('still-right', STILL),
      {},
      {
        ...CONTENT,
        [COFFEE]: odd(GOOD, 'www.a.example'),
        'listings/belper/tea.md': odd(other, 'www.b.example'),
      },
    );
    expect(desk.said()).toContain('“www.a.example/coffee” was read as https://www.a.example');
    expect(desk.said()).not.toContain('www.b.example');
  });

  it('says when there is nothing to change', async () => {
    await desk.send('still-right', STILL, { day: '2026-10-03' });
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain('there is nothing to change');
  });
});

describe('an issue from the form on the site', () => {
  const body = readFileSync('src/tests/fixtures/github/send.md', 'utf8');
  const file = GOOD.replace('10am to 12 noon', '10am to 1pm');

  it('brings a listing and its new venue, as they stood there', async () => {
    await desk.take(body);
    expect(Object.keys(desk.written())).toEqual([
      'content/listings/belper/thursday-walk.md',
      'content/venues/belper/old-mill-hall.md',
    ]);
    expect(desk.written()['content/listings/belper/thursday-walk.md']).toContain(
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
      await desk.send('send', { path: 'belper/tea-walk', file: `${listing}\n\n${venue}`, ...more });
      expect(desk.written()['content/venues/belper/old-mill-hall.md']).toBe(venue);
      expect(desk.written()['content/listings/belper/tea-walk.md']).toContain(
        'ten minutes or two hours.\n',
      );
      expect(desk.written()['content/listings/belper/tea-walk.md']).not.toContain(
        'name: Old Mill Hall',
      );
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
    await desk.send('send', { file: way?.pasted ?? '', ...filled });
    expect(desk.written()).toEqual({
      'content/listings/belper/tea-walk.md': listing.replace(
        '---\nA friendly',
        '---\n\nA friendly',
      ),
      'content/venues/belper/old-mill-hall.md': venue,
    });
    expect(desk.github.state.pulls[0]?.body).toContain('It was not checked.\nHello');
  });

  it('corrects the listing that it names, line by line', async () => {
    await desk.send('send', {
      path: 'belper/friday-coffee-morning',
      file,
      correct: 'belper/friday-coffee-morning',
    });
    expect(desk.written()).toEqual({ [`content/${COFFEE}`]: file });
    expect(desk.github.state.pulls[0]?.title).toBe('Correct belper/friday-coffee-morning');
  });

  it.each([
    ['belper/old-mill-hall', 2],
    ['long-eaton/old-mill-hall', 0],
  ])('corrects a listing that has moved to a new place, described for %s', async (path, files) => {
    await desk.send('send', {
      path: 'belper/friday-coffee-morning',
      correct: 'belper/friday-coffee-morning',
      file: GOOD.replace('ada-belfield-centre', 'old-mill-hall'),
      'venue-path': path,
      'venue-file': '---\nname: Old Mill Hall\n---\n',
    });
    expect(Object.keys(desk.written())).toHaveLength(files);
    expect(desk.github.state.pulls.map(({ title }) => title)).toEqual(
      files > 0 ? ['Correct belper/friday-coffee-morning'] : [],
    );
    if (files === 0) expect(desk.said()).toContain('is not the place of a file');
  });

  it('writes over nothing that it does not name', async () => {
    await desk.send('send', { path: 'belper/friday-coffee-morning', file });
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain('it is not written over');
  });

  it('leaves a venue as it is that is known', async () => {
    const venue = '---\nname: Ada Belfield Centre\npostcode: DE56 9ZZ\n---\n';
    await desk.take(
      issueText('send', {
        path: 'belper/thursday-walk',
        file: GOOD.replace(/formerly.*\n/, ''),
        'venue-path': 'belper/ada-belfield-centre',
        'venue-file': venue,
      }),
    );
    expect(Object.keys(desk.written())).toEqual(['content/listings/belper/thursday-walk.md']);
  });

  it('brings no venue that the listing does not name', async () => {
    await desk.send('send', {
      path: 'belper/thursday-walk',
      file: GOOD.replace(/formerly.*\n/, ''),
      'venue-path': 'belper/old-mill-hall',
      'venue-file': '---\nname: Old Mill Hall\n---\n',
    });
    expect(Object.keys(desk.written())).toEqual(['content/listings/belper/thursday-walk.md']);
  });

  it('says in which line of the file something is wrong', async () => {
    await desk.take(body.replace('cost: Free', 'cost: 2 pounds'));
    expect(desk.written()).toEqual({});
    expect(desk.answer()).toMatch(
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
    await desk.send('send', { path, file });
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain('is not the place of a file');
    await desk.send('send', {
      path: 'belper/walk',
      file,
      'venue-path': path,
      'venue-file': '---\nname: X\n---\n',
    });
    expect(desk.written()).toEqual({});
  });
});
