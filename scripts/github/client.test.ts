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

  it('asks once more when GitHub is busy, and never writes twice', async () => {
    const github = connect(fake.env);
    fake.state.busy = [502];
    expect(await listAll(github, ISSUES)).toEqual([]);
    fake.state.busy = [502];
    const { status } = await github.request('POST', ISSUES, { title: 'x' });
    expect([status, fake.state.issues.length]).toEqual([502, 0]);
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
