import { expect, expectNoSidewaysScroll, test } from './site.ts';

test.describe('without JavaScript, on a narrow phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('something on Friday in Belper is three taps from the home page', async ({ page }) => {
    await page.goto('/');
    await page.locator('main a[href="/belper/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Belper');
    await page.getByRole('main').locator('a[href="/belper/friday/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Friday');

    const card = page.getByRole('main').getByRole('article').first();
    await expect(card).toBeVisible();
    await card.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/belper\/[a-z0-9-]+\/$/);
    await expect(page.getByRole('main')).toContainText('Friday');
  });

  test('kinds and needs lead to listings', async ({ page }) => {
    for (const [list, one] of [
      ['/kinds/', '/kinds/coffee-morning/'],
      ['/help-with/', '/help-with/loneliness/'],
    ]) {
      await page.goto(list ?? '');
      await page.locator(`main a[href="${one}"]`).first().click();
      await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
      // The towns stand below forty cards.
      await page.getByRole('link', { name: 'Choose a town' }).click();
      await expect(page.getByRole('heading', { name: 'By town' })).toBeInViewport();
    }
  });
});

test('a keyboard alone reaches a town from the home page', async ({ page }) => {
  await page.goto('/');
  const town = page.locator('main a[href="/belper/"]').first();
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab');
    if (await town.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(town).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/belper\/$/);
});

test('letters twice as large on a phone cover nothing and cut nothing off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await page.goto('/');
  const button = await page.getByRole('button', { name: 'Search' }).boundingBox();
  const words = await page.getByLabel('What are you looking for?').boundingBox();
  expect(button?.y).toBeGreaterThan((words?.y ?? Infinity) + (words?.height ?? 0));
  expect(button?.height).toBeLessThan(130);
  await expectNoSidewaysScroll(page);
  await page.goto('/belper/');
  const names = page.locator('.day-strip b');
  const widths = await names.evaluateAll((all) =>
    all.map((name) => [name.scrollWidth, name.clientWidth]),
  );
  expect(widths).toHaveLength(7);
  expect(widths.filter(([needed = 0, there = 0]) => needed > there)).toEqual([]);
  await expectNoSidewaysScroll(page);
});

test('a page that is not there says so, and leads on', async ({ page }) => {
  await page.goto('/belper/');
  const response = await page.request.get('/belper/no-such-group/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('href="/search/"');
});
