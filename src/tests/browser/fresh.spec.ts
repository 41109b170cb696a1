/** From what is to be checked next to telling what one heard; and where what nobody confirmed lately is left out. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from '@playwright/test';
import { sites } from '../../../scripts/sites.ts';
import { eventsIn } from '../calendars.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

const numbersIn = async (of: Locator) =>
  (await of.allTextContents()).flatMap((text) =>
    [...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', ''))),
  );
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test('from the figures to a listing, and to saying what one heard, by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto('/');
  await page.getByRole('link', { name: 'How fresh is this?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How fresh is this?');

  const states = await numbersIn(page.locator('.fresh-legend dt'));
  expect(states).toHaveLength(4);
  const [all, fresh] = await numbersIn(page.locator('.lead'));
  expect([all, fresh]).toEqual([sum(states), states[0]]);
  for (const table of await page.locator('.fresh-figures').all())
    expect(sum(await numbersIn(table.locator('td')))).toBe(all);
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadableColours(page);

  await expect(page.locator('.ring-list > li')).toHaveCount(10);
  const first = page.locator('.ring-list a').first();
  const title = (await first.textContent())!.trim();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/#still-right$/);
  await page.waitForLoadState(); // only then the browser goes to that part, and takes the focus along
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const id = new URL(page.url()).pathname.slice(1, -1);

  await expect(
    page.locator('.listing-head'),
    'beside the next date, for whoever reads no further',
  ).toContainText(/Please (?:ring|ask) first: nobody has confirmed this since/);
  const told = page.locator('#still-right');
  await expect(told).toContainText(/Please (?:ring|ask) first: nobody has confirmed this since/);
  const [right, wrong, closed] = ['It is still right', 'Something is wrong', 'It has closed'].map(
    (label) => told.getByText(label, { exact: true }),
  );
  const links = told.getByRole('link');
  await expect(links).toHaveCount(0);

  await right!.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Tell us by e-mail');
  const letter = new URL((await page.locator(':focus').getAttribute('href'))!);
  expect(letter.protocol).toBe('mailto:');
  expect(letter.searchParams.get('subject')).toBe(`Still right: ${title} (${id})`);
  expect(letter.searchParams.get('body')).toContain(`/${id}/\r\n`);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Tell us on GitHub');
  const issue = new URL((await page.locator(':focus').getAttribute('href'))!);
  expect(issue.searchParams.get('template')).toBe('still-right.yml');
  expect(issue.searchParams.get('listing')).toBe(id);

  await page.keyboard.press('Tab');
  await expect(wrong!).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(links, 'one thing at a time').toHaveText([
    'Put it right in a form',
    'Tell us by e-mail',
  ]);
  await expectReadableColours(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await closed!.focus();
  await page.keyboard.press('Enter');
  await expect(links).toHaveText(['Tell us by e-mail', 'Tell us on GitHub']);
  await expect(links.last()).toHaveAttribute('href', /template=closed\.yml/);
  await wrong!.click();
  await links.first().click();
  expect(new URL(page.url()).pathname).toBe('/add/');
  expect(new URL(page.url()).searchParams.get('correct')).toBe(id);
});

test('on paper there are no buttons, but what they stand below, and whom to ring', async ({
  page,
}) => {
  await page.goto('/fresh/');
  await page.emulateMedia({ media: 'print' });
  const asked = page.locator('.ring-list > li').filter({ has: page.locator('a[href^="tel:"]') });
  await expect(asked.locator('.button').first()).toBeHidden();
  expect(await asked.first().innerText()).toMatch(/\d{3} ?\d{3}/);
  await page.emulateMedia({ media: null });
  await page.locator('.ring-list a').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/nobody has confirmed this since/)).toHaveText([/./, /./]);
  await expect(page.locator('.listing-head .no-print')).toBeHidden();
  await expect(page.locator('#still-right')).toContainText(/nobody has confirmed this since/);
  await expect(page.getByText('It is still right')).toBeHidden();
});

test('what nobody confirmed lately is in no calendar but its own, which says so', async ({
  page,
}) => {
  const { folder } = sites.sample;
  const eventsOf = (path: string) =>
    eventsIn(readFileSync(join(folder, path, 'calendar.ics'), 'utf8'));
  const isOf = (id: string) => (event: { uid: string }) => event.uid.startsWith(`${id}/`);
  await page.goto('/belper/');
  const cards = await page.locator('.card').evaluateAll((all) =>
    all.map((card) => ({
      id: (card as HTMLElement).dataset['id']!,
      isUnconfirmed: card.classList.contains('is-unconfirmed'),
    })),
  );
  const town = eventsOf('belper');
  const held = cards.filter(({ id }) => eventsOf(id).length > 0);
  expect(new Set(held.map(({ isUnconfirmed }) => isUnconfirmed))).toEqual(new Set([true, false]));
  for (const { id, isUnconfirmed } of held) {
    expect(town.some(isOf(id)), id).toBe(!isUnconfirmed);
    for (const { description } of eventsOf(id))
      expect(/nobody has confirmed this since/.test(description ?? ''), id).toBe(isUnconfirmed);
  }
});

for (const name of ['content', 'sample'] as const)
  test(`no page offers a calendar that is empty: ${name}`, () => {
    const { folder } = sites[name];
    const feeds = globSync('**/calendar.ics', { cwd: folder });
    expect(feeds.length).toBeGreaterThan(100);
    const offered = feeds.filter((feed) => {
      const html = readFileSync(join(folder, dirname(feed), 'index.html'), 'utf8');
      return html.includes('type="text/calendar"');
    });
    expect(offered.length).toBeGreaterThan(0);
    for (const feed of offered)
      expect(readFileSync(join(folder, feed), 'utf8'), feed).toContain('BEGIN:VEVENT');
  });
