import { describe, expect, it, vi } from 'vitest';
import { MATERIAL, TODAY } from '../example.ts';
import { EMPTY_QUERY } from '../query.ts';
import { encodeSearch } from './download.ts';
import { startFinder, type Told } from './finder.ts';

vi.mock('../finding/fluent.ts', () => {
  throw new Error('The connection was lost.');
});

/** What a finder tells of a question, up to its first answer or failure. */
async function firstTold(words: string): Promise<Told> {
  const files = encodeSearch(MATERIAL);
  const query = { ...EMPTY_QUERY, words };
  const rest = { now: null, area: null, from: null, limit: 10, wantsPlaces: false };
  return new Promise((resolve) => {
    const finder = startFinder(
      async (name) => files.get(name),
      (told) => {
        if (told.is !== 'ready') resolve(told);
      },
    );
    finder.ask({ number: 1, ask: { query, today: TODAY, ...rest } });
  });
}

describe('without the code that reads any words', () => {
  it('still answers plain words', async () => {
    expect(await firstTold('choir')).toMatchObject({ is: 'answer', number: 1 });
  });

  it('says that the search failed, and not that no listing has the word', async () => {
    expect(await firstTold('cofee for my mum')).toEqual({ is: 'failed' });
  });
});
