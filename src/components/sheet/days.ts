/** The days of a list on paper: a heading before each, where the list is in the order of the week. */
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS, type Day } from '../../schedule/schedule.ts';
import { OFTEN, weekdaysOf } from '../../schedule/sessions.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { isPast } from '../../sharing/told.ts';

/** What stands under one heading; '' for none. */
export interface DayGroup<T> {
  day: string;
  items: readonly T[];
}

/**
 * Parts a list by day. What is on several days stands under the first of them; behind the days come what is on most of
 * them, what has no day, and what is over. A list in any other order was put so by hand: it stays whole, and so does one of a single day.
 */
export function byDay<T extends { record: ListingRecord }>(
  items: readonly T[],
  today: Day,
): DayGroup<T>[] {
  const places = items.map(({ record }) => placeInWeek(record, today));
  const isInOrder = places.every((place, index) => place >= (places[index - 1] ?? 0));
  if (!isInOrder || new Set(places).size < 2) return [{ day: '', items }];
  return [...new Set(places)].map((place) => ({
    day: HEADINGS[place] ?? '',
    items: items.filter((_, index) => places[index] === place),
  }));
}

const HEADINGS = [...WEEKDAYS.map(nameOf), 'On most days', 'On no fixed day', 'No longer on'];

function placeInWeek(record: ListingRecord, today: Day): number {
  if (isPast(record, today)) return HEADINGS.length - 1;
  const days = weekdaysOf(record.schedule);
  if (days.length >= OFTEN) return WEEKDAYS.length;
  return days[0] ? WEEKDAYS.indexOf(days[0]) : HEADINGS.length - 2;
}
