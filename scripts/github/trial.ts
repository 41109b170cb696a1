/** The content folder as it would be with some files written otherwise: what the check says, and what comes of it. */
import { join } from 'node:path';
import { contentFolder, shown } from '../../src/directory.ts';
import { knownOf } from '../../src/contributing/duplicates.ts';
import type { Change } from '../../src/contributing/proposal.ts';
import { review } from '../../src/contributing/review.ts';
import { readContent, type ContentFile, type Directory } from '../../src/listings/content.ts';
import type { Problem } from '../../src/listings/problems.ts';
import type { Listing } from '../../src/listings/schema.ts';
import type { Day } from '../../src/schedule/schedule.ts';

/** The folder as it is. */
export interface Present {
  files: readonly ContentFile[];
  directory: Directory;
  problems: readonly Problem[];
}

/** What some changes come to: what has to be put right, or the listing in its directory and what to look at. */
export type Trial =
  | { kind: 'wrong'; problems: readonly Problem[] }
  | { kind: 'right'; listing: Listing; directory: Directory; warnings: readonly Problem[] };

/** Reads the folder as it is; null where a mistake in it stands in the way. */
export function presentContent(files: readonly ContentFile[], today: Day): Present | null {
  const { directory, problems } = readContent(files, shown(contentFolder()), today);
  return directory && { files, directory, problems };
}

/** Holds changes against everything that is there, by the one reader that there is. */
export function tryOut(
  { files, directory: before, problems: old }: Present,
  { id, changes }: { id: string; changes: readonly Change[] },
  today: Day,
): Trial {
  const changed = changes.map(({ path, text }): ContentFile => {
    return { path, text, file: shown(join(contentFolder(), path)) };
  });
  const names = new Set(changed.map(({ file }) => file));
  const others = files.filter(({ file }) => !names.has(file));
  const reading = readContent([...others, ...changed], shown(contentFolder()), today);
  // What was so before is nobody's fault who comes now.
  const known = new Set(old.map(keyOf));
  const problems = reading.problems.filter(
    (problem) => names.has(problem.file) || !known.has(keyOf(problem)),
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  const listing = reading.directory?.listings.find((one) => one.id === id);
  if (errors.length > 0 || !listing || !reading.directory)
    return { kind: 'wrong', problems: errors };

  const earlier = before.listings.find((one) => one.id === id) ?? null;
  const text = changed.find(({ file }) => file === listing.file)?.text ?? '';
  const all = before.listings.map((one) => knownOf(one, today));
  const warnings = [...problems, ...review({ listing, text }, earlier, all)];
  return { kind: 'right', listing, directory: reading.directory, warnings };
}

function keyOf({ file, line, id, message }: Problem): string {
  return [file, line, id, message].join('\n');
}
