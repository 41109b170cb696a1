/** The printed sheet: what comes out of the printer when a list is printed, read back from the PDF. */
import type { Page } from '@playwright/test';
import { sites } from '../../../scripts/sites.ts';
import { checkIn } from '../../feeds/facts.ts';
import { checkedWords } from '../../listings/checked.ts';
import { isTimed } from '../../schedule/schedule.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { pixelsOf, readCodes } from '../codes.ts';
import { FRIDAY, linkTo, MONDAY, open, recordsOf, WEDNESDAY } from './lists.ts';
import { PAPER, printed, type PrintedPage } from './pdf.ts';
import { expect, test } from './site.ts';

const TODAY = sites.sample.today;
const THREE = [MONDAY, WEDNESDAY, FRIDAY];
const POINTS_A_MM = 72 / 25.4;
/** What the screen has and paper must not. */
const OF_THE_SCREEN =
  /Print in large|Copy link|Send or print|Skip to|Help with|Kept by volunteers|My list|Remove/;

/** Opens a list and prints it by the button of that name, as far as a page can: then it stands for the printer. */
async function printOut(page: Page, ids: string[], button = ''): Promise<PrintedPage[]> {
  await page.addInitScript(() => (window.print = () => {}));
  await open(page, linkTo(...ids));
  await expect(page.locator('.sheet')).toBeAttached();
  if (button) {
    const unfold = page.getByRole('button', { name: 'Send or print' });
    if (await unfold.isVisible()) await unfold.click();
    await page.getByRole('button', { name: 'More ways' }).click();
    await page.getByRole('button', { name: button }).click();
  }
  await page.evaluate(() => document.fonts.ready);
  return printed(page);
}

const sizes = (pages: PrintedPage[]) =>
  pages.map(({ width, height }) => [width, height].map(Math.round));
const paper = (pages: PrintedPage[], { width, height }: { width: number; height: number }) =>
  pages.map(() => [width, height]);
const smallest = ({ pieces }: PrintedPage) => Math.min(...pieces.map(({ size }) => size));
const addressOf = (page: Page, id: string) => new URL(`/${id}/`, page.url()).href;

/** Where a listing stands: the page that has its title, and all that follows up to its address. */
function expectWhole(pages: PrintedPage[], record: ListingRecord): void {
  const { title, id, contact } = record;
  const holders = pages.filter(({ text }) => text.includes(title));
  expect(holders, title).toHaveLength(1);
  const after = holders[0]!.text.slice(holders[0]!.text.indexOf(title)).replaceAll(' ', '');
  for (const fact of [contact.phone, checkedWords(checkIn(record), TODAY), `/${id}/`])
    expect(after, title).toContain(fact.replaceAll(' ', ''));
}

test('three listings are two pages of A4, each listing whole on one, black on white, with codes that lead to them', async ({
  page,
}) => {
  const pages = await printOut(
    page,
    THREE.map(({ id }) => id),
  );
  expect(pages.length).toBeLessThanOrEqual(2);
  expect(sizes(pages)).toEqual(paper(pages, PAPER.a4));
  const text = pages.map((one) => one.text).join(' ');
  expect(text).not.toMatch(OF_THE_SCREEN);
  expect(text).toContain('Printed on 24 November 2026 from Sample directory.');
  expect(text).toContain('Sample: every listing here is invented.');
  for (const record of THREE) expectWhole(pages, record);
  const places = THREE.map(({ title }) => text.indexOf(title));
  expect(places, 'in the order of the list').toEqual(places.toSorted((a, b) => a - b));
  for (const day of ['Monday', 'Wednesday', 'Friday'])
    expect(text, 'a heading for each day').toMatch(new RegExp(` ${day} (?!at|,|to)`));
  pages.forEach((one, index) => {
    expect(smallest(one), 'a number of the page is the least').toBeCloseTo(12, 1);
    expect(one.text).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(one.colours, 'no colour').toBe(0);
    expect(one.ink).toBeLessThan(0.15);
  });
  const body = pages[0]!.pieces.find((piece) => piece.text.startsWith('Printed on'));
  expect(body?.size).toBeCloseTo(17, 1);
  const codes = pages.flatMap((one) => one.codes);
  expect(codes.map((code) => code.text)).toEqual([
    new URL(linkTo(...THREE.map(({ id }) => id)), page.url()).href,
    ...THREE.map(({ id }) => addressOf(page, id)),
  ]);
  for (const { width } of codes) expect(width).toBeGreaterThan(22 * POINTS_A_MM);
});

test('in large print a listing with much to say begins on the first sheet', async ({ page }) => {
  const long = recordsOf()
    .filter(({ isOver, firstVisit }) => !isOver && firstVisit.length > 4)
    .toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0]!;
  const pages = await printOut(page, [long.id], 'Print in large letters');
  expect(pages).toHaveLength(2);
  expect(pages[0]?.text).toContain(`${long.title} `);
  expect(pages[0]?.text).toContain('Where');
  expect(pages[1]?.text).toContain(checkedWords(checkIn(long), TODAY));
});

test('ten listings keep whole and in their order, and a dark screen makes no dark paper', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const ten = recordsOf()
    .filter(
      ({ isOver, contact, schedule }) => !isOver && contact.phone && schedule.rules.every(isTimed),
    )
    .filter((_, index) => index % 40 === 0)
    .slice(0, 10);
  expect(ten).toHaveLength(10);
  const pages = await printOut(
    page,
    ten.map(({ id }) => id),
  );
  expect(pages.length).toBeLessThanOrEqual(8);
  for (const record of ten) expectWhole(pages, record);
  for (const { ink, colours } of pages) {
    expect(ink).toBeLessThan(0.15);
    expect(colours).toBe(0);
  }
  const titles = ten.map(({ title }) => title);
  const text = pages.map((one) => one.text).join(' ');
  expect(titles.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))).toEqual(titles);
  expect(
    pages
      .flatMap(({ codes }) => codes)
      .map((code) => code.text)
      .slice(1),
  ).toEqual(ten.map(({ id }) => addressOf(page, id)));
});

test('in large print nothing is small, and a listing never begins on one page to end on the next', async ({
  page,
}) => {
  const pages = await printOut(
    page,
    THREE.map(({ id }) => id),
    'Print in large letters',
  );
  expect(sizes(pages)).toEqual(paper(pages, PAPER.a4));
  for (const record of THREE) expectWhole(pages, record);
  for (const one of pages) expect(smallest(one)).toBeGreaterThanOrEqual(19.9);
  const phones = pages.flatMap(({ pieces }) =>
    pieces.filter(({ text }) => text.includes(FRIDAY.contact.phone)),
  );
  expect(phones[0]?.size).toBeGreaterThan(24);
});

test('a card is one side of A6, with the number, the postcode and a code that leads on', async ({
  page,
}) => {
  const richest = recordsOf()
    .filter(({ isOver, contact, address }) => !isOver && contact.phone && address.length > 0)
    .toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0]!;
  const pages = await printOut(page, [richest.id], 'Print as a small card');
  expect(sizes(pages)).toEqual([[PAPER.a6.width, PAPER.a6.height]]);
  const [{ text, codes, colours }] = pages as [PrintedPage];
  expect(text).toContain(richest.title);
  expect(text).toContain(richest.contact.phone);
  expect(text).toContain(richest.address.at(-1));
  expect(text).toMatch(/Printed 24 November 2026, Sample directory\. Sample: invented\.$/);
  expect(colours).toBe(0);
  expect(codes.map((code) => code.text)).toEqual([addressOf(page, richest.id)]);
  expect(codes[0]!.width).toBeGreaterThan(19 * POINTS_A_MM);
});

test('a code on a narrow phone can be read from its screen, light, dark and with forced colours', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: 'reduce' }); // so that nothing still moves in the picture
  await open(page, linkTo(FRIDAY.id, MONDAY.id));
  await page.getByRole('button', { name: 'Send or print' }).click();
  await page.getByRole('button', { name: 'QR code' }).click();
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeInViewport({ ratio: 1 });
  for (const media of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    const found = await readCodes(await pixelsOf(await page.screenshot()));
    expect(
      found.map(({ text }) => text),
      JSON.stringify(media),
    ).toEqual([page.url()]);
  }
});
