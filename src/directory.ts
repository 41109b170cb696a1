/** The one door to the content on disk: reads the content folder, for pages at build time and for scripts. */
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { env } from 'node:process';
import { NO_PAST, type Past } from './listings/addresses.ts';
import {
  ABOUT_FILE,
  readContent,
  type Content,
  type ContentFile,
  type Directory,
} from './listings/content.ts';
import type { Problem } from './listings/problems.ts';
import { outcodeOf, UNITS_FOLDER } from './listings/units.ts';
import { readVocabulary, VOCABULARY_FILES, type Town } from './listings/vocabulary.ts';
import { isDay } from './schedule/dates.ts';
import type { Calendar, Day } from './schedule/schedule.ts';
import { readLexicon, type RawLexicon } from './search/reading/lexicon.ts';
import type { Site } from './site.ts';

/** The folder all content is read from: `CONTENT_DIR`, or `content/`. */
export function contentFolder(): string {
  return resolve(env['CONTENT_DIR'] || 'content');
}

/** The day the site is built for: `TODAY`, or the present day in Britain. */
export function buildDay(): Day {
  const fixed = env['TODAY'];
  if (fixed !== undefined && fixed !== '') {
    if (!isDay(fixed))
      throw new Error(`TODAY is "${fixed}". It has to be a date such as 2026-11-22.`);
    return fixed;
  }
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();
}

/** Reads the folder afresh, which `loadDirectory` then gives to pages; `directory` is null when an error stands in the way of publishing. */
export function readDirectory(past: Past = NO_PAST): Content {
  const folder = contentFolder();
  const reading = readContent([...filesOf(folder)], shown(folder), buildDay(), past);
  loaded = reading.directory;
  return reading;
}

/** Every file of the content folder with its text, for commands that look at it with some files written otherwise. */
export function readFiles(): ContentFile[] {
  return [...filesOf(contentFolder())];
}

/** The content as pages see it, read once a build; throws when there are errors, since the build checks first. */
export function loadDirectory(): Directory {
  if (loaded) return loaded;
  const { directory, problems } = readDirectory();
  if (!directory) {
    const errors = problems.filter((problem) => problem.severity === 'error');
    const list = errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n');
    throw new Error(`The content cannot be published: npm run check says more.\n${list}`);
  }
  loaded = directory;
  return directory;
}

/** Only the calendar, for commands that need no listings. */
export function loadCalendar(): { calendar: Calendar; problems: Problem[] } {
  const { calendar, problems } = loadVocabulary();
  return {
    calendar,
    problems: problems.filter((problem) => problem.file.endsWith('calendar.yaml')),
  };
}

/** Only the towns and what is wrong in their file, for commands that need no listings. */
export function loadTowns(): { towns: readonly Town[]; problems: Problem[] } {
  const { vocabulary, problems } = loadVocabulary();
  return {
    towns: vocabulary.towns,
    problems: problems.filter((problem) => problem.file.endsWith('towns.yaml')),
  };
}

/** Only the site's own facts, for the build's settings; throws where `site.yaml` cannot be read. */
export function loadSite(): Site {
  const { site, problems } = loadVocabulary();
  if (site) return site;
  const told = problems.find((problem) => problem.file.endsWith('site.yaml'));
  throw new Error(told ? `${told.file}:${told.line} ${told.message}` : 'site.yaml is missing.');
}

/** Ordinary English, which the search knows beside the words of the content. */
export function loadEnglish(): RawLexicon {
  return readLexicon(readFileSync(resolve('src/search/reading/english.txt'), 'utf8'));
}

/** The text of a listing's own file, as somebody wrote it; '' where it has gone since it was read. */
export function sourceOf({ file }: { file: string }): string {
  return read(file) ?? '';
}

/** A file as people know it: from the folder they are in, or in full when it lies elsewhere. */
export function shown(file: string): string {
  const near = relative('', resolve(file));
  return (near.startsWith('..') ? resolve(file) : near).split(sep).join('/');
}

function loadVocabulary() {
  return readVocabulary((name) => {
    const file = join(contentFolder(), name);
    return { file: shown(file), text: read(file) };
  });
}

let loaded: Directory | null = null;

function* filesOf(folder: string): Generator<ContentFile> {
  for (const name of [...VOCABULARY_FILES, ABOUT_FILE]) {
    const text = read(join(folder, name));
    if (text !== null) yield { path: name, file: shown(join(folder, name)), text };
  }
  for (const { name } of entriesOf(join(folder, UNITS_FOLDER))) {
    const path = `${UNITS_FOLDER}/${name}`;
    const file = shown(join(folder, path));
    const why = 'it is not the postcodes of one outcode, such as DE56.csv';
    const unread = outcodeOf(path) ? {} : { unread: { why, fix: 'Take it out of the folder' } };
    yield { path, file, text: read(join(folder, path)), ...unread };
  }
  for (const name of ['venues', 'listings']) yield* walk(folder, join(folder, name));
}

function* walk(top: string, folder: string): Generator<ContentFile> {
  for (const entry of entriesOf(folder)) {
    const full = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.')) {
      yield* walk(top, full);
      continue;
    }
    const path = relative(top, full).split(sep).join('/');
    const file = shown(full);
    const unread = whyUnread(entry);
    yield unread ? { path, file, text: null, unread } : { path, file, text: read(full) };
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function whyUnread(entry: Dirent): NonNullable<ContentFile['unread']> | null {
  const { name } = entry;
  if (entry.isSymbolicLink())
    return { why: 'it is a link to somewhere else', fix: 'Put a copy of the file in its place' };
  if (name.startsWith('.'))
    return { why: 'its name begins with a dot, which hides it', fix: 'Take it out of the folder' };
  if (!name.endsWith('.md'))
    return { why: 'its name does not end in .md', fix: `${name.replace(/\..*$/, '')}.md` };
  return entry.isFile() ? null : { why: 'it is not a file of text', fix: '' };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
