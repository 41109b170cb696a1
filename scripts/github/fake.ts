/** A small GitHub of our own, for tests: it answers as api.github.com does, and notes what it was asked. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { blobName } from './branch.ts';
import { BOT } from './client.ts';

export interface FakeComment {
  id: number;
  issue: number;
  body: string;
  user: { login: string };
}
export interface FakeIssue {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  labels: string[];
  user: { login: string };
  closed_at?: string;
}
export interface FakePull {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  merged_at: string | null;
  head: { ref: string; label: string; sha: string; repo: { full_name: string } | null };
  base: { ref: string };
  /** The paths of what it changes; left out where nobody asks. */
  files?: string[];
}
export interface FakeCommit {
  sha: string;
  message: string;
  author: { login: string } | null;
  parents: { sha: string }[];
  /** Every file by its path. */
  tree: ReadonlyMap<string, string>;
}

/** Everything it holds, to be set before and looked at after. */
export interface FakeState {
  issues: FakeIssue[];
  comments: FakeComment[];
  pulls: FakePull[];
  branches: Map<string, string>;
  commits: Map<string, FakeCommit>;
  artifacts: { id: number; run: number; name: string; expired: boolean }[];
  /** False where the settings let no workflow make pull requests. */
  letsPropose: boolean;
  /** Answers to be given first, whatever is asked: `502`. */
  busy: number[];
}

export interface FakeGitHub {
  state: FakeState;
  /** What was asked, `POST /repos/o/n/pulls`, without what only turns pages. */
  asked: string[];
  /** Only what changed something. */
  changed: () => string[];
  /** What a run of a workflow has in its environment. */
  env: Record<string, string>;
  close: () => Promise<void>;
}

const REPOSITORY = 'example/community-activities';
const MAIN = '1'.repeat(40);

type Body = Readonly<Record<string, unknown>>;
type Answer = readonly [status: number, data: unknown];
type Handler = (match: string[], body: Body, query: URLSearchParams) => Answer;

/** Starts it; `files` are those of the published branch, by their path in the repository. */
export async function fakeGitHub(
  files: Readonly<Record<string, string>> = {},
): Promise<FakeGitHub> {
  const tree = new Map(Object.entries(files));
  const first = { sha: MAIN, message: 'First', author: { login: 'ada' }, parents: [], tree };
  const state: FakeState = {
    issues: [],
    comments: [],
    pulls: [],
    branches: new Map([['main', MAIN]]),
    commits: new Map([[MAIN, first]]),
    artifacts: [],
    letsPropose: true,
    busy: [],
  };
  const asked: string[] = [];
  const routes = [...issueRoutes(state), ...gitRoutes(state), ...pullRoutes(state)];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const method = request.method ?? '';
    asked.push(`${method} ${pathname}`);
    const body = await bodyOf(request);
    const [status, data] = answerTo(routes, state, `${method} ${pathname}`, body, searchParams);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 204 ? '' : JSON.stringify(data));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    state,
    asked,
    changed: () => asked.filter((one) => !one.startsWith('GET ')),
    env: {
      GITHUB_TOKEN: 'a-token',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_SHA: MAIN,
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answerTo(
  routes: readonly (readonly [RegExp, Handler])[],
  state: FakeState,
  asked: string,
  body: Body,
  query: URLSearchParams,
): Answer {
  const busy = state.busy.shift();
  if (busy !== undefined) return [busy, { message: 'Busy' }];
  for (const [pattern, handle] of routes) {
    const match = pattern.exec(asked.replace(`/repos/${REPOSITORY}`, ''));
    if (match) return handle(match.slice(1), body, query);
  }
  return [404, { message: 'Not Found' }];
}

function issueRoutes(state: FakeState): [RegExp, Handler][] {
  const { issues, comments } = state;
  return [
    [
      /^GET \/issues$/,
      (_match, _body, query) => {
        const [open, by] = [query.get('state'), query.get('creator')];
        const found = issues.filter(
          (one) =>
            (!open || open === 'all' || one.state === open) && (!by || one.user.login === by),
        );
        return [200, pageOf(found, query)];
      },
    ],
    [
      /^POST \/issues$/,
      (_match, body) => {
        const { title, body: text, labels = [] } = body as Partial<FakeIssue>;
        const made: FakeIssue = {
          number: 100 + issues.length,
          title: String(title),
          body: text ?? null,
          state: 'open',
          labels,
          user: { login: BOT },
        };
        issues.push(made);
        return [201, made];
      },
    ],
    [
      /^GET \/issues\/(\d+)$/,
      ([number]) => found(issues.find((one) => one.number === Number(number))),
    ],
    [
      /^PATCH \/issues\/(\d+)$/,
      ([number], body) =>
        changedBy(
          issues.find((one) => one.number === Number(number)),
          body,
        ),
    ],
    [
      /^GET \/issues\/(\d+)\/comments$/,
      ([number], _body, query) => [
        200,
        pageOf(
          comments.filter(({ issue }) => issue === Number(number)),
          query,
        ),
      ],
    ],
    [
      /^POST \/issues\/(\d+)\/comments$/,
      ([number], { body }) => {
        const id = 1000 + comments.length;
        const made = { id, issue: Number(number), body: String(body), user: { login: BOT } };
        comments.push(made);
        return [201, made];
      },
    ],
    [
      /^PATCH \/issues\/comments\/(\d+)$/,
      ([id], body) =>
        changedBy(
          comments.find((one) => one.id === Number(id)),
          body,
        ),
    ],
  ];
}

function gitRoutes({ branches, commits }: FakeState): [RegExp, Handler][] {
  const trees = new Map<string, ReadonlyMap<string, string>>();
  const shaOf = (text: string) => blobName(text);
  return [
    [
      /^GET \/commits\/heads\/(.+)$/,
      ([branch = '']) => {
        const commit = commits.get(branches.get(branch) ?? '');
        if (!commit) return [422, { message: 'No commit found' }];
        const before = commits.get(commit.parents[0]?.sha ?? '')?.tree ?? new Map<string, string>();
        const files = [...commit.tree]
          .filter(([path, text]) => before.get(path) !== text)
          .map(([filename, text]) => ({ filename, status: 'added', sha: blobName(text) }));
        const { sha, author, parents } = commit;
        return [200, { sha, author, parents, files }];
      },
    ],
    [
      /^GET \/git\/commits\/(\w+)$/,
      ([sha = '']) =>
        commits.has(sha) ? [200, { sha, tree: { sha: `tree-of-${sha}` } }] : [404, null],
    ],
    [
      /^POST \/git\/trees$/,
      (_match, body) => {
        const { base_tree: base, tree } = body as {
          base_tree: string;
          tree: { path: string; content: string; mode: string }[];
        };
        const old = commits.get(base.replace('tree-of-', ''))?.tree ?? new Map<string, string>();
        const made = new Map([
          ...old,
          ...tree.map(({ path, content }) => [path, content] as const),
        ]);
        const sha = shaOf(JSON.stringify([...made]));
        trees.set(sha, made);
        return [201, { sha }];
      },
    ],
    [
      /^POST \/git\/commits$/,
      (_match, body) => {
        const { message, tree, parents } = body as {
          message: string;
          tree: string;
          parents: string[];
        };
        const sha = shaOf(`${message}${tree}${parents.join()}`);
        commits.set(sha, {
          sha,
          message,
          author: { login: BOT },
          parents: parents.map((parent) => ({ sha: parent })),
          tree: trees.get(tree) ?? new Map<string, string>(),
        });
        return [201, { sha }];
      },
    ],
    [
      /^POST \/git\/refs$/,
      (_match, { ref, sha }) => {
        const name = String(ref).replace('refs/heads/', '');
        if (branches.has(name)) return [422, { message: 'Reference already exists' }];
        branches.set(name, String(sha));
        return [201, { ref }];
      },
    ],
    [
      /^PATCH \/git\/refs\/heads\/(.+)$/,
      ([name = ''], { sha }) => {
        if (!branches.has(name)) return [422, { message: 'Reference does not exist' }];
        branches.set(name, String(sha));
        return [200, { ref: name }];
      },
    ],
  ];
}

function pullRoutes(state: FakeState): [RegExp, Handler][] {
  const { pulls, branches, artifacts } = state;
  return [
    [
      /^GET \/pulls$/,
      (_match, _body, query) => {
        const [wanted, head] = [query.get('state') ?? 'open', query.get('head')];
        const fitting = pulls.filter(
          (one) => (wanted === 'all' || one.state === wanted) && (!head || one.head.label === head),
        );
        return [200, pageOf(fitting.toReversed(), query)];
      },
    ],
    [
      /^POST \/pulls$/,
      (_match, body) => {
        if (!state.letsPropose)
          return [403, { message: 'GitHub Actions is not permitted to create pull requests.' }];
        const ref = String(body['head']);
        const [owner = ''] = REPOSITORY.split('/');
        const made: FakePull = {
          number: 500 + pulls.length,
          title: String(body['title']),
          body: String(body['body']),
          state: 'open',
          merged_at: null,
          head: {
            ref,
            label: `${owner}:${ref}`,
            sha: branches.get(ref) ?? '',
            repo: { full_name: REPOSITORY },
          },
          base: { ref: String(body['base']) },
        };
        pulls.push(made);
        return [201, made];
      },
    ],
    [
      /^GET \/pulls\/(\d+)\/files$/,
      ([number], _body, query) => {
        const pull = pulls.find((one) => one.number === Number(number));
        const files = (pull?.files ?? []).map((filename) => ({ filename, status: 'modified' }));
        return [200, pageOf(files, query)];
      },
    ],
    [
      /^PATCH \/pulls\/(\d+)$/,
      ([number], body) =>
        changedBy(
          pulls.find((one) => one.number === Number(number)),
          body,
        ),
    ],
    [
      /^POST \/actions\/workflows\/[\w.-]+\/dispatches$/,
      (_match, { ref }) =>
        branches.has(String(ref)) ? [204, null] : [422, { message: 'No ref found' }],
    ],
    [
      /^GET \/actions\/runs\/(\d+)\/artifacts$/,
      ([run]) => [200, { artifacts: artifacts.filter((one) => one.run === Number(run)) }],
    ],
  ];
}

function pageOf<T>(all: readonly T[], query: URLSearchParams): T[] {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  return all.slice((page - 1) * size, page * size);
}

function found(one: object | undefined): Answer {
  return one ? [200, one] : [404, { message: 'Not Found' }];
}

function changedBy(one: object | undefined, body: Body): Answer {
  if (one) Object.assign(one, body);
  return found(one);
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Body) : {};
}
