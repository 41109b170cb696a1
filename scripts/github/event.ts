/** What GitHub says of an issue when it starts a workflow: taken from the file of the event, and held against its shape. */
import { addDays } from '../../src/schedule/dates.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { listAll, type GitHub } from './client.ts';

/** An issue that was opened or edited. */
export interface IssueEvent {
  number: number;
  body: string;
  /** The day on which it was opened, in Britain. */
  day: string;
  isOpen: boolean;
  isPullRequest: boolean;
  /** Who opened it, and whether they look after the repository themselves. */
  author: string;
  isTrusted: boolean;
  /** The branch that is published. */
  branch: string;
}

const TRUSTED: ReadonlySet<unknown> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** Reads the text of an event; null for what is no event of an issue. */
export function readIssueEvent(text: string): IssueEvent | null {
  const event = fieldsOf(parsed(text));
  return issueIn(event['issue'], fieldsOf(event['repository'])['default_branch']);
}

/** The issue as it is by now, since a run may have waited, or be started again after days; null where it has gone. */
export async function asItIsNow(
  { number, branch }: IssueEvent,
  github: GitHub,
): Promise<IssueEvent | null> {
  const path = `/repos/${github.repository}/issues/${number}`;
  const { status, data } = await github.request('GET', path);
  const issue = issueIn(data, branch);
  // One that was moved to another repository leads there.
  if (status === 200) return issue?.number === number ? issue : null;
  if (status === 404 || status === 410) return null;
  throw new Error(`GitHub answered ${status} to GET ${path}.`);
}

/** How many issues the same account opened on a day before this one. */
export async function openedBefore(
  { number, author }: IssueEvent,
  github: GitHub,
  day: Day,
): Promise<number> {
  // Of what has changed since; a British day begins within the one before it elsewhere.
  const query = `state=all&creator=${encodeURIComponent(author)}&since=${addDays(day, -1)}T00:00:00Z`;
  // All pages: the newest hundred alone would hide the earlier ones of whoever sends hundreds at once.
  const issues = await listAll<{ number: number; created_at: string; pull_request?: unknown }>(
    github,
    `/repos/${github.repository}/issues?${query}`,
  );
  return issues.filter(
    (issue) =>
      !issue.pull_request &&
      issue.number < number &&
      dayInBritain(new Date(issue.created_at)) === day,
  ).length;
}

function issueIn(value: unknown, branch: unknown): IssueEvent | null {
  const issue = fieldsOf(value);
  const { number, body, state, created_at: created } = issue;
  const author = fieldsOf(issue['user'])['login'];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return null;
  if (typeof created !== 'string' || Number.isNaN(Date.parse(created))) return null;
  if (typeof branch !== 'string' || typeof author !== 'string') return null;
  return {
    number,
    body: typeof body === 'string' ? body : '',
    day: dayInBritain(new Date(created)),
    isOpen: state === 'open',
    isPullRequest: issue['pull_request'] !== undefined,
    author,
    isTrusted: TRUSTED.has(issue['author_association']),
    branch,
  };
}

/** The fields of an object from elsewhere; none where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** JSON from elsewhere; null where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function dayInBritain(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(moment);
}
