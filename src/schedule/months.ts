import { findDates, findYear, type WrittenDates } from './dated.ts';
import { daysInMonth } from './dates.ts';
import { after, isText, phrases, type Found } from './phrase.ts';
import type { Token } from './tokens.ts';
import { MONTH_WORDS } from './words.ts';

const TO_WORDS = ['-', 'to', 'until', 'till', 'through to', 'through'];
const TO_OR_AND = phrases([...TO_WORDS, 'and']);
const AND = phrases(['and', ',', '&', 'or', '/', ', and']);

/** What stands between the first and the last month of a span. */
export const MONTH_TO = phrases(TO_WORDS);

/** Months of every year: 'April to October', 'June and July'. */
export function findMonths(
  tokens: readonly Token[],
  at: number,
): Found<{ months: number[]; isSpan: boolean }> | null {
  const months: number[] = [];
  const to = isText(tokens[at - 1], 'between') ? TO_OR_AND : MONTH_TO;
  let isSpan = false;
  let next = -1;
  for (let start = at; ;) {
    const first = bareMonth(tokens, start);
    if (first === undefined) break;
    next = start + 1;
    const end = after(tokens, next, to);
    const last = end < 0 ? undefined : lastMonth(tokens, end);
    if (last !== undefined) {
      next = end + 1;
      isSpan = true;
      months.push(...fromTo(first, last));
    } else months.push(first);
    start = after(tokens, next, AND);
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

/** The month a span ends in: behind two months '10-4' are hours, since the first of them has no date. */
function lastMonth(tokens: readonly Token[], at: number): number | undefined {
  const isFigure = (place: number) => /^(number|clock)$/.test(tokens[place]?.kind ?? '');
  const isHours =
    isFigure(at + 1) &&
    isText(tokens[at + 2], '-', 'to', 'until', 'till', 'til') &&
    isFigure(at + 3) &&
    !MONTH_WORDS.has(tokens[at + 4]?.text ?? '') &&
    !isText(tokens[at + 4], 'st', 'nd', 'rd', 'th') &&
    findYear(tokens, at + 4).year === null;
  return isHours ? MONTH_WORDS.get(tokens[at]?.text ?? '') : bareMonth(tokens, at);
}

/** First and last day of a month with its year: 'March 2027'. */
export function findMonthOfYear(
  tokens: readonly Token[],
  from: number,
): Found<WrittenDates> | null {
  const month = MONTH_WORDS.get(tokens[from]?.text ?? '');
  if (month === undefined) return null;
  const { year, next } = findYear(tokens, from + 1);
  const day = { weekday: null, month, year, figures: false, from, next };
  const last = daysInMonth(month, year ?? 2000);
  return { value: { first: { ...day, date: 1 }, last: { ...day, date: last } }, next };
}

function fromTo(first: number, last: number): number[] {
  const length = ((last - first + 12) % 12) + 1;
  return Array.from({ length }, (_, i) => ((first - 1 + i) % 12) + 1);
}
