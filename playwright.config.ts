import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, howToGetBrowser } from './scripts/browser.mjs';

const browser = findBrowser();
if (browser === null) throw new Error(howToGetBrowser);

export default defineConfig({
  testDir: 'src/tests/browser',
  outputDir: '.cache/tests/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000, // a check of a long page by axe takes seconds on a busy machine
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: browser, args: browserArguments },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
  },
});
