/** The sites that the tests look at: `npm test` builds each once, browser and link tests read them. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache', 'tests');

/** One built site: where its content and its pages lie, the path it is published under, the day it was built for. */
export interface TestSite {
  content: string;
  folder: string;
  base: string;
  /** A fixed day, so that tests of an invented directory never age; null for the present day. */
  today: string | null;
}

/** Our own content; the same under a base path; and a county's worth of invented listings. */
export const sites = {
  content: {
    content: join(root, 'content'),
    folder: join(cache, 'content-site'),
    base: '/',
    today: null,
  },
  based: {
    content: join(cache, 'based'),
    folder: join(cache, 'based-site'),
    base: '/activities/',
    today: null,
  },
  sample: {
    content: join(cache, 'sample'),
    folder: join(cache, 'sample-site'),
    base: '/',
    today: '2026-11-24',
  },
} as const satisfies Record<string, TestSite>;

/** The name of a site in `sites`. */
export type SiteName = keyof typeof sites;

/** The variables under which every command reads and builds that site. */
export function environmentOf(site: TestSite): Record<string, string> {
  return {
    CONTENT_DIR: site.content,
    OUT_DIR: site.folder,
    ...(site.today === null ? {} : { TODAY: site.today }),
  };
}

/** Copies our own content to publish it under another address, as somebody does who takes the code for their county. */
export function writeBasedContent(): void {
  const { content, base } = sites.based;
  rmSync(content, { recursive: true, force: true });
  cpSync(sites.content.content, content, { recursive: true });
  const file = join(content, 'site.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^address:.*$/m, `address: https://example.org${base}`));
}

/** The folders of built pages to test: SITE_DIR (published under SITE_BASE), or all that `npm test` built. */
export function builtSites(): { name: string; folder: string; base: string }[] {
  const chosen = process.env['SITE_DIR'];
  const all = chosen
    ? [{ name: chosen, folder: resolve(chosen), base: process.env['SITE_BASE'] ?? '/' }]
    : Object.entries(sites).map(([name, { folder, base }]) => ({ name, folder, base }));
  const missing = all.find(({ folder }) => !existsSync(join(folder, 'index.html')));
  if (missing) {
    throw new Error(
      `There is no site in ${missing.folder}. Build it first: npm test -- --only build`,
    );
  }
  return all;
}
