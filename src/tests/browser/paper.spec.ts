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
