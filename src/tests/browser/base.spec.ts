import { expect, test } from './site.ts';

test.describe('under a base path', () => {
  test.use({ siteName: 'based' });

  test('every file of the home page is found, and its links stay inside', async ({ page }) => {
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto('./', { waitUntil: 'networkidle' });
    expect(new URL(page.url()).pathname).toBe('/activities/');
    await page.locator('main a[href="/activities/belper/"]').first().click();
    await expect(page).toHaveURL(/\/activities\/belper\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Belper');
    await page.waitForLoadState('networkidle');
    expect(missing).toEqual([]);
  });

  test('an address without its slash is led to the page', async ({ page }) => {
    await page.goto('./belper');
    await expect(page).toHaveURL(/\/activities\/belper\/$/);
  });
});
