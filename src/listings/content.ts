/** The whole content folder, already read from disk → the directory, and every problem in it. */
import type { Calendar, Day } from '../schedule/schedule.ts';
import type { Site } from '../site.ts';
import { nearest } from './nearest.ts';
import { parseListing, parseVenue } from './parse.ts';
import { faults, type Fault, type Problem } from './problems.ts';
import type { Listing, Venue } from './schema.ts';
import { readVocabulary, type Postcodes, type Vocabulary } from './vocabulary.ts';

/** Everything the site, the search and the feeds are made from. */
export interface Directory {
  site: Site;
  vocabulary: Vocabulary;
  calendar: Calendar;
  postcodes: Postcodes;
  /** In the order of their ids. */
  listings: readonly Listing[];
  /** By id, `town/slug`. */
  venues: ReadonlyMap<string, Venue>;
}

/** One file of the folder: its path inside it, the name people know it by, and its text or why it was not read. */
export interface ContentFile {
  path: string;
  file: string;
  text: string | null;
  unread?: string;
}

/** Reads all files; `directory` is null when an error stands in the way of publishing. */
export function readContent(
  files: readonly ContentFile[],
  folder: string,
  today: Day,
): { directory: Directory | null; problems: Problem[] } {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { problems, ...words } = readVocabulary((name) => ({
    file: byPath.get(name)?.file ?? `${folder}/${name}`,
    text: byPath.get(name)?.text ?? null,
  }));
  const report = (file: string, field: string, fault: Fault) => {
    const { id, message, fix, severity = 'error' } = fault;
    problems.push({ file, line: 1, column: 1, field, id, severity, message, fix });
  };

  const venues = new Map<string, Venue>();
  const listings: Listing[] = [];
  const lines = new Map<string, string>();
  for (const { path, file, text, unread } of files) {
    if (!/^(?:listings|venues)\//.test(path)) continue;
    if (text === null) {
      report(file, '', faults.notRead(file, unread ?? 'it cannot be opened'));
    } else if (path.startsWith('venues/')) {
      const reading = parseVenue(file, text, words.vocabulary);
      problems.push(...reading.problems);
      if (reading.venue) venues.set(reading.venue.id, reading.venue);
    } else {
      const reading = parseListing(file, text, words.vocabulary);
      problems.push(...reading.problems);
      if (reading.listing) listings.push(reading.listing);
      lines.set(file, text);
    }
  }

  const reportAt = (listing: Listing, field: string, fault: Fault) => {
    report(listing.file, field, fault);
    const line = lineOf(lines.get(listing.file) ?? '', field);
    const problem = problems.at(-1);
    if (problem) Object.assign(problem, { line, column: 1 });
  };
  checkTogether(listings, venues, today, reportAt, byPath);

  listings.sort((a, b) => (a.id < b.id ? -1 : 1));
  const { site } = words;
  const isWhole = site !== null && problems.every((problem) => problem.severity !== 'error');
  return { directory: isWhole ? { ...words, site, listings, venues } : null, problems };
}

function checkTogether(
  listings: readonly Listing[],
  venues: ReadonlyMap<string, Venue>,
  today: Day,
  report: (listing: Listing, field: string, fault: Fault) => void,
  byPath: ReadonlyMap<string, ContentFile>,
): void {
  const ids = new Set(listings.map((listing) => listing.id));
  const formerly = new Map<string, string>();
  for (const listing of listings) {
    const { venue, town, checked } = listing;
    // A venue whose own file has an error is told of there.
    if (venue && !venues.has(`${town}/${venue}`) && !byPath.has(`venues/${town}/${venue}.md`)) {
      const here = [...venues.values()].filter((known) => known.town === town);
      const meant = nearest(
        venue,
        here.map((known) => known.slug),
      );
      report(listing, 'venue', faults.venueUnknown(venue, town, meant));
    }
    if (checked > today) report(listing, 'checked', faults.inFuture('checked', checked));
    for (const old of listing.formerly) {
      const owner = ids.has(old) ? old : formerly.get(old);
      if (owner) report(listing, 'formerly', faults.formerlyTaken(old, owner));
      formerly.set(old, listing.id);
    }
  }
}

function lineOf(text: string, field: string): number {
  const index = text.split(/\r\n?|\n/).findIndex((line) => line.startsWith(`${field}:`));
  return index < 0 ? 1 : index + 1;
}
