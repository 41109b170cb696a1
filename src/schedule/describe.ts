import { formatDay, formatTime, MONTH_NAMES, nameOf } from './dates.ts';
import {
  isTimed,
  WEEKDAYS,
  type Day,
  type Exception,
  type Nth,
  type Rule,
  type Schedule,
  type Season,
  type Session,
  type Slot,
  type TimedRule,
  type Weekday,
  type YearDay,
} from './schedule.ts';

/** The schedule in canonical words, 'Every Friday, 10am to 12 noon'; reading them gives an equal schedule. */
export function describe({ rules }: Schedule): string {
  const shared = sharedLimits(rules);
  const sentences = rules.map((rule) => describeRule(rule, shared !== null, rules.length === 1));
  if (shared !== null) sentences.push(shared);
  const text = sentences.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The two lines of a card's tab: { days: 'Mon–Fri', time: '9am–5pm' }; days is empty where none is known. */
export function describeShort(schedule: Schedule): { days: string; time: string } {
  const timed = schedule.rules.filter(isTimed);
  const [first] = timed;
  if (!first) return { days: '', time: shortUntimed(schedule.rules) };
  const days = join([...new Set(timed.map(shortDays))], ', ', ', ');
  const hours = new Set(timed.map((rule) => rule.at.map(shortSlot).join(', ')));
  return { days, time: hours.size === 1 ? [...hours][0]! : TIMES_VARY };
}

/** What stands in place of the hours where they differ from day to day. */
export const TIMES_VARY = 'Times vary';

/** The hours of a session as a screen reader should say them: '10 a.m. to 12 noon'. */
export function speak({ start, end, check }: Session): string {
  if (start === null) return check ? 'time not known' : 'all day';
  if (start === '00:00' && end === '24:00') return '24 hours';
  return end === null ? speakTime(start) : `${speakTime(start)} to ${speakTime(end)}`;
}

function describeRule(rule: Rule, isShared: boolean, isAlone: boolean): string {
  if (!isTimed(rule)) return rule.kind === 'day not known' ? 'weekly, day not known' : rule.kind;
  const hours = join(rule.at.map(describeSlot), ', ', ' and ');
  const limits = isShared ? [] : describeLimits(rule, isAlone);
  return [describeDays(rule), hours, ...limits].join(', ');
}

/** What several rules have in common is said once, behind them all: '…; not in August'. */
function sharedLimits(rules: readonly Rule[]): string | null {
  const timed = rules.filter(isTimed);
  const limits = timed.map((rule) => describeLimits(rule, true).join(', '));
  const isShared = timed.length > 1 && limits[0] !== '' && new Set(limits).size === 1;
  return isShared ? limits[0]! : null;
}

/** 'Closed 25 December' holds for all rules, so a rule among others that have no such day says 'except'. */
function describeLimits({ during, not = [] }: TimedRule, isClosing: boolean): string[] {
  const exceptions = not.map((exception) => describeException(exception, isClosing));
  return [...describeSeason(during ?? {}), ...exceptions];
}

function describeDays(rule: TimedRule): string {
  switch (rule.kind) {
    case 'weekly':
      return describeWeekdays(rule.on);
    case 'monthly':
      return `${nthWords(rule.nth)} ${nameOf(rule.on)} of the month`;
    case 'every':
      return rule.weeks === 2 && rule.on.length === 1
        ? `every other ${nameOf(rule.on[0]!)} from ${date(rule.from)}`
        : `every ${rule.weeks} weeks on ${plurals(rule.on)} from ${date(rule.from)}`;
    case 'dates':
      return rule.dates.length === 1
        ? formatDay(rule.dates[0]!, { year: true })
        : describeDates(rule.dates);
    default:
      return rule satisfies never;
  }
}

function describeWeekdays(on: readonly Weekday[]): string {
  if (on.length === 7) return 'every day';
  if (on.length === 1) return `every ${nameOf(on[0]!)}`;
  return isRun(on) ? `${nameOf(on[0]!)} to ${nameOf(on.at(-1)!)}` : plurals(on);
}

function describeSlot(slot: Slot): string {
  if (typeof slot === 'string') return slot;
  const [start, end] = slot;
  if (start === '00:00' && end === '24:00') return '24 hours';
  return end === undefined ? formatTime(start) : `${formatTime(start)} to ${formatTime(end)}`;
}

function describeSeason({ from, until, months, school }: Season): string[] {
  const parts: string[] = [];
  if (from && until) parts.push(`from ${date(from)} until ${date(until)}`);
  else if (from) parts.push(`from ${date(from)}`);
  else if (until) parts.push(`until ${date(until)}`);
  if (months) parts.push(`${monthWords(months)} only`);
  if (school) parts.push(school === 'term' ? 'term time only' : 'school holidays only');
  return parts;
}

function describeException(exception: Exception, isClosing: boolean): string {
  const shut = isClosing ? 'closed' : 'except';
  switch (exception.kind) {
    case 'bank holidays':
      return 'except bank holidays';
    case 'months':
      return `not in ${monthWords(exception.months)}`;
    case 'nth':
      return `except the ${nthWords(exception.nth)} ${nameOf(exception.on)} of the month`;
    case 'dates':
      return `not on ${describeDates(exception.dates)}`;
    case 'span':
      return `not from ${date(exception.from)} to ${date(exception.until)}`;
    case 'yearly':
      return `${shut} ${describeDates(
        exception.days.map((day) => `2000-${day}`),
        false,
      )}`;
    case 'yearly span':
      return `${shut} from ${yearDay(exception.from)} to ${yearDay(exception.until)}`;
    default:
      return exception satisfies never;
  }
}

/** Dates of one month share its name: '3, 10 and 17 May 2027 and 7 June 2027'. */
function describeDates(dates: readonly Day[], year = true): string {
  const months = new Map<string, string[]>();
  for (const day of dates) {
    const month = day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), String(+day.slice(8))]);
  }
  const lists = [...months].map(([month, days]) => {
    const [, ...words] = formatDay(`${month}-01`, { weekday: false, year }).split(' ');
    return `${join(days, ', ', ' and ')} ${words.join(' ')}`;
  });
  return join(lists, ', ', ' and ');
}

/** Months that follow each other, over the new year too, are said as a span: 'October to March'. */
function monthWords(months: readonly number[]): string {
  const first = months.find((month) => !months.includes(month === 1 ? 12 : month - 1));
  const run = Array.from({ length: months.length }, (_, i) => (((first ?? 1) - 1 + i) % 12) + 1);
  const names = (list: readonly number[]) => list.map((month) => MONTH_NAMES[month - 1]!);
  if (months.length > 2 && run.every((month) => months.includes(month))) {
    return `${names(run)[0]} to ${names(run).at(-1)}`;
  }
  return join(names(months), ', ', ' and ');
}

const NTH_WORDS: Record<Nth, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
};

/** Which of the month, as short as can be said. */
export const SHORT_NTH: Record<Nth, string> = {
  1: '1st',
  2: '2nd',
  3: '3rd',
  4: '4th',
  5: '5th',
  [-1]: 'last',
};

function nthWords(nth: readonly Nth[]): string {
  return join(
    nth.map((n) => NTH_WORDS[n]),
    ', ',
    ' and ',
  );
}

function plurals(on: readonly Weekday[]): string {
  return join(
    on.map((day) => `${nameOf(day)}s`),
    ', ',
    ' and ',
  );
}

function shortDays(rule: TimedRule): string {
  switch (rule.kind) {
    case 'weekly':
      if (rule.on.length === 7) return 'Daily';
      return isRun(rule.on)
        ? `${short(rule.on[0]!)}–${short(rule.on.at(-1)!)}`
        : rule.on.map(short).join(', ');
    case 'monthly': {
      const which = join(
        rule.nth.map((n) => SHORT_NTH[n]),
        ', ',
        ' & ',
      );
      return `${which.charAt(0).toUpperCase()}${which.slice(1)} ${short(rule.on)}`;
    }
    case 'every': {
      const days = rule.on.map(short).join(', ');
      return rule.weeks === 2 ? `Every other ${days}` : `${days} every ${rule.weeks} weeks`;
    }
    case 'dates': {
      if (rule.dates.length > 1) return `${rule.dates.length} dates`;
      const [weekday, number, month] = formatDay(rule.dates[0]!).split(' ');
      return `${weekday!.slice(0, 3)} ${number} ${month!.slice(0, 3)}`;
    }
    default:
      return rule satisfies never;
  }
}

function shortSlot(slot: Slot): string {
  if (slot === 'all day') return 'All day';
  if (slot === 'time not known') return 'Time not known';
  const [start, end] = slot;
  if (end === undefined) return formatTime(start);
  if (start === '00:00' && end === '24:00') return '24 hours';
  const from = shortTime(start);
  const to = shortTime(end);
  // '2–4pm', but '10am–12' and '10am–2pm': the half of the day is said once where it is the same.
  const sameHalf = from.slice(-2) === to.slice(-2) && to.endsWith('m');
  return `${sameHalf ? from.slice(0, -2) : from}–${to}`;
}

function shortTime(time: string): string {
  return time === '12:00' ? '12' : formatTime(time).replace('12 midnight', 'midnight');
}

function shortUntimed(rules: readonly Rule[]): string {
  const kinds = rules.map(({ kind }) => kind);
  if (kinds.includes('day not known')) return 'Weekly, ask for the day';
  if (kinds.includes('any time')) return 'Any time';
  return kinds.includes('by appointment') ? 'By appointment' : 'Ask first';
}

function speakTime(time: string): string {
  return formatTime(time).replace(/([ap])m$/, ' $1.m.');
}

/** Whether three days or more, but not all seven, follow each other, as in 'Monday to Friday'. */
function isRun(on: readonly Weekday[]): boolean {
  const indexes = on.map((day) => WEEKDAYS.indexOf(day));
  return on.length > 2 && on.length < 7 && indexes.at(-1)! - indexes[0]! === on.length - 1;
}

function short(weekday: Weekday): string {
  return nameOf(weekday).slice(0, 3);
}

function date(day: Day): string {
  return formatDay(day, { weekday: false, year: true });
}

function yearDay(day: YearDay): string {
  return formatDay(`2000-${day}`, { weekday: false });
}

function join(words: readonly string[], comma: string, and: string): string {
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(comma) + and + words.at(-1);
}
