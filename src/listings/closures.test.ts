import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../schedule/dates.ts';
import { sessions } from '../schedule/sessions.ts';
import { damaged, WORDS } from '../tests/fixtures/listing.ts';
import { closedOn, lossesOf, lossWords, noticesOf, shownNotice, whyClosed } from './closures.ts';
import { readContent, type Directory } from './content.ts';
import type { Listing } from './schema.ts';

const TODAY = '2026-11-22';

/** The good listing in a hall of the council, where lines of each file were added. */
function read(
  { venue = '', town = '', site = '', listing = 'venue: ada-belfield-centre' },
  when = 'Fridays, 10am to 12 noon',
  today = TODAY,
): { directory: Directory; listing: Listing } {
  const texts: Record<string, string> = {
    ...WORDS,
    'site.yaml': `${WORDS['site.yaml']}${site}\n`,
    'towns.yaml': `- slug: belper\n  name: Belper\n  at: [53.023, -1.481]\n${town}\n`,
    'venues/belper/ada-belfield-centre.md': `---\nname: Ada Belfield Centre\nrun-by: The Council\n${venue}\n---\n`,
    'listings/belper/friday-coffee-morning.md': damaged('venue: ada-belfield-centre', listing)
      .replace('Fridays, 10am to 12 noon', when)
      .replace('notice:\n  text: In the garden this month\n  until: 2026-12-31\n', ''),
  };
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    file: `content/${path}`,
    text,
  }));
  const { directory, problems } = readContent(files, 'content', today);
  const [first] = directory?.listings ?? [];
  if (!directory || !first) throw new Error(JSON.stringify(problems));
  return { directory, listing: first };
}

const closedBy = (places: Parameters<typeof read>[0]) => {
  const { directory, listing } = read(places);
  return closedOn(listing, directory);
};

describe('whyClosed', () => {
  it.each([
    ['{ on: 2026-12-25, why: Christmas }', 'Christmas'],
    ['{ from: 2026-12-24, until: 2027-01-03, why: Christmas }', 'Christmas'],
    ['2026-12-25', ''],
    ['{ on: 2026-12-24, why: Polling day }', ''],
    ['[2026-12-25, { on: 2026-12-25, why: Snow }]', 'Snow'],
  ])('of closed: %s, on 25 December: %j', (closed, why) => {
    const { directory, listing } = read({ venue: `closed: ${closed}` });
    expect(whyClosed(listing, directory, '2026-12-25')).toBe(why);
  });
});

describe('closedOn', () => {
  it.each([
    ['[2026-12-25]', ['2026-12-25']],
    ['2026-12-25', ['2026-12-25']],
    ['2026-12-25, 2027-01-01', ['2026-12-25', '2027-01-01']],
    ['2026-12-24 to 2026-12-26', ['2026-12-24', '2026-12-25', '2026-12-26']],
    ['2026-12-31 until 2027-01-01', ['2026-12-31', '2027-01-01']],
    ['[2026-12-24 – 2026-12-25]', ['2026-12-24', '2026-12-25']],
    ['[2026-12-24 - 2026-12-25, 2026-12-25]', ['2026-12-24', '2026-12-25']],
    ['\n  - 2027-01-01\n  - { on: 2026-12-25, why: Christmas }', ['2026-12-25', '2027-01-01']],
    ['\n  - from: 2026-12-25\n    until: 2026-12-26', ['2026-12-25', '2026-12-26']],
    ['{ from: 2026-12-25, until: 2026-12-26, why: Christmas }', ['2026-12-25', '2026-12-26']],
    ['\n  on: 2026-12-25\n  why: Christmas', ['2026-12-25']],
    ['[]', []],
  ])('knows the days of closed: %s, wherever it stands', (closed, days) => {
    expect(closedBy({ venue: `closed: ${closed}` })).toEqual(days);
    expect(closedBy({ site: `closed: ${closed}` })).toEqual(days);
    expect(closedBy({ town: `  closed: ${closed.replaceAll('\n', '\n  ')}` })).toEqual(days);
  });

  it('adds up what the venue, the town and the directory say, each day once and in order', () => {
    expect(
      closedBy({
        site: 'closed: [2027-05-04]',
        town: '  closed: [2026-12-25, 2026-12-26]',
        venue: 'closed: [2026-12-24 to 2026-12-25]',
      }),
    ).toEqual(['2026-12-24', '2026-12-25', '2026-12-26', '2027-05-04']);
  });

  it.each(['place: online', 'place: by phone', 'place: various'])(
    'leaves alone what has no venue: %s',
    (listing) => {
      expect(closedBy({ listing, site: 'closed: [2027-05-04]' })).toEqual([]);
    },
  );

  it.each(['The Council', 'the council', 'the-council'])(
    'can mean only the venues that somebody runs: %s',
    (venues) => {
      const site = `closed:\n  - { on: 2027-05-04, venues: ${venues} }`;
      expect(closedBy({ site })).toEqual(['2027-05-04']);
      const { directory, listing } = read({ site });
      const hall = directory.venues.get('belper/ada-belfield-centre')!;
      const others = new Map([[hall.id, { ...hall, 'run-by': 'St Peter’s' }]]);
      expect(closedOn(listing, { ...directory, venues: others })).toEqual([]);
    },
  );
});

describe('the examples of content/README.md', () => {
  const text = readFileSync('content/README.md', 'utf8');
  const chapter = text.split('\n## ').find((part) => part.startsWith('Closed for a day')) ?? '';
  const examples = [...chapter.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);

  it('close a hall for Christmas, a town for a day, and all that the council runs for a day', () => {
    const [venue = '', town = '', site = '', ...others] = examples;
    expect(others).toEqual([]);
    expect(closedBy({ venue })).toHaveLength(11);
    const inTown = town.slice(town.indexOf('  closed:'));
    expect(closedBy({ town: inTown })).toEqual(['2027-05-08']);
    expect(closedBy({ site: site.replace('venues: council', 'venues: the council') })).toEqual([
      '2027-05-06',
    ]);
  });

  it('are followed by plain dates that are read too', () => {
    const plain = [...chapter.matchAll(/`(closed: \S[^`]*\d[^`]*)`/g)].map((match) => match[1]!);
    expect(plain).toHaveLength(2);
    expect(plain.map((venue) => closedBy({ venue }).length)).toEqual([1, 5]);
  });
});

describe('lossesOf', () => {
  const losses = (places: Parameters<typeof read>[0], when?: string, to = '2027-01-31') => {
    const { directory, listing } = read(places, when);
    return lossesOf(listing, directory, TODAY, to).map(lossWords);
  };

  it.each([
    ['2026-12-25', 'Not on Friday 25 December: the venue is closed.'],
    [
      '2026-12-24 to 2027-01-03',
      'Not on Friday 25 December or Friday 1 January: the venue is closed.',
    ],
    [
      '\n  - { from: 2026-12-18, until: 2027-01-10, why: Christmas }',
      'Not from Friday 18 December to Friday 8 January: the venue is closed (Christmas).',
    ],
    [
      '\n  - { on: 2026-12-25, why: Christmas }\n  - 2026-12-25',
      'Not on Friday 25 December: the venue is closed (Christmas).',
    ],
  ])('says which dates fall away by closed: %s', (closed, words) => {
    expect(losses({ venue: `closed: ${closed}` })).toEqual([words]);
  });

  it('says dates apart where it is on between them, or where the reason differs', () => {
    const closed =
      'closed:\n  - 2026-12-04\n  - { on: 2026-12-18, why: Repairs }\n  - { on: 2026-12-25, why: Christmas }';
    expect(losses({ venue: closed })).toEqual([
      'Not on Friday 4 December: the venue is closed.',
      'Not on Friday 18 December: the venue is closed (Repairs).',
      'Not on Friday 25 December: the venue is closed (Christmas).',
    ]);
  });

  it('says a date with two sessions once', () => {
    expect(
      losses({ venue: 'closed: 2026-12-25' }, 'Fridays, 10am to 12 noon and 2pm to 4pm'),
    ).toEqual(['Not on Friday 25 December: the venue is closed.']);
  });

  it('says nothing of days on which it is not on anyway', () => {
    expect(losses({ venue: 'closed: [2026-12-24, 2027-02-05]' })).toEqual([]);
    expect(
      losses({ venue: 'closed: 2026-12-25' }, 'Fridays, 10am to 12 noon, except bank holidays'),
    ).toEqual([]);
    expect(losses({ venue: 'closed: 2026-12-25' }, 'By appointment')).toEqual([]);
  });

  it('names exactly the dates that sessions() leaves out', () => {
    const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { maxLength: 4 });
    const whens = fc.constantFrom(
      'Fridays, 10am to 12 noon',
      'Daily, 10am to 12 noon',
      'First Tuesday of the month, 2pm to 4pm; Fridays, 7pm',
    );
    fc.assert(
      fc.property(spans, whens, (closures, when) => {
        const closed = closures
          .map(([start, length]) => {
            const from = addDays(TODAY, start);
            return `${from} to ${addDays(from, length)}`;
          })
          .join(', ');
        const { directory, listing } = read({ venue: `closed: [${closed}]` }, when);
        const end = addDays(TODAY, 100);
        const { calendar } = directory;
        const datesOf = (days: readonly string[]) =>
          new Set(sessions(listing.schedule, TODAY, end, calendar, days).map(({ date }) => date));
        const kept = datesOf(closedOn(listing, directory));
        const lost = lossesOf(listing, directory, TODAY, end).flatMap(({ dates }) => dates);
        expect(lost).toEqual([...datesOf([])].filter((date) => !kept.has(date)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('noticesOf', () => {
  const notices = (places: Parameters<typeof read>[0], today = TODAY) => {
    const { directory, listing } = read(places, undefined, today);
    return noticesOf(listing, directory, today);
  };

  it('has what the venue and the town say, in plain words or until a day', () => {
    const places = {
      venue: 'notice: Use the side door.',
      town: '  notice: { text: The market is moved., until: 2026-12-01 }',
    };
    expect(notices(places)).toEqual([
      { text: 'Use the side door.' },
      { text: 'The market is moved.', until: '2026-12-01' },
    ]);
    expect(notices(places, '2026-12-02')).toEqual([{ text: 'Use the side door.' }]);
  });

  it('says the same words once', () => {
    expect(notices({ venue: 'notice: No water', town: '  notice: No water' })).toEqual([
      { text: 'No water' },
    ]);
  });
});

describe('shownNotice', () => {
  it.each([
    [{ text: 'Now' }, 'Now'],
    [{ text: 'Now', until: TODAY }, 'Now'],
    [{ text: 'Now', until: '2026-11-21' }, ''],
    [null, ''],
    [undefined, ''],
  ])('shows %j until its last day', (notice, words) => {
    expect(shownNotice(notice, TODAY)).toBe(words);
  });

  it('is asked for the notice of the whole directory when it is read', () => {
    const site = 'notice: { text: Snow, until: 2026-11-23 }';
    expect(read({ site }).directory.site.notice?.text).toBe('Snow');
    expect(read({ site }, undefined, '2026-11-24').directory.site.notice).toBeNull();
  });
});
