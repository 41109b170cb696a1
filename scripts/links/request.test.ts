import { createServer, type RequestListener, type Server } from 'node:http';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
} from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failure, findIn, systemNames, type Find } from './network.ts';
import { asking, type Ask, type Failure, type Reply } from './request.ts';
import { follow } from './verdict.ts';

// Every name is this machine: what may be asked at all is for the tests of network.ts.
const here: Find = () => Promise.resolve(['127.0.0.1']);
const AGENT = 'directorylinks/1.0 (+https://directory.example/about/)';
const noRest = () => Promise.resolve();

let server: Server;
let rude: TcpServer;
let port = 0;
const seen: { line: string; agent: string; host: string; connection: string }[] = [];
let sent = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const { 'user-agent': agent = '', host = '', connection = '' } = headers;
    seen.push({ line: `${method} ${url}`, agent, host, connection });
    const page = PAGES[url];
    if (page) page(request, response);
    else response.writeHead(404).end('No page');
  });
  // Takes a call and hangs up, or says something that is no HTTP.
  rude = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      if (data.includes('GET /nonsense')) socket.end('¿Qué?\r\n\r\n');
      else socket.destroy();
    });
  });
  await Promise.all([listening(server), listening(rude)]);
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  await Promise.all([server, rude].map((one) => new Promise((done) => one.close(done))));
});

const PAGES: Record<string, RequestListener> = {
  '/page': (_, response) => response.end('A page'),
  '/moved': (_, response) => response.writeHead(301, { Location: '/page' }).end(),
  '/chain': (_, response) => response.writeHead(302, { Location: '/moved' }).end(),
  '/loop': (_, response) => response.writeHead(302, { Location: '/loop' }).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/wall': (_, response) => response.writeHead(403).end(),
  '/haste': (_, response) => response.writeHead(429, { 'Retry-After': '120' }).end(),
  '/later': (_, response) =>
    response.writeHead(503, { 'Retry-After': 'Tue, 24 Nov 2026 10:00:00 GMT' }).end(),
  '/trouble': (_, response) => response.writeHead(500).end(),
  '/slow': () => {},
  '/get-only': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/huge': ({ method }, response) => {
    if (method === 'HEAD') return void response.end();
    const send = () => {
      sent += 65_536;
      if (!response.destroyed && response.write('x'.repeat(65_536))) setImmediate(send);
    };
    response.on('drain', send).on('error', () => {});
    send();
  },
  '/long-head': (_, response) => response.writeHead(200, { 'X-Long': 'x'.repeat(60_000) }).end(),
  '/inside': (_, response) =>
    response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data/' }).end(),
};

describe('one request', () => {
  it('names the program, the website and nothing else, and hangs up', async () => {
    seen.length = 0;
    await ask()('GET', at('/page?day=fri'));
    expect(seen).toEqual([
      {
        line: 'GET /page?day=fri',
        agent: AGENT,
        host: `village.example:${port}`,
        connection: 'close',
      },
    ]);
  });

  it.each<[string, Partial<Reply> | Failure]>([
    ['/page', { status: 200, location: '', retryAfter: 0 }],
    ['/moved', { status: 301, location: '/page' }],
    ['/none', { status: 404 }],
    ['/haste', { status: 429, retryAfter: 120 }],
    ['/later', { status: 503, retryAfter: 86_400 }],
    ['/slow', { code: 'ETIMEDOUT' }],
    ['/long-head', { code: 'HPE_HEADER_OVERFLOW' }],
  ])('answers for %s', async (path, answer) => {
    expect(await ask()('GET', at(path))).toMatchObject(answer);
  });

  it('reads no more than it was asked to', async () => {
    const none = await ask()('GET', at('/page'));
    const little = await ask()('GET', at('/page'), 3);
    expect([none, little].map((reply) => 'text' in reply && reply.text)).toEqual(['', 'A p']);
    sent = 0;
    const huge = await ask()('GET', at('/huge'), 65_536);
    expect('text' in huge && huge.text.length).toBe(65_536);
    // What lies in the pipes between was sent, and not read.
    expect(sent).toBeLessThan(20_000_000);
  });

  it('tells a line that breaks off, a closed door, and what is no HTTP', async () => {
    const rudely = (path: string) => at(path, (rude.address() as AddressInfo).port);
    expect(await ask()('HEAD', rudely('/'))).toEqual({ code: 'ECONNRESET' });
    expect(await ask()('GET', rudely('/nonsense'))).toMatchObject({
      code: expect.stringMatching(/^HPE_/) as string,
    });
    const shut = createTcpServer();
    await listening(shut);
    const { port: empty } = shut.address() as AddressInfo;
    await new Promise((done) => shut.close(done));
    expect(await ask()('GET', at('/', empty))).toEqual({ code: 'ECONNREFUSED' });
  });

  it('tells a lock that is none', async () => {
    const verdict = await follow(`https://village.example:${port}/page`, ask(), noRest);
    expect(verdict).toEqual({
      state: 'cannot tell',
      why: 'Its lock, the certificate, is not right: browsers warn people.',
    });
  });

  it('looks a name up once, and asks the machine that was found and no other', async () => {
    const looked: string[] = [];
    const find: Find = (name) => {
      looked.push(name);
      return here(name);
    };
    const answer = await asking(find, { agent: AGENT, patience: 5_000 })('GET', at('/page'));
    expect(answer).toMatchObject({ status: 200 });
    expect(looked).toEqual(['village.example']);
  });

  it('waits no longer for a name than for a page', async () => {
    const never: Find = () => new Promise(() => {});
    const started = asking(never, { agent: AGENT, patience: 50 });
    expect(await started('GET', at('/page'))).toEqual({ code: 'ETIMEDOUT' });
  });

  it.each(['ftp://village.example/', 'file:///etc/passwd', 'mailto:ada@example.org'])(
    'is never made to %s',
    async (address) => {
      const find: Find = () => Promise.reject(failure('ASKED'));
      const answer = await asking(find, { agent: AGENT, patience: 50 })('GET', new URL(address));
      expect(answer).toEqual({ code: 'SCHEME' });
    },
  );

  it('never reaches this machine by the rules that a round goes by', async () => {
    seen.length = 0;
    const strict = asking(findIn(systemNames), { agent: AGENT, patience: 5_000 });
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:7f00:1]', '0.0.0.0'])
      expect(await strict('GET', new URL(`http://${host}:${port}/page`))).toEqual({
        code: 'PRIVATE',
      });
    expect(seen).toEqual([]);
  });
});

describe('an address, followed over the wire', () => {
  it.each([
    ['/page', 'works'],
    ['/moved', 'works'],
    ['/chain', 'works'],
    ['/get-only', 'works'],
    ['/huge', 'works'],
    ['/none', 'gone'],
    ['/gone', 'gone'],
    ['/loop', 'cannot tell'],
    ['/wall', 'cannot tell'],
    ['/haste', 'cannot tell'],
    ['/later', 'cannot tell'],
    ['/trouble', 'cannot tell'],
    ['/slow', 'cannot tell'],
    ['/long-head', 'cannot tell'],
  ])('%s: %s', async (path, state) => {
    expect(await follow(at(path).href, ask(), noRest)).toMatchObject({ state });
  });

  it('does not follow a website into a private network', async () => {
    // The website is let through, as if it were public; where it leads is looked up by the rules.
    const rules = findIn(systemNames);
    const find: Find = (name) => (name === 'village.example' ? here(name) : rules(name));
    const strict = asking(find, { agent: AGENT, patience: 5_000 });
    expect(await follow(at('/inside').href, strict, noRest)).toEqual({
      state: 'cannot tell',
      why: 'It leads into a private network, which is not looked at.',
    });
  });
});

/** Patient, since the machine may be busy; where nothing comes at all, not for long. */
function ask(): Ask {
  return (method, url, most) => {
    const patience = url.pathname === '/slow' ? 100 : 10_000;
    return asking(here, { agent: AGENT, patience })(method, url, most);
  };
}

function at(path: string, on = port): URL {
  return new URL(path, `http://village.example:${on}`);
}

function listening(one: Server | TcpServer): Promise<void> {
  return new Promise((done) => one.listen(0, '127.0.0.1', done));
}
