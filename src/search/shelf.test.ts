import { describe, expect, it } from 'vitest';
import { readSchedule } from '../schedule/read.ts';
import type { SearchDocument } from './document.ts';
import { countByDay, groupByConfirmed, groupByDate, shelve, shelveDay } from './shelf.ts';

const TODAY = '2026-11-22'; // a Sunday
const CALENDAR = { bankHolidays: ['2026-12-25'], terms: [] };

function listing(title: string, when: string, other: Partial<SearchDocument> = {}): SearchDocument {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(`The test's own schedule cannot be read: ${when}`);
  return {
    id: `belper/${title.toLowerCase()}`,
    title,
    town: 'belper',
    kind: 'walking',
    organiser: 'Not known',
    place: '',
    venue: '',
    address: '',
    at: null,
    isApproximate: false,
    schedule: reading.schedule,
    closed: [],
    cost: { band: 'free', text: 'Free' },
    join: null,
    needs: [],
    audiences: [],
    access: {},
    room: null,
    checked: '2026-10-01',
    hasPhone: true,
    notice: '',
    noticeUntil: '',
    summary: '',
    ...other,
  };
}

const titles = (entries: readonly { document: SearchDocument }[]) =>
  entries.map(({ document }) => document.title);

describe('the order without words', () => {
  it('puts the soonest first, then what has no dates, then what nobody confirmed for long', () => {
    const entries = shelve(
      [
        listing('Old', 'Mondays, 9am to 10am', { checked: '2024-03' }),
        listing('Helpline', 'by appointment'),
        listing('Later', 'Fridays, 10am to 12 noon'),
        listing('Afternoon', 'Mondays, 2pm to 4pm'),
        listing('Morning', 'Mondays, 10am to 12 noon'),
      ],
      CALENDAR,
      TODAY,
    );
    expect(titles(entries)).toEqual(['Morning', 'Afternoon', 'Later', 'Helpline', 'Old']);
  });

  it('leaves out the sessions of a day on which the venue is closed', () => {
    const [entry] = shelve(
      [listing('Choir', 'Mondays, 2pm to 4pm', { closed: ['2026-11-23'] })],
      CALENDAR,
      TODAY,
    );
    expect(entry?.next[0]?.date).toBe('2026-11-30');
  });
});

describe('one day of the week', () => {
  const entries = shelve(
    [
      listing('Weekdays', 'Monday to Friday, 1pm to 2pm'),
      listing('Friday', 'Fridays, 10am to 12 noon'),
      listing('Monthly', 'Last Friday of the month, 9am to 10am'),
      listing('Monday', 'Mondays, 10am to 12 noon'),
    ],
    CALENDAR,
    TODAY,
  );

  it('holds what can fall on it, in the order of the clock', () => {
    expect(titles(shelveDay(entries, 'fri', CALENDAR, TODAY))).toEqual([
      'Monthly',
      'Friday',
      'Weekdays',
    ]);
  });

  it('speaks only of the sessions on that day', () => {
    const [, , weekdays] = shelveDay(entries, 'fri', CALENDAR, TODAY);
    expect(weekdays?.next.map(({ date }) => date)).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
    ]);
  });

  it('is in the order of the clock, from midnight over noon to what has no time', () => {
    const all = shelve(
      [
        listing('Ask', 'Fridays, time not known'),
        listing('All day', 'Fridays, all day'),
        listing('Afternoon', 'Fridays, 12.30pm to 2pm'),
        listing('Evening', 'Fridays, 9pm to 12 midnight'),
        listing('Noon', 'Fridays, 12 noon to 1pm'),
        listing('Morning', 'Fridays, 9.30am'),
        listing('Night', 'Fridays, 12.01am to 2am'),
        listing('Twice', 'Fridays, 8am to 9am and 3pm to 4pm'),
      ],
      CALENDAR,
      TODAY,
    );
    expect(titles(shelveDay(all, 'fri', CALENDAR, TODAY))).toEqual([
      'Night',
      'Twice',
      'Morning',
      'Noon',
      'Afternoon',
      'Evening',
      'All day',
      'Ask',
    ]);
  });

  it('is counted for each listing once', () => {
    expect(countByDay(entries)).toEqual({ mon: 2, tue: 1, wed: 1, thu: 1, fri: 3, sat: 0, sun: 0 });
  });
});

describe('headings', () => {
  it('name the date within a week, then later, then no date, then not confirmed', () => {
    const entries = shelve(
      [
        listing('Soon', 'Fridays, 10am to 12 noon'),
        listing('Far', '14 March 2027, 10am to 12 noon'),
        listing('Helpline', 'any time'),
        listing('Old', 'Fridays, 10am to 12 noon', { checked: '2025-01' }),
      ],
      CALENDAR,
      TODAY,
    );
    const groups = groupByDate(entries, TODAY);
    expect(groups.map(({ heading, date }) => [heading, date])).toEqual([
      ['Friday 27 November', '2026-11-27'],
      ['Later', null],
      ['By appointment, or on a day to ask for', null],
      ['Not confirmed lately', null],
    ]);
    expect(groups.flatMap(({ entries: members }) => members)).toHaveLength(4);
  });

  it('keep apart what is confirmed and what is not, and leave out an empty group', () => {
    const old = shelve(
      [listing('Old', 'daily, 9am to 10am', { checked: '2024-03' })],
      CALENDAR,
      TODAY,
    );
    expect(groupByConfirmed(old, 'Earliest first').map(({ heading }) => heading)).toEqual([
      'Not confirmed lately',
    ]);
  });
});
