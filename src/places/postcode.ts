/** Where a postcode is, from a table of sectors and outcodes: in the browser, never sent anywhere. */
import type { Point } from '../listings/vocabulary.ts';

/** Middles of postcodes, by their names. */
export type Places = Readonly<Record<string, Point>>;

/**
 * Middles of postcode sectors (`DE56 1`) and outcodes (`DE56`), as `content/postcodes.yaml` lists them,
 * and of the postcodes of a few houses each (units) as far as they have been loaded.
 */
export interface PostcodeTable {
  sectors: Places;
  outcodes: Places;
  /** Outcodes whose units can be loaded: `outcodesIn` says which of them a text needs. */
  detailed?: readonly string[];
  /** Of the outcodes loaded, the units by their second half: `DE56` → `1AB` → its middle. */
  units?: Readonly<Record<string, Places>>;
}

/**
 * What a typed postcode turned out to be.
 * `found`: a place is known, to its unit, to the sector or only to the outcode; the name is never more than
 * the sector's. `half-typed`: it may yet become a postcode the table knows. `unknown`: the outcode is here,
 * the rest is in no list. `outside`: a postcode of somewhere else. `other`: not a postcode at all, so it may
 * be a town or any words.
 */
export type PostcodeAnswer =
  | { is: 'found'; name: string; at: Point; within: 'unit' | 'sector' | 'outcode' }
  | { is: 'half-typed'; typed: string }
  | { is: 'unknown'; name: string; outcode: string; at: Point }
  | { is: 'outside'; name: string }
  | { is: 'other' };

// The letters a British postcode can begin with; without them `U3A` would be taken for one.
const AREAS =
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC ' +
  'EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS ' +
  'LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP ' +
  'SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE';
/** Patterns for the two halves of an outcode, `DE` and `56`: both in capitals, without brackets around them. */
export const AREA = `(?:${AREAS.replaceAll(' ', '|')})`;
export const DISTRICT = '[0-9][A-Z0-9]?';
const FULL_OR_SECTOR = new RegExp(`^(${AREA}${DISTRICT}) ?([0-9])([A-Z]{0,2})$`);
const ONLY_OUTCODE = new RegExp(`^${AREA}${DISTRICT}$`);
const LONGEST_TYPED = 12;

/** Reads a full postcode, a sector or an outcode, however it is spaced or cased. */
export function findPostcode(text: string, table: PostcodeTable): PostcodeAnswer {
  if (text.trim().length > LONGEST_TYPED) return { is: 'other' };
  const typed = tidy(text);

  const outcode = lookUp(table.outcodes, typed);
  if (outcode) return { is: 'found', name: typed, at: outcode, within: 'outcode' };

  const [, out = '', digit = '', letters = ''] = FULL_OR_SECTOR.exec(typed) ?? [];
  const name = `${out} ${digit}`;
  const unit = lookUp(lookUp(table.units ?? {}, out) ?? {}, digit + letters);
  if (unit) return { is: 'found', name, at: unit, within: 'unit' };
  const sector = lookUp(table.sectors, name);
  if (sector) return { is: 'found', name, at: sector, within: 'sector' };

  if (isBeginning(typed, table)) return { is: 'half-typed', typed };
  if (!out && !ONLY_OUTCODE.test(typed)) return { is: 'other' };
  const around = lookUp(table.outcodes, out);
  if (around) return { is: 'unknown', name, outcode: out, at: around };
  return { is: 'outside', name: out ? name : typed };
}

/** What to tell the person who typed it; '' where the answer speaks for itself or it is no postcode. */
export function describePostcode(answer: PostcodeAnswer, area: string): string {
  switch (answer.is) {
    case 'found':
    case 'other':
      return '';
    case 'half-typed':
      return `${answer.typed} is only part of a postcode. Type a little more, such as the next number.`;
    case 'unknown':
      return `${answer.name} is not in our list of postcodes. Showing what is near ${answer.outcode} instead.`;
    case 'outside':
      return `${answer.name} is outside ${area}. Type a town or postcode in ${area}.`;
    default:
      return answer satisfies never;
  }
}

/** What a table has under a name; own keys only, since a typed `constructor` is no postcode. */
export function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function tidy(text: string): string {
  return (
    text
      .toUpperCase()
      .replace(/[\s.-]+/g, ' ')
      .trim()
      // A letter O or I is easily typed where only a digit can be: `DE56 OAA`.
      .replace(/ O(?=[A-Z]{2}$)/, ' 0')
      .replace(/ I(?=[A-Z]{2}$)/, ' 1')
      .replace(/^([A-Z]{1,2}) (?=[0-9])/, '$1')
  );
}

function isBeginning(typed: string, table: PostcodeTable): boolean {
  if (!/^[A-Z][A-Z0-9][0-9]*$/.test(typed)) return false;
  return Object.keys(table.outcodes).some((outcode) => outcode.startsWith(typed));
}
