/** Asks GitHub as a workflow may: over its REST API, with the token of the run, and nothing through a shell. */

import { setTimeout as pause } from 'node:timers/promises';
import { askPatiently, type Wait } from './patience.ts';

/** One repository at GitHub, and a way to ask about it. */
export interface GitHub {
  /** `owner/name`. */
  repository: string;
  /** Asks for a path such as `/repos/owner/name/issues`; an answer that is no success is given back too, and only a line that fails throws. */
  request<T>(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ status: number; data: T }>;
}

/** Who writes as the workflow's own token. Nobody can sign up under a name with brackets. */
export const BOT = 'github-actions[bot]';

const LONGEST_MS = 30_000;

/** The repository that a run of a workflow is about; throws where the run does not say. */
export function connect(
  env: Readonly<Record<string, string | undefined>>,
  wait: Wait = pause,
): GitHub {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository = '' } = env;
  const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/$/, '');
  if (!token) throw new Error('GITHUB_TOKEN is not set: this runs in a workflow.');
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Error(`GITHUB_REPOSITORY is "${repository}". It has to be owner/name.`);
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'user-agent': repository,
    'x-github-api-version': '2022-11-28',
  };
  const request: GitHub['request'] = async (method, path, body) => {
    const send = async () => {
      const answer = await fetch(`${api}${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    };
    const { status, text } = await askPatiently(send, { isQuestion: method === 'GET', wait });
    return { status, data: parsed(text) as never };
  };
  return { repository, request };
}

/** Asks, and takes no answer but a success; throws with what GitHub said. */
export async function demand<T>(
  github: GitHub,
  method: Parameters<GitHub['request']>[0],
  path: string,
  body?: unknown,
): Promise<T> {
  const { status, data } = await github.request<T>(method, path, body);
  if (status >= 200 && status < 300) return data;
  throw new Error(`GitHub answered ${status} to ${method} ${path}: ${whyNot(data)}`);
}

/** What GitHub says of an answer that is no success; what was wrong with it stands in a list of its own. */
export function whyNot(data: unknown): string {
  const { message = '', errors = [] } = (data ?? {}) as { message?: unknown; errors?: unknown };
  const told = Array.isArray(errors) ? (errors as ({ message?: unknown } | null)[]) : [];
  return [message, ...told.map((error) => error?.message ?? '')]
    .map(String)
    .filter(Boolean)
    .join(': ');
}

/** All entries of a list that comes in pages; at most `most` pages of a hundred. */
export async function listAll<T>(github: GitHub, path: string, most = 30): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= most; page += 1) {
    const mark = path.includes('?') ? '&' : '?';
    const entries = await demand<T[]>(github, 'GET', `${path}${mark}per_page=100&page=${page}`);
    all.push(...entries);
    if (entries.length < 100) break;
  }
  return all;
}

interface Comment {
  id: number;
  body: string | null;
  user: { login: string } | null;
}

/**
 * Keeps one comment of the workflow's own below an issue or pull request, known by a marker that its text begins with.
 * Where `mayBegin` is false, one that is there is brought up to date, and none is begun.
 */
export async function keepComment(
  github: GitHub,
  issue: number,
  marker: string,
  body: string,
  mayBegin = true,
): Promise<void> {
  const top = `/repos/${github.repository}/issues`;
  const text = marked(marker, body);
  const comments = await listAll<Comment>(github, `${top}/${issue}/comments`);
  const own = comments.find((comment) => isOwn(comment, marker));
  if (!own) {
    if (mayBegin) await demand(github, 'POST', `${top}/${issue}/comments`, { body: text });
  } else if (!isSame(own.body, text))
    await demand(github, 'PATCH', `${top}/comments/${own.id}`, { body: text });
}

/** A text that begins with a marker which nobody sees. */
export function marked(marker: string, body: string): string {
  return `<!-- ${marker} -->\n${body}`;
}

/** Whether the workflow itself wrote a text, and under this marker: others can copy the marker, but not the name. */
export function isOwn(
  { user, body }: { user: { login: string } | null; body: string | null },
  marker: string,
): boolean {
  return user?.login === BOT && (body ?? '').startsWith(`<!-- ${marker} -->`);
}

// GitHub gives line ends back as CRLF where they were edited.
function isSame(kept: string | null, text: string): boolean {
  return (kept ?? '').replace(/\r\n/g, '\n').trimEnd() === text.trimEnd();
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 200) };
  }
}
