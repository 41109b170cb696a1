import { describe, expect, it } from 'vitest';
import type { Point, Town } from '../../listings/vocabulary.ts';
import { outsideWords } from './visitor.ts';

const town = (slug: string, name: string, at: Point, isArea = false): Town => ({
  slug,
  name,
  at,
  district: '',
  also: [],
  isArea,
});
const TOWNS = [
  town('belper', 'Belper', [53.023, -1.481]),
  town('derbyshire', 'All Derbyshire', [51.5, -0.12], true),
];

describe('a visitor’s place', () => {
  it.each<[where: string, at: Point, words: string]>([
    ['in a town', [53.02, -1.48], ''],
    ['a few miles out', [53.1, -1.5], ''],
    [
      'in London, whatever stands for the whole area',
      [51.5, -0.12],
      'You seem to be outside this area: the nearest town here is Belper, about 120 miles away. You can type a town or a postcode instead.',
    ],
  ])('%s: %o', (_, at, words) => {
    expect(outsideWords(at, TOWNS)).toBe(words);
  });

  it('is never outside a directory without towns', () => {
    expect(outsideWords([0, 0], [])).toBe('');
  });
});
