/** Files that are new, put into a content folder: each whole or not at all, and never over another. */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import process, { pid } from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { NewFile, Plan } from '../../src/exchange/plan/plan.ts';

/** A file that could not be written, and why. */
export interface Unwritten {
  path: string;
  why: string;
}

/** Writes venues, then the listings that name them; what could not be written is told, also where somebody stops it. */
export async function writePlan(
  folder: string,
  { listings, venues }: Plan,
  link: typeof linkSync = linkSync,
): Promise<Unwritten[]> {
  const lost = new Map<string, string>();
  let isStopped = false;
  const stop = () => void (isStopped = true);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  for (const file of [...venues, ...listings]) {
    // Only between two files can it be told that somebody wants it to stop.
    await setImmediate();
    const venue = 'venue' in file ? String(file.venue) : '';
    const why = isStopped
      ? 'it was stopped before'
      : lost.has(venue)
        ? `its venue ${venue} was not written`
        : writeNew(folder, file, link);
    if (why) lost.set(file.path, why);
  }
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return [...lost].map(([path, why]) => ({ path, why }));
}

// Sticks and network drives know no links; there a file is at least never written over.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP']);

/** What a computer says, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'a file is there already',
  ENOSPC: 'the disk is full',
  EACCES: 'nothing may be written into its folder',
  EROFS: 'nothing may be written into its folder',
};

// A file beside it gets its name only once it is whole, and only where nothing has that name.
function writeNew(folder: string, { path, text }: NewFile, link: typeof linkSync): string {
  const file = join(folder, path);
  const beside = join(dirname(file), `.${pid}.new`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!realpathSync(dirname(file)).startsWith(`${realpathSync(folder)}${sep}`))
      return 'its folder is a link that leads out of the content';
    writeFileSync(beside, text);
    try {
      link(beside, file);
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      copyFileSync(beside, file, constants.COPYFILE_EXCL);
    }
    return '';
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return REASONS[code] ?? message;
  } finally {
    if (existsSync(beside)) rmSync(beside);
  }
}
