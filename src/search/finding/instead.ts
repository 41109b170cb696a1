/** No dead ends: what is near a question that found little or nothing, each way with its count. */
import { paths } from '../../paths.ts';
import { hideHouses } from '../../places/mention.ts';
import { CHANGES, whatElse, type InsteadTools, type Unanswered, type Way } from './changes.ts';
import { EMPTY_QUERY, isEmpty, queryToAddress } from '../query.ts';
import { asTyped } from './rewording.ts';

/** A way on from a question. */
export interface Instead {
  /** What is different, in words: `On Thursday`. */
  why: string;
  /** Words that ask for it, as one could type them. */
  words: string;
  address: string;
  /** How many listings it leads to, never 0. */
  count: number;
}

/** At most so many ways are offered: enough to choose from, few enough to read. */
const MOST = 6;

/** The ways on, the nearest to the question first; none only where the directory itself is empty. */
export function suggestInstead(asked: Unanswered, tools: InsteadTools): Instead[] {
  const ways = new Map<string, Instead>();
  const take = (most: number, offered: Iterable<Way>): void => {
    let left = Math.min(most, MOST - ways.size);
    if (left <= 0) return;
    for (const { why, query: meant, least } of offered) {
      // What counts is what its address leads to, and that has no whole postcode.
      const query = { ...meant, words: hideHouses(meant.words) };
      const words = asTyped(query, tools.vocabulary);
      // "matlock" typed and Matlock chosen are one and the same.
      const key = words.toLowerCase();
      if (ways.has(key) || isEmpty(query)) continue;
      const count = tools.count(query);
      if (count <= least) continue;
      // Where nothing fits, a way says what else there is at all; else it leads to what does not stand there yet.
      if (asked.found > 0 && !tools.leadsFurther(query)) continue;
      const address = paths.search(queryToAddress(query));
      ways.set(key, { why: hideHouses(why), words, address, count });
      left -= 1;
      if (left === 0) return;
    }
  };
  for (const [most, change, isResort] of CHANGES)
    if (!isResort || ways.size === 0) take(most, change(asked, tools));
  if (ways.size > 0 || asked.found > 0) return [...ways.values()];
  take(MOST, whatElse(asked));
  const all = tools.count(EMPTY_QUERY);
  if (ways.size > 0 || all === 0) return [...ways.values()];
  const address = paths.search(queryToAddress(EMPTY_QUERY));
  return [{ why: 'Everything there is', words: '', address, count: all }];
}
