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
  await expect(page.locator('.map-panel h2')).toBeFocused();
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

test('names the nearest town where no town is in view', async ({ page }) => {
  const where = page.locator('.map-where');
  await page.goto('/map/?at=53.035,-1.5&zoom=17');
  await expect(where).toHaveText('Near Belper');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(where).toBeEmpty();
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

test.describe('the map of a search', () => {
  /** Opens a search on the map's own page and waits for its pins. */
  async function openSearch(page: Page, parameters = ''): Promise<void> {
    await page.goto(`/map/${parameters}`);
    await expect(page.locator(MARKS).first()).toBeVisible();
  }

  async function numberIn(page: Page, selector: string): Promise<number> {
    const words = (await page.locator(selector).textContent()) ?? '';
    return Number(/([\d,]+) listing/.exec(words)?.[1]?.replace(',', ''));
  }

  /** All that the map holds: what has a place, and what it says has none. */
  async function onMapAndNot(page: Page): Promise<number> {
    const words = (await page.locator('.map-count').textContent()) ?? '';
    const counts = [...words.matchAll(/([\d,]+) listings? (?:in|of)/g)];
    return counts.reduce((sum, [, count = '']) => sum + Number(count.replace(',', '')), 0);
  }

  for (const asked of ['', '?town=belper', '?q=coffee', '?day=fri&town=derby']) {
    test(`holds what the list holds: ${asked || 'everything'}`, async ({ page }) => {
      await openSearch(page, asked);
      const listed = await numberIn(page, '.search-count');
      expect(listed).toBeGreaterThan(0);
      expect(await onMapAndNot(page)).toBe(listed);
    });
  }

  test('follows the list as words are typed', async ({ page }) => {
    await openSearch(page);
    const before = await onMapAndNot(page);
    await page.getByRole('searchbox').fill('choir');
    await expect.poll(() => onMapAndNot(page)).toBeLessThan(before);
    await expect
      .poll(async () => (await onMapAndNot(page)) - (await numberIn(page, '.search-count')))
      .toBe(0);
  });

  test('searches the area in view, keeps it in the address, and lets go of it again', async ({
    page,
  }) => {
    await openSearch(page);
    const all = await numberIn(page, '.search-count');
    await page.locator('.map-cluster:not([inert])').first().press('Enter');
    await expect(page).toHaveURL(/at=/);
    await page.getByRole('button', { name: 'Search this area' }).click();
    await expect(page).toHaveURL(/area=/);
    await expect.poll(() => numberIn(page, '.search-count')).toBeLessThan(all);
    const here = await numberIn(page, '.search-count');
    expect(await onMapAndNot(page)).toBe(here);

    await page.reload();
    await expect(page.locator(MARKS).first()).toBeVisible();
    expect(await numberIn(page, '.search-count')).toBe(here);

    await page.goBack();
    await expect.poll(() => numberIn(page, '.search-count')).toBe(all);
  });

  test('opens again where it was looked at', async ({ page }) => {
    await openSearch(page, '?at=52.9225,-1.4746&zoom=13');
    const places = () =>
      page
        .locator('.map-pin')
        .evaluateAll((pins) => pins.map((pin) => pin.getAttribute('title') ?? ''));
    const before = await places();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/zoom=14/);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect(page).toHaveURL(/zoom=13/);
    await page.reload();
    await expect(page.locator(MARKS).first()).toBeVisible();
    expect((await places()).toSorted()).toEqual(before.toSorted());
  });

  test('moves an opened pin out from under its list', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openSearch(page, '?town=belper');
    const pins = page.locator('.map-pin:not([inert])');
    const titles = await pins.evaluateAll((all) =>
      all.map((pin) => pin.getAttribute('title') ?? ''),
    );
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) {
      await page.getByRole('button', { name: 'Show everything' }).click();
      const pin = page.getByRole('button', { name: title, exact: true });
      await pin.press('Enter');
      const list = await page.locator('.map-panel').boundingBox();
      const mark = await pin.boundingBox();
      if (!list || !mark) throw new Error('neither may be hidden');
      const isApart = mark.x >= list.x + list.width || mark.y + mark.height <= list.y;
      expect(isApart, title).toBe(true);
      await page.keyboard.press('Escape');
    }
  });

  test('marks the pin of the card that has the focus', async ({ page }) => {
    await openSearch(page, '?town=derby');
    await page.locator('.card[data-at] .card-title a').first().focus();
    await expect(page.locator(':is(.map-pin, .map-cluster).is-selected')).toHaveCount(1);
  });

  test('is dragged without moving the search', async ({ page }) => {
    await openSearch(page, '?town=derby');
    const ground = page.locator('.map-ground');
    await ground.scrollIntoViewIfNeeded();
    const box = await ground.boundingBox();
    if (!box) throw new Error('the map has no size');
    const before = await page.locator('.map-town').first().boundingBox();
    const [x, y] = [box.x + 40, box.y + 40];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 6 });
    await page.mouse.up();
    await expect(page).toHaveURL(/town=derby.*at=/);
    const after = await page.locator('.map-town').first().boundingBox();
    expect(after?.x).not.toBe(before?.x);
  });
});
