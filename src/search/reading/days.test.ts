import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CALENDAR } from '../../schedule/calendar.ts';
import { addDays, formatDay, MONTH_NAMES, nameOf, weekdayOf } from '../../schedule/dates.ts';
import { WEEKDAYS, type Day } from '../../schedule/schedule.ts';
import { inEachZone } from '../../tests/zones.ts';
import { DAY_PATTERNS } from './days.ts';
import { lineOf } from './line.ts';
import { findPattern } from './pattern.ts';
import { tokens } from '../words.ts';

/** The days that a whole text means; none where a word of it is left over. */
function daysOf(text: string, today: Day): string[] {
  const typed = tokens(text);
  const line = lineOf(
    text,
    typed,
    typed.map((token) => token.text),
  );
  const occasion = { today, calendar: EMPTY_CALENDAR, isMorning: false };
  const found = findPattern(DAY_PATTERNS, line, 0, occasion);
  return found?.until === typed.length ? found.means.map(({ value }) => value) : [];
}

/** The stupid way: day by day from the first on, until one is right. */
function firstDay(from: Day, isRight: (day: Day) => boolean): Day {
  let day = from;
  while (!isRight(day)) day = addDays(day, 1);
  return day;
}

// Leap days, year ends and the days on which clocks change come up among nine years.
const today = fc.integer({ min: 0, max: 3300 }).map((days) => addDays('2023-12-20', days));
const weekday = fc.constantFrom(...WEEKDAYS);
const month = fc.integer({ min: 1, max: 12 });
const monthOf = (day: Day) => +day.slice(5, 7);
const dateOf = (day: Day) => +day.slice(8);
const ending = (date: number) =>
  `${date}${date % 10 === 1 && date !== 11 ? 'st' : date % 10 === 2 && date !== 12 ? 'nd' : date % 10 === 3 && date !== 13 ? 'rd' : 'th'}`;

inEachZone('days in words, where the clock is that of', () => {
  it('are dates as they are written anywhere', () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 0, max: 364 }), (now, ahead) => {
        const day = addDays(now, ahead);
        const [date, name] = [dateOf(day), MONTH_NAMES[monthOf(day) - 1]!];
        const next = firstDay(now, (one) => monthOf(one) === monthOf(day) && dateOf(one) === date);
        for (const text of [
          `${date} ${name}`,
          `${ending(date)} of ${name.slice(0, 3)}`,
          `the ${ending(date)} of ${name}`,
          `${name} ${date}`,
          `${nameOf(weekdayOf(day)).slice(0, 3)} ${date} ${name}`,
          `${date}/${monthOf(day)}`,
          formatDay(day).toLowerCase(),
        ])
          expect(daysOf(text, now), text).toEqual(text === '24/7' ? [] : [next]);
        expect(daysOf(day, now)).toEqual([day]);
        expect(daysOf(`${date}.${monthOf(day)}.${day.slice(0, 4)}`, now)).toEqual([day]);
      }),
    );
  });

  it('are days of the week, counted on from today', () => {
    fc.assert(
      fc.property(today, weekday, (now, name) => {
        const next = firstDay(now, (day) => weekdayOf(day) === name);
        const later = firstDay(addDays(now, 1), (day) => weekdayOf(day) === name);
        const monday = firstDay(addDays(now, 1), (day) => weekdayOf(day) === 'mon');
        const ofNextWeek = firstDay(monday, (day) => weekdayOf(day) === name);
        expect(daysOf(`this ${nameOf(name)}`.toLowerCase(), now)).toEqual([next]);
        expect(daysOf(`next ${name}`, now)).toEqual([...new Set([later, ofNextWeek])]);
        expect(daysOf(`${name} week`, now)).toEqual([addDays(next, 7)]);
        expect(daysOf(`a fortnight on ${name}`, now)).toEqual([addDays(next, 14)]);
      }),
    );
  });

  it('are weeks from Monday to Sunday, weekends and months, as far as they are not past', () => {
    fc.assert(
      fc.property(today, month, (now, wanted) => {
        const monday = firstDay(addDays(now, 1), (day) => weekdayOf(day) === 'mon');
        const sunday = addDays(monday, -1);
        expect(daysOf('this week', now)).toEqual([now === sunday ? now : `${now}/${sunday}`]);
        expect(daysOf('next week', now)).toEqual([`${monday}/${addDays(monday, 6)}`]);
        expect(daysOf('the week after next', now)).toEqual([
          `${addDays(monday, 7)}/${addDays(monday, 13)}`,
        ]);
        expect(daysOf('next weekend', now)).toEqual([
          `${addDays(monday, 5)}/${addDays(monday, 6)}`,
        ]);
        const first = firstDay(now, (day) => monthOf(day) === wanted);
        const last = addDays(
          firstDay(first, (day) => monthOf(day) !== wanted),
          -1,
        );
        expect(daysOf(`in ${MONTH_NAMES[wanted - 1]!.toLowerCase()}`, now)).toEqual([
          first === last ? first : `${first}/${last}`,
        ]);
      }),
    );
  });

  it('are the second Tuesday and the last Friday of a month', () => {
    fc.assert(
      fc.property(today, weekday, fc.integer({ min: 1, max: 4 }), (now, name, nth) => {
        const isNth = (day: Day) => weekdayOf(day) === name && Math.ceil(dateOf(day) / 7) === nth;
        const isLast = (day: Day) =>
          weekdayOf(day) === name && monthOf(addDays(day, 7)) !== monthOf(day);
        expect(daysOf(`${ending(nth)} ${name} of the month`, now)).toEqual([firstDay(now, isNth)]);
        expect(daysOf(`last ${name} of the month`, now)).toEqual([firstDay(now, isLast)]);
      }),
    );
  });

  it('are so many days from now', () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 1, max: 99 }), (now, days) => {
        expect(daysOf(`in ${days} days time`, now)).toEqual([addDays(now, days)]);
        const [week = ''] = daysOf(`in ${days} weeks`, now);
        const [from = '', until = from] = week.split('/');
        expect(from <= addDays(now, 7 * days) && addDays(now, 7 * days) <= until).toBe(true);
        expect([weekdayOf(from), weekdayOf(until)]).toEqual(['mon', 'sun']);
      }),
    );
  });
});

describe('days that are none', () => {
  it.each(['31 february', '0/1', '32nd', '13/13', 'may', 'march', 'second', '2 april 10'])(
    '“%s” means no day as a whole',
    (text) => {
      expect(daysOf(text, '2026-11-22')).toEqual([]);
    },
  );
});
