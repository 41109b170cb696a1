import { describe, expect, it } from 'vitest';
import { EMPTY_CALENDAR } from './calendar.ts';
import { readSchedule } from './read.ts';
import type { Calendar, Schedule } from './schedule.ts';
import { isOver, nextSessions, sessions, weekdaysOf } from './sessions.ts';

const calendar: Calendar = {
  bankHolidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
  terms: [
    { from: '2026-11-02', until: '2026-12-18' },
    { from: '2027-01-04', until: '2027-02-12' },
  ],
};

function read(text: string): Schedule {
  const reading = readSchedule(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.schedule;
}

function dates(text: string, from: string, to: string, closed?: string[]): string[] {
  return sessions(read(text), from, to, calendar, closed).map(({ date }) => date);
}

describe('finds the sessions of a schedule', () => {
  it.each([
    [
      'includes both ends',
      'Fridays 10am',
      '2026-11-27',
      '2026-12-04',
      ['2026-11-27', '2026-12-04'],
    ],
    ['gives none in an empty span', 'Fridays 10am', '2026-12-04', '2026-11-27', []],
    [
      'counts the nth weekday of each month',
      'First and last Tuesday of the month, 2pm',
      '2026-12-01',
      '2027-01-31',
      ['2026-12-01', '2026-12-29', '2027-01-05', '2027-01-26'],
    ],
    [
      'meets on the fifth only in months that have one',
      '5th Monday of the month, 2pm',
      '2026-11-01',
      '2027-05-31',
      ['2026-11-30', '2027-03-29', '2027-05-31'],
    ],
    [
      'counts every other week on from a date long past, over the new year',
      'Every other Thursday from 6 January 2022, 2pm',
      '2026-12-10',
      '2027-01-20',
      ['2026-12-17', '2026-12-31', '2027-01-14'],
    ],
    [
      'starts every other week at its first date',
      'Every other Thursday from 7 January 2027, 2pm',
      '2026-12-01',
      '2027-01-22',
      ['2027-01-07', '2027-01-21'],
    ],
    [
      'keeps to its dates',
      '3, 10 and 17 May 2027, 2pm',
      '2027-05-04',
      '2027-05-17',
      ['2027-05-10', '2027-05-17'],
    ],
    [
      'keeps to its season',
      'Mondays 2pm from 5 January 2027 until 18 January 2027',
      '2026-12-01',
      '2027-03-01',
      ['2027-01-11', '2027-01-18'],
    ],
    [
      'keeps to its months over the new year',
      'Last Monday of the month, 2pm, November to January only',
      '2026-10-01',
      '2027-03-01',
      ['2026-11-30', '2026-12-28', '2027-01-25'],
    ],
    [
      'skips a session on a bank holiday',
      'Mondays 2pm except bank holidays',
      '2026-12-21',
      '2027-01-04',
      ['2026-12-21', '2027-01-04'],
    ],
    [
      'skips days that are closed every year',
      'Fridays 2pm, closed 25 December and 1 January',
      '2026-12-18',
      '2027-01-08',
      ['2026-12-18', '2027-01-08'],
    ],
    [
      'skips a closure over the new year',
      'Fridays 2pm, closed 24 December to 2 January',
      '2026-12-18',
      '2027-01-08',
      ['2026-12-18', '2027-01-08'],
    ],
    [
      'skips the nth that is excepted',
      'Tuesdays 2pm except the first of the month',
      '2026-12-01',
      '2026-12-15',
      ['2026-12-08', '2026-12-15'],
    ],
    [
      'skips a span of dates',
      'Mondays 2pm, not from 7 December 2026 to 15 December 2026',
      '2026-12-01',
      '2026-12-21',
      ['2026-12-21'],
    ],
    ['meets on 29 February', 'Tuesdays 2pm', '2028-02-28', '2028-03-01', ['2028-02-29']],
    ['has none by appointment', 'By appointment', '2026-11-22', '2027-11-22', []],
  ])('%s', (_claim, text, from, to, expected) => expect(dates(text, from, to)).toEqual(expected));

  it('leaves out the days on which the venue is closed', () => {
    expect(dates('Fridays 2pm', '2026-11-27', '2026-12-11', ['2026-12-04'])).toEqual([
      '2026-11-27',
      '2026-12-11',
    ]);
  });

  it('gives the sessions of several rules in order and none twice', () => {
    const schedule = read('Fridays 2-4pm and 10-12; first Friday of the month 2-4pm');
    expect(sessions(schedule, '2026-12-04', '2026-12-04', calendar)).toEqual([
      { date: '2026-12-04', start: '10:00', end: '12:00', check: false },
      { date: '2026-12-04', start: '14:00', end: '16:00', check: false },
    ]);
  });

  it.each([
    ['Fridays all day', null, null, false],
    ['Fridays, time not known', null, null, true],
    ['Fridays 24 hours', '00:00', '24:00', false],
    ['Fridays 7pm to midnight', '19:00', '00:00', false],
    ['Fridays from 7pm', '19:00', null, false],
  ])('%s starts %s, ends %s, to be checked: %s', (text, start, end, check) => {
    expect(sessions(read(text), '2026-11-27', '2026-11-27', calendar)).toEqual([
      { date: '2026-11-27', start, end, check },
    ]);
  });
});

describe('knows the school year as far as the calendar does', () => {
  const inTerm = read('Fridays 2pm, term time only');
  const outOfTerm = read('Fridays 2pm, school holidays only');

  it('keeps to the terms and leaves out the gap between them', () => {
    const found = sessions(inTerm, '2026-12-11', '2027-01-08', calendar);
    expect(found.map(({ date, check }) => [date, check])).toEqual([
      ['2026-12-11', false],
      ['2026-12-18', false],
      ['2027-01-08', false],
    ]);
    const free = sessions(outOfTerm, '2026-12-11', '2027-01-08', calendar);
    expect(free.map(({ date }) => date)).toEqual(['2026-12-25', '2027-01-01']);
  });

  it.each([
    ['before the first term', '2026-10-30'],
    ['after the last', '2027-02-19'],
  ])('marks sessions %s to be checked, in term time and out of it', (_where, day) => {
    for (const schedule of [inTerm, outOfTerm]) {
      expect(sessions(schedule, day, day, calendar)).toMatchObject([{ date: day, check: true }]);
    }
  });
});

describe('looks ahead', () => {
  it('finds the next sessions, however far apart', () => {
    const yearly = read('First Monday of the month, 2pm, May only');
    expect(nextSessions(yearly, '2026-11-22', 3, calendar).map(({ date }) => date)).toEqual([
      '2027-05-03',
    ]);
    expect(
      nextSessions(read('Daily 2pm'), '2026-11-22', 4, calendar).map(({ date }) => date),
    ).toEqual(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']);
  });

  it('looks no further than 400 days', () => {
    const far = read('27 December 2027, 2pm; 28 December 2027, 2pm');
    expect(nextSessions(far, '2026-11-22', 2, EMPTY_CALENDAR).map(({ date }) => date)).toEqual([
      '2027-12-27',
    ]);
  });

  it('names the days of the week it can fall on', () => {
    expect(
      weekdaysOf(read('Fridays 2pm; first Tuesday of the month 2pm; 14 March 2027 2pm')),
    ).toEqual(['tue', 'fri', 'sun']);
    expect(weekdaysOf(read('By appointment'))).toEqual([]);
  });

  it.each([
    ['14 March 2024, 2pm', true],
    ['22 November 2026, 2pm', false],
    ['21 November 2026, 2pm', true],
    ['Fridays 2pm until 26 November 2026', true],
    ['Fridays 2pm until 27 November 2026', false],
    ['Fridays 2pm until 27 November 2036', false],
    ['Fridays 2pm', false],
    ['14 March 2024, 2pm; by appointment', false],
    ['By appointment', false],
    ['Weekly, day not known', false],
  ])('%s is over on 22 November 2026: %s', (text, over) => {
    expect(isOver(read(text), '2026-11-22')).toBe(over);
  });
});
