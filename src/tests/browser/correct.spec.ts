/** The form, where somebody puts a listing right: nothing but what was changed changes, whatever happened meanwhile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../../../scripts/sites.ts';
import { composeListing, readDraft } from '../../listings/compose.ts';
import { codeOf } from '../../shortlist/code.ts';
import { button, filledIn, heading } from './form.ts';
import { FRIDAY, recordsOf } from './lists.ts';
import { expect, expectAccessible, test } from './site.ts';

const { folder } = sites.sample;

test('a listing is put right: only what was changed changes, and it may be the one that was meant', async ({
  page,
}) => {
  await page.goto(`/add/?correct=${FRIDAY.id}`);
  await expect(heading(page)).toHaveText(`Correct “${FRIDAY.title}”`);
  await expect(page.getByRole('heading', { name: 'Send it' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Change Cost and joining' }).click();
  await expect(heading(page)).toBeFocused();
  await page.getByLabel('What does it cost?').fill('£9, with tea');
  await button(page, 'Done: back to the summary').click();
  await expect(page.getByText('What you changed is not sent yet.')).toBeVisible();
  await page.getByRole('link', { name: 'send it', exact: true }).click();
  await expect(heading(page)).toHaveText(`Correct “${FRIDAY.title}”`);
  await expect(page.getByRole('heading', { name: 'Send it by e-mail' })).toBeInViewport();
  await page.getByText('How it will look').click();
  await page.getByText('Send it in another way').click();
  await expect(page.locator('.preview .card')).toContainText('£9, with tea');
  await expectAccessible(page);

  const text = readSource(FRIDAY.id);
  const { file = '', correct } = await filledIn(
    page.getByRole('link', { name: 'Open the message' }),
  );
  expect(correct).toBe(FRIDAY.id);
  const changed = file.split('\n').filter((line) => !text.split('\n').includes(line));
  expect(changed).toEqual(['cost: £9, with tea']);
  expect(file.split('\n').length).toBe(text.split('\n').length);
  const { body } = await filledIn(page.getByRole('link', { name: 'Write the e-mail' }));
  const [about, first, second] = (body ?? '').split('\r\n');
  expect([about, second]).toEqual([FRIDAY.id, '']);
  expect(first).toMatch(/^Cost: £9, with tea \(was: /);
  await expect(page.getByRole('link', { name: 'Open the file on GitHub' })).toHaveAttribute(
    'href',
    new RegExp(`/edit/main/content/listings/${FRIDAY.id}\\.md$`),
  );
});

test('an old name leads to the listing as it is called now; what was kept of a correction changes no more than it did then', async ({
  page,
}) => {
  const [old, id] = renamed();
  await page.goto(`/add/?correct=${old}#cost`);
  await expect(page).toHaveURL(new RegExp(`correct=${id}#cost$`));
  await page.getByLabel('What does it cost?').fill('£9, with tea');
  await expect(page.getByText('Kept on this device.')).toBeVisible();

  // Meanwhile somebody else has put its telephone number right.
  await page.route('**/data/source/*', async (route) => {
    const response = await route.fetch();
    const texts = (await response.json()) as Record<string, string>;
    const text = texts[codeOf(id)] ?? '';
    const other = text.replace(/^( +phone: ).*/m, '$101773 999999');
    await route.fulfill({ response, json: { ...texts, [codeOf(id)]: other } });
  });
  await page.reload();
  await expect(page.getByLabel('What does it cost?')).toHaveValue('£9, with tea');
  // One who puts something right is led through no other step.
  await button(page, 'Done: back to the summary').click();
  await page.getByRole('link', { name: 'Change Whom can people ask?' }).click();
  await expect(page.getByLabel('Telephone')).toHaveValue('01773 999999');

  // It was begun while the listing still had its old name.
  await page.goto('/');
  await page.evaluate(
    ([from, to]) => {
      localStorage.setItem(`add:/:${from}`, localStorage.getItem(`add:/:${to}`) ?? '');
      localStorage.removeItem(`add:/:${to}`);
    },
    [old, id],
  );
  await page.goto(`/add/?correct=${old}`);
  await button(page, 'Go on where you were').click();
  await expect(page).toHaveURL(new RegExp(`correct=${id}#`));
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.locator('.summary')).toContainText('£9, with tea');
});

/** The old and the present id of a listing with a telephone number. */
function renamed(): [old: string, id: string] {
  for (const { id } of recordsOf()) {
    const [, old] = /^formerly: \[([^,\]]+)\]$/m.exec(readSource(id)) ?? [];
    if (old && /^ +phone: /m.test(readSource(id))) return [old, id];
  }
  throw new Error('The sample has no listing with an old name.');
}

function readSource(id: string): string {
  const code = codeOf(id);
  const file = join(folder, `data/source/${code.slice(0, 1)}.json`);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const text = texts[code] ?? '';
  expect(composeListing(readDraft(text)!)).toContain('title: ');
  return text;
}
