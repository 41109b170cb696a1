/** One request to a website: over HTTP or HTTPS, for a short while, and reading little of the answer. */
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import { failure, whyNot, type Find } from './network.ts';

export type Method = 'HEAD' | 'GET';

/** What a website answered: its number, where it leads on ('' for nowhere), how long to wait before asking again. */
export interface Reply {
  status: number;
  location: string;
  /** Seconds; 0 where it does not say. */
  retryAfter: number;
  /** As much of the text as was asked for. */
  text: string;
}

/** Why there is no answer: `ETIMEDOUT`, `NO_SUCH_NAME`, `CERT_HAS_EXPIRED` … */
export interface Failure {
  code: string;
}

/** Asks once and never throws; `most` bytes of the text are read, or none. */
export type Ask = (method: Method, url: URL, most?: number) => Promise<Reply | Failure>;

/** What a run sends and how long it waits. */
export interface Manner {
  /** How the program names itself. */
  agent: string;
  /** Milliseconds for one request, the looking up of its name included. */
  patience: number;
}

/** Asks machines that `find` lets it reach, and no others, whatever the name stands for a moment later. */
export function asking(find: Find, { agent, patience }: Manner): Ask {
  return async (method, url, most = 0) => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return { code: 'SCHEME' };
    const end = AbortSignal.timeout(patience);
    try {
      const machines = await Promise.race([find(url.hostname), atEnd(end)]);
      return await send(method, url, { machines, agent, end, most });
    } catch (error) {
      return end.aborted ? { code: 'ETIMEDOUT' } : whyNot(error);
    }
  };
}

interface Sending {
  machines: readonly string[];
  agent: string;
  end: AbortSignal;
  most: number;
}

function send(method: Method, url: URL, sending: Sending): Promise<Reply> {
  const { machines, agent, end, most } = sending;
  const found = machines.map((address) => ({ address, family: isIP(address) }));
  const options: RequestOptions = {
    method,
    agent: false,
    signal: end,
    headers: { 'User-Agent': agent, Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'en-GB,en' },
    // The name is not looked up a second time, when it might lead elsewhere.
    lookup: (_name, { all }, give) => {
      const [first = { address: '', family: 4 }] = found;
      if (all) give(null, found);
      else give(null, first.address, first.family);
    },
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, options);
    request.on('error', reject);
    request.on('response', (response) => {
      response.on('error', reject);
      void textOf(response, most).then((text) => {
        const { statusCode: status = 0, headers } = response;
        const retryAfter = secondsIn(headers['retry-after'] ?? '');
        resolve({ status, location: headers.location ?? '', retryAfter, text });
        request.destroy();
      }, reject);
    });
    request.end();
  });
}

async function textOf(response: IncomingMessage, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  if (most > 0)
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= most) break;
    }
  return Buffer.concat(parts).subarray(0, most).toString('utf8');
}

// A date may stand there instead of seconds; that is long enough to leave it for another day.
function secondsIn(retryAfter: string): number {
  if (retryAfter === '') return 0;
  return /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : 86_400;
}

function atEnd(end: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    end.addEventListener('abort', () => reject(failure('ETIMEDOUT')), { once: true });
  });
}
