import { describe, expect, it } from 'vitest';
import { stem, tokens, wordsOf } from './words.ts';

describe('tokens', () => {
  it.each([
    ['Men’s Shed', ['mens', 'shed']],
    ["carer's café", ['carers', 'cafe']],
    ['step-free, drop-in', ['step', 'free', 'drop', 'in']],
    ['Tea & Talk', ['tea', 'talk']],
    ['No28 – £3', ['no28', '3']],
    ['', []],
  ])('reads %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('says where each word stands as it was typed', () => {
    const text = ' Café, Men’s ';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Café', 'Men’s']);
  });
});

describe('stem', () => {
  it.each([
    ['walk', 'walks', 'walking'],
    ['dance', 'dances', 'dancing'],
    ['knit', 'knits', 'knitting'],
    ['lady', 'ladies'],
    ['class', 'classes'],
    ['care', 'cares', 'caring'],
    ['run', 'runs', 'running'],
    ['garden', 'gardens', 'gardening'],
    ['lunch', 'lunches'],
    ['evening', 'evenings'],
    ['60', '60s'],
  ])('has one for %s and its other endings', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it.each([
    ['car', 'care'],
    ['spring', 'spr'],
    ['evening', 'even'],
    ['evening', 'eveningclass'],
    ['sing', 's'],
    ['bus', 'bu'],
    ['tennis', 'tenni'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
