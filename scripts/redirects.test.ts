import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../src/listings/content.ts';
import { damaged, GOOD, WORDS } from '../src/tests/fixtures/listing.ts';
import { redirectsFor, writeRedirects } from './redirects.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redirects-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = () => readFileSync(join(folder, '_redirects'), 'utf8');

describe('the _redirects file', () => {
  it('leads from each old address to the present one, under the base path', () => {
    const listings = [
      { id: 'belper/tea', formerly: ['belper/tea-table', 'belper/cuppa'] },
      { id: 'belper/choir', formerly: [] },
    ];
    expect(redirectsFor('/activities/', listings)).toEqual([
      '/activities/belper/cuppa/ /activities/belper/tea/ 301',
      '/activities/belper/tea-table/ /activities/belper/tea/ 301',
    ]);
  });

  it('is written from the listings as they were read', () => {
    expect(writeRedirects(folder, '/', listingsOf(GOOD))).toBe('');
    expect(written()).toBe('/belper/tea-table/ /belper/friday-coffee-morning/ 301\n');
  });

  it('is not there where nothing has moved', () => {
    const listings = listingsOf(damaged('formerly: [belper/tea-table]\n', ''));
    expect(writeRedirects(folder, '/', listings)).toBe('');
    expect(existsSync(join(folder, '_redirects'))).toBe(false);
  });

  it('holds as many lines as hosts read, and says how many it leaves out', () => {
    const old = Array.from({ length: 1001 }, (_, index) => `belper/old-${1000 + index}`);
    const many = damaged('belper/tea-table', old.join(', '));
    expect(writeRedirects(folder, '/', listingsOf(many))).toBe(
      '_redirects holds 1000 of 1001 old addresses, as many as every host reads. The pages at the others lead on by themselves.',
    );
    const lines = written().trimEnd().split('\n');
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([
      1000,
      '/belper/old-1000/ /belper/friday-coffee-morning/ 301',
      '/belper/old-1999/ /belper/friday-coffee-morning/ 301',
    ]);
  });
});

function listingsOf(text: string) {
  const texts = {
    ...WORDS,
    'venues/belper/ada-belfield-centre.md': '---\nname: Ada Belfield Centre\n---\n',
    'listings/belper/friday-coffee-morning.md': text,
  };
  const files = Object.entries(texts).map(([path, text]) => ({ path, file: path, text }));
  return readContent(files, '', '2026-11-22').directory?.listings ?? [];
}
