/** The form: somebody adds a listing and puts one right, by touch and by keyboard, and whatever is missing or broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { assetsOf } from '../../../scripts/bench/assets.ts';
import { sites } from '../../../scripts/sites.ts';
import { composeListing, readDraft } from '../../listings/compose.ts';
import { parseListing } from '../../listings/parse.ts';
import { codeOf } from '../../shortlist/code.ts';
import { readWords } from '../../islands/add/data.ts';
import { FRIDAY, recordsOf } from './lists.ts';
import { printed } from './pdf.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

const { folder } = sites.sample;
const WORDS = readWords(JSON.parse(readFileSync(join(folder, 'data/add/words.json'), 'utf8')));
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const problems = (page: Page): Locator => page.locator('.error-summary li');

/** Goes on, and waits for the next step. */
async function next(page: Page, title: string): Promise<void> {
  await button(page, 'Next').click();
  await expect(heading(page)).toHaveText(title);
}

/** What an address fills in. */
async function filledIn(link: Locator): Promise<Record<string, string>> {
  const address = (await link.getAttribute('href')) ?? '';
  return Object.fromEntries(new URL(address.replace(/^mailto:/, 'https://mail/')).searchParams);
}

test('what shows the form is at most 90 kB of script, and what reads it comes after', () => {
  const size = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length;
  const { js } = assetsOf(folder, 'add/index.html');
  expect(js.map(size).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(90_000);
  expect(js.filter((file) => /\/later\./.test(file))).toEqual([]);
  expect(size('data/add/words.json')).toBeLessThanOrEqual(10_000);
});

test('somebody adds a listing on a phone: each answer is read, and what is sent is what the check takes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = async () => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  };
  await page.goto('/add/');
  await page.getByRole('link', { name: 'Start' }).click();
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/^What is it\? – /);

  // Nothing answered: all that is missing is said above, beside its field, and in the title.
  await button(page, 'Next').click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await expect(problems(page)).toHaveCount(3);
  await expect(page).toHaveTitle(/^Error: What is it\?/);
  await look();
  await page.getByRole('link', { name: 'Say what it is called.' }).click();
  const name = page.getByLabel('What is it called?');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-describedby', /q-title-error/);
  await name.fill('Tuesday knit and natter');
  await expect(problems(page)).toHaveCount(2);
  const kind = page.getByRole('combobox', { name: 'What kind is it?' });
  await kind.fill('knit');
  await page.getByRole('option').first().click();
  await expect(kind).toHaveValue(/craft/i);
  await page.getByLabel('Who runs it?').fill('Friends of the library');
  await next(page, 'Where is it?');

  // A misspelt town is found; a place that is not known has its own questions.
  await page.getByRole('combobox', { name: 'Which town or village?' }).fill('belpr');
  await page.getByRole('option', { name: /^Belper/ }).click();
  const place = page.getByRole('combobox', { name: 'Which hall or other place?' });
  await place.fill('The Old Nail Works');
  await page.getByText('Step 2 of 8').click();
  await button(page, 'No, it is a new place').click();
  await page.getByLabel(/^Postcode/).fill('DE5');
  await button(page, 'Next').click();
  await expect(problems(page)).toHaveCount(1);
  await look();
  await page.getByLabel(/^Postcode/).fill('DE56 1AA');
  await next(page, 'When is it on?');

  // Tapped, then typed wrongly, then mended by a tap; the next dates are shown.
  await button(page, 'Every week').click();
  await page.getByLabel('Tuesday').check();
  await page.getByLabel('From').fill('10:00');
  await page.getByLabel('To', { exact: true }).fill('12:00');
  const when = page.getByLabel('Or write it, as on a poster');
  await expect(when).toHaveValue('Tuesdays, 10am to 12 noon');
  await expect(page.locator('.understood li')).toHaveCount(4);
  await expect(page.locator('.understood')).toContainText('Every Tuesday, 10am to 12 noon');
  await when.fill('Wendesdays at 2');
  await button(page, 'Wednesdays at 2pm').click();
  await expect(when).toHaveValue('Wednesdays at 2pm');
  await look();
  await when.fill('Tuesdays, 10am to 12 noon');
  await next(page, 'Cost and joining');
  await button(page, 'Free').click();
  // Who takes an answer back is still in its field.
  await page.getByText('If it is full, or only for some people').click();
  const ages = page.getByLabel('For which ages?');
  await ages.pressSequentially('1');
  await ages.press('Backspace');
  await expect(ages).toBeVisible();
  await page.getByLabel('Just turn up').check();
  await next(page, 'Whom can people ask?');
  await page.getByLabel('Telephone').fill('1773 000000');
  await button(page, 'Next').click();
  await button(page, 'Use “01773 000000”').click();
  await next(page, 'A first visit, and access');
  await look();
  // The new place was asked for its steps already.
  await expect(page.getByRole('group', { name: 'Step-free way in' })).toBeHidden();
  await next(page, 'How do you know?');
  await page.getByLabel('I help to run it').check();
  await next(page, 'Check and send');

  const card = page.locator('.preview .card');
  await page.getByText('How it will look').click();
  await expect(card).toContainText('The Old Nail Works, Belper');
  await expect(card).toContainText('Next: Tuesday 24 November');
  await page.getByText('Send it in another way').click();
  await page.getByText('The file that will be made').click();
  await look();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadableColours(page);

  // All ways send the same two files, and the check has nothing against them.
  const issue = await filledIn(page.getByRole('link', { name: 'Open the message' }));
  expect(issue).toMatchObject({
    template: 'send.yml',
    path: 'belper/tuesday-knit-and-natter',
    'venue-path': 'belper/the-old-nail-works',
  });
  const { file = '' } = issue;
  if (!WORDS) throw new Error('The sample has no words for the form.');
  const path = 'content/listings/belper/tuesday-knit-and-natter.md';
  expect(parseListing(path, file, WORDS.vocabulary).problems).toEqual([]);
  expect(readDraft(file)?.fields).toMatchObject({
    title: 'Tuesday knit and natter',
    venue: 'the-old-nail-works',
    checked: '2026-11-24',
  });
  const mail = page.getByRole('link', { name: 'Write the e-mail' });
  expect((await filledIn(mail))['body']?.replaceAll('\r\n', '\n')).toContain(file.trim());
  const proposed = await filledIn(page.getByRole('link', { name: /Open the file of the listing/ }));
  expect(proposed).toEqual({ filename: path, value: file });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download the file').first().click(),
  ]);
  expect(download.suggestedFilename()).toBe('tuesday-knit-and-natter.md');

  // What happens next; and another one at the same place.
  await mail.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await mail.click();
  await expect(heading(page)).toHaveText('What happens next');
  await look();
  await button(page, 'Add another at the same place').click();
  await expect(page.getByLabel('What is it called?')).toHaveValue('');
  await page.goto('/add/#where');
  await expect(page.getByRole('combobox', { name: 'Which town or village?' })).toHaveValue(
    'Belper',
  );
  await expect(place).toHaveValue('The Old Nail Works');
});

test('what was begun is there again, in another tab too, and can be put away; Back and Forward go through the steps', async ({
  page,
  context,
}) => {
  await page.goto('/add/#what');
  await page.getByLabel('What is it called?').fill('Thursday walk');
  await expect(page.getByText('Kept on this device.')).toBeVisible();
  await page.goto('/add/#where');
  await page.goBack();
  await expect(page.getByLabel('What is it called?')).toHaveValue('Thursday walk');
  await page.reload();
  await expect(page.getByLabel('What is it called?')).toHaveValue('Thursday walk');

  const other = await context.newPage();
  await other.goto('/add/');
  await expect(other.locator('.resume')).toContainText('“Thursday walk”');
  await button(other, 'Go on where you were').click();
  await expect(other.getByLabel('What is it called?')).toHaveValue('Thursday walk');
  await other.goto('/add/');
  await other.reload();
  await button(other, 'Begin anew').click();
  await expect(other.getByLabel('What is it called?')).toHaveValue('');
  await other.goto('/add/?town=belper&kind=choir');
  await other.reload();
  await other.getByRole('link', { name: 'Start' }).click();
  await expect(other.getByRole('combobox', { name: /What kind/ })).toHaveValue(/choir|sing/i);
});

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
  expect(body).toContain('Cost: £9, with tea (was: ');
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
  await button(page, 'Next').click();
  await expect(page.getByLabel('Telephone')).toHaveValue('01773 999999');
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

test('what is there already is shown while somebody writes, with the way to correct it', async ({
  page,
}) => {
  await page.goto('/add/#what');
  await page.getByLabel('What is it called?').fill(FRIDAY.title);
  await page.goto('/add/#where');
  await page.getByRole('combobox', { name: 'Which town or village?' }).fill(FRIDAY.town);
  await page.getByRole('option').first().click();
  const likely = page.locator('.likely li', { hasText: FRIDAY.title }).first();
  await expect(likely).toBeVisible();
  await expectAccessible(page);
  await likely.getByRole('link', { name: 'It is this one: correct it instead' }).click();
  await expect(page).toHaveURL(new RegExp(`correct=${FRIDAY.id}$`));
  await expect(heading(page)).toHaveText(`Correct “${FRIDAY.title}”`);
});

test('by keyboard alone: fields, lists and buttons, with the focus never lost', async ({
  page,
}) => {
  const type = (words: string) => page.keyboard.type(words);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto('/add/');
  const start = page.getByRole('link', { name: 'Start' });
  await start.focus();
  await press('Enter');
  await expect(heading(page)).toBeFocused();
  await press('Tab');
  await type('Thursday walk');
  await press('Tab');
  await type('walki');
  await expect(page.getByRole('listbox')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  // What is not marked is not taken, and what is not in the list is not lost.
  const kind = page.getByRole('combobox', { name: /What kind/ });
  await press('Alt+ArrowDown', 'Enter');
  await expect(
    page.getByText('“walki” is not in the list. Is it one of these?').first(),
  ).toBeVisible();
  await expect(kind).toHaveValue('walki');
  await expect(heading(page)).toHaveText('What is it?');
  await press('ArrowDown');
  await expect(kind).toHaveAttribute('aria-activedescendant', /-0$/);
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await press('Enter');
  await expect(kind).toHaveValue(/^Walk/);
  await expect(kind).toBeFocused();
  await press('Tab');
  await type('Example Walkers');
  await press('Enter');
  await expect(heading(page)).toHaveText('Where is it?');
  await expect(heading(page)).toBeFocused();
  await press('Tab');
  await type('belper');
  await press('ArrowDown', 'Enter', 'Tab', 'Tab', 'Enter', 'Tab', 'ArrowDown');
  await expect(page.getByLabel('Online')).toBeChecked();
  await press('Enter');
  await expect(heading(page)).toHaveText('When is it on?');
  await press('Tab', 'Enter');
  await expect(button(page, 'Every week')).toHaveAttribute('aria-expanded', 'true');
});

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

    await page.unroute('**/data/add/**');
    await page.goto('/add/#where');
    await button(page, 'Try again').click();
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
    expect(sheets.length).toBeLessThanOrEqual(2);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(text).toContain('What is it called?');
    expect(text).toContain('Whom can people ask?');
    expect(text).not.toContain('needs JavaScript');
  });
});
