import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, howToGetBrowser } from './scripts/browser.mjs';

const browser = findBrowser();
if (browser === null) throw new Error(howToGetBrowser);

export default defineConfig({
  testDir: 'src/tests/browser',
  outputDir: '.cache/tests/browser',
  fullyParallel: true,
  workers: 2,
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: browser, args: browserArguments },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
  },
});
