import { describe, expect, it } from 'vitest';
import type { Grade } from './grade.ts';
import { mean, ndcg, success } from './score.ts';

describe('success@k', () => {
  it.each<[Grade[], number, number]>([
    [[2, 0, 0], 1, 1],
    [[1, 2, 0], 1, 0],
    [[1, 2, 0], 5, 1],
    [[0, 0, 0, 0, 0, 2], 5, 0],
    [[0, 0, 0, 0, 2], 5, 1],
    [[1, 1, 1, 1, 1], 5, 0],
    [[], 5, 0],
  ])('of results graded %j, k %d, is %d', (grades, k, value) => {
    expect(success(grades, k)).toBe(value);
  });
});

describe('nDCG@10', () => {
  // Right gains 3 and what will do gains 1; places are worth 1/log2(2) = 1, 1/log2(3) ≈ 0.6309, 1/log2(4) = 0.5.
  const second = 1 / Math.log2(3);

  it.each<[string, Grade[], Grade[], number]>([
    ['the best order', [2, 1, 0], [0, 1, 2], 1],
    ['the only right one at the second place', [0, 2], [2], second],
    ['the only right one at the third place', [0, 0, 2], [2], 0.5],
    ['what will do before what is right', [1, 2], [2, 1], (1 + 3 * second) / (3 + second)],
    ['one of two right ones', [2, 0], [2, 2], 3 / (3 + 3 * second)],
    ['only what will do', [1], [2], 1 / 3],
    ['nothing that will do', [0, 0], [2, 1], 0],
    ['no results', [], [1], 0],
  ])('of %s', (_, grades, all, value) => {
    expect(ndcg(grades, all)).toBeCloseTo(value, 12);
  });

  it('does not look beyond the tenth, neither of the results nor of what there is', () => {
    const nothing = Array.from({ length: 10 }, (): Grade => 0);
    expect(ndcg([...nothing, 2], [2])).toBe(0);
    const many = Array.from({ length: 40 }, (): Grade => 2);
    expect(ndcg(many.slice(0, 10), many)).toBe(1);
  });

  it('has nothing to say of a question that no listing answers', () => {
    expect(() => ndcg([], [0, 0])).toThrow('nothing to gain');
  });
});

describe('the mean', () => {
  it.each([
    [[1, 0], 0.5],
    [[1, 1, 0, 0, 0], 0.4],
  ])('of %j is %d', (values, value) => {
    expect(mean(values)).toBeCloseTo(value, 12);
  });

  it('of nothing is refused', () => {
    expect(() => mean([])).toThrow('mean');
  });
});
