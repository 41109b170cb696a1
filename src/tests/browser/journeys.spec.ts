/** What the directory is for, against the clock: how long and in how many steps is said, and never a reason to fail. */
import { readFileSync } from 'node:fs';
import { test as bare, type Page } from '@playwright/test';
import { eventsIn, sessionsIn } from '../calendars.ts';
import { FRIDAY, linkTo, MONDAY, titles, WEDNESDAY } from './lists.ts';
import { printed } from './pdf.ts';
import { expect, test } from './site.ts';

const TODAY = '2026-11-24';

/** Counts what a person does, and the seconds it takes the machine. */
function startJourney(name: string) {
  const start = performance.now();
  let steps = 0;
  return {
    /** One thing that a person does: a press, or some words typed. */
    async step(act: Promise<unknown>): Promise<void> {
      steps += 1;
      await act;
    },
    end(): void {
      const description = `${steps} steps, ${((performance.now() - start) / 1000).toFixed(1)} s`;
      bare.info().annotations.push({ type: name, description });
      console.log(`${name}: ${description}`);
    },
  };
}

test('from a need to three listings on a sheet of paper', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  const { step, end } = startJourney('need → three listings → sheet');
  await step(page.getByLabel('What are you looking for?').fill('lonely belper'));
  const stars = page.locator('.search-results').getByRole('button', { name: /^Save / });
  const names: string[] = [];
  for (const place of [0, 1, 2]) {
    const card = page.locator('.search-results .card').nth(place);
    names.push(await card.locator('.card-title').innerText());
    await step(stars.first().click());
    await expect(card.getByRole('button', { name: /^Saved / })).toBeVisible();
  }
  await step(
    page
      .getByRole('banner')
      .getByRole('link', { name: /My list/ })
      .click(),
  );
  const print = page.getByRole('button', { name: 'Print', exact: true });
  await expect(print).toBeInViewport();
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await step(print.click());
  await expect(page.locator('.sheet')).toBeAttached();
  const pages = await printed(page);
  end();

  const text = pages.map((one) => one.text).join(' ');
  for (const name of names) expect(text).toContain(name);
  expect(new Set(names).size).toBe(3);
  expect(text).not.toMatch(/lonel/i);
  const codes = pages.flatMap((one) => one.codes);
  expect(codes.filter(({ text: link }) => /\/my-list\/#1/.test(link))).toHaveLength(1);
  expect(codes).toHaveLength(4);
});

test.describe('on a phone that keeps nothing', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  test('from a shared link to the dates in a calendar', async ({ page }) => {
    await blockStorage(page);
    const shared = [FRIDAY, MONDAY, WEDNESDAY];
    const link = linkTo(...shared.map(({ id }) => id));
    const { step, end } = startJourney('shared link → calendar of a phone');
    await step(page.goto(link));
    await expect(titles(page)).toHaveText(shared.map(({ title }) => title));
    const dates = page.getByRole('button', { name: 'Add the dates to my calendar' });
    await expect(dates).toBeInViewport();
    const downloading = page.waitForEvent('download');
    await step(dates.tap());
    const file = readFileSync(await (await downloading).path(), 'utf8');
    end();

    const owners = new Set(eventsIn(file).map(({ uid }) => uid.split('/').slice(0, 2).join('/')));
    expect([...owners].sort()).toEqual(shared.map(({ id }) => id).sort());
    const told = sessionsIn(file, TODAY, '2026-12-31');
    for (const { id } of shared) expect(told.get(id)?.length).toBeGreaterThan(0);

    // The list can be kept even here, for as long as it can be.
    await page.getByRole('button', { name: 'Keep this list' }).tap();
    await expect(page.getByText(/Copy the link/)).toBeVisible();
    await expect(titles(page)).toHaveCount(3);
  });
});

/** As a browser does that was told to keep nothing. */
async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
}
