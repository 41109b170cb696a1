import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../example.ts';
import { namesOf } from './phrases.ts';
import { readingOfNames, wordsOfNames } from './plain.ts';
import { createSpeller } from './spelling.ts';
import { createReader } from './understand.ts';

const TODAY = '2026-11-24';
const vocabulary = { ...VOCABULARY, sayings: [] };
const plain = readingOfNames(vocabulary);
const read = createReader({ vocabulary, speller: createSpeller(vocabulary, [], null) });

describe('the reading of names', () => {
  it.each([
    ['choir', ['kind:choir']],
    ['Coffee morning in Belper', ['kind:coffee-morning', 'town:belper']],
    ['lonely on a Friday', ['need:loneliness', 'day:fri']],
    ['gardening for men', ['kind:gardening', 'audience:men']],
    ['walking in belper', ['kind:walking', 'town:belper']],
    ['', []],
  ])('knows all of “%s”', (words, means) => {
    expect(plain.isPlain(words)).toBe(true);
    const { parts } = plain.read(words, TODAY);
    expect(parts.map((part) => part.means.map(({ field, value }) => `${field}:${value}`))).toEqual(
      means.map((one) => [one]),
    );
  });

  it.each([
    'choir tonight',
    'choir in the evening',
    'not yoga',
    'near belper',
    'yoga or knitting',
    'free yoga',
    'yoga under £3',
    'yoga 10am',
    '“yoga”',
    'DE56 1',
    'yog',
    'chior',
    'last friday',
    'i hope',
    'walk in belper',
    'walk in advice',
    'ukulele',
  ])('leaves “%s” to whoever knows more', (words) => {
    expect(plain.isPlain(words)).toBe(false);
  });

  it('leaves a word that it does not know as it was typed', () => {
    expect(plain.read('Ukulele belper', TODAY).rest).toEqual([
      {
        typed: 'ukulele',
        read: 'ukulele',
        orElse: [],
        start: 0,
        end: 7,
        isFiller: false,
        isBegun: false,
      },
    ]);
  });

  it('is that of the whole reader wherever it is plain', () => {
    const word = fc.constantFrom(
      ...new Set([
        ...wordsOfNames(vocabulary),
        ...'a at for in of on the not near or 5'.split(' '),
      ]),
    );
    const name = fc.constantFrom(...namesOf(vocabulary).map(([phrase]) => phrase));
    const texts = fc
      .array(fc.oneof(name, word), { minLength: 1, maxLength: 5 })
      .map((words) => words.join(' '));
    let plainOnes = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (!plain.isPlain(text)) return;
        plainOnes += 1;
        expect(plain.read(text, TODAY)).toEqual(read(text, TODAY));
      }),
      { numRuns: 1_000 },
    );
    expect(plainOnes).toBeGreaterThan(100);
  });
});
