import {
  addDays,
  dayOf,
  daysBetween,
  daysInMonth,
  formatDay,
  MONTH_NAMES,
  nameOf,
  weekdayOf,
} from './dates.ts';
import { isPossible, toDay, type WrittenDate, type WrittenDates } from './dated.ts';
import { readSlot, slotWords, type DayPart, type SlotTrouble } from './hours.ts';
import type { Day, Slot } from './schedule.ts';
import type { WrittenSlot } from './times.ts';
import { tell, type Place, type Trouble } from './troubles.ts';

/** The longest span that stands for each of its days: '14 to 18 March 2027'. */
const LONGEST_SPAN = 14;

/** The hours a written slot means, or none and a trouble. */
export function exactSlots(slot: WrittenSlot, part: DayPart | null, troubles: Trouble[]): Slot[] {
  const reading = readSlot(slot, part);
  if ('slot' in reading) return [reading.slot];
  troubles.push(SLOT_TROUBLES[reading.trouble](slot, reading.readings.map(slotWords)));
  return [];
}

/** The day a written date is, or null and a trouble. */
export function exactDay(written: WrittenDate, troubles: Trouble[]): Day | null {
  const { weekday, year, date, month, figures } = written;
  const name = MONTH_NAMES[month - 1];
  const words = dayWords(written);
  const inYear = year === null ? '' : ` ${year}`;
  if (!isPossible(written)) {
    const last = name ? `${daysInMonth(month, year ?? 2000)} ${name}${inYear}` : null;
    troubles.push(tell.noSuchDate(written, words + inYear, last));
    return null;
  }
  const day = toDay(written);
  if (day === null) {
    troubles.push(tell.noYear(written, dateWords(written)));
    return null;
  }
  const swapped = figures && date !== month ? dayOf(year!, date, month) : null;
  // 'Wed 9/12/2026': only one of the two readings is a Wednesday.
  const isSettled =
    weekday === weekdayOf(day) && swapped !== null && weekday !== weekdayOf(swapped);
  if (swapped !== null && !isSettled) {
    const readings = [day, swapped].map((one) => formatDay(one, { weekday: false, year: true }));
    troubles.push(tell.monthInFigures(written, readings));
    return null;
  }
  if (weekday === null || weekday === weekdayOf(day)) return day;
  troubles.push(tell.weekdayDoesNotFit(written, day, weekday));
  return null;
}

/** A written date in words, without its year: 'Friday 27 November'. */
export function dateWords(written: WrittenDate): string {
  const words = dayWords(written);
  return written.weekday ? `${nameOf(written.weekday)} ${words}` : words;
}

function dayWords({ date, month }: WrittenDate): string {
  return `${date} ${MONTH_NAMES[month - 1] ?? `of month ${month}`}`;
}

/** First and last day of a written span, or null and a trouble. */
export function exactSpan(
  { first, last }: WrittenDates,
  troubles: Trouble[],
): { from: Day; until: Day } | null {
  const from = exactDay(first, troubles);
  const until = last === first ? from : exactDay(last, troubles);
  if (from === null || until === null) return null;
  if (from <= until) return { from, until };
  troubles.push(tell.lastBeforeFirst({ from: first.from, next: last.next }, from, until));
  return null;
}

/** Every day of a written span. */
export function exactDays(span: WrittenDates, troubles: Trouble[]): Day[] {
  const exact = exactSpan(span, troubles);
  if (!exact) return [];
  const length = daysBetween(exact.from, exact.until) + 1;
  // 'Monday 4 to Monday 18 January' may be each Monday, and so may 'Monday 4 to 18 January'.
  const [first, last] = [span.first.weekday, span.last.weekday];
  const isWeekly = first !== null && (first === last || (last === null && length > 7));
  if (length > LONGEST_SPAN || (isWeekly && length > 1)) {
    troubles.push(tell.noDayInSpan({ from: span.first.from, next: span.last.next }));
    return [];
  }
  return Array.from({ length }, (_, i) => addDays(exact.from, i));
}

const SLOT_TROUBLES: Record<SlotTrouble, (place: Place, readings: readonly string[]) => Trouble> = {
  'no such time': tell.noSuchTime,
  'two readings': tell.unclearHours,
  'needs am or pm': tell.needsAmOrPm,
  'end before start': tell.endBeforeStart,
  'too long': tell.tooLong,
  'other part of day': tell.otherPartOfDay,
  midnight: tell.midnight,
  'plain figures': tell.plainFigures,
};
