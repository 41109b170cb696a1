/** The days of the week in order, Monday first: the words data and addresses use. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

/** A date, '2026-11-27'. */
export type Day = string;

/** A wall-clock time in Europe/London, '10:30'; '24:00' only as the end of 24 hours. */
export type Time = string;

/** A day of every year, '12-25'. */
export type YearDay = string;

/** One occasion: start and end are null where there is none; check means "check first". */
export interface Session {
  date: Day;
  start: Time | null;
  end: Time | null;
  check: boolean;
}

/** What schedules need to know of the county's year; terms hold the days schools are open. */
export interface Calendar {
  bankHolidays: readonly Day[];
  terms: readonly { from: Day; until: Day }[];
}

/** When something is on: the sessions of all its rules together. */
export interface Schedule {
  rules: readonly Rule[];
}

/** One way of repeating, or of being there without sessions. */
export type Rule = TimedRule | UntimedRule;

/** A rule that gives sessions. */
export type TimedRule = Weekly | Monthly | Every | Dates;

/** Every week on these days. */
export interface Weekly extends Timed {
  kind: 'weekly';
  on: readonly Weekday[];
}

/** On the nth such weekday of the month. */
export interface Monthly extends Timed {
  kind: 'monthly';
  nth: readonly Nth[];
  on: Weekday;
}

/** Every so many weeks on these days, counted from the week (Monday to Sunday) of the first date. */
export interface Every extends Timed {
  kind: 'every';
  weeks: number;
  on: readonly Weekday[];
  from: Day;
}

/** On these dates. */
export interface Dates extends Timed {
  kind: 'dates';
  dates: readonly Day[];
}

/** A service without sessions, or one whose days nobody wrote down. */
export interface UntimedRule {
  kind: 'by appointment' | 'any time' | 'ask first' | 'day not known';
}

/** Which one in the month: 1 to 5, or -1 for the last. */
export type Nth = 1 | 2 | 3 | 4 | 5 | -1;

/** The hours of one session: a start, a start and an end, or neither. */
export type Slot = readonly [Time] | readonly [Time, Time] | 'all day' | 'time not known';

/** The part of time in which a rule holds; every fact that is there must be met. */
export interface Season {
  from?: Day;
  until?: Day;
  months?: readonly number[];
  school?: 'term' | 'holidays';
}

/** Days on which a rule does not hold. */
export type Exception =
  | { kind: 'bank holidays' }
  | { kind: 'months'; months: readonly number[] }
  | { kind: 'nth'; nth: readonly Nth[]; on: Weekday }
  | { kind: 'dates'; dates: readonly Day[] }
  | { kind: 'span'; from: Day; until: Day }
  | { kind: 'yearly'; days: readonly YearDay[] }
  | { kind: 'yearly span'; from: YearDay; until: YearDay };

/** What all rules with sessions share. */
export interface Timed {
  at: readonly Slot[];
  during?: Season;
  not?: readonly Exception[];
}

/** Whether a rule gives sessions. */
export function isTimed(rule: Rule): rule is TimedRule {
  return 'at' in rule;
}
