import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headersFor, writeHeaders } from './headers.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the _headers file', () => {
  it('repeats the policy of the pages and adds who may frame them', () => {
    const meta = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-abc';">`;
    writeFileSync(join(folder, 'index.html'), `<head>${meta}</head>`);
    writeHeaders(folder, '/');
    expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain(
      "Content-Security-Policy: script-src 'self' 'sha256-abc'; frame-ancestors 'self'",
    );
  });

  it('refuses to publish a site whose pages hold no policy', () => {
    writeFileSync(join(folder, 'index.html'), '<head></head>');
    expect(() => writeHeaders(folder, '/')).toThrow('no Content-Security-Policy');
  });

  it('puts the base path before every address', () => {
    const addresses = headersFor("default-src 'self';", '/activities/')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(addresses).toEqual([
      '/activities/*',
      '/activities/_astro/*',
      '/activities/data/*',
      '/activities/:folder/calendar.ics',
      '/activities/:folder/:page/calendar.ics',
    ]);
  });
});
