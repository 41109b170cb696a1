import { dayOf, daysInMonth } from './dates.ts';
import { isText, phrases, skip, type Found } from './phrase.ts';
import type { Day, Weekday } from './schedule.ts';
import type { Token } from './tokens.ts';
import { DAY_WORDS, MONTH_WORDS } from './words.ts';

/** A date as written; the year is null where none is said. */
export interface WrittenDate {
  weekday: Weekday | null;
  date: number;
  month: number;
  year: number | null;
  /** Written '3/4/2027', which some read as 4 March. */
  figures: boolean;
  from: number;
  next: number;
}

/** A single date, or all days from one to another. */
export type WrittenDates = { first: WrittenDate; last: WrittenDate };

const AND = phrases([',', 'and', '&', '/', 'or', 'and on', ', and', '+', 'plus']);
const TO = phrases(['-', 'to', 'until', 'till', 'til', 'up to', 'through to']);
const THE = phrases(['the']);
const COMMA_THE = phrases(['the', ',', ', the']);
const OF = phrases(['of']);
const DOT = phrases(['.']);
const COMMA = phrases([',']);

/**
 * A list of dates and spans of dates: '3, 10 and 17 May 2027', '5 January to 24 July 2027'; null where none stands.
 * A month or year said later in the list holds for the earlier dates too.
 */
export function findDates(tokens: readonly Token[], at: number): Found<WrittenDates[]> | null {
  const found: { first: Loose; last: Loose }[] = [];
  for (let start = at; ;) {
    const first = findOne(tokens, start);
    if (!first) break;
    const to = skip(tokens, first.next, TO);
    const last = to > first.next ? findOne(tokens, to) : null;
    // 'Mondays 11 January to 8 February 2027' are the Mondays between, not all days.
    if (last && isPlural(tokens[start])) break;
    // 'Tuesdays 4, 11 and 18 May 2027' are all Tuesdays.
    if (!last && isPlural(tokens[at])) first.weekday ??= found[0]?.first.weekday ?? null;
    found.push({ first, last: last ?? first });
    const behind = (last ?? first).next;
    start = skip(tokens, behind, AND);
    if (start === behind) break;
  }
  // '3 May 2027, 10' is a date and the start of a time: figures behind the last month are not dates.
  while (found.length > 0 && found.at(-1)!.last.month === null) {
    const { first, last } = found.pop()!;
    if (first !== last && first.month !== null) found.push({ first, last: first });
  }
  if (found.length === 0) return null;
  const value = complete(found);
  return value && { value, next: found.at(-1)!.last.next };
}

function isPlural(token: Token | undefined): boolean {
  return token !== undefined && DAY_WORDS.has(token.text) && /day'?s'?$/.test(token.text);
}

/** The day a written date is; null where its year is missing or there is no such day. */
export function toDay({ year, month, date }: WrittenDate): Day | null {
  return year === null ? null : dayOf(year, month, date);
}

/** Whether any year has such a day. */
export function isPossible({ year, month, date }: WrittenDate): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(month, year ?? 2000);
}

/** A date whose month may stand further on: the 3 of '3 and 10 May'. */
type Loose = Omit<WrittenDate, 'month'> & { month: number | null };

function findOne(tokens: readonly Token[], from: number): Loose | null {
  const weekday = DAY_WORDS.get(tokens[from]?.text ?? '') ?? null;
  const at = weekday ? skip(tokens, from + 1, COMMA_THE) : skip(tokens, from, THE);
  const token = tokens[at];
  const plain = { weekday, figures: false, from };
  if (token?.kind === 'iso') {
    const [year, month, date] = token.text.split('-').map(Number);
    return { ...plain, date: date!, month: month!, year: year!, next: at + 1 };
  }
  if (token?.kind === 'figures') {
    const [date, month, year] = token.text.split(/[/.-]/).map(Number);
    return {
      ...plain,
      figures: true,
      date: date!,
      month: month!,
      year: inFull(year!),
      next: at + 1,
    };
  }
  const monthFirst = MONTH_WORDS.get(token?.text ?? '');
  if (monthFirst !== undefined) {
    const date = findDate(tokens, at + 1);
    if (!date || isYear(tokens[at + 1]) || isTime(tokens, date.next, date.date)) return null;
    return { ...plain, ...date, month: monthFirst, ...findYear(tokens, date.next) };
  }
  const date = findDate(tokens, at);
  if (!date) return null;
  const place = skip(tokens, date.next, OF);
  const month = MONTH_WORDS.get(tokens[place]?.text ?? '') ?? null;
  if (month === null) return { ...plain, ...date, month, year: null };
  return { ...plain, date: date.date, month, ...findYear(tokens, skip(tokens, place + 1, DOT)) };
}

/** Whether the figures before are a time: the 2 of 'October to March 2pm' and of 'March 2-4pm', the 10 of 'March 10-4'. */
function isTime(tokens: readonly Token[], at: number, date: number): boolean {
  if (isText(tokens[at], 'am', 'pm', 'noon', 'midday')) return true;
  const isRange =
    isText(tokens[at], '-', 'to') && /^(number|clock)$/.test(tokens[at + 1]?.kind ?? '');
  const isBack = tokens[at + 1]?.kind === 'number' && +tokens[at + 1]!.text < date;
  return isRange && (isBack || isText(tokens[at + 2], 'am', 'pm', 'noon', 'midday'));
}

/** One or two figures, with or without 'st', 'nd', 'rd', 'th' behind. */
function findDate(tokens: readonly Token[], at: number): { date: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return null;
  const ending = tokens[at + 1];
  const has = isText(ending, 'st', 'nd', 'rd', 'th') && ending?.space === false;
  return { date: +token.text, next: has ? at + 2 : at + 1 };
}

/** A year of four figures, or of two behind an apostrophe, where one stands. */
export function findYear(
  tokens: readonly Token[],
  at: number,
): { year: number | null; next: number } {
  const place = skip(tokens, at, COMMA);
  if (isYear(tokens[place])) return { year: +tokens[place]!.text, next: place + 1 };
  const short = isText(tokens[at], "'") ? tokens[at + 1] : undefined;
  if (short?.kind === 'number' && short.text.length === 2 && !short.space) {
    return { year: inFull(+short.text), next: at + 2 };
  }
  return { year: null, next: isText(tokens[at - 1], '.') ? at - 1 : at };
}

/** '27' behind an apostrophe or a stroke is 2027. */
function inFull(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(19|20|21)\d\d$/.test(token.text);
}

/** Gives each date the month and year said behind it; null where a date is left without a month. */
function complete(found: readonly { first: Loose; last: Loose }[]): WrittenDates[] | null {
  let month: number | null = null;
  let year: number | null = null;
  const fill = (one: Loose, isStart: boolean): WrittenDate | null => {
    month = one.month ?? month;
    if (month === null) return null;
    // Years are handed back only over a list that runs forward: '14 December and 11 January 2027' says too little.
    // But a span over the new year has begun in the year before.
    if (one.year !== null) year = one.year;
    else if (later !== null && isAfter({ ...one, month }, later)) {
      year = isStart && year !== null ? year - 1 : null;
    }
    later = { month, date: one.date };
    return { ...one, month, year };
  };
  let later: { month: number; date: number } | null = null;
  const complete: WrittenDates[] = [];
  for (const { first, last } of [...found].reverse()) {
    const end = fill(last, false);
    const begin = first === last ? end : fill(first, true);
    if (!end || !begin) return null;
    complete.unshift({ first: begin, last: end });
  }
  return complete;
}

function isAfter(a: { month: number; date: number }, b: { month: number; date: number }): boolean {
  return a.month > b.month || (a.month === b.month && a.date > b.date);
}
