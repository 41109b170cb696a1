import { after, phrases, isText, skip, type Found, type Phrases } from './phrase.ts';
import { DAY_WORDS, MONTH_WORDS, NUMBER_WORDS } from './words.ts';
import type { Token } from './tokens.ts';

/** A time as written: what the figures say, and what was said about the half of the day. */
export interface WrittenTime {
  hour: number;
  minute: number;
  half: 'am' | 'pm' | 'noon' | 'midnight' | null;
  /** Four figures and a nought in front, 09:30: the 24-hour clock. */
  padded: boolean;
  /** One or two figures and nothing else, which could also be an age or a number of a house. */
  bare: boolean;
}

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
const ONWARDS = phrases(['onwards', 'onward', '+']);
const O_CLOCK = phrases(["o'clock", 'oclock']);
const HOURS = phrases(['hrs', 'hours', 'h']);
const PAST = phrases(['half past', 'quarter past', 'a quarter past']);
const QUARTER_TO = phrases(['quarter to', 'a quarter to']);
const PARTS_OF_DAY: readonly ['am' | 'pm', Phrases][] = [
  ['am', phrases(['in the morning', 'in the mornings'])],
  [
    'pm',
    phrases([
      'in the afternoon',
      'in the afternoons',
      'in the evening',
      'in the evenings',
      'at night',
    ]),
  ],
];
const HOUR_WORDS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ...NUMBER_WORDS,
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
]);

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

function findTime(tokens: readonly Token[], at: number): Found<WrittenTime> | null {
  const token = tokens[at];
  if (!token) return null;
  const word = halfOf(token.text);
  if (word === 'noon' || word === 'midnight') {
    const time = { hour: 12, minute: 0, half: word, padded: false, bare: false };
    return { value: time, next: at + 1 };
  }
  const found = findWorded(tokens, at) ?? findFigures(tokens, at);
  if (!found || found.value.half !== null) return found;
  for (const [half, words] of PARTS_OF_DAY) {
    const next = after(tokens, found.next, words);
    // '12 at night' and '12 in the morning' can be noon or midnight.
    if (next > 0 && (half === 'pm' || found.value.hour < 12) && !isText(tokens[found.next], '12')) {
      if (found.value.hour === 12 && isText(tokens[next - 1], 'night')) return found;
      return { value: { ...found.value, half, bare: false }, next };
    }
  }
  return found;
}

/** 'half past ten', 'quarter to 2', 'ten o’clock'; without such a word 'ten to twelve' is ten minutes or two hours. */
function findWorded(tokens: readonly Token[], at: number): Found<WrittenTime> | null {
  const past = after(tokens, at, PAST);
  const to = after(tokens, at, QUARTER_TO);
  const place = Math.max(past, to, at);
  const { kind, text } = tokens[place] ?? { kind: 'mark', text: '' };
  const said = HOUR_WORDS.get(text) ?? (kind === 'number' && place > at ? +text : NaN);
  if (!(said >= 1 && said <= 12)) return null;
  const clock = after(tokens, place + 1, O_CLOCK);
  if (place === at && clock < 0) return null;
  const half = halfOf(tokens[place + 1]?.text ?? '');
  const next = clock > 0 ? clock : half === 'am' || half === 'pm' ? place + 2 : place + 1;
  const hour = to > 0 ? (said === 1 ? 12 : said - 1) : said;
  const minute = place === at ? 0 : to > 0 ? 45 : isText(tokens[past - 2], 'half') ? 30 : 15;
  // 'quarter to 12am' is just before midnight; nobody is there then, so the half is taken only where it is plain.
  if (half && said === 12) return null;
  const said12 = half === 'am' || half === 'pm' ? half : null;
  return { value: { hour, minute, half: said12, padded: false, bare: false }, next };
}

function findFigures(tokens: readonly Token[], at: number): Found<WrittenTime> | null {
  const token = tokens[at]!;
  const figures = figuresOf(tokens, at);
  if (!figures) return null;
  let next = skip(tokens, at + 1, O_CLOCK);
  const padded = /^0\d/.test(token.text);
  // '14.00hrs', '1400 hours', '10h'; but '2 hours' is how long it lasts.
  const isWhole = token.kind === 'clock' || token.text.length === 4;
  if (isWhole || (isText(tokens[next], 'h') && !tokens[next]!.space)) {
    next = skip(tokens, next, HOURS);
  }
  const half = halfOf(tokens[next]?.text ?? '');
  if (half) next++;
  // '12pm noon', '12 noon'
  if (half === 'pm' && figures.hour === 12 && halfOf(tokens[next]?.text ?? '') === 'noon') next++;
  const bare = next === at + 1 && token.kind === 'number' && token.text.length <= 2;
  return { value: { ...figures, half, padded, bare }, next };
}

function figuresOf(tokens: readonly Token[], at: number): { hour: number; minute: number } | null {
  const { kind, text } = tokens[at]!;
  if (kind === 'clock') {
    const [hour, minute] = text.split(/[:.·]/);
    return { hour: +hour!, minute: +minute! };
  }
  if (kind !== 'number' || isPartOfDate(tokens, at)) return null;
  if (text.length <= 2) return { hour: +text, minute: 0 };
  // '0830' and '1315' are times; '2027' may be a year, unless it stands beside such a time.
  if (text.length === 4 && (!/^(19|20|21)/.test(text) || isBesideTime(tokens, at))) {
    return { hour: +text.slice(0, 2), minute: +text.slice(2) };
  }
  return null;
}

/** '1800-1930', '19:00 to 2100' */
function isBesideTime(tokens: readonly Token[], at: number): boolean {
  return [-1, 1].some((way) => {
    const { kind, text } = tokens[at + 2 * way] ?? { kind: 'mark', text: '' };
    const isTime =
      kind === 'clock' || (kind === 'number' && /^(0\d|1[0-8]|2[23])[0-5]\d$/.test(text));
    return isTime && isText(tokens[at + way], ...TO_WORDS);
  });
}

/** Whether a month or an ending such as 'th' follows the number, or something that is counted: 'weeks', 'people'. */
function isPartOfDate(tokens: readonly Token[], at: number): boolean {
  const following = tokens[at + 1]?.text ?? '';
  return (
    MONTH_WORDS.has(following) ||
    (/^(st|nd|rd|th)$/.test(following) && tokens[at + 1]?.space === false) ||
    COUNTED.has(following) ||
    (!(tokens[at]!.text.length === 4) && /^(hours?|hrs?)$/.test(following))
  );
}

const COUNTED: ReadonlySet<string> = new Set(
  `% + day days k km kms lessons m members metres miles mins minutes months mths occasions p participants people persons
  places players pounds pupils seats session sessions spaces stalls tables visits week weeks wks year years yrs`.split(
    /\s+/,
  ),
);

function halfOf(text: string): WrittenTime['half'] {
  if (text === 'am' || text === 'pm' || text === 'midnight') return text;
  return text === 'noon' || text === 'midday' ? 'noon' : null;
}
