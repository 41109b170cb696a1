/** The sessions that documents have from a day on, each worked out when it is first asked for. */
import { addDays, daysBetween, weekdayOf } from '../../schedule/dates.ts';
import { nextSessions, sessions, weekdaysOf } from '../../schedule/sessions.ts';
import type { Calendar, Day, Session } from '../../schedule/schedule.ts';
import { bitsOf, NAMED_DAYS } from './asked.ts';
import type { SearchDocument } from '../document.ts';

/** What is coming, by the place of each document in the list. */
export interface Upcoming {
  /** All sessions until then are known as `soonOf`. */
  horizon: Day;
  soonOf: (document: number) => readonly Session[];
  /** The sessions to come, as many as tell when it is on. */
  sessionsOf: (document: number) => readonly Session[];
  /** By which named days a date can be called. */
  namesOf: (date: Day) => readonly number[];
  /** The number of a document's mask among the masks: thousands of documents share some hundred. */
  patternOf: (document: number) => number;
  /** For each named day the parts in which there is a session, as bits; a session without a time has a bit of its own. */
  masks: readonly Uint8Array[];
}

/** How far ahead sessions are looked up at first: every monthly day comes round once. */
const AHEAD = 34;

/** What is coming from `today` on. */
export function upcomingFrom(
  today: Day,
  documents: readonly SearchDocument[],
  calendar: Calendar,
): Upcoming {
  const horizon = addDays(today, AHEAD);
  const soon: (readonly Session[] | undefined)[] = [];
  const all: (readonly Session[] | undefined)[] = [];
  const masks: Uint8Array[] = [];
  const patterns: (number | undefined)[] = [];
  const patternsByKey = new Map<string, number>();
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
    return (soon[number] ??= sessions(schedule, today, horizon, calendar, closed));
  }

  function sessionsOf(number: number): readonly Session[] {
    const found = all[number];
    if (found) return found;
    const { schedule, closed } = documents[number]!;
    const near = soonOf(number);
    // A season may begin later, and one of several days may come round more seldom than the others.
    const days = new Set(near.map(({ date }) => weekdayOf(date)));
    const isWhole = near.length > 0 && weekdaysOf(schedule).every((day) => days.has(day));
    const next = isWhole ? near : nextSessions(schedule, today, 60, calendar, closed);
    return (all[number] = next.length > 0 ? next : near);
  }

  function patternOf(number: number): number {
    const known = patterns[number];
    if (known !== undefined) return known;
    const mask = new Uint8Array(NAMED_DAYS.length);
    for (const session of sessionsOf(number)) {
      const bits = bitsOf(session);
      for (const index of namesOf(session.date)) mask[index]! |= bits;
    }
    const key = mask.join();
    let pattern = patternsByKey.get(key);
    if (pattern === undefined) {
      pattern = masks.push(mask) - 1;
      patternsByKey.set(key, pattern);
    }
    return (patterns[number] = pattern);
  }

  return { horizon, soonOf, sessionsOf, namesOf, patternOf, masks };
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
