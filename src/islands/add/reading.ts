/** What is typed into the line of days and times, as the reader of schedules understands it. */
import { formatDay, formatTime } from '../../schedule/dates.ts';
import { describe } from '../../schedule/describe.ts';
import { readSchedule, type ScheduleProblem } from '../../schedule/read.ts';
import type { Calendar, Day, Session } from '../../schedule/schedule.ts';
import { nextSessions, weekdaysOf } from '../../schedule/sessions.ts';

/** How it was read, with the next dates; or what is not clear, each with whole lines to put in its place. */
export type WhenReading =
  | { ok: true; words: string; dates: readonly NextDate[]; hasDays: boolean }
  | {
      ok: false;
      problems: readonly { line: number; message: string; offers: readonly string[] }[];
    };

/** A date to come: 'Friday 27 November', '10am to 12 noon'; '' for the hours where all dates have the same. */
export interface NextDate {
  day: string;
  hours: string;
  check: boolean;
}

const DATES_SHOWN = 4;

/** Reads the lines; null where there is nothing yet. */
export function readWhen(text: string, calendar: Calendar, today: Day): WhenReading | null {
  if (text.trim() === '') return null;
  const lines = text.split('\n');
  const reading = readSchedule(lines.filter((line) => line.trim() !== ''));
  if (!reading.ok) return { ok: false, problems: unclear(reading.problems) };
  const { schedule } = reading;
  const dates = nextSessions(schedule, today, DATES_SHOWN, calendar).map((session) => ({
    day: formatDay(session.date, { year: !session.date.startsWith(today.slice(0, 4)) }),
    hours: hoursOf(session),
    check: session.check,
  }));
  // Hours that are always the same are in the words already.
  const isSame = dates.every(({ hours }) => hours === dates[0]?.hours);
  return {
    ok: true,
    words: describe(schedule),
    hasDays: weekdaysOf(schedule).length > 0,
    dates: isSame ? dates.map((date) => ({ ...date, hours: '' })) : dates,
  };
}

// Each offer puts the whole line right, so that the second problem of a line has the same.
function unclear(problems: readonly ScheduleProblem[]) {
  const offered = new Set<string>();
  return problems.map(({ line, message, fix }) => ({
    line,
    message: message.replaceAll('**', ''),
    offers: fix.split(' — or: ').filter((offer) => {
      const key = `${line} ${offer}`;
      return offer !== '' && !offered.has(key) && offered.add(key);
    }),
  }));
}

function hoursOf({ start, end, check }: Session): string {
  if (start === null) return check ? 'time not known' : 'all day';
  if (start === '00:00' && end === '24:00') return '24 hours';
  return end === null ? formatTime(start) : `${formatTime(start)} to ${formatTime(end)}`;
}
