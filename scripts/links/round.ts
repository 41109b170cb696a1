/** Asks many addresses politely: one request at a time to each website, with a pause, and few websites at once. */
import { readRobots, mayAsk, type Rules } from './robots.ts';
import type { Ask, Failure, Reply } from './request.ts';
import { follow, ROBOTS, type Verdict } from './verdict.ts';

/** What a round needs beside the addresses. */
export interface Course {
  ask: Ask;
  /** Waits for so many seconds. */
  rest: (seconds: number) => Promise<void>;
  /** The name of the program in robots.txt, in small letters. */
  agent: string;
  /** Told after each address. */
  onAnswer?: (address: string, verdict: Verdict) => void;
}

const HOSTS_AT_ONCE = 8;
/** Seconds between two requests to one website. */
const PAUSE = 1;
const MOST_OF_ROBOTS = 64 * 1024;
const MOST_STEPS = 5;

/** The verdict on each address. */
export async function goRound(
  addresses: Iterable<string>,
  course: Course,
): Promise<ReadonlyMap<string, Verdict>> {
  const ask = obeying(takingTurns(course), course.agent);
  const verdicts = new Map<string, Verdict>();
  const hosts = [...byHost(addresses)];
  const goOn = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      let turnedAway: Verdict | null = null;
      for (const address of host[1]) {
        const verdict: Verdict = turnedAway ?? (await follow(address, ask, course.rest));
        if (verdict.state === 'cannot tell' && verdict.isTurnedAway) turnedAway = verdict;
        verdicts.set(address, verdict);
        course.onAnswer?.(address, verdict);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, goOn));
  return verdicts;
}

function byHost(addresses: Iterable<string>): ReadonlyMap<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const host = URL.parse(address)?.hostname ?? '';
    const known = hosts.get(host);
    if (known) known.push(address);
    else hosts.set(host, [address]);
  }
  return hosts;
}

/** Where many addresses lead on to one website, their requests wait for each other too. */
function takingTurns({ ask, rest }: Course): Ask {
  const turns = new Map<string, Promise<unknown>>();
  return (method, url, most) => {
    const before = turns.get(url.hostname);
    const turn = (before ?? Promise.resolve())
      .then(() => (before ? rest(PAUSE) : undefined))
      .then(() => ask(method, url, most));
    turns.set(url.hostname, turn);
    return turn;
  };
}

/** Looks at robots.txt first, once for each website. */
function obeying(ask: Ask, agent: string): Ask {
  const known = new Map<string, Promise<Rules | Reply | Failure>>();
  return async (method, url, most) => {
    const { origin } = url;
    const rules = known.get(origin) ?? rulesOf(url, ask, agent);
    known.set(origin, rules);
    const answer = await rules;
    // A website that cannot even say what it lets programs do is in trouble, or gone.
    if (!('length' in answer)) return answer;
    const isAllowed = mayAsk(answer, `${url.pathname}${url.search}`);
    return isAllowed ? ask(method, url, most) : { code: ROBOTS };
  };
}

async function rulesOf(site: URL, ask: Ask, agent: string): Promise<Rules | Reply | Failure> {
  let url = new URL('/robots.txt', site);
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    const answer = await ask('GET', url, MOST_OF_ROBOTS);
    // Where it leads on to may be gone, and the website itself there.
    if ('code' in answer) return step === 0 ? answer : [];
    const { status, location, text } = answer;
    if (status >= 500 || status === 429) return answer;
    if (status >= 200 && status < 300) return readRobots(text, agent);
    const next = location && URL.canParse(location, url) ? new URL(location, url) : null;
    if (status >= 400 || !next) return []; // it says nothing, so all is allowed
    url = next;
  }
  return [];
}
