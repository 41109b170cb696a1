/** Fuse.js over whole records: as it comes, and word by word. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import { SEEN } from '../judging/score.ts';
import { FIELDS, WEIGHTS, wordsThatTell, type SearchRecord } from './records.ts';
import { readyAtOnce, type Rival } from './rival.ts';

const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));

/** The whole question as one pattern; only that a match may stand anywhere in a long text is not as it comes. */
export const fuse: Rival = {
  name: 'Fuse.js',
  package: 'fuse.js',
  imports: `export { default } from 'fuse.js/basic'`,
  isSlow: true,
  make: async (records) => {
    const started = performance.now();
    const search = new Fuse(records, { keys, ignoreLocation: true });
    const making = performance.now() - started;
    return readyAtOnce(making, (words) => idsFrom(search, words));
  },
};

/** Each word by itself: all of them in one record, and where none has all, any of them; its usual threshold of 0.6 lets nearly every word pass for another. */
export const fuseTokens: Rival = {
  name: 'Fuse.js tokens',
  package: 'fuse.js',
  imports: `export { default } from 'fuse.js'`,
  isSlow: true,
  make: async (records) => {
    const options: IFuseOptions<SearchRecord> = { keys, useTokenSearch: true, threshold: 0.3 };
    const started = performance.now();
    const all = new Fuse(records, { ...options, tokenMatch: 'all' });
    const making = performance.now() - started;
    const any = new Fuse(records, { ...options, tokenMatch: 'any' });
    return readyAtOnce(making, (words) => {
      const found = idsFrom(all, words);
      return found.length > 0 ? found : idsFrom(any, words);
    });
  },
};

function idsFrom(search: Fuse<SearchRecord>, words: string): string[] {
  const pattern = wordsThatTell(words).join(' ');
  return search.search(pattern, { limit: SEEN }).map(({ item }) => item.id);
}
