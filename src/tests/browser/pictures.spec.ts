import { findPin, openMap } from './map.ts';
import { expect, test } from './site.ts';
import { serveTiles, type TileServer } from './tiles.ts';

// The sample's own site.yaml names this server; the tests answer in its place.
const TILE_HOST = 'tile.openstreetmap.org';

test.use({ mayAsk: [TILE_HOST], mayComplain: [/503 \(Service Unavailable\)/] });

let tiles: TileServer;
let referrers: Set<string>;

test.beforeEach(async ({ context }) => {
  tiles = await serveTiles();
  referrers = new Set();
  await context.route(`https://${TILE_HOST}/**`, async (route) => {
    referrers.add((await route.request().allHeaders())['referer'] ?? '');
    const { pathname } = new URL(route.request().url());
    const url = new URL(pathname, tiles.url).href;
    const response = await route.fetch({ url, timeout: 0 }).catch(() => null);
    await (response ? route.fulfill({ response }) : route.abort()).catch(() => undefined);
  });
});
test.afterEach(() => tiles.close());

test('come only when asked for, from the server that was named', async ({ page, baseURL }) => {
  await openMap(page);
  await page.waitForLoadState('networkidle');
  expect(tiles.asked).toEqual([]);
  await expect(page.locator('.map-pictures')).toContainText(
    'The pictures come from openstreetmap.org, which will see your internet address',
  );
  await page.getByRole('button', { name: 'Show street map pictures' }).click();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
  expect(tiles.asked[0]).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
  // The server learns which site asks, and not which page of it.
  expect([...referrers]).toEqual([baseURL]);
  await expect(page.getByRole('link', { name: 'OpenStreetMap' })).toHaveAttribute(
    'href',
    'https://www.openstreetmap.org/copyright',
  );
});

test('are remembered for the visit, until they are hidden', async ({ page, context }) => {
  await openMap(page);
  await page.getByRole('button', { name: 'Show street map pictures' }).click();
  await openMap(page, '/belper/');
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hide street map pictures' }).click();
  await expect(page.locator('.leaflet-tile')).toHaveCount(0);

  const asked = tiles.asked.length;
  await openMap(page, '/derby/');
  await page.waitForLoadState('networkidle');
  expect(tiles.asked).toHaveLength(asked);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('come where the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await openMap(page);
  await page.getByRole('button', { name: 'Show street map pictures' }).click();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
});

test('that fail leave a map that works, and can be tried again', async ({ page }) => {
  tiles.mood = 'broken';
  await openMap(page);
  await page.getByRole('button', { name: 'Show street map pictures' }).click();
  await expect(page.locator('.map-pictures')).toContainText('did not come');
  await (await findPin(page)).press('Enter');
  await expect(page.locator('.map-panel a').first()).toBeVisible();
  await page.keyboard.press('Escape');

  tiles.mood = 'well';
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
  await expect(page.locator('.map-pictures')).not.toContainText('did not come');
});

test('that never answer are given up', async ({ page }) => {
  tiles.mood = 'silent';
  // The 8 seconds of patience as one.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (call: () => void, wait = 0) => later(call, wait === 8_000 ? 1_000 : wait),
    });
  });
  await openMap(page);
  await page.getByRole('button', { name: 'Show street map pictures' }).click();
  await expect(page.locator('.map-pictures')).toContainText('did not come');
  await expect(page.locator('.leaflet-tile')).toHaveCount(0);
});
