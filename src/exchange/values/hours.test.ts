import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../schedule/read.ts';
import { WEEKDAYS, type Weekday } from '../../schedule/schedule.ts';
import { whenOfColumns, whenOfDays, whenOfParts } from './hours.ts';

const week = (...hours: string[]) =>
  whenOfDays(Object.fromEntries(WEEKDAYS.map((day, at) => [day, hours[at] ?? ''])));

describe('hours in a column for each day', () => {
  it.each([
    [
      ['09:30-17:00', '09:30-17:00', '09:30-17:00', '09:30-17:00', '09:30-17:00'],
      'Monday to Friday, 9.30am to 5pm',
    ],
    [['9.30am - 5pm', 'Closed', '', '9:30-17:00'], 'Mondays and Thursdays, 9.30am to 5pm'],
    [
      ['10-12 & 2-4', '10:00-12:00, 14:00-16:00'],
      'Mondays and Tuesdays, 10am to 12 noon and 2pm to 4pm',
    ],
    [['10:00:00-12:00:00\n14:00-16:00'], 'Every Monday, 10am to 12 noon and 2pm to 4pm'],
    [['', '', '', '', '10-12', '10-12', 'shut'], 'Fridays and Saturdays, 10am to 12 noon'],
    [
      ['24 hours', '24 hours', '24 hours', '24 hours', '24 hours', '24 hours', '24 hours'],
      'Every day, 24 hours',
    ],
    [['09:15, 19:30', '09:15 / 19:30'], 'Mondays and Tuesdays, 9.15am and 7.30pm'],
    [['all day'], 'Every Monday, all day'],
    [['Closed', 'closed', 'NONE', '00:00-00:00', 'Closed to Closed', 'Closed to'], ''],
    [
      ['1pm to 3pm (term time)', '1pm to 3pm'],
      'Every Monday, 1pm to 3pm, term time only; every Tuesday, 1pm to 3pm',
    ],
  ])('%j are “%s”', (hours, when) => {
    expect(week(...hours)).toEqual({ when });
    if (when !== '') expect(readSchedule(when).ok).toBe(true);
  });

  it.each([
    [['00:00'], 'when.monday', 'which is what a spreadsheet makes of an empty or unfinished time'],
    [['10:00/10:30-12:00'], 'when.monday', 'A time needs am or pm here'],
    [['7-9'], 'when.monday', '7am to 9am or 7pm to 9pm'],
    [['to 17:00'], 'when.monday', 'Monday says “to 17:00”'],
    [['', 'varies'], 'when.tuesday', 'Tuesday says “varies”'],
    [['Wednesdays 10-12'], 'when.monday', 'names other days'],
  ])('%j are never guessed', (hours, field, why) => {
    const reading = week(...hours);
    const remarks = 'remarks' in reading ? reading.remarks : [];
    expect(remarks.map((one) => one.field)).toEqual([field]);
    expect(remarks[0]?.message).toContain(why);
    expect(remarks[0]?.is).toBe('does not fit');
  });

  it('tells of every day that cannot be read', () => {
    const reading = week('7-9', '10-12', 'ask');
    expect('remarks' in reading && reading.remarks.map(({ field }) => field)).toEqual([
      'when.monday',
      'when.wednesday',
    ]);
  });

  it('reads the hours of any one day as the reader reads its line', () => {
    for (const day of WEEKDAYS) {
      const hours: Partial<Record<Weekday, string>> = { [day]: '10:30-12' };
      const reading = whenOfDays(hours);
      const line = readSchedule(`${day}, 10:30-12`);
      const again = readSchedule('when' in reading ? reading.when : '');
      expect(again.ok && again.schedule).toEqual(line.ok && line.schedule);
    }
  });
});

describe('columns of days', () => {
  it.each([
    [{ monday: '✓', wednesday: 'Y', friday: 'N', time: '10-12' }, 'Monday, Wednesday, 10-12'],
    [{ monday: 'x', tuesday: '0', start: '14:00', end: '16:00' }, 'Monday, 14:00 to 16:00'],
    [{ monday: '10-12', term: 'Y' }, 'Every Monday, 10am to 12 noon, term time only'],
    [
      { monday: '10-12', tuesday: '2-4', until: '2027-03-26' },
      'Every Monday, 10am to 12 noon; every Tuesday, 2pm to 4pm; until 26 March 2027',
    ],
  ])('%j are “%s”', (parts: Record<string, string>, when) => {
    expect(whenOfColumns((name) => parts[name] ?? '')).toEqual({ when });
  });

  it.each([
    [{ monday: '✓', tuesday: 'x', time: '10-12' }, 'when.monday'],
    [{ monday: '10-12', often: 'Fortnightly' }, 'when.monday'],
    [{ day: 'Friday', start: '10am', duration: 'drop in' }, 'when.duration'],
    [{ day: 'Friday', start: '23:00', duration: '90' }, 'when.duration'],
  ])('%j wait for a person', (parts: Record<string, string>, field) => {
    const reading = whenOfColumns((name) => parts[name] ?? '');
    expect('remarks' in reading && reading.remarks[0]?.field).toBe(field);
  });
});

describe('a day, a time and more in columns of their own', () => {
  it.each([
    [
      { day: 'Monday', start: '14:00:00', end: '16:00:00', often: 'Weekly' },
      'Monday, 14:00 to 16:00',
    ],
    [{ day: 'Tue', start: '0.395833333', end: '0.4375' }, 'Tue, 09:30 to 10:30'],
    [{ day: 'Mon\nWed', time: '10-12' }, 'Mon, Wed, 10-12'],
    [{ day: 'Tuesday', week: '1st', time: '2pm' }, '1st Tuesday of the month, 2pm'],
    [{ day: 'Tuesday', week: '2 & 4', time: '2pm' }, '2nd & 4th Tuesday of the month, 2pm'],
    [{ day: 'Friday', time: '7pm', week: 'Every week' }, 'Friday, 7pm'],
    [{ day: '46327', time: '7pm' }, '1 November 2026, 7pm'],
    [{ day: 'Friday', time: '7pm', except: 'August' }, 'Friday, 7pm, except August'],
    [
      { day: 'Friday', time: '7pm', from: '46327', until: '2027-03-05' },
      'Friday, 7pm, from 1 November 2026, until 5 March 2027',
    ],
    [{ day: 'Tues Thurs', start: '1000', end: '1130' }, 'Tues, Thurs, 10:00 to 11:30'],
    [{ day: 'Friday', start: '10:00:00' }, 'Friday, 10am'],
    [{ day: 'Friday', time: '0.4375' }, 'Friday, 10.30am'],
    [{ day: 'Friday', start: '10:00:00 AM', end: '2:00:00 PM' }, 'Friday, 10:00 AM to 2:00 PM'],
    [
      { day: 'Friday', start: '30/12/1899 14:00', end: '1899-12-30T16:00:00' },
      'Friday, 14:00 to 16:00',
    ],
    [{ day: 'Friday', start: '18:30', duration: '1 hour' }, 'Friday, 18:30 to 19:30'],
    [{ day: 'Friday', start: '10am', duration: '1.5 hours' }, 'Friday, 10am to 11.30am'],
    [{ day: 'Friday', start: '11:30', duration: '0.0625' }, 'Friday, 11:30 to 1:00'],
    [{ day: 'Friday', start: '09:00', duration: '45 mins' }, 'Friday, 09:00 to 9:45'],
    [{ day: 'Friday', start: '2pm', duration: '1hr 30' }, 'Friday, 2pm to 3.30pm'],
    [{ day: 'Friday', time: '10-12', term: 'Yes' }, 'Friday, 10-12, term time only'],
    [{ day: 'Friday', time: '10-12', term: 'N' }, 'Friday, 10-12'],
    [
      { day: 'Tuesday', time: '2-4', often: '1st and 3rd of the month' },
      '1st and 3rd Tuesday of the month, 2-4',
    ],
    [{ from: '12/12/2026', start: '18:00:00', until: '12/12/2026' }, '12/12/2026, 6pm'],
    [{ day: 'Friday', time: '09:00:00 and 11:00:00' }, 'Friday, 9am and 11am'],
    [
      { day: 'Monday', often: 'FREQ=WEEKLY;INTERVAL=4', from: '2026-01-19', time: '2pm' },
      'Monday, 2pm, every 4 weeks, from 19 January 2026',
    ],
    [
      { day: 'Weds', often: 'Alternate weeks', from: '2027-01-06', time: '2pm' },
      'every other Weds, 2pm, from 6 January 2027',
    ],
    [{}, ''],
  ])('%j are “%s”', (parts: Record<string, string>, when) => {
    expect(whenOfParts((name) => parts[name] ?? '')).toEqual({ when });
    if (when !== '') expect(readSchedule(when).ok).toBe(true);
  });

  it.each([
    [{ day: 'Friday', start: '19:00', often: 'Fortnightly' }],
    [{ day: 'Friday', start: '19:00', often: 'Monthly' }],
    [{ day: 'Friday', start: '7', end: '9' }],
    [{ day: 'Friday', start: '7', duration: '2 hours' }],
    [{ day: 'Friday', start: '10:00' }],
    [{ from: '2027-01-08', until: '2027-01-10', start: '19:00' }],
    [{ from: '2027-01-18', start: '19:00' }],
    [{ day: 'Friday' }],
    [{ start: '19:00' }],
  ])('leave %j to be refused by the reader', (parts: Record<string, string>) => {
    const reading = whenOfParts((name) => parts[name] ?? '');
    expect('when' in reading && readSchedule(reading.when).ok).toBe(false);
  });
});
