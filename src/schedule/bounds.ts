import { addDays, daysBetween, isDay, onOrBefore } from './dates.ts';
import { dateWords, exactDay, exactSpan } from './exact.ts';
import { isPossible, type WrittenDate, type WrittenDates } from './dated.ts';
import type { Limit } from './segments.ts';
import type { WrittenException } from './exceptions.ts';
import type { WrittenSeason } from './seasons.ts';
import { tell, type Place, type Trouble } from './troubles.ts';
import type { Day, Exception, Season, Weekday, YearDay } from './schedule.ts';

/** What limits the days of a group. */
export interface Bounds {
  during: Season;
  not: Exception[];
  /** Days of the week that are taken out altogether. */
  shut: Weekday[];
  /** Every so many weeks, where that is said apart from the day. */
  weeks: Extract<Limit, { kind: 'weeks' }> | null;
  weekly: Extract<Limit, { kind: 'weekly' }> | null;
  monthly: Extract<Limit, { kind: 'monthly' }> | null;
  /** For how many weeks it goes on from its first day. */
  forWeeks: Extract<Limit, { kind: 'for weeks' }> | null;
  /** The season's beginning as written, to name in a trouble. */
  start: Place | null;
}

/** Reads limits into the bounds of a group; on is the one day of the week it falls on, if there is one. */
export function readBounds(
  limits: readonly Limit[],
  on: Weekday | null,
  troubles: Trouble[],
): Bounds {
  const bounds: Bounds = {
    during: {},
    not: [],
    shut: [],
    weeks: null,
    weekly: null,
    monthly: null,
    forWeeks: null,
    start: null,
  };
  for (const limit of limits) {
    switch (limit.kind) {
      case 'season':
        addSeason(limit.season, limit, bounds, troubles);
        break;
      case 'except':
        for (const one of limit.exceptions) addException(one, limit, on, bounds, troubles);
        break;
      case 'weeks':
        bounds.weeks = limit;
        break;
      case 'weekly':
        bounds.weekly = limit;
        break;
      case 'monthly':
        bounds.monthly = limit;
        break;
      case 'for weeks':
        bounds.forWeeks = limit;
        break;
      default:
        limit satisfies never;
    }
  }
  if (bounds.forWeeks) addWeeks(bounds.forWeeks, on, bounds, troubles);
  checkStart(limits, bounds, troubles);
  return bounds;
}

/** 'From 8 January 2027 for 6 weeks' ends on the last day of the sixth week. */
function addWeeks(
  limit: Extract<Limit, { kind: 'for weeks' }>,
  on: Weekday | null,
  { during, start }: Bounds,
  troubles: Trouble[],
): void {
  if (during.until !== undefined) troubles.push(tell.saidTwice(limit));
  else if (during.from !== undefined) {
    const last = addDays(during.from, limit.weeks * 7 - 1);
    during.until = on === null ? last : onOrBefore(on, last);
  } else if (start === null) troubles.push(tell.weeksFromWhen(limit));
}

/** 'Closed 24 December 2026, then from 5 January 2027' is closed between the two, but was open before. */
function checkStart(
  limits: readonly Limit[],
  { during, start }: Bounds,
  troubles: Trouble[],
): void {
  const { from } = during;
  if (from === undefined || start === null) return;
  const isBefore = (limit: Limit) =>
    limit.kind === 'except' &&
    limit.from < start.from &&
    limit.exceptions.some(
      (one) =>
        one.kind === 'dates' &&
        one.dates.some((span) => (exactSpan(span, [])?.until ?? from) < from),
    );
  if (limits.some(isBefore)) troubles.push(tell.closedBefore(start));
}

function addSeason(season: WrittenSeason, place: Place, bounds: Bounds, troubles: Trouble[]): void {
  const { during } = bounds;
  const twice = (known: unknown) => {
    if (known !== undefined) troubles.push(tell.saidTwice(place));
  };
  switch (season.kind) {
    case 'from': {
      const day = exactDay(season.date, troubles);
      twice(during.from);
      if (day) during.from = day;
      bounds.start = place;
      break;
    }
    case 'until': {
      const day = exactDay(season.date, troubles);
      twice(during.until);
      if (day) during.until = day;
      break;
    }
    case 'between': {
      const span = exactSpan(season, troubles);
      twice(during.from ?? during.until);
      if (span) Object.assign(during, span);
      bounds.start = place;
      break;
    }
    case 'months':
      twice(during.months);
      if (season.months.length < 12) during.months = season.months;
      break;
    case 'school':
      if (during.school !== season.school) twice(during.school);
      during.school = season.school;
      break;
    default:
      season satisfies never;
  }
  const { from, until } = during;
  if (from && until && from > until) troubles.push(tell.lastBeforeFirst(place, from, until));
}

function addException(
  exception: WrittenException,
  place: Place,
  on: Weekday | null,
  bounds: Bounds,
  troubles: Trouble[],
): void {
  switch (exception.kind) {
    case 'bank holidays':
    case 'months':
      bounds.not.push(exception);
      break;
    case 'yearly':
      bounds.not.push({ kind: 'yearly', days: [exception.day] });
      break;
    case 'school':
      addSeason(exception, place, bounds, troubles);
      break;
    case 'weekdays':
      bounds.shut.push(...exception.on);
      break;
    case 'nth': {
      const days = exception.on.length > 0 ? exception.on : on ? [on] : [];
      if (days.length !== 1) troubles.push(tell.firstOfWhich(place));
      for (const day of days) bounds.not.push({ kind: 'nth', nth: exception.nth, on: day });
      break;
    }
    case 'dates':
      if (isSeries(exception.dates)) {
        const [{ first }] = exception.dates as [WrittenDates];
        troubles.push(tell.noYear(first, dateWords(first)));
      } else if (exception.dates.some(({ last }) => last.year !== null)) {
        // Beside '3 January 2027' a '20 December' is more likely of one year than of every year.
        for (const span of exception.dates) {
          const exact = exactSpan(span, troubles);
          if (exact) bounds.not.push(toException(exact));
        }
      } else for (const span of exception.dates) addDates(span, bounds, troubles);
      break;
    case 'reopens':
      addClosure(exception.closes, exception.reopens, bounds, troubles);
      break;
    default:
      exception satisfies never;
  }
}

/** 'No sessions 15th, 22nd and 29th December': week after week, so these are dates of one year, and it is not said. */
function isSeries(dates: readonly WrittenDates[]): boolean {
  if (dates.length < 3) return false;
  return dates.every(({ first, last }, at) => {
    const before = dates[at - 1]?.first;
    if (first !== last || first.year !== null || !isPossible(first)) return false;
    if (!before) return true;
    // A year that is no leap year, and the next, since a series may go on over the new year.
    const year = yearDay(first) < yearDay(before) ? 2002 : 2001;
    const [a, b] = [`2001-${yearDay(before)}`, `${year}-${yearDay(first)}`];
    return isDay(a) && isDay(b) && daysBetween(a, b) === 7;
  });
}

/** With a year a date is that one day; without one, as in 'closed 25 December', it is so every year. */
function addDates(span: WrittenDates, bounds: Bounds, troubles: Trouble[]): void {
  const { first, last } = span;
  const everyYear = [first, last].every((one) => one.year === null && one.weekday === null);
  if (everyYear && isPossible(first) && isPossible(last)) {
    bounds.not.push(
      first === last
        ? { kind: 'yearly', days: [yearDay(first)] }
        : { kind: 'yearly span', from: yearDay(first), until: yearDay(last) },
    );
    return;
  }
  const exact = exactSpan(span, troubles);
  if (exact) bounds.not.push(toException(exact));
}

function toException({ from, until }: { from: Day; until: Day }): Exception {
  return from === until ? { kind: 'dates', dates: [from] } : { kind: 'span', from, until };
}

/** Shut from the one date to the day before the other. */
function addClosure(
  closes: WrittenDate,
  reopens: WrittenDate,
  bounds: Bounds,
  troubles: Trouble[],
): void {
  const everyYear = [closes, reopens].every((one) => one.year === null && one.weekday === null);
  if (everyYear && isPossible(closes) && isPossible(reopens)) {
    const until = addDays(`2000-${yearDay(reopens)}`, -1).slice(5);
    bounds.not.push({ kind: 'yearly span', from: yearDay(closes), until });
    return;
  }
  const exact = exactSpan({ first: closes, last: reopens }, troubles);
  if (exact) bounds.not.push({ kind: 'span', from: exact.from, until: addDays(exact.until, -1) });
}

function yearDay({ month, date }: WrittenDate): YearDay {
  return `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
