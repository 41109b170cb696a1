import { describe, expect, it } from 'vitest';
import { agesWords, checkedDate, checkedWords, costWords, languageName } from './words.ts';

describe('the words for fixed facts', () => {
  it.each([
    ['2026-10-03', '3 October 2026'],
    ['2024-03', 'March 2024'],
  ])('say when somebody last made sure: %s', (checked, words) => {
    expect(checkedDate(checked)).toBe(words);
  });

  it.each([
    ['2026-10-03', 'Last checked 3 October 2026'],
    ['2026-03', 'Last checked March 2026'],
    ['2025-11-20', 'Last checked 20 November 2025. Ask before you go.'],
    ['2024-03', 'Last checked March 2024. Ask before you go.'],
  ])('ask the visitor to ring first once that is a year ago: %s', (checked, words) => {
    expect(checkedWords(checked, '2026-11-22')).toBe(words);
  });

  it('say how it was checked where that is asked for', () => {
    expect(checkedWords('2026-10-03', '2026-11-22', 'phone')).toBe(
      'Last checked 3 October 2026 by phone',
    );
  });

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
