import { findDates, type WrittenDate, type WrittenDates } from './dated.ts';
import { findNths, findWeekdays } from './days.ts';
import { findMonthOfYear, findMonths } from './months.ts';
import { isOfOther } from './pauses.ts';
import { after, isText, phrases, skip, type Found } from './phrase.ts';
import type { Nth, Weekday, YearDay } from './schedule.ts';
import type { Token } from './tokens.ts';
import { NAMED_DAYS, OF_THE_MONTH, SCHOOL_HOLIDAY_WORDS, TERM_TIME_WORDS } from './words.ts';

/** What is taken out, as written. */
export type WrittenException =
  | { kind: 'bank holidays' }
  | { kind: 'months'; months: number[] }
  | { kind: 'school'; school: 'term' | 'holidays' }
  | { kind: 'nth'; nth: Nth[]; on: Weekday[] }
  | { kind: 'weekdays'; on: Weekday[] }
  | { kind: 'yearly'; day: YearDay }
  | { kind: 'dates'; dates: WrittenDates[] }
  | { kind: 'reopens'; closes: WrittenDate; reopens: WrittenDate };

/** What is taken out together; closing where the place is said to be shut, not only this group. */
export interface WrittenExceptions {
  exceptions: WrittenException[];
  closing: boolean;
}

const BANK_HOLIDAYS = ['bank', 'public'].flatMap((kind) =>
  ['holiday', 'holidays', 'hols'].map((word) => `${kind} ${word}`),
);
const BANK_HOLIDAY = phrases(BANK_HOLIDAYS);
const BANK_HOLIDAYS_CLOSED = phrases(
  BANK_HOLIDAYS.flatMap((words) =>
    ['closed', ': closed', '- closed', 'excluded', 'excepted', 'not included'].map(
      (end) => `${words} ${end}`,
    ),
  ),
);
const SCHOOL_HOLIDAYS = phrases(SCHOOL_HOLIDAY_WORDS);
const TERM_TIME = phrases(TERM_TIME_WORDS);
const NAMED = [...NAMED_DAYS].map(([name, day]) => [phrases([name]), day] as const);
const CLOSED = phrases([
  'closed',
  'closed for',
  'closes',
  'closes on',
  'we are closed',
  'is closed',
  'will be closed',
  'also closed',
  'and closed',
]);
const REOPENS = phrases(
  [
    ...['reopens', 'reopen', 'reopening', 're opens', 're open', 're opening', 'opens again'],
    ...['open again', 'restarts', 'restarting', 'resumes', 'resuming', 'back', 'starts again'],
  ].flatMap((words) =>
    ['', 'and ', 'and will ', ', ', '; ', '. ', 'will ', ', and '].flatMap((lead) =>
      ['', ' on', ' on the'].map((end) => `${lead}${words}${end}`),
    ),
  ),
);
const EXCEPT = phrases([
  'except',
  'except for',
  'excepting',
  'excluding',
  'excl',
  'excl .',
  'exc',
  'not',
  'but not',
  'and not',
  'save for',
  'apart from',
  'other than',
  'no session',
  'no sessions',
  'no meeting',
  'no meetings',
  'no group',
  'no class',
  'no classes',
]);
const EXCEPT_LEAD = phrases([
  'on',
  'in',
  'during',
  'for',
  'from',
  'on the',
  'in the',
  'the',
  'from the',
  'over',
  'between',
  ':',
  'all',
  'all of',
]);
const AND = phrases(['and', '&', 'or', ',', ', and', ', or', '/', 'nor', 'and also', 'plus']);
const SPAN_WORDS = ['-', 'to', 'until', 'till', 'til', 'through'];
const THE = phrases(['the']);
const ONE = phrases(['one']);

/** What is taken out: 'except bank holidays', 'not in August', 'closed 25 December and 1 January'. */
export function findExceptions(
  tokens: readonly Token[],
  at: number,
): Found<WrittenExceptions> | null {
  const begin = afterExcept(tokens, at);
  if (begin < 0) return null;
  const first = findException(tokens, begin);
  if (!first || isOpen(tokens, begin, first)) return null;
  const exceptions = [first.value];
  let next = first.next;
  for (;;) {
    const place = afterAndExcept(tokens, next);
    if (place < 0) break;
    const more = findException(tokens, place);
    // 'closed bank holidays and term time only': what is said to be all there is, is not taken out.
    if (!more || isOpen(tokens, place, more) || isText(tokens[more.next], 'only')) break;
    // 'not in August, Tuesdays 2pm to 4pm': days of the week start something new, unless days are what is listed.
    if (more.value.kind === 'weekdays' && first.value.kind !== 'weekdays') break;
    exceptions.push(more.value);
    next = more.next;
  }
  return { value: { exceptions, closing: after(tokens, at, CLOSED) > 0 }, next };
}

/** 'Closed from 20 December' has no end, and 'between 24 December and 2 January' is no list of two days. */
function isOpen(
  tokens: readonly Token[],
  begin: number,
  { value, next }: Found<WrittenException>,
): boolean {
  const lead = isText(tokens[begin - 1], 'the') ? begin - 2 : begin - 1;
  const isFrom = isText(tokens[lead], 'from') && !isText(tokens[lead - 1], 'apart');
  if (value.kind === 'reopens' || !(isFrom || isText(tokens[lead], 'between'))) return false;
  const ends = value.kind === 'months' ? [...SPAN_WORDS, 'and'] : SPAN_WORDS;
  return !tokens.slice(begin, next).some((token) => isText(token, ...ends));
}

/** The place behind 'except', 'closed on the' and the like, or -1. */
export function afterExcept(tokens: readonly Token[], at: number): number {
  const closed = after(tokens, at, CLOSED);
  if (closed > 0 && isOfOther(tokens, at)) return -1;
  const begin = Math.max(closed, after(tokens, at, EXCEPT));
  return begin < 0 ? -1 : skip(tokens, begin, EXCEPT_LEAD);
}

/** The place behind what joins two exceptions, 'and on', or -1. */
export function afterAndExcept(tokens: readonly Token[], at: number): number {
  const and = after(tokens, at, AND);
  return and < 0 ? -1 : skip(tokens, and, EXCEPT_LEAD);
}

/** 'Bank holidays closed', where the day comes first. */
export function findBankHolidaysClosed(tokens: readonly Token[], at: number): number {
  return after(tokens, at, BANK_HOLIDAYS_CLOSED);
}

function findException(tokens: readonly Token[], at: number): Found<WrittenException> | null {
  const bank = after(tokens, at, BANK_HOLIDAY);
  if (bank > 0) return { value: { kind: 'bank holidays' }, next: bank };
  const holidays = after(tokens, at, SCHOOL_HOLIDAYS);
  if (holidays > 0) return { value: { kind: 'school', school: 'term' }, next: holidays };
  const term = after(tokens, at, TERM_TIME);
  if (term > 0) return { value: { kind: 'school', school: 'holidays' }, next: term };
  for (const [name, day] of NAMED) {
    const next = after(tokens, at, name);
    if (next > 0) return { value: { kind: 'yearly', day }, next };
  }
  const nth = findNthException(tokens, at);
  if (nth) return nth;
  const dates = findDates(tokens, at);
  if (dates)
    return (
      findReopening(tokens, dates) ?? {
        value: { kind: 'dates', dates: dates.value },
        next: dates.next,
      }
    );
  const month = findMonthOfYear(tokens, at);
  if (month?.value.first.year) {
    return { value: { kind: 'dates', dates: [month.value] }, next: month.next };
  }
  const months = findMonths(tokens, at);
  if (months) return { value: { kind: 'months', months: months.value.months }, next: months.next };
  const days = findWeekdays(tokens, at);
  return days && { value: { kind: 'weekdays', on: days.value }, next: days.next };
}

/** 'closes 19 December and reopens 9 January': shut up to the day before the second. */
function findReopening(
  tokens: readonly Token[],
  closed: Found<WrittenDates[]>,
): Found<WrittenException> | null {
  const begin = after(tokens, closed.next, REOPENS);
  const [closes] = closed.value;
  const open = begin < 0 ? null : findDates(tokens, begin);
  const [reopens] = open?.value ?? [];
  if (!open || closed.value.length + open.value.length !== 2) return null;
  if (closes!.first !== closes!.last || reopens!.first !== reopens!.last) return null;
  const value = { kind: 'reopens' as const, closes: closes!.first, reopens: reopens!.first };
  return { value, next: open.next };
}

/** 'the first of the month', 'the last Friday of the month'; without the month it might be a date. */
function findNthException(tokens: readonly Token[], at: number): Found<WrittenException> | null {
  const nths = findNths(tokens, skip(tokens, at, THE));
  if (!nths) return null;
  const days = findWeekdays(tokens, nths.next);
  const next = days?.next ?? skip(tokens, nths.next, ONE);
  const month = after(tokens, next, OF_THE_MONTH);
  if (!days && month < 0) return null;
  return {
    value: { kind: 'nth', nth: nths.value, on: days?.value ?? [] },
    next: Math.max(next, month),
  };
}
