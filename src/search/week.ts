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
import { OFTEN, sessions } from '../schedule/sessions.ts';
import type { SearchDocument } from './document.ts';
import type { Entry } from './shelf.ts';

/** One session of one listing. */
export interface WeekItem {
  document: SearchDocument;
  session: Session;
  /** Where it falls away, since its place is closed on that day: 'Closed', or 'Closed: Christmas'. */
  off?: string;
}

/** What is on so many days of the week that it is said once. */
export interface OftenItem {
  document: SearchDocument;
  /** The days and hours of this week: 'Monday to Friday, 9am to 5pm'. */
  when: string;
  /** True when one of its sessions is to be checked first. */
  check: boolean;
}

export interface Week {
  /** Seven of them, each in the order of the clock; what has no time of day comes last. */
  days: readonly { date: Day; items: readonly WeekItem[] }[];
  often: readonly OftenItem[];
  /** What nobody has confirmed lately, apart from all else. */
  unsure: readonly OftenItem[];
  /** True where nothing else is on than what nobody has confirmed lately: then that stands under its days. */
  isUnsure: boolean;
  /** How many listings have a date after this week only, and how many have none. */
  later: number;
  undated: number;
}

/** Why a listing's place is closed on a date; '' where nobody says. */
export type WhyClosed = (document: SearchDocument, date: Day) => string;

/** The week of some listings from `today` on. What falls away keeps its place and says so, since it would be missed. */
export function weekOf(
  entries: readonly Entry[],
  calendar: Calendar,
  today: Day,
  whyClosed: WhyClosed,
): Week {
  const dates = Array.from({ length: 7 }, (_, index) => addDays(today, index));
  const byDate = new Map(dates.map((date) => [date, [] as WeekItem[]]));
  const often: OftenItem[] = [];
  const unsure: OftenItem[] = [];
  let later = 0;
  let undated = 0;
  const all = entries.map((entry) => ({
    ...entry,
    planned: sessions(entry.document.schedule, today, dates.at(-1)!, calendar),
  }));
  const on = all.filter(({ planned }) => planned.length > 0);
  // A young directory with nothing confirmed yet still shows what is known.
  const isUnsure = on.length > 0 && on.every(({ isConfirmed }) => !isConfirmed);
  for (const { document, isConfirmed, next, planned } of all) {
    const isApart = !isConfirmed && !isUnsure;
    const found = planned.filter(({ date }) => !document.closed.includes(date));
    if (planned.length === 0) {
      if (next.length > 0) later += 1;
      else undated += 1;
    } else if (isApart || new Set(planned.map(({ date }) => date)).size >= OFTEN) {
      const check = found.some((session) => session.check);
      const when = found.length > 0 ? weekWords(found) : 'Closed this week';
      (isApart ? unsure : often).push({ document, when, check });
    } else
      for (const session of planned) {
        const { date } = session;
        const item = { document, session };
        const why = document.closed.includes(date) ? whyClosed(document, date) : null;
        const off = why === null ? {} : { off: why ? `Closed: ${why}` : 'Closed' };
        byDate.get(date)!.push({ ...item, ...off });
      }
  }
  return {
    days: dates.map((date) => ({ date, items: byDate.get(date)!.sort(byClock) })),
    often: often.sort(byTitle),
    unsure: unsure.sort(byTitle),
    isUnsure,
    later,
    undated,
  };
}

/** How many things there are to go to in a week; what is on most days counts once, what nobody confirmed lately only where there is nothing else. */
export function countOfWeek({ days, often }: Week): number {
  return days.reduce((sum, { items }) => sum + countOn(items), often.length);
}

/** How many things of a day there are to go to. */
export function countOn(items: readonly WeekItem[]): number {
  return items.filter(({ off }) => off === undefined).length;
}

// Days with the same hours are said together, as the week has them: a holiday falls out by itself.
function weekWords(found: readonly Session[]): string {
  const byDate = new Map<Day, Slot[]>();
  for (const session of found)
    byDate.set(session.date, [...(byDate.get(session.date) ?? []), slotOf(session)]);
  const byHours = new Map<string, Weekly>();
  const inWeek = [...byDate].sort(([a], [b]) => placeInWeek(a) - placeInWeek(b));
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

function byTitle(a: OftenItem, b: OftenItem): number {
  return compareText(a.document.title, b.document.title);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
