import { after, phrases, isText, skip, type Found } from './phrase.ts';
import { MONTH_WORDS } from './words.ts';
import type { Token } from './tokens.ts';

/** A time as written: what the figures say, and what was said about the half of the day. */
export interface WrittenTime {
  hour: number;
  minute: number;
  half: 'am' | 'pm' | 'noon' | 'midnight' | null;
  /** Four figures and a nought in front, 09:30: the 24-hour clock. */
  padded: boolean;
}

/** The hours of one session as written. */
export type WrittenSlot =
  | { kind: 'range'; start: WrittenTime; end: WrittenTime; from: number; next: number }
  | { kind: 'start'; start: WrittenTime; from: number; next: number }
  | { kind: 'words'; words: 'all day' | 'time not known' | '24 hours'; from: number; next: number };

const ALL_DAY = phrases(['all day', 'all day long']);
const ROUND_THE_CLOCK = phrases(['24 hours', '24 hours a day', '24hrs', '24 hrs']);
const NOT_KNOWN = phrases([
  'time not known',
  'times not known',
  'time unknown',
  'time is not known',
  'time not yet known',
  'time to be confirmed',
  'times to be confirmed',
  'time tbc',
  'times tbc',
  'ask for the time',
]);
const BEFORE_A_TIME = phrases([
  'from',
  'at',
  'between',
  'between the hours of',
  'starting at',
  'starts at',
  'start at',
  'starting from',
  'starts',
  'starting',
]);
const TO_WORDS = [
  '-',
  'to',
  'until',
  'till',
  'til',
  "'til",
  "' til",
  'through to',
  'and ends at',
  'untill',
];
const TO = phrases(TO_WORDS);
const TO_OR_AND = phrases([...TO_WORDS, 'and', '&']);
const OPENS = phrases(['(']);
const O_CLOCK = phrases(["o'clock", 'oclock']);
const HOURS = phrases(['hrs', 'hours', 'h']);
const AND = phrases([
  ',',
  'and',
  '&',
  '/',
  '+',
  'and then',
  'then',
  'and again',
  'and also',
  ', and',
  'and from',
]);

/** One or more times or ranges of times, as in '10am to 12 noon and 1pm to 3pm'; null where none stands. */
export function findTimes(tokens: readonly Token[], at: number): Found<WrittenSlot[]> | null {
  const slots: WrittenSlot[] = [];
  let next = at;
  for (let start = at; ;) {
    const slot = findSlot(tokens, start);
    if (!slot) break;
    slots.push(slot);
    next = slot.next;
    start = after(tokens, next, AND);
    if (start < 0) break;
    // '10am and 2pm' are two starts; '10am, 2pm' and '10am / 2pm' may be a start and an end.
    const isClear = /and|then|&|\+/.test(joinerOf(tokens, next, start)) || findAnd(tokens, start);
    if (!isClear && (slot.kind === 'start' || findSlot(tokens, start)?.kind === 'start')) break;
  }
  return slots.length > 0 ? { value: slots, next } : null;
}

function joinerOf(tokens: readonly Token[], from: number, next: number): string {
  return tokens
    .slice(from, next)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether the list that goes on here ends in 'and': '10am, 12 noon and 2pm'. */
function findAnd(tokens: readonly Token[], at: number): boolean {
  const slot = findSlot(tokens, at);
  const next = slot ? after(tokens, slot.next, AND) : -1;
  if (!slot || next < 0) return false;
  return isText(tokens[slot.next], 'and', '&')
    ? findSlot(tokens, next) !== null
    : findAnd(tokens, next);
}

function findSlot(tokens: readonly Token[], from: number): WrittenSlot | null {
  for (const [words, known] of [
    ['all day', ALL_DAY],
    ['24 hours', ROUND_THE_CLOCK],
    ['time not known', NOT_KNOWN],
  ] as const) {
    const next = after(tokens, skip(tokens, from, OPENS), known);
    if (next > 0) return { kind: 'words', words, from, next };
  }
  const begin = skip(tokens, from, BEFORE_A_TIME);
  const start = findTime(tokens, begin);
  if (!start) return null;
  const between = isText(tokens[from], 'between');
  const to = after(tokens, start.next, between ? TO_OR_AND : TO);
  const end = to < 0 ? null : findTime(tokens, to);
  if (end)
    return { kind: 'range', start: start.value, end: end.value, from: begin, next: end.next };
  // A bare number is a time only where something says so: '2pm', '10.30', 'at 2'.
  const bare = tokens[begin]!.kind === 'number' && start.value.half === null;
  if (bare && !isText(tokens[begin - 1], 'at', 'from')) return null;
  return { kind: 'start', start: start.value, from: begin, next: start.next };
}

function findTime(tokens: readonly Token[], at: number): Found<WrittenTime> | null {
  const token = tokens[at];
  if (!token) return null;
  const word = halfOf(token.text);
  if (word === 'noon' || word === 'midnight') {
    return { value: { hour: 12, minute: 0, half: word, padded: false }, next: at + 1 };
  }
  const figures = figuresOf(tokens, at);
  if (!figures) return null;
  let next = skip(tokens, at + 1, O_CLOCK);
  const padded = /^0\d/.test(token.text);
  // '14.00hrs'
  next = skip(tokens, next, HOURS);
  const half = halfOf(tokens[next]?.text ?? '');
  if (half) next++;
  // '12pm noon', '12 noon'
  if (half === 'pm' && figures.hour === 12 && halfOf(tokens[next]?.text ?? '') === 'noon') next++;
  return { value: { ...figures, half, padded }, next };
}

function figuresOf(tokens: readonly Token[], at: number): { hour: number; minute: number } | null {
  const { kind, text } = tokens[at]!;
  if (kind === 'clock') {
    const [hour, minute] = text.split(/[:.]/);
    return { hour: +hour!, minute: +minute! };
  }
  if (kind !== 'number' || isPartOfDate(tokens, at)) return null;
  if (text.length <= 2) return { hour: +text, minute: 0 };
  // '0830' and '1315' are times; '2027' may be a year.
  if (text.length === 4 && !/^(19|20|21)/.test(text)) {
    return { hour: +text.slice(0, 2), minute: +text.slice(2) };
  }
  return null;
}

/** Whether a month or an ending such as 'th' follows the number, or 'weeks', 'days'. */
function isPartOfDate(tokens: readonly Token[], at: number): boolean {
  const following = tokens[at + 1]?.text ?? '';
  return (
    MONTH_WORDS.has(following) ||
    (/^(st|nd|rd|th)$/.test(following) && tokens[at + 1]?.space === false) ||
    /^(days?|weeks?|sessions?|years?|%|\+)$/.test(following)
  );
}

function halfOf(text: string): WrittenTime['half'] {
  if (text === 'am' || text === 'pm' || text === 'midnight') return text;
  return text === 'noon' || text === 'midday' ? 'noon' : null;
}
