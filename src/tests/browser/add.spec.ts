/** The form: somebody adds a listing, by touch and by keyboard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { assetsOf } from '../../../scripts/bench/assets.ts';
import { sites } from '../../../scripts/sites.ts';
import { readDraft } from '../../listings/compose.ts';
import { parseListing } from '../../listings/parse.ts';
import { readWords } from '../../islands/add/data.ts';
import { button, filledIn, heading, next, problems } from './form.ts';
import { FRIDAY } from './lists.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  test,
} from './site.ts';

const { folder } = sites.sample;
const WORDS = readWords(JSON.parse(readFileSync(join(folder, 'data/add/words.json'), 'utf8')));
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

  await button(page, 'Copy the text').click();
  await expect(
    page.getByText(/Paste it into a message to|Copy it by hand|not let the page copy/).first(),
  ).toBeVisible();

  // What happens next; and another one at the same place.
  await mail.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await mail.click();
  await expect(heading(page)).toHaveText('What happens next');
  await expect(page.getByText('Now press “Send” in your mail program.')).toBeVisible();
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
  const [name, there] = [page, other].map((tab) => tab.getByLabel('What is it called?'));
  await expect(there!).toHaveValue('Thursday walk');

  // Two tabs with one draft: each keeps what was typed in it, and asks.
  await there!.fill('Thursday stroll');
  await expect(page.getByText('in another tab, too: “Thursday stroll”.')).toBeVisible();
  await name!.fill('Thursday walk, slowly');
  await page.reload();
  await expect(name!).toHaveValue('Thursday walk, slowly');
  await button(page, 'Go on with what is here').click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText('Kept on this device.')).toBeVisible();
  await expect(other.getByText('in another tab, too: “Thursday walk, slowly”.')).toBeVisible();
  await expectAccessible(other);
  await button(other, 'Take what is in the other tab').click();
  await expect(there!).toHaveValue('Thursday walk, slowly');

  await other.goto('/add/');
  await other.reload();
  await button(other, 'Begin anew').click();
  await expect(there!).toHaveValue('');
  await expect(name!).toHaveValue('Thursday walk, slowly');
  await button(page, 'Put it away here, too').click();
  await expect(name!).toHaveValue('');
  await other.goto('/add/?town=belper&kind=choir');
  await other.reload();
  await other.getByRole('link', { name: 'Start' }).click();
  await expect(other.getByRole('combobox', { name: /What kind/ })).toHaveValue(/choir|sing/i);
});

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
