import type { Page } from '@playwright/test';
import { findPin, IN_VIEW, MARKS, openMap, ZOOMING } from './map.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

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

test('it can be closed while it is still zooming', async ({ page }) => {
  await openMap(page);
  await page.evaluate(() => {
    const press = (name: string) =>
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent.trim() === name)!
        .click();
    new MutationObserver((_, watch) => {
      if (!document.querySelector('.leaflet-zoom-anim')) return;
      watch.disconnect();
      press('Hide the map');
    }).observe(document.querySelector('.map-ground')!, { subtree: true, attributes: true });
    press('Zoom out');
  });
  await expect(page.locator('.map-ground')).toHaveCount(0);
  // A zoom takes a quarter of a second; an error in it would fail the test.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
});

test('every listing of the page that has a place is on the map, and no other', async ({ page }) => {
  await openMap(page);
  const { all, onMap } = await cardsOf(page);
  expect(onMap.size).toBeGreaterThan(5);
  expect(await listingsOnMap(page)).toBe(onMap.size);

  const seen = new Set<string>();
  const marks = page.locator(`${IN_VIEW} :is(${MARKS})`);
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

test('by keyboard: one Tab to the pins, arrows between them, Enter opens, Escape goes back', async ({
  page,
}) => {
  await openMap(page);
  await page.getByRole('button', { name: 'Show everything' }).focus();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveClass(/map-(pin|cluster)/);
  await expect(page.locator('.map-keys')).toBeVisible();

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

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'To the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.card a:focus')).toHaveCount(1);
});

test('by keyboard: plus and minus zoom, Shift and an arrow move, and a place keeps the focus', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  const scale = page.locator('.leaflet-control-scale-line');
  const place = () => page.locator('.map-town').first().boundingBox();
  const seen = async () => JSON.stringify([await scale.textContent(), await place()]);
  const mark = page.locator(':focus');
  await page.locator(`${IN_VIEW} :is(${MARKS})`).first().focus();
  for (const key of ['-', '+', '-', 'Shift+ArrowRight', 'Shift+ArrowDown']) {
    const before = await seen();
    await page.keyboard.press(key);
    await expect.poll(seen, key).not.toBe(before);
    await expect(mark).toHaveClass(/map-(pin|cluster|ground)/);
  }
});

test('to a screen reader the places in view are a list, each with its place and its count', async ({
  page,
}) => {
  await openMap(page);
  const list = page.getByRole('group', { name: 'Map' }).getByRole('list', { name: 'Places' });
  const names = await list
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.textContent));
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(name).toMatch(/\d+ listings?/);
  await expect(list.getByRole('button')).toHaveCount(names.length);
});

test('a cluster opens on Enter, and the focus goes to what it stood for', async ({ page }) => {
  await openMap(page);
  const scale = page.locator('.leaflet-control-scale-line');
  for (let presses = 0; presses < 8 && !(await page.locator('.map-cluster').count()); presses++) {
    const before = (await scale.textContent()) ?? '';
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect(scale).not.toHaveText(before);
    await expect(page.locator(ZOOMING)).toHaveCount(0);
  }
  const cluster = page.locator(`${IN_VIEW} .map-cluster`).first();
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

for (const width of [320, 1280])
  test(`it breaks no rule of accessibility, in light and dark at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width, height: 800 });
    await openMap(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadableColours(page);
    await (await findPin(page)).press('Enter');
    await expectReadableColours(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

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

  test('names the nearest place and shows where you are, or says why it cannot', async ({
    page,
    context,
  }) => {
    const nearMe = page.getByRole('button', { name: 'Near me' });
    await context.clearPermissions();
    await openMap(page);
    await nearMe.click();
    await expect(says(page)).toContainText('Your browser did not share where you are.');

    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 52.9225, longitude: -1.4746 });
    await nearMe.click();
    await expect(says(page)).toContainText(
      /^Nearest to you: .+, Derby, (very near|about .+ away)\.$/,
    );
    await expect(page.getByText('You are here')).toBeVisible();

    await page.evaluate(() => {
      const unavailable = { code: 2 } as GeolocationPositionError;
      navigator.geolocation.getCurrentPosition = (_, fail) => fail?.(unavailable);
    });
    await nearMe.click();
    await expect(says(page)).toContainText('Your browser cannot tell where you are.');
  });

  test('says so where you are outside the area', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 51.5, longitude: -0.12 });
    await openMap(page);
    await page.getByRole('button', { name: 'Near me' }).click();
    await expect(says(page)).toContainText('You seem to be outside this area.');
    await expect(page.getByText('You are here')).toHaveCount(0);
  });
});
