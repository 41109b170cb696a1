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

    test('is accessible in light and dark, fits, and lets a keyboard skip and see where it is', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(address);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 720 });
        await page.emulateMedia({ colorScheme: 'light' });
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectReadableColours(page);
        await expectNoSidewaysScroll(page);
      }
      for (let stops = 0; stops < 20; stops += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(stopOfKeyboard);
        if (stop === null) break;
        if (stops === 0) expect(stop.words).toMatch(/skip/i);
        expect(stop.isSeen, `${stop.html} is in the window`).toBe(true);
        expect(stop.hasRing, `a ring around ${stop.html}`).toBe(true);
      }
      await page.goto(address);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(stopOfKeyboard);
      expect(stop?.isInMain, 'the next stop of the keyboard is in or after <main>').toBe(true);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, mayComplain: [/status of 404/] });

  for (const [part, some] of [
    ['first', kinds.slice(0, kinds.length / 2)],
    ['second', kinds.slice(kinds.length / 2)],
  ] as const) {
    test(`each of the ${part} half of kinds has a heading, words, and a way on`, async ({
      page,
    }) => {
      for (const { kind, address } of some) {
        await page.goto(address);
        const main = page.getByRole('main');
        await expect(main.getByRole('heading', { level: 1 }), kind).toBeVisible();
        await expect(main, kind).not.toContainText(/undefined|NaN|\[object|Invalid Date/);
        await expect(main.getByRole('link').first(), kind).toBeVisible();
      }
    });
  }
});

/** Where the keyboard is; null past the end of the page. It runs in the page. */
async function stopOfKeyboard() {
  await new Promise(requestAnimationFrame); // the browser scrolls before it draws
  const focus = document.activeElement;
  if (!focus || focus === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focus);
  const { top, bottom, left, right } = focus.getBoundingClientRect();
  const main = document.querySelector('main');
  return {
    html: focus.outerHTML.slice(0, 200),
    words: focus.textContent,
    hasRing: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    isSeen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    isInMain:
      main !== null && (main.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
  };
}
