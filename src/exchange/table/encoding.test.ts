import { describe, expect, it } from 'vitest';
import { decode } from './encoding.ts';

const TEXT = 'Title,Cost\nCafé – “Olivia’s”,£2\n';
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const utf8 = (text: string) => new TextEncoder().encode(text);

function wide(text: string, isBig: boolean, mark = true): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(units);
}

/** As Windows and an old Mac write the letters of the text above. */
const WINDOWS: Record<string, number> = {
  é: 0xe9,
  '–': 0x96,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '£': 0xa3,
};
const MAC: Record<string, number> = {
  é: 0x8e,
  '–': 0xd0,
  '“': 0xd2,
  '”': 0xd3,
  '’': 0xd5,
  '£': 0xa3,
};
const single = (table: Record<string, number>) =>
  Uint8Array.from(TEXT, (letter) => table[letter] ?? letter.charCodeAt(0));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8', utf8(`\ufeff${TEXT}`)],
    ['UTF-16', wide(TEXT, false)],
    ['UTF-16', wide(TEXT, true)],
    ['UTF-16', wide(TEXT, false, false)],
    ['Windows-1252', single(WINDOWS)],
    ['Mac Roman', single(MAC)],
  ])('is read as %s', (encoding, file) => {
    const read = decode(file);
    if ('wrong' in read) throw new Error(read.wrong);
    expect(read).toEqual({ text: TEXT, encoding, mended: 0 });
  });

  it('is read as Polish Windows writes it, and not where a British one has such signs', () => {
    const polish = bytes(
      0xa3,
      0x75,
      0x63,
      0x6a,
      0x61,
      0x2c,
      0x57,
      0xf3,
      0x6a,
      0xb9,
      0x63,
      0x69,
      0x6b,
    );
    expect(decode(polish)).toEqual({ text: 'Łucja,Wójącik', encoding: 'Windows-1250', mended: 0 });
    const british = bytes(0x35, 0x6d, 0xb3, 0x2c, 0xa3, 0x32, 0xb9);
    expect(decode(british)).toEqual({ text: '5m³,£2¹', encoding: 'Windows-1252', mended: 0 });
  });

  it('is put right where UTF-8 had been taken for Windows before, and says how often', () => {
    const mangled = new TextDecoder('windows-1252').decode(utf8(TEXT));
    expect(decode(utf8(mangled))).toEqual({ text: TEXT, encoding: 'UTF-8', mended: 6 });
  });

  it.each(['Â', 'Ã', 'Café Ânima', 'naïve â la carte', 'São'])('leaves %s as it is', (text) => {
    expect(decode(utf8(text))).toEqual({ text, encoding: 'UTF-8', mended: 0 });
  });

  it.each([
    ['an Excel file (.xlsx)', utf8('PK\x03\x04[Content_Types].xml')],
    [
      'a LibreOffice file',
      utf8('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    ],
    ['a Numbers file', utf8('PK\x03\x04Index/Document.iwa')],
    ['an old Excel file (.xls)', bytes(0xd0, 0xcf, 0x11, 0xe0)],
    ['a PDF', utf8('%PDF-1.7')],
    ['a text document (RTF)', utf8('{\\rtf1')],
    ['a web page', utf8('\ufeff \n<!DOCTYPE html>')],
    ['a web page', utf8('<table><tr><td>Title')],
    ['a web page', utf8('<div class="table">')],
    ['an XML file', utf8('<?xml version="1.0"?>')],
    ['not text', bytes(65, 0, 0, 0, 1, 2, 3, 0)],
  ])('is not there in %s, which is told with what to do', (name, file) => {
    const read = decode(file);
    expect('wrong' in read && read.wrong).toContain(name);
    expect('wrong' in read && read.wrong).toContain('take CSV');
  });
});
