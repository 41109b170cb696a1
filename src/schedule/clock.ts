import { after, phrases, isText, skip, type Found, type Phrases } from './phrase.ts';
import type { Token } from './tokens.ts';
import { MONTH_WORDS, NUMBER_WORDS } from './words.ts';

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

/** What stands between the two times of a range. */
export const TO_WORDS = [
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

/** One time: '10.30am', '1400hrs', '12 noon', 'half past ten', '7 in the evening'; a bare number may be one too. */
export function findTime(tokens: readonly Token[], at: number): Found<WrittenTime> | null {
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
    if (next < 0) continue;
    // '12 in the morning' and '12 at night' can be noon or midnight.
    const isTwelve = found.value.hour === 12;
    if (isTwelve && (half === 'am' || isText(tokens[next - 1], 'night'))) return found;
    return { value: { ...found.value, half, bare: false }, next };
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
