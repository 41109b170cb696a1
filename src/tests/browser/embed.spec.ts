/** A town's week in the pages of others, and where the lines for it are made. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain, type Page } from '@playwright/test';
import { serve, type Repeats, type Served } from '../../../scripts/serve.ts';
import { sites } from '../../../scripts/sites.ts';
import { snippetOf } from '../../sharing/snippet.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const days = (page: Page) => page.locator('.embed-day:visible');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame shows seven days, or the one that its address names', async ({ page }) => {
    await page.setViewportSize({ width: 280, height: 700 });
    await page.goto('/embed/belper/');
    await expect(days(page)).toHaveCount(7);
    await expectNoSidewaysScroll(page);
    const friday = page.getByRole('link', { name: 'Friday' });
    await friday.focus();
    await friday.press('Enter');
    await expect(days(page)).toHaveCount(1);
    await expect(days(page)).toContainText('Friday 27 November');
    await page.getByRole('link', { name: 'All days' }).click();
    await expect(days(page)).toHaveCount(7);
    await page.goto('/embed/belper/#sun');
    await expect(days(page)).toContainText(['Sunday 29 November']);
  });

  test('an address that asks for a town lists the towns', async ({ page }) => {
    await page.goto('/embed/?town=belper&day=fri');
    await expect(page.getByRole('textbox')).toHaveValue(/<iframe src="https:\/\/sample\.example/);
    await page.getByRole('link', { name: 'Belper', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What’s on in Belper');
  });
});

test('all that leads out of a frame opens beside it, and cannot reach back', async ({ page }) => {
  await page.goto('/embed/belper/');
  const links = page.locator('main a:not([href^="#"])');
  expect(await links.count()).toBeGreaterThan(10);
  const kinds = await links.evaluateAll((all) =>
    all.map((a) => `${a.getAttribute('target')} ${a.getAttribute('rel')}`),
  );
  expect(new Set(kinds)).toEqual(new Set(['_blank noopener']));
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test('a frame of one day is sound at 280 px', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 700 });
  await page.goto('/embed/belper/#fri');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('an address that asks for a town and a day leads to its frame', async ({ page }) => {
  for (const day of ['fri', 'friday']) {
    await page.goto(`/embed/?town=belper&day=${day}`);
    await expect(page).toHaveURL(/\/embed\/belper\/#fri$/);
  }
  await page.goto('/embed/?town=belper&day=constructor');
  await expect(page).toHaveURL(/\/embed\/belper\/$/);
  for (const town of ['atlantis', '', '__proto__', '<img src=x onerror=alert(1)>', '../..']) {
    await page.goto(`/embed/?${new URLSearchParams({ town })}`);
    await expect(page.getByText('There is nothing listed for the town')).toBeVisible();
    await expect(page.getByLabel('Town')).toBeVisible();
  }
});

test('the lines to copy are made by keyboard, shown at once, and copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/embed/?for=belper');
  const lines = page.getByLabel('Copy these lines');
  const preview = page.frameLocator('.embed-preview iframe');
  await expect(preview.locator('h1')).toHaveText('What’s on in Belper');

  await page.getByLabel('Days').focus();
  await page.keyboard.type('Only F');
  await page.keyboard.press('Tab');
  await page.keyboard.type('450');
  await expect(lines).toHaveValue(
    '<iframe src="https://sample.example/embed/belper/#fri" title="What’s on in Belper on Fridays" width="100%" height="450" style="border: 0" loading="lazy"></iframe>',
  );
  await expect(preview.locator('.embed-day:visible')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(lines).toHaveValue(/<script>[\s\S]*"https:\/\/sample\.example"[\s\S]*<\/script>$/);

  await page.getByRole('button', { name: 'Copy the lines' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r', '')).toBe(await lines.inputValue());
});

test('where nothing may be copied, the lines are marked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/embed/');
  await page.getByRole('button', { name: 'Copy the lines' }).click();
  await expect(page.getByRole('status')).toContainText('marked');
  const marked = await page.getByLabel('Copy these lines').evaluate((field) => {
    const { selectionStart, selectionEnd, value } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd) === value;
  });
  expect(marked).toBe(true);
});

// Another site: another port is another origin.
for (const repeats of ['joined', 'replaced'] satisfies Repeats[])
  plain.describe(`on a host whose headers are ${repeats}`, () => {
    let folder: string;
    let ours: Served;
    let theirs: Served;

    plain.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'parish-'));
      ours = await serve(sites.sample.folder, { port: 0, repeats });
      const frame = (address: string, isGrowing: boolean) =>
        snippetOf({ address: ours.url + address, title: address, height: 300, isGrowing }).replace(
          ' loading="lazy"',
          '',
        );
      const page = (html: string) => `<!doctype html><title>Parish</title><h1>Parish</h1>${html}`;
      const long = '<p style="height: 1500px">News</p>';
      writeFileSync(
        join(folder, 'index.html'),
        page(['embed/belper/', 'belper/', ''].map((one) => frame(one, false)).join('')),
      );
      const listener = '<script>onmessage = ({ data }) => (document.title = data.type)</script>';
      const confined = frame('embed/belper/', false).replace(' ', ' sandbox="allow-scripts" ');
      writeFileSync(join(folder, 'confined.html'), page(listener + confined));
      writeFileSync(join(folder, 'grows.html'), page(long + frame('embed/belper/#fri', true)));
      theirs = await serve(folder, { port: 0 });
    });

    plain.afterAll(async () => {
      await Promise.all([ours.close(), theirs.close()]);
      rmSync(folder, { recursive: true });
    });

    plain('other sites may frame a week, and no other page', async ({ page }) => {
      await page.goto(theirs.url, { waitUntil: 'load' });
      const shown = page.frameLocator('iframe[title="embed/belper/"]');
      await expect(shown.getByRole('heading', { level: 1 })).toHaveText('What’s on in Belper');
      const urls = page
        .frames()
        .slice(1)
        .map((frame) => frame.url());
      expect(urls).toEqual([
        `${ours.url}embed/belper/`,
        'chrome-error://chromewebdata/',
        'chrome-error://chromewebdata/',
      ]);
      // The policy of the page holds with either set of headers.
      const hasRun = await shown.locator('body').evaluate((body) => {
        const script = document.createElement('script');
        script.textContent = 'document.body.dataset.run = "yes"';
        body.append(script);
        return 'run' in body.dataset;
      });
      expect(hasRun).toBe(false);
    });

    plain('a frame in a sandbox has its letters and its script', async ({ page }) => {
      const failed: string[] = [];
      page.on('requestfailed', (request) => failed.push(request.url()));
      await page.goto(`${theirs.url}confined.html`, { waitUntil: 'networkidle' });
      await expect(page).toHaveTitle('noticeboard-height');
      expect(failed).toEqual([]);
    });

    plain(
      'the lines let a frame grow with what it holds, and keep the page where it is',
      async ({ page }) => {
        await page.goto(`${theirs.url}grows.html`, { waitUntil: 'load' });
        const frame = page.locator('iframe');
        const inside = page.frameLocator('iframe').locator('body');
        const heights = async () => [
          await frame.evaluate((element) => element.clientHeight),
          await inside.evaluate((body) => Math.ceil(body.getBoundingClientRect().height)),
        ];
        await expect(inside.locator('.embed-day:visible')).toHaveCount(1);
        await expect.poll(async () => new Set(await heights()).size).toBe(1);
        expect(await page.evaluate(() => scrollY)).toBe(0);
        const [small = 0] = await heights();
        await inside.getByRole('link', { name: 'All days' }).click();
        await expect.poll(async () => (await heights())[0]).toBeGreaterThan(small + 300);
        await expect.poll(async () => new Set(await heights()).size).toBe(1);
        await inside.getByRole('link', { name: 'Friday' }).click();
        await expect.poll(heights).toEqual([small, small]);
      },
    );
  });
