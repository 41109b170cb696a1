/** The part of the year that a poster is made for. */
import { addDays, dayOf, daysBetween, MONTH_NAMES } from '../../schedule/dates.ts';
import type { Day } from '../../schedule/schedule.ts';

/** What it is called, `Winter 2026–27`, and the last day on which the poster should hang. */
export interface Season {
  name: string;
  until: Day;
}

// With the month that each begins in.
const SEASONS = [
  ['Spring', 3],
  ['Summer', 6],
  ['Autumn', 9],
  ['Winter', 12],
] as const;

/** A season is hardly worth printing for when less of it is left. */
const LEAST_DAYS = 28;

/** The season of a poster printed on `today`: the present one, or the next where this one is nearly over. */
export function seasonOf(today: Day): Season {
  const present = seasonAt(today);
  return daysBetween(today, present.until) < LEAST_DAYS
    ? seasonAt(addDays(present.until, 1))
    : present;
}

function seasonAt(day: Day): Season {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [name, begins] = SEASONS.findLast(([, first]) => first <= month) ?? SEASONS[3];
  if (name !== 'Winter') return { name: `${name} ${year}`, until: dayBefore(year, begins + 3) };
  const from = month === 12 ? year : year - 1;
  const next = String(from + 1).slice(2);
  return { name: `${name} ${from}–${next}`, until: dayBefore(from + 1, 3) };
}

/** The month of a day in words: `November 2026`. */
export function monthOf(day: Day): string {
  return `${MONTH_NAMES[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

function dayBefore(year: number, month: number): Day {
  return addDays(dayOf(year, month, 1) ?? '', -1);
}
