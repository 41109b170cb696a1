// Where the tests find a browser: used by setup.mjs, which fetches one, and by playwright.config.ts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What to tell a person on whose machine no browser could be found or fetched. */
export const howToGetBrowser =
  'The tests need Chromium or Google Chrome, and none could be found or fetched. Install one, ' +
  'or set CHROMIUM_PATH to the program, and run the same command again.';

/** Command-line switches that keep a browser under test quiet: it must ask nothing of the network by itself. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser program for the tests: CHROMIUM_PATH, else Playwright's own, else one on the PATH; null if none. */
export function findBrowser() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
    if (found) return found;
  }
  return null;
}

/** Whether that program starts at all: one that lacks a system library is there but of no use. */
export function canStart(browser) {
  return browser !== null && spawnSync(browser, ['--version'], { timeout: 30_000 }).status === 0;
}
