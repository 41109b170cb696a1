/** How many text messages a text is, as networks count them: 3GPP TS 23.038 and TS 23.040. */

/** A text as it is sent. */
export interface Counted {
  encoding: 'GSM-7' | 'UCS-2';
  /** Septets in GSM-7, where some signs take two; units of sixteen bits in UCS-2. */
  units: number;
  segments: number;
}

// TS 23.038, 6.2.1: the basic alphabet, without the escape to the other.
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

// TS 23.038, 6.2.1.1: these are written as two, of which the first is the escape.
const EXTENDED = new Set('\f^{}\\[~]|€');

// 140 bytes, of which six are taken where a message has parts.
const ROOM = {
  'GSM-7': { alone: 160, part: 153 },
  'UCS-2': { alone: 70, part: 67 },
} as const;

/** How a text is written, how long it is, and as how many messages it is sent; an empty text is none. */
export function countSegments(text: string): Counted {
  const characters = [...text];
  const isGsm = characters.every(isBasic);
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const sizes = characters.map((one) => (isGsm ? (EXTENDED.has(one) ? 2 : 1) : one.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = ROOM[encoding];
  if (units === 0) return { encoding, units, segments: 0 };
  return { encoding, units, segments: units <= alone ? 1 : partsOf(sizes, part) };
}

// No character is cut: what does not fit whole begins the next part.
function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}

/**
 * A text as it can be sent in GSM-7: one curly quote or long dash would halve what a message holds. Letters lose
 * marks that the alphabet does not have, pictures go. What is written in another script stays as it was.
 */
export function toGsm(text: string): string {
  // One and a half are not eleven halves.
  const apart = text.normalize().replaceAll(/(\d)([¼-¾⅐-⅞])/g, '$1 $2');
  const plain = [...apart].map(toBasic).join('').replaceAll(/ {2,}/g, ' ').trim();
  return countSegments(plain).encoding === 'GSM-7' ? plain : text;
}

function toBasic(character: string): string {
  if (isBasic(character)) return character;
  const parts = character
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\p{Extended_Pictographic}]/gu, '');
  return [...parts].map((part) => (isBasic(part) ? part : (INSTEAD.get(part) ?? part))).join('');
}

function isBasic(character: string): boolean {
  return BASIC.has(character) || EXTENDED.has(character);
}

const INSTEAD = new Map<string, string>(
  (
    [
      ['‐‑‒–—―−•·', '-'],
      ['‘’‚‛′`´', "'"],
      ['“”„‟″«»', '"'],
      ['⁄', '/'],
      ['×', 'x'],
      ['\t\u2028\u2029', ' '],
      ['ł', 'l'],
      ['Ł', 'L'],
      ['đ', 'd'],
      ['Đ', 'D'],
      ['ı', 'i'],
      ['œ', 'oe'],
      ['Œ', 'OE'],
    ] as const
  ).flatMap(([signs, by]) => [...signs].map((sign): [string, string] => [sign, by])),
);
