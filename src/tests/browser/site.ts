/** What each browser test starts from: a built site served on a port of its own, and a watch over what the page does. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { serve, type Served } from '../../../scripts/serve.ts';
import { builtSites, sites, type SiteName } from '../../../scripts/sites.ts';

interface Choices {
  /** The site that addresses such as `/belper/` belong to; set by `test.use({ siteName: 'content' })`. */
  siteName: SiteName;
  /** Hosts that the pages of these tests may ask, for example a tile server; all others fail the test. */
  mayAsk: string[];
  /** Errors in the console that belong to what is tested. */
  mayComplain: RegExp[];
}

interface Workers {
  servers: Record<SiteName, Served>;
}

/** Playwright's `test` on a built site; fails when a page asks another host, logs an error or breaks its own policy. */
export const test = base.extend<Choices & { watch: void }, Workers>({
  siteName: ['sample', { option: true }],
  mayAsk: [[], { option: true }],
  mayComplain: [[], { option: true }],

  servers: [
    // Playwright insists on a pattern here, even when this needs no other fixture.
    async ({}, use) => {
      builtSites(); // says so when they are not built
      const [content, based, sample] = await Promise.all(
        [sites.content, sites.based, sites.sample].map(({ folder, base }) =>
          serve(folder, { port: 0, base }),
        ),
      );
      const servers = { content, based, sample } as Record<SiteName, Served>;
      await use(servers);
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ servers, siteName }, use) => use(servers[siteName].url),

  watch: [
    async ({ context, servers, siteName, mayAsk, mayComplain }, use) => {
      const { today } = sites[siteName];
      if (today !== null) await context.clock.setFixedTime(`${today}T10:00:00Z`);
      const faults = await watchOver(context, [new URL(servers[siteName].url).host, ...mayAsk]);
      await use();
      const unexpected = faults.filter((fault) => !mayComplain.some((known) => known.test(fault)));
      expect(unexpected, 'what the page did that it must not do').toEqual([]);
    },
    { auto: true },
  ],
});

async function watchOver(context: BrowserContext, hosts: string[]): Promise<string[]> {
  const faults: string[] = [];
  const isForeign = (url: URL) =>
    /^(?:https?|wss?):$/.test(url.protocol) && !hosts.includes(url.host);
  context.on('request', (request) => {
    if (isForeign(new URL(request.url()))) faults.push(`asked another host for ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logged an error: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`threw ${error.error().stack ?? ''}`));
  // A request that should not be made does not leave the machine either.
  await context.route(isForeign, (route) => route.abort());
  return faults;
}

/** The rules that hang on the colours of a page, and on nothing else that dark mode changes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Fails with each rule of WCAG 2.2 AA, or of good practice, that the page breaks as it stands, and where. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoFault(await axeOn(page));
}

/** Fails where colours are too near each other: for a page in other colours, all of whose rules were held before. */
export async function expectReadableColours(page: Page): Promise<void> {
  await expectNoFault((await axeOn(page)).withRules(COLOUR_RULES));
}

async function axeOn(page: Page): Promise<AxeBuilder> {
  // To read axe itself a second time takes a page as long as to run it.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page });
  // Without frames there is nothing to bring together on a second, blank page. That page, and the words for every
  // element that is well, would take most of the time.
  return axe.setLegacyMode().options({ resultTypes: ['violations'] });
}

async function expectNoFault(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
  expect(said).toEqual([]);
}

/** Fails when the page is wider than its window, so that a reader has to push it sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
  });
  expect(tooWide, 'elements that stick out of the window').toEqual([]);
}

export { expect };
