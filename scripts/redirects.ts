/** Where old addresses lead, as the `_redirects` file that Netlify, Cloudflare Pages, GitLab Pages and others read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Listing } from '../src/listings/schema.ts';

// GitLab Pages reads a thousand lines, Cloudflare Pages two thousand. The pages at the other addresses lead on by themselves.
const MOST = 1000;

/** Writes `_redirects` into a built site, where a listing ever had another address; gives what the builder should know, '' for nothing. */
export function writeRedirects(folder: string, base: string, listings: readonly Listing[]): string {
  const lines = redirectsFor(base, listings);
  if (lines.length === 0) return '';
  writeFileSync(join(folder, '_redirects'), `${lines.slice(0, MOST).join('\n')}\n`);
  return lines.length > MOST
    ? `_redirects holds ${MOST} of ${lines.length} old addresses, as many as every host reads. The pages at the others lead on by themselves.`
    : '';
}

/**
 * One line each old address. Hosts take along what stands behind the path, and add a missing slash themselves.
 * Calendars have no line: the file at the old address stays, since some programs that keep calendars follow no redirect.
 */
export function redirectsFor(
  base: string,
  listings: readonly Pick<Listing, 'id' | 'formerly'>[],
): string[] {
  return listings
    .flatMap(({ id, formerly }) => formerly.map((old) => `${base}${old}/ ${base}${id}/ 301`))
    .sort();
}
