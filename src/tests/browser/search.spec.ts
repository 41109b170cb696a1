import type { Page, Route } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const words = (page: Page) => page.getByLabel('What are you looking for?');
const town = (page: Page) => page.getByLabel('Town', { exact: true });
const day = (page: Page) => page.getByLabel('Day', { exact: true });
const count = (page: Page) => page.locator('.search-count');
const titles = (page: Page) => page.locator('.search-results .card-title').allInnerTexts();

test('words with slips find the right thing, and say how they were read', async ({ page }) => {
  await page.goto('/');
  await words(page).fill('cofee mornng derby');
  await expect(page.locator('.chip-name')).toHaveText([/Coffee morning/, /Derby/]);
  await expect(page.locator('.understood-note').first()).toContainText('coffee');
  const cards = page.locator('.search-results .card');
  await expect(cards.first()).toContainText('Coffee morning');
  await expect(cards.first()).toContainText('Derby');
  await expect(page).toHaveURL(/q=cofee\+mornng\+derby/);
});

test('how many were found is told once typing pauses; a part that was understood can be taken away', async ({
  page,
}) => {
  await page.goto('/search/');
  await words(page).fill('walking derby');
  await expect(page.locator('.chip')).toHaveCount(2);
  const found = await count(page).innerText();
  await expect(page.locator('.search-spoken')).toHaveText(found);
  await page.getByRole('button', { name: /^Remove.*derby/i }).click();
  await expect(page.locator('.chip')).toHaveCount(1);
  await expect(words(page)).toHaveValue('walking');
  await expect(count(page)).toBeFocused();
});

test('filters stand in the address: back, forward and reload bring them again', async ({
  page,
}) => {
  await page.goto('/search/?town=derby');
  await expect(count(page)).toHaveText(/listings/);
  const all = await count(page).innerText();
  await day(page).selectOption('fri');
  await expect(page).toHaveURL(/day=fri/);
  await expect(count(page)).not.toHaveText(all);
  const fridays = await count(page).innerText();

  await page.goBack();
  await expect(count(page)).toHaveText(all);
  await expect(day(page)).toHaveValue('');
  await page.goForward();
  await expect(count(page)).toHaveText(fridays);
  await page.reload();
  await expect(count(page)).toHaveText(fridays);
  await expect(town(page)).toHaveValue('derby');
  await expect(day(page)).toHaveValue('fri');
});

test('each choice says how many it leaves, and keeps its promise', async ({ page }) => {
  await page.goto('/search/?town=derby');
  const option = day(page).locator('option[value=tue]');
  await expect(count(page)).toHaveText(/listings?$/);
  await expect(option).toHaveText('Tuesday');
  await day(page).focus();
  await expect(option).toHaveText(/^Tuesday \(\d+\)$/);
  const [, promised] = /\((\d+)\)/.exec(await option.innerText()) ?? [];
  await day(page).selectOption('tue');
  await expect(count(page)).toHaveText(new RegExp(`^${promised} listings?$`));
});

test('a choice that leaves nothing says so before it is made, and leads on after', async ({
  page,
}) => {
  // The choices may be opened before the form has come to life.
  let comeToLife = () => {};
  const isOpen = new Promise<void>((resolve) => (comeToLife = resolve));
  await page.route('**/*.js', async (route) => {
    await isOpen;
    await route.continue();
  });
  await page.goto('/search/?town=bakewell', { waitUntil: 'commit' });
  await page.getByText('More choices').click();
  comeToLife();
  const empty = page.locator('select[name=kind] option', { hasText: '(0)' }).first();
  await expect(empty).toBeAttached();
  await page.locator('select[name=kind]').selectOption((await empty.getAttribute('value')) ?? '');
  await expect(count(page)).toHaveText('Nothing fits all of this');
  const way = page.locator('.ways-list a').first();
  const [, promised] = /\((\d+)\)$/.exec(await way.innerText()) ?? [];
  await way.click();
  await expect(count(page)).toHaveText(new RegExp(`^${promised} listings?$`));
});

test('the search lists what the town’s Friday page lists, each as the very card it has there', async ({
  page,
}) => {
  await page.goto('/belper/friday/');
  const onPage = (await page.locator('main .card-title').allInnerTexts()).sort();
  const card = page.locator('.card').first();
  const parts = '.card-tab, .card-title, .card-place, .card-facts';
  const drawn = await card.locator(parts).allInnerTexts();
  const id = (await card.getAttribute('data-id')) ?? '';
  await page.goto('/search/?town=belper&day=fri');
  await expect(count(page)).toHaveText(new RegExp(`^${onPage.length} `));
  expect((await titles(page)).sort()).toEqual(onPage);
  const found = page.locator(`.card[data-id="${id}"]`);
  await expect(found).toBeVisible();
  expect(await found.locator(parts).allInnerTexts()).toEqual(drawn);
});

test('a part is taken away without the letters typed while an answer is on its way', async ({
  page,
}) => {
  const held: Route[] = [];
  await page.context().route(/\/fluent/, (route) => void held.push(route));
  await page.goto('/search/?q=choir');
  await expect(page.locator('.chip-name')).toHaveText([/Choir/]);
  await words(page).fill('choir wendesday');
  await page.getByRole('button', { name: 'Remove “choir”' }).click();
  await expect(words(page)).toHaveValue('wendesday');
  await Promise.all(held.map((route) => route.continue()));
  await expect(page.locator('.chip-name')).toHaveText([/Wednesday/]);
});

test('what was typed goes to nobody, not even as the page that somebody came from', async ({
  page,
}) => {
  await page.goto('/?q=debt');
  await expect(count(page)).toHaveText(/listings?$/);
  const asked: Promise<Record<string, string>>[] = [];
  page.on('request', (request) => asked.push(request.allHeaders()));
  await page.locator('.card-title a').first().click();
  await expect(page.getByRole('heading', { name: 'The facts' })).toBeVisible();
  const cameFrom = (await Promise.all(asked)).map(({ referer }) => referer ?? '');
  expect(cameFrom).toContain(new URL('/', page.url()).href);
  expect(cameFrom.filter((address) => address.includes('debt'))).toEqual([]);
});

test('it works where the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Storage is blocked', 'SecurityError');
        },
      });
  });
  await page.goto('/search/?q=choir');
  await expect(count(page)).toHaveText(/listings?$/);
  await page.getByRole('button', { name: 'Show on a map' }).click();
  await expect(page.getByRole('button', { name: 'Hide the map' })).toBeVisible();
});

test('a keyboard alone goes from the home page to a listing', async ({ page }) => {
  await page.goto('/');
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab');
    if (await words(page).evaluate((field) => field === document.activeElement)) break;
  }
  await page.keyboard.type('lonely belper');
  await expect(count(page)).toHaveText(/listings?$/);
  await page.keyboard.press('Enter');
  await expect(count(page)).toBeFocused();
  const first = page.locator('.search-results .card-title a').first();
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab');
    if (await first.evaluate((link) => link === document.activeElement)) break;
  }
  const title = await first.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to the towns, days, kinds and needs', async ({ page }) => {
    await page.goto('/');
    await words(page).fill('choir');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\?.*q=choir/);
    for (const address of ['/towns/', '/days/', '/kinds/', '/help-with/'])
      await expect(page.locator(`main a[href="${address}"]`)).toBeVisible();
  });

  for (const address of ['/search/', '/map/'])
    test(`${address} says so above what does not work, where it is seen at once`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address);
      await expect(page.locator('main noscript a').last()).toBeInViewport();
    });
});

for (const [asked, said] of [
  ['?q=cofee+derby', /listings?$/],
  ['?q=helicopter', 'Nothing fits all of this'],
  ['?town=derby', /listings?$/],
] as const)
  test(`what ${asked} finds breaks no rule of accessibility, narrow and light, wide and dark`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`/search/${asked}`);
    await expect(count(page)).toHaveText(said);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (asked !== '?q=helicopter') return;
    await expect(page.locator('.understood-note')).toContainText('“helicopter”');
    await expect(page.locator('.ways-list a').first()).toBeVisible();
  });
