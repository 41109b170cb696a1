/** Postcodes inside a sentence: `coffee near DE56 1AB on friday`. */
import { AREA, DISTRICT, findPostcode, lookUp, type PostcodeAnswer } from './postcode.ts';
import type { PostcodeTable } from './postcode.ts';

/** A postcode that words hold, and where in them it stands. */
export interface Mention {
  start: number;
  end: number;
  answer: Exclude<PostcodeAnswer, { is: 'other' }>;
}

// What stands before is caught and not looked back at, which stops browsers from before 2023 as soon as they read it.
const START = "(^|[^\\p{L}\\p{N}'’])";
const END = '(?![\\p{L}\\p{N}])';
const GAP = '[\\s.-]*';
// The Post Office uses no C, I, K, M, O or V here, which is why `2pm` is never the end of a postcode.
const UNIT = '[ABD-HJLNP-UW-Z]{2}';
const FULL = new RegExp(
  `${START}(${AREA})${GAP}(${DISTRICT})(${GAP})([0-9OI])(${UNIT})${END}`,
  'giu',
);
const PART = new RegExp(
  `${START}(${AREA})( ?)(${DISTRICT})(?:${GAP}[0-9][A-Z]?(?![\\p{L}\\p{N}]|[.:]\\d|\\s*(?:am|pm|to|till?|until|hours?|miles?|o.?clock)(?!\\p{L})))?${END}`,
  'giu',
);
const CUT = new RegExp(`${START}${AREA}${DISTRICT} [0-9]${END}`, 'gu');
const BEGINNING = new RegExp(`^[\\s.-]*(?:[A-Z]{2}|${AREA}${GAP}[0-9].*)[\\s.-]*$`, 'i');
const ORDINAL = /^(?:1st|2nd|3rd|[4-9]th)$/i;
// Two letters that are words of their own, so that `church st 14` is not Uttoxeter.
const WORDS_TOO = new Set(['ST', 'ME', 'SO']);
// What has such names as well: the S8 is a bus, too, and a room is B12.
const NAMED_ALIKE =
  /(?:^|[^\p{L}])(?:bus|tram|train|route|room|studio|hall|block|flat|unit|bay|gate|zone|size|class|level|vitamin|number|no)\.?\s*$/iu;
const CALLED_ALIKE = /^\s*(?:bus|buses|tram|route|road|motorway)(?!\p{L})/iu;

/**
 * The postcode in some words, the surest first: a whole one of anywhere, else a part of one (`sk13`, `S18 1`)
 * that is in the table. Words that are nothing but a postcode are read as `findPostcode` does.
 */
export function findPostcodeIn(words: string, table: PostcodeTable): Mention | null {
  const start = words.length - words.trimStart().length;
  const answer = findPostcode(words, table);
  if (answer.is !== 'other') return { start, end: words.trimEnd().length, answer };
  const whole = wholeIn(words, table);
  return (
    whole.find((one) => one.answer.is !== 'outside') ??
    partIn(words, table) ??
    whole[0] ??
    cutIn(words, table)
  );
}

/** Whether words may hold a postcode, so that the table is worth loading. */
export function mayMentionPostcode(words: string): boolean {
  return BEGINNING.test(words) || words.search(PART) >= 0 || words.search(FULL) >= 0;
}

/** The outcodes whose units some words need: those of the whole postcodes in them. */
export function outcodesIn(words: string, { detailed = [] }: PostcodeTable): string[] {
  const named = [...words.matchAll(FULL)].map(([, , area = '', district = '']) =>
    (area + district).toUpperCase(),
  );
  return [...new Set(named)].filter((outcode) => detailed.includes(outcode));
}

/** The words with every whole postcode cut to its sector, so that no address or message tells a house. */
export function hideHouses(words: string): string {
  return words.replace(
    FULL,
    (_, before: string, area: string, district: string, __: string, digit: string) =>
      before + `${area}${district} ${digitOf(digit)}`.toUpperCase(),
  );
}

function wholeIn(words: string, table: PostcodeTable): Mention[] {
  return [...words.matchAll(FULL)].flatMap((match) => {
    const [, , area = '', district = '', gap = '', digit = '', unit = ''] = match;
    const outcode = (area + district).toUpperCase();
    const isHere = lookUp(table.outcodes, outcode) !== undefined;
    // “Room B1, 1st floor” and “m1 oat milk” are of no postcode, unless it is one of this area.
    const isDoubtful = gap !== '' && (ORDINAL.test(digit + unit) || !/\d/.test(digit));
    if (isDoubtful && !isHere) return [];
    const answer = findPostcode(`${outcode} ${digitOf(digit)}${unit}`, table);
    return answer.is === 'other' ? [] : [{ ...placeOf(match), answer }];
  });
}

function partIn(words: string, table: PostcodeTable): Mention | undefined {
  for (const match of words.matchAll(PART)) {
    const [, , area = '', gap = '', district = ''] = match;
    const { start, end } = placeOf(match);
    const outcode = (area + district).toUpperCase();
    const outcodeEnd = start + area.length + gap.length + district.length;
    const isParted = gap !== '' && (area.length < 2 || WORDS_TOO.has(area.toUpperCase()));
    const isElse =
      // Two letters and a number are hardly ever a room: “exercise class DE11”.
      (area.length < 2 && NAMED_ALIKE.test(words.slice(0, start))) ||
      CALLED_ALIKE.test(words.slice(outcodeEnd));
    if (isParted || isElse) continue;
    const answer = findPostcode(words.slice(start, end), table);
    if (answer.is === 'found') return { start, end, answer };
    // “DE56 5 people”: the number is no sector, and the outcode stands.
    const around = findPostcode(outcode, table);
    if (around.is === 'found') return { start, end: outcodeEnd, answer: around };
    if (answer.is === 'unknown') return { start, end, answer };
  }
  return undefined;
}

/** A postcode of somewhere else that `hideHouses` has cut, so that an address asks for the same as the words it is made of. */
function cutIn(words: string, table: PostcodeTable): Mention | null {
  for (const match of words.matchAll(CUT)) {
    const { start, end } = placeOf(match);
    const answer = findPostcode(words.slice(start, end), table);
    if (answer.is === 'outside') return { start, end, answer };
  }
  return null;
}

/** Where a postcode stands, without what stands before it. */
function placeOf({ 0: whole, 1: before = '', index }: RegExpExecArray): {
  start: number;
  end: number;
} {
  return { start: index + before.length, end: index + whole.length };
}

// A letter O or I is easily typed where only a digit can be.
function digitOf(typed: string): string {
  return typed.replace(/o/i, '0').replace(/i/i, '1');
}
