import { sites } from '../../../scripts/sites.ts';
import { pageKinds } from './kinds.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

const NEEDED = [
  'home',
  'town',
  'town and day',
  'week of a town',
  'poster of a town',
  'booklet of a town',
  'one of embed',
  'listing',
  'one of kinds',
  'one of help-with',
  'one of days',
];
const kinds = pageKinds(sites.sample.folder);

test('the site has every kind of page', () => {
  const have = kinds.map(({ kind }) => kind);
  const needed = [...NEEDED, 'search', 'map', 'about', 'accessibility', 'not found'];
  expect(have).toEqual(expect.arrayContaining(needed));
});

for (const { kind, address } of kinds) {
  test.describe(`${kind} (${address})`, () => {
    // The browser itself reports that the address answers with 404.
    if (kind === 'not found') test.use({ mayComplain: [/status of 404/] });

    for (const width of [320, 1280]) {
      test(`is accessible in light and dark at ${width} px, and fits`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(address);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectReadableColours(page);
        await expectNoSidewaysScroll(page);
      });
    }

    test('lets a keyboard skip to its content', async ({ page }) => {
      await page.goto(address);
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      await expect(skip).toHaveText(/skip/i);
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(() => {
        const main = document.querySelector('main');
        const focus = document.activeElement;
        return main !== null && focus !== null && !!(main.compareDocumentPosition(focus) & 4);
      });
      expect(isInside, 'the next stop of the keyboard is in or after <main>').toBe(true);
    });

    test('shows a keyboard where it is', async ({ page }) => {
      await page.goto(address);
      for (let stops = 0; stops < 20; stops += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const focus = document.activeElement;
          if (!focus || focus === document.body) return null; // past the end of the page
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focus);
          const hasRing =
            (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
          return { hasRing, html: focus.outerHTML };
        });
        if (stop === null) break;
        await expect(page.locator(':focus')).toBeInViewport();
        expect(stop.hasRing, `a ring around ${stop.html}`).toBe(true);
      }
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('has a heading, words, and a way on', async ({ page }) => {
        await page.goto(address);
        const main = page.getByRole('main');
        await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(main).not.toContainText(/undefined|NaN|\[object|Invalid Date/);
        await expect(main.getByRole('link').first()).toBeVisible();
      });
    });
  });
}
