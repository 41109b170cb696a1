/** What the tests of the form do alike. */
import { expect, type Locator, type Page } from '@playwright/test';

/** A button by its words. */
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name });
/** What the page of the form is called. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
/** What has to be put right, above the page. */
export const problems = (page: Page): Locator => page.locator('.error-summary li');

/** Goes on, and waits for the next step. */
export async function next(page: Page, title: string): Promise<void> {
  await button(page, 'Next').click();
  await expect(heading(page)).toHaveText(title);
}

/** What an address fills in. */
export async function filledIn(link: Locator): Promise<Record<string, string>> {
  const address = (await link.getAttribute('href')) ?? '';
  return Object.fromEntries(new URL(address.replace(/^mailto:/, 'https://mail/')).searchParams);
}
