import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../search/phrases.ts';
import { describeMeanings } from './names.ts';

const names = {
  towns: [{ slug: 'belper', name: 'Belper' }],
  kinds: [{ slug: 'dementia-cafe', name: 'Memory café' }],
  needs: [{ slug: 'dementia', name: 'Dementia and memory' }],
  audiences: [{ slug: 'men', name: 'Men' }],
};

describe('a chip', () => {
  it.each<[string, Meaning[]]>([
    ['Town: Belper', [{ field: 'town', value: 'belper' }]],
    ['Town: atlantis', [{ field: 'town', value: 'atlantis' }]],
    ['Day: Friday', [{ field: 'day', value: 'fri' }]],
    ['Day: Today', [{ field: 'day', value: 'today' }]],
    ['Day: Tuesday 1 December', [{ field: 'day', value: '2026-12-01' }]],
    [
      'Day: Saturday or Sunday',
      [
        { field: 'day', value: 'sat' },
        { field: 'day', value: 'sun' },
      ],
    ],
    ['Time: Evening', [{ field: 'part', value: 'evening' }]],
    [
      'Kind: Memory café, or Help with: Dementia and memory',
      [
        { field: 'kind', value: 'dementia-cafe' },
        { field: 'need', value: 'dementia' },
      ],
    ],
    ['For: Men', [{ field: 'audience', value: 'men' }]],
    ['Cost: Free', [{ field: 'free', value: 'yes' }]],
    ['Access: Step-free way in', [{ field: 'access', value: 'step-free' }]],
    ['Joining: Just turn up', [{ field: 'join', value: 'just-turn-up' }]],
  ])('says “%s”', (words, means) => {
    expect(describeMeanings(means, names)).toBe(words);
  });
});
