/** Serves a built site as a static host does: for `npm start`, and for the tests in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A site being served: where it is, and how to end it. */
export interface Served {
  /** The address of its home page, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** How a host sends a header that several rules of `_headers` set for one address: all of it, or only the last. */
export type Repeats = 'joined' | 'replaced';

/** Serves `folder` under the path `base` until closed; port 0 takes any that is free. Rejects when the port is taken. */
export async function serve(
  folder: string,
  { port, base = '/', repeats = 'joined' }: { port: number; base?: string; repeats?: Repeats },
): Promise<Served> {
  const files = sirv(folder, { dev: false, etag: true });
  const rules = readHeaderRules(join(folder, '_headers'));
  const notFound = join(folder, '404.html');

  function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname: path, search } = new URL(`http://localhost/${request.url ?? ''}`);
    // In what leads on, two slashes at the start would be the name of another host.
    const pathname = path.replace(/^\/+/, '/');
    for (const { pattern, name, value } of rules) {
      if (!pattern.test(pathname)) continue;
      if (repeats === 'joined') response.appendHeader(name, value);
      else response.setHeader(name, value);
    }
    if (`${pathname}/` === base) return redirect(response, base + search);
    if (!pathname.startsWith(base) || pathname.endsWith('/_headers')) return missing(response);

    const inFolder = pathname.slice(base.length - 1);
    if (!inFolder.endsWith('/') && existsSync(join(folder, decoded(inFolder), 'index.html'))) {
      return redirect(response, `${pathname}/${search}`);
    }
    request.url = inFolder + search;
    files(request, response, () => missing(response));
  }

  function missing(response: ServerResponse) {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
    response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
  }

  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface HeaderRule {
  pattern: RegExp;
  name: string;
  value: string;
}

/** Reads a `_headers` file: a line with a path (`*` for anything, `:name` for one part), then its headers, indented. */
function readHeaderRules(file: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  let pattern = /^$/;
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const colon = line.indexOf(':');
    if (line.startsWith('/')) pattern = toPattern(line.trim());
    else if (/^\s+[\w-]+:/.test(line)) {
      rules.push({
        pattern,
        name: line.slice(0, colon).trim(),
        value: line.slice(colon + 1).trim(),
      });
    }
  }
  return rules;
}

function toPattern(path: string): RegExp {
  const literal = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
}

function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

function redirect(response: ServerResponse, address: string) {
  response.writeHead(301, { Location: address }).end();
}
