/** MiniSearch: words and their beginnings, a slip forgiven in every five letters; all words, or else any. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import { SEEN } from '../judging/score.ts';
import { FIELDS, WEIGHTS, wordsThatTell } from './records.ts';
import { readyAtOnce, type Rival } from './rival.ts';

const OPTIONS: SearchOptions = {
  boost: WEIGHTS,
  // A beginning or a slip says little where there is little to begin with.
  prefix: (term) => term.length > 2,
  fuzzy: (term) => (term.length > 3 ? 0.2 : false),
};

/** MiniSearch as its guide has it. */
export const miniSearch: Rival = {
  name: 'MiniSearch',
  package: 'minisearch',
  imports: `export { default } from 'minisearch'`,
  make: async (records) => {
    const started = performance.now();
    const search = new MiniSearch({ fields: FIELDS, searchOptions: OPTIONS });
    search.addAll(records);
    const making = performance.now() - started;
    return readyAtOnce(making, (words) => {
      const query = wordsThatTell(words).join(' ');
      const all = search.search(query, { combineWith: 'AND' });
      const found = all.length > 0 ? all : search.search(query, { combineWith: 'OR' });
      return found.slice(0, SEEN).map(({ id }) => String(id));
    });
  },
};
