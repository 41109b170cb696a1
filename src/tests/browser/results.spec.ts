/** What the answer looks like: how it was understood, the fold, more of the list, the way back, paper. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const words = (page: Page) => page.getByLabel('What are you looking for?');
const count = (page: Page) => page.locator('.search-count');
const cards = (page: Page) => page.locator('.search-results .card');

test('a word read as another can be searched for as it was typed', async ({ page }) => {
  await page.goto('/search/?q=cofee');
  const note = page.locator('.understood-note');
  await expect(note).toContainText('Searching for coffee instead of “cofee”.');
  await note.getByRole('button', { name: 'Search for “cofee” as typed' }).click();
  await expect(words(page)).toHaveValue('"cofee"');
  await expect(note).toHaveText('No listing has the word “cofee”.');
  await expect(count(page)).toBeFocused();
  await page.goBack();
  await expect(words(page)).toHaveValue('cofee');
  await expect(note).toContainText('Searching for coffee');
});

test('what nobody confirmed lately stands below all others, under its own heading', async ({
  page,
}) => {
  await page.goto('/search/?q=lunch+club');
  const fold = page.locator('.card-group', {
    hasText: 'Nobody has confirmed these for a long time',
  });
  await expect(fold.getByRole('heading', { level: 2 })).toHaveText('Not confirmed lately');
  const total = await cards(page).count();
  const below = await fold.locator('.card').count();
  expect(below).toBeGreaterThan(0);
  expect(below).toBeLessThan(total);
  await expect(fold.locator('.card.is-unconfirmed')).toHaveCount(below);
  await expect(page.locator('.search-results .card.is-unconfirmed')).toHaveCount(below);
  await expect(page.locator('.card-group').last()).toContainText('Not confirmed lately');
  await expectAccessible(page);
});

test('more of the list is read on from where it ended', async ({ page }) => {
  await page.goto('/search/');
  await expect(cards(page)).toHaveCount(40);
  await page.getByRole('button', { name: /^Show 40 more of/ }).click();
  await expect(cards(page)).toHaveCount(80);
  await expect(cards(page).nth(40).locator('.card-title a')).toBeFocused();
});

test('whoever comes back from a listing is where they were', async ({ page }) => {
  await page.goto('/search/?q=coffee');
  const card = cards(page).nth(12);
  const title = await card.locator('.card-title').innerText();
  await card.locator('.card-title a').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.goBack();
  await expect(page.locator('.search-results .card', { hasText: title }).first()).toBeInViewport();
});

test('on paper there are the results with whole addresses, and nothing to press', async ({
  page,
}) => {
  await page.goto('/search/?q=coffee+near+belper');
  await expect(cards(page).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.search-form')).toBeHidden();
  for (const button of await page.locator('.search button').all())
    await expect(button).toBeHidden();
  await expect(page.locator('.card-address').first()).toBeVisible();
  await expect(page.locator('.chip-name').first()).toBeVisible();
});

test('on a phone the first result begins on the first screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 860 });
  await page.goto('/search/?q=choir');
  await expect(cards(page).first()).toBeInViewport();
});

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const [what, typed] of [
    ['a word without end', 'w'.repeat(200)],
    ['emoji', '👵🏽🧶 ☕️ choir'],
    ['words from right to left', 'שלום مرحبا choir'],
    [
      'a sentence',
      'is there anything my mum could go to on a friday morning near belper that does not cost much',
    ],
  ] as const)
    test(`${what} does not push the page sideways`, async ({ page }) => {
      await page.goto(`/search/?${new URLSearchParams({ q: typed })}`);
      await expect(count(page)).toBeVisible();
      await expect(words(page)).toHaveValue(typed);
      await expectNoSidewaysScroll(page);
    });
});
