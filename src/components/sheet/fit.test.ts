import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_SIZES, fitCard, shorten, type CardPart } from './fit.ts';

const PHONE = '01773 000 000';
const POSTCODE = 'DE56 1UU';

describe('shortening', () => {
  it.each([
    ['leaves alone what is short enough', 'From the car park', 17, 'From the car park'],
    ['ends at a word', 'From the car park, past the bins', 24, 'From the car park …'],
    ['leaves no comma before its mark', 'The hall, then left', 12, 'The hall …'],
    ['keeps a number whole', `Ring ${PHONE} before ten`, 20, `Ring ${PHONE} …`],
    ['or leaves all of it out', `Ring ${PHONE} before ten`, 19, 'Ring …'],
    ['keeps a postcode whole', `Behind ${POSTCODE} on the left`, 17, `Behind ${POSTCODE} …`],
    ['or leaves all of that out', `Behind ${POSTCODE} on the left`, 16, 'Behind …'],
    ['does not part a time', 'Doors open at 10 am and close at noon', 19, 'Doors open at …'],
    ['has only its mark for one long word', 'x'.repeat(99), 20, '…'],
  ])('%s', (_, text, length, short) => {
    expect(shorten(text, length)).toBe(short);
  });

  it('never cuts within a number, a postcode or a word', () => {
    const word = fc.constantFrom(
      PHONE,
      '+44 7700 900123',
      '(01332) 000000',
      POSTCODE,
      'Ring',
      'on',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 1, max: 80 }),
        (words, length) => {
          const short = shorten(words.join(' '), length);
          expect(short.length).toBeLessThanOrEqual(Math.max(length, 1));
          const kept = short.replace(/ ?…$/, '');
          const whole = words.map((_, count) => words.slice(0, count).join(' '));
          // Two numbers side by side may be taken for one.
          expect([...whole, words.join(' ')]).toContain(kept);
        },
      ),
    );
  });
});

describe('the words of a card', () => {
  const frame = {
    head: [{ text: 'Friday coffee morning', isBold: true, scale: 1.25 }],
    foot: [{ text: 'More: example.org/belper/friday-coffee-morning/', points: 10.5 }],
  };
  const part = (label: string, length: number, isNeeded = false): CardPart => ({
    label,
    strong: '',
    text: 'word '.repeat(length / 5).trim(),
    isNeeded,
  });
  const times = (count: number, make: () => CardPart) => Array.from({ length: count }, make);
  const labels = (parts: readonly CardPart[]) =>
    fitCard(frame, parts).parts.map(({ label }) => label);

  it('are as large as can be where they are few', () => {
    expect(fitCard(frame, [part('Where', 20, true)])).toMatchObject({ size: CARD_SIZES[0] });
  });

  it('grow smaller, down to twelve points, before any goes', () => {
    const sizes = [2, 4, 6, 8].map((count) => {
      const { size, parts } = fitCard(
        frame,
        times(count, () => part('Fact', 40)),
      );
      expect(parts).toHaveLength(count);
      return size;
    });
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(12);
    expect(new Set(sizes).size).toBeGreaterThan(1);
  });

  it('go from the least important, in twelve points', () => {
    const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((label) => part(label, 105));
    const { size } = fitCard(frame, [part('Where', 105, true), ...parts]);
    expect(size).toBe(12);
    expect(labels([part('Where', 105, true), ...parts])).toEqual([
      'Where',
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('may stay where they are short and a longer one before them went', () => {
    const parts = [
      ...times(5, () => part('a', 105, true)),
      part('a', 50),
      part('long', 105),
      part('short', 10),
    ];
    expect(labels(parts)).toEqual(['a', 'a', 'a', 'a', 'a', 'a', 'short']);
  });

  it('are shortened, never left out, where they are needed', () => {
    const { size, parts } = fitCard(
      frame,
      times(7, () => part('a', 400, true)),
    );
    expect(parts).toHaveLength(7);
    expect(size).toBeLessThan(12);
    for (const { text } of parts) expect(text).toMatch(/ …$/);
  });

  it('keep a number to ring, however long they are', () => {
    const ring = { label: 'Ring', strong: PHONE, text: 'word '.repeat(300), isNeeded: true };
    const { parts } = fitCard(frame, [ring, part('Where', 4000, true)]);
    expect(parts[0]).toMatchObject({ label: 'Ring', strong: PHONE });
  });
});
