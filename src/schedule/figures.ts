import { after, phrases, isText, skip } from './phrase.ts';
import type { Token } from './tokens.ts';
import { DAY_WORDS, MONTH_WORDS } from './words.ts';

/** The place behind figures that are no times: ages, prices, addresses, telephones, the last entry; or -1. */
export function afterFigures(tokens: readonly Token[], at: number): number {
  return Math.max(
    afterAges(tokens, at),
    afterPrice(tokens, at),
    afterLastEntry(tokens, at),
    afterPostcode(tokens, at),
    afterHouse(tokens, at),
    afterRoom(tokens, at),
    afterTelephone(tokens, at),
  );
}

const OVER = phrases(['over', 'over the age of', 'under', 'under the age of']);
const AGED = phrases(['age', 'ages', 'aged', 'aged between', 'ages between', 'age :', 'ages :']);
const TO = phrases(['-', 'to', 'and']);
const OLD = phrases(['old', 'olds', 'of age', '- old', '- olds']);
const AND_OVER = phrases(['+', 'and over', 'and under']);
const HALF = phrases(['am', 'pm']);
const LAST_ENTRY = phrases([
  'last entry',
  'last admission',
  'last orders',
  'last entry at',
  'last entry is',
]);
const ABOUT_PRICES = phrases(['under', 'over', 'from', 'up to']);
const AGES = /^(years?|yrs?)$/;

/** 'ages 5 to 11', '11–16 years', 'over 50s', 'under 5s', '18+'. */
function afterAges(tokens: readonly Token[], at: number): number {
  const over = after(tokens, at, OVER);
  if (over > 0) return afterNumber(tokens, over);
  const led = after(tokens, at, AGED);
  const start = led > 0 ? led : at;
  const first = tokens[start];
  if (first?.kind !== 'number' || first.text.length > 2) return -1;
  const to = after(tokens, start + 1, TO);
  const second = to > 0 && tokens[to]?.kind === 'number' ? to + 1 : start + 1;
  const unit = AGES.test(tokens[second]?.text ?? '')
    ? second + 1
    : isText(tokens[second], '-') && AGES.test(tokens[second + 1]?.text ?? '')
      ? second + 2
      : -1;
  const old = unit > 0 ? skip(tokens, unit, OLD) : -1;
  if (old > 0) return old;
  if (isText(tokens[start + 1], '+')) return start + 2;
  return led > 0 ? skip(tokens, second, AND_OVER) : -1;
}

function afterNumber(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'number') return -1;
  // "under 5's"
  const end = isText(tokens[at + 1], "'") ? at + 2 : at + 1;
  return isText(tokens[end], 's') && !tokens[end]!.space ? end + 1 : -1;
}

/** '£2', '£1.50', '50p'. */
function afterPrice(tokens: readonly Token[], at: number): number {
  const place = skip(tokens, at, ABOUT_PRICES);
  if (isText(tokens[place], '£') && /^(number|clock)$/.test(tokens[place + 1]?.kind ?? ''))
    return place + 2;
  return tokens[at]?.kind === 'number' && isText(tokens[at + 1], 'p') ? at + 2 : -1;
}

/** '(last entry 4.30pm)': a time, but not one of a session. */
function afterLastEntry(tokens: readonly Token[], at: number): number {
  const time = after(tokens, at, LAST_ENTRY);
  if (time < 0 || !/^(number|clock)$/.test(tokens[time]?.kind ?? '')) return -1;
  return skip(tokens, time + 1, HALF);
}

/** 'DE56 1AB', in capitals, since 'on1 2pm' is a time. */
function afterPostcode(tokens: readonly Token[], at: number): number {
  const [area, district, sector, unit] = tokens.slice(at, at + 4);
  if (!area || !unit || district?.space || !sector?.space || unit.space) return -1;
  const isCode =
    /^[A-Z]{1,2}$/.test(area.raw) &&
    /^\d{1,2}$/.test(district?.raw ?? '') &&
    /^\d$/.test(sector.raw) &&
    /^[A-Z]{2}$/.test(unit.raw);
  return isCode && !/^[AP]M$/.test(unit.raw) ? at + 4 : -1;
}

const STREETS: ReadonlySet<string> = new Set(
  `avenue ave close cottages court crescent croft drive drove gardens gate green grove hill lane mews parade park
  place rise road rd row square street st terrace walk way yard`.split(/\s+/),
);

/** '12 High Street', '5a Mill Lane': a number, names with capitals, and what streets are called; with 'at' or without. */
function afterHouse(tokens: readonly Token[], at: number): number {
  const start = isText(tokens[at], 'at') ? at + 1 : at;
  const number = tokens[start];
  if (number?.kind !== 'number' || number.text.length > 3) return -1;
  const letter = tokens[start + 1];
  const name = /^[a-z]$/.test(letter?.text ?? '') && !letter?.space ? start + 2 : start + 1;
  for (let place = name; place < name + 4; place++) {
    const word = tokens[place];
    if (word?.kind !== 'word' || !/^\p{Lu}/u.test(word.raw) || MONTH_WORDS.has(word.text))
      return -1;
    if (place > name && STREETS.has(word.text)) return place + 1;
  }
  return -1;
}

const ROOM = phrases(
  ['room', 'studio', 'unit', 'suite', 'flat'].flatMap((word) => [
    word,
    `${word} no`,
    `${word} no .`,
  ]),
);
const HALF_BEHIND = ['am', 'pm', 'noon', 'midday'];
const RANGE_BEHIND = ['-', 'to', 'until', 'till', 'til', 'and', '&'];

/** 'room 3', 'Unit 4b': a small number that nothing behind it makes a time. */
function afterRoom(tokens: readonly Token[], at: number): number {
  const place = after(tokens, at, ROOM);
  const number = tokens[place];
  if (place < 0 || number?.kind !== 'number' || number.text.length > 3) return -1;
  const letter = tokens[place + 1];
  const next = /^[a-z]$/.test(letter?.text ?? '') && !letter?.space ? place + 2 : place + 1;
  const following = tokens[next + 1];
  const isRange =
    isText(tokens[next], ...RANGE_BEHIND) &&
    (/^(number|clock)$/.test(following?.kind ?? '') ||
      isText(following, ...HALF_BEHIND, 'midnight'));
  return isRange || isText(tokens[next], ...HALF_BEHIND) ? -1 : next;
}

const TELEPHONE = phrases(
  [
    'tel',
    'telephone',
    'phone',
    'mobile',
    'mob',
    'call',
    'ring',
    'text',
    'contact',
    'email',
  ].flatMap((word) =>
    ['', ' :', ' .', ' no', ' no :', ' us', ' the office'].map((end) => word + end),
  ),
);
const ON = phrases(['on', 'at', ':', 'on :']);

/** 'Tel 01629 123456', 'ring Ann on 07700 900123', 'contact us at hello@example.org'. */
function afterTelephone(tokens: readonly Token[], at: number): number {
  const called = after(tokens, at, TELEPHONE);
  let place = Math.max(called, at);
  while (called > 0 && isPerson(tokens[place])) place++;
  if (called > 0) place = skip(tokens, place, ON);
  if (called > 0 && tokens[place]?.kind === 'web') return place + 1;
  return afterNumbers(tokens, place);
}

/** Ten or eleven figures that begin with nought. */
function afterNumbers(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'number' || !/^0\d{2,}/.test(tokens[at].text)) return -1;
  let count = 0;
  let next = at;
  for (; tokens[next]?.kind === 'number' && count < 10; next++) count += tokens[next]!.text.length;
  return count === 10 || count === 11 ? next : -1;
}

function isPerson(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^\p{Lu}/u.test(token.raw) &&
    !DAY_WORDS.has(token.text) &&
    !MONTH_WORDS.has(token.text)
  );
}
