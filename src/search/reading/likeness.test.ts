import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtOf } from './doubt.ts';
import { findAlike } from './likeness.ts';
import { soundOf } from './sound.ts';

const WORDS =
  `advice allotment anxiety art badminton ballroom beginners belper benefits bereavement bingo book bowls
  breakfast buxton café carers chair chapel chess chesterfield choir church coffee community computer cooking crafts
  crochet dance debt dementia derby diabetes digital drama duffield evening exercise falls families film football friday
  friends games gardening ghosts glossop group hall hearing history hope housing ilkeston knitting learning library
  listening loneliness lunch matlock memory mens monday morning museum music natter needlework online parents
  parkinsons photography physio play pottery prayer quilting quiz rambling reading ripley sewing shed singing social
  stroke support swadlincote swimming table tennis thursday toddlers tuesday ukulele veterans volunteering walking
  warm wednesday welcome wellbeing women yoga young youth`.split(/\s+/);

const alike = findAlike(WORDS);
const spoken = (text: string) => ({ text, sound: soundOf(text) });
const doubt = (typed: string, meant: string) => doubtOf(spoken(typed), spoken(meant));

/** A word with one letter left out, put in, changed or swapped. */
const slipped = fc
  .record({
    word: fc.constantFrom(...WORDS.filter((word) => word.length > 5)),
    place: fc.nat(),
    slip: fc.nat(3),
    letter: fc.constantFrom(...'aeiorstlnp'),
  })
  .map(({ word, place, slip, letter }) => {
    const at = 1 + (place % (word.length - 2));
    const [before, here, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    const changed = [before + after, before + here + letter + after, before + letter + after];
    return changed[slip] ?? before + after[0]! + here + after.slice(1);
  });

describe('words that are alike', () => {
  it('begin with the one least in doubt of all there are, though only a few are looked at', () => {
    fc.assert(
      fc.property(slipped, (typed) => {
        const least = Math.min(...WORDS.map((word) => doubt(typed, word)));
        expect(alike(typed)[0]?.doubt).toBeCloseTo(least);
      }),
      { numRuns: 300 },
    );
  });

  it('come in the order of their doubt, each with its own', () => {
    fc.assert(
      fc.property(slipped, (typed) => {
        const found = alike(typed);
        expect(found.map((one) => one.doubt)).toEqual(
          found.map((one) => one.doubt).toSorted((a, b) => a - b),
        );
        for (const one of found) expect(one.doubt).toBeCloseTo(doubt(typed, one.word));
      }),
    );
  });

  it('are found by their sound where they look otherwise', () => {
    expect(alike('quire')[0]?.word).toBe('choir');
    expect(alike('fisio')[0]?.word).toBe('physio');
    expect(alike('nitting')[0]?.word).toBe('knitting');
  });

  it('are few, and none for what is like nothing', () => {
    expect(alike('gardning').length).toBeLessThanOrEqual(12);
    expect(alike('qxzqxzqxz')).toEqual([]);
  });
});
