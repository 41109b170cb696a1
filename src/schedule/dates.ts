import { WEEKDAYS, type Day, type Time, type Weekday } from './schedule.ts';

/** The months as people write them, January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAY_NAMES: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const MS_A_DAY = 86_400_000;

/** The day as a count of days since 1 January 1970, for arithmetic that no clock change can touch. */
export function toNumber(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS_A_DAY;
}

/** The day of such a count; kept, since a year of many schedules asks for the same 365 days again and again. */
export function fromNumber(count: number): Day {
  let day = DAYS.get(count);
  if (day === undefined) {
    day = new Date(count * MS_A_DAY).toISOString().slice(0, 10);
    DAYS.set(count, day);
  }
  return day;
}

const DAYS = new Map<number, Day>();

/** The day n days later, or earlier for a negative n. */
export function addDays(day: Day, n: number): Day {
  return fromNumber(toNumber(day) + n);
}

/** How many days from a to b; negative when b comes first. */
export function daysBetween(a: Day, b: Day): number {
  return toNumber(b) - toNumber(a);
}

/** Where in the week such a count lies, 0 for Monday; 1 January 1970 was a Thursday. */
export function weekIndex(count: number): number {
  return (((count + 3) % 7) + 7) % 7;
}

/** The day of the week on which a date falls. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[weekIndex(toNumber(day))]!;
}

/** The last such day of the week up to a day. */
export function onOrBefore(weekday: Weekday, day: Day): Day {
  const back = weekIndex(toNumber(day)) - WEEKDAYS.indexOf(weekday);
  return addDays(day, -((back + 7) % 7));
}

/** Whether the text is a date that exists, '2028-02-29'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const count = toNumber(text);
  return Number.isFinite(count) && count >= toNumber('1000-01-01') && fromNumber(count) === text;
}

/** The date of these numbers, or null where there is none, as for 31 June. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : null;
}

/** How many days a month has; February of a year that is not named has 29. */
export function daysInMonth(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The weekday in words, 'Friday'. */
export function nameOf(weekday: Weekday): string {
  return WEEKDAY_NAMES[weekday];
}

/** A date in words: 'Friday 27 November'; with year 'Friday 27 November 2026'; weekday false leaves it out. */
export function formatDay(
  day: Day,
  { weekday = true, year = false }: { weekday?: boolean; year?: boolean } = {},
): string {
  const words = [String(+day.slice(8, 10)), MONTH_NAMES[+day.slice(5, 7) - 1]!];
  if (weekday) words.unshift(nameOf(weekdayOf(day)));
  if (year) words.push(day.slice(0, 4));
  return words.join(' ');
}

/** A time in words: '10.30am', '2pm', '12 noon', '12 midnight'. */
export function formatTime(time: Time): string {
  if (time === '12:00') return '12 noon';
  if (time === '00:00' || time === '24:00') return '12 midnight';
  const hour = +time.slice(0, 2);
  const minutes = time.slice(3) === '00' ? '' : `.${time.slice(3)}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
