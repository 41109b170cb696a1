/** Days and times that are asked for, as sessions are compared with them. */
import { weekdayOf } from '../../schedule/dates.ts';
import { WEEKDAYS, type Day, type Session, type Time } from '../../schedule/schedule.ts';
import { NEAR_DAYS, PARTS, type PartOfDay } from '../moments.ts';

/** The days one can choose by name. */
export const NAMED_DAYS: readonly string[] = [...WEEKDAYS, ...NEAR_DAYS];

/**
 * Days and times that were asked for, written as `Meaning` has them; an empty list means any. Of several days any will
 * do, but a span of dates says which Saturdays; of parts of the day any, but hours say which evenings.
 */
export interface Asked {
  days: readonly string[];
  parts: readonly string[];
}

/** The dates from one to another, both included. */
export interface Span {
  from: Day;
  until: Day;
}

/** Hours in which a session begins; or that it reaches into; or any hour of a weekend. */
type Hours = { from: Time; until: Time; isOnThen: boolean } | 'weekend';

/** A question as numbers: places in the list of named days, dates that have no name, bits of the parts. */
export interface Wanted {
  names: readonly number[];
  dates: readonly Day[];
  spans: readonly Span[];
  /** Which days of the spans; none means all. */
  weekdays: readonly string[];
  bits: number;
  hours: readonly Hours[];
}

/** Reads what was asked for, once for all documents. */
export function readAsked({ days, parts }: Asked): Wanted {
  const spans = days.filter((day) => day.includes('/')).map((day) => day.split('/'));
  const isWeekday = (day: string): boolean => (WEEKDAYS as readonly string[]).includes(day);
  const named = days.length > 0 ? days : WEEKDAYS;
  return {
    // Days of the week beside a span are those of the span.
    names: named
      .filter((day) => spans.length === 0 || !isWeekday(day))
      .map((day) => NAMED_DAYS.indexOf(day))
      .filter((place) => place >= 0),
    dates: days.filter((day) => !NAMED_DAYS.includes(day) && !day.includes('/')),
    spans: spans.map(([from, until]) => ({ from: from!, until: until! })),
    weekdays: days.filter(isWeekday),
    bits: bitsFor(PARTS.filter((part) => parts.includes(part))),
    hours: parts.filter((part) => !isPart(part)).map(readHours),
  };
}

function isPart(part: string): boolean {
  return (PARTS as readonly string[]).includes(part);
}

function readHours(written: string): Hours {
  if (written === 'weekend') return written;
  const [from = '', until] = written.split('-');
  // On at two: it begins before a minute past two, or is under way.
  if (until === undefined) return { from, until: `${from}~`, isOnThen: true };
  return { from, until: until || '~', isOnThen: from !== '' && until !== '' };
}

/** True for a session that is at the time of day that was asked for. */
export function isAt(session: Session, { bits, hours }: Wanted): boolean {
  return (
    (bitsOf(session) & bits) !== 0 &&
    (hours.length === 0 || hours.some((one) => isWithin(session, one)))
  );
}

/** A session of which no time is known is on at any, unless it has to be checked. */
function isWithin({ date, start, end, check }: Session, hours: Hours): boolean {
  if (hours === 'weekend') return isOneOf(['sat', 'sun'], date);
  const { from, until, isOnThen } = hours;
  if (start === null) return !check;
  if (start >= from) return start < until;
  if (end === null) return false;
  const last = end < start ? '24:00' : end;
  // Whoever is free after two may well go to what is open from nine to five.
  return last > from && (isOnThen || +last.slice(0, 2) - +start.slice(0, 2) >= LONG);
}

/** So many hours are a place that is open, and not one session. */
const LONG = 5;

/** True for a date on one of the days of the week; no days mean any. */
export function isOneOf(weekdays: readonly string[], date: Day): boolean {
  return weekdays.length === 0 || weekdays.includes(weekdayOf(date));
}

const NO_TIME = 1 << PARTS.length;
const ANY_TIME = NO_TIME * 2 - 1;

function bitsFor(parts: readonly PartOfDay[]): number {
  if (parts.length === 0) return ANY_TIME;
  return parts.reduce((bits, part) => bits | (1 << PARTS.indexOf(part)), 0);
}

/** A session belongs to every part it reaches into; one of which only the start is known, to the part it starts in. */
export function bitsOf({ start, end, check }: Session): number {
  if (start === null) return check ? NO_TIME : ANY_TIME;
  const last = end ?? start;
  let bits = 0;
  if (start < '12:00') bits |= 1;
  if (start < '17:00' && (start >= '12:00' || last > '12:00')) bits |= 2;
  if (start >= '17:00' || last > '17:00' || last < start) bits |= 4;
  return bits;
}
