/** British time, as calendar files tell it: clocks change on the last Sundays of March and October. */
import { addDays, toNumber, weekIndex } from '../schedule/dates.ts';
import type { Day, Time } from '../schedule/schedule.ts';

/** The name that dates and times refer to. */
export const ZONE = 'Europe/London';

/** The zone itself, for calendars that do not know it by name. */
export const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;

/** A date and a time in Britain in Universal Time, '20270529T093000Z'; a time that the clocks leave out is taken by winter time. */
export function toUtc(date: Day, time: Time): string {
  const isSummer =
    isBefore(lastSunday(date, '03'), date, time) && !isBefore(lastSunday(date, '10'), date, time);
  const hour = Number(time.slice(0, 2)) - (isSummer ? 1 : 0);
  const day = hour < 0 ? addDays(date, -1) : date;
  return `${stamp(day, `${String((hour + 24) % 24).padStart(2, '0')}${time.slice(2)}`)}Z`;
}

/** A date and a time as RFC 5545 writes it, '20270529T103000'; a date alone without a time. */
export function stamp(date: Day, time: Time | null): string {
  const day = date.replaceAll('-', '');
  return time === null ? day : `${day}T${time.replace(':', '')}00`;
}

// Either change leaves the clocks at or after two.
function isBefore(change: Day, date: Day, time: Time): boolean {
  return change < date || (change === date && time >= '02:00');
}

function lastSunday(date: Day, month: '03' | '10'): Day {
  const last = `${date.slice(0, 4)}-${month}-31`;
  return addDays(last, -((weekIndex(toNumber(last)) + 1) % 7));
}
