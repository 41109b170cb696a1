/**
 * The least that a build must do: read every file of a content folder, and write as many files, of as many bytes, as
 * the built site has. `node floor.ts CONTENT LIST OUT`, where LIST is a JSON file of `[path, bytes]` pairs.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

const [content = '', list = '', out = ''] = process.argv.slice(2);

for (const entry of readdirSync(content, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name), 'utf8');

const made = new Set<string>();
for (const [path, bytes] of JSON.parse(readFileSync(list, 'utf8')) as [string, number][]) {
  const file = join(out, path);
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(file, Buffer.alloc(bytes, ' '));
}
