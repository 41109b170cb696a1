import { describe, expect, it } from 'vitest';
import { exampleDocument } from '../../search/example.ts';
import { groupByFit, groupOfNearly, type Result } from './groups.ts';

/** Results as pairs of letters: best or lesser, confirmed or unconfirmed. */
const results = (pairs: string): Result[] =>
  pairs.split(' ').flatMap((pair, place) =>
    pair
      ? {
          document: exampleDocument({ id: `derby/${place}` }),
          next: [],
          isConfirmed: pair[1] === 'c',
          isLesser: pair[0] === 'l',
          distance: '',
          why: '',
        }
      : [],
  );

describe('results', () => {
  it.each<[pairs: string, headings: readonly (readonly [string, number])[]]>([
    ['', []],
    ['bc bc', [['Results', 2]]],
    ['bc lc lc', [['Results', 3]]],
    [
      'bc lc lu',
      [
        ['Results', 2],
        ['Not confirmed lately', 1],
      ],
    ],
    ['bu bu lu', [['Not confirmed lately', 3]]],
    [
      'bc bu lu',
      [
        ['Results', 1],
        ['Not confirmed lately', 2],
      ],
    ],
    [
      'bu lc lc',
      [
        ['Not confirmed lately', 1],
        ['More listings', 2],
      ],
    ],
    [
      'bc bc bu lc lu',
      [
        ['Results', 2],
        ['Not confirmed lately', 1],
        ['More listings', 1],
        ['More not confirmed lately', 1],
      ],
    ],
  ])('“%s” stand under their headings, each once and in order', (pairs, headings) => {
    const given = results(pairs);
    const groups = groupByFit(given, 'Results');
    expect(groups.map(({ heading, entries }) => [heading, entries.length])).toEqual(headings);
    // A heading of its own needs a word why; the first list needs none.
    expect(groups.filter(({ sentence }) => !sentence).length).toBeLessThanOrEqual(1);
    expect(groups.flatMap(({ entries }) => entries)).toEqual(given);
  });
});

describe('what nearly fits', () => {
  it('has a heading of its own, and none where there is nothing', () => {
    const [group, ...more] = groupOfNearly(results('bc bu'));
    expect([group?.heading, group?.entries.length]).toEqual(['Nearly what you asked for', 2]);
    expect(more).toEqual([]);
    expect(groupOfNearly([])).toEqual([]);
  });
});
