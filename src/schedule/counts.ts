import { after, isText, phrases, skip, type Found, type Phrases } from './phrase.ts';
import type { Token } from './tokens.ts';
import { NUMBER_WORDS } from './words.ts';

const DAYS_A_WEEK = phrases([
  'days a week',
  'days per week',
  'days each week',
  'times a week',
  'times per week',
  'times weekly',
]);
const TWICE_A_WEEK = phrases(['twice a week', 'twice weekly', 'twice per week']);
const TIMES_A_MONTH: readonly [number, Phrases][] = [
  [1, phrases(['once a month', 'once per month', 'once each month', 'once monthly'])],
  [2, phrases(['twice a month', 'twice per month', 'twice each month', 'twice monthly'])],
  [2, phrases(['two times a month', '2 times a month', '2 x a month'])],
  [3, phrases(['three times a month', '3 times a month'])],
];
const FOR = phrases(['for', 'runs for', 'running for', 'for just', 'a', 'as a']);
const WEEKS = phrases(
  ['week', 'weeks', 'consecutive weeks'].flatMap((weeks) =>
    ['', ' course', ' programme', ' block', ' term'].map((end) => weeks + end),
  ),
);

/** On how many days of the week, 'five days a week', 'twice weekly'. */
export function findDaysAWeek(tokens: readonly Token[], at: number): Found<number> | null {
  const twice = after(tokens, at, TWICE_A_WEEK);
  if (twice > 0) return { value: 2, next: twice };
  const count = countOf(tokens[at]);
  const next = after(tokens, at + 1, DAYS_A_WEEK);
  return count < 7 && next > 0 ? { value: count, next } : null;
}

/** How many times a month: 'once a month', 'twice monthly'. */
export function findTimesAMonth(tokens: readonly Token[], at: number): Found<number> | null {
  for (const [value, words] of TIMES_A_MONTH) {
    const next = after(tokens, at, words);
    if (next > 0) return { value, next };
  }
  return null;
}

/** For how many weeks: 'for 6 weeks', '6-week course'. */
export function findForWeeks(tokens: readonly Token[], at: number): Found<number> | null {
  const place = skip(tokens, at, FOR);
  const value = countOf(tokens[place]);
  const dash = isText(tokens[place + 1], '-') ? place + 2 : place + 1;
  const next = value >= 2 && value <= 52 ? after(tokens, dash, WEEKS) : -1;
  // '6 weeks' without more may be how long people wait.
  const isSaid = place > at || (next > 0 && !isText(tokens[next - 1], 'week', 'weeks'));
  return next > 0 && isSaid ? { value, next } : null;
}

/** A number in figures or in a word; NaN for anything else. */
function countOf(token: Token | undefined): number {
  if (!token) return NaN;
  return NUMBER_WORDS.get(token.text) ?? (token.kind === 'number' ? +token.text : NaN);
}
