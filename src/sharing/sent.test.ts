import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** The files that a file needs when it runs, itself first, and the packages. */
function neededBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, from = ''] of source.matchAll(/^(?:im|ex)port (?!type\b)[^;]*?from '([^']+)'/gms))
    if (from.startsWith('.')) neededBy(join(dirname(file), from), found);
    else found.add(from);
  return found;
}

it.each(['calendar', 'message', 'shard', 'record'])(
  'what a browser is sent for %s.ts needs no package, and nothing that reads the files of listings',
  (name) => {
    const src = resolve('src');
    const needed = [...neededBy(join(src, 'sharing', `${name}.ts`))].map((file) =>
      file.startsWith(src) ? relative(src, file).replaceAll('\\', '/') : file,
    );
    expect(needed).toContain('schedule/dates.ts');
    expect(needed.filter((file) => !file.endsWith('.ts'))).toEqual([]);
    const readers = ['schema', 'readers', 'yaml', 'front', 'content', 'problems'];
    expect(needed.filter((file) => readers.some((one) => file === `listings/${one}.ts`))).toEqual(
      [],
    );
  },
);
