/** What is near: from where the visitor is, from a town, and from a postcode; in the browser alone. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const BELPER = { latitude: 53.0237, longitude: -1.4822 };
const LONDON = { latitude: 51.5, longitude: -0.12 };

const words = (page: Page) => page.getByLabel('What are you looking for?');
const nearMe = (page: Page) => page.getByRole('button', { name: 'Near me' });
const count = (page: Page) => page.locator('.search-count');
const cards = (page: Page) => page.locator('.search-results .card');
const told = (page: Page) => page.locator('.search-near');

test.describe('where the browser says where the visitor is', () => {
  test.use({ permissions: ['geolocation'], geolocation: BELPER });

  for (const address of ['/', '/search/'])
    test(`“Near me” on ${address} shows what is nearest first, with distances`, async ({
      page,
    }) => {
      await page.goto(address);
      await nearMe(page).click();
      await expect(page.locator('.chip-name')).toHaveText(['Near you']);
      await expect(cards(page).first().locator('.card-distance')).toHaveText(/ away| very near/);
      await expect(cards(page).first()).toContainText('Belper');
      const nearest = page.getByRole('navigation', { name: 'Nearest towns' });
      await expect(nearest.getByRole('link').first()).toHaveText('Belper');
      await expect(nearest.getByRole('listitem').nth(1)).toHaveText(/about \d+ miles? \(\d+\)$/);
    });

  test('the place stays in the page: it is in no address, no request and no storage', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto('/search/');
    await nearMe(page).click();
    await expect(page.locator('.chip-name')).toHaveText(['Near you']);
    await words(page).fill('coffee');
    await expect(page).toHaveURL(/q=coffee/);
    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, history.state, location.href]),
    );
    for (const text of [kept, ...asked]) expect(text).not.toMatch(/53\.02|1\.48/);
    await page.reload();
    await expect(count(page)).toBeVisible();
    await expect(nearMe(page)).toHaveAttribute('aria-pressed', 'false');
  });

  test('it takes the place of a town, and can be taken away again', async ({ page }) => {
    await page.goto('/search/?town=derby');
    await expect(count(page)).toHaveText(/listings/);
    await nearMe(page).click();
    await expect(page.locator('.chip-name')).toHaveText(['Near you']);
    await expect(nearMe(page)).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove near you' }).click();
    await expect(page.locator('.chip')).toHaveCount(0);
    await expect(count(page)).toBeFocused();
    await expect(page.locator('.card-distance')).toHaveCount(0);
  });

  test('a near town keeps its promise', async ({ page }) => {
    await page.goto('/search/?q=coffee');
    await nearMe(page).click();
    const town = page
      .getByRole('navigation', { name: 'Nearest towns' })
      .getByRole('listitem')
      .first();
    const [, promised] = /\((\d+)\)$/.exec(await town.innerText()) ?? [];
    await town.getByRole('link').click();
    await expect(count(page)).toHaveText(new RegExp(`^${promised} listings?$`));
  });
});

test('one “Near me” is enough: beside a map it is the map’s', async ({ page }) => {
  await page.goto('/search/?q=coffee&view=map');
  await expect(page.locator('.map-ground')).toBeVisible();
  await expect(nearMe(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Hide the map' }).click();
  await expect(nearMe(page)).toHaveCount(1);
  await expect(page.locator('.near-button')).toBeVisible();
});

test('far away it says so, and leads on by a town or a postcode', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(LONDON);
  await page.goto('/search/');
  await nearMe(page).click();
  await expect(told(page)).toContainText('You seem to be outside this area');
  await expect(told(page)).toContainText('a town or a postcode');
  await expect(page.locator('.card-distance')).toHaveCount(0);
  await expect(count(page)).toHaveText(/listings/);
});

test('refused, without an answer or too slow, it says so calmly and leaves everything as it was', async ({
  page,
}) => {
  await page.goto('/search/?q=coffee');
  await expect(count(page)).toHaveText(/listings?$/);
  const before = await count(page).innerText();
  for (const [code, said] of [
    [1, 'did not share where you are'],
    [2, 'cannot tell where you are'],
    [3, 'took too long'],
  ] as const) {
    await page.evaluate((failure) => {
      navigator.geolocation.getCurrentPosition = (_, fail) =>
        fail?.({ code: failure } as GeolocationPositionError);
    }, code);
    await nearMe(page).click();
    await expect(told(page)).toContainText(said);
    await expect(told(page)).toContainText('You can type a town or a postcode instead.');
    await expect(count(page)).toHaveText(before);
  }
  await expectAccessible(page);
});

test('nothing asks where the visitor is before “Near me” is pressed', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = () => {
      throw new Error('asked without being told to');
    };
  });
  await page.goto('/search/?q=coffee+near+belper');
  await expect(count(page)).toHaveText(/listings?$/);
});

test('a postcode shows what is nearest, and its last letters leave the address', async ({
  page,
}) => {
  await page.goto('/search/');
  await words(page).fill('coffee de56 1ab');
  await expect(page.locator('.chip-name')).toHaveText([/Coffee morning/, 'Near: DE56 1']);
  await expect(cards(page).first().locator('.card-distance')).toBeVisible();
  await expect(page).toHaveURL(/q=coffee\+DE56\+1(?:&|$)/i);
  await expect(words(page)).toHaveValue('coffee de56 1ab');
  await expect(page.getByRole('navigation', { name: 'Nearest towns' })).toBeVisible();
});

test('words near a town show that town and those around it', async ({ page }) => {
  await page.goto('/search/?q=coffee+near+belper');
  await expect(page.locator('.chip-name')).toHaveText([/Coffee morning/, 'Near: Belper']);
  await expect(cards(page).first().locator('.card-distance')).toBeVisible();
  const nearest = page.getByRole('navigation', { name: 'Nearest towns' });
  await expect(nearest.getByRole('link').first()).toHaveText('Belper');
});

test('the letters of a postcode that is only begun are no word that nobody has', async ({
  page,
}) => {
  await page.goto('/search/?q=de+2');
  await expect(page.locator('.postcode-note')).toContainText('is only part of a postcode');
  await expect(page.locator('.understood-note')).toHaveCount(0);
});

test('a postcode that is only begun, of somewhere else or not in the list gets its own words', async ({
  page,
}) => {
  await page.goto('/search/');
  for (const [typed, said] of [
    ['de2', 'is only part of a postcode'],
    ['b12 9zz', 'is outside our area'],
    ['de56 7zz', 'is not in our list of postcodes'],
  ] as const) {
    await words(page).fill(typed);
    await expect(page.locator('.search-results').getByText(said)).toBeVisible();
  }
  await expectAccessible(page);
});

test.describe('on the narrowest phone', () => {
  test.use({
    viewport: { width: 320, height: 640 },
    permissions: ['geolocation'],
    geolocation: BELPER,
  });

  test('what is near fits the screen', async ({ page }) => {
    await page.goto('/search/');
    await nearMe(page).click();
    await expect(page.locator('.chip-name')).toHaveText(['Near you']);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
