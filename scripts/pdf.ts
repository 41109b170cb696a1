/** `npm run pdf`: writes the posters and booklets of a built site as PDF files, with Chromium. */
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { loadSite, shown } from '../src/directory.ts';
import { basePath } from '../src/site.ts';
import { browserArguments, findBrowser } from './browser.mjs';
import { outFolder } from './build.ts';
import { begin, refuse } from './command.ts';
import { serve } from './serve.ts';

const USE = `Use: npm run pdf [-- --town belper] [--out DIR] [--json]
     It prints the site in ${shown(outFolder())}/ (or OUT_DIR): npm run build makes one.`;

const NO_BROWSER =
  'This needs Chromium or Google Chrome, and none was found. Install one, set CHROMIUM_PATH to the ' +
  'program, or fetch one with: npx playwright install chromium';

const SHEETS = ['poster', 'booklet'] as const;

/** One file that was written. */
interface Written {
  town: string;
  sheet: (typeof SHEETS)[number];
  file: string;
  pages: number;
}

if (import.meta.main) await begin(main, USE);

/** Prints the sheets that the arguments ask for; 0 when all is well, 1 when it cannot be done, 2 when called wrongly. */
export async function main(args: string[]): Promise<number> {
  let options;
  let base: string;
  try {
    options = parseArgs({
      args,
      options: { town: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
    }).values;
    base = basePath(loadSite());
  } catch (error) {
    return refuse((error as Error).message, USE);
  }
  const { town, out, json = false } = options;
  const folder = resolve(outFolder());
  if (out === '') return refuse('--out names the folder to write to.', USE);
  if (!existsSync(join(folder, 'index.html')))
    return refuse(`There is no site in ${shown(folder)}.`, USE);
  const towns = townsIn(folder).filter((slug) => town === undefined || slug === town);
  if (towns.length === 0) return refuse(`The site has no town “${town ?? ''}”.`, USE);

  const program = findBrowser();
  if (program === null) return fail(NO_BROWSER);
  const served = await serve(folder, { port: 0, base });
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath: program, args: browserArguments });
    const fileFor = ({ town: slug, sheet }: Pick<Written, 'town' | 'sheet'>) =>
      out === undefined
        ? join(folder, slug, sheet, `${slug}-${sheet}.pdf`)
        : join(resolve(out), `${slug}-${sheet}.pdf`);
    const written = await print(browser, served.url, towns, fileFor);
    return report(written, json);
  } catch (error) {
    return fail(`${program} could not print: ${(error as Error).message}`);
  } finally {
    await browser?.close();
    await served.close();
  }
}

/** The towns that a built site has a poster of, in the order of the alphabet. */
function townsIn(folder: string): string[] {
  return globSync('*/poster/index.html', { cwd: folder })
    .map((file) => file.split(/[\\/]/)[0] ?? '')
    .toSorted();
}

async function print(
  browser: Browser,
  url: string,
  towns: readonly string[],
  fileFor: (sheet: Pick<Written, 'town' | 'sheet'>) => string,
): Promise<Written[]> {
  const page = await browser.newPage();
  const written: Written[] = [];
  for (const town of towns)
    for (const sheet of SHEETS) {
      await page.goto(`${url}${town}/${sheet}/`, { waitUntil: 'load' });
      // A town with nothing to show has a page that says so, which nobody wants on paper.
      if ((await page.locator(`article.${sheet}`).count()) === 0) continue;
      await page.evaluate('document.fonts.ready.then(() => null)');
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      const file = fileFor({ town, sheet });
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, pdf);
      written.push({ town, sheet, file: shown(file), pages: pagesOf(pdf) });
    }
  return written;
}

/** How many pages a file of Chromium's has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function report(written: readonly Written[], json: boolean): number {
  const long = written.filter(({ sheet, pages }) => sheet === 'poster' && pages !== 1);
  if (json) console.log(JSON.stringify({ files: written }));
  else {
    for (const { file, pages } of written)
      console.log(`${file}  ${pages} ${pages === 1 ? 'page' : 'pages'}`);
    console.log(`Wrote ${written.length} files.`);
  }
  for (const { file, pages } of long)
    console.error(`${file} should be one page, and has ${pages}.`);
  return long.length > 0 ? 1 : 0;
}

function fail(why: string): number {
  console.error(why);
  return 1;
}
