/** What a browser downloads for the search: told by the finder itself, which the browser runs as it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnglish } from '../../src/directory.ts';
import { EMPTY_QUERY } from '../../src/search/query.ts';
import type { Material } from '../../src/search/finding/engine.ts';
import { startFinder } from '../../src/search/fetching/finder.ts';
import { encodeSearch } from '../../src/search/fetching/download.ts';
import { bytesOf, sumBytes, type Bytes } from './figures.ts';
import { TODAY } from './samples.ts';

/** The files of one question: those on which its first answer waited, and those that came after. */
export interface Fetched {
  before: Bytes;
  after: Bytes;
}

/** Asks one question of a finder that has nothing yet; each file comes only once all before it have. */
export async function fetchedBefore(words: string, material: Material): Promise<Fetched> {
  const files = new Map<string, unknown>(encodeSearch(material, loadEnglish()));
  const sizes: { first: Bytes[]; later: Bytes[] } = { first: [], later: [] };
  let isAnswered = false;
  await new Promise<void>((resolve, reject) => {
    let line: Promise<unknown> = Promise.resolve();
    const get = async (name: string): Promise<unknown> => {
      const file = files.get(name);
      const turn = line.then(() => new Promise((come) => setTimeout(come)));
      line = turn;
      await turn;
      if (file === undefined) throw new Error(`There is no file ${name}.`);
      (isAnswered ? sizes.later : sizes.first).push(bytesOf(JSON.stringify(file)));
      return file;
    };
    const finder = startFinder(get, (told) => {
      if (told.is === 'failed') reject(new Error('The search data could not be read.'));
      if (told.is !== 'answer') return;
      isAnswered ||= told.answer.total > 0 || !told.answer.isPartial;
      if (!told.answer.isPartial) resolve();
    });
    finder.ask({
      number: 1,
      ask: {
        query: { ...EMPTY_QUERY, words },
        today: TODAY,
        now: null,
        area: null,
        from: null,
        limit: 40,
        wantsPlaces: false,
      },
    });
  });
  return { before: sumBytes(sizes.first), after: sumBytes(sizes.later) };
}

/** The worker's own code as a site has it: one file, without what it loads when it needs it. */
export function bytesOfEngine(site: string): Bytes {
  const folder = join(site, '_astro');
  const workers = readdirSync(folder).filter((name) => /^worker-.*\.js$/.test(name));
  if (workers.length !== 1) throw new Error(`There are ${workers.length} workers in ${folder}.`);
  return sumBytes(workers.map((name) => bytesOf(readFileSync(join(folder, name)))));
}
