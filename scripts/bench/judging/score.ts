/** How good a list of results is, told in numbers from 0 to 1. */
import type { Grade } from './grade.ts';

/** How many results nDCG looks at: what people look at. */
export const SEEN = 10;

/**
 * success@k: 1 when at least one of the first k results is right, else 0. What will merely do does not count.
 * `grades` are those of the results, the first result first.
 */
export function success(grades: readonly Grade[], k: number): number {
  return grades.slice(0, k).includes(2) ? 1 : 0;
}

/**
 * nDCG@10: how much of what could be gained by the first ten results was gained. A result gains 2^grade − 1 (right 3,
 * will do 1, else 0) divided by log2(place + 1), with the first at place 1; the sum over the first ten is divided by
 * the sum of the best order of all listings. `all` are the grades of every listing there is; throws when none is above 0.
 */
export function ndcg(grades: readonly Grade[], all: readonly Grade[]): number {
  const best = gained(all.toSorted((a, b) => b - a));
  if (best === 0) throw new Error('Where no listing will do, there is nothing to gain.');
  return gained(grades) / best;
}

function gained(grades: readonly Grade[]): number {
  return grades
    .slice(0, SEEN)
    .reduce<number>((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** The mean of some numbers; throws when there are none. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is nothing to take the mean of.');
  return values.reduce<number>((sum, value) => sum + value, 0) / values.length;
}
