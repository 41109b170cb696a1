/** Makes the words of an appointment card fit on it: first in smaller letters, then with fewer words. */
import { countLines, type Run } from '../lettering.ts';

/** Some words of a card, most important first. */
export interface CardPart {
  label: string;
  /** What is printed bold and is never shortened, such as a telephone number; '' for nothing. */
  strong: string;
  /** What follows; with nothing at all there is a line to write on. */
  text: string;
  /** False for what may stay on the listing's own page. */
  isNeeded: boolean;
}

/** What surrounds the parts: bold words and plain ones beside the code, each so many times the size; words at the foot in points. */
export interface CardFrame {
  head: readonly (Run & { scale: number })[];
  foot: readonly { text: string; points: number }[];
}

/** The sizes of letters, in points, in which a card is set; the largest is for a listing that needs few words. */
export const CARD_SIZES = [16, 15, 14, 13.5, 13, 12.5, 12, 11.5, 11, 10, 9] as const;

/** The largest size in which everything stands on the card; where twelve points are too many, words go first. */
export function fitCard(
  frame: CardFrame,
  parts: readonly CardPart[],
): { size: (typeof CARD_SIZES)[number]; parts: readonly CardPart[] } {
  const whole = CARD_SIZES.find(
    (size) => size >= COMFORTABLE && heightOf(frame, parts, size) <= HEIGHT,
  );
  if (whole) return { size: whole, parts };
  const short = parts.map((part) => ({ ...part, text: shorten(part.text, SHORT) }));
  const needed = short.filter(({ isNeeded }) => isNeeded);
  const size = CARD_SIZES.find(
    (size) => size <= COMFORTABLE && heightOf(frame, needed, size) <= HEIGHT,
  );
  if (!size) return { size: CARD_SIZES.at(-1)!, parts: needed };
  return { size, parts: asMany(frame, short, size) };
}

// The least important stays away first, but a short part may be there where a longer one before it is not.
function asMany(frame: CardFrame, parts: readonly CardPart[], size: number): CardPart[] {
  let kept = parts.filter(({ isNeeded }) => isNeeded);
  for (const spare of parts.filter(({ isNeeded }) => !isNeeded)) {
    const more = parts.filter((part) => part === spare || kept.includes(part));
    if (heightOf(frame, more, size) <= HEIGHT) kept = more;
  }
  return kept;
}

/**
 * The words up to a length, cut where a word ends and with `…` to show it. A telephone number, a postcode or a time is
 * whole or not there at all.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const [piece] of text.matchAll(WHOLE)) {
    if (kept.length + piece.trimEnd().length + 2 > length) break;
    kept += piece;
  }
  const bare = kept.trimEnd().replace(/[,;:.–-]+$/, '');
  return bare ? `${bare} …` : '…';
}

// A number with spaces, a postcode, a time ('10 am'), or a word; each with the space after it.
const WHOLE =
  /(?:\+?\(?\d[\d()\u00a0 -]{4,}\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\d[\d.:]* ?[ap]m\b|\S+)\S*\s*/g;

/** The size below which a tired eye stops reading, in points. */
const COMFORTABLE = 12;
/** As many characters as still tell the way to a side door. */
const SHORT = 110;

// In points: the inside of a card, and what its style in sheet.css puts between the words.
const WIDTH = 263;
const HEIGHT = 378;
const CODE = 77;
const LEADING = 1.2;
/** The gap between two parts, in lines of their size; and all lines drawn, with the space about them. */
const GAP = 0.22;
const RULES = 7;
/** A line to write on, beside its label. */
const WRITING_LINE = 1.45;
/** How much larger a number to ring is than the words about it. */
const STRONG = 1.15;

function heightOf({ head, foot }: CardFrame, parts: readonly CardPart[], size: number): number {
  const lineHeights = [
    Math.max(
      CODE,
      sum(head.map((run) => countLines([run], size, WIDTH - CODE) * size * run.scale * LEADING)),
    ),
    ...parts.map((part) => (partLines(part, size) * LEADING + GAP) * size),
    ...foot.map(({ text, points }) => countLines([{ text }], points, WIDTH) * points * LEADING),
  ];
  return sum(lineHeights) + RULES;
}

function partLines({ label, strong, text }: CardPart, size: number): number {
  if (!strong && !text) return WRITING_LINE;
  const runs = [
    { text: label, isBold: true },
    { text: strong, isBold: true, scale: STRONG },
    { text },
  ];
  // The line with a large number on it is higher than the others.
  return countLines(runs, size, WIDTH) + (strong ? STRONG - 1 : 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
