/** Single parts of a repeat as Open Referral UK writes them → days and times. */
import { isDay } from '../../schedule/dates.ts';
import type { Day, Slot, Time, Weekday } from '../../schedule/schedule.ts';

const CODES: Readonly<Record<string, Weekday>> = {
  MO: 'mon',
  TU: 'tue',
  WE: 'wed',
  TH: 'thu',
  FR: 'fri',
  SA: 'sat',
  SU: 'sun',
};

/** A day of the week, and which one of the month it is; 0 for every one. */
export interface NthDay {
  nth: number;
  day: Weekday;
}

/** The hours between two times; null where neither is said. */
export function slotOf(opens: string, closes: string): Slot | null | { wrong: string } {
  const zone = /(?:Z|[+-]\d\d:?\d\d)$/i.exec(opens || closes)?.[0];
  if (zone !== undefined && timeIn(opens.slice(0, -zone.length)))
    return {
      wrong: `It opens at “${opens}”, and what clocks show then is another hour in summer than in winter.`,
    };
  const [start, end] = [timeIn(opens), timeIn(closes)];
  if (opens !== '' && start === null)
    return { wrong: `It opens at “${opens}”, which is not a time.` };
  if (closes !== '' && end === null)
    return { wrong: `It closes at “${closes}”, which is not a time.` };
  if (start === null)
    return end === null ? null : { wrong: `It closes at ${end}, and when it opens is not said.` };
  if (end === null) return [start];
  if (start === '00:00' && (end === '23:59' || end === '24:00')) return ['00:00', '24:00'];
  if (end <= start)
    return { wrong: `It closes at ${end}, which is not after it opens, at ${start}.` };
  return [start, end];
}

// Without a zone, as clocks in Britain show it.
function timeIn(text: string): Time | null {
  const [, hour = '', minute = ''] = /^T?(\d{1,2}):?(\d\d)(?::?\d\d(?:\.\d+)?)?$/.exec(text) ?? [];
  const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${hour.padStart(2, '0')}:${minute}` : null;
}

/** The day at the beginning of a date with or without its hour. */
export function dayIn(text: string): Day | null {
  const day = text.slice(0, 10);
  return isDay(day) ? day : null;
}

/** All dates of a list, with or without their hours; null where one is none. */
export function datesIn(text: string): Day[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const days = parts.flatMap((part) => dayIn(part) ?? []);
  return days.length === parts.length ? days : null;
}

/** Days of the week by their codes, each with which of the month it is, or 0; null where one is no such code. */
export function daysIn(text: string): NthDay[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const days = parts.flatMap((part): NthDay[] => {
    const [, nth = '0', code = ''] = /^([+-]?\d)?([A-Z]{2})(?:[A-Z]*)$/i.exec(part) ?? [];
    const day = CODES[code.toUpperCase()];
    return day ? [{ nth: Number(nth), day }] : [];
  });
  return days.length === parts.length ? days : null;
}
