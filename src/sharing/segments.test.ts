import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { countSegments, toGsm } from './segments.ts';

describe('a text is counted as networks do', () => {
  it.each([
    ['nothing', '', 'GSM-7', 0, 0],
    ['a letter', 'a', 'GSM-7', 1, 1],
    ['pounds, which the alphabet has', '£1.50', 'GSM-7', 5, 1],
    ['euros, which take two', '€5', 'GSM-7', 3, 1],
    ['a full message', 'a'.repeat(160), 'GSM-7', 160, 1],
    ['one letter more', 'a'.repeat(161), 'GSM-7', 161, 2],
    ['two full parts', 'a'.repeat(306), 'GSM-7', 306, 2],
    ['and one letter more', 'a'.repeat(307), 'GSM-7', 307, 3],
    ['a sign of two where one is left', `${'a'.repeat(159)}€`, 'GSM-7', 161, 2],
    [
      'a sign of two that no part has room to end with',
      `${'a'.repeat(152)}€${'a'.repeat(152)}`,
      'GSM-7',
      306,
      3,
    ],
    ['a curly quote', '’', 'UCS-2', 1, 1],
    ['a small ç, where only the large is in the alphabet', 'Çç', 'UCS-2', 2, 1],
    ['seventy in another script', 'ا'.repeat(70), 'UCS-2', 70, 1],
    ['seventy-one', 'ا'.repeat(71), 'UCS-2', 71, 2],
    ['two full parts of it', 'ا'.repeat(134), 'UCS-2', 134, 2],
    ['a picture, which takes two', '🎵', 'UCS-2', 2, 1],
    ['a picture that is not cut in two', `${'ا'.repeat(66)}🎵${'ا'.repeat(66)}`, 'UCS-2', 134, 3],
  ] as const)('%s', (_what, text, encoding, units, segments) => {
    expect(countSegments(text)).toEqual({ encoding, units, segments });
  });
});

// The other program keeps what is seen as one sign in one part, as a flag or a letter with a mark behind it. Networks
// know of no such thing – TS 23.040, 9.2.3.24.1, speaks of characters – so these texts have none that join.
const single = fc.constantFrom(...'abcXYZ 019@£€[]~|^{}\\é\nاب中文–’🎵😀𝒜');
const basic = fc.constantFrom(
  ...'abcXYZ 019@£$èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€[]~|^{}\\\n\r\f',
);

it.each([
  ['any', single],
  ['any of the basic alphabet', basic],
])('texts of %s signs are counted as another program counts them', (_what, sign) => {
  const texts = fc.array(sign, { minLength: 1, maxLength: 400 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const other = new SegmentedMessage(text);
      const { encoding, units, segments } = countSegments(text);
      expect([encoding, segments]).toEqual([other.encodingName, other.segmentsCount]);
      if (encoding === 'GSM-7') expect(units).toBe(other.numberOfCharacters);
    }),
    { numRuns: 500 },
  );
});

describe('what a telephone writes instead of', () => {
  it.each([
    ['dashes', '10am–12 — 2−3', '10am-12 - 2-3'],
    ['quotes', '‘Ada’s’ “tea”', `'Ada's' "tea"`],
    ['spaces that do not break', 'DE56\u00a01UU\u2009next', 'DE56 1UU next'],
    ['an ellipsis', 'and more…', 'and more...'],
    ['parts and powers', '½ mile, 20 m²', '1/2 mile, 20 m2'],
    ['parts behind a number', '1½ miles, £2¾', '1 1/2 miles, £2 3/4'],
    ['signs nobody sees', 'a\u200bb\u00adc', 'abc'],
    [
      'marks that the alphabet does not have',
      'fête, garçon, Siân, Łódź',
      'fete, garcon, Sian, Lodz',
    ],
    ['letters written as two', 'cafe\u0301', 'café'],
    ['pictures', 'Choir 🎵 for all ❤️', 'Choir for all'],
    ['tabs', 'one\ttwo', 'one two'],
  ])('%s', (_what, text, plain) => {
    expect(toGsm(text)).toBe(plain);
  });

  it.each([
    'café, £1.50 & “€5”'.replaceAll(/[“”]/g, '"'),
    'Free. Step-free.\nhttps://example.org/~a/#1_b',
  ])('what it can write stays as it is: %s', (text) => {
    expect(toGsm(text)).toBe(text);
  });

  it('another script stays as it was, with all that is beside it', () => {
    expect(toGsm('شاعری – “poems”')).toBe('شاعری – “poems”');
  });
});

it('whatever is written, it is never dearer afterwards', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(countSegments(toGsm(text)).segments).toBeLessThanOrEqual(countSegments(text).segments);
    }),
    { numRuns: 500 },
  );
});
