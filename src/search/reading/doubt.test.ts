import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../schedule/spelling.ts';
import { doubtOf } from './doubt.ts';
import { soundOf } from './sound.ts';

const spoken = (text: string) => ({ text, sound: soundOf(text) });
const doubt = (typed: string, meant: string) => doubtOf(spoken(typed), spoken(meant));

const word = fc.string({ unit: fc.constantFrom(...'abcdefghiklmnoprstuy'), maxLength: 9 });

describe('doubtOf', () => {
  it.each([
    // [what was typed, what it likelier means, what it might mean]
    ['cofee', 'coffee', 'confer'],
    ['bleper', 'belper', 'keeper'],
    ['wendsday', 'wednesday', 'windswept'],
    ['achive', 'archive', 'alive'],
    ['quiar', 'choir', 'guitar'],
    ['fisio', 'physio', 'fiscal'],
    ['tabel', 'table', 'label'],
    ['ukelele', 'ukulele', 'eleven'],
  ])('holds that %s means %s rather than %s', (typed, likely, other) => {
    expect(doubt(typed, likely)).toBeLessThan(doubt(typed, other));
  });

  it('doubts a first letter more than any other', () => {
    expect(doubt('diving', 'living')).toBeGreaterThan(doubt('liding', 'living'));
    expect(doubt('iving', 'living')).toBeGreaterThan(doubt('livig', 'living'));
  });

  it('has no doubt about a word and itself, and some about any two', () => {
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        expect(doubt(typed, typed)).toBe(0);
        if (typed !== meant) expect(doubt(typed, meant)).toBeGreaterThan(0);
      }),
    );
  });

  it('never doubts more than the number of slips allows', () => {
    const worst = 1.6;
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        expect(doubt(typed, meant)).toBeLessThanOrEqual(editDistance(typed, meant) * worst + 1e-9);
      }),
    );
  });

  it('doubts what only looks different no less than its slips, at their easiest', () => {
    const easiest = 0.4;
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        const slips = editDistance(typed, meant);
        const heard = editDistance(soundOf(typed), soundOf(meant));
        expect(doubt(typed, meant)).toBeGreaterThanOrEqual(
          Math.min(slips, heard + 1) * easiest - 1e-9,
        );
      }),
    );
  });
});
