/** The next days of some kind, counted from a day on: the next 28th, the week of a day, the coming Friday. */
import { addDays, dayOf, daysInMonth, onOrBefore } from '../../schedule/dates.ts';
import type { Day, Weekday } from '../../schedule/schedule.ts';
import { NTHS } from './line.ts';

/** The next such date from a day on; of a year that was named, unless it is past. */
export function nextDate(today: Day, month: number, date: number, year = 0): Day | null {
  const named = year > 0 ? dayOf(year, month, date) : null;
  if (named && named >= today) return named;
  // 29 February may be up to eight years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = dayOf(+today.slice(0, 4) + ahead, month, date);
    if (day && day >= today) return day;
  }
  return null;
}

/** Two days as one value, or one where they are the same. */
export function span(from: Day, until: Day): string {
  return from === until ? from : `${from}/${until}`;
}

/** The first such day of the week from a day on. */
export function coming(weekday: string, from: Day): Day {
  return onOrBefore(weekday as Weekday, addDays(from, 6));
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return onOrBefore('mon', day);
}

/** The week of a day, as far as it is not past. */
export function weekOf(day: Day, today: Day): string {
  const monday = mondayOf(day);
  return span(monday < today ? today : monday, addDays(monday, 6));
}

/** The weekend of the week of a day. */
export function weekendOf(day: Day): string {
  return span(addDays(mondayOf(day), 5), addDays(mondayOf(day), 6));
}

/** A month, of a year that was named or else the next such month, as far as it is not past. */
export function monthSpan(today: Day, month: number, year: number): string {
  const first = nextDate(`${today.slice(0, 7)}-01`, month, 1, year)!;
  const last = addDays(first, daysInMonth(month, +first.slice(0, 4)) - 1);
  return span(first < today ? today : first, last);
}

/** The next day that is the 28th of its month. */
export function nextOfMonth(today: Day, date: number): Day | null {
  return nextInMonths(today, (year, month) => dayOf(year, month, date));
}

/** The next day that is the first Tuesday of its month, or of one month alone. */
export function nextNth(today: Day, nth: string, weekday: string, only: number): Day | null {
  const place = NTHS.indexOf(nth) >> 1;
  return nextInMonths(today, (year, month) => {
    if (only > 0 && month !== only) return null;
    const last = dayOf(year, month, daysInMonth(month, year))!;
    if (nth === 'last') return onOrBefore(weekday as Weekday, last);
    const day = addDays(coming(weekday, dayOf(year, month, 1)!), 7 * place);
    return day <= last ? day : null;
  });
}

function nextInMonths(today: Day, find: (year: number, month: number) => Day | null): Day | null {
  for (let ahead = 0; ahead <= 24; ahead += 1) {
    const month = +today.slice(5, 7) - 1 + ahead;
    const day = find(+today.slice(0, 4) + Math.floor(month / 12), (month % 12) + 1);
    if (day && day >= today) return day;
  }
  return null;
}
