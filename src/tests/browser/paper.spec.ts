import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites, type SiteName } from '../../../scripts/sites.ts';
import { printed, readPdf } from './pdf.ts';
import { expect, test } from './site.ts';

for (const path of ['/belper/', '/days/', '/search/?kind=lunch-club'])
  test(`on paper ${path} names dates, with no word that is false a day later`, async ({ page }) => {
    await page.goto(path);
    const lines = page.locator('.card-next');
    await expect(page.locator('.card-next, .week-head').first()).toBeVisible();
    const before = await lines.allInnerTexts();
    const text = (await printed(page)).map((sheet) => sheet.text).join(' ');
    expect(text).toMatch(/\w+day \d+ (?:November|December)/);
    expect(text).not.toMatch(/\b(?:today|tomorrow|on now|finished)\b/i);
    // Whoever has printed it goes on reading as before.
    expect(await lines.allInnerTexts()).toEqual(before);
  });

test('all that one needs of a listing stands on the first sheet, and words for a call on the next', async ({
  page,
}) => {
  await page.goto('/belper/belper-and-district-towpath-walkers/');
  const [first, second, ...more] = await readPdf(await page.pdf({ format: 'A4' }));
  expect(first?.text).not.toContain('What do I say?');
  expect(first?.text).toMatch(
    /Please ring first: last checked 22 November 2025 by a visit\..*The facts/,
  );
  expect(second?.text).toContain('What do I say?');
  expect(more).toEqual([]);
  // A sheet may lie on a table where others live.
  expect(first?.text).not.toContain('Help with');
});

test.describe('of the real directory', () => {
  test.use({ siteName: 'content' });

  test('a listing of which little is known is one sheet, its foot with it', async ({ page }) => {
    await page.goto('/belper/citizens-advice/');
    const sheets = await readPdf(await page.pdf({ format: 'A4' }));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.text).toContain('Please ring or write');
  });
});

/** How many sheets a PDF has, told plainly from its objects. */
function sheetsIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const siteName of ['content', 'sample'] as const satisfies SiteName[]) {
  test.describe(`the week in print, ${siteName}`, () => {
    test.use({ siteName });
    test.slow();

    test('every town’s week is on one sheet, and a city’s on as few as can be read', async ({
      page,
    }) => {
      const { folder } = sites[siteName];
      const towns = readdirSync(folder).filter((town) =>
        existsSync(join(folder, town, 'week', 'index.html')),
      );
      expect(towns.length).toBeGreaterThan(20);
      // Towns with nothing have one page under many names: that with most on it will do for all.
      const pageOf = (town: string) => readFileSync(join(folder, town, 'week/index.html'), 'utf8');
      const isBare = (town: string) => pageOf(town).includes('Nothing is listed here yet');
      const [bare] = towns.filter(isBare).toSorted((a, b) => pageOf(b).length - pageOf(a).length);
      for (const town of towns.filter((one) => one === bare || !isBare(one))) {
        await page.goto(`/${town}/week/`);
        const count = await page.locator('.week-page .week-items li').count();
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const most = count <= 45 ? 1 : Math.ceil(count / 45);
        expect(sheetsIn(pdf), `${town}, ${count} things`).toBeLessThanOrEqual(most);
        expect(pdf.toString('latin1'), 'A4 on its side').toMatch(
          /MediaBox\s*\[0 0 84\d[.\d]* 59\d/,
        );
      }
    });

    test('a sheet says what, when and where, as of when, and whom to tell of mistakes', async ({
      page,
    }) => {
      await page.clock.setFixedTime('2026-11-26T12:00:00Z');
      await page.goto('/belper/week/');
      await page.emulateMedia({ media: 'print' });
      const shown = page.locator('.week-page');
      await expect(shown).toContainText('This week in Belper');
      const imprint = page.locator('.week-imprint');
      await expect(imprint).toBeVisible();
      await expect(imprint).toContainText(/as of \w+ \d+ \w+ \d{4}/);
      await expect(imprint).toContainText(/\/belper\/week\//);
      await expect(imprint).toContainText('@');
      for (const part of await page.locator('.town-week .week-items li, .week-none').all())
        await expect(part).toBeVisible();
      for (const gone of ['.masthead', '.foot', '.week-jump', '[data-print]'])
        await expect(page.locator(gone).first()).toBeHidden();
    });

    test('is black on white, and never in small type', async ({ page }) => {
      for (const town of siteName === 'sample' ? ['derby', 'shirebrook', 'bakewell'] : ['belper']) {
        await page.goto(`/${town}/week/`);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const faults = await page.locator('.week-page').evaluate((root) =>
          [...root.querySelectorAll('*')].flatMap((element) => {
            const { fontSize, color, display } = getComputedStyle(element);
            if (display === 'none' || element.getClientRects().length === 0) return [];
            const isSmall = parseFloat(fontSize) < 10; // CSS pixels, 96 to the inch: 7.5 points
            return isSmall || color !== 'rgb(0, 0, 0)'
              ? [`${element.tagName} ${fontSize} ${color}`]
              : [];
          }),
        );
        expect(faults).toEqual([]);
      }
    });
  });
}
