/** The pictures of CONTRIBUTING.md: taken of the built site as a volunteer sees it on a phone, so that they do not rot. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import type { Directory } from '../../src/listings/content.ts';
import { basePath } from '../../src/site.ts';
import { browserArguments, findBrowser } from '../browser.mjs';
import { toPng } from '../png.ts';
import { serve } from '../serve.ts';
import { commentPage } from './comment.ts';

/** The folder they lie in. */
export const PICTURES = '.github/pictures';

// Fixed, so that the next dates on them stay as they are.
const TODAY = '2026-11-24';
const PHONE = { width: 360, height: 760 };
const ROOM = { above: 16, below: 4 };
const MOST_HIGH = 720;

/** One picture: what the volunteer does, and the first and the last thing that is to be seen. */
export interface Shot {
  path: string;
  act: (page: Page) => Promise<void>;
  from: (page: Page) => Locator;
  until: (page: Page) => Locator;
}

/** The pictures of the site, by their file names. */
export const SHOTS: Readonly<Record<string, Shot>> = {
  'form.png': {
    path: 'add/#what',
    act: async (page) => {
      await page.getByLabel('What is it called?').fill('Friday coffee morning');
      await page.getByLabel('What kind is it?').pressSequentially('coffee');
      await page.getByRole('option').first().waitFor();
    },
    from: (page) => page.getByText('Step 1 of 8').first(),
    until: (page) => page.getByRole('listbox'),
  },
  'when.png': {
    path: 'add/#when',
    act: (page) => write(page, 'Thursdays, 10.30am to 12 noon'),
    from: (page) => page.getByText('Or write it, as on a poster').first(),
    until: (page) => page.getByRole('listitem').filter({ hasText: '17 December' }),
  },
  'refusal.png': {
    path: 'add/#when',
    act: (page) => write(page, 'Every second Thursday, 2pm to 4pm'),
    from: (page) => page.getByText('Or write it, as on a poster').first(),
    until: (page) => page.getByRole('button', { name: /^every other Thursday/i }),
  },
};

const COMMENT = { width: 640, height: 100 };

/** What a listing says of when → what the check says of it. */
const COMMENTS: Readonly<Record<string, string>> = {
  'comment.png': 'Every second Thursday, 2pm to 4pm',
  'understood.png': 'Second Thursday of the month, 2pm to 4pm',
};

/** Takes every picture of a site that is built; gives them as PNG files by their names, or why there are none. */
export async function takePictures(
  site: string,
  directory: Directory,
): Promise<ReadonlyMap<string, Uint8Array> | { wrong: string }> {
  if (!existsSync(join(site, 'add/index.html')))
    return { wrong: `There is no site in ${site}. To make one: npm run build` };
  const program = findBrowser();
  if (program === null)
    return {
      wrong: 'This needs Chromium or Google Chrome. To fetch one: npx playwright install chromium',
    };
  const served = await serve(site, { port: 0, base: basePath(directory.site) });
  const browser = await chromium.launch({ executablePath: program, args: browserArguments });
  try {
    return await takeAll(browser, served.url, directory);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function takeAll(
  browser: Browser,
  url: string,
  directory: Directory,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const [name, shot] of Object.entries(SHOTS)) {
    const context = await browser.newContext({
      viewport: PHONE,
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    pictures.set(name, await take(await context.newPage(), url, shot));
    await context.close();
  }
  const page = await browser.newPage({ viewport: COMMENT, deviceScaleFactor: 1.5 });
  for (const [name, when] of Object.entries(COMMENTS)) {
    await page.setContent(commentPage(when, directory, TODAY));
    pictures.set(name, await packed(await page.screenshot({ fullPage: true })));
  }
  await page.close();
  return pictures;
}

/** Goes to the page of a picture, does there what it is to show, and takes it. */
export async function take(
  page: Page,
  url: string,
  { path, act, from, until }: Shot,
): Promise<Uint8Array> {
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00Z`));
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
  await act(page);
  await page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
  const [first, last] = [await from(page).boundingBox(), await until(page).boundingBox()];
  if (!first || !last) throw new Error('The page does not show what its picture is to show.');
  const y = first.y - ROOM.above;
  const height = Math.min(last.y + last.height + ROOM.below - y, MOST_HIGH);
  const clip = { x: 0, y, width: PHONE.width, height };
  return packed(await page.screenshot({ animations: 'disabled', fullPage: true, clip }));
}

async function write(page: Page, line: string): Promise<void> {
  await page.getByLabel('Or write it, as on a poster').fill(line);
}

// A browser packs for speed. These are looked at often and taken seldom.
async function packed(png: Buffer): Promise<Uint8Array> {
  const picture = await loadImage(png);
  const { width, height } = picture;
  const pen = createCanvas(width, height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  return toPng(pen.getImageData(0, 0, width, height).data, { width, height });
}
