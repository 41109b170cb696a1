import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../search/reading/phrases.ts';
import { describeMeanings } from './names.ts';

const names = {
  towns: [{ slug: 'belper', name: 'Belper' }],
  kinds: [{ slug: 'dementia-cafe', name: 'Memory café' }],
  needs: [{ slug: 'dementia', name: 'Dementia and memory' }],
  audiences: [{ slug: 'men', name: 'Men' }],
};

const days = (...values: string[]): Meaning[] => values.map((value) => ({ field: 'day', value }));

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
    ['Near: Belper', [{ field: 'near', value: 'belper' }]],
    ['Near: DE56 1', [{ field: 'near', value: 'DE56 1' }]],
    ['Near: Belper, up to 5 miles', [{ field: 'near', value: 'belper', miles: 5 }]],
    ['Day: Monday to Friday', days('mon', 'tue', 'wed', 'thu', 'fri')],
    ['Day: Saturday to Monday', days('sat', 'sun', 'mon')],
    ['Day: not Wednesday', days('mon', 'tue', 'thu', 'fri', 'sat', 'sun')],
    ['Day: Monday or Wednesday or Friday', days('mon', 'wed', 'fri')],
    ['Day: Friday 27 November or Friday 4 December', days('2026-11-27', '2026-12-04')],
    ['Day: 23 to 29 November', days('2026-11-23/2026-11-29')],
    ['Day: 24 December to 1 January', days('2026-12-24/2027-01-01')],
    ['Day: December 2026', days('2026-12-01/2026-12-31')],
    ['Day: February 2028', days('2028-02-01/2028-02-29')],
    ['Day: 1 to 28 February', days('2028-02-01/2028-02-28')],
    ['Time: from 6pm', [{ field: 'part', value: '18:00-' }]],
    ['Time: before 12 noon', [{ field: 'part', value: '-12:00' }]],
    ['Time: 1pm to 3.30pm', [{ field: 'part', value: '13:00-15:30' }]],
    [
      'Time: from 5pm or at weekends',
      [
        { field: 'part', value: '17:00-' },
        { field: 'part', value: 'weekend' },
      ],
    ],
    ['Time: at 2pm', [{ field: 'part', value: '14:00' }]],
    [
      'Time: Afternoon or evening',
      [
        { field: 'part', value: 'afternoon' },
        { field: 'part', value: 'evening' },
      ],
    ],
    ['Cost: £3 or less', [{ field: 'cost', value: '3' }]],
    ['Cost: £2.50 or less', [{ field: 'cost', value: '2.5' }]],
    ['Cost: 50p or less', [{ field: 'cost', value: '0.5' }]],
    ['Cost: under £3', [{ field: 'cost', value: '2.99' }]],
    ['Cost: under £1', [{ field: 'cost', value: '0.99' }]],
    ['Cost: Free or by donation', [{ field: 'cost', value: '0' }]],
    ['Access: Hearing loop', [{ field: 'access', value: 'hearing-loop' }]],
    [
      'Joining: Just turn up or book first',
      [
        { field: 'join', value: 'just-turn-up' },
        { field: 'join', value: 'book-first' },
      ],
    ],
    ['Where: Online', [{ field: 'place', value: 'online' }]],
  ])('says “%s”', (words, means) => {
    expect(describeMeanings(means, names)).toBe(words);
  });
});
