import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../src/schedule/dates.ts';
import { directoryOf, listingText } from '../src/tests/fixtures/directory.ts';
import { BOT, connect } from './github/client.ts';
import { fakeGitHub, type FakeGitHub } from './github/fake.ts';
import { readEntries } from './weekly/entries.ts';
import { keepLists } from './weekly.ts';

const START = '2026-11-23';
const TOWNS = `- { slug: belper, name: Belper, at: [53.023, -1.481], district: Amber Valley }
- { slug: ripley, name: Ripley, at: [53.049, -1.407], district: Amber Valley }
- { slug: derby, name: Derby, at: [52.925, -1.478], district: Derby }
- { slug: buxton, name: Buxton, at: [53.255, -1.915], district: High Peak }
- { slug: ilkeston, name: Ilkeston, at: [52.97, -1.309], district: Erewash }
- { slug: derbyshire, name: All Derbyshire, at: [53.093, -1.605], area: yes }
`;

let github: FakeGitHub;
let listings: Record<string, string>;
beforeEach(async () => {
  github = await fakeGitHub();
  listings = {};
});
afterEach(() => github.close());

describe('the weekly lists', () => {
  it('open one issue for each district, and one for the whole area, oldest first', async () => {
    put('belper/tea', '2026-02-01');
    put('ripley/choir', '2025-12-01');
    put('derbyshire/helpline', '2025-01-01');
    put('belper/walk', '2026-11-01');
    expect(await week(0)).toEqual([
      'Issue #100 was opened: Please check: All Derbyshire, 1.',
      'Issue #101 was opened: Please check: Amber Valley, 2.',
    ]);
    expect(lists()).toEqual([['[ ] derbyshire/helpline'], ['[ ] ripley/choir', '[ ] belper/tea']]);
  });

  it('say what, where, when, how it was last checked, whom to ask and how to answer', async () => {
    put('belper/tea', '2025-03-01', {
      title: '"Tea & *talk* with @ada"',
      contact: '{ phone: 01773 000000, email: ada@example.org, web: "https://tea.example/" }',
    });
    await week(0);
    const [issue] = github.state.issues;
    expect(issue?.labels).toEqual(['to check']);
    expect(issue?.body).toBe(`<!-- fresh:amber-valley -->
This listing was checked longest ago. Somebody may go there next week, so please make sure.

1. Ring or write. On a phone, press the name: on its page the number can be pressed. Say that you help with The Noticeboard, and ask if day, time, place and cost are still right.
2. Press one of the three links below the listing, and send the form that opens. When that is taken in, it leaves this list on the next Monday.
3. Nobody answered? Tick the box: it rests for eight weeks. If the box does not let you, say so below. Write there whatever else you found out, too: this text is made anew each Monday.

When all is done or ticked, this list closes. The next one comes another week.

- [ ] [Tea \\& \\*talk\\* with @\u200bada](<https://noticeboard.org/belper/tea/>), Belper <!-- belper/tea -->  
  Every Friday, 10am to 12 noon. Nobody has confirmed this since 1 March 2025  
  **01773 000000** · <ada@example.org> · [website](<https://tea.example/>)  
  [It is still right](<${form('still-right', 'Still right')}>) · [Something is wrong](<https://noticeboard.org/add/?correct=belper/tea>) · [It has closed](<${form('closed', 'Closed')}>)`);
  });

  it('say so where no way to ask is known', async () => {
    put('belper/tea', '2024-03', { contact: '{}', 'checked-how': 'article' });
    await week(0);
    expect(github.state.issues[0]?.body).toContain(
      '\n  Every Friday, 10am to 12 noon. Nobody has confirmed this since March 2024  \n  No number is known: look for one, or go there.  \n',
    );
  });

  it('have ten listings at most, and no more than three begin in a week', async () => {
    for (let n = 0; n < 23; n += 1) put(`belper/tea-${n}`, addDays('2025-01-01', n));
    for (const town of ['derby', 'buxton', 'ilkeston', 'derbyshire'])
      put(`${town}/tea`, '2025-02-01');
    expect(await week(0)).toHaveLength(3);
    expect(lists().map((list) => list.length)).toEqual([10, 1, 1]);
    expect(lists()[0]?.at(-1)).toBe('[ ] belper/tea-9');
    expect(await week(7)).toHaveLength(5);
    expect(lists()).toHaveLength(5);
    expect(await week(14)).toHaveLength(5);
    expect(lists()).toHaveLength(5);
  });

  it('grow shorter as listings are checked, keep what is ticked, and close when all is done', async () => {
    for (const name of ['a', 'b', 'c']) put(`belper/${name}`, '2025-01-01');
    await week(0);
    tick('belper/b');
    put('belper/a', addDays(START, 3));
    put('belper/d', '2024-01-01');
    expect(await week(7)).toEqual(['Issue #100 is up to date: 2 to check.']);
    expect(lists()).toEqual([['[x] belper/b', '[ ] belper/c']]);
    tick('belper/c');
    expect(await week(14)).toEqual(['Issue #100 was closed: all was seen to.']);
    expect(github.state.issues[0]?.state).toBe('closed');
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      'All of these have been seen to. Thank you! The next list comes another week.',
    ]);
    expect(lists()).toEqual([['[x] belper/b', '[x] belper/c']]);
  });

  it('come anew without what was ticked in the last eight weeks', async () => {
    for (const name of ['a', 'b']) put(`belper/${name}`, '2025-01-01');
    await week(0);
    tick('belper/a');
    put('belper/b', addDays(START, 3));
    await week(7);
    github.state.issues[0]!.closed_at = `${addDays(START, 7)}T06:00:00Z`;
    expect(await week(14)).toEqual(['Nothing is to be checked just now.']);
    put('belper/c', '2025-06-01');
    expect(await week(21)).toHaveLength(1);
    expect(lists()[1]).toEqual(['[ ] belper/c']);
    put('belper/c', addDays(START, 22));
    await week(28);
    github.state.issues[1]!.closed_at = `${addDays(START, 28)}T06:00:00Z`;
    await week(64);
    expect(lists()[2]).toEqual(['[ ] belper/a']);
  });

  it('close with a kind word when everything was checked', async () => {
    put('belper/a', '2025-01-01');
    await week(0);
    put('belper/a', addDays(START, 3));
    expect(await week(7)).toEqual(['Issue #100 was closed: all was seen to.']);
    expect(github.state.comments[0]?.body).toBe(
      'All of these have been seen to. Thank you! Nothing else here is due just now.',
    );
    expect(await week(14)).toEqual(['Nothing is to be checked just now.']);
  });

  it('close for a district that is called otherwise now', async () => {
    put('belper/a', '2025-01-01');
    await week(0);
    github.state.issues[0]!.body = github.state.issues[0]!.body!.replace(
      'amber-valley',
      'old-name',
    );
    expect(await week(7)).toEqual([
      'Issue #100 was closed: all was seen to.',
      'Issue #101 was opened: Please check: Amber Valley, 1.',
    ]);
  });

  it('leave a district in peace for four weeks where somebody closed its list', async () => {
    put('belper/a', '2025-01-01');
    await week(0);
    const [issue] = github.state.issues;
    Object.assign(issue!, { state: 'closed', closed_at: `${START}T12:00:00Z` });
    expect(await week(28)).toEqual(['Nothing is to be checked just now.']);
    expect(await week(29)).toEqual(['Issue #101 was opened: Please check: Amber Valley, 1.']);
  });

  it('leave out what somebody is at already, and say so on a list that is there', async () => {
    put('belper/a', '2025-01-01');
    put('belper/b', '2025-01-01');
    about(7, 'belper/a');
    await week(0);
    expect(lists()).toEqual([['[ ] belper/b']]);
    about(8, 'https://noticeboard.org/belper/b/');
    await week(7);
    expect(github.state.issues[1]?.body).toContain('\n  Somebody is at this already: #8');
  });

  it('begin where the oldest is that nobody is at', async () => {
    put('belper/a', '2024-01-01');
    put('belper/b', '2025-03-01');
    about(7, 'belper/a');
    for (const town of ['derby', 'buxton', 'ilkeston']) put(`${town}/tea`, '2025-02-01');
    await week(0);
    expect(lists()).toEqual([['[ ] derby/tea'], ['[ ] ilkeston/tea'], ['[ ] buxton/tea']]);
  });

  it('change nothing at GitHub where nothing is new', async () => {
    put('belper/a', '2025-01-01');
    put('belper/b', '2025-01-01');
    await week(0);
    tick('belper/a');
    await week(1);
    github.asked.length = 0;
    await week(1);
    expect(github.changed()).toEqual([]);
  });

  it('take only the bot’s own issues for lists', async () => {
    put('belper/a', '2025-01-01');
    about(7, '<!-- fresh:amber-valley -->\n- [x] Tea <!-- belper/b -->');
    await week(0);
    expect(github.state.issues.map(({ number, user }) => [number, user.login])).toEqual([
      [7, 'mallory'],
      [101, BOT],
    ]);
  });

  it('are not made in a copy, nor before the directory has an address', () => {
    const run = (env: Record<string, string>) =>
      spawnSync(execPath, ['scripts/weekly.ts'], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: 'content', TODAY: START, ...env },
      });
    const { status, stdout } = run({ ...github.env, GITHUB_REPOSITORY: 'someone/else' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/nothing is done (?:before|in a copy)/);
    expect(github.asked).toEqual([]);
  });
});

describe('readEntries', () => {
  it.each([
    ['- [ ] [Tea](<https://x.org/>), Belper <!-- belper/tea -->', [['belper/tea', false]]],
    ['- [x] Tea <!-- belper/tea -->  \r\n  More', [['belper/tea', true]]],
    ['* [X] Tea <!-- belper/tea -->', [['belper/tea', true]]],
    ['- [x] <!-- a/b --> <!-- belper/tea -->', [['belper/tea', true]]],
    ['- [x] Tea <!-- ../tea -->\n- [y] Tea <!-- a/b -->\n- Tea <!-- a/b -->', []],
    ['', []],
  ])('reads %j', (text, entries) => {
    expect(readEntries(text).map(({ id, isTicked }) => [id, isTicked])).toEqual(entries);
  });
});

function week(days: number): Promise<readonly string[]> {
  const today = addDays(START, days);
  const directory = directoryOf({ 'towns.yaml': TOWNS, ...listings }, today);
  return keepLists(connect(github.env), directory, today);
}

function put(id: string, checked: string, fields: Record<string, string> = {}): void {
  listings[`listings/${id}.md`] = listingText({ title: `Tea ${id}`, checked, ...fields });
}

/** The boxes and listings of each list of the bot's own. */
function lists(): string[][] {
  return github.state.issues
    .filter(({ user }) => user.login === BOT)
    .map(({ body }) =>
      readEntries(body ?? '').map(({ id, isTicked }) => `[${isTicked ? 'x' : ' '}] ${id}`),
    );
}

function tick(id: string): void {
  const issue = github.state.issues.find(({ body }) => body?.includes(`<!-- ${id} -->`));
  const line = new RegExp(`^- \\[ \\](?=.*<!-- ${id} -->)`, 'm');
  issue!.body = issue!.body!.replace(line, '- [x]').replaceAll('\n', '\r\n');
}

function about(number: number, body: string): void {
  const user = { login: 'mallory' };
  github.state.issues.push({ number, title: 'About', body, state: 'open', labels: [], user });
}

function form(name: string, begins: string): string {
  const title = encodeURIComponent(`${begins}: Tea & *talk* with @ada`);
  return `https://github.com/example/community-activities/issues/new?template=${name}.yml&title=${title}&listing=belper%2Ftea`;
}
