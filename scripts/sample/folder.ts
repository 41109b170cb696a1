/** The folder a sample goes into: never one that holds anything else. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { SampleFile } from './directory.ts';

/** Why the folder may not be used, as a sentence; null when it is new, empty or holds a former sample. */
export function refuseFolder(folder: string): string | null {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (isError(error, 'ENOENT')) return null;
    return isError(error, 'ENOTDIR')
      ? `${folder} is a file. Name a folder that is empty or not there yet.`
      : `${folder} cannot be opened.`;
  }
  return names.length === 0 || isSample(folder)
    ? null
    : `${folder} holds files that are not a sample, and they would be lost. Name a folder that is empty or not there yet.`;
}

/** Writes the files, in place of a former sample; returns how many. */
export function writeFolder(folder: string, files: Iterable<SampleFile>): number {
  for (const name of ['listings', 'venues']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  const made = new Set<string>();
  let written = 0;
  for (const { path, text } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(file, text);
    written += 1;
  }
  return written;
}

function isSample(folder: string): boolean {
  try {
    const site: unknown = parse(readFileSync(join(folder, 'site.yaml'), 'utf8'));
    return typeof site === 'object' && site !== null && 'sample' in site && site.sample === 'yes';
  } catch {
    return false;
  }
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
