/** The headers a host should send with a built site, written as the `_headers` file that Netlify, Cloudflare Pages and others read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `_headers` into a built site, from the policy that Astro wrote into its pages. */
export function writeHeaders(folder: string, base: string): void {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, '_headers'), headersFor(policyOf(home), base));
}

/**
 * The file's text. A header can say what a page cannot say of itself: who may frame it. Everybody may frame
 * what lies below /embed/, and only this site the rest.
 *
 * Where several rules meet, some hosts send the headers of one name together, and some only the last. Both
 * come out right since nothing has to be taken back. A browser holds every policy it is sent; so the policy
 * of all pages says nothing of frames, and X-Frame-Options says it, which browsers pass over as soon as a
 * policy has frame-ancestors (HTML, "X-Frame-Options"; CSP 3, 6.4.2.1). Where the policy of all pages is
 * replaced by that of frames, the same one still stands in the page itself.
 *
 * In a frame with `sandbox` a page is of no origin, not even its own: it may fetch its letters and its script
 * only where everybody may.
 */
export function headersFor(policy: string, base: string): string {
  const calendars = CALENDARS.map((file) => `${base}${file}${CALENDAR_HEADERS}`).join('');
  return `${base}*
  Content-Security-Policy: ${policy}
  X-Frame-Options: SAMEORIGIN
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin
  Permissions-Policy: camera=(), microphone=(), payment=(), usb=(), geolocation=(self)
  Cross-Origin-Opener-Policy: same-origin
${base}embed/*
  Content-Security-Policy: frame-ancestors *
${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *
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
