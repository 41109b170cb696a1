import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, line } from './line.ts';

const text = fc.string({ unit: 'binary', maxLength: 300 });

describe('a line', () => {
  it.each([
    ['ends as the standard asks', 'Coffee', 'SUMMARY:Coffee\r\n'],
    ['may have 75 bytes', 'x'.repeat(67), `SUMMARY:${'x'.repeat(67)}\r\n`],
    ['goes on behind a space', 'x'.repeat(68), `SUMMARY:${'x'.repeat(67)}\r\n x\r\n`],
    ['counts bytes', 'é'.repeat(34), `SUMMARY:${'é'.repeat(33)}\r\n é\r\n`],
    ['never parts a character', `${'x'.repeat(66)}🙂`, `SUMMARY:${'x'.repeat(66)}\r\n 🙂\r\n`],
  ])('%s', (_claim, value, expected) => {
    expect(line('SUMMARY', value)).toBe(expected);
  });

  it('has at most 75 bytes, and is whole again without its folds', () => {
    fc.assert(
      fc.property(text, (one) => {
        const value = escapeText(one);
        const folded = line('DESCRIPTION', value);
        const parts = folded.split('\r\n');
        expect(parts.pop()).toBe('');
        for (const part of parts) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
          expect(part.isWellFormed()).toBe(true);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(`DESCRIPTION:${value}\r\n`);
      }),
    );
  });
});

describe('text', () => {
  it.each([
    ['Tea, talk; and more', 'Tea\\, talk\\; and more'],
    ['C:\\n', 'C:\\\\n'],
    ['one\ntwo\r\nthree\rfour\u2028five', 'one\\ntwo\\nthree\\nfour\\nfive'],
    ['a\u0000b\tc\u007fd\u009fe', 'a b c d e'],
    ['broken \ud83d pair', 'broken \ufffd pair'],
  ])('%j is written as %s', (raw, escaped) => {
    expect(escapeText(raw)).toBe(escaped);
  });

  it('has no character that could end its line', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(escapeText(one)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});
