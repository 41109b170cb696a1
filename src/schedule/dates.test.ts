import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, formatDay, formatTime, isDay, weekdayOf } from './dates.ts';

describe('counts days without a clock or a time zone', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-03-27', 2, '2027-03-29'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-11-22', 400, '2027-12-27'],
  ])('%s and %i days is %s', (day, n, result) => {
    expect(addDays(day, n)).toBe(result);
    expect(daysBetween(day, result)).toBe(n);
  });

  it('knows the weekday of a date', () => {
    expect(weekdayOf('2024-03-14')).toBe('thu');
    expect(weekdayOf('1970-01-01')).toBe('thu');
    expect(weekdayOf('1969-12-31')).toBe('wed');
    expect(weekdayOf('2028-02-29')).toBe('tue');
  });
});

describe('tells a date from what only looks like one', () => {
  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-6-1',
    '27-06-01',
    '2027-06-31',
    ' 2027-06-01',
    '',
  ])('"%s" is none', (text) => expect(isDay(text)).toBe(false));

  it('takes 29 February only in a leap year', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(dayOf(2027, 2, 29)).toBeNull();
    expect(dayOf(2028, 2, 29)).toBe('2028-02-29');
  });
});

describe('writes dates and times in words', () => {
  it('leaves out what it is told to', () => {
    expect(formatDay('2026-11-27')).toBe('Friday 27 November');
    expect(formatDay('2026-11-27', { year: true })).toBe('Friday 27 November 2026');
    expect(formatDay('2026-11-07', { weekday: false, year: true })).toBe('7 November 2026');
  });

  it.each([
    ['10:30', '10.30am'],
    ['14:00', '2pm'],
    ['12:00', '12 noon'],
    ['12:30', '12.30pm'],
    ['00:30', '12.30am'],
    ['00:00', '12 midnight'],
    ['24:00', '12 midnight'],
  ])('%s is %s', (time, words) => expect(formatTime(time)).toBe(words));
});
