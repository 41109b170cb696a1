import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullest } from './pages.ts';

const site = mkdtempSync(join(tmpdir(), 'pages-'));

beforeAll(() => {
  for (const [town, letters] of [
    ['belper', 20],
    ['derby', 90],
    ['hope', 0],
  ] as const) {
    mkdirSync(join(site, town));
    writeFileSync(join(site, town, 'index.html'), 'x'.repeat(letters));
  }
  writeFileSync(join(site, '404.html'), 'nothing here');
});

afterAll(() => rmSync(site, { recursive: true }));

describe('fullest', () => {
  it.each([
    [['/belper/', '/derby/', '/hope/'], '/derby/index.html'],
    [['/belper/', '/glossop/'], '/belper/index.html'],
    [['/404.html'], '/404.html'],
  ])('of %j is %s', (addresses, file) => {
    expect(fullest(site, { kind: 'town', addresses })).toBe(file);
  });

  it.each([[['/glossop/']], [['/hope/']], [[]]])('finds no page in %j', (addresses) => {
    expect(() => fullest(site, { kind: 'town', addresses })).toThrow('“town”');
  });
});
