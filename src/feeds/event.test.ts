import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '../directory.ts';
import { closedOn } from '../listings/closures.ts';
import type { Directory } from '../listings/content.ts';
import type { Listing } from '../listings/schema.ts';
import { addDays, weekdayOf } from '../schedule/dates.ts';
import { WEEKDAYS, type Day, type Session, type Weekday } from '../schedule/schedule.ts';
import { sessions } from '../schedule/sessions.ts';
import { eventsIn, sessionsIn } from '../tests/calendars.ts';
import { county, readFiles, TODAY } from '../tests/county.ts';
import { GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { calendar as schoolYear, day, dayFrom, schedule } from '../tests/schedules.ts';
import { inEachZone } from '../tests/zones.ts';
import { toEvents } from './event.ts';
import { factsOf } from './facts.ts';
import { encode, toCalendar } from './ics.ts';

const VENUE = `---
name: Ada Belfield Centre
address: [Derwent Street]
postcode: DE56 1UU
at: [53.0236, -1.4812]
closed: [2026-12-04, 2027-02-19]
checked: 2026-10-20
---
`;

function directoryOf(listing = GOOD, changed: Record<string, string> = {}): Directory {
  const words = Object.entries({ ...WORDS, ...changed });
  return readFiles([
    ...words.map(([path, text]) => ({ path, text })),
    { path: 'venues/belper/ada-belfield-centre.md', text: VENUE },
    { path: 'listings/belper/friday-coffee-morning.md', text: listing },
  ]);
}

function feedOf(events: string | readonly string[], { site }: Directory): string {
  const parts = [events].flat().map(encode);
  return new TextDecoder().decode(toCalendar({ name: 'Feed', page: site.address }, parts, site));
}

function written(listing: Listing, directory: Directory, today: Day, only?: Weekday): string {
  return toEvents(factsOf(listing, directory, today), directory, today, only);
}

/** The events of the one listing of a directory, without the folds. */
function eventsOf(listing = GOOD, today: Day = TODAY): string {
  const directory = directoryOf(listing);
  return written(directory.listings[0]!, directory, today).replaceAll('\r\n ', '');
}

function replaced(part: string, by: string, text = GOOD): string {
  if (!text.includes(part)) throw new Error(`The listing does not hold ${part}`);
  return text.replace(part, () => by);
}

describe('an event', () => {
  it('says everything that somebody needs before they set out', () => {
    expect(eventsOf().split('\r\n')).toEqual([
      'BEGIN:VEVENT',
      'UID:belper/friday-coffee-morning/1@example.org',
      'DTSTAMP:20261020T000000Z',
      'LAST-MODIFIED:20261020T000000Z',
      'SEQUENCE:2484',
      'DTSTART;TZID=Europe/London:20261009T100000',
      'DTEND;TZID=Europe/London:20261009T120000',
      'RRULE:FREQ=WEEKLY;BYDAY=FR',
      'EXDATE;TZID=Europe/London:20261204T100000,20270219T100000',
      'SUMMARY:Friday coffee morning',
      'DESCRIPTION:In the garden this month\\nEvery Friday\\, 10am to 12 noon\\nFree\\, drinks from £1.50\\n' +
        'Just turn up\\nAsk for Ada: 01773 000000\\, ada@example.org\\, https://example.org/coffee\\n' +
        'Run by Ada Belfield Centre Café\\nLast checked 3 October 2026 by phone\\n' +
        'https://example.org/belper/friday-coffee-morning/',
      'LOCATION:Ada Belfield Centre\\, Derwent Street\\, Belper\\, DE56 1UU',
      'GEO:53.0236;-1.4812',
      'URL:https://example.org/belper/friday-coffee-morning/',
      'CATEGORIES:Coffee morning',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      '',
    ]);
  });

  it.each([
    ['asks to check first', 'Fridays, time not known', /SUMMARY:.* \(check first\)\r\n/],
    ['is tentative where it has to be checked', 'Fridays, 2pm, term time only', /STATUS:TENTATIVE/],
    ['has no time where none is known', 'Fridays, time not known', /DTSTART;VALUE=DATE:20261009\r/],
    ['is a day long on all days', 'Fridays, 24 hours', /DTSTART;\S+T000000\r\nDURATION:P1D\r\n/],
    ['ends with its day', 'Fridays, 8pm to midnight', /DTEND;TZID=Europe\/London:20261010T000000/],
    ['has a start alone where no end is known', 'Fridays, 10am', /T100000\r\nRRULE/],
    [
      'ends a season in Universal Time',
      'Fridays, 10am, until 28 May 2027',
      /RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270528T225900Z/,
    ],
    [
      'ends a season of whole days with a date',
      'Fridays, all day, until 28 May 2027',
      /RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270528\r/,
    ],
  ])('%s: %s', (_claim, when, pattern) => {
    const text = eventsOf(replaced('when: Fridays, 10am to 12 noon', `when: ${when}`));
    expect(text).toMatch(pattern);
  });

  it('leaves a place out that is only near', () => {
    const directory = directoryOf();
    const venue = { ...directory.venues.get('belper/ada-belfield-centre')!, at: undefined };
    const venues = new Map([[venue.id, venue]]);
    const text = written(directory.listings[0]!, { ...directory, venues }, TODAY);
    expect(text).toContain('LOCATION:');
    expect(text).not.toContain('GEO:');
  });

  it('says the same from day to day, and keeps its name when its words change', () => {
    expect(eventsOf(GOOD, '2026-12-31')).toBe(eventsOf());
    const renamed = eventsOf(replaced('title: Friday coffee morning', 'title: Coffee at ten'));
    const uid = /UID:.*/.exec(eventsOf())?.[0];
    expect(renamed).toContain(uid);
  });

  it('begins a year back at most', () => {
    const old = replaced('checked: 2026-10-03', 'checked: 2019-05');
    expect(eventsOf(old)).toContain('DTSTART;TZID=Europe/London:20250103T100000');
  });

  it('is not there by appointment', () => {
    const text = replaced('when: Fridays, 10am to 12 noon', 'when: by appointment');
    expect(eventsOf(text)).toBe('');
  });
});

describe('a listing that has ended', () => {
  const ended = replaced('checked: 2026-10-03', 'ended: 2026-10-16\nchecked: 2026-11-01');

  it('is called off, and does not repeat behind its end', () => {
    const text = eventsOf(ended);
    const directory = directoryOf(ended);
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('SUMMARY:Friday coffee morning (ended)');
    expect(text).toContain('DESCRIPTION:This has ended.\\n');
    const told = sessionsIn(feedOf(text, directory), '2026-01-01', '2029-12-31');
    expect(told.get('belper/friday-coffee-morning')?.at(-1)?.date).toBe('2026-10-16');
  });

  it('has the name it had before, and a higher number', () => {
    const number = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(eventsOf(ended)).toContain('UID:belper/friday-coffee-morning/1@example.org');
    expect(number(eventsOf(ended))).toBeGreaterThan(number(eventsOf()));
  });
});

describe('on one day of the week', () => {
  const both = replaced(
    'when: Fridays, 10am to 12 noon',
    'when: Tuesdays and Fridays, 10am to 12 noon',
  );

  it('only those sessions are told, under a name of their own', () => {
    const directory = directoryOf(both);
    const [listing] = directory.listings;
    const text = written(listing!, directory, TODAY, 'tue');
    expect(text).toContain('UID:belper/friday-coffee-morning/tuesday/1@example.org');
    expect(text).toContain('BYDAY=TU\r\n');
    expect(written(listing!, directory, TODAY, 'wed')).toBe('');
  });

  it('a listing of that day alone is the same event as everywhere', () => {
    const directory = directoryOf();
    const [listing] = directory.listings;
    expect(written(listing!, directory, TODAY, 'fri')).toBe(written(listing!, directory, TODAY));
  });
});

it('whatever a listing says stays within its own event', () => {
  const directory = directoryOf();
  const [listing] = directory.listings;
  const word = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r\nEND:VEVENT\r\n', '\nBEGIN:VEVENT', ';', ',', '\\', ':', '"', '\u2028'),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  const plain = (text: string) =>
    text
      .toWellFormed()
      .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
      .replace(/[^\n\P{Cc}]/gu, ' ');
  fc.assert(
    fc.property(word, word, word, (title, organiser, name) => {
      const hostile = { ...listing!, title, organiser, contact: { name } };
      const events = eventsIn(feedOf(written(hostile, directory, TODAY), directory));
      expect(events).toHaveLength(1);
      expect(events[0]?.summary).toBe(plain(title));
      expect(events[0]?.description).toContain(`\nRun by ${plain(organiser)}\n`);
      expect(events[0]?.uid).toBe('belper/friday-coffee-morning/1@example.org');
    }),
  );
});

inEachZone('read back in the time zone', () => {
  it('generated schedules have exactly their sessions, for two years', () => {
    const directory = { ...directoryOf(), calendar: schoolYear };
    fc.assert(
      fc.property(schedule, day, fc.nat({ max: 700 }), (one, today, age) => {
        const checked = dayFrom(today, -age);
        const listing = { ...directory.listings[0]!, schedule: one, checked };
        expectExact([listing], directory, today);
      }),
      { numRuns: 100 },
    );
  });

  it('so has every listing there is', () => {
    const { directory } = readDirectory();
    expect(directory?.listings.length).toBeGreaterThan(0);
    expectExact(directory!.listings, directory!, TODAY);
  });

  // Some hundred thousand sessions, which a busy machine may need a while for.
  it('so has every listing of an invented county', { timeout: 120_000 }, () => {
    const invented = county();
    expectExact(invented.listings, invented, TODAY);
  });

  it('so have some of them on each day of the week', () => {
    const invented = county();
    const to = addDays(TODAY, 366);
    for (const weekday of WEEKDAYS) {
      const some = invented.listings.slice(0, 200);
      const events = some.map((one) => written(one, invented, TODAY, weekday));
      const told = sessionsIn(feedOf(events, invented), TODAY, to);
      for (const listing of some) {
        const wanted = truth(listing, invented, TODAY, to);
        const onDay = wanted.filter(({ date }) => weekdayOf(date) === weekday);
        expect(told.get(listing.id) ?? [], listing.id).toEqual(onDay);
      }
    }
  });
});

/** Holds one feed of all listings against `sessions()`, from a day over two years. */
function expectExact(listings: readonly Listing[], directory: Directory, from: Day): void {
  const to = addDays(from, 730);
  const events = listings.map((listing) => written(listing, directory, from));
  const told = sessionsIn(feedOf(events, directory), from, to);
  for (const listing of listings) {
    const wanted = truth(listing, directory, from, to);
    expect(linesOf(told.get(listing.id) ?? []), listing.id).toBe(linesOf(wanted));
  }
}

// Some hundred thousand sessions are compared sooner as one text for each listing.
function linesOf(all: readonly Session[]): string {
  return all.map(({ date, start, end, check }) => `${date} ${start} ${end} ${check}`).join('\n');
}

/** What `sessions()` tells; nothing behind the end of a listing. A day ends at the midnight on which the next begins. */
function truth(listing: Listing, directory: Directory, from: Day, to: Day): Session[] {
  const closed = closedOn(listing, directory);
  return sessions(listing.schedule, from, to, directory.calendar, closed)
    .filter(({ date }) => !listing.ended || date <= listing.ended)
    .map((one) => (one.end === '00:00' ? { ...one, end: '24:00' } : one));
}
