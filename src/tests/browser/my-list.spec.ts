/** The page of a list: every state it can be in, and what one can do with it there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { assetsOf } from '../../../scripts/bench/assets.ts';
import { sites } from '../../../scripts/sites.ts';
import { toFragment } from '../../shortlist/code.ts';
import { FRIDAY, keep, linkTo, MONDAY, open, OVER, titles, WEDNESDAY } from './lists.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

const THREE = [FRIDAY, MONDAY, WEDNESDAY];
const IDS = THREE.map(({ id }) => id);
const TITLES = THREE.map(({ title }) => title);
const BY_DAY = [MONDAY, WEDNESDAY, FRIDAY].map(({ title }) => title);
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

test('what shows a list is at most 84 kB of script; what prints it comes after', () => {
  const { folder } = sites.sample;
  const { js } = assetsOf(folder, 'my-list/index.html');
  const sizes = js.map((file) => brotliCompressSync(readFileSync(join(folder, file))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(84_000);
  expect(js.filter((file) => /(?:Sheet|QrCode|calendar)\./.test(file))).toEqual([]);
});

test.describe('in every state', () => {
  // A shard that nobody needs is not there, and records that cannot be had are the point of one state.
  test.use({ mayComplain: [/status of 404|ERR_FAILED/] });
  const fragment = toFragment(IDS);
  const states: [state: string, title: string, prepare: (page: Page) => Promise<void>][] = [
    ['empty', 'My list', (page) => open(page, '/my-list/')],
    [
      'one’s own, with all that unfolds',
      'My list',
      async (page) => {
        await keep(page, ...IDS, OVER.id);
        await page.locator('.note summary').first().click();
        await button(page, 'More ways').click();
      },
    ],
    [
      'shared, beside one’s own',
      'A list shared with you',
      async (page) => {
        await keep(page, IDS[0]!);
        await open(page, linkTo(...IDS, OVER.id));
        await button(page, 'Send or print').click();
        await button(page, 'QR code').click();
      },
    ],
    [
      'one listing',
      'One listing to pass on',
      async (page) => {
        await open(page, linkTo(IDS[0]!));
        await button(page, 'Text message').click();
      },
    ],
    [
      'damaged',
      'Part of a list shared with you',
      (page) => open(page, `/my-list/#${fragment.slice(0, -2)}`),
    ],
    [
      'of a link with nothing left',
      'This link has lost its list',
      (page) => open(page, '/my-list/#103'),
    ],
    ['newer', 'This link is newer than the page', (page) => open(page, '/my-list/#2abcdefgh')],
    [
      'gone',
      'Not in the directory any more',
      (page) => open(page, linkTo('belper/nobody-knows-it')),
    ],
    [
      'without its records',
      'My list',
      async (page) => {
        await keep(page, ...IDS);
        await page.route('**/data/list/*', (route) => route.abort());
        await page.reload();
        await expect(page.getByRole('alert')).toBeVisible();
      },
    ],
  ];
  for (const [state, title, prepare] of states)
    test(`${state}: it says so, and can be read at 320 px`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await prepare(page);
      await expect(heading(page)).toHaveText(title);
      await expect(page.locator('.my-list-loading')).toHaveCount(0);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectReadableColours(page);
    });
});

test('one’s own list is put in order, noted on, made shorter, cleared, and all of it taken back', async ({
  page,
  context,
}) => {
  await keep(page, ...IDS);
  await expect(page).toHaveURL(/\/my-list\/$/);
  await expect(titles(page)).toHaveText(BY_DAY);
  await expect(page.getByText('Kept on this device only')).toBeVisible();

  // By keyboard: the button keeps the focus while its listing moves, and does no more at the end.
  const down = button(page, `Move down ${BY_DAY[0]}`);
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText([BY_DAY[1]!, BY_DAY[0]!, BY_DAY[2]!]);
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText([BY_DAY[1]!, BY_DAY[2]!, BY_DAY[0]!]);
  await expect(down).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Moved down: now 3 of 3.' })).toHaveCount(
    1,
  );
  await expect(page.getByRole('radio', { name: 'My own order' })).toBeChecked();

  await page.locator('.note summary').last().click();
  await page.getByLabel('A note for yourself').last().fill('Ask for the blue door');
  const other = await context.newPage();
  await other.goto('/my-list/');
  await expect(titles(other)).toHaveText([BY_DAY[1]!, BY_DAY[2]!, BY_DAY[0]!]);
  await expect(other.getByLabel('A note for yourself').last()).toHaveValue('Ask for the blue door');

  await button(page, `Remove ${BY_DAY[0]}`).click();
  await expect(titles(page)).toHaveText([BY_DAY[1]!, BY_DAY[2]!]);
  await expect(titles(other)).toHaveText([BY_DAY[1]!, BY_DAY[2]!]);
  await expect(button(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText([BY_DAY[1]!, BY_DAY[2]!, BY_DAY[0]!]);
  await expect(page.locator(':focus')).toHaveText(BY_DAY[0]!);
  await expect(page.getByLabel('A note for yourself').last()).toHaveValue('Ask for the blue door');

  await button(page, 'Clear my list').click();
  await expect(page.getByText('There is nothing on your list yet.')).toBeVisible();
  await expect(titles(other)).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(titles(page)).toHaveCount(3);
  await page.getByRole('radio', { name: 'By day of the week' }).check();
  await expect(titles(page)).toHaveText(BY_DAY);
  await page.reload();
  await expect(titles(page)).toHaveText(BY_DAY);
});

test('what has ended says so, is not sent, and makes room for what is similar', async ({
  page,
}) => {
  await keep(page, FRIDAY.id, OVER.id);
  const [instead] = OVER.similar;
  const card = page.locator('.item', { hasText: OVER.title });
  await expect(card).toContainText('Ended');
  await button(page, 'Text message').click();
  await expect(page.locator('.send-text')).not.toContainText(OVER.title);
  await card.getByRole('button', { name: `Save this instead ${instead?.title}` }).click();
  await expect(titles(page).filter({ hasText: OVER.title })).toHaveCount(0);
  await expect(page.locator(`.item[data-id="${instead?.id}"] .card-tab`)).not.toHaveText(/Ended|…/);
});

test('a shared list changes nothing by itself, and can be kept beside one’s own or in its place', async ({
  page,
}) => {
  await keep(page, MONDAY.id);
  await open(page, linkTo(FRIDAY.id, MONDAY.id));
  await expect(titles(page)).toHaveText([FRIDAY.title, MONDAY.title]);
  await expect(page.locator('.list-count')).toContainText('1');

  // Skipping to the main part goes to a place on the page, and the list stays in the address.
  const address = page.url();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(address);
  await expect(heading(page)).toHaveText('A list shared with you');

  // One's own is a step aside: the focus goes to its heading, and Back to what was shared.
  await button(page, 'Open my list').click();
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText('My list');
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(titles(page)).toHaveText([FRIDAY.title, MONDAY.title]);

  await button(page, 'Keep both: add 1 to mine').click();
  await expect(page).toHaveURL(/\/my-list\/$/);
  await expect(heading(page)).toHaveText('My list');
  await expect(titles(page)).toHaveCount(2);
  await expect(page.locator('.list-count')).toContainText('2');
  await button(page, 'Undo').click();
  await expect(titles(page)).toHaveText([MONDAY.title]);

  // The address may change under the page, as when a link is pasted.
  await page.evaluate((hash) => (location.hash = hash), toFragment([WEDNESDAY.id, FRIDAY.id]));
  await expect(titles(page)).toHaveText([WEDNESDAY.title, FRIDAY.title]);
  await button(page, 'Replace mine with this').click();
  await expect(titles(page)).toHaveText([WEDNESDAY.title, FRIDAY.title]);
  await button(page, 'Undo').click();
  await expect(titles(page)).toHaveText([MONDAY.title]);

  await open(page, linkTo(MONDAY.id));
  await expect(page.getByText('This is on your own list already.')).toBeVisible();
});

test('part of a damaged link is shown, and said to be part', async ({ page }) => {
  await open(page, `/my-list/#${toFragment(IDS).slice(0, -3)}`);
  await expect(titles(page)).toHaveText(TITLES.slice(0, 2));
  await expect(page.locator('.callout')).toContainText(
    '2 of 3 could be read. Ask for the link again',
  );
});

test.describe('when the records cannot be had', () => {
  test.use({ mayComplain: [/ERR_FAILED/] });

  test('the list leads to its pages, and comes when one tries again', async ({ page }) => {
    await keep(page, ...IDS);
    await page.route('**/data/list/*', (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Nothing is lost');
    for (const id of IDS) await expect(page.locator(`.items a[href="/${id}/"]`)).toBeVisible();
    await page.unroute('**/data/list/*');
    await button(page, 'Try again').click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(titles(page)).toHaveText(BY_DAY);
    await expect(heading(page)).toBeFocused();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would do, and leads to what does without', async ({ page }) => {
    await page.goto('/my-list/');
    await expect(page.locator('noscript .callout')).toBeVisible();
    await expect(page.getByText('Opening the list')).toBeHidden();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'find it by town' }),
    ).toBeVisible();
  });
});
