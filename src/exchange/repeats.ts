/** The parts of a repeat as Open Referral UK has them → a `when` that reads back to the same sessions, or why not. */
import { canonical } from '../schedule/canon.ts';
import { addDays, onOrBefore, toNumber, weekdayOf, weekIndex } from '../schedule/dates.ts';
import { describe } from '../schedule/describe.ts';
import { readSchedule } from '../schedule/read.ts';
import {
  WEEKDAYS,
  type Calendar,
  type Day,
  type Nth,
  type Rule,
  type Season,
  type Slot,
  type TimedRule,
  type Weekday,
} from '../schedule/schedule.ts';
import { sessions } from '../schedule/sessions.ts';
import { contradiction } from './contradiction.ts';
import type { WhenReading } from './hours.ts';
import { textOf, type Json } from './objects.ts';
import { dayIn, datesIn, daysIn, slotOf } from './parts.ts';
import { misfit, pass } from './remarks.ts';

const NO_HOLIDAYS: Calendar = { bankHolidays: [], terms: [] };
/** A repeat that is counted ends within so many days, or it is no course. */
const LONGEST_COURSE = 3_700;

/** The `when` of all schedules of one service together; what is over already is passed over. */
export function whenOfRepeats(parts: readonly Json[], today: Day): WhenReading {
  const rules: Rule[] = [];
  const wrong: string[] = [];
  let over = '';
  for (const part of parts) {
    const reading = ruleOf(part, today);
    if (reading === null) continue;
    if ('wrong' in reading) wrong.push(reading.wrong);
    else if (reading.until !== null && reading.until < today)
      over = `It was last on by ${reading.until}.`;
    else if (isNever(reading)) over = `It ends on ${reading.until}, before its first day.`;
    else rules.push(...reading.rules);
  }
  if (wrong.length > 0)
    return {
      remarks: wrong.map((why) =>
        misfit(
          'when',
          why,
          'Ask when it is on, and write it as on a poster: Fridays, 10am to 12 noon',
        ),
      ),
    };
  if (rules.length === 0) return over === '' ? { when: '' } : { remarks: [pass(over)] };
  const when = describe(canonical(rules));
  const again = readSchedule(when);
  return again.ok
    ? { when }
    : {
        remarks: [
          misfit(
            'when',
            `It cannot be written in one line: “${when}”.`,
            again.problems[0]?.fix ?? '',
          ),
        ],
      };
}

// Every so many weeks counts from a day that may lie behind the end.
function isNever({ rules, until }: { rules: readonly Rule[]; until: Day | null }): boolean {
  return until !== null && rules.every((rule) => rule.kind === 'every' && rule.from > until);
}

type RuleReading = { rules: readonly Rule[]; until: Day | null } | { wrong: string };

// Null for a schedule that says nothing at all.
function ruleOf(part: Json, today: Day): RuleReading | null {
  const text = (name: string) => textOf(part[name]);
  const words = [text('description'), text('notes')].filter(Boolean);
  const freq = text('freq').toUpperCase();
  const from = lastOf(dayIn(text('dtstart')), dayIn(text('valid_from')));
  const until = firstOf(dayIn(text('until')), dayIn(text('valid_to')));
  const hasDays = ['byday', 'bymonthday', 'weekday'].some((name) => text(name) !== '');
  const slot = slotOf(text('opens_at'), text('closes_at'));
  if (slot !== null && typeof slot === 'object' && 'wrong' in slot) return slot;
  if (freq === '' && !hasDays && text('dtstart') === '') return wordsAlone(words, slot);
  for (const name of ['byweekno', 'byyearday', 'bysetpos', 'bymonth', 'rdate'])
    if (text(name) !== '')
      return { wrong: `It repeats by ${name} ${text(name)}, which no line says.` };
  if (from && until && until < from)
    return { wrong: `It ends on ${until}, before it begins on ${from}.` };

  const at = [slot ?? 'time not known'] as const;
  const rule = timedRule(part, freq, at, from, today);
  if ('wrong' in rule) return rule;
  const start = dayIn(text('dtstart'));
  if (text('count') !== '' && from !== start)
    return { wrong: 'It is counted, and holds only from a later day on.' };
  const counted = text('count') === '' ? null : lastCounted(rule, Number(text('count')), start);
  if (counted !== null && typeof counted === 'object') return counted;
  const end = firstOf(until, counted);
  const off = datesIn(text('exdate'));
  if (off === null) return { wrong: `It is not on “${text('exdate')}”, which are not all dates.` };
  const ahead = off.filter((day) => day >= today);
  const limited = without(withSeason(rule, from, end), ahead);
  const odds = contradiction(words.join(' '), limited);
  if (odds) return { wrong: odds };
  const last = limited.kind === 'dates' ? (limited.dates.at(-1) ?? null) : end;
  return { rules: [limited], until: last };
}

function wordsAlone(words: readonly string[], slot: Slot | null): RuleReading | null {
  const [first] = words;
  if (first === undefined) return slot === null ? null : { wrong: 'It has hours, and no day.' };
  const reading = readSchedule(first);
  if (!reading.ok)
    return { wrong: `It says only “${first}”. ${reading.problems[0]?.message ?? ''}` };
  return { rules: reading.schedule.rules, until: null };
}

function timedRule(
  part: Json,
  freq: string,
  at: readonly Slot[],
  from: Day | null,
  today: Day,
): TimedRule | { wrong: string } {
  const text = (name: string) => textOf(part[name]);
  const interval = text('interval') === '' ? 1 : Number(text('interval'));
  if (!Number.isInteger(interval) || interval < 1)
    return { wrong: `Its interval is “${text('interval')}”.` };
  const byday = daysIn(text('byday') || text('weekday'));
  if (byday === null)
    return {
      wrong: `Its days are “${text('byday') || text('weekday')}”, which are not days of the week.`,
    };
  const start = dayIn(text('dtstart'));
  if (text('dtstart') !== '' && start === null)
    return { wrong: `It begins on “${text('dtstart')}”, which is not a date.` };
  if (text('bymonthday') !== '')
    return {
      wrong:
        byday.length > 0
          ? `It repeats on days of the week (${text('byday')}) and on days of the month (${text('bymonthday')}), which contradict each other.`
          : `It repeats on days of the month (${text('bymonthday')}), which no line says.`,
    };
  const plain = byday.map(({ day }) => day);
  const isNth = byday.some(({ nth }) => nth !== 0);
  switch (freq) {
    case '':
      if (start && plain.length === 0) return { kind: 'dates', dates: [start], at };
      return { wrong: 'It names days, and not how often it repeats.' };
    case 'DAILY':
      if (interval > 1 || isNth)
        return { wrong: `It repeats every ${interval} days, which no line says.` };
      return { kind: 'weekly', on: plain.length > 0 ? inWeek(plain) : WEEKDAYS, at };
    case 'WEEKLY': {
      if (isNth)
        return {
          wrong: `It repeats weekly and on “${text('byday')}”, which is a day of the month.`,
        };
      const on = plain.length > 0 ? inWeek(plain) : start ? [weekdayOf(start)] : [];
      if (on.length === 0) return { wrong: 'It repeats weekly, and the day is not said.' };
      if (interval === 1) return { kind: 'weekly', on, at };
      if (!start)
        return { wrong: `It repeats every ${interval} weeks, and its first day is not said.` };
      const firstDay = text('wkst').toUpperCase() || 'MO';
      if (firstDay !== 'MO' && on.length > 1)
        return {
          wrong: 'Its weeks do not begin on Monday, so which of them it is on is not sure.',
        };
      const rule = { kind: 'every', weeks: interval, on, from: start, at } as const;
      // A line begins with the first of its days in a week, and parts with any day.
      const open = lastOf(start, from) ?? start;
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
    case 'MONTHLY': {
      const [first] = byday;
      if (interval > 1)
        return { wrong: `It repeats every ${interval} months, which no line says.` };
      if (!first) return { wrong: 'It repeats monthly, and the day is not said.' };
      if (byday.some(({ nth }) => nth === 0))
        return {
          wrong: `It repeats monthly on “${text('byday')}”: every one of the month, or only one?`,
        };
      if (byday.some(({ day }) => day !== first.day))
        return {
          wrong: `It repeats on several days of the month (${text('byday')}); write them as lines of their own.`,
        };
      const nth = byday.map((one) => one.nth);
      if (nth.some((one) => one < -1 || one > 5))
        return { wrong: `It repeats on “${text('byday')}”, which no line says.` };
      return {
        kind: 'monthly',
        nth: [...new Set(nth)].sort((a, b) => order(a) - order(b)) as Nth[],
        on: first.day,
        at,
      };
    }
    default:
      return { wrong: `It repeats ${freq.toLowerCase()}, which no line says.` };
  }
}

function withSeason(rule: TimedRule, from: Day | null, until: Day | null): TimedRule {
  const during: Season = {
    // Every so many weeks counts from its first date, which says when it begins.
    ...(from && rule.kind !== 'dates' && rule.kind !== 'every' && { from }),
    ...(until && rule.kind !== 'dates' && { until }),
  };
  return Object.keys(during).length > 0 ? { ...rule, during } : rule;
}

function without(rule: TimedRule, dates: readonly Day[]): TimedRule {
  return dates.length > 0 ? { ...rule, not: [{ kind: 'dates', dates: dates.toSorted() }] } : rule;
}

function lastCounted(rule: TimedRule, count: number, start: Day | null): Day | { wrong: string } {
  if (!Number.isInteger(count) || count < 1 || !start)
    return { wrong: 'It is counted, and from when is not said.' };
  const end = addDays(start, LONGEST_COURSE);
  const all = sessions({ rules: [rule] }, start, end, NO_HOLIDAYS);
  return (
    all[count - 1]?.date ?? { wrong: `It is on ${count} times, which is longer than a course.` }
  );
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

function lastOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function firstOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
