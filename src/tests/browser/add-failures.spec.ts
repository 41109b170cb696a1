/** The form where something is missing: what it is made of, storage, a town, JavaScript. */
import type { Route } from '@playwright/test';
import { button, filledIn, heading, next } from './form.ts';
import { FRIDAY } from './lists.ts';
import { printed } from './pdf.ts';
import { expect, expectAccessible, test } from './site.ts';

test.describe('where something is missing', () => {
  test.use({ mayComplain: [/ERR_FAILED|status of 404|Failed to fetch|dynamically imported/] });

  test('without the words of the directory one goes on, is told, and can send what one wrote', async ({
    page,
  }) => {
    await page.route('**/data/add/**', (route) => route.abort());
    await page.goto('/add/#what');
    await expect(page.getByText('Part of this page could not be loaded.')).toBeVisible();
    await page.getByLabel('What is it called?').fill('Thursday walk');
    await page.getByRole('combobox', { name: /What kind/ }).fill('walking');
    await next(page, 'Where is it?');
    await page.getByRole('combobox', { name: /Which town/ }).fill('Crich');
    await page.goto('/add/#send');
    const { body } = await filledIn(page.getByRole('link', { name: 'Write the e-mail' }));
    expect(body).toContain('Name: Thursday walk');
    expect(body).toContain('Town: Crich');
    expect(body).toContain('could not check this');
    await expect(page.getByRole('link', { name: 'Open the message' })).toHaveCount(0);
    await expectAccessible(page);

    await page.goto('/add/#where');
    await expect(button(page, 'Try again')).toBeVisible();
    await page.goto('/add/#send');
    await page.unroute('**/data/add/**');
    await button(page, 'Try again').click();
    await expect(page.getByText('could not fetch all it needs to check this')).toHaveCount(0);
    await page.goto('/add/#where');
    await expect(page.getByText('Part of this page could not be loaded.')).toHaveCount(0);
  });

  test('without the reader of files it is sent unchecked, and says so', async ({ page }) => {
    await page.route('**/_astro/later.*', (route) => route.abort());
    await page.goto('/add/#what');
    await page.getByLabel('What is it called?').fill('Thursday walk');
    await next(page, 'Where is it?');
    await page.goto('/add/#send');
    await expect(page.getByText('could not fetch all it needs to check this')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Write the e-mail' })).toBeVisible();
    await page.goto(`/add/?correct=${FRIDAY.id}`);
    await expect(page.getByRole('alert')).toContainText('The listing could not be loaded.');
  });

  test('?correct= with what is no listing leads on calmly', async ({ page }) => {
    for (const id of ['belper/nobody-knows-it', '../../etc/passwd', '<b>', 'constructor']) {
      await page.goto(`/add/?correct=${encodeURIComponent(id)}`);
      await expect(heading(page)).toHaveText('Correct a listing');
      await expect(page.getByText('We do not have that listing.')).toBeVisible();
    }
    const search = page.getByRole('main').getByRole('link', { name: 'Find it by search' });
    await expect(search).toBeVisible();
  });
});

test('what does not come holds nobody up: it is told of, and taken if it comes after all', async ({
  page,
}) => {
  // The 20 seconds of patience as one, and the 6 of whoever goes on.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (call: () => void, wait = 0) =>
        later(call, [6_000, 20_000].includes(wait) ? 1_000 : wait),
    });
  });
  const held: Route[] = [];
  await page.route(/\/_astro\/later\.|\/data\/source\//, (route) => void held.push(route));
  await page.goto('/add/#what');
  await page.getByLabel('What is it called?').fill('Thursday walk');
  await next(page, 'Where is it?');
  await expect(page.getByText('Part of this page could not be loaded.')).toBeVisible();

  await page.goto(`/add/?correct=${FRIDAY.id}`);
  await expect(page.getByRole('alert')).toContainText('The listing could not be loaded.');
  await page.unrouteAll();
  await Promise.allSettled(held.map((route) => route.continue()));
  await expect(heading(page)).toHaveText(`Correct “${FRIDAY.title}”`);
});

test('where the browser keeps nothing, the page says so and works', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto('/add/#what');
  await page.getByLabel('What is it called?').fill('Thursday walk');
  await expect(
    page.getByText('Not kept: this browser does not let the page keep anything.'),
  ).toBeVisible();
  await page.goto('/add/#where');
  await page.goBack();
  await expect(page.getByLabel('What is it called?')).toHaveValue('Thursday walk');
});

test('a town that is not in the list is a way on: the message says so, and no file is proposed', async ({
  page,
}) => {
  await page.goto('/add/?town=atlantis#where');
  const town = page.getByRole('combobox', { name: /Which town/ });
  await expect(page.getByText('“atlantis” is not in the list.')).toBeVisible();
  await town.fill('Atlantis');
  await page.getByText('Step 2 of 8').click();
  await button(page, 'No, it is not in the list').click();
  await expect(page.getByText('We do not list this town yet.')).toBeVisible();
  await page.goto('/add/#send');
  await page.getByText('Send it in another way').click();
  const issue = page.getByRole('link', { name: 'Open the message' });
  await expect(issue).toHaveAttribute('href', /note=[^&]*Atlantis/);
  expect((await filledIn(issue))['note']).toContain('The town is not in the list yet: Atlantis.');
  await expect(page.getByRole('link', { name: /Open the file/ })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says whom to write to, and prints as a sheet to fill in by hand', async ({
    page,
  }) => {
    await page.goto('/add/');
    await expect(page.locator('noscript .callout')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Start' })).toBeHidden();
    const sheets = await printed(page);
    expect(sheets).toHaveLength(1);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(text).toContain('What is it called?');
    expect(text).toContain('Whom can people ask?');
    expect(text).not.toContain('needs JavaScript');
  });
});
