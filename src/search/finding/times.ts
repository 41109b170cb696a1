/** On which days, and at which times of day, each document has sessions. */
import { addDays, daysBetween, weekdayOf } from '../../schedule/dates.ts';
import { nextSessions, sessions, weekdaysOf } from '../../schedule/sessions.ts';
import type { Calendar, Day, Session, Time } from '../../schedule/schedule.ts';
import {
  bitsOf,
  isAt,
  isOneOf,
  NAMED_DAYS,
  readAsked,
  type Asked,
  type Span,
  type Wanted,
} from './asked.ts';
import type { SearchDocument } from '../document.ts';

/** The sessions of all documents, as seen from one day. */
export interface Times {
  /** Whether a document has a session on one of the days, in one of the parts; of the same session both must hold. */
  fits: (document: number, asked: Asked) => boolean;
  /** Counts a document under each named day, and each part of the day, on which it would fit. */
  tally: (document: number, asked: Asked, byDay: Uint32Array, byPart: Uint32Array) => void;
  /** The next session that is as asked, or else the next one there is; sessions of today that ended by `now` are left out. */
  next: (document: number, asked: Asked, now: Time | null) => Session | null;
}

const NONE: readonly Session[] = [];

/** How far ahead sessions are looked up at first: every monthly day comes round once. */
const AHEAD = 34;

/** The times of the documents from `today` on; each document is worked out when it is first asked for. */
export function timesFrom(
  today: Day,
  documents: readonly SearchDocument[],
  calendar: Calendar,
): Times {
  const horizon = addDays(today, AHEAD);
  const coming: (readonly Session[] | undefined)[] = [];
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

  /** All sessions until the horizon. */
  function soonOf(number: number): readonly Session[] {
    const { schedule, closed } = documents[number]!;
    return (coming[number] ??= sessions(schedule, today, horizon, calendar, closed));
  }

  function sessionsOf(number: number): readonly Session[] {
    const known = upcoming[number];
    if (known) return known;
    const { schedule, closed } = documents[number]!;
    const soon = soonOf(number);
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
  function sessionsOn(number: number, { dates, spans, weekdays }: Wanted): readonly Session[] {
    if (dates.length === 0 && spans.length === 0) return NONE;
    const { schedule, closed } = documents[number]!;
    const within = ({ from, until }: Span): readonly Session[] =>
      from >= today && until <= horizon
        ? soonOf(number).filter(({ date }) => date >= from && date <= until)
        : sessions(schedule, from, until, calendar, closed);
    return [
      ...dates.flatMap((date) => within({ from: date, until: date })),
      ...spans.flatMap(within).filter(({ date }) => isOneOf(weekdays, date)),
    ];
  }

  function sessionsToCome(number: number, wanted: Wanted): readonly Session[] {
    const further = sessionsOn(number, wanted);
    if (further.length === 0) return sessionsOf(number);
    const whenOf = ({ date, start }: Session): string => `${date} ${start ?? '~'}`;
    return [...sessionsOf(number), ...further].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  }

  function isOnDays(date: Day, { names, dates, spans, weekdays }: Wanted): boolean {
    return (
      dates.includes(date) ||
      namesOf(date).some((place) => names.includes(place)) ||
      spans.some(({ from, until }) => date >= from && date <= until && isOneOf(weekdays, date))
    );
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
        (session) =>
          isAt(session, wanted) &&
          namesOf(session.date).some((place) => wanted.names.includes(place)),
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
      let first: Session | null = null;
      for (const session of sessionsToCome(number, wanted)) {
        if (isPast(session, today, now)) continue;
        first ??= session;
        if (isAt(session, wanted) && isOnDays(session.date, wanted)) return session;
      }
      return first;
    },
  };
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

function isPast({ date, start, end }: Session, today: Day, now: Time | null): boolean {
  if (now === null || date !== today || start === null) return false;
  const over = end ?? start;
  return over >= start && over <= now;
}
