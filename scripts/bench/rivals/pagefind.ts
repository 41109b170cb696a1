/** Pagefind: an index in pieces, of which a browser fetches those that it needs; asked in Chromium, as it needs a page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createIndex } from 'pagefind';
import { browserArguments, findBrowser, howToGetBrowser } from '../../browser.mjs';
import { serve } from '../../serve.ts';
import { bytesOf, sumBytes, type Bytes } from '../figures.ts';
import { SEEN } from '../judging/score.ts';
import { wordsThatTell, type SearchRecord } from './records.ts';
import type { Answer, Ready, Rival } from './rival.ts';

/** What a page asks first, when nothing of Pagefind has been fetched yet. */
const FIRST = 'coffee belper friday';

/** Pagefind over pages whose headings are the weightier fields, as its guide advises. */
export const pagefind: Rival = { name: 'Pagefind', package: 'pagefind', make };

async function make(records: readonly SearchRecord[]): Promise<Ready> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(howToGetBrowser);
  const folder = mkdtempSync(join(tmpdir(), 'bench-pagefind-'));
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of opened.toReversed()) await end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>-</title>');
    const making = await writeIndex(records, folder);
    const served = await serve(folder, { port: 0 });
    opened.push(() => served.close());
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    opened.push(() => browser.close());
    const bytes = await bytesOfFirst(browser, served.url);
    const page = await openPage(browser, served.url);
    return { making, bytes, ask: (questions) => askOn(page, questions), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<number> {
  const started = performance.now();
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not begin: ${errors.join(' ')}`);
  // Its indexer works on many at a time, and is told of each by a message.
  await Promise.all(
    records.map((record) => index.addHTMLFile({ url: `/${record.id}/`, content: pageOf(record) })),
  );
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  return performance.now() - started;
}

function pageOf(record: SearchRecord): string {
  const { title, kind, town, needs, organiser, place, audiences, when } = record;
  const tags: [tag: string, text: string][] = [
    ['h1', title],
    ['h2', kind],
    ['h2', town],
    ['h3', needs],
    ...[organiser, place, audiences, when].map((text): [string, string] => ['h4', text]),
    ['p', record.cost],
    ['p', record.join],
    ['p', record.access],
    ['p', record.summary],
  ];
  const body = tags.map(([tag, text]) => `<${tag}>${escape(text)}</${tag}>`).join('\n');
  return `<!doctype html><html lang="en"><body>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/** Everything that is fetched until the first result is there; what Pagefind has compressed itself does not get smaller. */
async function bytesOfFirst(browser: Browser, address: string): Promise<Bytes> {
  const page = await openPage(browser, address);
  const fetched: Promise<Buffer>[] = [];
  page.on('response', (response) => fetched.push(response.body()));
  await askOn(page, [FIRST], 1);
  const bodies = await Promise.all(fetched);
  await page.close();
  return sumBytes(bodies.map((body) => bytesOf(body)));
}

/** Asks in the page; the time is that of the search alone, without fetching what the results are called. */
async function askOn(
  page: Page,
  questions: readonly string[],
  seen = SEEN,
): Promise<readonly Answer[]> {
  const asked = questions.map((words) => wordsThatTell(words).join(' '));
  return page.evaluate(
    async ({ asked, seen }) => {
      const library = '/pagefind/pagefind.js';
      const { search } = (await import(library)) as Library;
      const answers = [];
      for (const words of asked) {
        const started = performance.now();
        const { results } = await search(words);
        const ms = performance.now() - started;
        const pages = await Promise.all(results.slice(0, seen).map((result) => result.data()));
        const ids = pages.map(({ url }) => url.replace(/^\/|\/$/g, ''));
        answers.push({ ids, ms, saysSo: results.length === 0 });
      }
      return answers;
    },
    { asked, seen },
  );
}

/** What is used of Pagefind in the browser. */
interface Library {
  search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}
