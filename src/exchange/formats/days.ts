/** Hours that JSON keeps in objects, one a day of the week → a text for each day. */
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS, type Weekday } from '../../schedule/schedule.ts';
import { objectsIn, textOf, type Json } from './objects.ts';

const CLOCK = /^\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.?m\.?)?$/i;
/** What says nothing of when: names for programs and for people. */
const OF_NO_USE = /^@|^_|(?:^|[_.]|(?<=[a-z]))(?:id|key|name|type|order|url)$/i;

/** The days that an object names and what it says of their hours; null where its list is of something else. */
export function hoursByDay(list: unknown): Record<string, string> | null {
  const parts = objectsIn(list);
  const named = parts.map((part) => {
    const field = Object.keys(part).find((name) => daysIn(part[name]).length > 0);
    return field === undefined ? null : { days: daysIn(part[field]), hours: hoursIn(part, field) };
  });
  if (parts.length === 0) return null;
  const all: Record<string, string> = {};
  for (const part of named) {
    if (part === null) return null;
    for (const day of part.days.map(nameOf))
      all[day] = [all[day] ?? '', part.hours].filter(Boolean).join(' and ');
  }
  return all;
}

/** What an object says of the hours of its day: `09:00 to 17:00`, `closed`; whatever else it says is left to the reader. */
export function hoursIn(part: Json, dayField = ''): string {
  const said = Object.entries(part).filter(([name]) => name !== dayField);
  const isClosed = said.some(([name, value]) =>
    /closed/i.test(name) ? value === true : /open/i.test(name) && value === false,
  );
  if (isClosed) return 'closed';
  const texts = said
    .filter(([name, value]) => typeof value === 'string' && !OF_NO_USE.test(name))
    .map(([, value]) => textOf(value))
    .filter(Boolean);
  const clocks = texts.filter((text) => CLOCK.test(text));
  return [clocks.join(' to '), ...texts.filter((text) => !CLOCK.test(text))]
    .filter(Boolean)
    .join(', ');
}

/** Whether a text is the name of a day of the week, and nothing else. */
export function isDayName(text: string): boolean {
  return daysIn(text).length > 0;
}

// `Monday`, `mon`, `https://schema.org/Monday`, or a list of them.
function daysIn(value: unknown): Weekday[] {
  const names = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  const days = names.flatMap((name) => {
    const said = name.replace(/^https?:\/\/schema\.org\//, '').toLowerCase();
    return WEEKDAYS.filter((day) => said === day || said === nameOf(day).toLowerCase());
  });
  return days.length === names.length ? days : [];
}
