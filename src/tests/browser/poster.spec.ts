/** Posters and booklets as they come out of a printer. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { execPath } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { environmentOf, sites } from '../../../scripts/sites.ts';
import { PAPER, printed, readPdf } from './pdf.ts';
import { expect, test } from './site.ts';

const titlesOn = (page: Page) => page.locator('.poster-title span').allTextContents();

test('every poster has room for all that is put on it', async ({ page }) => {
  test.setTimeout(120_000);
  const towns = globSync('*/poster/index.html', { cwd: sites.sample.folder });
  expect(towns.length).toBeGreaterThan(25);
  await page.emulateMedia({ media: 'print' });
  const faults: string[] = [];
  for (const file of towns) {
    await page.goto(`/${file.replaceAll('\\', '/').replace('index.html', '')}`);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const said = await page.evaluate(() => {
      const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const [poster, foot] = [edge('.poster'), edge('.poster-foot')];
      if (!poster || !foot) return '';
      const lines = [...document.querySelectorAll('.poster-lines li, .poster-name')];
      const boxes = lines.map((line) => line.getBoundingClientRect());
      const isWithin = boxes.every(({ right }) => right <= poster.right + 1);
      const isAbove = boxes.every(({ bottom }) => bottom <= foot.top);
      return isWithin && isAbove && foot.bottom <= poster.bottom ? '' : 'sticks out';
    });
    if (said) faults.push(`${file} ${said}`);
  }
  expect(faults).toEqual([]);
});

test('the poster of a large town is one sheet that is read at a metre and leads on', async ({
  page,
}) => {
  await page.goto('/derby/poster/');
  const titles = await titlesOn(page);
  expect(titles.length).toBeGreaterThan(12);
  const [sheet, ...others] = await printed(page);
  expect(others).toEqual([]);
  expect(sheet?.width).toBeCloseTo(PAPER.a4.width, -1);
  expect(sheet?.height).toBeCloseTo(PAPER.a4.height, -1);
  const text = sheet?.text.replaceAll(/\s/g, '') ?? '';
  for (const words of [...titles, 'Derby', 'Winter 2026–27', 'As of November 2026 – check first.'])
    expect(text).toContain(words.replaceAll(/\s/g, ''));
  expect(text).toMatch(/And\d+more:scanthis,ortype/);
  for (const words of ['Search', 'Print the poster', 'Kept by volunteers'])
    expect(text).not.toContain(words.replaceAll(/\s/g, ''));
  expect(sheet?.codes.map((code) => code.text)).toEqual(['https://sample.example/derby/']);
  expect(sheet?.codes[0]?.width, 'three centimetres, for an arm over other heads').toBeGreaterThan(
    (30 / 25.4) * 72,
  );
  const sizes = sheet?.pieces.map(({ size }) => size) ?? [];
  expect(Math.min(...sizes)).toBeGreaterThan(10.9);
  expect(Math.max(...sizes)).toBeGreaterThan(90);
});

test('what nobody confirmed hangs on no wall with its hours', async ({ page }) => {
  await page.goto('/belper/poster/');
  const unsure = page.locator('.poster-part.is-unsure');
  await expect(unsure).toContainText('Nobody has confirmed these for a long time');
  await expect(unsure).toContainText('Bellflower silver surfers');
  await expect(unsure).not.toContainText(/\d\s*[ap]m|noon/);
});

test.describe('of our own content', () => {
  test.use({ siteName: 'content' });

  test('a town with nothing has no poster and no booklet, and says so', async ({ page }) => {
    for (const sheet of ['poster', 'booklet']) {
      await page.goto(`/tideswell/${sheet}/`);
      await expect(page.locator('main')).toContainText('There is nothing to put');
      await expect(page.getByRole('button', { name: /Print/ })).toHaveCount(0);
    }
  });
});

test('a town leads to its poster, its booklet and the lines for other sites', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto('/belper/');
  await page.getByRole('link', { name: 'Poster for a noticeboard' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Print the poster' }).press('Enter');
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.getByRole('link', { name: 'A booklet of everything' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Print the booklet' }).press('Enter');
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.goto('/belper/');
  await page.getByRole('link', { name: 'For your own website' }).click();
  await expect(page.getByLabel('Town')).toHaveValue('belper');
});

test('a booklet is pages of A5 with their numbers, and splits nothing', async ({ page }) => {
  test.slow();
  await page.goto('/belper/booklet/');
  const items = await page.locator('.booklet-item').count();
  const [cover, ...pages] = await printed(page);
  expect(cover?.codes.map(({ text }) => text)).toEqual(['https://sample.example/belper/']);
  expect(cover?.text).toContain('24 November 2026');
  expect(cover?.text).toMatch(/^What’s on in Belper/);
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach(({ width, height, text, pieces }, index) => {
    expect(width).toBeCloseTo(PAPER.a5.width, -1);
    expect(height).toBeCloseTo(PAPER.a5.height, -1);
    // Chromium draws what stands on the edges before the page itself.
    expect(text).toMatch(new RegExp(`^${index + 2} `));
    const first = pieces.toSorted((a, b) => a.base - b.base)[0];
    expect(first?.size, `page ${index + 2} begins with “${first?.text}”`).toBeGreaterThan(12);
  });
  const CHECKED = /last checked|confirmed this since|from an article of/gi;
  const checked = pages.flatMap(({ text }) => text.match(CHECKED) ?? []);
  expect(checked).toHaveLength(items);
});

test('the fullest booklet comes in little more than one round trip', () => {
  const { folder } = sites.sample;
  const sizes = globSync('*/booklet/index.html', { cwd: folder }).map(
    (file) => brotliCompressSync(readFileSync(join(folder, file))).length,
  );
  expect(Math.max(...sizes)).toBeLessThan(16_000);
});

test('npm run pdf writes the poster and the booklet of a town', async () => {
  test.slow();
  const out = mkdtempSync(join(tmpdir(), 'pdf-'));
  const { status, stdout, stderr } = spawnSync(
    execPath,
    ['scripts/pdf.ts', '--town', 'belper', '--out', out, '--json'],
    { encoding: 'utf8', env: { ...process.env, ...environmentOf(sites.sample) } },
  );
  expect(status, stderr).toBe(0);
  const files = readdirSync(out).toSorted();
  expect(files).toEqual(['belper-booklet.pdf', 'belper-poster.pdf']);
  const { files: told } = JSON.parse(stdout) as { files: { file: string; pages: number }[] };
  expect(told.map(({ file }) => basename(file)).toSorted()).toEqual(files);
  for (const { file, pages } of told)
    expect((await readPdf(readFileSync(file))).length).toBe(pages);
  rmSync(out, { recursive: true });
});
