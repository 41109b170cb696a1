/** Days and dates in the spellings people use on posters. */
import { addDays, formatDay, nameOf, weekdayOf } from '../../src/schedule/dates.ts';
import { WEEKDAYS } from '../../src/schedule/schedule.ts';
import type { Day, Weekday } from '../../src/schedule/schedule.ts';
import type { Random } from './random.ts';

const SHORT: Record<Weekday, readonly [string, ...string[]]> = {
  mon: ['Mon'],
  tue: ['Tue', 'Tues'],
  wed: ['Wed', 'Weds'],
  thu: ['Thu', 'Thur', 'Thurs'],
  fri: ['Fri'],
  sat: ['Sat'],
  sun: ['Sun'],
};

const WORKING_DAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);

/** One weekday; groups meet from Monday to Friday far more than at weekends. */
export function inventDay(random: Random): Weekday {
  return random.chance(0.84) ? random.pick(WORKING_DAYS) : random.pick(['sat', 'sat', 'sun']);
}

/** `count` different weekdays in the order of the week. */
export function inventDays(random: Random, count: number): Weekday[] {
  const days = new Set<Weekday>();
  while (days.size < count) days.add(inventDay(random));
  return WEEKDAYS.filter((day) => days.has(day));
}

/** A day each week: `Mondays`, `Every Monday`, `Tues`. */
export function spellWeekly(random: Random, day: Weekday): string {
  const name = nameOf(day);
  if (random.chance(0.1)) return random.pick(SHORT[day]);
  return random.pick([`${name}s`, `${name}s`, `${name}s`, `Every ${name}`, `Every ${name}`, name]);
}

/** Several days each week: `Tuesdays and Thursdays`, `Mon/Wed/Fri`, `Monday, Wednesday and Friday`. */
export function spellSeveral(random: Random, days: readonly Weekday[]): string {
  if (random.chance(0.2)) return days.map((day) => SHORT[day][0]).join('/');
  const ending = random.chance(0.6) ? 's' : '';
  return joinWords(days.map((day) => nameOf(day) + ending));
}

/** A full date: `14 March 2027`, or with its weekday. */
export function spellDate(date: Day, weekday = false): string {
  return formatDay(date, { weekday, year: true });
}

/** The first such weekday on or after a date. */
export function nextOn(date: Day, day: Weekday): Day {
  const ahead = WEEKDAYS.indexOf(day) - WEEKDAYS.indexOf(weekdayOf(date));
  return addDays(date, (ahead + 7) % 7);
}

/** Words joined as in a sentence: `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
