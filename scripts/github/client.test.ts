import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, connect, demand, keepComment, listAll } from './client.ts';
import { fakeGitHub, type FakeGitHub } from './fake.ts';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await fakeGitHub();
});
afterEach(() => fake.close());

const ISSUES = '/repos/example/community-activities/issues';
const MARKER = 'noticeboard: links';
const issueOf = (number: number) => ({
  number,
  title: 'x',
  body: 'x',
  state: 'open' as const,
  labels: [],
  user: { login: 'ada' },
});

describe('asking GitHub', () => {
  it.each([
    [{ GITHUB_TOKEN: '' }, /GITHUB_TOKEN is not set/],
    [{ GITHUB_REPOSITORY: 'x' }, /GITHUB_REPOSITORY is "x"/],
    [{ GITHUB_REPOSITORY: 'a/b/../c' }, /GITHUB_REPOSITORY is/],
  ])('says what is missing from %j', (changed, told) => {
    expect(() => connect({ ...fake.env, ...changed })).toThrow(told);
  });

  it('gives back an answer that is no success, and throws where one is demanded', async () => {
    const github = connect(fake.env);
    expect(await github.request('GET', `${ISSUES}/1`)).toEqual({
      status: 404,
      data: { message: 'Not Found' },
    });
    await expect(demand(github, 'GET', `${ISSUES}/1`)).rejects.toThrow(
      `GitHub answered 404 to GET ${ISSUES}/1: Not Found`,
    );
  });

  const limited = { status: 403, message: 'You have exceeded a secondary rate limit.' };
  it.each<[string, FakeGitHub['state']['busy'], number[], number]>([
    ['is busy', [502, 504], [2_000, 4_000], 200],
    ['does not answer', ['gone'], [2_000], 200],
    ['says when', [{ ...limited, headers: { 'retry-after': '7' } }], [7_000], 200],
    ['had too much of it', [limited, { status: 429 }], [60_000, 60_000], 200],
    ['stays busy', [502, 502, 502], [2_000, 4_000], 502],
    ['wants an hour', [{ ...limited, headers: { 'retry-after': '3600' } }], [], 403],
    [
      'has counted to the end',
      [{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } }],
      [0],
      200,
    ],
    ['says no', [403], [], 403],
  ])('asks again where GitHub %s', async (_what, busy, pauses, status) => {
    fake.state.busy = busy;
    const waited: number[] = [];
    const github = connect(fake.env, async (pause) => void waited.push(pause));
    const answer = await github.request('GET', ISSUES);
    expect([waited, answer.status]).toEqual([pauses, status]);
  });

  it('writes again only what GitHub has refused for being too much', async () => {
    const github = connect(fake.env, () => Promise.resolve());
    const write = () => github.request('POST', ISSUES, { title: 'x' });
    fake.state.busy = [502];
    expect([(await write()).status, fake.state.issues.length]).toEqual([502, 0]);
    fake.state.busy = ['gone'];
    await expect(write()).rejects.toThrow();
    fake.state.busy = [limited];
    expect([(await write()).status, fake.state.issues.length]).toEqual([201, 1]);
    expect(fake.asked.length).toBe(4);
  });

  it('tells all that GitHub says of what it refuses', async () => {
    const pull = { title: 'x', head: 'main', base: 'main', body: 'x' };
    await expect(
      demand(connect(fake.env), 'POST', '/repos/example/community-activities/pulls', pull),
    ).rejects.toThrow(/: Validation Failed: No commits between main and main$/);
  });

  it('reads every page of a list', async () => {
    fake.state.issues.push(...Array.from({ length: 250 }, (_, number) => issueOf(number)));
    const all = await listAll<{ number: number }>(connect(fake.env), `${ISSUES}?state=open`);
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 250 }, (_, at) => at));
    expect(fake.asked.length).toBe(3);
  });
});

describe('the one comment', () => {
  it('is begun once, brought up to date, and left where it is the same', async () => {
    const github = connect(fake.env);
    for (const body of ['One', 'One', 'Two']) await keepComment(github, 7, MARKER, body);
    expect(fake.changed()).toEqual([`POST ${ISSUES}/7/comments`, `PATCH ${ISSUES}/comments/1000`]);
    expect(fake.state.comments[0]?.body).toBe(`<!-- ${MARKER} -->\nTwo`);
  });

  it('is found behind hundreds of others', async () => {
    const others = Array.from({ length: 150 }, (_, index) => ({
      id: index,
      issue: 7,
      body: 'x',
      user: { login: 'ada' },
    }));
    const own = { id: 900, issue: 7, body: `<!-- ${MARKER} -->\nOne`, user: { login: BOT } };
    fake.state.comments.push(...others, own);
    await keepComment(connect(fake.env), 7, MARKER, 'Two');
    expect(fake.changed()).toEqual([`PATCH ${ISSUES}/comments/900`]);
  });

  it('is not one that a stranger wrote under its marker, nor one that only quotes it', async () => {
    const text = `<!-- ${MARKER} -->\nOne`;
    fake.state.comments.push(
      { id: 1, issue: 7, body: text, user: { login: 'mallory' } },
      { id: 2, issue: 7, body: `> ${text}`, user: { login: BOT } },
    );
    await keepComment(connect(fake.env), 7, MARKER, 'One');
    expect(fake.changed()).toEqual([`POST ${ISSUES}/7/comments`]);
  });

  it('is the same with the line ends of a browser, and is not begun where it may not be', async () => {
    const body = `<!-- ${MARKER} -->\r\nOne\r\nTwo`;
    fake.state.comments.push({ id: 1, issue: 7, body, user: { login: BOT } });
    await keepComment(connect(fake.env), 7, MARKER, 'One\nTwo');
    await keepComment(connect(fake.env), 8, MARKER, 'One', false);
    expect(fake.changed()).toEqual([]);
  });
});
