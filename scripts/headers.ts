/** The headers a host should send with a built site, written as the `_headers` file that Netlify, Cloudflare Pages and others read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `_headers` into a built site, from the policy that Astro wrote into its pages. */
export function writeHeaders(folder: string, base: string): void {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, '_headers'), headersFor(policyOf(home), base));
}

/** The file's text. A header can say what a page cannot say of itself: who may frame it. */
export function headersFor(policy: string, base: string): string {
  const calendars = CALENDARS.map((file) => `${base}${file}${CALENDAR_HEADERS}`).join('');
  return `${base}*
  Content-Security-Policy: ${policy} frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), microphone=(), payment=(), usb=(), geolocation=(self)
  Cross-Origin-Opener-Policy: same-origin
${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable
${base}data/*
  Access-Control-Allow-Origin: *
${calendars}`;
}

// Not every host takes a star before the end of a path, but all take names for its parts.
const CALENDARS = [':folder/calendar.ics', ':folder/:page/calendar.ics'];

// Other sites may show the dates, and a change is seen within the hour.
const CALENDAR_HEADERS = `
  Content-Type: text/calendar; charset=utf-8
  Cache-Control: public, max-age=3600
  Access-Control-Allow-Origin: *
`;

function policyOf(html: string): string {
  const [, policy] =
    /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html) ?? [];
  if (!policy) throw new Error('The built home page holds no Content-Security-Policy.');
  return policy.trim().replace(/;?$/, ';');
}
