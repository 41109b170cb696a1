/** On which days, and at which times of day, each document has sessions. */
import { addDays, daysBetween, weekdayOf } from '../schedule/dates.ts';
import { nextSessions, sessions, weekdaysOf } from '../schedule/sessions.ts';
import {
  WEEKDAYS,
  type Calendar,
  type Day,
  type Session,
  type Time,
} from '../schedule/schedule.ts';
import type { SearchDocument } from './document.ts';
import { NEAR_DAYS, PARTS, type PartOfDay } from './query.ts';

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

/** The sessions of all documents, as seen from one day. */
export interface Times {
  /** Whether a document has a session on one of the days, in one of the parts; of the same session both must hold. */
  fits: (document: number, asked: Asked) => boolean;
  /** Counts a document under each named day, and each part of the day, on which it would fit. */
  tally: (document: number, asked: Asked, byDay: Uint32Array, byPart: Uint32Array) => void;
  /** The next session that is as asked, or else the next one there is; sessions of today that ended by `now` are left out. */
  next: (document: number, asked: Asked, now: Time | null) => Session | null;
}

/** How far ahead sessions are looked up at first: every monthly day comes round once. */
const AHEAD = 34;

/** The times of the documents from `today` on; each document is worked out when it is first asked for. */
export function timesFrom(
  today: Day,
  documents: readonly SearchDocument[],
  calendar: Calendar,
): Times {
  const upcoming: (readonly Session[] | undefined)[] = [];
  const masks: (Uint8Array | undefined)[] = [];
  const names = new Map<Day, readonly number[]>();

  /** By which named days a date can be called; the same few dates come again and again. */
  function namesOf(date: Day): readonly number[] {
    const known = names.get(date);
    if (known) return known;
    const found = [...NAMED_DAYS.keys()].filter((index) => isOn(date, NAMED_DAYS[index]!, today));
    names.set(date, found);
    return found;
  }

  function sessionsOf(number: number): readonly Session[] {
    const known = upcoming[number];
    if (known) return known;
    const { schedule, closed } = documents[number]!;
    const soon = sessions(schedule, today, addDays(today, AHEAD), calendar, closed);
    // A season may begin later, and one of several days may come round more seldom than the others.
    const days = new Set(soon.map(({ date }) => weekdayOf(date)));
    const isWhole = soon.length > 0 && weekdaysOf(schedule).every((day) => days.has(day));
    const found = isWhole ? soon : nextSessions(schedule, today, 60, calendar, closed);
    return (upcoming[number] = found.length > 0 ? found : soon);
  }

  /** For each named day the parts in which there is a session, as bits; a session without a time has a bit of its own. */
  function maskOf(number: number): Uint8Array {
    const known = masks[number];
    if (known) return known;
    const mask = new Uint8Array(NAMED_DAYS.length);
    for (const session of sessionsOf(number)) {
      const bits = bitsOf(session);
      for (const index of namesOf(session.date)) mask[index]! |= bits;
    }
    return (masks[number] = mask);
  }

  /** The same of those sessions alone that are within the hours asked for. */
  function maskAt(number: number, wanted: Wanted): Uint8Array {
    const mask = new Uint8Array(NAMED_DAYS.length);
    for (const session of sessionsOf(number))
      if (isAt(session, wanted))
        for (const index of namesOf(session.date)) mask[index]! |= bitsOf(session);
    return mask;
  }

  /** The sessions of a document on the dates and in the spans that are asked for, which may be far ahead. */
  function sessionsOn(number: number, { dates, spans, weekdays }: Wanted): Session[] {
    const { schedule, closed } = documents[number]!;
    const within = ({ from, until }: Span): Session[] =>
      sessions(schedule, from, until, calendar, closed);
    return [
      ...dates.flatMap((date) => within({ from: date, until: date })),
      ...spans.flatMap(within).filter(({ date }) => isOneOf(weekdays, date)),
    ];
  }

  /** The parts in which a document has sessions on the days that are asked for, as bits. */
  function bitsOn(number: number, wanted: Wanted): number {
    const mask = maskOf(number);
    let bits = 0;
    for (const index of wanted.names) bits |= mask[index]!;
    for (const session of sessionsOn(number, wanted)) bits |= bitsOf(session);
    return bits;
  }

  /** Whether a session that is asked for by its day is so by its hours as well. */
  function hasSession(number: number, wanted: Wanted): boolean {
    if (wanted.hours.length === 0) return (bitsOn(number, wanted) & wanted.bits) !== 0;
    return (
      sessionsOn(number, wanted).some((session) => isAt(session, wanted)) ||
      sessionsOf(number).some(
        (session) => isAt(session, wanted) && namesOf(session.date).some(isIn(wanted.names)),
      )
    );
  }

  // The same question is put to every document in turn.
  let question: Asked | null = null;
  let wanted = readAsked({ days: [], parts: [] });
  function wantedBy(asked: Asked): Wanted {
    if (asked !== question) [question, wanted] = [asked, readAsked(asked)];
    return wanted;
  }

  return {
    fits: (number, asked) =>
      (asked.days.length === 0 && asked.parts.length === 0) || hasSession(number, wantedBy(asked)),
    tally: (number, asked, byDay, byPart) => {
      const { bits, hours } = wantedBy(asked);
      const mask = hours.length === 0 ? maskOf(number) : maskAt(number, wantedBy(asked));
      for (let index = 0; index < byDay.length; index += 1)
        if ((mask[index]! & bits) !== 0) byDay[index]! += 1;
      // A part of the day that is chosen stands in the place of the hours that were typed.
      const on = bitsOn(number, wantedBy(asked));
      for (let index = 0; index < byPart.length; index += 1)
        if ((on & (1 << index)) !== 0) byPart[index]! += 1;
    },
    next: (number, asked, now) => {
      const wanted = wantedBy(asked);
      const coming = sessionsOf(number).filter((session) => !isPast(session, today, now));
      const isAsked = (session: Session): boolean =>
        isAt(session, wanted) &&
        (asked.days.length === 0 ||
          wanted.dates.includes(session.date) ||
          namesOf(session.date).some(isIn(wanted.names)));
      const onDates = sessionsOn(number, wanted).filter(
        (session) => isAt(session, wanted) && !isPast(session, today, now),
      );
      const [first] = [...onDates, ...coming.filter(isAsked).slice(0, 1)].sort(
        (a, b) => daysBetween(b.date, a.date) || ((a.start ?? '') < (b.start ?? '') ? -1 : 1),
      );
      return first ?? coming[0] ?? null;
    },
  };
}

interface Span {
  from: Day;
  until: Day;
}

/** Hours in which a session begins; or that it reaches into. */
interface Hours {
  from: Time;
  until: Time;
  isOnThen: boolean;
}

/** A question as numbers: places in the list of named days, dates that have no name, bits of the parts. */
interface Wanted {
  names: readonly number[];
  dates: readonly Day[];
  spans: readonly Span[];
  /** Which days of the spans; none means all. */
  weekdays: readonly string[];
  bits: number;
  hours: readonly Hours[];
}

function readAsked({ days, parts }: Asked): Wanted {
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
    hours: parts.filter((part) => /\d/.test(part)).map(readHours),
  };
}

function readHours(written: string): Hours {
  const [from = '', until] = written.split('-');
  // On at two: it begins before a minute past two, or is under way.
  if (until === undefined) return { from, until: `${from}~`, isOnThen: true };
  return { from, until: until || '~', isOnThen: from !== '' && until !== '' };
}

function isAt(session: Session, { bits, hours }: Wanted): boolean {
  return (
    (bitsOf(session) & bits) !== 0 &&
    (hours.length === 0 || hours.some((one) => isWithin(session, one)))
  );
}

/** A session of which no time is known is on at any, unless it has to be checked. */
function isWithin({ start, end, check }: Session, { from, until, isOnThen }: Hours): boolean {
  if (start === null) return !check;
  if (start >= from) return start < until;
  if (end === null) return false;
  const last = end < start ? '24:00' : end;
  // Whoever is free after two may well go to what is open from nine to five.
  return last > from && (isOnThen || +last.slice(0, 2) - +start.slice(0, 2) >= LONG);
}

/** So many hours are a place that is open, and not one session. */
const LONG = 5;

function isOneOf(weekdays: readonly string[], date: Day): boolean {
  return weekdays.length === 0 || weekdays.includes(weekdayOf(date));
}

function isIn(places: readonly number[]): (place: number) => boolean {
  return (place) => places.includes(place);
}

/** The coming Saturday and Sunday; on a Sunday, that day alone. */
function isOn(date: Day, day: string, today: Day): boolean {
  const away = daysBetween(today, date);
  switch (day) {
    case 'today':
      return away === 0;
    case 'tomorrow':
      return away === 1;
    case 'weekend':
      return away < 7 && ['sat', 'sun'].includes(weekdayOf(date)) && !isNextSaturday(away, today);
    default:
      return day === date || day === weekdayOf(date);
  }
}

function isNextSaturday(away: number, today: Day): boolean {
  return weekdayOf(today) === 'sun' && away > 0;
}

const NO_TIME = 1 << PARTS.length;
const ANY_TIME = NO_TIME * 2 - 1;

function bitsFor(parts: readonly PartOfDay[]): number {
  if (parts.length === 0) return ANY_TIME;
  return parts.reduce((bits, part) => bits | (1 << PARTS.indexOf(part)), 0);
}

// A session belongs to every part it reaches into; one of which only the start is known, to the part it starts in.
function bitsOf({ start, end, check }: Session): number {
  if (start === null) return check ? NO_TIME : ANY_TIME;
  const last = end ?? start;
  let bits = 0;
  if (start < '12:00') bits |= 1;
  if (start < '17:00' && (start >= '12:00' || last > '12:00')) bits |= 2;
  if (start >= '17:00' || last > '17:00' || last < start) bits |= 4;
  return bits;
}

function isPast({ date, start, end }: Session, today: Day, now: Time | null): boolean {
  if (now === null || date !== today || start === null) return false;
  const over = end ?? start;
  return over >= start && over <= now;
}
