/** What a browser downloads for the search: told by the finder itself, which the browser runs as it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadEnglish } from '../../src/directory.ts';
import { EMPTY_QUERY } from '../../src/search/query.ts';
import type { Material } from '../../src/search/finding/engine.ts';
import { startFinder } from '../../src/search/fetching/finder.ts';
import { encodeSearch } from '../../src/search/fetching/download.ts';
import { importsOf } from './assets.ts';
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

/** The parts of the search's own code, each without what the one before has: all start with the worker's. */
export type Code = Record<'worker' | 'fluency' | 'gathering', Bytes>;

/** The search's own code as a site has it; throws where a part of it is not there, or not one file. */
export function bytesOfCode(site: string): Code {
  const folder = join(site, '_astro');
  const names = readdirSync(folder);
  const known = new Set<string>();
  const bytesFrom = (...parts: string[]): Bytes => {
    const fresh = new Set(parts.map((part) => fileOf(part, names)));
    // A set goes on to what is added while it is walked through.
    for (const name of fresh)
      for (const imported of importsOf(readFileSync(join(folder, name), 'utf8')))
        if (!known.has(basename(imported))) fresh.add(basename(imported));
    for (const name of fresh) known.add(name);
    return sumBytes([...fresh].map((name) => bytesOf(readFileSync(join(folder, name)))));
  };
  return {
    worker: bytesFrom('worker'),
    fluency: bytesFrom('fluent', 'postcodes'),
    gathering: bytesFrom('gathering'),
  };
}

// What the worker loads is called after it, with a stroke before the hash; the page's own files have a dot.
function fileOf(part: string, names: readonly string[]): string {
  const [name, ...others] = names.filter((one) => new RegExp(`^${part}-[^.]+\\.js$`).test(one));
  if (name === undefined || others.length > 0)
    throw new Error(`The build wrote ${others.length + (name ? 1 : 0)} files of ${part}.`);
  return name;
}
