/** The words of the question as a combobox: what it offers while somebody types, by keyboard, mouse and finger. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const words = (page: Page) => page.getByRole('combobox', { name: 'What are you looking for?' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const options = (page: Page) => list(page).getByRole('option');
const count = (page: Page) => page.locator('.search-count');

test('the first letter offers names at once, without any of the search data', async ({ page }) => {
  await page.context().route('**/data/**', async () => {
    // Never answered: what is offered must not wait for it.
  });
  await page.goto('/');
  await words(page).pressSequentially('b');
  await expect(list(page)).toBeVisible();
  await expect(
    list(page).getByRole('group', { name: 'Towns' }).getByRole('option').first(),
  ).toHaveText(/^B/);
  await expect(list(page).getByRole('group', { name: 'Kinds' })).toBeVisible();
  await expect(words(page)).toHaveAttribute('aria-expanded', 'true');
  expect(await options(page).count()).toBeLessThanOrEqual(8);
});

test('arrows go round through the list and the field; Enter takes the one that is marked', async ({
  page,
}) => {
  await page.goto('/search/');
  await words(page).pressSequentially('coffee bel');
  await expect(options(page)).toHaveText(['Belper']);
  await words(page).press('ArrowDown');
  const marked = list(page).getByRole('option', { selected: true });
  await expect(marked).toHaveText('Belper');
  await expect(words(page)).toHaveAttribute(
    'aria-activedescendant',
    (await marked.getAttribute('id')) ?? '',
  );
  await words(page).press('ArrowDown');
  await expect(marked).toHaveCount(0);
  await words(page).press('ArrowUp');
  await expect(marked).toHaveText('Belper');
  for (const key of ['Home', 'ArrowLeft', 'End']) {
    await words(page).press(key);
    await expect(marked).toHaveCount(0);
    await words(page).press('ArrowDown');
    await expect(marked).toHaveCount(1);
  }
  await words(page).press('Enter');
  await expect(list(page)).toHaveCount(0);
  await expect(words(page)).toBeFocused();
  await expect(words(page)).toHaveValue('coffee Belper ');
  await expect(page.locator('.chip-name')).toHaveText([/Coffee morning/, /Belper/]);
  await expect(page).toHaveURL(/q=coffee\+Belper/);
});

test('Enter with nothing marked searches for what was typed; keys that put a letter together do not', async ({
  page,
}) => {
  await page.goto('/search/');
  await words(page).pressSequentially('choi');
  await expect(list(page)).toBeVisible();
  await words(page).press('Enter');
  await expect(list(page)).toHaveCount(0);
  await expect(words(page)).toHaveValue('choi');
  await expect(count(page)).toBeFocused();

  await words(page).fill('');
  await words(page).pressSequentially('bel');
  await words(page).press('ArrowDown');
  // The words come into the address once typing pauses.
  await expect(page).toHaveURL(/\/search\/\?q=bel$/);
  await words(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(words(page)).toHaveValue('bel');
  await expect(list(page)).toBeVisible();
  await expect(page).toHaveURL(/\/search\/\?q=bel$/);
});

test('Escape closes the list and keeps the words; an arrow opens it again; Tab leaves, and takes nothing', async ({
  page,
}) => {
  await page.goto('/search/');
  await words(page).pressSequentially('bel');
  await words(page).press('ArrowDown');
  await words(page).press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(words(page)).toHaveValue('bel');
  await expect(words(page)).toHaveAttribute('aria-expanded', 'false');
  await words(page).press('Alt+ArrowDown');
  await expect(list(page)).toBeVisible();
  await expect(list(page).getByRole('option', { selected: true })).toHaveCount(0);
  await words(page).press('Alt+ArrowUp');
  await expect(list(page)).toHaveCount(0);
  await words(page).press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await words(page).press('Tab');
  await expect(list(page)).toHaveCount(0);
  await expect(words(page)).not.toBeFocused();
  await expect(words(page)).toHaveValue('bel');
});

test('a press with the mouse takes a suggestion, and one elsewhere closes the list', async ({
  page,
}) => {
  await page.goto('/search/');
  await words(page).pressSequentially('money');
  await options(page).filter({ hasText: 'Debt and money worries' }).click();
  await expect(words(page)).toHaveValue('Debt and money worries ');
  await expect(words(page)).toBeFocused();
  await expect(page.locator('.chip-name')).toHaveText([/Debt and money worries/]);
  await words(page).pressSequentially('bel');
  await expect(list(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(list(page)).toHaveCount(0);
});

test('a town taken into the words goes before one chosen earlier', async ({ page }) => {
  await page.goto('/search/?town=derby');
  await words(page).pressSequentially('belp');
  await options(page).first().click();
  await expect(page.locator('.chip-name')).toHaveText([/Town: Belper/]);
  await expect(page.getByLabel('Town', { exact: true })).toHaveValue('');
});

test('once the search data is there, other names are known too', async ({ page }) => {
  await page.goto('/search/?q=choir');
  await expect(count(page)).toHaveText(/listings?$/);
  await words(page).fill('');
  await words(page).pressSequentially('hypert');
  await expect(options(page)).toHaveText(['High blood pressure – hypertension']);
});

test('how many there are is spoken once, when typing pauses', async ({ page }) => {
  await page.goto('/');
  const spoken = page.locator('.field-words [role=status]');
  const said = await spoken.evaluateHandle((place) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(place.textContent)).observe(place, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  await words(page).pressSequentially('belp');
  await expect(spoken).toHaveText('1 suggestion');
  expect(await said.jsonValue()).toEqual(['1 suggestion']);
});

test('the way back closes the list', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('Day', { exact: true }).selectOption('fri');
  await words(page).pressSequentially('bel');
  await expect(list(page)).toBeVisible();
  await page.goBack();
  await expect(list(page)).toHaveCount(0);
});

test.describe('with a finger, on a narrow phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('few are offered, large enough to press, and choosing shows the results', async ({
    page,
  }) => {
    await page.goto('/');
    await words(page).tap();
    await words(page).pressSequentially('b');
    await expect(list(page)).toBeVisible();
    expect(await options(page).count()).toBeLessThanOrEqual(4);
    for (const option of await options(page).all())
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expectNoSidewaysScroll(page);
    await options(page).first().tap();
    await expect(list(page)).toHaveCount(0);
    await expect(count(page)).toBeFocused();
    await expect(count(page)).toBeInViewport();
  });

  test('letters typed on a slow phone are all there, and answered', async ({ page }) => {
    const protocol = await page.context().newCDPSession(page);
    await page.goto('/search/');
    await expect(count(page)).toBeVisible();
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await words(page).pressSequentially('coffee morning belper', { delay: 60 });
    await expect(words(page)).toHaveValue('coffee morning belper');
    await expect(page.locator('.chip-name')).toHaveText([/Coffee morning/, /Belper/]);
  });
});

test('the open list breaks no rule of accessibility, narrow and light, wide and dark', async ({
  page,
}) => {
  await page.goto('/search/');
  await expect(count(page)).toBeVisible();
  for (const [colorScheme, width] of [
    ['light', 320],
    ['dark', 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await words(page).fill('');
    await words(page).pressSequentially('b');
    await expect(list(page)).toBeVisible();
    await expectAccessible(page);
    await words(page).press('ArrowDown');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a plain field, and nothing is promised that cannot be kept', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('textbox', { name: 'What are you looking for?' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Near me' })).toBeHidden();
  });
});
