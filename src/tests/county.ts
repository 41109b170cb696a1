/** Directories for tests: that of the content folder, and an invented county of 661 listings. */
import { inventDirectory } from '../../scripts/sample/directory.ts';
import { readSource } from '../../scripts/sample/source.ts';
import { readContent, type ContentFile, type Directory } from '../listings/content.ts';
import type { Day } from '../schedule/schedule.ts';

/** The day on which tests read them. */
export const TODAY: Day = '2026-11-22';

/** A directory of these files; throws where something is wrong with them. */
export function readFiles(
  files: readonly Omit<ContentFile, 'file'>[],
  today: Day = TODAY,
): Directory {
  const named = files.map((file) => ({ ...file, file: file.path }));
  const { directory, problems } = readContent(named, 'content', today);
  if (!directory) throw new Error(problems.map(({ message }) => message).join('\n'));
  return directory;
}

/** The invented county, made once. */
export function county(): Directory {
  const order = { count: 661, seed: '1', today: TODAY };
  return (made ??= readFiles([...inventDirectory(order, readSource('content').source).files]));
}

let made: Directory | null = null;
