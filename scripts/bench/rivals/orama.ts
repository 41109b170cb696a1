/** Orama: word stems; all words as typed, then with one slip in each, or else any of them. */
import { create, insertMultiple, search } from '@orama/orama';
import { SEEN } from '../judging/score.ts';
import { FIELDS, wordsThatTell } from './records.ts';
import { readyAtOnce, type Rival } from './rival.ts';

/** Its threshold 0 keeps what has all words, 1 what has any; the first attempt that finds something answers. */
const ATTEMPTS = [
  { threshold: 0, tolerance: 0 },
  { threshold: 0, tolerance: 1 },
  { threshold: 1, tolerance: 1 },
];

/** Orama with its own stemmer for English. It looks for all words within one field, so one field has the text of all. */
export const orama: Rival = {
  name: 'Orama',
  package: '@orama/orama',
  imports: `export { create, insertMultiple, search } from '@orama/orama'`,
  make: async (records) => {
    const documents = records.map((record) => ({
      id: record.id,
      title: record.title,
      text: FIELDS.map((field) => record[field]).join(' '),
    }));
    const started = performance.now();
    const database = create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: { language: 'english', stemming: true } },
    });
    await insertMultiple(database, documents);
    const making = performance.now() - started;
    return readyAtOnce(making, async (words) => {
      const term = wordsThatTell(words).join(' ');
      for (const attempt of ATTEMPTS) {
        const { hits } = await search(database, {
          term,
          boost: { title: 2 },
          limit: SEEN,
          ...attempt,
        });
        if (hits.length > 0) return hits.map(({ id }) => id);
      }
      return [];
    });
  },
};
