import { describe, expect, it } from 'vitest';
import { readDirectory } from '../directory.ts';
import { toEvents } from '../feeds/event.ts';
import { factsOf } from '../feeds/facts.ts';
import type { Directory } from '../listings/content.ts';
import { addDays } from '../schedule/dates.ts';
import type { Day } from '../schedule/schedule.ts';
import { sessions } from '../schedule/sessions.ts';
import { eventsIn, parseCalendar, sessionsIn } from '../tests/calendars.ts';
import { county, TODAY } from '../tests/county.ts';
import { inEachZone } from '../tests/zones.ts';
import { shortlistCalendar } from './calendar.ts';
import { toRecord, type ListingRecord } from './record.ts';
import { packShards, readShard } from './shard.ts';

const PAGE = 'https://sample.example/my-list/#102abc';

/** The records of a directory as a browser gets them, by id. */
function fetched(directory: Directory, today: Day): Map<string, ListingRecord> {
  const records = directory.listings.map((listing) => toRecord(listing, directory, today, []));
  const shards = packShards(records.map((record) => [record, []]));
  const read = [...shards.values()].flatMap((file) =>
    Object.values(readShard(file)?.records ?? {}),
  );
  return new Map(read.map((record) => [record.id, record]));
}

// That feeds are the same in every zone is held where they are made.
it.each([
  ['the content folder', () => readDirectory().directory!, TODAY],
  ['an invented county', county, TODAY],
  ['an invented county after new year', county, '2027-01-02'],
  ['an invented county in summer', county, '2027-06-30'],
])('every listing of %s has the events of its feed, to the byte', (_name, directoryIn, today) => {
  const directory = directoryIn();
  const records = fetched(directory, today);
  expect(records.size).toBe(directory.listings.length);
  expect(records.size).toBeGreaterThan(0);
  for (const listing of directory.listings) {
    const feed = toEvents(factsOf(listing, directory, today), directory, today);
    expect(toEvents(records.get(listing.id)!, directory, today), listing.id).toBe(feed);
  }
});

inEachZone('in the time zone', () => {
  it('the whole list has exactly the sessions of its listings', { timeout: 60_000 }, () => {
    const directory = county();
    const records = [...fetched(directory, TODAY).values()].filter((_, index) => index % 7 === 0);
    const file = shortlistCalendar(records, { ...directory, page: PAGE }, TODAY);
    const to = addDays(TODAY, 366);
    const told = sessionsIn(file, TODAY, to);
    for (const { id, schedule, closed, ended } of records) {
      const wanted = sessions(schedule, TODAY, to, directory.calendar, closed)
        .filter(({ date }) => !ended || date <= ended)
        .map((one) => (one.end === '00:00' ? { ...one, end: '24:00' } : one));
      expect(told.get(id) ?? [], id).toEqual(wanted);
    }
  });
});

describe('the calendar of a list', () => {
  const directory = county();
  const records = [...fetched(directory, TODAY).values()];
  const about = { ...directory, page: PAGE };

  it('names the list and leads back to it, and promises no later news of itself', () => {
    const file = parseCalendar(shortlistCalendar(records.slice(0, 3), about, TODAY));
    expect(file.getFirstPropertyValue('name')).toBe('My list');
    expect(file.getFirstPropertyValue('url')).toBe(PAGE);
    expect(file.hasProperty('source')).toBe(false);
    expect(file.hasProperty('refresh-interval')).toBe(false);
  });

  it('made of records that are weeks old is that of the day', { timeout: 60_000 }, () => {
    const later = '2027-01-20';
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const listing of directory.listings) {
      const feed = toEvents(factsOf(listing, directory, later), directory, later);
      expect(toEvents(byId.get(listing.id)!, about, later), listing.id).toBe(feed);
    }
  });

  it('is a whole calendar without listings', () => {
    expect(eventsIn(shortlistCalendar([], about, TODAY))).toEqual([]);
  });

  it('on a later day than the file was made leaves out a notice that is past', () => {
    const [record] = records.filter(({ schedule }) => schedule.rules.some((rule) => 'at' in rule));
    const noticed = { ...record!, notices: [{ text: 'Closed for repairs', until: TODAY }] };
    const words = (today: Day) => shortlistCalendar([noticed], about, today);
    expect(words(TODAY)).toContain('Closed for repairs');
    expect(words(addDays(TODAY, 1))).not.toContain('Closed for repairs');
  });
});
