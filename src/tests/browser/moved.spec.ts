import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../../../scripts/sites.ts';
import { expect, test } from './site.ts';

/** The first old address of the sample, and where it leads now. */
function moved(): [old: string, now: string] {
  const lines = readFileSync(join(sites.sample.folder, '_redirects'), 'utf8').split('\n');
  const [old = '', now = ''] = lines[0]?.split(' ') ?? [];
  return [old, now];
}

const [old, now] = moved();

test('an old address leads on, and keeps what stands behind its path', async ({ page }) => {
  await page.goto(`${old}?from=poster#similar`);
  await expect(page).toHaveURL(`${now}?from=poster#similar`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Going back does not lead into a circle.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an old address leads on as well', async ({ page }) => {
    await page.goto(old);
    await expect(page).toHaveURL(now);
  });
});
