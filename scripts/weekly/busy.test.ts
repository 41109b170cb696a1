import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT, connect } from '../github/client.ts';
import { fakeGitHub, type FakeGitHub } from '../github/fake.ts';
import { findBusy } from './busy.ts';

const IDS = new Set(['belper/choir', 'belper/friday-tea', 'long-eaton/tea']);

let github: FakeGitHub;
beforeEach(async () => {
  github = await fakeGitHub();
});
afterEach(() => github.close());

describe('findBusy', () => {
  it.each<[string, string, string[]]>([
    ['a name', '### Which listing?\r\n\r\nbelper/choir\r\n', ['belper/choir']],
    ['the address of a page', 'https://noticeboard.org/belper/friday-tea/', ['belper/friday-tea']],
    ['an address below a path', 'https://county.org/a/long-eaton/tea/', ['long-eaton/tea']],
    ['several', 'belper/choir and `belper/friday-tea`.', ['belper/choir', 'belper/friday-tea']],
    ['a file', 'content/listings/belper/choir.md', ['belper/choir']],
    ['a longer name', 'belper/choir-club, old-belper/choir, belper/choirs', []],
    ['nothing', '', []],
  ])('sees that an issue is about %s', async (_what, body, ids) => {
    issue(1, body);
    expect([...(await busy()).keys()]).toEqual(ids);
  });

  it('sees which listings a pull request changes', async () => {
    pull(9, [
      'content/listings/belper/choir.md',
      'content/venues/belper/friday-tea.md',
      'README.md',
    ]);
    expect(await busy()).toEqual(new Map([['belper/choir', 9]]));
  });

  it('does not count what is closed, nor the lists that the workflows keep themselves', async () => {
    issue(1, 'belper/choir', 'closed');
    issue(2, 'long-eaton/tea');
    github.state.issues[1]!.user = { login: BOT };
    expect(await busy()).toEqual(new Map());
  });

  it('does not believe that somebody is at more than ten', async () => {
    const many = Array.from({ length: 11 }, (_, n) => `belper/tea-${n}`);
    issue(1, many.join(' '));
    pull(
      2,
      many.map((id) => `content/listings/${id}.md`),
    );
    issue(3, many.slice(1).join(' '));
    expect([...(await busy(many))]).toEqual(many.slice(1).map((id) => [id, 3]));
  });

  it('is done in time with whatever an issue holds', async () => {
    issue(1, 'a-'.repeat(30_000));
    issue(2, 'belper/'.repeat(9_000));
    expect(await busy()).toEqual(new Map());
  });
});

function busy(ids: Iterable<string> = IDS) {
  return findBusy(connect(github.env), new Set(ids));
}

function issue(number: number, body: string, state: 'open' | 'closed' = 'open') {
  const user = { login: 'ada' };
  github.state.issues.push({ number, title: 'About', body, state, labels: [], user });
}

function pull(number: number, files: string[]) {
  github.state.pulls.push({
    number,
    title: 'A change',
    body: null,
    state: 'open',
    merged_at: null,
    head: { ref: 'x', label: 'ada:x', sha: 'x', repo: null },
    base: { ref: 'main' },
    files,
  });
}
