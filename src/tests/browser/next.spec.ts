import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

// The sample is built for Tuesday 24 November 2026.
const line = (page: Page) => page.locator('.card-next').first();

/** Opens a town's page at a moment, as if its first card had these sessions. */
async function openWith(page: Page, sessions: string, moment: string): Promise<void> {
  await page.clock.setFixedTime(moment);
  await page.unroute('**/belper/');
  await page.route('**/belper/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/data-sessions="[^"]*"/, `data-sessions="${sessions}"`);
    await route.fulfill({ response, body });
  });
  await page.goto('/belper/');
}

const FRIDAYS = '2026-11-27T10:00/12:00 2026-12-04T10:00/12:00';

// Sessions, a moment, and what is said of them then.
const ROWS = [
  [FRIDAYS, '2026-11-25T23:59Z', 'Next: Friday 27 November'],
  [FRIDAYS, '2026-11-26T00:00Z', 'Tomorrow, 10am'],
  [FRIDAYS, '2026-11-27T09:59Z', 'Today, 10am'],
  [FRIDAYS, '2026-11-27T10:00Z', 'On now, until 12 noon'],
  [FRIDAYS, '2026-11-27T12:00Z', 'Finished for today. Next: Friday 4 December'],
  [FRIDAYS, '2026-12-05T09:00Z', 'Was on Friday 4 December. Ask when it is next on.'],
  // The clocks go forward at one o'clock: half past nine by the clock is half past eight in Greenwich.
  ['2027-03-28T09:30/11:00', '2027-03-28T08:29Z', 'Today, 9.30am'],
  ['2027-03-28T09:30/11:00', '2027-03-28T08:30Z', 'On now, until 11am'],
  ['2027-03-28T01:30/03:00', '2027-03-28T00:59Z', 'Today, 1.30am'],
  ['2027-03-28T01:30/03:00', '2027-03-28T01:00Z', 'On now, until 3am'],
  // They go back at two: the day has 25 hours, and begins at eleven in the evening of Greenwich.
  ['2026-10-25T10:00/12:00', '2026-10-24T22:59Z', 'Tomorrow, 10am'],
  ['2026-10-25T10:00/12:00', '2026-10-24T23:00Z', 'Today, 10am'],
  ['2026-10-25T10:00/12:00', '2026-10-25T09:59Z', 'Today, 10am'],
  ['2026-10-25T10:00/12:00', '2026-10-25T10:00Z', 'On now, until 12 noon'],
] as const;

for (const timezoneId of ['Europe/London', 'Pacific/Auckland', 'America/New_York']) {
  test.describe(`on a device in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('each moment has its words', async ({ page }) => {
      for (const [sessions, moment, words] of ROWS) {
        await openWith(page, sessions, moment);
        await expect(line(page), `${sessions} at ${moment}`).toHaveText(words);
      }
    });
  });
}

test('a page left open over a start and an end says so by itself', async ({ page }) => {
  await openWith(page, FRIDAYS, '2026-11-27T09:59:59.300Z');
  await expect(line(page)).toHaveText('Today, 10am');
  await page.clock.setFixedTime('2026-11-27T10:00:59.300Z');
  await expect(line(page)).toHaveText('On now, until 12 noon');
  await page.clock.setFixedTime('2026-11-27T12:00:00Z');
  await expect(line(page)).toHaveText('Finished for today. Next: Friday 4 December');
});

test('headings of dates say today, tomorrow and past in words', async ({ page }) => {
  await page.goto('/belper/');
  await expect(page.getByRole('heading', { name: 'Tuesday 24 November – today' })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Wednesday 25 November – tomorrow' }),
  ).toBeVisible();
  await page.clock.setFixedTime('2026-11-25T09:00Z');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tuesday 24 November – past' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wednesday 25 November – today' })).toBeVisible();
});

test('the search says the same of its dates, and keeps its place while minutes pass', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-24T10:59:59.500Z');
  await page.goto('/search/?town=derby', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { name: 'Tuesday 24 November – today' })).toBeVisible();
  const cards = page.locator('.result-list .card');
  await expect(cards).toHaveCount(40);
  await cards.last().scrollIntoViewIfNeeded();
  // What is looked at stays where it is; a card above it may take another line.
  const heightOf = async () => Math.round((await cards.last().boundingBox())?.y ?? NaN);
  const before = await heightOf();
  await page.evaluate(() => {
    const least = { count: 40 };
    Object.assign(window, { least });
    new MutationObserver(() => {
      least.count = Math.min(least.count, document.querySelectorAll('.result-list .card').length);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.clock.setFixedTime('2026-11-24T11:00:00Z');
  await page.waitForTimeout(1500);
  expect(
    await page.evaluate(() => (window as unknown as { least: { count: number } }).least.count),
  ).toBe(40);
  expect(await heightOf()).toBe(before);
});

test.describe('the four dates of a listing', () => {
  /** The address of a listing that meets on a later day of this week, once a week, and its sessions. */
  async function open(page: Page): Promise<string[]> {
    await page.goto('/derby/friday/');
    const card = page.locator('.card.day-fri', { has: page.locator('[data-sessions*="/"]') });
    await card.first().getByRole('link').click();
    const dates = page.locator('.sessions [data-session]');
    await expect(dates).toHaveCount(4);
    return dates.evaluateAll((all) =>
      all.map((date) => (date as HTMLElement).dataset['session'] ?? ''),
    );
  }

  test('lose those that are past, and say today and tomorrow in words', async ({ page }) => {
    const [first = '', second = ''] = await open(page);
    const dates = page.locator('.sessions [data-session]');
    const said = () =>
      dates.evaluateAll((all) =>
        all.map((date) => [
          getComputedStyle(date).display === 'none' ? 'gone' : 'shown',
          getComputedStyle(date, '::after').content,
        ]),
      );
    await page.clock.setFixedTime(`${first.slice(0, 10)}T00:10Z`);
    await page.reload();
    await expect.poll(async () => (await said())[0]).toEqual(['shown', '" – today"']);
    await page.clock.setFixedTime(`${first.slice(0, 16)}Z`);
    await page.reload();
    await expect.poll(async () => (await said())[0]).toEqual(['shown', '" – on now"']);
    await page.clock.setFixedTime(`${first.slice(0, 10)}T23:59Z`);
    await page.reload();
    await expect.poll(async () => (await said())[0]).toEqual(['shown', '" – finished"']);
    await page.clock.setFixedTime(`${second.slice(0, 10)}T00:00Z`);
    await page.reload();
    await expect.poll(async () => (await said())[0]?.[0]).toBe('gone');
    expect((await said())[1]).toEqual(['shown', '" – today"']);
  });

  test('say calmly that they are used up when the page is old', async ({ page }) => {
    const last = (await open(page)).at(-1) ?? '';
    const note = page.getByText('All the dates on this page are past');
    await expect(note).toBeHidden();
    await page.clock.setFixedTime(`${last.slice(0, 10)}T23:59Z`);
    await page.reload();
    await expect(line(page)).toContainText('Finished for today');
    await expect(note).toBeHidden();
    await page.clock.setFixedTime(Date.parse(last.slice(0, 10)) + 86_400_000);
    await page.reload();
    await expect(note).toBeVisible();
    await expect(line(page)).toContainText('Ask when it is next on');
  });
});

test('a card is heard with its schedule whole, and not with the short form too', async ({
  page,
}) => {
  await page.goto('/belper/friday/');
  const cards = page.locator('.card');
  for (const card of await cards.all()) {
    const short = await card.locator('.card-when').innerText();
    const heard = await card.ariaSnapshot();
    expect(heard).toMatch(/paragraph: (Every|First|Second|Third|Fourth|Last|\w+days?\b)/);
    expect(heard).not.toContain(short.replaceAll(/\s+/g, ' '));
  }
  await cards.first().getByRole('link').click();
  await expect(page.locator('.listing-tab .visually-hidden')).toHaveCount(1);
  await expect(page.locator('.listing-tab')).not.toMatchAriaSnapshot(`- text: /\\d–\\d/`);
});
