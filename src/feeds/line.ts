/** The lines a calendar file is made of: escaped, folded, ended as RFC 5545 asks. */

/** The most bytes a line may have before its end. */
const LONGEST = 75;

/** One property as a line, 'SUMMARY:Coffee'; a long one goes on in lines that begin with a space. */
export function line(name: string, value: string): string {
  const whole = `${name}:${value}`;
  return /^[\x20-\x7e]{0,75}$/.test(whole) ? `${whole}\r\n` : fold(whole);
}

/** Text as the value of a property: whatever it holds, it stays one value of one line. */
export function escapeText(text: string): string {
  return text
    .replace(HALF_SIGN, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\\n')
    .replace(CONTROLS, ' ');
}

const HALF_SIGN = /\p{Surrogate}/gu;
// Tabs too: in a line that goes on they would be taken for its beginning.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

function fold(whole: string): string {
  let folded = '';
  let length = 0;
  for (const character of whole) {
    const bytes = bytesOf(character.codePointAt(0) ?? 0);
    if (length + bytes > LONGEST) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += bytes;
  }
  return `${folded}\r\n`;
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
