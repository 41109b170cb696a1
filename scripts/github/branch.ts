/** A proposal at GitHub: a branch of one commit on the published one, and its pull request, by the API alone. */
import { createHash } from 'node:crypto';
import { BOT, demand, whyNot, type GitHub } from './client.ts';

/** What the branch of every proposal begins with; the number of its issue follows. */
export const BRANCH = 'listing/issue-';

/** What is to be proposed. */
export interface Proposed {
  /** A name that only this proposal has, such as `listing/issue-12`. */
  branch: string;
  /** The branch it is to go into, and the commit of that which was read. */
  into: string;
  base: string;
  /** The title of the pull request and of the commit: no words of a stranger, since some of them close issues. */
  title: string;
  body: string;
  /** By the path in the repository. */
  files: ReadonlyMap<string, string>;
}

/** What became of it; `pull` is the number of the pull request. */
export type Outcome =
  | { kind: 'proposed' | 'unchanged'; pull: number }
  /** Somebody has gone on by hand. */
  | { kind: 'taken over'; pull: number | null }
  /** Somebody has said no. */
  | { kind: 'declined'; pull: number }
  /** The branch is there, but this repository lets no workflow make pull requests. */
  | { kind: 'not allowed' };

interface Pull {
  number: number;
  state: string;
  merged_at: string | null;
  title: string;
  body: string | null;
}
/** Where a pull request comes from; `repo` is null where that was deleted. */
interface Head {
  ref: string;
  repo: { full_name: string } | null;
}
interface Commit {
  sha: string;
  author: { login: string } | null;
  files?: readonly { filename: string; status: string; sha: string | null }[];
}

/** The open pull requests from other issues about the same listing, by the title that each of them has. */
export async function alsoOpen(github: GitHub, branch: string, id: string): Promise<number[]> {
  const path = `${top(github)}/pulls?state=open&per_page=100`;
  const pulls = await demand<(Pull & { head: Head })[]>(github, 'GET', path);
  return pulls
    .filter(({ head: { ref, repo }, title }) => {
      const isOwn = repo?.full_name === github.repository && ref.startsWith(BRANCH);
      return isOwn && ref !== branch && title.endsWith(` ${id}`);
    })
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}

/** The number of the open pull request of a branch; null where there is none. */
export async function openPull(github: GitHub, branch: string): Promise<number | null> {
  const last = await lastPull(github, branch);
  return last?.state === 'open' ? last.number : null;
}

/** Proposes files, or brings the proposal of the same branch up to date; what somebody else has done to it stays. */
export async function proposeFiles(github: GitHub, proposed: Proposed): Promise<Outcome> {
  const { branch, files } = proposed;
  const last = await lastPull(github, branch);
  if (last && last.state !== 'open' && last.merged_at === null)
    return { kind: 'declined', pull: last.number };
  const pull = last?.state === 'open' ? last : null;
  const head = await headOf(github, branch);
  if (head && head.author?.login !== BOT) return { kind: 'taken over', pull: pull?.number ?? null };

  // What was merged once is no proposal any more, even where its branch still stands.
  const isSame = head !== null && !last?.merged_at && holdsOnly(head, files);
  if (!isSame) await commit(github, proposed, head !== null);
  if (!pull) return open(github, proposed);
  const { title, body, number } = pull;
  if (title !== proposed.title || (body ?? '').replace(/\r\n/g, '\n') !== proposed.body)
    await demand(github, 'PATCH', `${top(github)}/pulls/${number}`, {
      title: proposed.title,
      body: proposed.body,
    });
  return { kind: isSame ? 'unchanged' : 'proposed', pull: number };
}

async function lastPull(github: GitHub, branch: string): Promise<Pull | null> {
  const [owner = ''] = github.repository.split('/');
  const head = encodeURIComponent(`${owner}:${branch}`);
  const path = `${top(github)}/pulls?state=all&sort=created&direction=desc&per_page=1&head=${head}`;
  const [last] = await demand<Pull[]>(github, 'GET', path);
  return last ?? null;
}

async function headOf(github: GitHub, branch: string): Promise<Commit | null> {
  const path = `${top(github)}/commits/heads/${branch}`;
  const { status, data } = await github.request<Commit>('GET', path);
  if (status === 404 || status === 422) return null; // 422: no commit of that name
  if (status === 200) return data;
  throw new Error(`GitHub answered ${status} to GET ${path}.`);
}

/** Whether the last commit writes these files and no others, so that it need not be made again. */
function holdsOnly({ files = [] }: Commit, wanted: ReadonlyMap<string, string>): boolean {
  return (
    files.length === wanted.size &&
    files.every(({ filename, sha }) => {
      const text = wanted.get(filename);
      return text !== undefined && sha === blobName(text);
    })
  );
}

/** The name that git gives a text. */
export function blobName(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

// Always one commit on what was read: what an earlier text of the issue said is gone.
async function commit(github: GitHub, proposed: Proposed, isThere: boolean): Promise<void> {
  const { base, branch, title, files } = proposed;
  const git = `${top(github)}/git`;
  const { tree } = await demand<{ tree: { sha: string } }>(github, 'GET', `${git}/commits/${base}`);
  const entries = [...files].map(([path, content]) => ({
    path,
    mode: '100644',
    type: 'blob',
    content,
  }));
  const made = await demand<{ sha: string }>(github, 'POST', `${git}/trees`, {
    base_tree: tree.sha,
    tree: entries,
  });
  const { sha } = await demand<{ sha: string }>(github, 'POST', `${git}/commits`, {
    message: title,
    tree: made.sha,
    parents: [base],
  });
  if (isThere) await demand(github, 'PATCH', `${git}/refs/heads/${branch}`, { sha, force: true });
  else await demand(github, 'POST', `${git}/refs`, { ref: `refs/heads/${branch}`, sha });
}

async function open(github: GitHub, proposed: Proposed): Promise<Outcome> {
  const { title, body, branch, into } = proposed;
  const path = `${top(github)}/pulls`;
  const request = { title, body, head: branch, base: into };
  const { status, data } = await github.request<Pull>('POST', path, request);
  if (status === 201) return { kind: 'proposed', pull: data.number };
  const said = whyNot(data);
  // The same number says that too much was asked in too short a time.
  if (status === 403 && /not permitted/.test(said)) return { kind: 'not allowed' };
  throw new Error(`GitHub answered ${status} to POST ${path}: ${said}`);
}

function top({ repository }: GitHub): string {
  return `/repos/${repository}`;
}
