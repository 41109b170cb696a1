/** FlexSearch: beginnings of words as they sound; all words, or else as many as can be had. */
import { Charset, Encoder, Index } from 'flexsearch';
import { SEEN } from '../judging/score.ts';
import { FIELDS, wordsThatTell } from './records.ts';
import { readyAtOnce, type Rival } from './rival.ts';

/** One text a record, the weightiest field first: FlexSearch takes what stands early for more, and looks into fields one by one. */
export const flexSearch: Rival = {
  name: 'FlexSearch',
  package: 'flexsearch',
  imports: `export { Charset, Encoder, Index } from 'flexsearch'`,
  make: async (records) => {
    const started = performance.now();
    const index = new Index({
      tokenize: 'forward',
      resolution: 9,
      encoder: new Encoder(Charset.LatinBalance),
    });
    records.forEach((record, number) => {
      index.add(number, FIELDS.map((field) => record[field]).join(' '));
    });
    const making = performance.now() - started;
    return readyAtOnce(making, (words) => {
      const query = wordsThatTell(words).join(' ');
      const found = index.search(query, { limit: SEEN, suggest: true }) as number[];
      return found.map((number) => records[number]?.id ?? '');
    });
  },
};
