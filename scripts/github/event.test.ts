import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asItIsNow, readIssueEvent } from './event.ts';

const OPENED = readFileSync('src/tests/fixtures/github/opened.json', 'utf8');
interface Fields {
  [name: string]: unknown;
}
const changed = (issue: Fields, repository: Fields = {}) => {
  const event = JSON.parse(OPENED) as { issue: Fields; repository: Fields };
  Object.assign(event.issue, issue);
  Object.assign(event.repository, repository);
  return readIssueEvent(JSON.stringify(event));
};

describe('the event of an issue', () => {
  it('says which, what, when in Britain, and by whom', () => {
    expect(readIssueEvent(OPENED)).toMatchObject({
      number: 12,
      day: '2026-11-22',
      isOpen: true,
      isPullRequest: false,
      author: 'ada-of-belper',
      isTrusted: false,
      branch: 'main',
    });
    expect(changed({ author_association: 'MEMBER' })?.isTrusted).toBe(true);
    expect(changed({ created_at: '2026-07-01T23:30:00Z' })?.day).toBe('2026-07-02');
    expect(changed({ state: 'closed' })?.isOpen).toBe(false);
    expect(changed({ pull_request: {} })?.isPullRequest).toBe(true);
    expect(changed({ body: null })?.body).toBe('');
  });

  it.each<[Fields, Fields?]>([
    [{ number: '12' }],
    [{ number: 0 }],
    [{ number: 1.5 }],
    [{ number: 1e300 }],
    [{ created_at: 'yesterday' }],
    [{ created_at: undefined }],
    [{ user: null }],
    [{}, { default_branch: undefined }],
  ])('is none with %j %j', (issue, repository) => {
    expect(changed(issue, repository)).toBeNull();
  });

  it.each(['', 'null', '[]', '"x"', '{"issue":[]}'])('is none in %j', (text) => {
    expect(readIssueEvent(text)).toBeNull();
  });
});

describe('an issue by now, of which a run was told earlier', () => {
  const told = changed({})!;
  const { issue } = JSON.parse(OPENED) as { issue: Fields };
  const now = (status: number, data: unknown) =>
    asItIsNow(told, { repository: 'o/n', request: async () => ({ status, data: data as never }) });

  it('is as it was edited, or closed', async () => {
    expect(await now(200, { ...issue, body: 'New', state: 'closed' })).toEqual({
      ...told,
      body: 'New',
      isOpen: false,
    });
  });

  it.each([
    ['deleted', 410, { message: 'This issue was deleted' }],
    ['hidden', 404, { message: 'Not Found' }],
    ['moved to another repository', 200, { ...issue, number: 77 }],
  ])('is nothing where it was %s', async (_what, status, data) => {
    expect(await now(status, data)).toBeNull();
  });

  it('is not given up where GitHub cannot say', async () => {
    await expect(now(502, null)).rejects.toThrow('GitHub answered 502 to GET /repos/o/n/issues/12');
  });
});
