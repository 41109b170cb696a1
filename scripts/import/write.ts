/** Files that are new, put into a content folder: each whole or not at all, and never over another. */
import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';
import type { NewFile, Plan } from '../../src/exchange/plan.ts';

/** Writes venues, then the listings that name them; what could not be written is told, with why. */
export function writePlan(
  folder: string,
  { listings, venues }: Plan,
  link: typeof linkSync = linkSync,
): { path: string; why: string }[] {
  const failed: { path: string; why: string }[] = [];
  const write = (file: NewFile) => {
    const why = writeNew(folder, file, link);
    if (why) failed.push({ path: file.path, why });
  };
  venues.forEach(write);
  const lost = new Set(failed.map(({ path }) => path));
  for (const listing of listings)
    if (lost.has(listing.venue))
      failed.push({ path: listing.path, why: `its venue ${listing.venue} was not written` });
    else write(listing);
  return failed;
}

// Sticks and network drives know no links; there a file is at least never written over.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP']);

// A file beside it gets its name only once it is whole, and only where nothing has that name.
function writeNew(folder: string, { path, text }: NewFile, link: typeof linkSync): string {
  const file = join(folder, path);
  const beside = join(dirname(file), `.${pid}.new`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, text);
    try {
      link(beside, file);
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      writeFileSync(file, text, { flag: 'wx' });
    }
    return '';
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'EEXIST' ? 'a file is there already' : message;
  } finally {
    if (existsSync(beside)) rmSync(beside);
  }
}
