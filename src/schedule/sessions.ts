import { EMPTY_CALENDAR, schoolOn } from './calendar.ts';
import { addDays, daysInMonth, fromNumber, toNumber, weekdayOf, weekIndex } from './dates.ts';
import {
  isTimed,
  WEEKDAYS,
  type Calendar,
  type Day,
  type Exception,
  type Nth,
  type Rule,
  type Schedule,
  type Session,
  type Slot,
  type TimedRule,
  type Weekday,
} from './schedule.ts';

/** How far ahead nextSessions looks: a yearly event is found, whatever the weekday. */
const LOOK_AHEAD = 400;

/** On this many days of seven something is a place to go to at any time, and is told once: it would drown what comes once a week. */
export const OFTEN = 5;

/** All sessions from one day to another, both included, in order and without doubles; on closed days there are none. */
export function sessions(
  schedule: Schedule,
  from: Day,
  to: Day,
  calendar: Calendar,
  closed: readonly Day[] = [],
): Session[] {
  const found: Session[] = [];
  for (const rule of schedule.rules) {
    if (!isTimed(rule)) continue;
    for (const date of candidates(rule, from, to)) {
      if (closed.includes(date)) continue;
      const holds = holdsOn(rule, date, calendar);
      if (holds !== 'no') for (const slot of rule.at) found.push(session(date, slot, holds));
    }
  }
  return inOrder(found);
}

/** The first sessions on or after a day, at most count of them and at most 400 days ahead. */
export function nextSessions(
  schedule: Schedule,
  from: Day,
  count: number,
  calendar: Calendar,
  closed: readonly Day[] = [],
): Session[] {
  const found: Session[] = [];
  const last = addDays(from, LOOK_AHEAD);
  // Windows that double: a weekly group is answered from its first weeks, a yearly event from a few steps.
  for (let start = from, length = 28; start <= last && found.length < count; length *= 2) {
    const end = addDays(start, length - 1);
    found.push(...sessions(schedule, start, end < last ? end : last, calendar, closed));
    start = addDays(end, 1);
  }
  return found.slice(0, count);
}

/** The days of the week on which it can fall, Monday first; none when by appointment or not known. */
export function weekdaysOf(schedule: Schedule): Weekday[] {
  const days = new Set(schedule.rules.flatMap(ruleDays));
  return WEEKDAYS.filter((day) => days.has(day));
}

/** Whether no session can come any more: its dates are past or its season is; never so without dates. */
export function isOver(schedule: Schedule, today: Day): boolean {
  return schedule.rules.every((rule) => {
    if (!isTimed(rule)) return false;
    const last = lastDay(rule);
    if (last === null) return false;
    // Without a calendar no bank holiday or term takes a session away, so this errs towards "may still come".
    return (
      nextSessions({ rules: [rule] }, today, 1, EMPTY_CALENDAR).length === 0 && isNear(today, last)
    );
  });
}

function isNear(today: Day, last: Day): boolean {
  return last <= addDays(today, LOOK_AHEAD);
}

function lastDay(rule: TimedRule): Day | null {
  const until = rule.during?.until ?? null;
  if (rule.kind !== 'dates') return until;
  const last = rule.dates.at(-1)!;
  return until !== null && until < last ? until : last;
}

function ruleDays(rule: Rule): readonly Weekday[] {
  switch (rule.kind) {
    case 'weekly':
    case 'every':
      return rule.on;
    case 'monthly':
      return [rule.on];
    case 'dates':
      return rule.dates.map(weekdayOf);
    case 'by appointment':
    case 'any time':
    case 'ask first':
    case 'day not known':
      return [];
    default:
      return rule satisfies never;
  }
}

/** The days that a rule's own pattern names between two days, before its season and exceptions. */
function candidates(rule: TimedRule, from: Day, to: Day): Day[] {
  const first = later(from, rule.during?.from ?? from);
  const last = earlier(to, rule.during?.until ?? to);
  switch (rule.kind) {
    case 'weekly':
      return onDays(rule.on, first, last).map(fromNumber);
    case 'monthly':
      return onDays([rule.on], first, last)
        .map(fromNumber)
        .filter((date) => isNth(rule.nth, date));
    case 'every': {
      const start = toNumber(rule.from);
      const monday = start - weekIndex(start);
      return onDays(rule.on, later(first, rule.from), last)
        .filter((count) => Math.floor((count - monday) / 7) % rule.weeks === 0)
        .map(fromNumber);
    }
    case 'dates':
      return rule.dates.filter((date) => date >= first && date <= last);
    default:
      return rule satisfies never;
  }
}

/** The days of the week between two days, as counts. */
function onDays(on: readonly Weekday[], from: Day, to: Day): number[] {
  const wanted = WEEKDAYS.map((day) => on.includes(day));
  const last = toNumber(to);
  const found: number[] = [];
  for (let count = toNumber(from), index = weekIndex(count); count <= last; count++) {
    if (wanted[index]) found.push(count);
    index = index === 6 ? 0 : index + 1;
  }
  return found;
}

function holdsOn(rule: TimedRule, date: Day, calendar: Calendar): 'yes' | 'check' | 'no' {
  const { months, school } = rule.during ?? {};
  if (months && !months.includes(monthOf(date))) return 'no';
  if (rule.not?.some((exception) => isExcepted(exception, date, calendar))) return 'no';
  if (!school) return 'yes';
  const now = schoolOn(date, calendar);
  if (now === null) return 'check';
  return now === school ? 'yes' : 'no';
}

function isExcepted(exception: Exception, date: Day, calendar: Calendar): boolean {
  switch (exception.kind) {
    case 'bank holidays':
      return calendar.bankHolidays.includes(date);
    case 'months':
      return exception.months.includes(monthOf(date));
    case 'nth':
      return weekdayOf(date) === exception.on && isNth(exception.nth, date);
    case 'dates':
      return exception.dates.includes(date);
    case 'span':
      return date >= exception.from && date <= exception.until;
    case 'yearly':
      return exception.days.includes(date.slice(5));
    case 'yearly span': {
      const { from, until } = exception;
      const day = date.slice(5);
      return from <= until ? day >= from && day <= until : day >= from || day <= until;
    }
    default:
      return exception satisfies never;
  }
}

function isNth(nth: readonly Nth[], date: Day): boolean {
  const ofMonth = +date.slice(8);
  if (nth.includes(Math.ceil(ofMonth / 7) as Nth)) return true;
  return nth.includes(-1) && ofMonth + 7 > daysInMonth(monthOf(date), +date.slice(0, 4));
}

function session(date: Day, slot: Slot, holds: 'yes' | 'check'): Session {
  const check = holds === 'check';
  if (slot === 'all day') return { date, start: null, end: null, check };
  if (slot === 'time not known') return { date, start: null, end: null, check: true };
  return { date, start: slot[0], end: slot[1] ?? null, check };
}

/** Sorted by date and start; of two alike the one that needs no checking stays. */
function inOrder(found: Session[]): Session[] {
  const kept: Session[] = [];
  for (const one of found.sort(byTime)) {
    const last = kept.at(-1);
    if (!last || byTime(last, one) !== 0) kept.push(one);
    else if (last.check) kept[kept.length - 1] = one;
  }
  return kept;
}

function byTime(a: Session, b: Session): number {
  return (
    compare(a.date, b.date) ||
    compare(a.start ?? '', b.start ?? '') ||
    compare(a.end ?? '', b.end ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function monthOf(date: Day): number {
  return +date.slice(5, 7);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
