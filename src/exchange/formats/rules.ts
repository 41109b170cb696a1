/** One part of a repeat as Open Referral UK has it → a rule of a schedule, or why no line says it. */
import { addDays, onOrBefore, toNumber, weekdayOf, weekIndex } from '../../schedule/dates.ts';
import {
  WEEKDAYS,
  type Calendar,
  type Day,
  type Nth,
  type Slot,
  type TimedRule,
  type Weekday,
} from '../../schedule/schedule.ts';
import { sessions } from '../../schedule/sessions.ts';
import { textOf, type Json } from './objects.ts';
import { dayIn, daysIn, type NthDay } from './parts.ts';

const NO_HOLIDAYS: Calendar = { bankHolidays: [], terms: [] };
/** A repeat that is counted ends within so many days, or it is no course. */
const LONGEST_COURSE = 3_700;

type RuleReading = TimedRule | { wrong: string };

/** What a part says of its repeating, each taken by itself. */
interface Repeat {
  byday: readonly NthDay[];
  /** The days as they were written. */
  said: string;
  interval: number;
  start: Day | null;
  /** The day on which weeks begin: `MO` as a rule. */
  firstDay: string;
  at: readonly Slot[];
}

/** The rule of one part, with the hours `at`; it holds from `from` on. */
export function ruleOf(part: Json, at: readonly Slot[], from: Day | null, today: Day): RuleReading {
  const repeat = repeatIn(part, at);
  if ('wrong' in repeat) return repeat;
  const { byday, start, interval } = repeat;
  const plain = byday.map(({ day }) => day);
  const freq = textOf(part['freq']).toUpperCase();
  switch (freq) {
    case '':
      if (start && plain.length === 0) return { kind: 'dates', dates: [start], at };
      return { wrong: 'It names days, and not how often it repeats.' };
    case 'DAILY':
      if (interval > 1 || isNth(repeat))
        return { wrong: `It repeats every ${interval} days, which no line says.` };
      return { kind: 'weekly', on: plain.length > 0 ? inWeek(plain) : WEEKDAYS, at };
    case 'WEEKLY':
      return weekly(repeat, from, today);
    case 'MONTHLY':
      return monthly(repeat);
    default:
      return { wrong: `It repeats ${freq.toLowerCase()}, which no line says.` };
  }
}

/** The day of the last session of a rule that is on so many times. */
export function lastCounted(
  rule: TimedRule,
  count: number,
  start: Day | null,
): Day | { wrong: string } {
  if (!Number.isInteger(count) || count < 1 || !start)
    return { wrong: 'It is counted, and from when is not said.' };
  const end = addDays(start, LONGEST_COURSE);
  const all = sessions({ rules: [rule] }, start, end, NO_HOLIDAYS);
  return (
    all[count - 1]?.date ?? { wrong: `It is on ${count} times, which is longer than a course.` }
  );
}

function repeatIn(part: Json, at: readonly Slot[]): Repeat | { wrong: string } {
  const text = (name: string) => textOf(part[name]);
  const interval = text('interval') === '' ? 1 : Number(text('interval'));
  if (!Number.isInteger(interval) || interval < 1)
    return { wrong: `Its interval is “${text('interval')}”.` };
  const said = text('byday') || text('weekday');
  const byday = daysIn(said);
  if (byday === null) return { wrong: `Its days are “${said}”, which are not days of the week.` };
  const start = dayIn(text('dtstart'));
  if (text('dtstart') !== '' && start === null)
    return { wrong: `It begins on “${text('dtstart')}”, which is not a date.` };
  if (text('bymonthday') !== '')
    return {
      wrong:
        byday.length > 0
          ? `It repeats on days of the week (${said}) and on days of the month (${text('bymonthday')}), which contradict each other.`
          : `It repeats on days of the month (${text('bymonthday')}), which no line says.`,
    };
  return { byday, said, interval, start, firstDay: text('wkst').toUpperCase() || 'MO', at };
}

function weekly(repeat: Repeat, from: Day | null, today: Day): RuleReading {
  const { byday, said, interval, start, firstDay, at } = repeat;
  if (isNth(repeat))
    return { wrong: `It repeats weekly and on “${said}”, which is a day of the month.` };
  const days = byday.map(({ day }) => day);
  const on = days.length > 0 ? inWeek(days) : start ? [weekdayOf(start)] : [];
  if (on.length === 0) return { wrong: 'It repeats weekly, and the day is not said.' };
  if (interval === 1) return { kind: 'weekly', on, at };
  if (!start)
    return { wrong: `It repeats every ${interval} weeks, and its first day is not said.` };
  if (firstDay !== 'MO' && on.length > 1)
    return { wrong: 'Its weeks do not begin on Monday, so which of them it is on is not sure.' };
  const rule = { kind: 'every', weeks: interval, on, from: start, at } as const;
  // A line begins with the first of its days in a week, and parts with any day.
  const open = from !== null && from > start ? from : start;
  const [first] = sessions({ rules: [rule] }, open, addDays(open, 7 * interval), NO_HOLIDAYS);
  const begin = first ? onOrBefore(on[0]!, first.date) : start;
  const isMidweek =
    first !== undefined && begin < first.date && weekOf(begin) === weekOf(first.date);
  const whole = { rules: [{ ...rule, from: begin }] };
  if (isMidweek && sessions(whole, today, addDays(open, -1), NO_HOLIDAYS).length > 0)
    return {
      wrong: 'It begins in the middle of a week that is still to come, which no line says.',
    };
  return { ...rule, from: isMidweek ? begin : (first?.date ?? start) };
}

function monthly({ byday, said, interval, at }: Repeat): RuleReading {
  const [first] = byday;
  if (interval > 1) return { wrong: `It repeats every ${interval} months, which no line says.` };
  if (!first) return { wrong: 'It repeats monthly, and the day is not said.' };
  if (byday.some(({ nth }) => nth === 0))
    return { wrong: `It repeats monthly on “${said}”: every one of the month, or only one?` };
  if (byday.some(({ day }) => day !== first.day))
    return {
      wrong: `It repeats on several days of the month (${said}); write them as lines of their own.`,
    };
  const nth = byday.map((one) => one.nth);
  if (nth.some((one) => one < -1 || one > 5))
    return { wrong: `It repeats on “${said}”, which no line says.` };
  return {
    kind: 'monthly',
    nth: [...new Set(nth)].sort((a, b) => order(a) - order(b)) as Nth[],
    on: first.day,
    at,
  };
}

function isNth({ byday }: Repeat): boolean {
  return byday.some(({ nth }) => nth !== 0);
}

function inWeek(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}

/** The Monday of a day’s week, as a count of days. */
function weekOf(day: Day): number {
  return toNumber(day) - weekIndex(toNumber(day));
}

function order(nth: number): number {
  return nth < 0 ? 9 : nth;
}
