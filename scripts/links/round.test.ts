import { describe, expect, it } from 'vitest';
import { failure, NO_SUCH_NAME, whyNot } from './network.ts';
import type { Ask, Reply } from './request.ts';
import { goRound, type Course } from './round.ts';

const OK: Reply = { status: 200, location: '', retryAfter: 0, text: '' };

describe('goRound', () => {
  it('asks each address once, and each website for its robots.txt once', async () => {
    const { asked, states } = await round(['https://a.example/1', 'https://a.example/2'], {});
    expect(asked).toEqual([
      'GET https://a.example/robots.txt',
      'HEAD https://a.example/1',
      'HEAD https://a.example/2',
    ]);
    expect(states).toEqual(['works', 'works']);
    expect((await round(['https://a.example/1', 'https://a.example/1'], {})).asked).toHaveLength(2);
  });

  it.each<[string, Record<string, Partial<Reply> | string>, string]>([
    [
      'stays away where it is asked to',
      { 'https://a.example/robots.txt': { text: 'User-agent: directorylinks\nDisallow: /' } },
      'cannot tell',
    ],
    ['asks where nothing is said', { 'https://a.example/robots.txt': { status: 404 } }, 'works'],
    [
      'asks where a password hides what is said',
      { 'https://a.example/robots.txt': { status: 401 } },
      'works',
    ],
    [
      'does not ask a website in trouble',
      { 'https://a.example/robots.txt': { status: 500 } },
      'cannot tell',
    ],
    [
      'does not ask one that does not answer',
      { 'https://a.example/robots.txt': 'ETIMEDOUT' },
      'cannot tell',
    ],
    [
      'knows a website that is gone by its name',
      { 'https://a.example/robots.txt': NO_SUCH_NAME },
      'gone',
    ],
    [
      'follows robots.txt to where it lies',
      {
        'https://a.example/robots.txt': {
          status: 301,
          location: 'https://www.a.example/robots.txt',
        },
        'https://www.a.example/robots.txt': { text: 'User-agent: *\nDisallow: /1' },
      },
      'cannot tell',
    ],
    [
      'is not told by a robots.txt that leads nowhere',
      {
        'https://a.example/robots.txt': { status: 301, location: 'https://gone.example/' },
        'https://gone.example/robots.txt': NO_SUCH_NAME,
        'https://gone.example/': NO_SUCH_NAME,
      },
      'works',
    ],
    [
      'nor by one that leads in a circle',
      { 'https://a.example/robots.txt': { status: 301, location: '/robots.txt' } },
      'works',
    ],
    [
      'obeys the website it is led to',
      {
        'https://a.example/1': { status: 301, location: 'https://b.example/2' },
        'https://b.example/robots.txt': { text: 'User-agent: *\nDisallow: /2' },
      },
      'cannot tell',
    ],
  ])('%s', async (_claim, website, state) => {
    expect((await round(['https://a.example/1'], website)).states).toEqual([state]);
  });

  it('makes one request at a time to a website, with a pause between, and eight websites at once', async () => {
    const addresses = Array.from({ length: 40 }, (_, n) => `https://${n % 20}.example/${n}`);
    const { most, mostOfOne, rests } = await round(addresses, {});
    expect({ most, mostOfOne }).toEqual({ most: 8, mostOfOne: 1 });
    // Three requests to each of 20 websites: two pauses each.
    expect(rests).toEqual(Array.from({ length: 40 }, () => 1));
  });

  it('takes turns also at a website that many others lead to', async () => {
    const addresses = Array.from({ length: 8 }, (_, n) => `https://${n}.example/`);
    const led = addresses.map((address, n) => [
      address,
      { status: 301, location: `https://pages.example/${n}` },
    ]);
    const { mostOfOne, states } = await round(addresses, Object.fromEntries(led));
    expect(mostOfOne).toBe(1);
    expect(new Set(states)).toEqual(new Set(['works']));
  });

  it('leaves a website alone for the rest of the round once it asks for that', async () => {
    const addresses = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'];
    const { asked, states } = await round(addresses, {
      'https://a.example/1': { status: 429, retryAfter: 600 },
    });
    expect(asked).toEqual(['GET https://a.example/robots.txt', 'HEAD https://a.example/1']);
    expect(states).toEqual(['cannot tell', 'cannot tell', 'cannot tell']);
  });

  it('tells of each answer as it comes, also of what is no address', async () => {
    const { told } = await round(['https://a.example/1', 'nowhere'], {});
    expect(told.toSorted()).toEqual(['https://a.example/1 works', 'nowhere cannot tell']);
  });
});

async function round(
  addresses: readonly string[],
  website: Record<string, Partial<Reply> | string>,
) {
  const asked: string[] = [];
  const rests: number[] = [];
  const told: string[] = [];
  const open = new Map<string, number>();
  let [most, mostOfOne] = [0, 0];
  const ask: Ask = async (method, url) => {
    asked.push(`${method} ${url.href}`);
    const now = (open.get(url.hostname) ?? 0) + 1;
    open.set(url.hostname, now);
    mostOfOne = Math.max(mostOfOne, now);
    most = Math.max(
      most,
      [...open.values()].reduce((a, b) => a + b),
    );
    await new Promise((done) => setImmediate(done));
    open.set(url.hostname, now - 1);
    const said = website[url.href] ?? {};
    return typeof said === 'string' ? whyNot(failure(said)) : { ...OK, ...said };
  };
  const course: Course = {
    ask,
    rest: (seconds) => Promise.resolve(void rests.push(seconds)),
    agent: 'directorylinks',
    onAnswer: (address, { state }) => told.push(`${address} ${state}`),
  };
  const verdicts = await goRound(addresses, course);
  const states = [...new Set(addresses)].map((address) => verdicts.get(address)?.state);
  return { asked, rests, told, most, mostOfOne, states };
}
