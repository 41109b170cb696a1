import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_ISSUE } from '../../src/contributing/issue.ts';
import {
  BRANCH,
  CONTENT,
  NEW,
  openDesk,
  STILL,
  TODAY,
  type Desk,
} from '../../src/tests/fixtures/desk.ts';
import { issueText } from '../../src/tests/fixtures/issues.ts';
import { BOT } from './client.ts';
import type { IssueEvent } from './event.ts';
import type { FakeIssue } from './fake.ts';
import { needsReply } from './reply.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.github.close());

describe('the same issue, again', () => {
  it('gives the same, without a call that changes anything', async () => {
    await desk.send('add', NEW);
    const before = desk.github.changed().length;
    // As GitHub gives back what somebody edited there.
    const [pull] = desk.github.state.pulls;
    pull!.body = pull!.body!.replaceAll('\n', '\r\n');
    await desk.send('add', NEW);
    expect(desk.github.changed().length).toBe(before);
  });

  it('edited, changes the proposal and the one answer', async () => {
    await desk.send('add', NEW);
    await desk.send('add', { ...NEW, cost: '£2' });
    expect([desk.github.state.pulls.length, desk.github.state.comments.length]).toEqual([1, 1]);
    expect(desk.written()['content/listings/belper/thursday-walk-by-the-river.md']).toContain(
      'cost: £2\n',
    );
    expect(desk.said()).toContain('Cost: £2');
  });

  it('edited into another name, leaves nothing of the first', async () => {
    await desk.send('add', NEW);
    await desk.send('add', { ...NEW, title: 'Friday walk', when: 'Fridays, 2pm to 3pm' });
    expect(Object.keys(desk.written())).toEqual(['content/listings/belper/friday-walk.md']);
    expect(desk.github.state.pulls.map(({ title }) => title)).toEqual(['Add belper/friday-walk']);
  });

  it('brings the venue of the same listing, too, where that has gone meanwhile', async () => {
    const hall = { 'venues/belper/old-mill-hall.md': '---\nname: Old Mill Hall\n---\n' };
    const body = issueText('add', { ...NEW, place: 'Old Mill Hall', postcode: 'DE56 0ZZ' });
    await desk.take(body, {}, { ...CONTENT, ...hall });
    expect(Object.keys(desk.written())).toHaveLength(1);
    await desk.take(body);
    expect(Object.keys(desk.written())).toContain('content/venues/belper/old-mill-hall.md');
  });

  it('edited into something wrong, keeps the proposal that is there, and says so', async () => {
    await desk.send('add', NEW);
    await desk.send('add', { ...NEW, cost: 'cheap' });
    expect(desk.written()['content/listings/belper/thursday-walk-by-the-river.md']).toContain(
      'cost: Free\n',
    );
    expect(desk.said()).toContain('Until then #500 stays as it was.');
  });

  it('never touches what somebody else has committed', async () => {
    await desk.send('add', NEW);
    const head = desk.github.state.commits.get(desk.github.state.branches.get(BRANCH) ?? '');
    if (head) head.author = { login: 'ada' };
    await desk.send('add', { ...NEW, cost: '£2' });
    expect(desk.written()['content/listings/belper/thursday-walk-by-the-river.md']).toContain(
      'cost: Free\n',
    );
    expect(desk.said()).toContain('Somebody has taken on #500 by hand');
  });

  it('proposes nothing again that somebody has closed', async () => {
    await desk.send('add', NEW);
    Object.assign(desk.github.state.pulls[0] ?? {}, { state: 'closed' });
    await desk.send('add', { ...NEW, cost: '£2' });
    expect(desk.github.state.pulls.length).toBe(1);
    expect(desk.said()).toContain('A person has closed #500');
  });

  it('begins anew after it was merged and undone, though its old branch still stands', async () => {
    await desk.send('add', NEW);
    const { branches, pulls } = desk.github.state;
    Object.assign(pulls[0] ?? {}, { state: 'closed', merged_at: '2026-11-23T09:00:00Z' });
    branches.set('main', branches.get(BRANCH) ?? '');
    await desk.send('add', NEW);
    expect(desk.said()).toContain('#501 holds this as a proposal');
  });
});

describe('another issue', () => {
  it('about the same listing leads to the proposal of the first, and the first to it', async () => {
    await desk.send('still-right', STILL);
    expect(desk.said()).not.toContain('another proposal');
    await desk.send('correct', { ...STILL, cost: '£2' }, { number: 13 });
    expect(desk.said()).toContain('There is another proposal for this listing:** #500.');
    expect(desk.github.state.pulls[1]?.body).toContain('for this listing:** #500.');
    await desk.send('still-right', { ...STILL, how: 'I was there' });
    expect(desk.github.state.pulls[0]?.body).toContain('for this listing:** #501.');
    await desk.send('add', NEW, { number: 14 });
    expect(desk.github.state.pulls[2]?.body).not.toContain('for this listing');
  });

  it('is one of this repository: anybody can call a branch and a change so elsewhere', async () => {
    await desk.send('still-right', STILL);
    const [own] = desk.github.state.pulls;
    const head = { ...own!.head, ref: 'listing/issue-13', label: 'mallory:listing/issue-13' };
    desk.github.state.pulls.push(
      { ...own!, number: 666, head: { ...head, repo: { full_name: 'mallory/copy' } } },
      { ...own!, number: 667, head: { ...head, repo: null } },
      { ...own!, number: 668, head: { ...head, ref: 'by-hand' } },
    );
    await desk.send('still-right', { ...STILL, how: 'I was there' });
    expect(desk.said()).not.toContain('for this listing');
  });

  it('of an account that has sent forty that day waits for a person, but not one of a maintainer', async () => {
    const sent = (hour: string) => `${TODAY}T${hour}:00:00Z`;
    const earlier = Array.from({ length: 40 }, (_, index): FakeIssue => {
      const issue = {
        number: 50 + index,
        title: 'x',
        body: 'x',
        state: 'open' as const,
        labels: [],
      };
      return { ...issue, user: { login: 'ada' }, created_at: sent(index < 39 ? '09' : '00') };
    });
    // Those sent while this one waited for its turn do not count, nor hide the others: the newest come first.
    const later = Array.from({ length: 100 }, (_, index) => ({
      ...earlier[0]!,
      number: 300 - index,
    }));
    desk.github.state.issues.push(...later, ...earlier);
    expect(await desk.send('add', NEW, { number: 99 })).toBe('Too many in a day.');
    expect(desk.github.changed()).toHaveLength(1);
    expect(desk.said()).toContain('More than 40 came from the same account today');
    await desk.send('add', NEW, { number: 99, isTrusted: true });
    expect(desk.said()).toContain('#500 holds this as a proposal');
    Object.assign(earlier[0]!, { pull_request: {} });
    expect(await desk.send('still-right', STILL, { number: 98 })).toMatch(/^Proposed/);
    Object.assign(earlier[0]!, { pull_request: undefined, created_at: '2026-11-21T09:00:00Z' });
    expect(await desk.send('still-right', STILL, { number: 97 })).toMatch(/^Proposed/);
  });
});

describe('what is left alone', () => {
  it.each<[string, string, Partial<IssueEvent>]>([
    ['an issue of another kind', 'The map does not load.', {}],
    ['a closed one', issueText('still-right', STILL), { isOpen: false }],
    ['a pull request', issueText('still-right', STILL), { isPullRequest: true }],
    ['one of the workflows’ own', issueText('still-right', STILL), { author: BOT }],
    ['a very long one', 'x'.repeat(60_000), {}],
    ['a form far longer', `${issueText('still-right', STILL)}${'x'.repeat(200_000)}`, {}],
  ])('%s', async (_what, body, event) => {
    await desk.take(body, event);
    expect(desk.github.asked).toEqual([]);
  });

  it('a form with more in it than a listing can hold is not read, and says so', async () => {
    await desk.send('add', { ...NEW, body: 'word '.repeat(LONGEST_ISSUE / 5) });
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain('longer than 20,000 characters');
  });

  it('an issue waits where the directory itself is wrong', async () => {
    await desk.take(
      issueText('still-right', STILL),
      {},
      { ...CONTENT, 'listings/belper/odd.md': 'odd' },
    );
    expect(desk.written()).toEqual({});
    expect(desk.said()).toContain('It is not your fault');
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
    await desk.send('add', { ...NEW, ...changed });
    const paths = Object.keys(desk.written());
    expect(paths.every((path) => /^content\/listings\/belper\/[a-z\d-]+\.md$/.test(path))).toBe(
      true,
    );
    expect(Object.values(desk.written()).join('')).not.toMatch(/^(?:evil|venue: x)/m);
    for (const text of [desk.answer(), ...desk.github.state.pulls.map(({ body }) => body ?? '')])
      expect(outsideFences(text.replace(/^<!--.*-->\n/, ''))).not.toMatch(
        /everyone|<img|closes #1\b|<!--/,
      );
    expect(
      desk.github.state.pulls.every(({ title }) => /^Add belper\/[a-z\d-]+$/.test(title)),
    ).toBe(true);
  });

  it('with a title of 10,000 letters is told that it is too long', async () => {
    await desk.send('add', { ...NEW, title: 'a'.repeat(10_000) });
    expect(desk.written()).toEqual({});
    expect(desk.answer().length).toBeLessThan(2_000);
    expect(desk.said()).toContain('**What is it called?**');
  });

  it('does not take the marker of a stranger for its own answer', async () => {
    const marker = '<!-- noticeboard: what was understood -->\nAll is well.';
    desk.github.state.comments.push({ id: 1, issue: 12, body: marker, user: { login: 'mallory' } });
    await desk.send('still-right', STILL);
    expect(desk.github.state.comments.map(({ id, user }) => [id, user.login])).toEqual([
      [1, 'mallory'],
      [1001, BOT],
    ]);
    expect(desk.github.state.comments[0]?.body).toBe(marker);
  });

  it('finds the branch taken by somebody, and leaves it', async () => {
    desk.github.state.branches.set(BRANCH, desk.github.state.branches.get('main') ?? '');
    await desk.send('add', NEW);
    expect(desk.github.changed()).toEqual([
      'POST /repos/example/community-activities/issues/12/comments',
    ]);
    expect(desk.said()).toContain('Somebody is working on it');
  });
});

it.each<[string, string, number[]]>([
  ['fails at once', 'GitHub answered 500 to GET /repos/example/community-activities/issues', [500]],
  [
    'fails',
    'GitHub answered 500 to POST /repos/example/community-activities/git/trees',
    [0, 0, 0, 0, 0, 500],
  ],
  // Which is not the answer of a repository that lets no workflow make any.
  [
    'had too many',
    'GitHub answered 403 to POST /repos/example/community-activities/pulls',
    [0, 0, 0, 0, 0, 0, 0, 0, 403],
  ],
])('leaves nobody without a word where GitHub %s, and fails itself', async (_what, told, busy) => {
  desk.github.state.busy = busy;
  await expect(desk.send('add', NEW)).rejects.toThrow(told);
  expect(desk.said()).toContain('something here went wrong before it could be proposed');
  await desk.send('add', NEW);
  expect(desk.said()).toContain('#500 holds this as a proposal');
});

it('tells of so many things as fit into one comment, and that there are more', () => {
  const need = { question: 'cost', message: 'x'.repeat(5_000), fix: '' };
  const reply = needsReply('add', Array<typeof need>(40).fill(need), null);
  expect(reply).toContain('40 things have to be put right');
  expect(reply.match(/^\*\*What does it cost\?\*\*$/gm)).toHaveLength(25);
  expect(reply).toContain('There is more, which is told when these are put right.');
  expect(reply.length).toBeLessThan(65_536);
});

it('leads a person to the proposal where the repository lets no workflow make one', async () => {
  desk.github.state.letsPropose = false;
  await desk.send('add', NEW);
  expect(desk.github.state.branches.has(BRANCH)).toBe(true);
  expect(desk.github.changed().at(-2)).toMatch(/check\.yml\/dispatches$/);
  expect(desk.answer()).toContain(
    'https://github.com/example/community-activities/compare/main...listing/issue-12?expand=1',
  );
});

function outsideFences(text: string): string {
  return text.replace(/^(`{3,})[^\n]*\n[^]*?\n\1$/gm, '');
}
