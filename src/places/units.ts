/** The postcodes of one outcode, a few houses each, packed so small that a search can load them: about 6 characters each. */
import type { Point } from '../listings/vocabulary.ts';
import type { Places } from './postcode.ts';

/** One outcode as `/data/postcodes/de56.json` has it. */
export interface UnitsWire {
  /** The south-west corner, in steps. */
  from: readonly [north: number, east: number];
  /** How many signs each coordinate has. */
  width: number;
  /** By sector digit: two letters, then steps to the north and to the east, and the next. */
  sectors: Readonly<Record<string, string>>;
}

/** The most bytes a search may load for one outcode; more than any in Britain needs. */
export const MOST_BYTES = 30_000;

// 1 step is 2.2 m to the north and in England 1.4 m to the east, so that a packed point is within 1.4 m.
const STEPS_A_DEGREE = 50_000;
// All printable signs that JSON writes as one: from # on, without the backslash.
const FIRST = 35;
const BACKSLASH = 92;
const SIGNS = 91;

/** The name of an outcode's file: `/data/postcodes/de56.json`. */
export function unitsSlug(outcode: string): string {
  return outcode.toLowerCase();
}

/** The text of that file; throws where no search could load so much. */
export function packUnits(outcode: string, units: Places): string {
  const text = JSON.stringify(encodeUnits(units));
  if (text.length <= MOST_BYTES) return text;
  const bytes = [text.length, MOST_BYTES].map((count) => count.toLocaleString('en-GB'));
  throw new Error(
    `The postcodes of ${outcode} take ${bytes[0]} bytes, and a search may load ${bytes[1]}. Take postcodes/${outcode}.csv out of the content folder: the search then goes by the sectors of ${outcode}.`,
  );
}

/** Packs the units of one outcode: `1AB` → its middle. */
export function encodeUnits(units: Places): UnitsWire {
  const steps = Object.entries(units)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([inward, at]) => ({
      inward,
      at: at.map((degrees) => Math.round(degrees * STEPS_A_DEGREE)),
    }));
  const least = (axis: 0 | 1) => Math.min(...steps.map(({ at }) => at[axis]!));
  const from = steps.length > 0 ? ([least(0), least(1)] as const) : ([0, 0] as const);
  const apart = steps.map(({ inward, at }) => ({
    inward,
    by: at.map((n, axis) => n - from[axis]!),
  }));
  const furthest = Math.max(0, ...apart.flatMap(({ by }) => by));
  const width = widthOf(furthest);
  const sectors: Record<string, string> = {};
  for (const { inward, by } of apart) {
    const digit = inward.slice(0, 1);
    sectors[digit] =
      (sectors[digit] ?? '') + inward.slice(1) + by.map((n) => write(n, width)).join('');
  }
  return { from, width, sectors };
}

/** Unpacks what `encodeUnits` packed. */
export function decodeUnits({ from, width, sectors }: UnitsWire): Places {
  const units: Record<string, Point> = {};
  const size = 2 + 2 * width;
  for (const [digit, packed] of Object.entries(sectors)) {
    for (let at = 0; at < packed.length; at += size) {
      const north = from[0] + read(packed, at + 2, width);
      const east = from[1] + read(packed, at + 2 + width, width);
      units[digit + packed.slice(at, at + 2)] = [north / STEPS_A_DEGREE, east / STEPS_A_DEGREE];
    }
  }
  return units;
}

function widthOf(furthest: number): number {
  let width = 1;
  while (SIGNS ** width <= furthest) width += 1;
  return width;
}

function write(number: number, width: number): string {
  let text = '';
  for (let left = number, digit = 0; digit < width; digit += 1, left = Math.floor(left / SIGNS)) {
    const code = FIRST + (left % SIGNS);
    text = String.fromCharCode(code < BACKSLASH ? code : code + 1) + text;
  }
  return text;
}

function read(text: string, from: number, width: number): number {
  let number = 0;
  for (let at = from; at < from + width; at += 1) {
    const code = text.charCodeAt(at);
    number = number * SIGNS + (code < BACKSLASH ? code : code - 1) - FIRST;
  }
  return number;
}
