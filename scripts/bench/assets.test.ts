import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetsOf, importsOf } from './assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
const files: Record<string, string> = {
  'index.html': `<!doctype html><link rel="stylesheet" href="/_astro/a.css">
    <link rel="icon" href="/mark.svg"><link rel="canonical" href="https://example.org/">
    <link rel="preload" as="font" href="/_astro/bold.woff2"><script>let x = 'within';</script>
    <script type="module" src="/_astro/page.js"></script><main>
    <astro-island component-url="/_astro/Search.js" renderer-url="/_astro/client.js" client="load">
    <p>form</p></astro-island></main>`,
  'broken/index.html': '<script type="module" src="/_astro/gone.js"></script>',
  '_astro/a.css': '@font-face{src:url(./regular.woff2)}@font-face{src:url("/_astro/bold.woff2")}',
  '_astro/page.js': 'import"./dates.js";',
  '_astro/Search.js':
    'import{a as b}from"./dates.js";import{r}from"./react.js";const c=()=>import("./map.js");export{c};',
  '_astro/client.js': 'import{r}from"./react.js";',
  '_astro/dates.js': 'export const a=1;',
  '_astro/react.js': 'export const r=1;',
  '_astro/map.js': 'export{};',
};

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('assetsOf', () => {
  it('finds what a page fetches by itself, each file once, and not what waits to be asked for', () => {
    const { css, js, fonts } = assetsOf(folder, 'index.html');
    expect(css).toEqual(['/_astro/a.css']);
    expect(js.toSorted()).toEqual(
      ['Search', 'client', 'dates', 'page', 'react'].map((name) => `/_astro/${name}.js`),
    );
    expect(fonts.toSorted()).toEqual(['/_astro/bold.woff2', '/_astro/regular.woff2']);
  });

  it('tells apart what islands draw with', () => {
    const { framework } = assetsOf(folder, 'index.html');
    expect(framework.toSorted()).toEqual(['/_astro/client.js', '/_astro/react.js']);
  });

  it('says which file a page asks for in vain', () => {
    expect(() => assetsOf(folder, 'broken/index.html')).toThrow('/_astro/gone.js');
  });
});

describe('importsOf', () => {
  it.each([
    ['import"./a.js";', ['./a.js']],
    ["import a from './a.js'", ['./a.js']],
    ['import{a as b,c as $}from"./a.js";import*as d from"./d.js";', ['./a.js', './d.js']],
    ['export*from"./a.js";export{b}from"./b.js";', ['./a.js', './b.js']],
    ['const a=1;import{b}from"./b.js"', ['./b.js']],
    ['const a=()=>import("./a.js");', []],
    ['import{a}from"react";', []],
    ['const text="import it from ./a.js";', []],
  ])('of %s are %j', (code, imports) => {
    expect(importsOf(code)).toEqual(imports);
  });
});
