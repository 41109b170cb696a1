/** What nearly fits: under a heading of its own, each with what differs, and below what fits. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const group = (page: Page) =>
  page.locator('.card-group', {
    has: page.getByRole('heading', { level: 2, name: 'Nearly what you asked for' }),
  });

test('what nearly fits stands last, says what differs, and is not counted', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/search/?q=film+club+with+parking');
  const nearly = group(page);
  await expect(nearly).toContainText('Each of these differs in one thing.');
  await expect(page.locator('.card-group').last()).toContainText('Nearly what you asked for');
  const total = parseInt(await page.locator('.search-count').innerText(), 10);
  const all = await page.locator('.search-results .card').count();
  const cards = await nearly.locator('.card').count();
  expect(cards).toBeGreaterThan(0);
  expect(all).toBe(total + cards);
  expect(all).toBeLessThanOrEqual(10);
  for (const why of await nearly.locator('.result-why').allInnerTexts())
    expect(why).toMatch(/^(?:Parking: (?:not known|no)|Online|By phone|At your home)$/);
  await expect(nearly.locator('.result-why')).toHaveCount(cards);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('where nothing fits all of it the page says so, and then shows what nearly does', async ({
  page,
}) => {
  await page.goto('/search/?q=mens+shed+on+a+sunday');
  await expect(page.locator('.search-count')).toHaveText('Nothing fits all of this');
  const whys = group(page).locator('.result-why');
  await expect(whys).toHaveText(Array<string>(5).fill('On another day'));
  await expect(page.locator('.ways-list a').first()).toBeVisible();
  await expectAccessible(page);
});

test('what was chosen in the form is never lacking', async ({ page }) => {
  await page.goto('/search/?q=mens+shed&day=sunday');
  await expect(page.locator('.search-count')).toHaveText('Nothing fits all of this');
  await expect(page.locator('.ways-list a').first()).toBeVisible();
  await expect(group(page)).toHaveCount(0);
});

test('what fits best stands above what fits less well, though nobody confirmed it lately', async ({
  page,
}) => {
  await page.goto('/search/?q=line+dancing');
  const headings = page.locator('.card-group h2');
  await expect(headings).toHaveText([
    'Not confirmed lately',
    'More listings',
    'More not confirmed lately',
  ]);
  const [first, second] = [page.locator('.card-group').nth(0), page.locator('.card-group').nth(1)];
  await expect(first.locator('.card-title').first()).toHaveText(/line dancing/i);
  await expect(second).toContainText('These fit less well, or are further away.');
  await expect(second.locator('.card.is-unconfirmed')).toHaveCount(0);
  await expectAccessible(page);
});
