import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

// The sample is built for Tuesday 24 November 2026.
const at = (page: Page, moment: string) => page.clock.setFixedTime(`2026-${moment}:00Z`);
const days = (page: Page) => page.locator('.town-week > .week-day');
const titled = (page: Page, word: string) => page.locator(`.town-week > [data-word="${word}"]`);

test('the week of a town stands side by side, and on a phone one day after the other', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/belper/week/');
  await expect(days(page)).toHaveCount(7);
  const boxes = async () =>
    days(page).evaluateAll((all) => all.map((day) => day.getBoundingClientRect().toJSON()));
  const wide = await boxes();
  expect(new Set(wide.map(({ top }) => top)).size, 'all start at one height').toBe(1);
  expect(wide.map(({ left }) => left)).toEqual(
    wide.map(({ left }) => left).toSorted((a, b) => a - b),
  );
  await page.setViewportSize({ width: 360, height: 740 });
  const narrow = await boxes();
  expect(new Set(narrow.map(({ left }) => left)).size, 'all start at one edge').toBe(1);
  narrow.slice(1).forEach(({ top }, index) => {
    expect(top).toBeGreaterThanOrEqual(narrow[index]!.bottom);
  });
});

test('each day is in the order of the clock, and leads to listings', async ({ page }) => {
  await page.goto('/derby/week/');
  for (const day of await days(page).all()) {
    const sessions = await day
      .locator('[data-session]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['session'] ?? ''));
    expect(sessions.length).toBeGreaterThan(5);
    const starts = sessions.map((session) => session.slice(11, 16) || '99');
    expect(starts).toEqual(starts.toSorted());
  }
  const link = page.locator('.town-week .week-items a').first();
  const title = await link.evaluate((element) =>
    [...element.childNodes]
      .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
      .join('')
      .trim(),
  );
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('the town, its days and its week lead to each other', async ({ page }) => {
  await page.goto('/belper/');
  await page.getByRole('link', { name: 'This week, day by day' }).click();
  await expect(page).toHaveURL(/\/belper\/week\/$/);
  await page.locator('.week-head', { hasText: 'Fri' }).click();
  await expect(page).toHaveURL(/\/belper\/friday\/$/);
  await page.getByRole('link', { name: 'This week, day by day' }).click();
  await page.getByRole('link', { name: 'Everything listed in Belper' }).click();
  await expect(page).toHaveURL(/\/belper\/$/);
});

for (const timezoneId of ['Europe/London', 'Pacific/Auckland', 'America/New_York']) {
  test.describe(`on a device in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('marks today in Britain, what is on now, and what is past', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await at(page, '11-26T23:59');
      await page.goto('/belper/week/');
      await expect(titled(page, 'today')).toContainText('26 November');
      await expect(titled(page, 'today').getByRole('heading')).toHaveAccessibleName(/Today$/);
      await expect(titled(page, 'past')).toHaveCount(2);
      await at(page, '11-27T00:00');
      await page.reload();
      await expect(titled(page, 'today')).toContainText('27 November');
      await expect(titled(page, 'past')).toHaveCount(3);
    });

    test('says of a session of today when it is on and when it is over', async ({ page }) => {
      await at(page, '11-24T06:00');
      await page.goto('/derby/week/');
      const timed = page.locator('.town-week [data-session*="/"]').first();
      const [, start = '', end = ''] =
        /T(\d\d:\d\d)\/(\d\d:\d\d)/.exec((await timed.getAttribute('data-session')) ?? '') ?? [];
      for (const [moment, word] of [
        [start, 'on now'],
        [end, 'finished'],
      ] as const) {
        await at(page, `11-24T${moment}`);
        await page.reload();
        await expect(timed).toHaveAttribute('data-word', word);
        const said = await timed
          .locator('b')
          .evaluate((time) => getComputedStyle(time, '::after').content);
        expect(said).toBe(`" – ${word}"`);
      }
    });
  });
}

test('a screen reader hears days and hours whole', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/belper/week/');
    // The browser's own tree: what Playwright works out itself has no part in it.
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = nodes
      .filter(({ role }) => role?.value === 'heading')
      .map(({ name }) => String(name?.value));
    expect(names.filter((name) => / November/.test(name))).toEqual([
      'Tuesday 24 November Today',
      width < 500 ? 'Wednesday 25 November Tomorrow' : 'Wednesday 25 November',
      'Thursday 26 November',
      'Friday 27 November',
      'Saturday 28 November',
      'Sunday 29 November',
      'Monday 30 November',
    ]);
    await session.detach();
  }
});

test('a page left open goes on to the next day by itself', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T23:59:59.200Z');
  await page.goto('/belper/week/');
  await expect(titled(page, 'today')).toContainText('24 November');
  await page.clock.setFixedTime('2026-11-25T00:00:00Z');
  await expect(titled(page, 'today')).toContainText('25 November');
});

test('an old page says calmly that its week is past, and where to go', async ({ page }) => {
  await page.goto('/belper/week/');
  const note = page.getByText('its week is past');
  await expect(note).toBeHidden();
  await at(page, '12-01T09:00');
  await page.reload();
  await expect(note).toBeVisible();
  await expect(note.getByRole('link')).toHaveAttribute('href', '/belper/');
  await expect(titled(page, 'past')).toHaveCount(7);
});

test.describe('of our own content', () => {
  test.use({ siteName: 'content' });

  test('a week is there for every town; a town, kind or need without anything leads on', async ({
    page,
  }) => {
    await page.goto('/belper/week/');
    await expect(page.getByText('Nobody has confirmed these for a long time')).toBeVisible();
    await expect(page.getByText('Not confirmed lately')).toHaveCount(0);
    await page.goto('/buxton/week/');
    await expect(page.getByText('Nothing is listed here yet')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print this week' })).toHaveCount(0);
    const nearby = page.locator('section', { hasText: 'This week nearby' }).getByRole('link');
    await expect(nearby.first()).toContainText(/, about \d+ miles/);
    await expect(nearby.first()).toHaveAttribute('href', /\/week\/$/);
    await expectAccessible(page);
    const { request } = page;
    const help = await (await request.get('/help-with/stroke/')).text();
    expect(help).toMatch(/Nothing is listed for this yet[^]*href="\/help-with\/loneliness\/"/);
    const choirs = await (await request.get('/kinds/choir/')).text();
    expect(choirs).toMatch(
      /kind is listed yet[^]*<h2>Other things to do[^]*href="\/kinds\/coffee-morning\/"/,
    );
    // Nor is the week of all towns empty while something is listed in one of them.
    await page.goto('/days/');
    await expect(page.getByText('Nobody has confirmed these for a long time')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Coffee morning at the Greyhound' })).toHaveCount(
      1,
    );
  });
});

for (const width of [320, 1280]) {
  test(`nothing jumps when the browser marks the days at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/belper/week/', { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await expect(titled(page, 'today')).toHaveCount(1);
  });

  test(`past days are accessible and fit at ${width} px`, async ({ page }) => {
    await at(page, '11-26T12:00');
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto('/belper/week/');
    await expect(titled(page, 'past')).toHaveCount(2);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadableColours(page);
    await expectNoSidewaysScroll(page);
  });
}

test('a keyboard jumps to a day on a phone, and prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/derby/week/');
  const jump = page.getByRole('navigation', { name: 'Days of this week' });
  await jump.getByRole('link', { name: /^Sunday/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Sunday 29 November/ })).toBeInViewport();
  await page.getByRole('button', { name: 'Print this week' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing offers what only a script can do', async ({ page }) => {
    await page.goto('/belper/week/');
    await expect(days(page)).toHaveCount(7);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('its week is past')).toBeHidden();
  });
});
