/** Days in words: `next friday`, `28/11`, `in two weeks' time`, `the first tuesday of the month`. */
import { addDays } from '../../schedule/dates.ts';
import { WEEKDAYS, type Day, type Weekday } from '../../schedule/schedule.ts';
import {
  coming,
  mondayOf,
  monthSpan,
  nextDate,
  nextNth,
  nextOfMonth,
  span,
  weekendOf,
  weekOf,
} from './coming.ts';
import { MONTHS, NTHS } from './line.ts';
import { patternsFor, type Pattern } from './pattern.ts';

const YEAR = '(?:,? (20\\d\\d))?';
const NTH = '(?:the )?(<n>)<th>?';
const ON_DAY = '(?:<day> )?';
// "The 3rd floor", "a 70th birthday".
const COUNTED =
  '(?! (?:(?:of )?<month>|age|anniversary|birthday|class|floor|party|sector|time|year)(?!\\p{L}))';
const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, 'a couple of': 2, 'a few': 3 };
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30 };
const SURE_MONTHS: ReadonlySet<string> = new Set(
  'january february july september october november december'.split(' '),
);

/** The patterns of days. A week runs from Monday to Sunday; a day that is past is read as the next such day. */
export const DAY_PATTERNS: readonly Pattern[] = patternsFor('day', [
  ['(<day>)', ([day]) => [day!]],
  [
    '(<day>) ?(?:-|to|till|until|through|thru) ?(<day>)',
    ([from, until]) => weekdaysBetween(from as Weekday, until as Weekday),
  ],

  // Dates
  [
    `${ON_DAY}${NTH}(?: of)? (<month>)${YEAR}`,
    ([date, month, year], { today }) => one(nextDate(today, monthOf(month), +date!, +year!)),
  ],
  [
    `${ON_DAY}(<month>) ${NTH}${YEAR}`,
    ([month, date, year], { today }) => one(nextDate(today, monthOf(month), +date!, +year!)),
  ],
  [
    `${ON_DAY}(<n>)/(<n>)(?:/(\\d{4}|\\d\\d))?(?! (?:hour|price|term))`,
    ([date, month, year], { today }) =>
      // "24/7" is no day of July.
      year || date !== '24' || month !== '7'
        ? one(nextDate(today, +month!, +date!, fullYear(year)))
        : null,
  ],
  [
    `${ON_DAY}(<n>)([.-])(<n>)\\2(\\d{4}|\\d\\d)`,
    ([date, _, month, year], { today }) => one(nextDate(today, +month!, +date!, fullYear(year))),
  ],
  // Without a year these are hours as well: "10.11", "10-11".
  [
    `${ON_DAY}(2[5-9]|3[01])[.-](<n>)`,
    ([date, month], { today }) => one(nextDate(today, +month!, +date!)),
  ],
  [
    '(20\\d\\d)-(\\d\\d)-(\\d\\d)',
    ([year, month, date], { today }) => one(nextDate(today, +month!, +date!, +year!)),
  ],
  [
    `(?:(?:on )?the |on |<day> (?:the )?)(<n>)<th>${COUNTED}`,
    ([date], { today }) => one(nextOfMonth(today, +date!)),
  ],
  ['(<n>)<th>(?=$)', ([date], { today }) => one(nextOfMonth(today, +date!))],
  [
    `(between |from )?${ON_DAY}${NTH}(?: (?:of )?(<month>))? ?(-|to|until|till|and|or) ?${ON_DAY}${NTH}(?: of)? (<month>)${YEAR}`,
    ([opens, date, month, joins, lastDate, lastMonth, year], { today }) => {
      const last = nextDate(today, monthOf(lastMonth), +lastDate!, +year!);
      const first = last && nextDate(today, monthOf(month || lastMonth), +date!, +year!);
      if (!first || !last) return null;
      if (!opens && /and|or/.test(joins!)) return [first, last];
      // Half over, it goes on from today.
      return [span(first > last ? today : first, last)];
    },
  ],
  [
    `(${NTHS.join('|')}) (<day>)(?: (?:of|in) (?:(?:the|each|every|this|next) )?(month|<month>))?`,
    ([nth, day, month], { today }) =>
      // "Last friday" alone is over, and the next one is meant.
      nth === 'last' && !month ? [day!] : one(nextNth(today, nth!, day!, monthOf(month))),
  ],

  [
    `(${NTHS.join('|')}) (?:and|or) (${NTHS.join('|')}) (<day>)(?: (?:of|in) (?:the|each|every) month)?`,
    ([nth, other, day], { today }) =>
      [nth, other].flatMap((one) => nextNth(today, one!, day!, 0) ?? []),
  ],

  // Days counted from today
  ['(?:this|this coming|the coming|coming) (<day>)', ([day], { today }) => [coming(day!, today)]],
  [
    'next (<day>)',
    // Some mean the one that comes first, others the one of next week: both will do.
    ([day], { today }) =>
      [
        coming(day!, addDays(today, 1)),
        addDays(mondayOf(today), 7 + WEEKDAYS.indexOf(day as Weekday)),
      ].sort(),
  ],
  [
    '(<day>) (?:week|after next)|(?:a )?week on (<day>)',
    ([day, other], { today }) => [addDays(coming((day || other)!, today), 7)],
  ],
  [
    '(<day>) fortnight|(?:a )?fortnight on (<day>)|(?:a )?2 weeks on (<day>)',
    ([a, b, c], { today }) => [addDays(coming((a || b || c)!, today), 14)],
  ],
  ['(?:a )?week (?:from )?today|today week', (_, { today }) => [addDays(today, 7)]],
  ['(?:a )?week (?:from )?tomorrow|tomorrow week', (_, { today }) => [addDays(today, 8)]],
  ['(?:the )?day after tomorrow', (_, { today }) => [addDays(today, 2)]],
  [
    'in (?:about )?(<n>|an?|a couple of|a few) (day|week|fortnight|month)s?(?: time)?|(<n>|a) (day|week|fortnight|month)s?(?: time| from now| from today)',
    ([count, unit, otherCount, otherUnit], { today }) => {
      const number = NUMBERS[count || otherCount!] ?? Number(count || otherCount);
      const day = addDays(today, number * (DAYS_IN[unit || otherUnit!] ?? 1));
      // Who counts in weeks means more or less that week.
      return [(unit || otherUnit) === 'day' ? day : weekOf(day, today)];
    },
  ],

  // Weeks, weekends and months
  [
    '(?:later |some ?time )?this week|(?:for |the )*rest of (?:the|this) week',
    (_, { today }) => [weekOf(today, today)],
  ],
  ['(?:some ?time )?next week', (_, { today }) => [weekOf(addDays(today, 7), today)]],
  ['(?:the )?week after next', (_, { today }) => [weekOf(addDays(today, 14), today)]],
  [
    '(?:the |this |over |in )*(?:coming week|next few days|next (<n>) days|next (<n>) weeks|next fortnight)',
    ([days, weeks], { today }) => [
      span(today, addDays(today, days ? +days : weeks ? +weeks * 7 : 7)),
    ],
  ],
  [
    `(?:the )?weekend (?:of |beginning |starting )?${NTH}(?: of)? (<month>)${YEAR}`,
    ([date, month, year], { today }) => {
      const day = nextDate(today, monthOf(month), +date!, +year!);
      return day === null ? null : [weekendOf(day)];
    },
  ],
  ['next weekend', (_, { today }) => [weekendOf(addDays(today, 7))]],
  ['(?:the )?weekend after next', (_, { today }) => [weekendOf(addDays(today, 14))]],
  [
    '(?:later )?this month|(?:the )?rest of (?:the|this) month',
    (_, { today }) => [monthSpan(today, +today.slice(5, 7), 0)],
  ],
  ['next month', (_, { today }) => [monthSpan(today, (+today.slice(5, 7) % 12) + 1, 0)]],
  [
    `(?:in|during|throughout|this|next|all|early|late|mid) (<month>)${YEAR}|(<month>) (20\\d\\d)`,
    ([month, year, other, otherYear], { today }) => [
      monthSpan(today, monthOf(month || other), +(year || otherYear || 0)),
    ],
  ],
  [
    '(?<!\\d(?:<th>)? )(<month>)',
    // "May" and "march" are other words as well, and April and June are people.
    ([month], { today, word }) =>
      SURE_MONTHS.has(word) ? [monthSpan(today, monthOf(month), 0)] : null,
  ],
]);

function one(day: Day | null): string[] | null {
  return day === null ? null : [day];
}

function weekdaysBetween(from: Weekday, until: Weekday): Weekday[] {
  const first = WEEKDAYS.indexOf(from);
  const count = ((WEEKDAYS.indexOf(until) - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => WEEKDAYS[(first + index) % 7]!);
}

/** From 1; 0 for a word that is no month. */
function monthOf(month = ''): number {
  return MONTHS.indexOf(month) + 1;
}

function fullYear(year = ''): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
