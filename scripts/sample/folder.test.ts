import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseFolder, writeFolder } from './folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-folder-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

describe('refuseFolder', () => {
  it('takes a folder that is empty or not there yet', () => {
    expect(refuseFolder(folder)).toBeNull();
    expect(refuseFolder(join(folder, 'new', 'deeper'))).toBeNull();
  });

  it('takes a former sample', () => {
    put('site.yaml', 'name: Sample\nsample: yes\n');
    put('towns.yaml', '[]\n');
    expect(refuseFolder(folder)).toBeNull();
  });

  it.each([
    ['a folder with other files', () => put('letter.txt', 'Dear Ada')],
    ['a real directory', () => put('site.yaml', 'name: Noticeboard\nsample: no\n')],
    ['one that does not say', () => put('site.yaml', 'name: Noticeboard\n')],
    ['one whose site.yaml cannot be read', () => put('site.yaml', 'sample: yes\n  - [')],
    ['an empty site.yaml', () => put('site.yaml', '')],
  ])('refuses %s', (_, fill) => {
    fill();
    expect(refuseFolder(folder)).toContain('not a sample');
  });

  it('refuses a file', () => {
    put('list', 'milk');
    expect(refuseFolder(join(folder, 'list'))).toContain('is a file');
  });
});

describe('writeFolder', () => {
  it('writes every file where it belongs and says how many', () => {
    const files = [
      { path: 'site.yaml', text: 'sample: yes\n' },
      { path: 'listings/belper/tea-dance.md', text: 'Foxtrot' },
    ];
    expect(writeFolder(folder, files)).toBe(2);
    expect(readFileSync(join(folder, 'listings/belper/tea-dance.md'), 'utf8')).toBe('Foxtrot');
  });

  it('leaves no listing or venue of a former sample behind', () => {
    mkdirSync(join(folder, 'listings/derby'), { recursive: true });
    put('listings/derby/old.md', 'old');
    writeFolder(folder, [{ path: 'site.yaml', text: 'sample: yes\n' }]);
    expect(existsSync(join(folder, 'listings'))).toBe(false);
  });
});
