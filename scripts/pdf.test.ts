import { readdirSync } from 'node:fs';
import { execPath } from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../src/tests/fixtures/command.ts';
import { makeFolder } from '../src/tests/fixtures/folder.ts';
import { main } from './pdf.ts';

// A whole town is printed by the browser tests: src/tests/browser/poster.spec.ts.
const site = makeFolder({ 'index.html': '', 'belper/poster/index.html': '' });
afterAll(site.remove);

function pdf(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return call(main, words, { CONTENT_DIR: 'content', OUT_DIR: site.path, ...env });
}

describe('npm run pdf', () => {
  it.each([
    ['a site that is not built', [], { OUT_DIR: '/nowhere/at-all' }, 'There is no site in'],
    ['a town that the site does not have', ['--town', 'atlantis'], {}, 'no town “atlantis”'],
    ['no name of a folder', ['--out', ''], {}, '--out names the folder'],
    ['an unknown word', ['--towns', 'belper'], {}, '--towns'],
    ['a word too many', ['belper'], {}, 'belper'],
    ['content that says nothing of the site', [], { CONTENT_DIR: '/nowhere' }, 'site.yaml'],
  ])('ends with 2 and how to call it for %s', async (_, words, env, said) => {
    const { status, stdout, stderr } = await pdf(words, env);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Use: npm run pdf');
    expect(stdout).toBe('');
  });

  it('ends with 1 and says how to get a browser where there is none', async () => {
    const { status, stderr } = await pdf([], { CHROMIUM_PATH: '/nowhere/chromium' });
    expect(status).toBe(1);
    expect(stderr).toContain('npx playwright install chromium');
    expect(readdirSync(`${site.path}/belper/poster`)).toEqual(['index.html']);
  });

  it('ends with 1 and says which program would not print', async () => {
    const { status, stdout, stderr } = await pdf([], { CHROMIUM_PATH: execPath });
    expect(status).toBe(1);
    expect(stderr).toContain(`${execPath} could not print`);
    expect(stdout).toBe('');
  });
});
