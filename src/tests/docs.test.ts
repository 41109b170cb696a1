import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { commandsIn, dependenciesIn, pathsIn } from './docs.ts';

const { scripts, dependencies, devDependencies } = packageJson;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
};
const documents = ['README.md', 'CONTRIBUTING.md', 'content/README.md'];

describe.each(documents)('%s', (file) => {
  it('names only paths that exist', () => {
    const text = readFileSync(file, 'utf8');
    const gone = pathsIn(text, file).filter((path) => globSync(path).length === 0);
    expect(gone, `Correct these paths in ${file}, or bring the files back.`).toEqual([]);
  });

  it('names only commands that exist', () => {
    const text = readFileSync(file, 'utf8');
    const gone = commandsIn(text).filter((command) => !(command in scripts));
    expect(gone, `Correct these commands in ${file}, or add them to package.json.`).toEqual([]);
  });
});

describe('README.md', () => {
  it('names every command, and says why each package is there', () => {
    const text = readFileSync('README.md', 'utf8');
    const hooks = Object.keys(scripts).map((name) => `pre${name}`);
    const commands = Object.keys(scripts).filter((name) => !hooks.includes(name));
    expect(new Set(commandsIn(text))).toEqual(new Set(commands));
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    expect(dependenciesIn(text).toSorted()).toEqual(packages.toSorted());
  });
});

describe('reading a document', () => {
  it('finds paths in code, in blocks and in links, with a star for what is left open', () => {
    const text = [
      'See `src/schedule/read.ts`, `npm run check`, `/belper/friday/` and [how](CONTRIBUTING.md#how).',
      'Put it in `content/listings/<town>/<slug>.md`; not `a/b`, `thursday-walk.md` nor [this](https://example.org/x.md).',
      '```',
      'scripts/      one file = one command',
      '  content/towns.yaml',
      '```',
      'The kinds are in `kinds.yaml`, the packages in `package.json`.',
    ].join('\n');
    expect(pathsIn(text, 'README.md')).toEqual([
      'src/schedule/read.ts',
      'CONTRIBUTING.md',
      'content/listings/*/*.md',
      'scripts/',
      'content/towns.yaml',
      'content/kinds.yaml',
      'package.json',
    ]);
    expect(pathsIn('[a](../README.md)', 'content/README.md')).toEqual(['README.md']);
  });

  it('finds commands', () => {
    const text =
      '`npm start`, `npm test -- --only unit`, `npm run check -- --json`\n```sh\nnpm run sample\n```';
    expect(commandsIn(text)).toEqual(['start', 'test', 'check', 'sample']);
  });

  it('finds the packages of the table under the heading on dependencies', () => {
    const text =
      '| `a` | x |\n\n## Dependencies\n\n| package | why |\n| --- | --- |\n| `astro`, `@astrojs/react` | `pages` |\n\n## Next\n\n| `b` | y |';
    expect(dependenciesIn(text)).toEqual(['astro', '@astrojs/react']);
  });
});

describe('package.json', () => {
  it('pins each package to one version', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has a lock file that names no registry, so that it works from any', () => {
    const entries = Object.entries(lock.packages);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('has a lock file with the packages of every kind of machine', () => {
    const entries = Object.entries(lock.packages);
    const names = new Set(entries.map(([place]) => place.replace(/^.*node_modules\//, '')));
    const wanted = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });
});
