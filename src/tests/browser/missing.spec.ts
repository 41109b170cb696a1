/** What a visitor sees where a part of the search does not come: what still works, what is said, and the way on. */
import type { Page, Route } from '@playwright/test';
import { expect, test } from './site.ts';

const words = (page: Page) => page.getByLabel('What are you looking for?');
const count = (page: Page) => page.locator('.search-count');
const cards = (page: Page) => page.locator('.search-results .card');
const failure = (page: Page) => page.locator('.search-results').getByRole('button');

test.describe('where the search data does not come', () => {
  test.use({ mayComplain: [/Failed to load resource/] });

  test('it says so, leads on without it, and can be tried again', async ({ page }) => {
    await page.context().route('**/data/search.json', (route) => route.abort());
    await page.goto('/search/?q=choir');
    const failed = page.getByRole('alert');
    await expect(failed).toContainText('The search could not be loaded');
    await expect(failed.getByRole('link', { name: 'town' })).toHaveAttribute('href', '/towns/');
    await page.context().unroute('**/data/search.json');
    await failed.getByRole('button', { name: 'Try again' }).click();
    await expect(count(page)).toHaveText(/listings?$/);
  });

  test('so it does where what draws the results does not come', async ({ page }) => {
    await page.context().route('**/Found.*.js', (route) => route.abort());
    await page.goto('/search/?q=choir');
    const failed = page.getByRole('alert');
    await expect(failed).toContainText('The search could not be loaded');
    // Its word comes after that of the search, which is there.
    await expect(page.locator('.search-loading')).toHaveCount(0);
    await words(page).fill('choirs');
    await expect(failed).toBeVisible();
    await page.context().unroute('**/Found.*.js');
    await failed.getByRole('button', { name: 'Try again' }).click();
    await expect(count(page)).toHaveText(/listings?$/);
  });

  test('the form still leads somewhere', async ({ page }) => {
    await page.context().route('**/data/search.json', (route) => route.abort());
    await page.goto('/');
    await words(page).fill('choir');
    await expect(page.getByRole('alert')).toBeVisible();
    // Without a line the other page would not come either: this one stays, with its words.
    await page.context().setOffline(true);
    await words(page).press('Enter');
    await expect(page.getByRole('alert')).toContainText('The search could not be loaded');
    await expect(words(page)).toHaveValue('choir');
    await page.context().setOffline(false);
    await words(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?.*q=choir/);
  });

  test('it says so where what a later question needs does not come, and takes it if it does after all', async ({
    page,
  }) => {
    // The 20 seconds of patience as two.
    await page.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      Object.assign(window, {
        setTimeout: (call: () => void, wait = 0) => later(call, wait === 20_000 ? 2_000 : wait),
      });
    });
    const held: Route[] = [];
    await page.context().route(/\/fluent/, (route) => void held.push(route));
    await page.goto('/search/?q=choir');
    await expect(count(page)).toHaveText(/listings?$/);
    await words(page).fill('cofee mornng derby');
    await expect(page.getByRole('alert')).toContainText('The search could not be loaded');
    await expect(words(page)).toHaveValue('cofee mornng derby');
    await Promise.all(held.map((route) => route.continue()));
    await expect(page.locator('.chip-name')).toHaveText([/Coffee morning/, /Derby/]);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('a whole postcode is not sent, wherever the form leads', async ({ page }) => {
    await page.context().route('**/data/**', (route) => route.abort());
    await page.goto('/');
    await words(page).fill('choir de56 1ab');
    await expect(page.getByRole('alert')).toBeVisible();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await words(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?.*choir/);
    expect(asked.filter((address) => /1ab/i.test(address))).toEqual([]);
  });
});

test.describe('where something else does not come', () => {
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
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
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
