/** How a list leaves its page: as link, text, code and calendar, and on paper. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { codeOf } from '../../shortlist/code.ts';
import { eventsIn } from '../calendars.ts';
import { pixelsOf, readCodes } from '../codes.ts';
import { FRIDAY, keep, linkTo, MONDAY, open, titles, WEDNESDAY } from './lists.ts';
import { expect, test } from './site.ts';

const IDS = [FRIDAY.id, MONDAY.id, WEDNESDAY.id];
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

test('the list leaves the page as link, text, code and calendar, and by hand where it may not be copied', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await keep(page, ...IDS);
  await page.locator('.note summary').first().click();
  await page.getByLabel('A note for yourself').first().fill('The blue door');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const byDay = [MONDAY.id, WEDNESDAY.id, FRIDAY.id];
  const link = new URL(linkTo(...byDay), baseURL).href;

  await button(page, 'Copy link').click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  expect(await copied()).toBe(link);

  await button(page, 'Text message').click();
  await expect(page.getByText('This is 1 text message.')).toBeVisible();
  const sms = await page
    .getByRole('link', { name: 'Write this text message' })
    .getAttribute('href');
  expect(decodeURIComponent(sms?.replace('sms:?&body=', '') ?? '')).toContain(link);

  await button(page, 'QR code').click();
  const code = page.getByRole('img', { name: /QR code/ });
  const { data, width, height } = await pixelsOf(await code.screenshot());
  const [found] = await readCodes({ data, width, height });
  expect(found?.text).toBe(link);

  await button(page, 'More ways').click();
  await button(page, 'Copy as text').click();
  await expect(page.getByText('The text is copied.')).toBeVisible();
  expect(await copied()).toContain('The blue door');
  await page.getByLabel('With my notes').uncheck();
  await button(page, 'Copy as text').click();
  await expect.poll(copied).not.toContain('The blue door');
  for (const name of ['E-mail', 'WhatsApp']) {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(decodeURIComponent(href ?? '')).toContain(link);
    expect(href).not.toMatch(/blue|door/i);
  }

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Add the dates to a calendar').click(),
  ]);
  const owners = eventsIn(readFileSync(await download.path(), 'utf8')).map(({ uid }) => uid);
  for (const id of IDS) expect(owners.some((uid) => uid.startsWith(`${id}/`))).toBe(true);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await button(page, 'Copy link').click();
  const field = page.getByLabel('Copy this by hand');
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe(link);
});

test('the browser’s own menu prints the usual sheet, a button the size that it says', async ({
  page,
}) => {
  await open(page, linkTo(FRIDAY.id));
  await expect(titles(page)).toHaveCount(1);
  const sheet = page.locator('.sheet');
  await expect(sheet).toHaveClass(/is-a4/);
  // What a person sees when the browser asks which printer.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, {
      seen,
      print: () => seen.push(document.querySelector('.sheet')!.classList.item(1)!),
    });
  });
  const seen = () => page.evaluate(() => (window as { seen?: string[] }).seen);
  await button(page, 'Print').first().click();
  await expect.poll(seen).toEqual(['is-a4']);
  await button(page, 'More ways').click();
  await page.getByLabel('Name on the sheet').fill('Riverside Surgery');
  await button(page, 'Print in large letters').click();
  await button(page, 'Print as a small card').click();
  await expect.poll(seen).toEqual(['is-a4', 'is-large', 'is-card']);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveClass(/is-a4/);
  await expect(sheet).toContainText('Riverside Surgery');
  await open(page, linkTo(MONDAY.id));
  await expect(sheet).toContainText('Riverside Surgery');
  expect(await page.content()).not.toContain(codeOf(FRIDAY.id));
});

test.describe('when what prints a list and draws its code cannot be had', () => {
  test.use({ mayComplain: [/ERR_FAILED/] });

  test('the list can be read, a press says so, and the next one shows the code', async ({
    page,
  }) => {
    await page.route(/\/(?:Sheet|QrCode|calendar)\.[^/]+\.js$/, (route) => route.abort());
    await open(page, linkTo(FRIDAY.id));
    await expect(titles(page)).toHaveText([FRIDAY.title]);
    const failed = page.getByRole('status').filter({ hasText: 'Please try again.' });
    await button(page, 'Print').first().click();
    await expect(failed).toBeVisible();
    await button(page, 'QR code').click();
    await expect(failed).toBeVisible();
    await page.unrouteAll();
    await button(page, 'QR code').click();
    await button(page, 'QR code').click();
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    await expect(failed).toHaveCount(0);
  });
});
