import { findDates, type WrittenDate, type WrittenDates } from './dated.ts';
import { findNths, findWeekdays } from './days.ts';
import { findMonthOfYear, findMonths } from './months.ts';
import { after, isText, phrases, skip, type Found, type Phrases } from './phrase.ts';
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
const THE = phrases(['the']);
const ONE = phrases(['one']);

/** What is taken out: 'except bank holidays', 'not in August', 'closed 25 December and 1 January'. */
export function findExceptions(
  tokens: readonly Token[],
  at: number,
): Found<WrittenExceptions> | null {
  const closed = isOfOther(tokens, at) ? -1 : after(tokens, at, CLOSED);
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

const OTHERS = [
  'bar',
  'counter',
  'kiosk',
  'kitchen',
  'office',
  'pool',
  'reception',
  'shop',
  'toilets',
];

/** Whether what is closed here is only a part of the place: 'kitchen closed 2–3', 'the bar is closed on Mondays'. */
export function isOfOther(tokens: readonly Token[], at: number): boolean {
  return isText(tokens[at - 1], ...OTHERS);
}

/** Days off that are not exact: some move from year to year, others have no certain beginning and end. */
export type Feast = 'bank holiday' | 'easter' | 'christmas' | 'half term';

const FEASTS: readonly [Feast, Phrases][] = [
  [
    'bank holiday',
    phrases([
      'good friday',
      'easter monday',
      'easter bank holiday',
      'easter bank holidays',
      'whit monday',
      'may day',
      'may bank holiday',
      'may bank holidays',
      'spring bank holiday',
      'august bank holiday',
      'christmas bank holidays',
    ]),
  ],
  ['easter', phrases(['easter', 'easter sunday', 'easter day', 'easter week', 'easter weekend'])],
  [
    'christmas',
    phrases(
      [
        'christmas',
        'xmas',
        'the christmas',
        'christmas and new year',
        'christmas & new year',
      ].flatMap((name) => [
        name,
        `${name} week`,
        `${name} period`,
        `${name} break`,
        `${name} holidays`,
      ]),
    ),
  ],
  [
    'half term',
    phrases(
      ['half term', 'half terms', 'school half term', 'school half terms'].flatMap((name) => [
        name,
        `${name} week`,
        `${name} weeks`,
        `${name} holidays`,
      ]),
    ),
  ],
];

/** 'closed Good Friday', 'except half term', 'closed over Christmas': understood, but no certain dates. */
export function findFeast(tokens: readonly Token[], at: number): Found<Feast> | null {
  const begin = Math.max(after(tokens, at, CLOSED), after(tokens, at, EXCEPT));
  if (begin < 0) return null;
  let found: Found<Feast> | null = null;
  for (let place = skip(tokens, begin, EXCEPT_LEAD); ;) {
    const one = findOneFeast(tokens, place);
    // The first that cannot be put into other words decides what is told.
    if (one)
      found = {
        value: found && one.value === 'bank holiday' ? found.value : one.value,
        next: one.next,
      };
    const and = found ? after(tokens, found.next, AND) : -1;
    if (!one || and < 0) return found;
    place = skip(tokens, and, EXCEPT_LEAD);
  }
}

function findOneFeast(tokens: readonly Token[], at: number): Found<Feast> | null {
  for (const [value, words] of FEASTS) {
    const next = after(tokens, at, words);
    // 'Christmas Day' is the same day every year.
    const isNamed = NAMED.some(([name]) => after(tokens, at, name) >= next);
    if (next > 0 && !isNamed) return { value, next };
  }
  return null;
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
