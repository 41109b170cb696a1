import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/schedule/dates.ts';
import { directoryOf, listingText } from '../../src/tests/fixtures/directory.ts';
import { BOT, connect } from '../github/client.ts';
import { fakeGitHub, type FakeGitHub } from '../github/fake.ts';
import { keep, recall } from './issue.ts';
import { remember } from './memory.ts';
import { mentions } from './mentions.ts';
import type { Verdict } from './verdict.ts';

const START = '2026-11-24';
const TEA = 'https://tea.example/a--b?c=<!--d-->';
const HALL = 'https://hall.example/';
const GONE: Verdict = { state: 'gone', why: 'There is no such page (404).' };
const WORKS: Verdict = { state: 'works', movedTo: '' };

const directory = directoryOf(
  {
    'listings/belper/tea.md': listingText(
      { title: '"Tea & *talk* with @ada"' },
      `[Us](${encodeURI(TEA)})`,
    ),
    'venues/belper/hall.md': `---\nname: The Hall\n---\n\n[Its page](${HALL})\n`,
  },
  START,
);
const places = mentions(directory, (path) => path, START);
const [hall = '', tea = ''] = [...places.keys()];

let github: FakeGitHub;
beforeEach(async () => {
  github = await fakeGitHub();
});
afterEach(() => github.close());

/** One round so many days after the start; what is not named works. */
async function round(days: number, verdicts: Record<string, Verdict>): Promise<string> {
  const today = addDays(START, days);
  const before = await recall(connect(github.env), today);
  const all = new Map([...places.keys()].map((one) => [one, verdicts[one] ?? WORKS]));
  const memory = remember(before.memory, all, today);
  const round = { site: directory.site, mentions: places, verdicts: all, memory };
  return keep(connect(github.env), before, round);
}

const bodyOf = (n = 0) => github.state.issues[n]?.body ?? '';
const states = () => github.state.issues.map(({ state }) => state);

describe('the issue about links', () => {
  it('is not there while every link works', async () => {
    expect(await round(0, {})).toBe('No link is gone, so there is no issue.');
    expect(github.changed()).toEqual([]);
  });

  it('keeps what was gone once, closed, and asks nobody', async () => {
    expect(await round(0, { [tea]: GONE })).toBe(
      'Issue #100 keeps what was gone once; it stays closed.',
    );
    expect(states()).toEqual(['closed']);
    expect(bodyOf()).not.toContain('### ');
    expect(await round(3, { [tea]: GONE })).toBe('Issue #100 is up to date.');
    expect(states()).toEqual(['closed']);
  });

  it('opens when an address was gone twice, six days apart, and says where, when and what to do', async () => {
    await round(0, { [tea]: GONE, [hall]: GONE });
    expect(await round(7, { [tea]: GONE, [hall]: GONE })).toBe('Issue #100 was opened again.');
    expect(states()).toEqual(['open']);
    const [head, ...entries] = bodyOf().split('### ');
    expect(head).toContain('led nowhere on two days, at least 6 days apart');
    expect(entries).toEqual([
      `\`${HALL}\`

There is no such page (404). Gone on 24 November 2026 and again on 1 December 2026.

- The Hall, in \`content/venues/belper/hall.md\`  
  [Change the file](<https://github.com/example/community-activities/edit/main/content/venues/belper/hall.md>)

`,
      `\`https://tea.example/a--b?c=%3C!--d--%3E\`

There is no such page (404). Gone on 24 November 2026 and again on 1 December 2026.

- [Tea \\& \\*talk\\* with @\u200bada](<https://noticeboard.org/belper/tea/>)  
  [It is still right](<${form('still-right', 'Still right')}>) · [Something is wrong](<https://noticeboard.org/add/?correct=belper/tea>) · [It has closed](<${form('closed', 'Closed')}>)`,
    ]);
  });

  it('closes by itself with a word when all works again, and remembers nothing then', async () => {
    await round(0, { [tea]: GONE });
    await round(7, { [tea]: GONE });
    expect(await round(10, {})).toBe('Issue #100 was closed.');
    expect(states()).toEqual(['closed']);
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      'Nothing is left to look at. Thank you!',
    ]);
    expect(bodyOf()).toContain('"gone":[]');
    expect(await round(14, { [tea]: GONE })).toBe('Issue #100 is up to date.');
    expect(github.state.comments).toHaveLength(1);
  });

  it('stays closed when somebody closed it, until something else is gone', async () => {
    await round(0, { [tea]: GONE });
    await round(7, { [tea]: GONE });
    github.state.issues[0]!.state = 'closed';
    await round(10, { [tea]: GONE, [hall]: GONE });
    expect(states()).toEqual(['closed']);
    await round(17, { [tea]: GONE, [hall]: GONE });
    expect(states()).toEqual(['open']);
  });

  it('changes nothing at GitHub where nothing is new', async () => {
    await round(0, { [tea]: GONE });
    github.asked.length = 0;
    await round(0, { [tea]: GONE });
    expect(github.changed()).toEqual([]);
  });

  it('believes only what the bot itself wrote', async () => {
    const faked = `<!-- links -->\n<!-- kept: {"version":1,"gone":[{"address":"${HALL}","first":"2026-01-01","last":"2026-01-02"}]} -->`;
    github.state.issues.push({
      number: 7,
      title: 'Links to look at',
      body: faked,
      state: 'open',
      labels: [],
      user: { login: 'mallory' },
    });
    expect((await recall(connect(github.env), START)).memory.size).toBe(0);
    await round(0, { [hall]: GONE });
    expect(github.state.issues.map(({ number, user }) => [number, user.login])).toEqual([
      [7, 'mallory'],
      [101, BOT],
    ]);
    expect(bodyOf(0)).toBe(faked);
  });

  it('begins anew where somebody changed what the bot keeps', async () => {
    await round(0, { [tea]: GONE });
    github.state.issues[0]!.body = bodyOf().replace(/"gone":.*/, '"gone":[{"address":');
    await round(7, { [tea]: GONE });
    expect(states()).toEqual(['closed']);
    expect((await recall(connect(github.env), '2026-12-01')).memory).toEqual(
      new Map([[tea, { first: '2026-12-01', last: '2026-12-01' }]]),
    );
  });

  it('reads back what was kept with other ends of lines', async () => {
    await round(0, { [tea]: GONE });
    github.state.issues[0]!.body = bodyOf().replaceAll('\n', '\r\n');
    const { memory } = await recall(connect(github.env), START);
    expect([...memory.keys()]).toEqual([tea]);
  });

  it('tells of pages at another address only beside what is gone', async () => {
    const moved: Verdict = { state: 'works', movedTo: 'https://hall.example/new' };
    await round(0, { [tea]: GONE, [hall]: moved });
    expect(bodyOf()).not.toContain('another address');
    await round(7, { [tea]: GONE, [hall]: moved });
    expect(bodyOf()).toContain(
      '- The Hall, in `content/venues/belper/hall.md`: `https://hall.example/` is now at `https://hall.example/new`',
    );
  });

  it('shows what a website says of itself as words, and nothing that is too long for a listing', async () => {
    const host = 'www.*new*_a.example';
    const odd: Verdict = {
      state: 'cannot tell',
      why: `It leads to the first page of ${host} now.`,
    };
    const far: Verdict = { state: 'works', movedTo: `https://hall.example/${'x'.repeat(500)}` };
    await round(0, { [tea]: GONE });
    await round(7, { [tea]: GONE });
    await round(10, { [tea]: odd, [hall]: far });
    expect(bodyOf()).toContain(
      'This time nobody can tell: It leads to the first page of www.\\*new\\*\\_a.example now.',
    );
    expect(bodyOf()).not.toContain('another address');
  });

  it('holds what an issue can, however many are gone in however many places', async () => {
    const today = addDays(START, 7);
    const many = Array.from({ length: 900 }, (_, n) => `https://${n}.example/${'x'.repeat(60)}`);
    const listing = { file: 'content/listings/belper/tea.md', id: 'belper/tea', title: 'Tea' };
    const mentions = new Map(many.map((one) => [one, Array.from({ length: 50 }, () => listing)]));
    const memory = new Map(many.map((one) => [one, { first: START, last: today }]));
    const verdicts = new Map(many.map((one) => [one, GONE]));
    const before = await recall(connect(github.env), today);
    await keep(connect(github.env), before, { site: directory.site, mentions, verdicts, memory });
    expect(bodyOf().length).toBeLessThan(65_000);
    expect(bodyOf().match(/^### /gm)).toHaveLength(12);
    expect(bodyOf().match(/^And in 47 more: /gm)).toHaveLength(12);
    expect(bodyOf()).toMatch(/And 888 more, which come once these are put right\.$/);
    const kept = (await recall(connect(github.env), today)).memory;
    expect(kept.size).toBeGreaterThan(100);
    for (const [address, days] of kept) expect(memory.get(address)).toEqual(days);
  });

  it('never ends its hidden part early, whatever an address holds', async () => {
    const address = 'https://evil.example/--->--!><script>@everyone`';
    const today = addDays(START, 7);
    const memory = new Map([[address, { first: START, last: today }]]);
    const before = await recall(connect(github.env), today);
    const at = new Map([[address, [{ file: 'content/about.md', id: '', title: 'About' }]]]);
    const verdicts = new Map([[address, GONE]]);
    await keep(connect(github.env), before, {
      site: directory.site,
      mentions: at,
      verdicts,
      memory,
    });
    const [, hidden = ''] = bodyOf().split('\n');
    expect(hidden.replace('<!--', '').replace(/-->$/, '')).not.toMatch(/--|[<>]/);
    expect(bodyOf()).toContain('### `https://evil.example/--->--!><script>@everyone%60`');
    expect((await recall(connect(github.env), today)).memory).toEqual(memory);
  });
});

function form(name: string, about: string): string {
  const title = encodeURIComponent(`${about}: Tea & *talk* with @ada`);
  return `https://github.com/example/community-activities/issues/new?template=${name}.yml&title=${title}&listing=belper%2Ftea`;
}
