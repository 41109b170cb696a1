import { findDates, type WrittenDates } from './dated.ts';
import { afterFigures } from './figures.ts';
import { afterHarmless, isNaming } from './harmless.ts';
import { findDaysAWeek, findForWeeks, findTimesAMonth } from './counts.ts';
import { findDays, findWeeks, type WrittenDays } from './days.ts';
import { findBankHolidaysClosed, findExceptions, type WrittenExceptions } from './exceptions.ts';
import { findFeast, type Feast } from './feasts.ts';
import { findPause } from './pauses.ts';
import { findSeason, type WrittenSeason } from './seasons.ts';
import { after, phrases, isText, type Phrases } from './phrase.ts';
import type { UntimedRule } from './schedule.ts';
import { findTimes, type WrittenSlot } from './times.ts';
import type { Token } from './tokens.ts';
import { DAY_WORDS, FULL_WORDS, MONTH_WORDS, NTH_WORDS, OF_THE_MONTH } from './words.ts';

/** A stretch of tokens with one meaning. */
export type Part = Meaning & { from: number; next: number };

/** The meanings a stretch can have. */
export type Meaning =
  | { kind: 'days'; days: WrittenDays }
  | { kind: 'dates'; dates: WrittenDates[] }
  | { kind: 'times'; slots: WrittenSlot[]; pauses?: WrittenSlot[] }
  | { kind: 'season'; season: WrittenSeason }
  | ({ kind: 'except' } & WrittenExceptions)
  | { kind: 'days a week'; count: number }
  | { kind: 'closed' }
  | { kind: 'untimed'; rule: UntimedRule['kind'] }
  | { kind: 'weeks'; weeks: number }
  | { kind: 'weekly'; once: boolean }
  | { kind: 'monthly'; times: number | null }
  | { kind: 'for weeks'; weeks: number }
  | { kind: 'pause'; slot: WrittenSlot }
  | { kind: 'otherwise' }
  | { kind: 'instead' }
  | { kind: 'break'; strength: Strength }
  | { kind: 'bracket'; opens: boolean }
  | { kind: 'feast'; feast: Feast }
  | {
      kind: 'harmless';
      /** Whether it may say what is on, as 'swimming' does and 'open' does not. */
      names: boolean;
    }
  | { kind: 'unknown' };

/** How strongly a mark parts what stands around it. */
export type Strength = 'filler' | 'comma' | 'and' | 'sentence' | 'line';

const UNTIMED: readonly [UntimedRule['kind'], Phrases][] = [
  [
    'by appointment',
    phrases(['by appointment', 'by appointment only', 'appointment only', 'by appointments']),
  ],
  ['any time', phrases(['any time', 'anytime', 'at any time'])],
  ['ask first', phrases(['ask first', 'please ask first'])],
  [
    'day not known',
    phrases([
      'weekly , day not known',
      'weekly day not known',
      'weekly , ask for the day',
      'weekly , day unknown',
    ]),
  ],
];
const MONTHLY = phrases(['monthly', 'every month', 'each month', 'of the month', 'of each month']);
const WEEKLY = phrases(['weekly', 'every week', 'each week']);
const ONCE_A_WEEK = phrases(['once a week', 'once weekly']);
const NOT_SURE = phrases(['bi weekly', 'bi monthly', 'on hold']);
/** 'Saturdays the museum is open' may be only those on which it is. */
const ITS_OPEN = phrases(
  ['is open', 'are open', 'is on', 'are on', 'is running'].flatMap((end) => [end, `${end} only`]),
);
const CLOSED = phrases(['closed', 'is closed', 'are closed', 'we are closed', 'none', 'off']);
const OTHERWISE = phrases(['otherwise', 'at other times', 'or otherwise']);
const INSTEAD = phrases([
  'which is',
  'which are',
  'when it is',
  'when we are open',
  'when it runs',
  'when they are',
]);
const MARKS: ReadonlyMap<string, Strength> = new Map([
  ['\n', 'line'],
  [';', 'sentence'],
  ['.', 'sentence'],
  ['!', 'sentence'],
  [',', 'comma'],
  ['/', 'comma'],
  ['|', 'comma'],
  [':', 'filler'],
  ['-', 'filler'],
  ['"', 'filler'],
  ["'", 'filler'],
  ['*', 'filler'],
  ['•', 'sentence'],
  ['·', 'sentence'],
  ['●', 'sentence'],
  ['▪', 'sentence'],
  ['‣', 'sentence'],
  ['&', 'and'],
  ['+', 'and'],
]);
const AND_WORDS = phrases(['and', 'also', 'plus', 'and also', 'then', 'and then', 'as well as']);

/** The line cut into parts, first to last, without a gap. */
export function findParts(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at = parts.at(-1)!.next) parts.push(partAt(tokens, at));
  return parts;
}

function partAt(tokens: readonly Token[], from: number): Part {
  // Longer meanings first: 'not in August' before 'in August', 'Sunday 14 March' before 'Sunday'.
  for (const find of FINDERS) {
    const found = find(tokens, from);
    if (found) return { ...found.meaning, from, next: found.next };
  }
  return { kind: 'unknown', from, next: from + 1 };
}

type Finder = (tokens: readonly Token[], at: number) => { meaning: Meaning; next: number } | null;

const FINDERS: readonly Finder[] = [
  (tokens, at) => found(findClause(tokens, at), { kind: 'unknown' }),
  // 'Bi-weekly' is twice a week to some and every other week to others; 'on hold' is not on.
  (tokens, at) => found(after(tokens, at, NOT_SURE), { kind: 'unknown' }),
  (tokens, at) => {
    const next = findBankHolidaysClosed(tokens, at);
    return found(next, { kind: 'except', exceptions: [{ kind: 'bank holidays' }], closing: true });
  },
  (tokens, at) => {
    const feast = findFeast(tokens, at);
    return feast && { meaning: { kind: 'feast', feast: feast.value }, next: feast.next };
  },
  (tokens, at) => {
    const next = isDayBefore(tokens, at) ? after(tokens, at, CLOSED) : -1;
    return found(next, { kind: 'closed' });
  },
  (tokens, at) => {
    const pause = findPause(tokens, at);
    return pause && { meaning: { kind: 'pause', slot: pause.value }, next: pause.next };
  },
  (tokens, at) => {
    const exceptions = findExceptions(tokens, at);
    return (
      exceptions && {
        meaning: { kind: 'except', ...exceptions.value },
        next: exceptions.next,
      }
    );
  },
  (tokens, at) => {
    const season = findSeason(tokens, at);
    return season && { meaning: { kind: 'season', season: season.value }, next: season.next };
  },
  (tokens, at) => {
    for (const [rule, words] of UNTIMED) {
      const next = after(tokens, at, words);
      if (next > 0) return { meaning: { kind: 'untimed', rule }, next };
    }
    return null;
  },
  (tokens, at) => {
    const place = isText(tokens[at], 'on') ? at + 1 : at;
    const dates = findDates(tokens, place);
    return dates && { meaning: { kind: 'dates', dates: dates.value }, next: dates.next };
  },
  (tokens, at) => {
    const days = findDaysAWeek(tokens, at);
    return days && { meaning: { kind: 'days a week', count: days.value }, next: days.next };
  },
  (tokens, at) => {
    const times = findTimesAMonth(tokens, at);
    return times && { meaning: { kind: 'monthly', times: times.value }, next: times.next };
  },
  (tokens, at) => {
    const weeks = findForWeeks(tokens, at);
    return weeks && { meaning: { kind: 'for weeks', weeks: weeks.value }, next: weeks.next };
  },
  (tokens, at) => found(afterFigures(tokens, at), { kind: 'harmless', names: false }),
  (tokens, at) => {
    const times = findTimes(tokens, at);
    return times && { meaning: { kind: 'times', slots: times.value }, next: times.next };
  },
  (tokens, at) => {
    const days = findDays(tokens, at);
    return days && { meaning: { kind: 'days', days: days.value }, next: days.next };
  },
  (tokens, at) => {
    const weeks = findWeeks(tokens, at);
    return weeks && { meaning: { kind: 'weeks', weeks: weeks.value }, next: weeks.next };
  },
  (tokens, at) => found(after(tokens, at, WEEKLY), { kind: 'weekly', once: false }),
  (tokens, at) => found(after(tokens, at, ONCE_A_WEEK), { kind: 'weekly', once: true }),
  (tokens, at) => found(after(tokens, at, MONTHLY), { kind: 'monthly', times: null }),
  // 'The 15th of the month' falls on any day of the week.
  (tokens, at) => found(findDayOfMonth(tokens, at), { kind: 'unknown' }),
  (tokens, at) => found(after(tokens, at, OTHERWISE), { kind: 'otherwise' }),
  (tokens, at) => {
    const next = after(tokens, at, INSTEAD);
    return next > 0 && findTimes(tokens, next) ? { meaning: { kind: 'instead' }, next } : null;
  },
  (tokens, at) => found(after(tokens, at, AND_WORDS), { kind: 'break', strength: 'and' }),
  (tokens, at) => {
    const { text } = tokens[at]!;
    if ('([{'.includes(text)) return found(at + 1, { kind: 'bracket', opens: true });
    if (')]}'.includes(text)) return found(at + 1, { kind: 'bracket', opens: false });
    const strength = MARKS.get(text) ?? (isPicture(text) ? 'filler' : null);
    if (!strength) return null;
    const short = text === '.' && isShortened(tokens[at - 1]);
    return found(at + 1, { kind: 'break', strength: short ? 'filler' : strength });
  },
  (tokens, at) => {
    const next = afterHarmless(tokens, at);
    return found(next, { kind: 'harmless', names: next > at + 1 || isNaming(tokens[at]!) });
  },
];

function findClause(tokens: readonly Token[], at: number): number {
  if (!DAY_WORDS.has(tokens[at - 1]?.text ?? '')) return -1;
  const isThe = isText(tokens[at], 'the', 'our');
  if (!isThe && !isText(tokens[at], 'we', 'it', 'that', 'when')) return -1;
  for (let place = at + 1; place < at + 4; place++) {
    const next = after(tokens, place, ITS_OPEN);
    if (next > 0) {
      const end = tokens[next];
      return !end || /^[.,;!)\n]$/.test(end.text) ? next : -1;
    }
    if (!isThe || tokens[place]?.kind !== 'word') return -1;
  }
  return -1;
}

function findDayOfMonth(tokens: readonly Token[], at: number): number {
  const { kind, text } = tokens[at]!;
  const isCount = kind === 'number' || NTH_WORDS.has(text);
  const next = isText(tokens[at + 1], 'st', 'nd', 'rd', 'th') ? at + 2 : at + 1;
  return isCount ? after(tokens, next, OF_THE_MONTH) : -1;
}

function found(next: number, meaning: Meaning): { meaning: Meaning; next: number } | null {
  return next < 0 ? null : { meaning, next };
}

/** Whether 'closed' here belongs to the day before it, as in 'Sunday: closed', and not to what follows. */
function isDayBefore(tokens: readonly Token[], at: number): boolean {
  const before = isText(tokens[at - 1], ':', '-', ',') ? at - 2 : at - 1;
  return DAY_WORDS.has(tokens[before]?.text ?? '');
}

/** Small pictures say nothing, but for those that forbid. */
function isPicture(text: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(text) && !/^[©®™❌✖🚫⛔🛑❗❓]/u.test(text);
}

/** Whether a dot only ends a shortened word: 'Mon.', 'Sept.' */
function isShortened(token: Token | undefined): boolean {
  if (!token || [...FULL_WORDS, 'may', 'june', 'july'].includes(token.text)) return false;
  return DAY_WORDS.has(token.text) || MONTH_WORDS.has(token.text);
}
