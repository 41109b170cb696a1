/** What tests of the map share: how to open it, and what they look for on it. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './site.ts';

/** Everything on the map that can be pressed and stands for listings. */
export const MARKS = '.map-pin, .map-cluster';
/** What stands beyond the edge of the view is kept from everybody. */
export const IN_VIEW = '.map-mark:not([inert])';
/** There as long as the map moves to another scale. */
export const ZOOMING = '.leaflet-zoom-anim';

/** Opens the map of a town's page and waits for its pins. */
export async function openMap(page: Page, address = '/derby/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Show these on a map' }).click();
  await expect(page.locator(MARKS).first()).toBeVisible();
}

/** Opens a search on the map's own page and waits for its pins. */
export async function openSearch(page: Page, parameters = ''): Promise<void> {
  await page.goto(`/map/${parameters}`);
  await expect(page.locator(MARKS).first()).toBeVisible();
}

/** Presses clusters until a single place is in view, and gives it. */
export async function findPin(page: Page): Promise<Locator> {
  const pin = page.locator(`${IN_VIEW} .map-pin`).first();
  for (let presses = 0; presses < 12 && !(await pin.isVisible()); presses++) {
    const cluster = page.locator(`${IN_VIEW} .map-cluster`).first();
    const name = (await cluster.getAttribute('title')) ?? '';
    await cluster.press('Enter');
    await expect(
      page.locator('.map-cluster').and(page.getByTitle(name, { exact: true })),
    ).toHaveCount(0);
    await expect(page.locator(ZOOMING)).toHaveCount(0);
  }
  await expect(pin).toBeVisible();
  return pin;
}
