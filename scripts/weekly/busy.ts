/** What somebody is at already: the listings that an open issue or pull request is about. */
import { BOT, demand, listAll, type GitHub } from '../github/client.ts';

/** By `town/slug`, the number of the issue or pull request. */
export type Busy = ReadonlyMap<string, number>;

interface Issue {
  number: number;
  title: string;
  body: string | null;
  user: { login: string } | null;
  pull_request?: unknown;
}

// Nobody is at more than this at once: what names more is a list, or would silence all the others.
const MOST = 10;
const LISTING_FILE = /(?:^|\/)listings\/([a-z\d-]+\/[a-z\d-]+)\.md$/;
// In a path, in the address of a page or by itself; such names may overlap, as in `org/belper/choir`.
const NAME = /(?=(?:^|[^a-z\d-])([a-z\d-]+\/[a-z\d-]+)(?![a-z\d-]))/g;

/** Which of some listings somebody is at; the workflows' own lists of listings do not count. */
export async function findBusy(github: GitHub, ids: ReadonlySet<string>): Promise<Busy> {
  const top = `/repos/${github.repository}`;
  const busy = new Map<string, number>();
  const add = (named: readonly string[], number: number) => {
    const known = new Set(named.filter((id) => ids.has(id)));
    if (known.size <= MOST) for (const id of known) if (!busy.has(id)) busy.set(id, number);
  };
  const issues = await listAll<Issue>(github, `${top}/issues?state=open`);
  for (const { number, title, body, user, pull_request } of issues) {
    if (pull_request || user?.login === BOT) continue;
    const names = `${title}\n${body ?? ''}`.matchAll(NAME);
    add(
      [...names].map(([, id = '']) => id),
      number,
    );
  }
  // The newest hundred: each has to be asked about.
  const pulls = await listAll<{ number: number }>(github, `${top}/pulls?state=open`, 1);
  for (const { number } of pulls) {
    const path = `${top}/pulls/${number}/files?per_page=100`;
    const files = await demand<{ filename: string }[]>(github, 'GET', path);
    add(
      files.map(({ filename }) => LISTING_FILE.exec(filename)?.[1] ?? ''),
      number,
    );
  }
  return busy;
}
