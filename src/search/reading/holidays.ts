/** Days that have a name: bank holidays, school holidays, Christmas. The directory's calendar says when most of them are. */
import { addDays, daysBetween, weekdayOf } from '../../schedule/dates.ts';
import type { Calendar, Day } from '../../schedule/schedule.ts';
import { nextDate, span } from './coming.ts';
import { MONTHS } from './line.ts';
import { patternsFor, type Pattern } from './pattern.ts';

const FIXED: readonly (readonly [source: string, month: number, date: number])[] = [
  ['(?:christmas|xmas) eve', 12, 24],
  ['(?:christmas|xmas) day', 12, 25],
  ['boxing day', 12, 26],
  ['new years? eve', 12, 31],
  ['new years? day', 1, 1],
  ['valentines day', 2, 14],
  ['on halloween', 10, 31],
  ['bonfire night', 11, 5],
];
const SEASON = '(?:(new years?|christmas|easter|spring|summer|<month>) )?';
const SEASONS: Readonly<Record<string, readonly number[]>> = {
  christmas: [12],
  easter: [3, 4],
  spring: [5],
  summer: [7, 8],
};
/** No half-term is longer, and no other school holiday so short. */
const LONGEST_HALF_TERM = 11;

/** The patterns of such days. "Christmas" by itself is more often a party than a day. */
export const HOLIDAY_PATTERNS: readonly Pattern[] = patternsFor('day', [
  ...FIXED.map(
    ([source, month, date]) =>
      [source, (_, { today }) => [nextDate(today, month, date)!]] satisfies Row,
  ),
  [
    `${SEASON}bank holiday(?: (<day>))?`,
    ([season, day], { today, calendar }) =>
      calendar.bankHolidays
        .filter((date) => date >= today && isIn(season!, date))
        .filter((date) => !day || weekdayOf(date) === day)
        .slice(0, 1),
  ],
  [
    'bank holidays',
    (_, { today, calendar }) => calendar.bankHolidays.filter((date) => date >= today).slice(0, 8),
  ],
  [
    'bank holiday weekend',
    (_, { today, calendar }) =>
      calendar.bankHolidays
        .filter((date) => date >= today && weekdayOf(date) === 'mon')
        .slice(0, 1)
        .map((monday) => span(later(addDays(monday, -2), today), monday)),
  ],
  ['good fri', (_, { today, calendar }) => easters(today, calendar, 0)],
  ['easter (?:sun|day)', (_, { today, calendar }) => easters(today, calendar, 2)],
  ['easter mon', (_, { today, calendar }) => easters(today, calendar, 3)],
  [
    '(?:over|at|during) easter|easter weekend',
    (_, { today, calendar }) =>
      easters(today, calendar, 3).map((monday) => span(later(addDays(monday, -3), today), monday)),
  ],
  [
    `(?:(?:over|in|during) )?(?:the )?${SEASON}(half ?terms?|school holidays?|(?:school )?hols|holidays)(?: week)?`,
    ([season, what], { today, calendar }) =>
      // "Holidays" alone may be anything.
      season || what !== 'holidays'
        ? schoolHolidays(today, calendar)
            .filter(({ from, until }) => isIn(season!, from) || isIn(season!, until))
            .filter(
              ({ days }) =>
                what!.startsWith('half') === days <= LONGEST_HALF_TERM ||
                what === 'school holidays',
            )
            .slice(0, season || what!.startsWith('half') ? 1 : 4)
            .map(({ from, until }) => span(from, until))
        : null,
  ],
  [
    '(?:in |during )?term ?time',
    (_, { today, calendar }) =>
      calendar.terms
        .filter(({ until }) => until >= today)
        .map(({ from, until }) => span(later(from, today), until)),
  ],
  [
    '(?:over|at|during) (?:the )?(?:christmas|xmas)(?: holidays?)?|(?:christmas|xmas) (?:week|break|period|holidays)|(between) (?:christmas|xmas) and new year',
    ([between], { today }) => {
      const newYear = nextDate(today, 1, 1)!;
      const first = addDays(newYear, between ? -5 : -8);
      const last = between ? addDays(newYear, -1) : newYear;
      return [span(first < today ? today : first, last)];
    },
  ],
]);

type Row = Parameters<typeof patternsFor>[1][number];

function isIn(season: string, date: Day): boolean {
  const month = +date.slice(5, 7);
  return (
    season === '' ||
    (SEASONS[season]?.includes(month) ??
      (MONTHS[month - 1] === season || (/^new/.test(season) && month === 1)))
  );
}

/** So many days after each Good Friday to come, which is the bank holiday on a Friday of spring. */
function easters(today: Day, { bankHolidays }: Calendar, after: number): Day[] {
  return bankHolidays
    .filter((date) => weekdayOf(date) === 'fri' && isIn('easter', date))
    .map((date) => addDays(date, after))
    .filter((date) => date >= today)
    .slice(0, 1);
}

/** The days between two terms, as far as they are not past. */
function schoolHolidays(
  today: Day,
  { terms }: Calendar,
): { from: Day; until: Day; days: number }[] {
  return terms.slice(1).flatMap((term, index) => {
    const from = addDays(terms[index]!.until, 1);
    const until = addDays(term.from, -1);
    if (until < today || until < from) return [];
    return [{ from: later(from, today), until, days: daysBetween(from, until) + 1 }];
  });
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
