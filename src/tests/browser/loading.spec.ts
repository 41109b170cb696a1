import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { sites } from '../../../scripts/sites.ts';
import { expect, test } from './site.ts';

const words = (page: Page) => page.getByRole('combobox', { name: 'What are you looking for?' });
const cards = (page: Page) => page.locator('.search-results .card');

/** The paths of the search's own files, in the order in which they were asked for. */
function watchFiles(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (/^\/data\/|\/worker-/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

/** A phone far from a mast: 50 kB a second, a fifth of a second there and back, and a quarter of the speed. */
async function slowDown(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 200,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

test('before the first result come the worker and one file of data, and nothing before they are wanted', async ({
  page,
}) => {
  const asked = watchFiles(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  await page.goto('/search/?q=choir', { waitUntil: 'networkidle' });
  await expect(cards(page).first()).toBeVisible();
  expect(asked[0]).toMatch(/\/worker-/);
  await expect
    .poll(() => asked.slice(1).toSorted())
    .toEqual([
      '/data/postcodes.json',
      '/data/search-details.json',
      '/data/search-sayings.json',
      '/data/search-words.json',
      '/data/search.json',
    ]);
  expect(asked[1]).toBe('/data/search.json');
});

test('the first download and the worker weigh no more than they may', () => {
  const { folder } = sites.sample;
  const bytesOf = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length;
  const [worker = '', ...others] = readdirSync(join(folder, '_astro')).filter((name) =>
    /^worker-.*\.js$/.test(name),
  );
  expect(others).toEqual([]);
  expect(bytesOf('data/search.json')).toBeLessThan(20_000);
  expect(bytesOf(join('_astro', worker))).toBeLessThan(16_000);
});

test('on a slow line and a slow phone, words typed before the script came are kept and answered', async ({
  page,
}) => {
  test.slow();
  await slowDown(page);
  await page.goto('/', { waitUntil: 'commit' });
  const field = page.locator('[name=q]');
  await field.fill('choir');
  await expect(cards(page).first()).toBeVisible({ timeout: 60_000 });
  await expect(field).toHaveValue('choir');
  await expect(page.locator('.chip-name')).toHaveText([/Choir/]);
});

test('words typed before the search is ready are not lost', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await words(page).fill('choir');
  await expect(page.locator('.chip-name')).toHaveText([/Choir/]);
  await expect(words(page)).toHaveValue('choir');
});

test('a letter typed at the very moment the page comes to life is not lost', async ({ page }) => {
  await page.addInitScript(() => {
    const listen = window.addEventListener.bind(window);
    // The search listens for the page's end as the last thing before it draws what is asked for the first time.
    window.addEventListener = (name: string, ...rest: unknown[]) => {
      Reflect.apply(listen, window, [name, ...rest]);
      const field = document.querySelector<HTMLInputElement>('main input[name="q"]');
      if (name !== 'pagehide' || !field) return;
      field.value = 'choir';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
  });
  await page.goto('/search/');
  await expect(page.locator('.chip-name')).toHaveText([/Choir/]);
  await expect(words(page)).toHaveValue('choir');
});

test('letters typed fast are answered by the last of them', async ({ page }) => {
  test.slow();
  await page.goto('/search/');
  await expect(cards(page).first()).toBeVisible();
  await slowDown(page);
  await words(page).pressSequentially('coffee morning derby');
  await expect(page.locator('.chip-name')).toHaveText([/Coffee morning/, /Derby/]);
  await expect(page.locator('.search-results .card-place').first()).toContainText('Derby');
});

test('a letter takes no card off the page while it waits to be painted, and puts on no more than a screen shows', async ({
  page,
}) => {
  await page.goto('/search/?q=c', { waitUntil: 'networkidle' });
  await expect(cards(page)).toHaveCount(40);
  const drawings = await page.locator('.result-list').evaluateHandle((list) => {
    const seen: { gone: string[]; come: string[]; shown: number }[] = [];
    const isShown = (card: Element) => card.checkVisibility();
    const idsIn = (nodes: readonly Node[]) =>
      nodes
        .filter((node) => node instanceof Element)
        .flatMap((node) => [...node.querySelectorAll('.card')])
        .map((card) => card.getAttribute('data-id') ?? '');
    new MutationObserver((changes) => {
      const removed = changes.flatMap((change) => [...change.removedNodes]);
      const added = changes.flatMap((change) => [...change.addedNodes]);
      seen.push({
        gone: idsIn(removed.filter((node) => !node.isConnected)),
        come: idsIn(added.filter((node) => node.isConnected && !removed.includes(node))),
        shown: [...list.querySelectorAll('.card')].filter(isShown).length,
      });
    }).observe(list, { subtree: true, childList: true, attributes: true });
    return seen;
  });
  await words(page).focus();
  await words(page).press('End');
  await words(page).press('h');
  const first = () => drawings.evaluate((seen) => seen.find(({ shown }) => shown === 4) ?? null);
  await expect.poll(first).not.toBeNull();
  const { gone = [], come = [] } = (await first()) ?? {};
  expect(come.length).toBeLessThanOrEqual(4);
  // Nothing goes but what stands under another heading now.
  expect(gone.filter((id) => !come.includes(id))).toEqual([]);
  // Once nothing is typed any more, all are there, and nothing is kept back.
  await expect(page.locator('.result[hidden], .card-group[hidden]')).toHaveCount(0);
  await expect.poll(() => cards(page).count()).toBeGreaterThan(4);
});
