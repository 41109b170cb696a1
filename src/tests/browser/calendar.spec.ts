import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../../../scripts/sites.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { daySlug, RESERVED_SLUGS } from '../../paths.ts';
import { eventsIn } from '../calendars.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

const { folder } = sites.sample;
const DAYS = WEEKDAYS.map(daySlug);

/** The address of a listing that goes on every week, and of one without a session. */
function listings(): { dated: string; undated: string } {
  const all = globSync('*/*/calendar.ics', { cwd: folder })
    .map((file) => file.split('/'))
    .filter(([top = '', slug = '']) => !RESERVED_SLUGS.has(top) && !DAYS.includes(slug))
    .map(([top, slug]) => `/${top}/${slug}/`)
    .sort();
  const feed = (address: string) => readFileSync(join(folder, address, 'calendar.ics'), 'utf8');
  const dated = all.find((address) => /RRULE:FREQ=WEEKLY;BYDAY=\w\w\r\n/.test(feed(address)));
  const undated = all.find((address) => !feed(address).includes('BEGIN:VEVENT'));
  if (!dated || !undated) throw new Error('The sample has no listing of either kind.');
  return { dated, undated };
}

const { dated, undated } = listings();
const PAGES = [
  ['a listing', dated, 'Add to my calendar'],
  ['a town', '/belper/', 'Subscribe to this page as a calendar'],
  ['a town and day', '/derby/friday/', 'Subscribe to this page as a calendar'],
  ['a kind', '/kinds/coffee-morning/', 'Subscribe to this page as a calendar'],
  ['a need', '/help-with/loneliness/', 'Subscribe to this page as a calendar'],
] as const;

for (const [kind, address, label] of PAGES) {
  test.describe(`the calendar of ${kind}`, () => {
    test('is unfolded by keyboard, and can be read and pressed', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(address);
      const button = page.getByText(label, { exact: true });
      const copy = page.getByRole('link', { name: 'Download a copy' });
      await expect(copy).toBeHidden();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(copy).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveText('Keep it up to date in my calendar');
      await page.emulateMedia({ colorScheme: 'light' });
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectReadableColours(page);
      await expectNoSidewaysScroll(page);
    });

    test('leads to the feed of that page in every way', async ({ page, baseURL, request }) => {
      await page.goto(address);
      const feed = `${address}calendar.ics`;
      await expect(page.locator('link[type="text/calendar"]')).toHaveAttribute('href', feed);
      const links = page.locator('details.calendar a');
      const addresses = await links.evaluateAll((all) =>
        all.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)),
      );
      expect(addresses).toHaveLength(5);
      for (const one of addresses) expect(one).toContain(feed);

      const response = await request.get(new URL(feed, baseURL).href);
      expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8');
      expect(response.headers()['access-control-allow-origin']).toBe('*');
      expect(eventsIn(await response.text()).length).toBeGreaterThan(0);
    });

    test('is not printed', async ({ page }) => {
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(label, { exact: true })).toBeHidden();
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a calendar can be downloaded under the name of what it holds', async ({ page }) => {
    await page.goto('/belper/');
    await page.getByText('Subscribe to this page as a calendar').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download a copy' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('whats-on-in-belper.ics');
    const file = readFileSync(await download.path(), 'utf8');
    expect(file).toContain('NAME:What’s on in Belper\r\n');
  });
});

test('a listing without sessions offers no calendar, and its feed is an empty one', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto(undated);
  await expect(page.getByText('Add to my calendar')).toHaveCount(0);
  const response = await request.get(new URL(`${undated}calendar.ics`, baseURL).href);
  expect(eventsIn(await response.text())).toEqual([]);
});

test('the heading of a need’s calendar does not name the need', () => {
  const file = readFileSync(join(folder, 'help-with', 'loneliness', 'calendar.ics'), 'utf8');
  const [heading = ''] = file.split('BEGIN:VEVENT');
  expect(heading).toContain('NAME:');
  expect(heading.toLowerCase()).not.toMatch(/lonel|help-with/);
});

test.describe('under a base path', () => {
  test.use({ siteName: 'based' });

  test('every feed says where it really is', async ({ page }) => {
    await page.goto('./kinds/');
    const kinds = page.locator('main a[href*="/kinds/"]');
    const addresses = await kinds.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).pathname),
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses.slice(0, 5)) {
      const path = address.replace('/activities/', '');
      const file = readFileSync(join(sites.based.folder, path, 'calendar.ics'), 'utf8');
      expect(file.replaceAll('\r\n ', '')).toContain(`URL:https://example.org${address}\r\n`);
    }
  });
});
