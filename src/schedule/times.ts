import { findTime, TO_WORDS, type WrittenTime } from './clock.ts';
import { after, phrases, isText, skip, type Found } from './phrase.ts';
import type { Token } from './tokens.ts';
import { DAY_WORDS } from './words.ts';

/** The hours of one session as written. */
export type WrittenSlot =
  | {
      kind: 'range';
      start: WrittenTime;
      end: WrittenTime;
      /** Behind a word as in 'juniors 7-11', where bare figures may be ages. */
      labelled: boolean;
      from: number;
      next: number;
    }
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
const TO = phrases(TO_WORDS);
const TO_OR_AND = phrases([...TO_WORDS, 'and', '&']);
const OPENS = phrases(['(']);
const ONWARDS = phrases(['onwards', 'onward', '+']);
/** Words in front of numbers that are no times: 'years 4 to 6', 'units 2-4'. */
const LABELS: ReadonlySet<string> = new Set(
  `class classes floor grade grades key ks level levels max maximum no nos number numbers p page pages primary rooms
  stage stages unit units up week weeks wk year years yr yrs`.split(/\s+/),
);

/** Whom figures may say the age of: 'juniors 7-11', 'kids karate 5-7'. */
const YOUNG: ReadonlySet<string> = new Set(
  `babies boys child children children's cubs girls infants junior juniors kid kids kids' seniors teenagers teens toddler
  toddlers tots youth youths`.split(/\s+/),
);

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
    // '10am and 2pm' are two starts; what a comma or a stroke joins may be a start and an end, or one within the other.
    const isClear = /and|then|&|\+/.test(joinerOf(tokens, next, start)) || findAnd(tokens, start);
    if (!isClear) break;
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
  if (end) {
    const labelled = LABELS.has(tokens[from - 1]?.text ?? '') || isBehindYoung(tokens, from);
    const range = { kind: 'range', start: start.value, end: end.value, labelled } as const;
    return { ...range, from: begin, next: end.next };
  }
  // A bare number is a time only where something says so: '2pm', '10.30', 'at 2'.
  const figures = tokens[begin]!.kind === 'number' && start.next === begin + 1;
  if (figures && !isText(tokens[begin - 1], 'at', 'from')) return null;
  const next = skip(tokens, start.next, ONWARDS);
  return { kind: 'start', start: start.value, from: begin, next };
}

/** Whether one of the three words before says that it is for the young, and no day or mark stands between. */
function isBehindYoung(tokens: readonly Token[], at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 3); place--) {
    const { kind, text } = tokens[place]!;
    if (kind !== 'word' || DAY_WORDS.has(text)) return false;
    if (YOUNG.has(text)) return true;
  }
  return false;
}
