/** A directory full of texts that try to become part of a page: every page shows them as words, and runs none. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { expect, test, type Page } from '@playwright/test';
import { serve, type Served } from '../../../scripts/serve.ts';
import { expectNoSidewaysScroll } from './site.ts';

const content = 'src/tests/fixtures/hostile';
const TODAY = '2026-11-24';

test.describe.configure({ mode: 'serial' });

let folder: string;
let site: Served;
let addresses: string[];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const { status, stdout, stderr } = spawnSync(execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: folder, TODAY },
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
  site = await serve(folder, { port: 0, base: '/' });
  // An old address only leads on to the new one, which is among the others.
  const isPage = (file: string) =>
    !readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"');
  addresses = globSync('**/*.html', { cwd: folder })
    .filter(isPage)
    .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''));
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every page shows them as words, and runs none', async ({ page }) => {
  test.setTimeout(300_000);
  expect(addresses.length).toBeGreaterThan(40);
  const faults = watch(page);
  for (const address of addresses) {
    await page.goto(site.url + address, { waitUntil: 'load' });
    for (const fault of await injectedInto(page)) faults.push(`${address}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

test('titles and templates stand there as they were written', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  for (const [address, title] of [
    ['belper/image/', '<img src=x onerror=alert(1)>'],
    ['belper/attribute/', '"><script>alert(1)</script>'],
    ['belper/title-end/', '</title><script>alert(1)</script>'],
    ['belper/template/', '{{7*7}} ${7*7} <%= 7*7 %> #{7*7}'],
    ['constructor/constructor/', 'constructor __proto__ toString'],
    ['belper/bidi/', 'fdp.exe and more'],
  ] as const) {
    await page.goto(site.url + address);
    await expect(heading).toContainText(title);
    await expect(page).toHaveTitle(new RegExp(RegExp.escape(title)));
  }
});

test('searching for them finds them, and runs none', async ({ page }) => {
  const faults = watch(page);
  for (const words of [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    '{{7*7}}',
    'choir belper',
  ]) {
    await page.goto(`${site.url}search/?${new URLSearchParams({ q: words })}`);
    const box = page.getByLabel('What are you looking for?');
    await expect(box).toHaveValue(words);
    await box.press('End');
    await box.pressSequentially(' ');
    await page.waitForTimeout(300);
    for (const fault of await injectedInto(page)) faults.push(`${words}: ${fault}`);
  }
  await page.goto(
    `${site.url}search/?town=<img src=x onerror=alert(1)>&day=constructor&kind=__proto__`,
  );
  await page.waitForTimeout(300);
  faults.push(...(await injectedInto(page)));
  expect(faults).toEqual([]);
});

test('the map names them, and runs none', async ({ page }) => {
  const faults = watch(page);
  await page.goto(`${site.url}belper/`);
  await page.getByRole('button', { name: 'Show these on a map' }).click();
  const pin = page.locator('.map-pin:not([inert])').first();
  await expect(pin).toBeVisible();
  await pin.press('Enter');
  await page.waitForTimeout(300);
  faults.push(...(await injectedInto(page)));
  expect(faults).toEqual([]);
});

test('words that never end do not make a page scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of [
    '',
    'belper/',
    'belper/unbroken/',
    'belper/friday/',
    'kinds/choir/',
    'search/?q=w',
  ]) {
    await test.step(`/${address}`, async () => {
      await page.goto(site.url + address);
      await expectNoSidewaysScroll(page);
    });
  }
});

function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()} opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    const isExpected = /status of 404/.test(message.text()) && page.url().endsWith('404.html');
    if (message.type() === 'error' && !isExpected)
      faults.push(`${page.url()} logged ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()} threw ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== new URL(site.url).origin)
      faults.push(`${page.url()} asked for ${request.url()}`);
  });
  return faults;
}

/** What is in the page that a text may have put there. */
function injectedInto(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      for (const { name: attribute } of element.attributes)
        if (attribute.startsWith('on')) found.push(`<${name} ${attribute}>`);
      // Where frames for other sites are made, one is shown.
      const isOurs =
        element instanceof HTMLIFrameElement && element.src.startsWith(`${location.origin}/embed/`);
      if (/^(?:iframe|object|embed|base|frame|marquee)$/.test(name) && !isOurs)
        found.push(`<${name}>`);
      if (name === 'img' && element.getAttribute('src') === 'x') found.push('<img src=x>');
      const isRun = name === 'script' && !/json/.test(element.getAttribute('type') ?? '');
      if (isRun && /alert\(/.test(element.textContent))
        found.push(`<script> ${element.textContent}`);
      if (name === 'style' && /\*\{display:none\}/.test(element.textContent)) found.push('<style>');
      if (
        element instanceof HTMLAnchorElement &&
        !/^(?:https?|mailto|tel|sms|data|webcal):$/.test(element.protocol)
      )
        found.push(`<a href="${element.getAttribute('href')}">`);
      for (const text of element.childNodes)
        if (
          text.nodeType === Node.TEXT_NODE &&
          /[\u202A-\u202E\u2066-\u2069]/.test(text.nodeValue ?? '')
        )
          found.push(`a sign that turns the writing in <${name}>`);
    }
    return found;
  });
}
