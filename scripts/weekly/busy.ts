/** What somebody is at already: the listings that an open issue or pull request is about. */
import { demand, listAll, type GitHub } from '../github/client.ts';

/** By `town/slug`, the number of the issue or pull request. */
export type Busy = ReadonlyMap<string, number>;

interface Issue {
  number: number;
  title: string;
  body: string | null;
  pull_request?: unknown;
}

const LISTING_FILE = /(?:^|\/)listings\/([a-z\d-]+\/[a-z\d-]+)\.md$/;
// In a path, in the address of a page or by itself; such names may overlap, as in `org/belper/choir`.
const NAME = /(?=(?:^|[^a-z\d-])([a-z\d-]+\/[a-z\d-]+)(?![a-z\d-]))/g;

/** Which of some listings somebody is at; the issues in `own` are lists of such listings, and do not count. */
export async function findBusy(
  github: GitHub,
  ids: ReadonlySet<string>,
  own: ReadonlySet<number>,
): Promise<Busy> {
  const top = `/repos/${github.repository}`;
  const busy = new Map<string, number>();
  const add = (id: string, number: number) => {
    if (ids.has(id) && !busy.has(id)) busy.set(id, number);
  };
  const issues = await listAll<Issue>(github, `${top}/issues?state=open`);
  for (const { number, title, body, pull_request } of issues)
    if (!pull_request && !own.has(number))
      for (const [, id = ''] of `${title}\n${body ?? ''}`.matchAll(NAME)) add(id, number);
  // The newest hundred: each has to be asked about.
  const pulls = await listAll<{ number: number }>(github, `${top}/pulls?state=open`, 1);
  for (const { number } of pulls) {
    const path = `${top}/pulls/${number}/files?per_page=100`;
    for (const { filename } of await demand<{ filename: string }[]>(github, 'GET', path))
      add(LISTING_FILE.exec(filename)?.[1] ?? '', number);
  }
  return busy;
}
