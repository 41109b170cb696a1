import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CALENDAR } from '../../schedule/calendar.ts';
import { addDays, weekdayOf } from '../../schedule/dates.ts';
import { sessions } from '../../schedule/sessions.ts';
import { WEEKDAYS, type Session } from '../../schedule/schedule.ts';
import { exampleDocument, TODAY } from '../example.ts';
import { timesFrom } from './times.ts';

const DOCUMENTS = [
  'Fridays, 10am to 12 noon',
  'Mondays, 2pm to 4pm; Wednesdays, 7pm to 9pm',
  'daily, 9am to 5pm',
  'first Tuesday of the month, 2pm to 4pm',
  'Saturdays, 8am to 9am',
  'Thursdays, all day',
  'Fridays, 6.30pm',
  'by appointment',
].map((when, index) => exampleDocument({ id: `belper/${index}`, when }));
const times = timesFrom(TODAY, DOCUMENTS, EMPTY_CALENDAR);

/** Which documents have a session that is as asked. */
const fitting = (days: string[], parts: string[] = []): number[] =>
  [...DOCUMENTS.keys()].filter((number) => times.fits(number, { days, parts }));

describe('times of documents', () => {
  it.each<[what: string, days: string[], parts: string[], documents: number[]]>([
    ['anything', [], [], [0, 1, 2, 3, 4, 5, 6, 7]],
    ['a date', ['2026-11-27'], [], [0, 2, 6]],
    ['a date far ahead', ['2027-10-05'], [], [2, 3]],
    ['a week', ['2026-11-23/2026-11-29'], [], [0, 1, 2, 4, 5, 6]],
    ['a week far ahead', ['2027-10-04/2027-10-10'], ['afternoon'], [1, 2, 3, 5]],
    ['the Fridays of a week', ['fri', '2026-11-23/2026-11-29'], [], [0, 2, 6]],
    ['the Fridays of three days without one', ['fri', '2026-11-23/2026-11-25'], [], []],
    ['a date or a weekday', ['2026-11-28', 'mon'], [], [1, 2, 4]],
    ['what begins from six on', [], ['18:00-'], [1, 5, 6]],
    ['what begins before ten, or has no time', [], ['-10:00'], [2, 4, 5]],
    ['what is on at ten', [], ['10:00'], [0, 2, 5]],
    ['what is on at a quarter to eleven', [], ['10:45'], [0, 2, 5]],
    ['what is on when it is just over', [], ['12:00'], [2, 5]],
    ['what is on between one and three', [], ['13:00-15:00'], [1, 2, 3, 5]],
    ['what is open long after it has begun', [], ['14:00-'], [1, 2, 3, 5, 6]],
    ['hours on a day', ['wed'], ['18:00-'], [1]],
    ['evenings from seven on', [], ['evening', '19:00-'], [1, 5]],
    ['evenings and weekends', [], ['17:00-', 'weekend'], [1, 2, 4, 5, 6]],
    ['no time at which anything is on', [], ['23:00-'], [5]],
  ])('fit %s', (_, days, parts, documents) => {
    expect(fitting(days, parts)).toEqual(documents);
  });

  it('are next when they are as asked, however far ahead', () => {
    const next = (number: number, days: string[], parts: string[] = []) => {
      const session = times.next(number, { days, parts }, null);
      return session && `${session.date} ${session.start}`;
    };
    expect(next(0, ['2027-10-01/2027-10-31'])).toBe('2027-10-01 10:00');
    expect(next(1, ['2026-11-23/2026-11-29'], ['18:00-'])).toBe('2026-11-25 19:00');
    expect(next(2, ['fri', '2026-12-01/2026-12-31'])).toBe('2026-12-04 09:00');
    expect(next(3, ['2026-11-27'])).toBe('2026-12-01 14:00');
    expect(next(7, ['fri'])).toBeNull();
  });

  it('are counted under each day on which they are on at the hours asked for', () => {
    const count = (parts: string[]) => {
      const asked = { days: [], parts };
      const tally = times.startTally();
      for (const number of DOCUMENTS.keys()) tally.add(number, asked);
      const { byDay, byPart } = tally.counts();
      return { byDay: [...byDay.slice(0, 7)], byPart: [...byPart] };
    };
    expect(count([]).byDay).toEqual([2, 2, 2, 2, 3, 2, 1]);
    expect(count(['18:00-']).byDay).toEqual([0, 0, 1, 1, 1, 0, 0]);
    // A part chosen instead of the hours finds what it always would.
    expect(count(['18:00-']).byPart).toEqual(count([]).byPart);
  });

  it('fit what looking at every day and minute says they fit', () => {
    const day = fc.oneof(
      fc.constantFrom<string>(...WEEKDAYS),
      fc.integer({ min: 0, max: 30 }).map((ahead) => addDays(TODAY, ahead)),
      fc
        .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 10 }))
        .map(([from, length]) => `${addDays(TODAY, from)}/${addDays(TODAY, from + length)}`),
    );
    const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${hour}`.padStart(2, '0') + ':30');
    const hours = fc.oneof(
      time,
      time.map((from) => `${from}-`),
      time.map((until) => `-${until}`),
    );
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 3 }),
        fc.array(hours, { maxLength: 2 }),
        (days, parts) => {
          expect(fitting(days, parts)).toEqual(
            [...DOCUMENTS.keys()].filter(
              (number) =>
                days.length + parts.length === 0 ||
                sessions(
                  DOCUMENTS[number]!.schedule,
                  TODAY,
                  addDays(TODAY, 34),
                  EMPTY_CALENDAR,
                ).some((session) => isOnDay(session, days) && isAtTime(session, parts)),
            ),
          );
        },
      ),
    );
  });
});

/** The stupid way: every date of the days asked for is written down. */
function isOnDay({ date }: Session, days: readonly string[]): boolean {
  const spans = days.filter((day) => day.includes('/'));
  const weekdays = days.filter((day) => day.length === 3);
  const inSpans = spans.flatMap((span) => {
    const [from = '', until = ''] = span.split('/');
    const dates: string[] = [];
    for (let one = from; one <= until; one = addDays(one, 1)) dates.push(one);
    return dates;
  });
  return (
    days.length === 0 ||
    days.includes(date) ||
    (spans.length > 0
      ? inSpans.includes(date) && (weekdays.length === 0 || weekdays.includes(weekdayOf(date)))
      : weekdays.includes(weekdayOf(date)))
  );
}

/** The stupid way: every minute of the session is looked at. */
function isAtTime({ start, end }: Session, parts: readonly string[]): boolean {
  if (parts.length === 0 || start === null) return true;
  const minute = (time: string): number => +time.slice(0, 2) * 60 + +time.slice(3);
  const begins = minute(start);
  const minutes = Array.from(
    { length: end ? minute(end) - begins : 1 },
    (_, more) => begins + more,
  );
  return parts.some((part) => {
    const [from = '', until] = part.split('-');
    if (until === undefined) return minutes.includes(minute(from));
    if (from === '') return begins < minute(until);
    return begins >= minute(from) || (minutes.length >= 300 && minutes.at(-1)! >= minute(from));
  });
}
