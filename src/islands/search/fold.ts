/** Where among the results those begin that nobody has confirmed lately. */
import type { Answer } from '../../search/fetching/answer.ts';

/**
 * The place of the first result below the fold; the number of results sent where the fold is not among them.
 * An unconfirmed one that was asked for by its name stands above it.
 */
export function foldOf({
  hits,
  total,
  unconfirmed,
}: Pick<Answer, 'hits' | 'total' | 'unconfirmed'>): number {
  let fold = hits.length;
  while (fold > 0 && hits[fold - 1]!.isUnconfirmed) fold -= 1;
  const above = hits.slice(0, fold).filter((hit) => hit.isUnconfirmed).length;
  return fold >= total - unconfirmed + above ? fold : hits.length;
}
