import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { sites } from '../../../scripts/sites.ts';
import { expect, test } from './site.ts';

const words = (page: Page) => page.getByRole('combobox', { name: 'What are you looking for?' });
const cards = (page: Page) => page.locator('.search-results .card');
const failure = (page: Page) => page.locator('.search-results').getByRole('button');

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

test.describe('when something does not come', () => {
  // One pattern: a list of several is taken for a fixture with its options.
  test.use({ mayComplain: [/404|ERR_FAILED|ERR_INTERNET_DISCONNECTED|blocked/] });

  test('the search does without its lesser parts', async ({ page }) => {
    await page
      .context()
      .route(/search-(details|sayings|words)\.json|likeness/, (route) => route.abort());
    await page.goto('/search/?q=choir');
    await expect(cards(page).first()).toBeVisible();
    await expect(page.locator('.chip-name')).toHaveText([/Choir/]);
    await words(page).fill('walking');
    await expect(page.locator('.chip-name')).toHaveText([/Walk/]);
  });

  test('the search runs in the page where the worker is not to be had', async ({ page }) => {
    const asked = watchFiles(page);
    await page.context().route(/\/worker-/, (route) => route.abort());
    await page.goto('/search/?q=choir');
    await expect(cards(page).first()).toBeVisible();
    expect(asked).toContain('/data/search.json');
  });

  test('the search runs in the page of a browser without workers', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.goto('/search/?q=choir');
    await expect(cards(page).first()).toBeVisible();
  });

  for (const [name, answer] of [
    ['is not there', { status: 404, body: '' }],
    ['is broken', { status: 200, body: '{"version":2' }],
    ['is of another build of the site', { status: 200, body: '{"version":1,"stamp":"x"}' }],
  ] as const)
    test(`the page says so calmly where the data ${name}, and tries again`, async ({ page }) => {
      await page.context().route('**/data/search.json', (route) => route.fulfill(answer));
      await page.goto('/search/?q=choir');
      await expect(failure(page)).toBeVisible();
      await expect(words(page)).toHaveValue('choir');
      await page.context().unroute('**/data/search.json');
      await failure(page).click();
      await expect(cards(page).first()).toBeVisible();
    });

  test('what has come goes on answering when the line is gone', async ({ page, context }) => {
    await page.goto('/search/?q=choir', { waitUntil: 'networkidle' });
    await expect(cards(page).first()).toBeVisible();
    await context.setOffline(true);
    await words(page).fill('walking');
    await expect(page.locator('.chip-name')).toHaveText([/Walk/]);
    await expect(cards(page).first()).toBeVisible();
  });
});
