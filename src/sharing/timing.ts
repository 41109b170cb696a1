/** When something is on, in as few words as a text message has room for. */
import { formatDay, nameOf } from '../schedule/dates.ts';
import { describeShort, TIMES_VARY } from '../schedule/describe.ts';
import type { Session, Slot } from '../schedule/schedule.ts';
import type { ListingRecord } from './record.ts';
import { isToBeAsked, timingWords } from './told.ts';

/** Days and hours in a few words, `Fridays 10am–12`; where they differ, or are single dates, those of the next. */
export function whenWords(record: ListingRecord, [next]: readonly Session[]): string {
  const { schedule } = record;
  const { days, time } = describeShort(schedule);
  if (isToBeAsked(record)) return timingWords(record);
  if (next && isToldByNext(record)) {
    const session = sessionWords(next);
    return time === TIMES_VARY && !isDated(record) ? `${days}, next ${session}` : session;
  }
  const [rule, ...others] = schedule.rules;
  const isOneDay = rule?.kind === 'weekly' && rule.on.length === 1 && others.length === 0;
  return daysAndHours(isOneDay ? `${nameOf(rule.on[0]!)}s` : days, time);
}

/** Whether its next session tells more in a few words than its schedule: of single dates, and where hours differ. */
export function isToldByNext(record: ListingRecord): boolean {
  return isDated(record) || describeShort(record.schedule).time === TIMES_VARY;
}

function isDated({ schedule }: ListingRecord): boolean {
  return schedule.rules.every(({ kind }) => kind === 'dates');
}

/** `Fri 27 Nov 10am–12`. */
function sessionWords({ date, start, end, check }: Session): string {
  const slot: Slot = start ? (end ? [start, end] : [start]) : 'all day';
  const at = start || !check ? [slot] : (['time not known'] as const);
  const { days, time } = describeShort({ rules: [{ kind: 'dates', dates: [date], at }] });
  return daysAndHours(days, time) + doubt(check);
}

function daysAndHours(days: string, time: string): string {
  if (!days || !time) return days || time;
  // '10am–12' goes on from the day; 'time not known' is a remark.
  return /^\d/.test(time) ? `${days} ${time}` : `${days}, ${time.toLowerCase()}`;
}

/** `Next: 27 Nov`; '' where none is known. */
export function nextWords([session]: readonly Session[]): string {
  if (!session) return '';
  const [number, month = ''] = formatDay(session.date, { weekday: false }).split(' ');
  return `Next: ${number} ${month.slice(0, 3)}${doubt(session.check)}`;
}

function doubt(check: boolean): string {
  return check ? ' (check first)' : '';
}
