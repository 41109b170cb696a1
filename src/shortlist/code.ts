/**
 * Ids of listings ↔ what stands after `#` in the address of a list: `1`, how many (2 characters), a check
 * (2), then 7 a listing. A link that was sent can never be changed, so neither can this: another form is
 * another version, read beside it.
 */

/** How many characters stand for one listing: 35 bits. */
export const CODE_LENGTH = 7;

/** How many listings a list may have, and a link hold. */
export const MOST_LISTINGS = 100;

/** What a fragment turns out to be. */
export type Opened =
  /** Empty, or no list at all: an anchor such as "main". */
  | { kind: 'nothing' }
  /** Of a version that this page does not know yet. */
  | { kind: 'newer' }
  /** `count`: how many it says it held, 0 where not even that is left of it. */
  | { kind: 'list'; codes: readonly string[]; count: number; isDamaged: boolean };

/** The seven letters and digits that stand for an id in every link, and always will. */
export function codeOf(id: string): string {
  return write(cyrb53(id), CODE_LENGTH);
}

/** The fragment of a list, without `#`: each listing once, at most a hundred; '' for none. */
export function toFragment(ids: readonly string[]): string {
  const codes = [...new Set(ids)].slice(0, MOST_LISTINGS).map(codeOf).join('');
  if (codes === '') return '';
  const head = VERSION + write(codes.length / CODE_LENGTH, 2);
  return head + write(PRIME - (sumOf(head + codes) % PRIME), 2) + codes;
}

/**
 * Reads a fragment though it was broken over lines, escaped, put in capitals, cut short or had words glued
 * to its end. Of a damaged one it gives the listings that are still whole; it never throws.
 */
export function readFragment(fragment: string): Opened {
  const pieces = fragment
    .replaceAll(/%(?:25)*[\da-f]{2}/gi, ' ')
    .toLowerCase()
    .split(/[^\da-z]+/);
  const isOurs = pieces.join('').startsWith(VERSION);
  const [first = '', ...rest] = pieces.join('').replaceAll(/[il]/g, '1').replaceAll('o', '0');
  const list = readList(VERSION + rest.join(''), pieces);
  if (isOurs) return list;
  // A word does not add up by chance; a list does whose first character was wrong, with that put right.
  if (!list.isDamaged) return { ...list, isDamaged: first !== VERSION };
  return { kind: /[2-9]/.test(first) ? 'newer' : 'nothing' };
}

function readList(text: string, pieces: readonly string[]): Opened & { kind: 'list' } {
  const head = text.slice(0, 3);
  const check = text.slice(3, HEAD_LENGTH);
  const items = text.slice(HEAD_LENGTH);
  const whole = Math.floor(items.length / CODE_LENGTH);
  const said = head.length < 3 ? 0 : read(head.slice(1));
  const isPossible = said > 0 && said <= MOST_LISTINGS;
  // What is glued to the end begins where the list says that it ends.
  const count = isPossible ? said : Math.min(whole, MOST_LISTINGS);
  const body = items.slice(0, count * CODE_LENGTH);
  const codes = body.match(/.{7}/g) ?? [];
  return {
    kind: 'list',
    codes: [...new Set(codes)].filter((code) => !code.includes('u')),
    count,
    isDamaged:
      !isPossible ||
      whole < count ||
      runsOn(pieces, HEAD_LENGTH + body.length) ||
      (sumOf(head + body) + read(check)) % PRIME !== 0,
  };
}

// True where as much as another listing follows without a gap: then it is the count that is wrong.
function runsOn(pieces: readonly string[], end: number): boolean {
  let stop = 0;
  return pieces.some((piece) => {
    const start = stop;
    stop += piece.length;
    return start < end && stop >= end + CODE_LENGTH;
  });
}

const VERSION = '1';
const HEAD_LENGTH = 5;

// Crockford's base 32: no letter that is taken for a digit, and no u. https://www.crockford.com/base32.html
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

function write(value: number, length: number): string {
  let [text, rest] = ['', value];
  while (text.length < length) {
    text = DIGITS.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function read(text: string): number {
  let value = 0;
  for (const digit of text) value = value * 32 + DIGITS.indexOf(digit);
  return value;
}

/**
 * Each place has a weight of its own below this prime – the two of the check 32 and 1, all others from 33
 * on, which lasts for a hundred listings – and together they come to 0. So no one character can change, and
 * no two change places, without the sum telling.
 */
const PRIME = 1021;

function sumOf(text: string): number {
  let sum = 0;
  for (let place = 0; place < text.length; place += 1)
    sum += (33 + place) * DIGITS.indexOf(text.charAt(place));
  return sum;
}

// By bryc, 2018, in the public domain: https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
function cyrb53(text: string): number {
  let [high, low] = [0x41c6ce57, 0xdeadbeef];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
