/** The rules of the house: what may import what, and – beside this file – what code may ask of where it runs. */
import { posix } from 'node:path';
import ts from 'typescript';
import { surroundingsFaults } from './surroundings.ts';

/** What each place under `src` may import, beside itself. To let it import more, change this table – in the open. */
export const MAY_IMPORT: Record<string, readonly string[]> = {
  schedule: [],
  paths: ['schedule'],
  site: [],
  shortlist: [],
  listings: ['schedule', 'shortlist', 'paths', 'site'],
  places: ['schedule', 'listings', 'paths'],
  contributing: ['schedule', 'listings', 'site'],
  exchange: ['schedule', 'listings', 'places', 'contributing', 'paths', 'site'],
  search: ['schedule', 'listings', 'places', 'paths'],
  map: ['schedule', 'listings', 'places', 'search', 'paths'],
  feeds: ['schedule', 'listings', 'places', 'paths', 'site'],
  sharing: ['schedule', 'listings', 'shortlist', 'feeds', 'paths', 'site'],
  directory: ['schedule', 'listings', 'places', 'search', 'map', 'feeds', 'paths', 'site'],
  components: [
    'schedule',
    'listings',
    'places',
    'search',
    'map',
    'shortlist',
    'feeds',
    'sharing',
    'contributing',
    'paths',
    'site',
  ],
};
const DRAWN_FROM = [...(MAY_IMPORT['components'] ?? []), 'components'];
MAY_IMPORT['islands'] = [...DRAWN_FROM, 'styles'];
MAY_IMPORT['layouts'] = [...DRAWN_FROM, 'islands', 'styles'];
MAY_IMPORT['pages'] = [...DRAWN_FROM, 'islands', 'styles', 'layouts', 'directory'];
MAY_IMPORT['scripts'] = [
  ...(MAY_IMPORT['directory'] ?? []),
  'directory',
  'shortlist',
  'sharing',
  'contributing',
  'exchange',
];

/** The folders of one place, lowest first: each may import those before it, and what lies beside the folders is the lowest. */
export const LAYERS: Record<string, readonly string[]> = {
  exchange: ['table', 'values', 'columns', 'formats', 'plan'],
  search: ['reading', 'finding', 'fetching'],
};

const DISK_PLACES = ['scripts', 'directory'];
const EMPTY_NAMES = ['utils', 'util', 'helpers', 'common', 'misc', 'index'];

interface Packages {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** What is wrong with one file by the rules of the house; each fault says how to repair it. */
export function findFaults(file: string, source: string, packages: Packages): string[] {
  const place = placeOf(file);
  if (place === 'tests' || /\.test\.tsx?$/.test(file)) return [];
  const rules = place === null ? undefined : MAY_IMPORT[place];
  if (place === null || !rules) {
    return [
      `${file}: its folder has no row in MAY_IMPORT (src/tests/architecture.ts). Add one, or move the file.`,
    ];
  }
  const parts = codeIn(file, source).map((code) => parse(file, code));
  return [
    ...nameFaults(file),
    ...parts.flatMap((part) => importFaults(file, place, rules, part, packages)),
    ...parts.flatMap((part) => surroundingsFaults(file, place, part)),
  ];
}

// 'src/search/finding/engine.ts' → 'search'; 'src/paths.ts' → 'paths'; 'scripts/x/y.ts' → 'scripts'
function placeOf(file: string): string | null {
  const [top, second] = file.split('/');
  if (top === 'scripts') return 'scripts';
  return top === 'src' && second !== undefined ? second.replace(/\.\w+$/, '') : null;
}

// In an .astro file: its front matter, its scripts, and what its template has in braces.
function codeIn(file: string, source: string): string[] {
  if (!file.endsWith('.astro')) return [source];
  const front = /^\s*---\n([\s\S]*?)\n---/.exec(source);
  const template = source.slice(front?.[0].length ?? 0);
  const scripts = [...template.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  const markup = template
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '');
  return [front?.[1] ?? '', ...scripts.map((script) => script[1] ?? ''), `<>${markup}</>`];
}

function parse(file: string, code: string): ts.SourceFile {
  const name = file.endsWith('.astro') ? `${file}.tsx` : file;
  return ts.createSourceFile(name, code, ts.ScriptTarget.ESNext, true);
}

function nameFaults(file: string): string[] {
  const name = posix.basename(file).replace(/\.\w+$/, '');
  if (!EMPTY_NAMES.includes(name) || file.startsWith('src/pages/')) return [];
  return [
    `${file}: "${name}" is not the name of a thing. Name the file for what it is about, or move its functions to the file that needs them.`,
  ];
}

function importFaults(
  file: string,
  place: string,
  mayImport: readonly string[],
  part: ts.SourceFile,
  packages: Packages,
): string[] {
  const faults: string[] = [];
  for (const name of importsOf(part)) {
    const said = `${file} imports ${name}:`;
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(file), name.replace(/\?.*$/, ''));
      const targetPlace = placeOf(target);
      if (!/\.\w+$/.test(target))
        faults.push(`${said} write the extension, since Node runs the scripts directly.`);
      if (targetPlace === place) faults.push(...layerFaults(said, place, file, target));
      if (target === 'package.json' || targetPlace === place) continue;
      if (targetPlace !== null && mayImport.includes(targetPlace)) continue;
      const allowed = mayImport.length > 0 ? `only ${mayImport.join(', ')}` : 'nothing of ours';
      faults.push(
        `${said} ${posix.join(posix.dirname(place === 'scripts' ? 'x' : 'src/x'), place)} may import ${allowed}. Pass it in as an argument, or move the function to the lowest folder whose noun it is about.`,
      );
    } else if (name.startsWith('node:')) {
      if (!DISK_PLACES.includes(place))
        faults.push(
          `${said} only scripts and src/directory.ts may use node:. Pass in what it reads.`,
        );
    } else if (!name.startsWith('astro:')) {
      const owner = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      const known =
        place === 'scripts'
          ? { ...packages.dependencies, ...packages.devDependencies }
          : packages.dependencies;
      if (!(owner in known))
        faults.push(
          `${said} it is not in package.json's dependencies. Use a relative import, or add the package there.`,
        );
      if (owner === 'react-dom' && place !== (name === 'react-dom/server' ? 'pages' : 'islands'))
        faults.push(
          `${said} react-dom is heavy, so it is for islands; its server part is for pages, which draw at build.`,
        );
    }
  }
  return faults;
}

function layerFaults(said: string, place: string, file: string, target: string): string[] {
  const layers = LAYERS[place] ?? [];
  // 'src/search/finding/engine.ts' → 1; 'src/search/query.ts' → -1
  const layerOf = (path: string): number => layers.indexOf(path.split('/')[2] ?? '');
  const [from, to] = [layerOf(file), layerOf(target)];
  if (to <= from) return [];
  const outside = `src/${place} outside its folders`;
  const lower = layers.slice(0, Math.max(0, from)).map((layer) => `src/${place}/${layer}`);
  const rule =
    from < 0
      ? `${outside} may import none of them`
      : `src/${place}/${layers[from]} may import only ${[outside, ...lower].join(', ')}`;
  return [
    `${said} ${rule} (LAYERS in src/tests/architecture.ts). Pass it in as an argument, or move the function to the lowest folder that needs it.`,
  ];
}

function importsOf(part: ts.SourceFile): string[] {
  return ts.preProcessFile(part.text, true, true).importedFiles.map(({ fileName }) => fileName);
}
