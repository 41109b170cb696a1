import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SUCH_NAME, PRIVATE } from './network.ts';
import type { Ask, Failure, Method, Reply } from './request.ts';
import { follow, ROBOTS } from './verdict.ts';

const PAGE = 'https://village.example/tea';
type Answer = number | string | Partial<Reply>;
/** What a website says to each address; the first of a pair to HEAD, the second to GET. */
type Website = Record<string, Answer | [Answer, Answer]>;

describe('follow', () => {
  it.each<[string, Website, string]>([
    ['a page', { [PAGE]: 200 }, 'works'],
    ['an empty page', { [PAGE]: 204 }, 'works'],
    ['a page whose server refuses HEAD', { [PAGE]: [405, 200] }, 'works'],
    ['a page whose server does not know HEAD', { [PAGE]: [501, 200] }, 'works'],
    ['a page that HEAD does not find, and GET does', { [PAGE]: [404, 200] }, 'works'],
    ['a page that answers the second time', { [PAGE]: ['ETIMEDOUT', 200] }, 'works'],
    ['a page that breaks off at HEAD', { [PAGE]: ['ECONNRESET', 200] }, 'works'],
    ['a page that had trouble for a moment', { [PAGE]: [503, 200] }, 'works'],
    ['no page', { [PAGE]: 404 }, 'gone: There is no such page (404).'],
    ['a page taken away', { [PAGE]: 410 }, 'gone: The page was taken away for good (410).'],
    [
      'no page, and a long rest asked for',
      { [PAGE]: [{ status: 404, retryAfter: 999 }, { status: 403 }] },
      'cannot tell: It does not let programs in (403).',
    ],
    [
      'a name that nobody has',
      { [PAGE]: NO_SUCH_NAME },
      'gone: There is no website of this name any more.',
    ],
    ['a password', { [PAGE]: 401 }, 'cannot tell: It wants a name and a password (401).'],
    ['a wall', { [PAGE]: 403 }, 'cannot tell: It does not let programs in (403).'],
    [
      'a page that HEAD does not find, and GET may not see',
      { [PAGE]: [404, 403] },
      'cannot tell: It does not let programs in (403).',
    ],
    ['haste', { [PAGE]: 429 }, 'cannot tell: It asks to be left alone for a while (429).'],
    ['trouble', { [PAGE]: 500 }, 'cannot tell: The website has trouble of its own (500).'],
    ['other trouble', { [PAGE]: 503 }, 'cannot tell: The website has trouble of its own (503).'],
    ['a teapot', { [PAGE]: 418 }, 'cannot tell: It gives an unusual answer (418).'],
    ['a redirect to nowhere', { [PAGE]: 302 }, 'cannot tell: It gives an unusual answer (302).'],
    ['silence', { [PAGE]: 'ETIMEDOUT' }, 'cannot tell: It did not answer in time.'],
    [
      'a closed door',
      { [PAGE]: 'ECONNREFUSED' },
      'cannot tell: The website takes no calls just now.',
    ],
    ['a broken line', { [PAGE]: 'ECONNRESET' }, 'cannot tell: The website broke off.'],
    [
      'no answer to a name',
      { [PAGE]: 'EAI_AGAIN' },
      'cannot tell: Its name could not be looked up just now.',
    ],
    [
      'a bad certificate',
      { [PAGE]: 'CERT_HAS_EXPIRED' },
      'cannot tell: Its lock, the certificate, is not right: browsers warn people.',
    ],
    [
      'another’s certificate',
      { [PAGE]: 'ERR_TLS_CERT_ALTNAME_INVALID' },
      'cannot tell: Its lock, the certificate, is not right: browsers warn people.',
    ],
    [
      'something unheard of',
      { [PAGE]: 'HPE_INVALID' },
      'cannot tell: Something went wrong on the way (HPE_INVALID).',
    ],
    [
      'a private network',
      { [PAGE]: PRIVATE },
      'cannot tell: It leads into a private network, which is not looked at.',
    ],
    [
      'a wish to be left alone',
      { [PAGE]: ROBOTS },
      'cannot tell: The website asks programs to stay away.',
    ],
  ])('tells %s', async (_what, website, verdict) => {
    expect(await say(PAGE, website)).toBe(verdict);
  });

  const NEW = 'https://village.example/new';
  const HOME = 'https://village.example/';
  it.each<[string, string, Website, string]>([
    ['a new address', PAGE, { [PAGE]: to(301, NEW), [NEW]: 200 }, `works, now at ${NEW}`],
    ['a new address, short', PAGE, { [PAGE]: to(308, '/new'), [NEW]: 200 }, `works, now at ${NEW}`],
    ['a detour', PAGE, { [PAGE]: to(302, NEW), [NEW]: 200 }, 'works'],
    [
      'a detour at the end',
      PAGE,
      { [PAGE]: to(301, '/b'), 'https://village.example/b': to(307, NEW), [NEW]: 200 },
      'works',
    ],
    [
      'https, www and a slash',
      'http://village.example/tea',
      {
        'http://village.example/tea': to(301, 'https://www.village.example/tea/'),
        'https://www.village.example/tea/': 200,
      },
      'works',
    ],
    ['a language', HOME, { [HOME]: to(301, '/en/'), 'https://village.example/en/': 200 }, 'works'],
    [
      'another website',
      HOME,
      { [HOME]: to(301, 'https://town.example/'), 'https://town.example/': 200 },
      'works, now at https://town.example/',
    ],
    [
      'the first page',
      PAGE,
      { [PAGE]: to(301, '/'), [HOME]: 200 },
      'cannot tell: It leads to the first page of village.example now.',
    ],
    [
      'another’s first page',
      PAGE,
      {
        [PAGE]: to(302, 'https://sale.example/index.html'),
        'https://sale.example/index.html': 200,
      },
      'cannot tell: It leads to the first page of sale.example now.',
    ],
    ['no page', PAGE, { [PAGE]: to(301, NEW), [NEW]: 404 }, 'gone: There is no such page (404).'],
    [
      'a website that is gone',
      PAGE,
      { [PAGE]: to(302, 'https://gone.example/'), 'https://gone.example/': NO_SUCH_NAME },
      'gone: There is no website of this name any more.',
    ],
    ['itself', PAGE, { [PAGE]: to(302, PAGE) }, 'cannot tell: It leads round in a circle.'],
    [
      'itself, at another place',
      PAGE,
      { [PAGE]: to(302, '#x') },
      'cannot tell: It leads round in a circle.',
    ],
    [
      'a circle',
      PAGE,
      { [PAGE]: to(301, NEW), [NEW]: to(301, PAGE) },
      'cannot tell: It leads round in a circle.',
    ],
    [
      'a mailbox',
      PAGE,
      { [PAGE]: to(301, 'mailto:ada@example.org') },
      'cannot tell: It leads on to something that is not a web address.',
    ],
    [
      'a file',
      PAGE,
      { [PAGE]: to(301, 'file:///etc/passwd') },
      'cannot tell: It leads on to something that is not a web address.',
    ],
    [
      'no address',
      PAGE,
      { [PAGE]: to(301, 'https://[') },
      'cannot tell: It leads on to something that is not a web address.',
    ],
    [
      'a private network',
      PAGE,
      { [PAGE]: to(302, 'http://router.example/'), 'http://router.example/': PRIVATE },
      'cannot tell: It leads into a private network, which is not looked at.',
    ],
  ])('tells where it leads: %s', async (_where, address, website, verdict) => {
    expect(await say(address, website)).toBe(verdict);
  });

  it('goes five steps, and no further', async () => {
    const step = (n: number) => `https://village.example/${n}`;
    const steps = (count: number) =>
      Object.fromEntries([
        ...Array.from({ length: count }, (_, n) => [step(n), to(301, step(n + 1))] as const),
        [step(count), 200],
      ]);
    expect(await say(step(0), steps(5))).toBe(`works, now at ${step(5)}`);
    expect(await say(step(0), steps(6))).toBe('cannot tell: It leads on and on.');
  });

  it('waits as long as it is asked to, and leaves a website alone that wants more', async () => {
    const wait = async (retryAfter: number) => {
      const rests: number[] = [];
      const asked: Method[] = [];
      const verdict = await follow(
        PAGE,
        (method) => {
          asked.push(method);
          return Promise.resolve(reply({ status: 429, retryAfter }));
        },
        (seconds) => Promise.resolve(void rests.push(seconds)),
      );
      return { rests, asked, isTurnedAway: 'isTurnedAway' in verdict };
    };
    expect(await wait(0)).toEqual({ rests: [2], asked: ['HEAD', 'GET'], isTurnedAway: true });
    expect(await wait(20)).toEqual({ rests: [20], asked: ['HEAD', 'GET'], isTurnedAway: true });
    expect(await wait(31)).toEqual({ rests: [], asked: ['HEAD'], isTurnedAway: true });
  });

  it('is not asked for what is no web address', async () => {
    expect(await say('nowhere', {})).toBe('cannot tell: It is not a web address.');
  });

  it('never says gone but of the last page, by a sure sign, asked for twice', async () => {
    const pages = Array.from({ length: 4 }, (_, n) => `https://village.example/${n}`);
    const answer = fc.oneof(
      fc.constantFrom<Answer[]>(200, 404, 410, 401, 403, 429, 500, 503),
      fc.integer({ min: 200, max: 599 }),
      fc.constantFrom(NO_SUCH_NAME, 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', PRIVATE, ROBOTS),
      fc.record({
        status: fc.constantFrom(301, 302, 303, 307, 308),
        location: fc.constantFrom(...pages, '/', 'mailto:a@b.example', 'https://['),
        retryAfter: fc.nat(100),
      }),
    );
    const website = fc.record(
      Object.fromEntries(pages.map((page) => [page, fc.tuple(answer, answer)])),
    );
    await fc.assert(
      fc.asyncProperty(website, async (answers) => {
        const heard: [Method, Reply | Failure][] = [];
        const ask = answering(answers as Website);
        const verdict = await follow(
          pages[0]!,
          async (method, url) => {
            const given = await ask(method, url);
            heard.push([method, given]);
            return given;
          },
          () => Promise.resolve(),
        );
        expect(heard.length).toBeLessThanOrEqual(12);
        const [method, last] = heard.at(-1)!;
        const isSure =
          'code' in last
            ? last.code === NO_SUCH_NAME
            : method === 'GET' && (last.status === 404 || last.status === 410);
        expect(verdict.state === 'gone').toBe(isSure);
      }),
      { numRuns: 500 },
    );
  });
});

function to(status: number, location: string): Partial<Reply> {
  return { status, location };
}

function reply(parts: Partial<Reply>): Reply {
  return { status: 200, location: '', retryAfter: 0, text: '', ...parts };
}

function answering(website: Website): Ask {
  return (method, url) => {
    const said = website[url.href] ?? 404;
    const one = Array.isArray(said) ? said[method === 'HEAD' ? 0 : 1] : said;
    if (typeof one === 'string') return Promise.resolve({ code: one });
    return Promise.resolve(reply(typeof one === 'number' ? { status: one } : one));
  };
}

async function say(address: string, website: Website): Promise<string> {
  const verdict = await follow(address, answering(website), () => Promise.resolve());
  if (verdict.state !== 'works') return `${verdict.state}: ${verdict.why}`;
  return verdict.movedTo ? `works, now at ${verdict.movedTo}` : 'works';
}
