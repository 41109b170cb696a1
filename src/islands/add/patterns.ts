/** The commonest ways to be on, as lines that the reader of schedules takes: what is tapped instead of typed. */
import { formatDay, formatTime, isDay, nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS, type Weekday } from '../../schedule/schedule.ts';

/** A way of being on. */
export type Pattern = 'weekly' | 'monthly' | 'fortnightly' | 'once';

/** What each is called on its button. */
export const PATTERNS: Readonly<Record<Pattern, string>> = {
  weekly: 'Every week',
  monthly: 'Once or twice a month',
  fortnightly: 'Every other week',
  once: 'One day only',
};

/** Lines that need nothing more. */
export const WHOLE_LINES: Readonly<Record<string, string>> = {
  'By appointment': 'By appointment',
  'Any time': 'Any time',
  'I do not know': 'Ask first',
};

/** Which of the month, as it is written. */
export const NTHS = ['First', 'Second', 'Third', 'Fourth', 'Last'] as const;

/** What was tapped; times and the date as a browser's own fields give them, '10:30' and '2026-11-24', '' for none. */
export interface Tapped {
  pattern: Pattern;
  days: readonly Weekday[];
  nths: readonly string[];
  date: string;
  from: string;
  until: string;
}

/** Nothing tapped yet. */
export const NOTHING_TAPPED: Omit<Tapped, 'pattern'> = {
  days: [],
  nths: ['First'],
  date: '',
  from: '',
  until: '',
};

/** The line, as far as it can be told: 'Fridays, 10am to 12 noon'; '' while a day is missing. */
export function lineOf(tapped: Tapped): string {
  const days = daysOf(tapped);
  return days && `${days}, ${hoursOf(tapped)}`;
}

/** The text with one of its lines put in another's place, counted among those that hold anything. */
export function withLine(text: string, line: number, instead: string): string {
  let count = -1;
  return text
    .split('\n')
    .map((one) => {
      if (one.trim() !== '') count += 1;
      return one.trim() !== '' && count === line ? instead : one;
    })
    .join('\n');
}

function daysOf({ pattern, days, nths, date }: Tapped): string {
  const chosen = WEEKDAYS.filter((day) => days.includes(day)).map(nameOf);
  switch (pattern) {
    case 'weekly':
      return join(chosen.map((day) => `${day}s`));
    case 'monthly': {
      const which = NTHS.filter((nth) => nths.includes(nth));
      const [day] = chosen;
      return day && which.length > 0 ? `${sentence(join(which))} ${day} of the month` : '';
    }
    case 'fortnightly':
      return isDay(date) ? `Fortnightly from ${formatDay(date, { year: true })}` : '';
    case 'once':
      return isDay(date) ? formatDay(date, { year: true }) : '';
    default:
      return pattern satisfies never;
  }
}

function hoursOf({ from, until }: Tapped): string {
  if (!isTime(from)) return 'time not known';
  return isTime(until) && until > from
    ? `${formatTime(from)} to ${formatTime(until)}`
    : formatTime(from);
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function join(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function sentence(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
