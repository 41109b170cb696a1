/** Part `map`: what the map costs before and after it is opened, and how smoothly it moves in Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { paths } from '../../src/paths.ts';
import { browserArguments, findBrowser, howToGetBrowser } from '../browser.mjs';
import { serve } from '../serve.ts';
import { assetsOf } from './assets.ts';
import { bytesOf, bytesRow, percentile, sumBytes, written, type Bytes } from './figures.ts';
import type { Measure, Row } from './measure.ts';
import { builtSampleOf, directoryOf } from './samples.ts';

/** Bytes, brotli, of scripts and style: on a town's page until the map is opened, and for opening it. */
const GOALS = { before: 2_000, after: 45_000 };
/** How many times slower than this machine the browser computes, and the frames a second it is to draw. */
const SPEEDS: readonly { slower: number; least?: number }[] = [
  { slower: 1, least: 50 },
  { slower: 4 },
];
const MARKS = '.map-pin, .map-cluster';
const ZOOMS = [null, 13];
/** Drags for so many milliseconds at each zoom. */
const DRAGGING = 4_000;

/** How small and how smooth the map is. */
export const mapMeasure: Measure = {
  name: 'map',
  does: 'bytes of the map on the page of the largest town, and frames while it is dragged beside the list of everything',
  run: async ({ sizes }) => {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error(howToGetBrowser);
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    try {
      const rows: Row[] = [];
      for (const count of sizes) {
        const { site } = await builtSampleOf(count);
        const served = await serve(site, { port: 0 });
        try {
          const town = await largestTown(count);
          if (count === sizes[0])
            rows.push(...(await bytesOfMap(browser, site, served.url, town.slug)));
          for (const { slower, least } of SPEEDS)
            rows.push(
              ...framesRows(count, slower, least, await drag(browser, served.url, town.at, slower)),
            );
        } finally {
          await served.close();
        }
      }
      return rows;
    } finally {
      await browser.close();
    }
  },
};

async function largestTown(count: number) {
  const { vocabulary, listings } = await directoryOf(count);
  const inTown = Map.groupBy(listings, ({ town }) => town);
  const bySize = vocabulary.towns
    .filter(({ isArea }) => !isArea)
    .toSorted((a, b) => (inTown.get(b.slug)?.length ?? 0) - (inTown.get(a.slug)?.length ?? 0));
  const [first] = bySize;
  if (!first) throw new Error('The sample has no town.');
  return first;
}

async function bytesOfMap(
  browser: Browser,
  site: string,
  url: string,
  town: string,
): Promise<Row[]> {
  const sizesOf = (files: readonly string[]) =>
    sumBytes(files.map((file) => bytesOf(readFileSync(join(site, file)))));
  // What a page without a map has as well is not the map's.
  const common = new Set(assetsOf(site, 'about/index.html').js);
  const before = assetsOf(site, join(town, 'index.html')).js.filter((file) => !common.has(file));

  const page = await browser.newPage();
  await page.goto(new URL(paths.town(town), url).href, { waitUntil: 'networkidle' });
  const fetched: Promise<Bytes>[] = [];
  page.on('response', (response) => {
    if (/\.(?:js|css)$/.test(new URL(response.url()).pathname))
      fetched.push(response.body().then(bytesOf));
  });
  await page.getByRole('button', { name: 'Show these on a map' }).click();
  await page.locator(MARKS).first().waitFor();
  await page.waitForLoadState('networkidle');
  const after = sumBytes(await Promise.all(fetched));
  await page.close();
  return [
    bytesRow('a town’s page, until the map is opened', sizesOf(before), GOALS.before),
    bytesRow('opening it, without street pictures', after, GOALS.after),
  ];
}

/** The milliseconds of every frame while the map is dragged to and fro, first all of it, then among the streets of a town. */
async function drag(
  browser: Browser,
  url: string,
  [north, east]: readonly [number, number],
  slower: number,
): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const protocol = await page.context().newCDPSession(page);
  const frames: number[] = [];
  for (const zoom of ZOOMS) {
    const view = zoom === null ? '' : `at=${north},${east}&zoom=${zoom}`;
    await page.goto(new URL(paths.map(view), url).href, { waitUntil: 'networkidle' });
    await page.locator(MARKS).first().waitFor();
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slower });
    frames.push(...(await dragIn(page)));
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  await page.close();
  return frames;
}

// Within the page, so that no message to the browser is waited for: one move a frame, let go after each stroke.
async function dragIn(page: Page): Promise<number[]> {
  return page.locator('.map-ground').evaluate(async (ground, lasting) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const view = ground.ownerDocument.defaultView!;
    const { left, top, width, height } = ground.getBoundingClientRect();
    const [middle, across] = [left + width / 2, top + height / 2];
    const send = (type: string, x: number, y: number) =>
      (type === 'mousedown' ? ground : ground.ownerDocument).dispatchEvent(
        new view.MouseEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0, buttons: 1 }),
      );
    const times: number[] = [];
    const started = await frame();
    let last = started;
    for (let stroke = 0; last - started < lasting; stroke += 1) {
      const [east, south] = [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ][stroke % 4] as [number, number];
      send('mousedown', middle, across);
      for (let step = 1; step <= 24; step += 1) {
        send('mousemove', middle + east * step * 8, across + south * step * 8);
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      send('mouseup', middle, across);
    }
    return times;
  }, DRAGGING);
}

function framesRows(
  count: number,
  slower: number,
  least: number | undefined,
  frames: readonly number[],
): Row[] {
  const speed = slower === 1 ? 'at full speed' : `${slower} times slower`;
  const title = `${written(count)} listings, ${speed}, dragged`;
  const seconds = frames.reduce((sum, time) => sum + time, 0) / 1000;
  return [
    {
      what: `${title}: frames a second`,
      value: Math.round(frames.length / seconds),
      unit: 'count',
      ...(least === undefined ? {} : { least }),
    },
    {
      what: `${title}: 95 in 100 frames within`,
      value: percentile(frames, 0.95),
      unit: 'ms',
      also: [{ name: 'slowest', value: Math.max(...frames) }],
    },
  ];
}
