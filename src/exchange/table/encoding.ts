/** The bytes of a file → its text, whatever program wrote them; or what kind of file it is instead. */

/** The text of a file and the way it was written. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Windows-1250' | 'Mac Roman';
  /** How many letters had been read wrongly before (`cafÃ©`) and were put right. */
  mended: number;
}

const HOW_TO_SAVE =
  'Open it in the program it comes from, choose Save as or Export, and take CSV (“CSV UTF-8” where there is a choice).';

/** What a file begins with that is no text, and what people call it. */
const OTHER_FILES: readonly [beginning: RegExp, name: string][] = [
  // These are the very bytes.
  [/^PK\x03\x04[\s\S]*?Index\/Document\.iwa/, 'a Numbers file'],
  [/^PK\x03\x04[\s\S]*?opendocument/, 'a LibreOffice file'],
  [/^PK[\x03\x05]/, 'an Excel file (.xlsx), or another file that is packed'],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel file (.xls)'],
  [/^%PDF/, 'a PDF'],
  [/^\{\\rtf/, 'a text document (RTF)'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml/i, 'an XML file'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!--|!doctype|[a-z]+[\s>])/i, 'a web page'],
];

/** Reads bytes as UTF-8, UTF-16 or, failing those, as Windows or an old Mac wrote text. */
export function decode(bytes: Uint8Array): Decoded | { wrong: string } {
  const beginning = String.fromCharCode(...bytes.subarray(0, 2_000));
  const other = OTHER_FILES.find(([pattern]) => pattern.test(beginning));
  if (other) return { wrong: `It is ${other[1]}, not text. ${HOW_TO_SAVE}` };
  const wide = wideOrder(bytes, beginning);
  if (wide) return { ...mend(new TextDecoder(wide).decode(bytes)), encoding: 'UTF-16' };
  if (bytes.includes(0)) return { wrong: `It is not text. ${HOW_TO_SAVE}` };
  const text = strictly(bytes);
  if (text !== null) return { ...mend(text), encoding: 'UTF-8' };
  const windows = new TextDecoder('windows-1252').decode(bytes);
  // A Polish ł, ą or ż within a word is a sign there, which no word has.
  if (/\p{Ll}[³¹¿]\p{Ll}/u.test(windows)) {
    const text = new TextDecoder('windows-1250').decode(bytes);
    return { text, encoding: 'Windows-1250', mended: 0 };
  }
  // There, an old Mac's apostrophe is a letter that no English word has inside; and some bytes are nothing.
  return /\p{Ll}Õ\p{Ll}|[\x81\x8d\x8f\x90\x9d]/u.test(windows)
    ? { text: new TextDecoder('macintosh').decode(bytes), encoding: 'Mac Roman', mended: 0 }
    : { text: windows, encoding: 'Windows-1252', mended: 0 };
}

// Two bytes a letter: the mark says so, or every other byte of the beginning is nothing.
function wideOrder(bytes: Uint8Array, beginning: string): 'utf-16le' | 'utf-16be' | null {
  if (beginning.startsWith('\xff\xfe')) return 'utf-16le';
  if (beginning.startsWith('\xfe\xff')) return 'utf-16be';
  const some = [...bytes.subarray(0, 200)];
  const nothing = (odd: number) => some.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (some.length < 4 || nothing(0) + nothing(1) < some.length / 4) return null;
  if (nothing(0) === 0) return 'utf-16le';
  return nothing(1) === 0 ? 'utf-16be' : null;
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// What UTF-8 becomes when a program takes it for Windows-1252: a letter of more than one byte is as many letters.
const BYTE_OF = new Map(
  Array.from({ length: 128 }, (_, index): [string, number] => {
    const byte = 128 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte];
  }),
);
const FOLLOWING = [...BYTE_OF]
  .filter(([, byte]) => byte < 0xc0)
  .map(([letter]) => `\\u{${letter.codePointAt(0)!.toString(16)}}`)
  .join('');
const MANGLED = new RegExp(`[\\u{c2}-\\u{f4}][${FOLLOWING}]{1,3}`, 'gu');

function mend(text: string): { text: string; mended: number } {
  let mended = 0;
  const right = text.replace(MANGLED, (letters) => {
    const bytes = Uint8Array.from(letters, (letter) => BYTE_OF.get(letter) ?? 0);
    const meant = strictly(bytes);
    if (meant === null) return letters;
    mended += 1;
    return meant;
  });
  return { text: right, mended };
}
