import { findDates, type WrittenDate } from './dated.ts';
import { findMonthOfYear, findMonths, MONTH_TO } from './months.ts';
import { after, isText, phrases, skip, type Found } from './phrase.ts';
import type { Token } from './tokens.ts';
import { SCHOOL_HOLIDAY_WORDS, TERM_TIME_WORDS } from './words.ts';

/** A season as written: the part of time in which days hold. */
export type WrittenSeason =
  | { kind: 'from'; date: WrittenDate; all?: boolean; again?: boolean }
  | { kind: 'until'; date: WrittenDate; parted: boolean }
  | { kind: 'between'; first: WrittenDate; last: WrittenDate; bare?: boolean }
  | { kind: 'months'; months: number[] }
  | { kind: 'school'; school: 'term' | 'holidays' };

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
    'commences',
    'commences on',
    'restarts',
    'restarts on',
    'restarting',
    'restarting on',
    'resumes',
    'resumes on',
    'resuming',
    'resuming on',
    'back on',
    'first session',
    'first session on',
    'first meeting',
    'first meeting on',
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
const AGAIN = ['restarts', 'restarting', 'resumes', 'resuming', 'back', 're', 'reopens'];
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
  'last session',
  'last session on',
  'last meeting',
  'last meeting on',
  'final session',
  'final session on',
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
  'of',
  'in the months of',
  'during the months of',
]);
const AND_COMMA = phrases(['and', ',']);
const END_OF = phrases(['the end of', 'end of']);
const ONLY = phrases(['only', 'inclusive', 'each year', 'every year', 'only each year']);
const TERM_ONLY = phrases([
  ...TERM_TIME_WORDS.flatMap((words) => [words, `${words} only`, `only ${words}`]),
  ...['in', 'during', 'during the', 'only in', 'only during', 'in the', 'every'].flatMap((lead) =>
    [...TERM_TIME_WORDS, 'term', 'school term', 'school terms'].flatMap((words) => [
      `${lead} ${words}`,
      `${lead} ${words} only`,
    ]),
  ),
]);
const HOLIDAYS_ONLY = phrases(
  SCHOOL_HOLIDAY_WORDS.flatMap((words) => [
    `${words} only`,
    ...['in', 'during', 'only in', 'only during'].flatMap((lead) => [
      `${lead} ${words}`,
      `${lead} ${words} only`,
    ]),
  ]),
);

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
  // A 'start date' is that of the whole.
  const all = isText(tokens[at + 1], 'date') && { all: true };
  const again = isText(tokens[at], ...AGAIN) && { again: true };
  return { value: { kind: 'from', date: span.first, ...all, ...again }, next: dates.next };
}

function findUntil(tokens: readonly Token[], at: number): Found<WrittenSeason> | null {
  const lead = skip(tokens, at, AND_COMMA);
  const parted = lead > at;
  const begin = after(tokens, lead, UNTIL);
  if (begin < 0) return null;
  const end = after(tokens, begin, END_OF);
  if (end > 0) {
    const month = findMonthOfYear(tokens, end);
    return month && { value: { kind: 'until', date: month.value.last, parted }, next: month.next };
  }
  const dates = findDates(tokens, begin);
  const [span] = dates?.value ?? [];
  if (!dates || !span || dates.value.length !== 1 || span.first !== span.last) return null;
  return { value: { kind: 'until', date: span.first, parted }, next: dates.next };
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
