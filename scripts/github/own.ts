/** Issues that a scheduled run keeps by itself: written under the bot's own name, and known by a marker. */
import { BOT, demand, isOwn, listAll, marked, type GitHub } from './client.ts';

/** An issue of the run's own; `text` is its body without the marker. */
export interface OwnIssue {
  number: number;
  marker: string;
  text: string;
  isOpen: boolean;
  /** The day on which it was closed; '' while it is open. */
  closed: string;
}

interface Issue {
  number: number;
  body: string | null;
  state: string;
  closed_at: string | null;
  user: { login: string } | null;
  pull_request?: unknown;
}

/** GitHub takes no more in one issue. */
const LONGEST_BODY = 65_000;

/** The issues of the run's own whose marker begins so, open and closed, the last changed first. */
export async function ownIssues(github: GitHub, begins: string): Promise<readonly OwnIssue[]> {
  const query = `state=all&sort=updated&direction=desc&creator=${encodeURIComponent(BOT)}`;
  const issues = await listAll<Issue>(github, `/repos/${github.repository}/issues?${query}`);
  return issues.flatMap((issue): OwnIssue[] => {
    const { number, body, state, closed_at } = issue;
    const text = (body ?? '').replace(/\r\n?/g, '\n');
    const [, marker = ''] = /^<!-- (.*?) -->/.exec(text) ?? [];
    if (issue.pull_request || !marker.startsWith(begins) || !isOwn(issue, marker)) return [];
    const isOpen = state === 'open';
    const closed = isOpen ? '' : (closed_at ?? '').slice(0, 10);
    return [{ number, marker, text: text.slice(marked(marker, '').length), isOpen, closed }];
  });
}

/** Opens an issue; gives its number. */
export async function openIssue(
  github: GitHub,
  {
    marker,
    title,
    text,
    labels,
  }: { marker: string; title: string; text: string; labels: string[] },
): Promise<number> {
  const body = marked(marker, text).slice(0, LONGEST_BODY);
  const path = `/repos/${github.repository}/issues`;
  return (await demand<Issue>(github, 'POST', path, { title, body, labels })).number;
}

/** Brings an issue up to date, where anything is to be changed. */
export async function changeIssue(
  github: GitHub,
  before: OwnIssue,
  { text, isOpen }: { text: string; isOpen: boolean },
): Promise<void> {
  const changes = {
    ...(text.trimEnd() !== before.text.trimEnd() && {
      body: marked(before.marker, text).slice(0, LONGEST_BODY),
    }),
    ...(isOpen !== before.isOpen && { state: isOpen ? 'open' : 'closed' }),
  };
  if (Object.keys(changes).length === 0) return;
  await demand(github, 'PATCH', `/repos/${github.repository}/issues/${before.number}`, changes);
}

/** Says something below an issue. */
export async function sayBelow(github: GitHub, number: number, body: string): Promise<void> {
  await demand(github, 'POST', `/repos/${github.repository}/issues/${number}/comments`, { body });
}
