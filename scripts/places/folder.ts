/** Puts files of postcodes into a content folder, in place of those that are there: all of them or none. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNITS_FOLDER } from '../../src/listings/units.ts';

/** Writes everything beside what is there, and only then changes places. */
export function replacePostcodes(content: string, files: ReadonlyMap<string, string>): void {
  const fresh = join(content, `.${UNITS_FOLDER}-new`);
  const old = join(content, `.${UNITS_FOLDER}-old`);
  const units = join(content, UNITS_FOLDER);
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(join(fresh, UNITS_FOLDER), { recursive: true });
    for (const [path, text] of files) writeFileSync(join(fresh, path), text);
    rmSync(old, { recursive: true, force: true });
    if (existsSync(units)) renameSync(units, old);
    renameSync(join(fresh, UNITS_FOLDER), units);
    renameSync(join(fresh, 'postcodes.yaml'), join(content, 'postcodes.yaml'));
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}
