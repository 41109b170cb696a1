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
  it('repeats the policy of the pages, and lets only this site frame them', () => {
    const meta = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-abc';">`;
    writeFileSync(join(folder, 'index.html'), `<head>${meta}</head>`);
    writeHeaders(folder, '/');
    const [rule, ...headers] = readFileSync(join(folder, '_headers'), 'utf8').split('\n');
    expect(rule).toBe('/*');
    expect(headers.slice(0, 2)).toEqual([
      "  Content-Security-Policy: script-src 'self' 'sha256-abc';",
      '  X-Frame-Options: SAMEORIGIN',
    ]);
  });

  it('lets everybody frame what is made for it, and takes nothing back that another rule says', () => {
    const text = headersFor("default-src 'self';", '/');
    expect(text).toContain('/embed/*\n  Content-Security-Policy: frame-ancestors *\n/_astro/*');
    expect(text.match(/frame-ancestors/g)).toHaveLength(1);
    expect(text.match(/X-Frame-Options/g)).toHaveLength(1);
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
      '/activities/embed/*',
      '/activities/_astro/*',
      '/activities/data/*',
      '/activities/:folder/calendar.ics',
      '/activities/:folder/:page/calendar.ics',
    ]);
  });
});
