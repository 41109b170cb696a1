import { describe, expect, it } from 'vitest';
import { BOT, type GitHub } from './client.ts';
import { changeIssue, ownIssues, type OwnIssue } from './own.ts';

const issue = (changes: object) => ({
  number: 1,
  body: '<!-- fresh:belper -->\r\nThe list\r\n',
  state: 'open',
  closed_at: null,
  user: { login: BOT },
  ...changes,
});

describe('ownIssues', () => {
  it('are as they were written, with the day on which they were closed', async () => {
    const closed = { number: 2, state: 'closed', closed_at: '2026-11-24T06:00:00Z' };
    expect(await own([issue({}), issue(closed)])).toEqual([
      { number: 1, marker: 'fresh:belper', text: 'The list\n', isOpen: true, closed: '' },
      {
        number: 2,
        marker: 'fresh:belper',
        text: 'The list\n',
        isOpen: false,
        closed: '2026-11-24',
      },
    ]);
  });

  // Whatever GitHub makes of the question for those of one writer.
  it.each<[string, object]>([
    ['somebody else wrote', { user: { login: 'mallory' } }],
    ['somebody wrote who has left', { user: null }],
    ['are pull requests', { pull_request: {} }],
    ['are of another marker', { body: '<!-- links -->\nThe list' }],
    ['have none', { body: 'See <!-- fresh:belper -->' }],
    ['are empty', { body: null }],
  ])('are none that %s', async (_what, changes) => {
    expect(await own([issue(changes)])).toEqual([]);
  });
});

describe('changeIssue', () => {
  const before: OwnIssue = { number: 1, marker: 'links', text: 'A\n', isOpen: true, closed: '' };
  it.each<[string, { text: string; isOpen: boolean }, object[]]>([
    ['nothing', { text: 'A', isOpen: true }, []],
    ['the text', { text: 'B', isOpen: true }, [{ body: '<!-- links -->\nB' }]],
    ['whether it is open', { text: 'A', isOpen: false }, [{ state: 'closed' }]],
    ['both', { text: 'B', isOpen: false }, [{ body: '<!-- links -->\nB', state: 'closed' }]],
  ])('writes what is new, and no more: %s', async (_what, after, sent) => {
    const bodies: unknown[] = [];
    await changeIssue(answering([], bodies), before, after);
    expect(bodies).toEqual(sent);
  });
});

function own(issues: object[]) {
  return ownIssues(answering(issues, []), 'fresh:');
}

/** A GitHub that always gives the same list. */
function answering(issues: object[], bodies: unknown[]): GitHub {
  return {
    repository: 'example/community-activities',
    request: (_method, _path, body) => {
      if (body !== undefined) bodies.push(body);
      return Promise.resolve({ status: 200, data: issues as never });
    },
  };
}
