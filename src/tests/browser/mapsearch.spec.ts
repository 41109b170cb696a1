import type { Page } from '@playwright/test';
import { findPin, IN_VIEW, MARKS, openSearch } from './map.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

async function numberIn(page: Page, selector: string): Promise<number> {
  const words = (await page.locator(selector).textContent()) ?? '';
  return Number(/([\d,]+) listing/.exec(words)?.[1]?.replace(',', ''));
}

/** All that the map holds: what has a place, and what it says has none. */
async function onMapAndNot(page: Page): Promise<number> {
  const words = (await page.locator('.map-count').textContent()) ?? '';
  const counts = [...words.matchAll(/([\d,]+) listings? (?:in|ha)/g)];
  return counts.reduce((sum, [, count = '']) => sum + Number(count.replace(',', '')), 0);
}

const follows = (page: Page) => page.getByLabel('Update the list as I move the map');

test('holds what the list holds, of everything and of a part', async ({ page }) => {
  for (const asked of ['', '?town=belper', '?q=coffee', '?day=fri&town=derby']) {
    await openSearch(page, asked);
    const listed = await numberIn(page, '.search-count');
    expect(listed, asked).toBeGreaterThan(0);
    expect(await onMapAndNot(page), asked).toBe(listed);
  }
});

test('follows the list as words are typed', async ({ page }) => {
  await openSearch(page);
  const before = await onMapAndNot(page);
  await page.getByLabel('What are you looking for?').fill('choir');
  await expect.poll(() => onMapAndNot(page)).toBeLessThan(before);
  await expect
    .poll(async () => (await onMapAndNot(page)) - (await numberIn(page, '.search-count')))
    .toBe(0);
});

test('searches the area in view when told to, keeps it in the address, lets go of it, and takes it up again', async ({
  page,
}) => {
  await openSearch(page);
  const all = await numberIn(page, '.search-count');
  await follows(page).uncheck();
  await page.locator(`${IN_VIEW} .map-cluster`).first().press('Enter');
  await expect(page).toHaveURL(/at=/);
  await expect(page).not.toHaveURL(/area=/);
  expect(await numberIn(page, '.search-count')).toBe(all);
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
  await expect(page).not.toHaveURL(/area=/);
  await follows(page).uncheck();
  await follows(page).check();
  await expect(page).toHaveURL(/area=/);
});

test('opens again where it was looked at', async ({ page }) => {
  await openSearch(page, '?at=52.9225,-1.4746&zoom=13');
  await follows(page).uncheck();
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
  const pins = page.locator(`${IN_VIEW} .map-pin`);
  const titles = await pins.evaluateAll((all) => all.map((pin) => pin.getAttribute('title') ?? ''));
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

test('marks the pin of the card under the pointer or with the focus, and stays where it is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSearch(page, '?town=derby');
  const marked = page.locator(':is(.map-pin, .map-cluster).is-selected');
  await expect(marked).toHaveCount(0);
  const town = page.locator('.map-town').first();
  const card = page.locator('.card[data-at]').first();
  await card.scrollIntoViewIfNeeded();
  const before = await town.getAttribute('style');
  await card.hover();
  await expect(marked).toHaveCount(1);
  expect(await town.getAttribute('style')).toBe(before);
  await page.locator('.map-bar').hover();
  await expect(marked).toHaveCount(0);
  await card.locator('.card-title a').focus();
  await expect(marked).toHaveCount(1);
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

test('lets the list follow the map, and shows everything again', async ({ page }) => {
  await openSearch(page);
  const all = await numberIn(page, '.search-count');
  await expect(follows(page)).toBeChecked();
  await expect(page.getByRole('button', { name: 'Search this area' })).toBeHidden();
  await page.locator(`${IN_VIEW} .map-cluster`).first().press('Enter');
  await expect(page).toHaveURL(/area=.*at=/);
  await expect.poll(() => numberIn(page, '.search-count')).toBeLessThan(all);
  const here = await numberIn(page, '.search-count');
  // The map goes on beyond its edges, and needs no chip for a part that changes with every move.
  expect(await onMapAndNot(page)).toBe(all);
  await expect(page.locator('.chip')).toHaveCount(0);

  await page.reload();
  await expect(page.locator(MARKS).first()).toBeVisible();
  expect(await numberIn(page, '.search-count')).toBe(here);

  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(() => numberIn(page, '.search-count')).toBe(all);
  await expect(page).not.toHaveURL(/area=|at=/);
});

test('says where there is nothing, and leads back to everything', async ({ page }) => {
  await page.goto('/map/?q=choir&area=53.001,-1.302,53.002,-1.301&at=53.0015,-1.3015&zoom=17');
  await expect(page.locator('.search-count')).toHaveText('Nothing in this part of the map');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.locator('.search-count')).toHaveText(/listings?$/);
  await expect(page).not.toHaveURL(/area=|at=/);
});

test('stays where it is while the list changes', async ({ page }) => {
  await openSearch(page, '?at=52.9225,-1.4746&zoom=12');
  const place = () => page.locator('.map-town').first().boundingBox();
  const ground = () => page.locator('.map-ground').boundingBox();
  const apart = async () => {
    const [town, box] = [await place(), await ground()];
    return [town?.x, (town?.y ?? 0) - (box?.y ?? 0)];
  };
  const before = await apart();
  await page.getByRole('button', { name: /^Thursday/ }).click();
  await expect(page).toHaveURL(/day=thu/);
  await page.getByLabel('What are you looking for?').fill('coffee');
  await expect(page).toHaveURL(/q=coffee/);
  expect(await apart()).toEqual(before);
});

test('keeps a place open while the list follows the map', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSearch(page, '?town=derby');
  await (await findPin(page)).press('Enter');
  const heading = page.locator('.map-panel h2');
  const name = await heading.textContent();
  const ground = page.locator('.map-ground');
  await ground.scrollIntoViewIfNeeded();
  const box = await ground.boundingBox();
  if (!box) throw new Error('the map has no size');
  const [x, y] = [box.x + box.width - 40, box.y + box.height / 2];
  const address = page.url();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 20, y + 10, { steps: 5 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(address);
  await page.waitForTimeout(500);
  await expect(heading).toHaveText(name ?? '');
});

test('marks the cards of an opened place, and brings the first into view beside it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSearch(page, '?town=belper');
  const pins = page.locator(`${IN_VIEW} .map-pin`);
  await pins.last().press('Enter');
  const opened = page.locator('.result.is-opened');
  await expect(opened.first()).toBeInViewport();
  const count = await page.locator('.map-panel li').count();
  await expect(opened).toHaveCount(count);
  await page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
});

test('asks for a day by its own row of days, as the form and the address do', async ({ page }) => {
  await openSearch(page, '?town=derby');
  const day = (name: RegExp) => page.getByRole('button', { name });
  const words = (await day(/^Thursday, \d+ listings?$/).textContent()) ?? '';
  await day(/^Thursday/).click();
  await expect(page).toHaveURL(/day=thu/);
  await expect(day(/^Thursday/)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Day', { exact: true })).toHaveValue('thu');
  await expect
    .poll(() => numberIn(page, '.search-count'))
    .toBe(Number(/\d+/.exec(words.replace(',', ''))?.[0]));

  await page.keyboard.press('ArrowRight');
  await expect(day(/^Friday/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/day=fri/);
  await page.goBack();
  await expect(day(/^Thursday/)).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page.locator(MARKS).first()).toBeVisible();
  await expect(day(/^Thursday/)).toHaveAttribute('aria-pressed', 'true');

  await day(/^Any day$/).click();
  await expect(page).not.toHaveURL(/day=/);
});

test('breaks no rule of accessibility beside the list, in light and dark at 320 px', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 800 });
  await openSearch(page, '?town=derby&day=tue');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadableColours(page);
  await expectNoSidewaysScroll(page);
});

test.describe('where the map does not come', () => {
  test.use({ mayComplain: [/ERR_FAILED/] });

  test('says so once, and can be tried again', async ({ page }) => {
    const look = /\/map\.[^/]*\.css$/;
    await page.route(look, (route) => route.abort());
    await page.goto('/map/?town=derby');
    await expect(page.getByRole('alert')).toContainText('The map could not be loaded.');
    await expect(page.locator('.card').first()).toBeVisible();
    await page.unroute(look);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator(MARKS).first()).toBeVisible();
  });
});
