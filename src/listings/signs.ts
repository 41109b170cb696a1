/** Signs that nobody can see, and those that were lost on the way. */
import { faults, type Fault } from './problems.ts';

// What comes along with copied text: zero-width and soft-hyphen signs, and those that turn the
// direction of writing, which could make a text look other than it is. Not the two joiners (U+200C,
// U+200D): Persian, Urdu and emoji are spelled with them.
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/g;
const HALF_SIGN = /\p{Surrogate}/gu;

/** Text as any editor may have saved it, with `\n` line ends and without signs that nobody can see. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');
}

/** A value without any such sign, even one written as an escape (`"\u202E"`). */
export function cleanValue(value: string): string {
  return value.replace(UNSEEN, '').replace(CONTROL, ' ').replace(HALF_SIGN, '\ufffd');
}

/** What stands in the way of reading a text at all, with its line counted from 0. */
export function textFault(clean: string): { line: number; fault: Fault } | null {
  const lineOf = (index: number) => clean.slice(0, index).split('\n').length - 1;
  // A zero byte or half a sign is what is left of UTF-16, the replacement sign of any other encoding.
  const lost = clean.search(/[\uFFFD\u0000\p{Cs}]/u);
  if (lost >= 0) return { line: lineOf(lost), fault: faults.fileEncoding() };
  const control = clean.search(CONTROL);
  return control >= 0 ? { line: lineOf(control), fault: faults.fileControl() } : null;
}
