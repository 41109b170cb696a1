import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toFragment } from '../shortlist/code.ts';
import { findBrokenLinks } from './links.ts';

describe('findBrokenLinks', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  function site(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'links-'));
    folders.push(folder);
    const home = '<link rel="canonical" href="https://example.org/a/"><h1 id="top">';
    for (const [file, text] of Object.entries({ 'index.html': home, 'map.txt': '', ...files })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return folder;
  }

  it.each([
    ['<a href="/a/#top">', []],
    ['<a class=x href=../ data-x>', []],
    ['<a href="https://example.org/a/belper/?q=1&amp;d=%20#x"><p id="x">', []],
    ['<a href="tel:01773">', []],
    ['<a href="https://elsewhere.org/nothing">', []],
    ['<a href="webcal://example.org/a/map.txt">', []],
    ['<a href="webcal://elsewhere.org/nothing.ics">', []],
    ['<a href="https://elsewhere.org/?cid=webcal%3A%2F%2Fexample.org%2Fa%2Fmap.txt">', []],
    ['<a href="webcal://example.org/a/no.ics">', ['there is nothing there']],
    [
      '<a href="https://elsewhere.org/?url=https%3A%2F%2Fexample.org%2Fa%2Fno.ics">',
      ['there is nothing there'],
    ],
    ['<script>"<a href=/nowhere>"</script><!-- <a href="/nowhere"> -->', []],
    ['<img srcset="/a/map.txt 2x, ../map.txt">', []],
    ['<a href="/a/matlock/">', ['there is nothing there']],
    ['<a href="/a/%E0%A4%A/">', ['there is nothing there']],
    ['<a href="https://">', ['it cannot be read as an address']],
    ['<img src="/a/no.png">', ['there is nothing there']],
    ['<img srcset="/a/map.txt 2x, /a/no.png 1x">', ['there is nothing there']],
    ['<a href="/a/belper">', ['it lacks a slash at the end']],
    ['<a href="/belper/">', ['it leaves the base path /a/']],
    ['<a href="/a/#nowhere">', ['that page has nothing with the id nowhere']],
    [`<a href="/a/my-list/#${toFragment(['belper/tea'])}">`, []],
    [`<a href="/a/my-list/#${toFragment(['belper/tea']).slice(0, -1)}">`, ['its list is damaged']],
    ['<a href="/a/my-list/#nowhere">', ['that page has nothing with the id nowhere']],
    ['<a href="#nowhere">', ['that page has nothing with the id nowhere']],
    ['<a href="javascript:alert(1)">', ['javascript: is no kind of link']],
    ['<meta property="og:url" content="https://example.org/a/x/">', ['there is nothing there']],
  ])('reads %s', (html, faults) => {
    const found = findBrokenLinks(
      site({ 'belper/index.html': html, 'my-list/index.html': '<h1>' }),
      '/a/',
    );
    expect(found).toEqual(
      faults.map((fault) => ({
        file: 'belper/index.html',
        fault: expect.stringContaining(fault) as string,
      })),
    );
  });

  it.each([
    ['404.html', '<a href="belper/">', 'must start at the root'],
    ['sitemap.xml', '<loc>https://example.org/a/gone/</loc>', 'there is nothing there'],
    ['robots.txt', 'Sitemap: https://example.org/a/gone.xml', 'there is nothing there'],
    ['_astro/a.css', 'p { background: url("gone.woff2") }', 'there is nothing there'],
  ])('reads %s as well', (file, text, fault) => {
    const found = findBrokenLinks(site({ [file]: text }), '/a/');
    expect(found).toEqual([{ file, fault: expect.stringContaining(fault) as string }]);
  });
});
