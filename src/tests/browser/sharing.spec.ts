/** What a listing's page offers to those who pass it on, and to those who do not know how to begin; the records behind lists. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../../../scripts/sites.ts';
import { readShard } from '../../sharing/shard.ts';
import { codeOf, readFragment } from '../../shortlist/code.ts';
import { expect, expectNoSidewaysScroll, test } from './site.ts';

const { folder } = sites.sample;
const shards = globSync('data/list/*.json', { cwd: folder })
  .sort()
  .map((file) => readShard(readFileSync(join(folder, file), 'utf8')));
const records = shards.flatMap((shard) => Object.values(shard?.records ?? {}));

/** The page of the first listing by id that is as asked for. */
function pageOf(isWanted: (record: (typeof records)[number]) => boolean): string {
  const found = records.filter(isWanted).sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  if (!found) throw new Error('The sample has no such listing.');
  return `/${found.id}/`;
}

const withMobile = pageOf(
  ({ isOver, contact, schedule }) =>
    !isOver &&
    schedule.rules.every(({ kind }) => kind === 'weekly') &&
    contact.phone.startsWith('07') &&
    contact.email !== '',
);
const over = pageOf(({ isOver }) => isOver);

test('every listing has a record under its code, and every old address leads to one', () => {
  const moved = shards.flatMap((shard) => Object.entries(shard?.moved ?? {}));
  const codes = new Set(records.map(({ code }) => code));
  expect(records).toHaveLength(globSync('listings/*/*.md', { cwd: sites.sample.content }).length);
  for (const { id, isOver, code } of records) {
    const html = readFileSync(join(folder, id, 'index.html'), 'utf8');
    if (!isOver) expect(html, id).toContain(code);
  }
  for (const [old, code] of moved) {
    expect(codes.has(old), old).toBe(false);
    expect(codes.has(code), code).toBe(true);
  }
});

test('on a phone, by keyboard: send it, or find the words to ring, to text and to write', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await page.goto(withMobile);
  const send = page.getByRole('link', { name: 'Send or print' });
  const opened = readFragment(new URL((await send.getAttribute('href')) ?? '', page.url()).hash);
  expect(opened).toMatchObject({ codes: [codeOf(withMobile.slice(1, -1))], isDamaged: false });
  await send.focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Add to my calendar');

  const section = page.locator('.first-words');
  await expect(section.getByRole('heading')).toHaveText('What do I say?');
  await expect(section).toContainText('Hello. My name is …');
  const links = section.getByRole('link');
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(hrefs.map((href) => href.replace(/:.*/, ''))).toEqual(['tel', 'sms', 'mailto']);
  for (const href of hrefs.slice(1)) expect(decodeURIComponent(href)).toContain('Hello.');
  await links.first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Send it as an e-mail');
  await expectNoSidewaysScroll(page);

  await page.emulateMedia({ media: 'print' });
  await expect(section.getByText('Hello. My name is …')).toBeVisible();
  await expect(links.first()).toBeHidden();
  await expect(send).toBeHidden();
});

test('what is over has nobody to ring, and is not sent on', async ({ page }) => {
  await page.goto(over);
  await expect(page.getByText(/^This (?:has ended|is over)\.$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Send or print' })).toHaveCount(0);
  await expect(page.getByText('What do I say?')).toHaveCount(0);
});

test('below another path the link leads to the list of that site', () => {
  const { folder: based, base } = sites.based;
  const pages = globSync('*/*/index.html', { cwd: based })
    .map((file) => readFileSync(join(based, file), 'utf8'))
    .filter((html) => html.includes('Send or print'));
  expect(pages.length).toBeGreaterThan(0);
  for (const html of pages) expect(html).toContain(`href="${base}my-list/#1`);
});
