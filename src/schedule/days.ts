import { findDates } from './dated.ts';
import type { DayPart } from './hours.ts';
import { after, phrases, isText, skip, type Found, type Phrases } from './phrase.ts';
import { WEEKDAYS, type Nth, type Weekday } from './schedule.ts';
import type { Token } from './tokens.ts';
import { DAY_WORDS, NTH_WORDS, NUMBER_WORDS, OF_THE_MONTH } from './words.ts';

/** Days as written: every week, on the nth of the month, or every so many weeks. */
export type WrittenDays =
  | { kind: 'weekly'; on: Weekday[]; part: DayPart | null }
  | {
      kind: 'monthly';
      nth: Nth[];
      on: Weekday[];
      part: DayPart | null;
      said: boolean;
      every: boolean;
    }
  | {
      kind: 'every';
      weeks: number;
      on: Weekday[];
      part: DayPart | null;
      /** 'Alternate Tuesdays and Thursdays': perhaps the one this week and the other next week. */
      inTurn: boolean;
    };

const LEAD = phrases(['on', 'on a', 'on the', 'the', 'a', 'from', 'both', 'for']);
const EVERY_LEAD = phrases(['on', 'on the', 'the', 'every', 'each', 'on every', 'on each']);
const EVERY = phrases(['every', 'each']);
const ON = phrases(['on', 'on a', 'on the']);
const IN_THE = phrases(['in the']);
const OPENS = phrases(['(']);
const CLOSES = phrases([')']);
const ALL_WEEK = phrases([
  'daily',
  'every day',
  'each day',
  'everyday',
  'every day of the week',
  '7 days a week',
  '7 days per week',
  '7 days',
  'seven days a week',
  'all week',
]);
const WORK_WEEK = phrases(['weekdays', 'weekday', 'week days', 'week day']);
const WEEKEND = phrases(['weekends', 'weekend', 'week ends']);
const TO = phrases(['-', 'to', 'until', 'till', 'til', 'through', 'through to', 'thru']);
const AND_WORDS = [',', 'and', '&', '/', '+', ', and', 'and on', 'and every', 'plus', 'and also'];
const AND = phrases(AND_WORDS);
const AND_THE = phrases([...AND_WORDS, 'and the', '& the', ', the']);
const PARTS: readonly [DayPart, Phrases][] = [
  ['morning', phrases(['morning', 'mornings'])],
  ['afternoon', phrases(['afternoon', 'afternoons'])],
  ['evening', phrases(['evening', 'evenings', 'night', 'nights'])],
];
const FORTNIGHTLY = phrases(['fortnightly', 'alternate weeks', 'once a fortnight']);
const FORTNIGHT = phrases(['fortnight', 'other week']);
const LISTED = [',', 'and', '&', '/', '+', 'plus'];
const OTHER = phrases(['other', 'alternate']);

/** Days of the week with whatever says which weeks: 'Mon–Fri', 'first and third Tuesday', 'every other Friday'. */
export function findDays(tokens: readonly Token[], at: number): Found<WrittenDays> | null {
  return findNth(tokens, at) ?? findOther(tokens, at) ?? findWeekly(tokens, at);
}

/** A list of days of the week: 'Monday', 'Mon, Wed and Fri', 'Tuesday to Saturday', 'weekends'. */
export function findWeekdays(tokens: readonly Token[], at: number): Found<Weekday[]> | null {
  const on: Weekday[] = [];
  let next = -1;
  for (let start = at; ;) {
    const some = findRun(tokens, start);
    if (!some) break;
    on.push(...some.value);
    next = some.next;
    start = after(tokens, next, AND);
    // 'Mondays and Tuesday 14 March 2027': the second is a date.
    if (start < 0 || !findRun(tokens, start) || findDates(tokens, start)) break;
  }
  return next < 0 ? null : { value: inWeekOrder(on), next };
}

/** One or more of 'first' … 'fifth', 'last', '1st' … '5th'. */
export function findNths(tokens: readonly Token[], at: number): Found<Nth[]> | null {
  const nth: Nth[] = [];
  let next = -1;
  for (let start = at; ;) {
    const one = findOneNth(tokens, start);
    if (!one) break;
    nth.push(one.value);
    next = one.next;
    start = after(tokens, next, AND_THE);
    if (start < 0) break;
  }
  return next < 0 ? null : { value: [...new Set(nth)].sort(byPlace), next };
}

function findWeekly(tokens: readonly Token[], at: number): Found<WrittenDays> | null {
  const days = findWeekdays(tokens, skip(tokens, at, LEAD));
  // 'From Monday' is a first day, not every Monday; 'from Monday to Friday' is five days.
  if (!days || (isText(tokens[at], 'from') && days.value.length === 1)) return null;
  const { part, next } = findPart(tokens, days.next);
  return { value: { kind: 'weekly', on: days.value, part }, next };
}

function findNth(tokens: readonly Token[], at: number): Found<WrittenDays> | null {
  const begin = skip(tokens, at, EVERY_LEAD);
  const every = isText(tokens[begin - 1], 'every', 'each');
  const nths = findNths(tokens, begin);
  if (!nths) return null;
  const days = findWeekdays(tokens, nths.next);
  if (!days) return null;
  const { part, next } = findPart(tokens, days.next);
  const month = after(tokens, skip(tokens, next, OPENS), OF_THE_MONTH);
  const said = month > 0;
  const end = said ? (isText(tokens[next], '(') ? skip(tokens, month, CLOSES) : month) : next;
  return {
    value: { kind: 'monthly', nth: nths.value, on: days.value, part, said, every },
    next: end,
  };
}

function findOther(tokens: readonly Token[], at: number): Found<WrittenDays> | null {
  const other = after(tokens, skip(tokens, at, EVERY_LEAD), OTHER);
  const weeks = other > 0 ? { value: 2, next: other } : findWeeks(tokens, skip(tokens, at, ON));
  if (!weeks) return null;
  const days = findWeekdays(tokens, skip(tokens, weeks.next, ON));
  if (!days) return null;
  const { part, next } = findPart(tokens, days.next);
  const isList = tokens.slice(weeks.next, days.next).some((token) => isText(token, ...LISTED));
  const inTurn = other > 0 && isList;
  return { value: { kind: 'every', weeks: weeks.value, on: days.value, part, inTurn }, next };
}

/** 'fortnightly', 'every other week' or 'every 3 weeks', as a number of weeks; 'for 3 weeks' is none of these. */
export function findWeeks(tokens: readonly Token[], at: number): Found<number> | null {
  const fortnight = after(tokens, at, FORTNIGHTLY);
  if (fortnight > 0) return { value: 2, next: fortnight };
  const place = after(tokens, at, EVERY);
  if (place < 0) return null;
  const every = after(tokens, place, FORTNIGHT);
  if (every > 0) return { value: 2, next: every };
  const token = tokens[place];
  if (!token || !isText(tokens[place + 1], 'weeks')) return null;
  const count = NUMBER_WORDS.get(token.text) ?? (token.kind === 'number' ? +token.text : NaN);
  return count >= 2 && count <= 26 ? { value: count, next: place + 2 } : null;
}

function findRun(tokens: readonly Token[], at: number): Found<Weekday[]> | null {
  const start = skip(tokens, at, EVERY);
  for (const [days, words] of [
    [WEEKDAYS, ALL_WEEK],
    [WEEKDAYS.slice(0, 5), WORK_WEEK],
    [WEEKDAYS.slice(5), WEEKEND],
  ] as const) {
    const next = Math.max(after(tokens, at, words), after(tokens, start, words));
    if (next > 0) return { value: [...days], next };
  }
  const first = DAY_WORDS.get(tokens[start]?.text ?? '');
  if (!first) return null;
  const to = after(tokens, skipDot(tokens, start), TO);
  const last = to < 0 ? undefined : DAY_WORDS.get(tokens[to]?.text ?? '');
  if (!last || last === first) return { value: [first], next: skipDot(tokens, start) };
  return { value: fromTo(first, last), next: skipDot(tokens, to) };
}

/** The place behind a day, and behind the dot of a shortened one where the list goes on: 'Tues. & Thurs.' */
function skipDot(tokens: readonly Token[], at: number): number {
  const isShort = !/day'?s?'?$/.test(tokens[at]!.text) && isText(tokens[at + 1], '.');
  const goesOn = after(tokens, at + 2, AND) > 0 || after(tokens, at + 2, TO) > 0;
  return isShort && goesOn ? at + 2 : at + 1;
}

function findOneNth(tokens: readonly Token[], at: number): Found<Nth> | null {
  const token = tokens[at];
  if (!token) return null;
  const word = NTH_WORDS.get(token.text);
  if (word !== undefined) return { value: word, next: at + 1 };
  const ending = tokens[at + 1];
  if (token.kind !== 'number' || !isText(ending, 'st', 'nd', 'rd', 'th') || ending?.space)
    return null;
  const count = +token.text;
  return count >= 1 && count <= 5 ? { value: count as Nth, next: at + 2 } : null;
}

function findPart(tokens: readonly Token[], at: number): { part: DayPart | null; next: number } {
  for (const [part, words] of PARTS) {
    const next = after(tokens, skip(tokens, at, IN_THE), words);
    if (next > 0) return { part, next };
  }
  return { part: null, next: at };
}

/** The days from one to another, over Sunday too: Friday to Monday is four days. */
function fromTo(first: Weekday, last: Weekday): Weekday[] {
  const start = WEEKDAYS.indexOf(first);
  const length = ((WEEKDAYS.indexOf(last) - start + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEKDAYS[(start + i) % 7]!);
}

function inWeekOrder(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}

/** First to fifth, then last. */
function byPlace(a: Nth, b: Nth): number {
  return (a < 0 ? 9 : a) - (b < 0 ? 9 : b);
}
