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
import type { Trouble } from './problems.ts';
import { WEEKDAYS, type Day, type Slot } from './schedule.ts';
import type { WrittenSlot } from './times.ts';

/** The longest span that stands for each of its days: '14 to 18 March 2027'. */
const LONGEST_SPAN = 31;

/** The hours a written slot means, or none and a trouble. */
export function exactSlots(slot: WrittenSlot, part: DayPart | null, troubles: Trouble[]): Slot[] {
  const reading = readSlot(slot, part);
  if ('slot' in reading) return [reading.slot];
  const { trouble, readings } = reading;
  const instead = readings.map(slotWords);
  const { id, message } = SLOT_TROUBLES[trouble];
  if (!troubles.some(({ from, id: known }) => from === slot.from && known === id)) {
    troubles.push({ id, message: message(instead), from: slot.from, next: slot.next, instead });
  }
  return [];
}

/** The day a written date is, or null and a trouble. */
export function exactDay(written: WrittenDate, troubles: Trouble[]): Day | null {
  const { from, next, weekday, year, date, month } = written;
  const words = `${date} ${MONTH_NAMES[month - 1] ?? `of month ${month}`}`;
  const named = weekday ? `${nameOf(weekday)} ${words}` : words;
  if (!isPossible(written)) {
    troubles.push({
      id: 'when.no-such-date',
      from,
      next,
      message: `There is no ${words}${year === null ? '' : ` ${year}`}.`,
      instead: lastOfMonth(written),
    });
    return null;
  }
  const day = toDay(written);
  if (day === null) {
    troubles.push({
      id: 'when.no-year',
      from,
      next,
      message: 'A date needs its year.',
      instead: [`${named} [year]`],
    });
    return null;
  }
  const swapped = written.figures && date !== month ? dayOf(year!, date, month) : null;
  if (swapped !== null) {
    const instead = [day, swapped].map((one) => formatDay(one, { weekday: false, year: true }));
    troubles.push({
      id: 'when.two-readings',
      from,
      next,
      message: `This can mean ${instead.join(' or ')}. Write the month as a word.`,
      instead,
    });
    return null;
  }
  const right = weekdayOf(day);
  if (weekday === null || weekday === right) return day;
  const offset = nearestOffset(WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(right));
  troubles.push({
    id: 'when.weekday-does-not-fit',
    from,
    next,
    message: `${words} ${year} is a ${nameOf(right)}, not a ${nameOf(weekday)}.`,
    instead: [day, addDays(day, offset)].map((one) => formatDay(one, { year: true })),
  });
  return null;
}

/** For 31 June what was probably meant. */
function lastOfMonth({ month, year }: WrittenDate): string[] {
  const name = MONTH_NAMES[month - 1];
  return name
    ? [`${daysInMonth(month, year ?? 2000)} ${name}${year === null ? '' : ` ${year}`}`]
    : [];
}

/** First and last day of a written span, or null and a trouble. */
export function exactSpan(
  span: WrittenDates,
  troubles: Trouble[],
): { from: Day; until: Day } | null {
  const from = exactDay(span.first, troubles);
  const until = span.last === span.first ? from : exactDay(span.last, troubles);
  if (from === null || until === null) return null;
  if (from <= until) return { from, until };
  troubles.push({
    id: 'when.end-before-start',
    from: span.first.from,
    next: span.last.next,
    message: 'The last day is before the first.',
    instead: [],
  });
  return null;
}

/** Every day of a written span. */
export function exactDays(span: WrittenDates, troubles: Trouble[]): Day[] {
  const exact = exactSpan(span, troubles);
  if (!exact) return [];
  const length = daysBetween(exact.from, exact.until) + 1;
  if (length > LONGEST_SPAN) {
    troubles.push({
      id: 'when.no-day',
      from: span.first.from,
      next: span.last.next,
      message:
        'Which days of the week is it on between these dates? For all of them write “every day”.',
      instead: [],
    });
    return [];
  }
  return Array.from({ length }, (_, i) => addDays(exact.from, i));
}

const SLOT_TROUBLES: Record<
  SlotTrouble,
  { id: Trouble['id']; message: (readings: readonly string[]) => string }
> = {
  'no such time': { id: 'when.no-such-time', message: () => 'There is no such time of day.' },
  'two readings': {
    id: 'when.two-readings',
    message: (readings) =>
      readings.length > 1
        ? `This can mean ${readings.join(' or ')}.`
        : 'Write am or pm, so that nobody comes at the wrong time.',
  },
  'needs am or pm': {
    id: 'when.needs-am-or-pm',
    message: (readings) => `A time needs am or pm here: ${readings.join(' or ')}?`,
  },
  'end before start': {
    id: 'when.end-before-start',
    message: () => 'The end is before the start. Is it am or pm?',
  },
  'too long': {
    id: 'when.too-long',
    message: () => 'This is longer than 12 hours. Is it am or pm? If it is right, write “all day”.',
  },
  'other part of day': {
    id: 'when.part-of-day-does-not-fit',
    message: () => 'This time is not in the part of the day that is named.',
  },
};

/** The shorter way round the week: 6 days on is 1 day back. */
function nearestOffset(days: number): number {
  return days > 3 ? days - 7 : days < -3 ? days + 7 : days;
}
