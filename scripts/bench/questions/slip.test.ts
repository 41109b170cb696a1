import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFor } from '../../sample/random.ts';
import { slip } from './slip.ts';

describe('slip', () => {
  it('changes the longest word by one letter left out, doubled, wrong or swapped, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (seed) => {
        const [first, second, ...rest] = slip('the sycamore kitchen', randomFor(`${seed}`)).split(
          ' ',
        );
        expect([first, ...rest]).toEqual(['the', 'kitchen']);
        expect(second).not.toBe('sycamore');
        expect(second?.startsWith('sy')).toBe(true);
        expect(isOneSlip('sycamore', second ?? '')).toBe(true);
      }),
    );
  });

  it('leaves words alone that are too short to be told from others', () => {
    expect(slip('the bee', randomFor('1'))).toBe('the bee');
  });

  it('is the same for the same draws', () => {
    expect(slip('foxglove hall', randomFor('7'))).toBe(slip('foxglove hall', randomFor('7')));
  });
});

/** The stupid way: every word that is one slip away, looked through. */
function isOneSlip(word: string, slipped: string): boolean {
  const places = [...Array(word.length).keys()];
  const cut = (from: number, to: number, between: string) =>
    word.slice(0, from) + between + word.slice(to);
  return places.some(
    (at) =>
      slipped === cut(at, at + 1, '') ||
      slipped === cut(at, at, word[at] ?? '') ||
      (at > 0 && slipped === cut(at - 1, at + 1, `${word[at]}${word[at - 1]}`)) ||
      (slipped.length === word.length && slipped === cut(at, at + 1, slipped[at] ?? '')),
  );
}
