import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';
import { serveTiles, type TileServer } from './tiles.ts';

// The sample's own site.yaml names this server; the tests answer in its place.
const TILE_HOST = 'tile.openstreetmap.org';
const MARKS = '.map-pin, .map-cluster';

/** Opens the map of a town's page and waits for its pins. */
async function openMap(page: Page, address = '/derby/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Show these on a map' }).click();
  await expect(page.locator(MARKS).first()).toBeVisible();
}

/** How many listings the marks in view stand for. */
async function listingsOnMap(page: Page): Promise<number> {
  const labels = await page
    .locator(MARKS)
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('title') ?? ''));
  return labels.reduce((sum, label) => sum + Number(/(\d+) listings?/.exec(label)?.[1]), 0);
}

/** The ids of a page's cards, each once; on the map are those that have a place. */
async function cardsOf(page: Page): Promise<{ all: Set<string>; onMap: Set<string> }> {
  const cards = await page
    .locator('.card[data-id]')
    .evaluateAll((all) =>
      all.map(
        (card) => [card.getAttribute('data-id') ?? '', card.hasAttribute('data-at')] as const,
      ),
    );
  return {
    all: new Set(cards.map(([id]) => id)),
    onMap: new Set(cards.filter(([, isOnMap]) => isOnMap).map(([id]) => id)),
  };
}

/** Presses clusters until a single place is in view, and gives it. */
async function findPin(page: Page) {
  const pin = page.locator('.map-pin:not([inert])').first();
  for (let presses = 0; presses < 12 && !(await pin.isVisible()); presses++) {
    await page.locator('.map-cluster:not([inert])').first().press('Enter');
    await page.waitForTimeout(400);
  }
  await expect(pin).toBeVisible();
  return pin;
}

test('without JavaScript, the way to the map is a link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}derby/`);
  await expect(page.getByRole('link', { name: 'See Derby on the map' })).toBeVisible();
  await context.close();
});

test('the map is not loaded before it is opened', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/derby/', { waitUntil: 'networkidle' });
  expect(loaded.filter((path) => /\/map\.[^/]*$/.test(path))).toEqual([]);
  await page.getByRole('button', { name: 'Show these on a map' }).click();
  await expect(page.locator(MARKS).first()).toBeVisible();
  expect(loaded.filter((path) => /\/map\.[^/]*$/.test(path))).not.toEqual([]);
});

test('opened, moved and closed, it asks no other host for anything', async ({ page }) => {
  await openMap(page);
  await expect(page.locator('.map-town-name:visible').first()).toBeVisible();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Hide the map' }).click();
  await expect(page.locator('.map-ground')).toHaveCount(0);
});

test('every listing of the page that has a place is on the map, and no other', async ({ page }) => {
  await openMap(page);
  const { all, onMap } = await cardsOf(page);
  expect(onMap.size).toBeGreaterThan(5);
  expect(await listingsOnMap(page)).toBe(onMap.size);

  const seen = new Set<string>();
  const marks = page.locator(`:is(${MARKS}):not([inert])`);
  for (let index = 0; index < (await marks.count()); index++) {
    const mark = marks.nth(index);
    const isPin = await mark.evaluate((element) => element.classList.contains('map-pin'));
    if (!isPin) continue;
    await mark.press('Enter');
    const links = await page
      .locator('.map-panel a')
      .evaluateAll((found) =>
        found.map((link) => (link as HTMLAnchorElement).pathname.slice(1, -1)),
      );
    for (const id of links) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    await page.keyboard.press('Escape');
  }
  for (const id of seen) expect(onMap).toContain(id);
  const elsewhere = all.size - onMap.size;
  await expect(page.locator('.map-count')).toContainText(
    elsewhere > 0 ? `${elsewhere} listing` : `${onMap.size} listings in`,
  );
});

test('by keyboard: Tab to the pins, arrows between them, Enter opens, Escape goes back', async ({
  page,
}) => {
  await openMap(page);
  await page.getByRole('button', { name: 'Show everything' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.map-ground')).toBeFocused();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveClass(/map-(pin|cluster)/);

  const first = await focused.getAttribute('title');
  await page.keyboard.press('ArrowRight');
  expect(await focused.getAttribute('title')).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  expect(await focused.getAttribute('title')).toBe(first);

  const pin = await findPin(page);
  await pin.focus();
  const label = await pin.getAttribute('title');
  await page.keyboard.press('Enter');
  await expect(page.locator('.map-panel h3')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.map-panel a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.map-panel')).toBeHidden();
  await expect(focused).toHaveAccessibleName(label ?? '');
});

test('a cluster opens on Enter, and the focus goes to what it stood for', async ({ page }) => {
  await openMap(page);
  for (let presses = 0; presses < 8 && !(await page.locator('.map-cluster').count()); presses++) {
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.waitForTimeout(400);
  }
  const cluster = page.locator('.map-cluster:not([inert])').first();
  const label = (await cluster.getAttribute('title')) ?? '';
  expect(label).toMatch(/^\d+ listings in \d+ places around \w+/);
  await cluster.press('Enter');
  await expect(page.getByRole('button', { name: label, exact: true })).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveClass(/map-(pin|cluster)/);
});

test('a title is shown as it is written, whatever it holds', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><b>Chat</b>';
  await page.goto('/derby/');
  await page.locator('.card-title a').evaluateAll((links, title) => {
    for (const link of links) link.textContent = title;
  }, hostile);
  await page.getByRole('button', { name: 'Show these on a map' }).click();
  await (await findPin(page)).press('Enter');
  await expect(page.locator('.map-panel a').first()).toHaveText(hostile);
  await expect(page.locator('.map-panel img, .map-panel b')).toHaveCount(0);
});

test.describe('where the map does not come', () => {
  test.use({ mayComplain: [/ERR_FAILED/] });

  test('the list stays and a link leads on', async ({ page }) => {
    await page.route(/\/map\.[^/]*\.js$/, (route) => route.abort());
    await page.goto('/derby/');
    await page.getByRole('button', { name: 'Show these on a map' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'See Derby on the map' })).toBeVisible();
    await expect(page.locator('.card').first()).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`it breaks no rule of accessibility, ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await openMap(page);
      await expectAccessible(page);
      await (await findPin(page)).press('Enter');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

test('nothing moves by itself where the visitor wants it still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  const place = () => page.locator('.map-town').first().boundingBox();
  const before = await place();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  const at = await place();
  await page.waitForTimeout(500);
  expect(at).not.toEqual(before);
  expect(await place()).toEqual(at);
});

test.describe('near me', () => {
  const says = (page: Page) => page.locator('.map-says');

  test('names the nearest place and shows where you are', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 52.9225, longitude: -1.4746 });
    await openMap(page);
    await page.getByRole('button', { name: 'Near me' }).click();
    await expect(says(page)).toContainText(
      /^Nearest to you: .+, Derby, (very near|about .+ away)\.$/,
    );
    await expect(page.getByText('You are here')).toBeVisible();
  });

  test('says so where you are outside the area', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 51.5, longitude: -0.12 });
    await openMap(page);
    await page.getByRole('button', { name: 'Near me' }).click();
    await expect(says(page)).toContainText('You seem to be outside this area.');
    await expect(page.getByText('You are here')).toHaveCount(0);
  });

  test('says so where the browser may not tell', async ({ page, context }) => {
    await context.clearPermissions();
    await openMap(page);
    await page.getByRole('button', { name: 'Near me' }).click();
    await expect(says(page)).toContainText('Your browser did not share where you are.');
  });

  test('says so where the browser cannot tell', async ({ page }) => {
    await page.addInitScript(() => {
      const unavailable = { code: 2 } as GeolocationPositionError;
      navigator.geolocation.getCurrentPosition = (_, fail) => fail?.(unavailable);
    });
    await openMap(page);
    await page.getByRole('button', { name: 'Near me' }).click();
    await expect(says(page)).toContainText('Your browser cannot tell where you are.');
  });
});

test.describe('street pictures', () => {
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
    await openMap(page);
    await page.getByRole('button', { name: 'Show street map pictures' }).click();
    await expect(page.locator('.map-pictures')).toContainText('did not come', { timeout: 12_000 });
    await expect(page.locator('.leaflet-tile')).toHaveCount(0);
  });
});
