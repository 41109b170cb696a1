/** Issues that a scheduled run keeps by itself: written under the bot's own name, and known by a marker. */
import { BOT, demand, isOwn, listAll, marked, type GitHub } from './client.ts';

/** An issue of the run's own; `text` is its body without the marker. */
export interface OwnIssue {
  number: number;
  title: string;
  text: string;
  isOpen: boolean;
  /** The day on which it was closed; '' while it is open. */
  closed: string;
}

interface Issue {
  number: number;
  title: string;
  body: string | null;
  state: string;
  closed_at: string | null;
  user: { login: string } | null;
  pull_request?: unknown;
}

// Whatever a run keeps it writes to again and again, so that it stands among the newest.
const MOST_PAGES = 5;
/** GitHub takes no more in one issue. */
const LONGEST_BODY = 65_000;

/** The issues of the run's own under a marker, open and closed, the last changed first. */
export async function ownIssues(github: GitHub, marker: string): Promise<readonly OwnIssue[]> {
  const query = `state=all&sort=updated&direction=desc&creator=${encodeURIComponent(BOT)}`;
  const path = `/repos/${github.repository}/issues?${query}`;
  const issues = await listAll<Issue>(github, path, MOST_PAGES);
  return issues
    .filter((issue) => !issue.pull_request && isOwn(issue, marker))
    .map(({ number, title, body, state, closed_at }) => ({
      number,
      title,
      text: (body ?? '').replace(/\r\n?/g, '\n').slice(marked(marker, '').length),
      isOpen: state === 'open',
      closed: state === 'open' ? '' : (closed_at ?? '').slice(0, 10),
    }));
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
  marker: string,
  before: OwnIssue,
  { text, isOpen }: { text: string; isOpen: boolean },
): Promise<void> {
  const changes = {
    ...(text.trimEnd() !== before.text.trimEnd() && {
      body: marked(marker, text).slice(0, LONGEST_BODY),
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
