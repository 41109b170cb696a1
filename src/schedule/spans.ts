/** Spans of months. They are apart from `dates.ts`, which comes with every page: only few count in months. */
import { daysInMonth } from './dates.ts';
import type { Day } from './schedule.ts';

/** The same day of the month n months later, or earlier for a negative n; where that month is shorter, its last day. */
export function addMonths(day: Day, n: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(month, year));
  const pad = (count: number, digits: number) => String(count).padStart(digits, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}
