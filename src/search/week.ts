/** The seven days of a place from one day on, as a noticeboard has them: what is on each day, and what on most. */
import { describe } from '../schedule/describe.ts';
import { addDays, weekdayOf } from '../schedule/dates.ts';
import {
  WEEKDAYS,
  type Calendar,
  type Day,
  type Session,
  type Slot,
  type Weekly,
} from '../schedule/schedule.ts';
import { sessions } from '../schedule/sessions.ts';
import type { SearchDocument } from './document.ts';
import type { Entry } from './shelf.ts';

/** One session of one listing. */
export interface WeekItem {
  document: SearchDocument;
  isConfirmed: boolean;
  session: Session;
}

/** What is on so many days of the week that it is said once. */
export interface OftenItem {
  document: SearchDocument;
  isConfirmed: boolean;
  /** The days and hours of this week: 'Monday to Friday, 9am to 5pm'. */
  when: string;
  /** True when one of its sessions is to be checked first. */
  check: boolean;
}

export interface Week {
  /** Seven of them, each in the order of the clock; what has no time of day comes last. */
  days: readonly { date: Day; items: readonly WeekItem[] }[];
  often: readonly OftenItem[];
  /** How many listings have a date after this week only, and how many have none. */
  later: number;
  undated: number;
}

/** On this many days of seven a listing is a place to go to at any time, and would drown what comes once a week. */
const OFTEN = 5;

/** The week of some listings from `today` on. */
export function weekOf(entries: readonly Entry[], calendar: Calendar, today: Day): Week {
  const dates = Array.from({ length: 7 }, (_, index) => addDays(today, index));
  const byDate = new Map(dates.map((date) => [date, [] as WeekItem[]]));
  const often: OftenItem[] = [];
  let later = 0;
  let undated = 0;
  for (const { document, isConfirmed, next } of entries) {
    const last = dates.at(-1)!;
    const found = sessions(document.schedule, today, last, calendar, document.closed);
    if (found.length === 0) {
      if (next.length > 0) later += 1;
      else undated += 1;
    } else if (new Set(found.map(({ date }) => date)).size >= OFTEN) {
      const check = found.some((session) => session.check);
      often.push({ document, isConfirmed, when: weekWords(found), check });
    } else
      for (const session of found)
        byDate.get(session.date)!.push({ document, isConfirmed, session });
  }
  return {
    days: dates.map((date) => ({ date, items: byDate.get(date)!.toSorted(byClock) })),
    often: often.toSorted((a, b) => compareText(a.document.title, b.document.title)),
    later,
    undated,
  };
}

/** How many things there are to go to in a week; what is on most days counts once. */
export function countOfWeek({ days, often }: Week): number {
  return days.reduce((sum, { items }) => sum + items.length, often.length);
}

// Days with the same hours are said together, as the week has them: a holiday falls out by itself.
function weekWords(found: readonly Session[]): string {
  const byDate = new Map<Day, Slot[]>();
  for (const session of found)
    byDate.set(session.date, [...(byDate.get(session.date) ?? []), slotOf(session)]);
  const byHours = new Map<string, Weekly>();
  const inWeek = [...byDate].toSorted(([a], [b]) => placeInWeek(a) - placeInWeek(b));
  for (const [date, at] of inWeek) {
    const key = JSON.stringify(at);
    const on = [...(byHours.get(key)?.on ?? []), weekdayOf(date)];
    byHours.set(key, { kind: 'weekly', on, at });
  }
  return describe({ rules: [...byHours.values()] });
}

function slotOf({ start, end, check }: Session): Slot {
  if (start === null) return check ? 'time not known' : 'all day';
  return end === null ? [start] : [start, end];
}

function placeInWeek(date: Day): number {
  return WEEKDAYS.indexOf(weekdayOf(date));
}

function byClock(a: WeekItem, b: WeekItem): number {
  return (
    compareText(a.session.start ?? '99', b.session.start ?? '99') ||
    compareText(a.document.title, b.document.title)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
