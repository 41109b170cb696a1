import { describe, expect, it } from 'vitest';
import { asLines } from './told.ts';
import type { Verdict } from './verdict.ts';

const NOT_THERE: Verdict = { state: 'gone', why: 'There is no such page (404).' };

describe('what people are told of a round', () => {
  it('is a word on each address that needs one, and how many there are', () => {
    const verdicts = new Map<string, Verdict>([
      ['https://a.example/', { state: 'works', movedTo: '' }],
      ['https://b.example/', { state: 'works', movedTo: 'https://c.example/' }],
      ['https://d.example/', NOT_THERE],
      ['https://e.example/', NOT_THERE],
      ['https://f.example/', { state: 'cannot tell', why: 'It did not answer in time.' }],
    ]);
    const places = new Map(
      [...verdicts.keys()].map((address) => [
        address,
        [{ file: 'content/about.md', id: '', title: 'About' }],
      ]),
    );
    expect(asLines({ verdicts, places, gone: ['https://e.example/'] }).join('\n')).toBe(
      `https://b.example/
  Works, and is now at https://c.example/
  in content/about.md

https://d.example/
  Gone for the first time. There is no such page (404).
  in content/about.md

https://e.example/
  Gone. There is no such page (404).
  in content/about.md

https://f.example/
  Cannot tell. It did not answer in time.
  in content/about.md

5 addresses: 2 working, 2 gone, 1 nobody can tell from here.`,
    );
  });

  it('is that there is nothing to ask, where there is nothing', () => {
    expect(asLines({ verdicts: new Map(), places: new Map(), gone: [] })).toEqual([
      'There is no web address to ask.',
    ]);
  });
});
