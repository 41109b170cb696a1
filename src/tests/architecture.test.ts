import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { findFaults } from './architecture.ts';

const files = globSync('{src,scripts}/**/*.{ts,tsx,astro,mjs}').map((file) =>
  file.replaceAll('\\', '/'),
);

describe('the house', () => {
  it('is read whole', () => {
    expect(files).toContain('src/schedule/schedule.ts');
    expect(files).toContain('src/directory.ts');
  });

  it.each(files)('%s keeps the rules', (file) => {
    expect(findFaults(file, readFileSync(file, 'utf8'), packageJson)).toEqual([]);
  });
});

describe('findFaults', () => {
  const packages = {
    dependencies: { zod: '4', 'react-dom': '19' },
    devDependencies: { vitest: '5' },
  };
  it.each([
    [
      'src/schedule/a.ts',
      "import { x } from '../listings/a.ts';",
      'src/schedule may import nothing',
    ],
    ['src/listings/a.ts', "export { x } from '../search/a.ts';", 'src/listings may import only'],
    [
      'src/shortlist/a.ts',
      "import type { Day } from '../schedule/schedule.ts';",
      'may import nothing',
    ],
    [
      'src/components/A.astro',
      "---\nimport { d } from '../directory.ts';\n---\n<p />",
      'may import only',
    ],
    [
      'src/components/A.astro',
      "<p />\n<script>\n  import '../pages/a.ts';\n</script>",
      'may import only',
    ],
    ['src/islands/a.ts', "void import('../directory.ts');", 'may import only'],
    ['src/search/a.ts', "import { x } from '../../scripts/a.ts';", 'may import only'],
    ['scripts/a.ts', "import A from '../src/components/A.tsx';", 'scripts may import only'],
    ['src/attic/a.ts', 'export {};', 'no row'],
    ['src/search/a.ts', "import { x } from './engine';", 'extension'],
    ['src/search/a.ts', "import { x } from '@/engine.ts';", 'not in package.json'],
    ['src/search/a.ts', "import { it } from 'vitest';", 'not in package.json'],
    ['src/search/a.ts', "import fs from 'node:fs';", 'node:'],
    ['src/search/a.ts', 'const now = new Date();', 'clock'],
    ['src/search/a.ts', 'const now = Date.now();', 'clock'],
    ['src/search/a.ts', 'const now = Temporal.Now.instant();', 'clock'],
    ['src/search/a.ts', "const now = new Intl.DateTimeFormat('en').format();", 'clock'],
    ['src/pages/a.astro', '<p>{new Date().getFullYear()}</p>', 'clock'],
    ['src/search/a.ts', 'document.title = "";', 'browser'],
    ['src/search/a.ts', 'const kept = { localStorage };', 'browser'],
    ['scripts/a.ts', 'localStorage.clear();', 'browser'],
    ['src/components/A.tsx', 'export const A = () => <p onClick={() => fetch("/")} />;', 'browser'],
    ['src/search/a.ts', "import { createRoot } from 'react-dom/client';", 'react-dom'],
    ['src/pages/a.ts', "import { createRoot } from 'react-dom/client';", 'react-dom'],
    ['src/components/a.ts', "import { renderToString } from 'react-dom/server';", 'react-dom'],
    [
      'src/search/query.ts',
      "import type { Results } from './finding/engine.ts';",
      'src/search outside its folders may import none of them',
    ],
    [
      'src/search/reading/a.ts',
      "import { rank } from '../finding/ranking.ts';",
      'src/search/reading may import only src/search outside its folders (',
    ],
    [
      'src/search/finding/a.ts',
      "void import('../fetching/wire.ts');",
      'src/search/finding may import only src/search outside its folders, src/search/reading (',
    ],
    ['src/search/a.ts', 'const has = map.keys().some((key) => key > 1);', 'before 2025'],
    ['src/islands/a.ts', 'const by = Map.groupBy(list, (one) => one.town);', 'before 2025'],
    ['src/schedule/a.ts', 'const inOrder = days.toSorted();', 'before 2023'],
    ['src/listings/a.ts', "const url = URL.parse('https://example.org');", 'before 2023'],
    ['src/places/a.ts', 'const pattern = /(?<!a)b/;', 'before 2023'],
    ['src/search/a.ts', 'const pattern = new RegExp(`(?<=${a})b`);', 'before 2023'],
    ['src/search/utils.ts', 'export {};', 'name'],
    ['src/search/index.ts', 'export {};', 'name'],
  ])('finds the fault in %s: %s', (file, source, fault) => {
    expect(findFaults(file, source, packages).join()).toContain(fault);
  });

  it.each([
    [
      'src/listings/a.ts',
      "import { isDay } from '../schedule/dates.ts';\nimport { z } from 'zod';",
    ],
    [
      'src/search/a.ts',
      'export function words(document: { title: string }) { return document.title; }',
    ],
    ['src/search/a.ts', "export const text = { document: 1, 'window': 2 };\ntext.document;"],
    ['src/search/a.ts', "export const day = new Date('2026-11-22');\n// new Date() is for islands"],
    ['src/search/a.ts', 'const has = [...map.keys()].some((key) => key > 1);\nmap.keys().next();'],
    ['src/search/reading/a.ts', 'const pattern = /(?<!a)(?<name>b)/; // (?<=c)'],
    ['src/places/a.ts', 'const pattern = /(?<name>b)/; // no (?<=c)'],
    ['src/directory.ts', 'const by = Map.groupBy(list, (one) => one.town);'],
    ['src/islands/a.ts', 'document.title = String(new Date());'],
    ['scripts/a.ts', "await fetch('https://example.org/');"],
    [
      'src/search/fetching/worker.ts',
      "import { read } from '../reading/a.ts';\nimport { rank } from '../finding/a.ts';\nimport { query } from '../query.ts';\nself.postMessage(read(rank(query)));",
    ],
    ['src/search/finding/a.ts', "import { read } from '../reading/a.ts';"],
    ['src/search/a.test.ts', "import fs from 'node:fs';\nimport { it } from 'vitest';"],
    [
      'src/pages/index.astro',
      "---\nimport { paths } from '../paths.ts';\n---\n<p>{paths.home()}</p>",
    ],
  ])('has nothing to say about %s: %s', (file, source) => {
    expect(findFaults(file, source, packages)).toEqual([]);
  });
});
