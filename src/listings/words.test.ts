import { describe, expect, it } from 'vitest';
import { agesWords, costWords, languageName } from './words.ts';

describe('the words for fixed facts', () => {
  it.each([
    ['free', 'Free, drinks from £1.50', 'Free, drinks from £1.50'],
    ['ask', 'Ask', 'Cost: ask'],
    ['ask', 'Ask – reduced cost', 'Cost: ask – reduced cost'],
  ] as const)(
    'leave the cost as it was written, and say what to ask for: %s, %s',
    (band, text, words) => {
      expect(costWords({ band, text })).toBe(words);
    },
  );

  it.each([
    ['18+', 'Aged 18 and over'],
    ['0–5', 'Aged 0 to 5'],
    ['all', 'All ages'],
  ])('spell out ages: %s', (ages, words) => {
    expect(agesWords(ages)).toBe(words);
  });

  it.each([
    ['pl', 'Polish'],
    ['ur', 'Urdu'],
    ['bfi', 'British Sign Language'],
  ])('name a language: %s', (code, name) => {
    expect(languageName(code)).toBe(name);
  });
});
