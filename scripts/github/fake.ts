/** A small GitHub of our own, for tests: it answers as api.github.com does, and notes what it was asked. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gitRoutes } from './objects.ts';
import {
  issueRoutes,
  pullRoutes,
  REPOSITORY,
  type Answer,
  type Body,
  type Handler,
} from './routes.ts';

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
  created_at?: string;
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
  /** What each was called before, where it was called otherwise. */
  formerly?: string[];
}
export interface FakeCommit {
  sha: string;
  message: string;
  author: { login: string } | null;
  parents: { sha: string }[];
  /** Every file by its path. */
  tree: ReadonlyMap<string, string>;
}

/** An answer of its own, with the headers that say when to ask again. */
export interface Refusal {
  status: number;
  message?: string;
  headers?: Readonly<Record<string, string>>;
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
  /** Answers to be given first, whatever is asked: `502`; 0 for the right one, and 'gone' for none. */
  busy: (number | 'gone' | Refusal)[];
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

const MAIN = '1'.repeat(40);

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
    const busy = state.busy.shift();
    if (busy === 'gone') return void response.destroy();
    const refusal = typeof busy === 'object' ? busy : { status: busy ?? 0 };
    const { message = 'Busy', headers = {} } = refusal;
    const [status, data] = refusal.status
      ? [refusal.status, { message }]
      : answerTo(routes, `${method} ${pathname}`, body, searchParams);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
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
  asked: string,
  body: Body,
  query: URLSearchParams,
): Answer {
  for (const [pattern, handle] of routes) {
    const match = pattern.exec(asked.replace(`/repos/${REPOSITORY}`, ''));
    if (match) return handle(match.slice(1), body, query);
  }
  return [404, { message: 'Not Found' }];
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Body) : {};
}
