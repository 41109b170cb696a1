import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf, type Tally } from '../../contributing/due.ts';
import { FRESHNESS } from '../../listings/freshness.ts';
import { boardOf, slipsOf } from './board.ts';

function tally([fresh = 0, ageing = 0, old = 0, unconfirmed = 0]: readonly number[]): Tally {
  return { fresh, ageing, old, unconfirmed };
}

const some = fc.array(fc.nat({ max: 4000 }), { minLength: 4, maxLength: 4 }).map(tally);

describe('the slips of a tally', () => {
  it.each([
    [
      [3, 2, 1, 4],
      [3, 2, 1, 4],
    ],
    [
      [96, 0, 0, 0],
      [96, 0, 0, 0],
    ],
    [
      [300, 300, 300, 300],
      [24, 24, 24, 24],
    ],
    [
      [9_997, 1, 1, 1],
      [93, 1, 1, 1],
    ],
    [
      [333, 333, 333, 1],
      [32, 32, 31, 1],
    ],
    [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
  ])('%j are %j of 96', (counts, slips) => {
    expect(slipsOf(tally(counts), 96)).toEqual(tally(slips));
  });

  it('are as many as can be told apart, some of each that there is, and none of what there is not', () => {
    fc.assert(
      fc.property(some, (one) => {
        const slips = slipsOf(one, 96);
        expect(totalOf(slips)).toBe(Math.min(96, totalOf(one)));
        for (const state of FRESHNESS) expect(slips[state] > 0).toBe(one[state] > 0);
      }),
    );
  });

  it('are never further than one slip from the share, but where one has to be shown', () => {
    fc.assert(
      fc.property(some, (one) => {
        fc.pre(totalOf(one) > 96 && FRESHNESS.every((state) => one[state] * 96 >= totalOf(one)));
        const slips = slipsOf(one, 96);
        for (const state of FRESHNESS)
          expect(Math.abs(slips[state] - (one[state] * 96) / totalOf(one))).toBeLessThan(1);
      }),
    );
  });
});

describe('the board', () => {
  it('has every slip within the picture: those that hang on the board, the fallen below it', () => {
    fc.assert(
      fc.property(some, (one) => {
        const { width, height, edge, slips, bare } = boardOf(one);
        expect(slips).toHaveLength(Math.min(96, totalOf(one)));
        for (const { state, x, y } of slips) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
          expect(y > edge).toBe(state === 'unconfirmed');
          expect(y).toBeLessThan(height);
        }
        expect(bare).toHaveLength(slips.filter(({ state }) => state === 'unconfirmed').length);
      }),
    );
  });

  it('tells the states apart by how the slips hang', () => {
    const { slips } = boardOf(tally([5, 5, 5, 0]));
    const turns = (state: string) =>
      slips.filter((slip) => slip.state === state).map(({ turn }) => Math.abs(turn));
    expect(turns('fresh')).toEqual([0, 0, 0, 0, 0]);
    expect(Math.min(...turns('ageing'))).toBeGreaterThan(4);
    expect(Math.max(...turns('ageing'))).toBeLessThan(10);
    expect(Math.min(...turns('old'))).toBeGreaterThan(28);
  });

  it.each([
    [[10, 0, 0, 0], 1],
    [[661, 0, 0, 0], 7],
    [[9_000, 500, 300, 200], 104],
    [[0, 0, 0, 0], 1],
  ])('says for how many listings one slip stands: %j, %i', (counts, each) => {
    expect(boardOf(tally(counts)).each).toBe(each);
  });

  it('is an empty board where there is nothing, with no floor', () => {
    const { slips, bare, height, edge } = boardOf(tally([]));
    expect([slips, bare]).toEqual([[], []]);
    expect(height).toBe(edge);
  });
});
