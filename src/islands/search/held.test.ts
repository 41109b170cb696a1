import { describe, expect, it } from 'vitest';
import type { Entry, Group } from '../../search/shelf.ts';
import { holdBack } from './held.ts';

const group = (heading: string, ...ids: string[]): Group => ({
  heading,
  sentence: '',
  date: null,
  entries: ids.map((id) => ({ document: { id } }) as Entry),
});
const ids = (entries: readonly Entry[]): string =>
  entries.map(({ document }) => document.id).join();

describe('cards kept out of sight', () => {
  it.each<[claim: string, groups: Group[], before: Group[], drawn: [string, string, string][]]>([
    ['none where nothing stood before', [group('A', 'a')], [], [['A', 'a', '']]],
    ['none where nothing stands now or before', [], [], []],
    [
      'those of the same heading stay under it',
      [group('A', 'c', 'x')],
      [group('A', 'a', 'b', 'c')],
      [['A', 'c,x', 'a,b']],
    ],
    [
      'a heading that shows nothing any more comes last',
      [group('B', 'x')],
      [group('A', 'a'), group('B', 'b')],
      [
        ['B', 'x', 'b'],
        ['A', '', 'a'],
      ],
    ],
    [
      'what is shown under another heading now is not there twice',
      [group('B', 'a')],
      [group('A', 'a', 'b')],
      [
        ['B', 'a', ''],
        ['A', '', 'b'],
      ],
    ],
  ])('%s', (_, groups, before, drawn) => {
    const all = holdBack(groups, before);
    expect(all.map(({ heading, entries, held }) => [heading, ids(entries), ids(held)])).toEqual(
      drawn,
    );
  });
});
