/** What is typed into the line of days and times, as the reader of schedules understands it. */
import { formatDay } from '../../schedule/dates.ts';
import { describe, speak } from '../../schedule/describe.ts';
import { readSchedule } from '../../schedule/read.ts';
import type { Calendar, Day } from '../../schedule/schedule.ts';
import { nextSessions, weekdaysOf } from '../../schedule/sessions.ts';

/** How it was read, with the next dates; or what is not clear, each with whole lines to put in its place. */
export type WhenReading =
  | { ok: true; words: string; dates: readonly NextDate[]; hasDays: boolean }
  | {
      ok: false;
      problems: readonly { line: number; message: string; offers: readonly string[] }[];
    };

/** A date to come: 'Friday 27 November', '10am to 12 noon'. */
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
  if (!reading.ok)
    return {
      ok: false,
      problems: reading.problems.map(({ line, message, fix }) => ({
        line,
        message: message.replaceAll('**', ''),
        offers: fix.split(' — or: ').filter((offer) => offer !== ''),
      })),
    };
  const { schedule } = reading;
  return {
    ok: true,
    words: describe(schedule),
    hasDays: weekdaysOf(schedule).length > 0,
    dates: nextSessions(schedule, today, DATES_SHOWN, calendar).map((session) => ({
      day: formatDay(session.date, { year: !session.date.startsWith(today.slice(0, 4)) }),
      hours: speak(session),
      check: session.check,
    })),
  };
}
