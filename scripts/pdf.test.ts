import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A whole town is printed by the browser tests: src/tests/browser/poster.spec.ts.
let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'pdf-'));
  writeFileSync(join(site, 'index.html'), '');
  mkdirSync(join(site, 'belper', 'poster'), { recursive: true });
  writeFileSync(join(site, 'belper', 'poster', 'index.html'), '');
});
afterAll(() => rmSync(site, { recursive: true }));

function pdf(words: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(execPath, ['scripts/pdf.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'content', OUT_DIR: site, ...env },
  });
  return { status, stdout, stderr };
}

describe('npm run pdf', () => {
  it.each([
    ['a site that is not built', [], { OUT_DIR: '/nowhere/at-all' }, 'There is no site in'],
    ['a town that the site does not have', ['--town', 'atlantis'], {}, 'no town “atlantis”'],
    ['no name of a folder', ['--out', ''], {}, '--out names the folder'],
    ['an unknown word', ['--towns', 'belper'], {}, '--towns'],
    ['a word too many', ['belper'], {}, 'belper'],
    ['content that says nothing of the site', [], { CONTENT_DIR: '/nowhere' }, 'site.yaml'],
  ])('ends with 2 and how to call it for %s', (_, words, env, said) => {
    const { status, stdout, stderr } = pdf(words, env);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Use: npm run pdf');
    expect(stdout).toBe('');
  });

  it('ends with 1 and says how to get a browser where there is none', () => {
    const { status, stderr } = pdf([], { CHROMIUM_PATH: '/nowhere/chromium' });
    expect(status).toBe(1);
    expect(stderr).toContain('npx playwright install chromium');
    expect(readdirSync(join(site, 'belper', 'poster'))).toEqual(['index.html']);
  });

  it('ends with 1 and says which program would not print', () => {
    const { status, stdout, stderr } = pdf([], { CHROMIUM_PATH: execPath });
    expect(status).toBe(1);
    expect(stderr).toContain(`${execPath} could not print`);
    expect(stdout).toBe('');
  });
});
