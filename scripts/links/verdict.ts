/** What is known of one web address, after asking it: it works, it is gone, or nobody can tell from here. */
import { NO_SUCH_NAME, PRIVATE } from './network.ts';
import type { Ask, Failure, Reply } from './request.ts';

export type Verdict =
  /** `movedTo` is where it leads for good; '' where it is the page itself. */
  | { state: 'works'; movedTo: string }
  | { state: 'gone'; why: string }
  /** `isTurnedAway` where the website asks to be left alone for longer than this run. */
  | { state: 'cannot tell'; why: string; isTurnedAway?: true };

/** The program was asked by robots.txt to stay away. */
export const ROBOTS = 'ROBOTS';

const MOST_STEPS = 5;
/** A website that wants a longer rest than this is asked again another day. */
const LONGEST_REST = 30; // seconds
const USUAL_REST = 2;

// These alone say for sure that nothing is there. All else may be a bad day, or a wall against programs.
const GONE: Readonly<Record<number, string>> = {
  404: 'There is no such page (404).',
  410: 'The page was taken away for good (410).',
};
const FOR_GOOD = [301, 308];
const LEADS_ON = [...FOR_GOOD, 302, 303, 307];

/** Follows an address to where it leads; `rest` waits for so many seconds. */
export async function follow(
  address: string,
  ask: Ask,
  rest: (seconds: number) => Promise<void>,
): Promise<Verdict> {
  const start = urlOf(address);
  if (!start) return cannotTell('It is not a web address.');
  let url = start;
  let isForGood = true;
  const seen = new Set([url.href]);
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    const reply = await askTwice(url, ask, rest);
    if ('code' in reply) return verdictOfFailure(reply);
    if (!LEADS_ON.includes(reply.status) || reply.location === '')
      return verdictOfReply(reply, start, url, isForGood);
    const next = urlOf(reply.location, url);
    if (!next) return cannotTell('It leads on to something that is not a web address.');
    if (seen.has(next.href)) return cannotTell('It leads round in a circle.');
    seen.add(next.href);
    isForGood &&= FOR_GOOD.includes(reply.status);
    url = next;
  }
  return cannotTell('It leads on and on.');
}

/** Asks for the head alone, and for the page only where that is no success: some websites answer the one but not the other. */
async function askTwice(
  url: URL,
  ask: Ask,
  rest: (seconds: number) => Promise<void>,
): Promise<Reply | Failure> {
  const head = await ask('HEAD', url);
  if ('code' in head) {
    if (head.code in FINAL_FAILURES) return head;
    await rest(USUAL_REST);
    return ask('GET', url);
  }
  if (head.status < 400) return head;
  if (head.retryAfter > LONGEST_REST && !(head.status in GONE)) return head;
  await rest(head.retryAfter || USUAL_REST);
  return ask('GET', url);
}

function verdictOfReply(reply: Reply, start: URL, end: URL, isForGood: boolean): Verdict {
  const { status, retryAfter } = reply;
  const why = GONE[status];
  if (why) return { state: 'gone', why };
  if (status < 200 || status >= 300) {
    const said = cannotTell(`${STATUS_WORDS[status] ?? wordsOf(status)} (${status}).`);
    const isTurnedAway = status === 429 || retryAfter > LONGEST_REST;
    return isTurnedAway ? { ...said, isTurnedAway } : said;
  }
  // Many websites lead whatever they have no more to their first page.
  if (isHome(end) && !isHome(start))
    return cannotTell(`It leads to the first page of ${end.hostname} now.`);
  const isSamePage = plain(start) === plain(end) || (isHome(start) && start.host === end.host);
  const isElsewhere = isForGood && !isSamePage;
  return { state: 'works', movedTo: isElsewhere ? end.href : '' };
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: 'It wants a name and a password',
  403: 'It does not let programs in',
  429: 'It asks to be left alone for a while',
};

function wordsOf(status: number): string {
  return status >= 500 ? 'The website has trouble of its own' : 'It gives an unusual answer';
}

// These would be the same a moment later.
const FINAL_FAILURES: Readonly<Record<string, string>> = {
  [NO_SUCH_NAME]: 'There is no website of this name any more.',
  [PRIVATE]: 'It leads into a private network, which is not looked at.',
  [ROBOTS]: 'The website asks programs to stay away.',
};

const FAILURES: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'It did not answer in time.',
  ECONNREFUSED: 'The website takes no calls just now.',
  ECONNRESET: 'The website broke off.',
  EAI_AGAIN: 'Its name could not be looked up just now.',
};

function verdictOfFailure({ code }: Failure): Verdict {
  const why = FINAL_FAILURES[code] ?? FAILURES[code];
  if (code === NO_SUCH_NAME) return { state: 'gone', why: why ?? '' };
  if (why) return cannotTell(why);
  return cannotTell(
    /CERT|SSL|TLS|EPROTO/.test(code)
      ? 'Its lock, the certificate, is not right: browsers warn people.'
      : `Something went wrong on the way (${code}).`,
  );
}

function cannotTell(why: string): Extract<Verdict, { state: 'cannot tell' }> {
  return { state: 'cannot tell', why };
}

function isHome({ pathname, search }: URL): boolean {
  return /^\/(?:index\.\w+|home\/?|en\/?)?$/i.test(pathname) && search === '';
}

// The same page with another scheme, www or slash is not worth a word.
function plain({ hostname, pathname, search }: URL): string {
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

function urlOf(address: string, base?: URL): URL | null {
  try {
    const url = new URL(address, base);
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
