import { findDates, findYear, type WrittenDate, type WrittenDates } from './dated.ts';
import { findNths, findWeekdays } from './days.ts';
import { daysInMonth } from './dates.ts';
import { after, phrases, isText, skip, type Found } from './phrase.ts';
import type { Nth, Weekday, YearDay } from './schedule.ts';
import type { Token } from './tokens.ts';
import { MONTH_WORDS, NAMED_DAYS, OF_THE_MONTH } from './words.ts';

/** A season as written: the part of time in which days hold. */
export type WrittenSeason =
  | { kind: 'from'; date: WrittenDate }
  | { kind: 'until'; date: WrittenDate }
  | { kind: 'between'; first: WrittenDate; last: WrittenDate; bare?: boolean }
  | { kind: 'months'; months: number[] }
  | { kind: 'school'; school: 'term' | 'holidays' };

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

const FROM = phrases(
  [
    'from',
    'from the',
    'starting',
    'starting on',
    'starting from',
    'starts',
    'starts on',
    'start date',
    'start date :',
    'beginning',
    'beginning on',
    'begins',
    'begins on',
    'commencing',
    'commencing on',
    'since',
    'open from',
    'opening from',
    'opening on',
    're opening on',
    're opens',
    're opens on',
    'reopens',
    'reopens on',
  ].flatMap((words) => [words, `${words} ,`]),
);
const UNTIL = phrases([
  'until',
  'till',
  'til',
  "'til",
  'up to',
  'up until',
  'ending',
  'ending on',
  'ends',
  'ends on',
  'and ends on',
  'and ending',
  'and ending on',
]);
const MONTH_LEAD = phrases([
  'in',
  'during',
  'from',
  'only in',
  'only during',
  'between',
  'only from',
  'only between',
  'open',
]);
const MONTH_TO_WORDS = ['-', 'to', 'until', 'till', 'through to', 'through'];
const MONTH_TO = phrases(MONTH_TO_WORDS);
const MONTH_TO_OR_AND = phrases([...MONTH_TO_WORDS, 'and']);
const MONTH_AND = phrases(['and', ',', '&', 'or', '/', ', and']);
const AND_COMMA = phrases(['and', ',']);
const END_OF = phrases(['the end of', 'end of']);
const THE = phrases(['the']);
const ONE = phrases(['one']);
const ONLY = phrases(['only', 'inclusive', 'each year', 'every year', 'only each year']);
const TERM = ['term time', 'termtime', 'term times', 'school term time', 'school term times'];
const TERM_ONLY = phrases([
  ...TERM.flatMap((words) => [words, `${words} only`, `only ${words}`]),
  ...['in', 'during', 'during the', 'only in', 'only during', 'in the', 'every'].flatMap((lead) =>
    [...TERM, 'term', 'school term', 'school terms'].flatMap((words) => [
      `${lead} ${words}`,
      `${lead} ${words} only`,
    ]),
  ),
]);
const HOLIDAYS = ['school holidays', 'school holiday', 'the school holidays', 'school hols'];
const HOLIDAYS_ONLY = phrases(
  HOLIDAYS.flatMap((words) => [
    `${words} only`,
    ...['in', 'during', 'only in', 'only during'].flatMap((lead) => [
      `${lead} ${words}`,
      `${lead} ${words} only`,
    ]),
  ]),
);
const BANK_HOLIDAYS = ['bank', 'public'].flatMap((kind) =>
  ['holiday', 'holidays', 'hols', 'holiday mondays'].map((word) => `${kind} ${word}`),
);
const BANK_HOLIDAY = phrases(BANK_HOLIDAYS);
const BANK_HOLIDAYS_CLOSED = phrases(
  BANK_HOLIDAYS.flatMap((words) => [`${words} closed`, `${words} : closed`, `${words} - closed`]),
);
const SCHOOL_HOLIDAYS = phrases(HOLIDAYS);
const TERM_TIME = phrases(TERM);
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
  ['reopens', 'reopen', 're opens', 're open', 'opens again', 'open again'].flatMap((words) =>
    ['', 'and ', 'and will ', ', ', 'will '].flatMap((lead) =>
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

/** A season: 'from 5 January 2027', 'until 24 July 2027', 'October–March only', 'term time only'. */
export function findSeason(tokens: readonly Token[], at: number): Found<WrittenSeason> | null {
  const term = after(tokens, at, TERM_ONLY);
  if (term > 0) return { value: { kind: 'school', school: 'term' }, next: term };
  const holidays = after(tokens, at, HOLIDAYS_ONLY);
  if (holidays > 0) return { value: { kind: 'school', school: 'holidays' }, next: holidays };
  return (
    findFrom(tokens, at) ??
    findUntil(tokens, at) ??
    findYearSeason(tokens, at) ??
    findMonthSeason(tokens, at)
  );
}

/** What is taken out: 'except bank holidays', 'not in August', 'closed 25 December and 1 January'. */
export function findExceptions(
  tokens: readonly Token[],
  at: number,
): Found<WrittenExceptions> | null {
  const closed = after(tokens, at, CLOSED);
  const begin = Math.max(closed, after(tokens, at, EXCEPT));
  if (begin < 0) return null;
  const first = findException(tokens, skip(tokens, begin, EXCEPT_LEAD));
  if (!first) return null;
  const exceptions = [first.value];
  let next = first.next;
  for (;;) {
    const and = after(tokens, next, AND);
    if (and < 0) break;
    const place = skip(tokens, and, EXCEPT_LEAD);
    const more = findException(tokens, place);
    // 'not in August, Tuesdays 2pm to 4pm': days of the week start something new, unless days are what is listed.
    if (!more || (more.value.kind === 'weekdays' && first.value.kind !== 'weekdays')) break;
    exceptions.push(more.value);
    next = more.next;
  }
  return { value: { exceptions, closing: closed > 0 }, next };
}

/** 'Bank holidays closed', where the day comes first. */
export function findBankHolidaysClosed(tokens: readonly Token[], at: number): number {
  return after(tokens, at, BANK_HOLIDAYS_CLOSED);
}

function findFrom(tokens: readonly Token[], at: number): Found<WrittenSeason> | null {
  const begin = after(tokens, at, FROM);
  if (begin < 0) {
    // '5 January to 24 July 2027', without 'from'
    const bare = findDates(tokens, at);
    const [span] = bare?.value ?? [];
    if (bare?.value.length !== 1 || !span || span.first === span.last) return null;
    return { value: { kind: 'between', ...span, bare: true }, next: bare.next };
  }
  const dates = findDates(tokens, begin);
  const [span] = dates?.value ?? [];
  if (!dates || !span || dates.value.length !== 1) return null;
  if (span.first !== span.last) return { value: { kind: 'between', ...span }, next: dates.next };
  return { value: { kind: 'from', date: span.first }, next: dates.next };
}

function findUntil(tokens: readonly Token[], at: number): Found<WrittenSeason> | null {
  const begin = after(tokens, skip(tokens, at, AND_COMMA), UNTIL);
  if (begin < 0) return null;
  const end = after(tokens, begin, END_OF);
  if (end > 0) {
    const month = findMonthOfYear(tokens, end);
    return month && { value: { kind: 'until', date: month.value.last }, next: month.next };
  }
  const dates = findDates(tokens, begin);
  const [span] = dates?.value ?? [];
  if (!dates || !span || dates.value.length !== 1 || span.first !== span.last) return null;
  return { value: { kind: 'until', date: span.first }, next: dates.next };
}

/** First and last day of a month with its year: 'March 2027'. */
function findMonthOfYear(tokens: readonly Token[], from: number): Found<WrittenDates> | null {
  const month = MONTH_WORDS.get(tokens[from]?.text ?? '');
  if (month === undefined) return null;
  const { year, next } = findYear(tokens, from + 1);
  const day = { weekday: null, month, year, figures: false, from, next };
  const last = daysInMonth(month, year ?? 2000);
  return { value: { first: { ...day, date: 1 }, last: { ...day, date: last } }, next };
}

/** 'from April 2027', 'in May 2027', 'April to July 2027': months of one certain year. */
function findYearSeason(tokens: readonly Token[], at: number): Found<WrittenSeason> | null {
  const begin = skip(tokens, at, MONTH_LEAD);
  const first = findMonthOfYear(tokens, begin);
  if (!first) return null;
  const to = after(tokens, first.next, MONTH_TO);
  const last = to < 0 ? null : findMonthOfYear(tokens, to);
  if (last && last.value.last.year !== null) {
    const year = first.value.first.year ?? last.value.last.year;
    const span = { first: { ...first.value.first, year }, last: last.value.last };
    return { value: { kind: 'between', ...span }, next: last.next };
  }
  if (first.value.first.year === null || begin === at) return null;
  if (isText(tokens[begin - 1], 'from')) {
    return { value: { kind: 'from', date: first.value.first }, next: first.next };
  }
  return { value: { kind: 'between', ...first.value }, next: first.next };
}

/** Months by name are a season where a word says so, or where they are a span: a lone 'May' may be a verb. */
function findMonthSeason(tokens: readonly Token[], at: number): Found<WrittenSeason> | null {
  const begin = skip(tokens, at, MONTH_LEAD);
  const found = findMonths(tokens, begin);
  if (!found) return null;
  const { months, isSpan } = found.value;
  const next = skip(tokens, found.next, ONLY);
  // 'from September' has a beginning and no end.
  if (isText(tokens[begin - 1], 'from', 'between') && begin > at && !isSpan) return null;
  const isSaid = begin > at || next > found.next || isSpan;
  return isSaid ? { value: { kind: 'months', months }, next } : null;
}

function findMonths(
  tokens: readonly Token[],
  at: number,
): Found<{ months: number[]; isSpan: boolean }> | null {
  const months: number[] = [];
  const to = isText(tokens[at - 1], 'between') ? MONTH_TO_OR_AND : MONTH_TO;
  let isSpan = false;
  let next = -1;
  for (let start = at; ;) {
    const first = bareMonth(tokens, start);
    if (first === undefined) break;
    next = start + 1;
    const end = after(tokens, next, to);
    const last = end < 0 ? undefined : bareMonth(tokens, end);
    if (last !== undefined) {
      next = end + 1;
      isSpan = true;
      months.push(...fromTo(first, last));
    } else months.push(first);
    start = after(tokens, next, MONTH_AND);
    if (start < 0) break;
  }
  if (next < 0) return null;
  return { value: { months: [...new Set(months)].sort((a, b) => a - b), isSpan }, next };
}

/** A month without a day or year, so of every year. */
function bareMonth(tokens: readonly Token[], at: number): number | undefined {
  const hasYear = findYear(tokens, at + 1).year !== null;
  return hasYear || findDates(tokens, at) ? undefined : MONTH_WORDS.get(tokens[at]?.text ?? '');
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

function fromTo(first: number, last: number): number[] {
  const length = ((last - first + 12) % 12) + 1;
  return Array.from({ length }, (_, i) => ((first - 1 + i) % 12) + 1);
}
