import { describe, expect, it } from 'vitest';
import { MONTH_NAMES } from '../../../src/schedule/dates.ts';
import { themeFor, THEMES } from './themes.ts';

const topics = THEMES.flatMap((theme) => theme.topics.map((topic) => ({ ...topic, theme })));

describe('THEMES', () => {
  it('speaks of no day, month or price, which would contradict the fields', () => {
    const days = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;
    const months = new RegExp(
      `\\b(?:${MONTH_NAMES.filter((name) => name !== 'May').join('|')})\\b`,
    );
    for (const { names, words, says } of topics) {
      for (const text of [...names, ...words, ...says]) {
        expect(text).not.toMatch(days);
        expect(text).not.toMatch(months);
        expect(text).not.toMatch(/£/);
      }
    }
  });

  it('calls no two topics the same', () => {
    const names = topics.flatMap((topic) => topic.names.map((name) => name.toLowerCase()));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});

describe('themeFor', () => {
  it('finds the list by one of the other names of a kind', () => {
    const kind = { slug: 'singing', name: 'Singing', also: ['Choir'] };
    expect(themeFor(kind).kind).toBe('choir');
  });

  it('makes a plain list of its own names for a kind that nobody wrote one for', () => {
    const kind = { slug: 'falconry', name: 'Falconry', also: ['Hawking'] };
    expect(themeFor(kind).topics[0]?.names).toEqual(['falconry', 'hawking']);
  });
});
