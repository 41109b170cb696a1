/** Saving a listing wherever it is shown, and how many are saved, said on every page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { assetsOf } from '../../../scripts/bench/assets.ts';
import { sites } from '../../../scripts/sites.ts';
import { MOST_LISTINGS } from '../../shortlist/code.ts';
import { toText } from '../../shortlist/text.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

const card = (page: Page, place = 0): Locator => page.locator('.card').nth(place);
const star = (within: Locator): Locator => within.locator('save-star').getByRole('button');
const mine = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^My list/ });
const told = (page: Page): Locator => page.locator('.saved-bar');
const titleOf = (within: Locator) => within.locator('.card-title').innerText();

/** What the browser keeps under a name. */
function kept(page: Page, key = 'my-list:/'): Promise<string[]> {
  return page.evaluate((name) => {
    const { items } = JSON.parse(localStorage.getItem(name) ?? '{"items":[]}') as {
      items: { id: string }[];
    };
    return items.map(({ id }) => id);
  }, key);
}

test('the stars leave the scripts of pages without React below 4 kB', () => {
  const { folder } = sites.sample;
  const bytesOf = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length;
  for (const page of ['derby', 'derby/week', 'kinds/coffee-morning']) {
    const sizes = assetsOf(folder, `${page}/index.html`).js.map(bytesOf);
    expect(
      sizes.reduce((sum, size) => sum + size, 0),
      page,
    ).toBeLessThanOrEqual(4_000);
  }
});

test('a listing is saved with one press on its card, and shown as saved on every page from then on', async ({
  page,
}) => {
  await page.goto('/belper/');
  const title = await titleOf(card(page));
  await expect(mine(page)).toHaveAccessibleName('My list');
  await expect(star(card(page))).toHaveAccessibleName(`Save ${title} to my list`);
  await star(card(page)).click();
  await expect(star(card(page))).toHaveAccessibleName(`Saved ${title} to my list`);
  await expect(star(card(page))).toHaveAttribute('aria-pressed', 'true');
  await expect(mine(page)).toHaveAccessibleName('My list 1 saved');
  await expect(told(page)).toHaveText(
    /^Saved\. Your list stays on this device\. Nobody else can see it\.\s*See my list$/,
  );
  await expect(told(page).getByRole('status')).toHaveText(/^Saved\./);

  await page.reload();
  await expect(star(card(page))).toHaveAttribute('aria-pressed', 'true');
  await card(page).getByRole('link').click();
  const head = page.locator('.listing-head');
  await expect(star(head)).toHaveAccessibleName(`Saved ${title} to my list`);
  await page.goBack();
  await star(card(page, 1)).click();
  await expect(told(page)).toContainText('Saved. 2 on your list.');
  await star(card(page)).click();
  await expect(told(page)).toContainText('Taken off your list.');
  await expect(mine(page)).toHaveAccessibleName('My list 1 saved');
  expect(await kept(page)).toEqual([await card(page, 1).getAttribute('data-id')]);
  await told(page).getByRole('link', { name: 'See my list' }).click();
  await expect(page).toHaveURL(/\/my-list\/$/);
});

test('two tabs agree, and neither undoes what the other saved', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto('/belper/');
  await other.goto('/belper/');
  await star(card(page)).click();
  await expect(mine(other)).toHaveAccessibleName('My list 1 saved');
  await expect(star(card(other))).toHaveAttribute('aria-pressed', 'true');
  await star(card(other, 1)).click();
  await expect(mine(page)).toHaveAccessibleName('My list 2 saved');
  expect(await kept(page)).toHaveLength(2);
  await other.evaluate(() => localStorage.clear());
  await expect(mine(page)).toHaveAccessibleName('My list');
  await expect(star(card(page))).toHaveAttribute('aria-pressed', 'false');
});

test('results have a star each, which the next answer leaves as it is', async ({ page }) => {
  await page.goto('/search/?q=coffee');
  const title = await titleOf(card(page));
  await star(card(page)).click();
  await expect(mine(page)).toHaveAccessibleName('My list 1 saved');
  const words = page.getByRole('combobox', { name: 'What are you looking for?' });
  await words.fill('choir');
  await expect(card(page).locator('.card-kind')).toContainText('Choir');
  await expect(star(card(page))).toHaveAttribute('aria-pressed', 'false');
  await words.fill('coffee');
  await expect(page.getByRole('button', { name: `Saved ${title} to my list` })).toBeVisible();
  await page.goto('/map/');
  await expect(star(card(page))).toBeVisible();
});

test.describe('where the browser keeps less', () => {
  const block = (context: BrowserContext, ...names: string[]) =>
    context.addInitScript((blocked) => {
      for (const name of blocked)
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    }, names);

  for (const [what, names] of [
    ['its lasting storage', ['localStorage']],
    ['all storage', ['localStorage', 'sessionStorage']],
  ] as const)
    test(`as ${what} is blocked, a list lasts for the visit, and it says so`, async ({
      page,
      context,
    }) => {
      await block(context, ...names);
      await page.goto('/belper/');
      await star(card(page)).click();
      await expect(told(page)).toContainText(
        'This browser keeps your list only until you close this tab.',
      );
      await page.reload();
      await expect(star(card(page))).toHaveAttribute('aria-pressed', 'true');
      await card(page, 1).getByRole('link').click();
      await expect(mine(page)).toHaveAccessibleName('My list 1 saved');
    });

  test('what the window’s name holds is gone before a link leads to another site', async ({
    page,
    context,
  }) => {
    await block(context, 'localStorage', 'sessionStorage');
    await page.goto('/belper/');
    await star(card(page)).click();
    await expect.poll(() => page.evaluate(() => window.name)).toContain('my-list:/=');
    const name = await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://elsewhere.example/';
      link.addEventListener('click', (event) => event.preventDefault());
      document.body.append(link);
      link.click();
      return window.name;
    });
    expect(name).toBe('');
    await expect(mine(page)).toHaveAccessibleName('My list 1 saved');
  });

  test('nothing at all, it says that the list goes with the page', async ({ page, context }) => {
    await block(context, 'localStorage', 'sessionStorage');
    await context.addInitScript(() => {
      Object.defineProperty(window, 'name', { get: () => '', set: () => undefined });
    });
    await page.goto('/belper/');
    await star(card(page)).click();
    await expect(told(page)).toContainText('only until you leave this page');
    await expect(mine(page)).toHaveAccessibleName('My list 1 saved');
  });
});

test.describe('on a line that fails', () => {
  test.use({ mayComplain: [/ERR_FAILED|Failed to fetch/] });

  test('a press says so, and the next one saves', async ({ page }) => {
    await page.goto('/belper/');
    await page.route('**/save.*.js', (route) => route.abort());
    await star(card(page)).click();
    await expect(star(card(page))).toHaveText(/^Try again/);
    await expect(star(card(page))).toHaveAttribute('aria-pressed', 'false');
    await page.unrouteAll();
    await star(card(page)).click();
    await expect(star(card(page))).toHaveText(/^Saved/);
  });
});

test('a full list takes no more, and says so', async ({ page }) => {
  const items = Array.from({ length: MOST_LISTINGS }, (_, index) => ({
    id: `derby/listing-${index}`,
    note: '',
  }));
  await page.goto('/belper/');
  await page.evaluate((text) => localStorage.setItem('my-list:/', text), toText({ items }));
  await page.reload();
  await star(card(page)).click();
  await expect(told(page)).toContainText('Your list is full: it holds 100.');
  await expect(star(card(page))).toHaveAttribute('aria-pressed', 'false');
  expect(await kept(page)).toHaveLength(MOST_LISTINGS);
});

test('the star works by keyboard and stays where it is; nothing moves, and all of it is accessible', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/belper/');
  await card(page).getByRole('link').focus();
  await page.keyboard.press('Tab');
  await expect(star(card(page))).toBeFocused();
  await page.keyboard.press('Space');
  await expect(star(card(page))).toHaveText(/^Saved/);
  await expect(star(card(page))).toBeFocused();
  expect((await star(card(page)).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadableColours(page);
  await page.emulateMedia({ colorScheme: null, media: 'print' });
  await expect(star(card(page))).toBeHidden();
  await expect(told(page)).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset['moved'] = JSON.stringify(entry);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto('/belper/', { waitUntil: 'networkidle' });
    await expect(mine(page)).toHaveAccessibleName('My list 1 saved');
    expect(await page.locator('html').getAttribute('data-moved'), `at ${width}`).toBeNull();
  }
});

test.describe('under a base path', () => {
  test.use({ siteName: 'based' });

  test('the list is kept under that path, apart from those of others on the host', async ({
    page,
  }) => {
    await page.goto('/activities/belper/');
    await star(card(page)).click();
    await expect(mine(page)).toHaveAccessibleName('My list 1 saved');
    expect(await kept(page, 'my-list:/activities/')).toHaveLength(1);
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
    await expect(mine(page)).toHaveAttribute('href', '/activities/my-list/');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that does nothing, and no room left for one', async ({ page }) => {
    await page.goto('/belper/');
    await expect(card(page)).toBeVisible();
    await expect(page.locator('save-star').first()).toBeHidden();
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await expect(mine(page)).toBeVisible();
  });
});
