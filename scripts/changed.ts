/** Which content files differ from where this copy left the published branch, committed or not, and what they held there. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentFolder, shown } from '../src/directory.ts';
import { ABOUT_FILE } from '../src/listings/content.ts';
import { UNITS_FOLDER } from '../src/listings/units.ts';
import { VOCABULARY_FILES } from '../src/listings/vocabulary.ts';
import { contents, gitIn, Unanswered, type Git } from './git.ts';
import { publishedIn } from './published.ts';

/** The files by the name people know them by, those that are gone among them. */
export interface Changed {
  files: readonly string[];
  /** What a file held where the branch began; null where it was not there. */
  before: (file: string) => string | null;
  /** Every content file as it was there, by its path in the folder: slow, so only for who needs it. */
  beforeAll: () => ReadonlyMap<string, string>;
}

/** What changed since a commit, or since the last one that this copy shares with the published branch. */
export function changedSince(base?: string): Changed | { wrong: string } {
  const folder = contentFolder();
  const git = gitIn(folder);
  try {
    const commit = base === undefined ? publishedIn(git) : commonWith(git, base);
    return changed(git, folder, commit);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { wrong: `What changed cannot be told: ${error.message}` };
  }
}

const PARTS = ['listings', 'venues', UNITS_FOLDER, ...VOCABULARY_FILES, ABOUT_FILE];

function changed(git: Git, folder: string, commit: string | null): Changed {
  const hashes = commit === null ? new Map<string, string>() : hashesAt(git, commit);
  const present = filesIn(folder);
  const otherwise = [...present].filter(([path, read]) => !isSame(read(), hashes.get(path) ?? ''));
  const gone = [...hashes.keys()].filter((path) => !present.has(path));
  const suspected = [...otherwise.map(([path]) => path), ...gone];
  const texts = textsAt(
    git,
    suspected.filter((path) => hashes.has(path)),
    hashes,
  );
  const differs = (path: string) => {
    const [was, is] = [texts.get(path), present.get(path)?.()];
    // A checkout on Windows may have given each line its other end.
    return was === undefined || !is || plain(was) !== plain(is.toString('utf8'));
  };
  const paths = suspected.filter(differs).sort();
  const pathOf = new Map(paths.map((path) => [shown(join(folder, path)), path]));
  return {
    files: [...pathOf.keys()],
    before: (file) => texts.get(pathOf.get(file) ?? '') ?? null,
    beforeAll: () => textsAt(git, [...hashes.keys()], hashes),
  };
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function commonWith(git: Git, base: string): string {
  try {
    git('rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`);
  } catch (error) {
    if (!(error instanceof Unanswered) || !/git said/.test(error.message)) throw error;
    throw new Unanswered(`git knows no commit or branch “${base}”.`);
  }
  try {
    return git('merge-base', '--end-of-options', base, 'HEAD').trim();
  } catch (error) {
    if (!(error instanceof Unanswered) || !/git said/.test(error.message)) throw error;
    throw new Unanswered(
      `“${base}” and this copy have no commit in common here. git fetch --unshallow brings older ones.`,
    );
  }
}

/** The hash of each file in a commit, by its path in the folder. */
function hashesAt(git: Git, commit: string): Map<string, string> {
  const tree = git('ls-tree', '-r', '-z', commit, '--', ...PARTS);
  return new Map(
    tree.split('\0').flatMap((line): [string, string][] => {
      const [, hash, path] = /^\d+ blob (\w+)\t([^]+)$/.exec(line) ?? [];
      return hash && path ? [[path, hash]] : [];
    }),
  );
}

function textsAt(
  git: Git,
  paths: readonly string[],
  hashes: ReadonlyMap<string, string>,
): Map<string, string> {
  const texts = contents(
    git,
    paths.map((path) => hashes.get(path) ?? ''),
  );
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

/** The files of the folder that the check looks at, each with how to read it. */
function filesIn(folder: string): Map<string, () => Buffer | null> {
  const files = new Map<string, () => Buffer | null>();
  const top = entriesOf(folder).filter(({ name }) => PARTS.includes(name));
  const add = (parent: string, entries: readonly Dirent[]) => {
    for (const entry of entries) {
      const full = join(parent, entry.name);
      if (entry.isDirectory()) add(full, entriesOf(full));
      else files.set(relative(folder, full).split(sep).join('/'), () => bytesOf(full, entry));
    }
  };
  add(folder, top);
  return files;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function bytesOf(file: string, entry: Dirent): Buffer | null {
  try {
    return entry.isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

// As git counts it, so that git need not look at the files, for which settings may start a program.
function isSame(bytes: Buffer | null, hash: string): boolean {
  if (!bytes || hash === '') return false;
  const sum = createHash(hash.length > 40 ? 'sha256' : 'sha1');
  return sum.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === hash;
}
