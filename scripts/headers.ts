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
`;
}

function policyOf(html: string): string {
  const [, policy] =
    /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html) ?? [];
  if (!policy) throw new Error('The built home page holds no Content-Security-Policy.');
  return policy.trim().replace(/;?$/, ';');
}
