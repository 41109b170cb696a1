/** Looks over some files of the content: what is wrong in them, what to look at twice, and which listings they change. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownOf } from '../src/contributing/duplicates.ts';
import { review } from '../src/contributing/review.ts';
import { buildDay, contentFolder, readDirectory, shown } from '../src/directory.ts';
import { readContent, type Content, type Directory } from '../src/listings/content.ts';
import { parseListing } from '../src/listings/parse.ts';
import { hasError, type Problem } from '../src/listings/problems.ts';
import type { Listing } from '../src/listings/schema.ts';
import { changedSince, type Changed } from './changed.ts';
import { lookBack } from './published.ts';

/** A listing that was added or changed, or whose venue was, with what was published of it before; null for a new one. */
export interface Reviewed {
  listing: Listing;
  text: string;
  before: Listing | null;
  /** Whether only the file of its venue changed. */
  isByVenue: boolean;
}

/** What came of looking over some files. */
export interface Review {
  files: readonly string[];
  /** In these files, or in others because of them; those for reviewers among them. */
  problems: Problem[];
  /** What else is to be said, in sentences. */
  notes: string[];
  listings: readonly Reviewed[];
  directory: Directory | null;
}

/** What changed since a commit, or since the published branch; `gone` are web addresses that lead nowhere any more. */
export function reviewChanges(
  base?: string,
  gone?: ReadonlySet<string>,
): Review | { wrong: string } {
  const changed = changedSince(base);
  if ('wrong' in changed) return changed;
  const content = readDirectory(lookBack(contentFolder()).past);
  const listings = reviewedIn(content, changed.files, changed);
  const { inside, outside } = part(content.problems, changed.files);
  const caused = causedBy(changed, outside);
  const others = outside.filter((problem) => hasError([problem]) && !caused.includes(problem));
  const problems = [...inside, ...caused, ...remarks(listings, content, gone)];
  return {
    files: changed.files,
    problems,
    notes: others.length > 0 ? [elsewhere(others)] : [],
    listings,
    directory: content.directory,
  };
}

/** Some files or folders by name, changed or not. */
export function reviewFiles(files: readonly string[], gone?: ReadonlySet<string>): Review {
  const content = readDirectory(lookBack(contentFolder()).past);
  const changed = changedSince();
  const listings = reviewedIn(content, files, 'wrong' in changed ? null : changed);
  const { inside } = part(content.problems, files);
  return {
    files,
    problems: [...inside, ...remarks(listings, content, gone)],
    notes: [],
    listings,
    directory: content.directory,
  };
}

/** Whether a file is among some, or in one of them that is a folder. */
export function isAmong(file: string, files: readonly string[]): boolean {
  return files.some((one) => file === one || file.startsWith(`${one}/`));
}

function part(problems: readonly Problem[], files: readonly string[]) {
  const inside = problems.filter(({ file }) => isAmong(file, files));
  return { inside, outside: problems.filter((problem) => !inside.includes(problem)) };
}

function reviewedIn(
  { found }: Content,
  files: readonly string[],
  changed: Changed | null,
): Reviewed[] {
  const venues = [...found.venues.values()].filter(({ file }) => isAmong(file, files));
  const moved = new Set(venues.map(({ id }) => id));
  return found.listings.flatMap((listing): Reviewed[] => {
    const { file, town, venue } = listing;
    const isMeant = isAmong(file, files);
    if (!isMeant && !(changed && venue && moved.has(`${town}/${venue}`))) return [];
    const text = readFileSync(file, 'utf8');
    const isSame = changed !== null && !changed.files.includes(file);
    const old = isSame ? text : changed && publishedAs(listing, changed);
    const before = old ? parseListing(file, old, found.vocabulary).listing : null;
    return [{ listing, text, before, isByVenue: !isMeant }];
  });
}

// Under its present name, or under the one that it was renamed from.
function publishedAs({ file, id, formerly }: Listing, changed: Changed): string | null {
  const folder = file.slice(0, -`${id}.md`.length);
  const names = [file, ...formerly.map((old) => `${folder}${old}.md`)];
  return names.map(changed.before).find((text) => text !== null) ?? null;
}

function remarks(
  reviewed: readonly Reviewed[],
  { found }: Content,
  gone?: ReadonlySet<string>,
): Problem[] {
  const today = buildDay();
  const own = reviewed.filter(({ isByVenue }) => !isByVenue);
  const known = own.length > 0 ? found.listings.map((one) => knownOf(one, today)) : [];
  return own.flatMap(({ listing, text, before }) => review({ listing, text }, before, known, gone));
}

/** Of the problems in files that did not change, those that came with the change: of a venue, a town, a word. */
function causedBy(changed: Changed, outside: readonly Problem[]): Problem[] {
  const isOfOthers = changed.files.some((file) => !/\/listings\/[^/]+\/[^/]+\.md$/.test(file));
  if (!isOfOthers || !hasError(outside)) return [];
  const folder = contentFolder();
  const files = [...changed.beforeAll()].map(([path, text]) => ({
    path,
    text,
    file: shown(join(folder, path)),
  }));
  const before = new Set(readContent(files, shown(folder), buildDay()).problems.map(keyOf));
  return outside.filter((problem) => hasError([problem]) && !before.has(keyOf(problem)));
}

// Not by its words: those may name what is there instead, which changed.
function keyOf({ file, id, field }: Problem): string {
  return [file, id, field].join('\n');
}

function elsewhere(others: readonly Problem[]): string {
  const files = [...new Set(others.map(({ file }) => file))];
  return `${files.length === 1 ? files[0] : `${files.length} other files`} had something to put right before this change, which does not stop it.`;
}
