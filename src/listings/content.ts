/** The whole content folder, already read from disk → the directory, and every problem in it. */
import type { Calendar, Day } from '../schedule/schedule.ts';
import type { Site } from '../site.ts';
import {
  checkOldIds,
  findVanished,
  NO_PAST,
  type AddressFile,
  type Past,
  type Present,
} from './addresses.ts';
import { bodyFaults } from './body.ts';
import { shownNotice } from './closures.ts';
import { checkCodes } from './codes.ts';
import { problemIn } from './entries.ts';
import { readFront } from './front.ts';
import { findLapses } from './lapses.ts';
import { nearest } from './nearest.ts';
import { parseListing, parseVenue } from './parse.ts';
import { faults, hasError, problemOf, type Fault, type Problem } from './problems.ts';
import type { Listing, Venue } from './schema.ts';
import { slugify } from './slug.ts';
import { outcodeOf, readUnits, UNITS_FOLDER } from './units.ts';
import { readVocabulary, type Point, type Postcodes, type Vocabulary } from './vocabulary.ts';
import type { Path } from './yaml.ts';

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
  /** Why this directory is there, as Markdown from `about.md`; '' without one. */
  about: string;
}

/** One file of the folder: its path inside it, the name people know it by, and its text or why it was not read. */
export interface ContentFile {
  path: string;
  file: string;
  text: string | null;
  unread?: { why: string; fix: string };
}

/** What the directory says of itself on its about page: plain Markdown, without fields. */
export const ABOUT_FILE = 'about.md';

/** What came of reading all files. */
export interface Content {
  /** Null when an error stands in the way of publishing, or something of the past is gone. */
  directory: Directory | null;
  problems: Problem[];
  /** What could be read, whether or not it can be published. */
  found: Pick<Directory, 'vocabulary' | 'calendar' | 'listings' | 'venues'>;
}

/** Reads all files, and holds them against each other. */
export function readContent(
  files: readonly ContentFile[],
  folder: string,
  today: Day,
  past: Past = NO_PAST,
): Content {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { problems, ...words } = readVocabulary((name) => ({
    file: byPath.get(name)?.file ?? `${folder}/${name}`,
    text: byPath.get(name)?.text ?? null,
  }));

  const units: Record<string, Readonly<Record<string, Point>>> = {};
  for (const source of files) {
    const outcode = outcodeOf(source.path);
    if (outcode) units[outcode] = readUnits(source, problems);
    else if (source.unread && source.path.startsWith(`${UNITS_FOLDER}/`))
      problems.push(problemOf(source.file, { line: 1, column: 1 }, [], faultOfFile(source)!));
  }
  const postcodes: Postcodes =
    Object.keys(units).length > 0 ? { ...words.postcodes, units } : words.postcodes;

  const venues = new Map<string, Venue>();
  const listings: Listing[] = [];
  const broken: string[] = [];
  for (const content of files) {
    if (!/^(?:listings|venues)\//.test(content.path)) continue;
    const { path, file, text } = content;
    const unread = faultOfFile(content);
    if (unread || text === null) {
      if (unread) problems.push(problemOf(file, { line: 1, column: 1 }, [], unread));
    } else if (path.startsWith('venues/')) {
      const reading = parseVenue(file, text, words.vocabulary);
      problems.push(...reading.problems);
      if (reading.venue) venues.set(reading.venue.id, reading.venue);
      else broken.push(path, text);
    } else {
      const reading = parseListing(file, text, words.vocabulary);
      problems.push(...reading.problems);
      if (reading.listing) listings.push(reading.listing);
      else broken.push(path, text);
    }
  }

  const about = byPath.get(ABOUT_FILE);
  for (const { line, fault } of bodyFaults(about?.text ?? ''))
    problems.push(problemOf(about?.file ?? '', { line: line + 1, column: 1 }, [], fault));

  listings.sort((a, b) => (a.id < b.id ? -1 : 1));
  // Files are taken apart a second time only where there is something to tell.
  const byFile = new Map(files.map((content) => [content.file, content.text]));
  const reportAt: ReportAt = ({ file }, path, fault) => {
    problems.push(readFront(file, byFile.get(file) ?? '').problemAt(path, fault));
  };
  checkVenues(listings, venues, byPath, reportAt);
  checkOldIds(listings, reportAt);
  checkCodes(listings, reportAt);
  checkOldIds([...venues.values()], reportAt);
  for (const entry of [...listings, ...venues.values()])
    if (entry.checked && entry.checked > today)
      reportAt(entry, ['checked'], faults.inFuture('checked', entry.checked));
  for (const entry of listings)
    if (entry.ended && entry.ended > today)
      reportAt(entry, ['ended'], faults.endsLater(entry.ended));

  const { site } = words;
  // A closure of venues or listings that could not be read would be told of wrongly.
  const isComplete = !hasError(problems);
  if (site !== null)
    for (const { in: place, path, fault } of findLapses(
      { ...words, site, listings, venues, isComplete },
      today,
    ))
      if (typeof place !== 'string') reportAt(place, path, fault);
      else problems.push(problemIn(byPath.get(place)!, path, fault));
  const nameOf = (path: string) => byPath.get(path)?.file ?? `${folder}/${path}`;
  const slugs = slugsIn(words.vocabulary, (file) => faulty(problems).has(nameOf(file)));
  problems.push(
    ...findVanished(past, { listings, venues: [...venues.values()], broken, slugs, nameOf }, today),
  );
  const isWhole = site !== null && !hasError(problems);
  return {
    directory: isWhole
      ? {
          ...words,
          postcodes,
          site: siteOn(today, site),
          listings,
          venues,
          about: about?.text ?? '',
        }
      : null,
    problems: withoutAftermath(problems, byPath),
    found: { vocabulary: words.vocabulary, calendar: words.calendar, listings, venues },
  };
}

// An entry that cannot be read is missing, but it is not gone.
function slugsIn(
  { towns, kinds, needs }: Vocabulary,
  isFaulty: (file: AddressFile) => boolean,
): Present['slugs'] {
  const slugs = (file: AddressFile, entries: readonly { slug: string }[]) =>
    isFaulty(file) ? null : entries.map(({ slug }) => slug);
  return {
    'towns.yaml': slugs('towns.yaml', towns),
    'kinds.yaml': slugs('kinds.yaml', kinds),
    'needs.yaml': slugs('needs.yaml', needs),
  };
}

// Every page has the notice, and none of them looks at the date.
function siteOn(today: Day, site: Site): Site {
  return shownNotice(site.notice, today) ? site : { ...site, notice: null };
}

// Where words of the vocabulary cannot be read, whoever uses them is not to blame.
const NEEDS_FILE: Record<string, string> = {
  'kind.unknown': 'kinds.yaml',
  'need.unknown': 'needs.yaml',
  'audience.unknown': 'audiences.yaml',
  'town.unknown': 'towns.yaml',
  'file.town': 'towns.yaml',
};

function withoutAftermath(
  problems: readonly Problem[],
  byPath: ReadonlyMap<string, ContentFile>,
): Problem[] {
  const wrong = faulty(problems);
  return problems.filter(({ id }) => {
    const needed = NEEDS_FILE[id];
    const file = needed && byPath.get(needed)?.file;
    return needed === undefined || (file !== undefined && !wrong.has(file));
  });
}

/** The files that have an error. */
function faulty(problems: readonly Problem[]): Set<string> {
  return new Set(problems.filter((one) => hasError([one])).map(({ file }) => file));
}

type ReportAt = (entry: { file: string }, path: Path, fault: Fault) => void;

function faultOfFile({ path, file, text, unread }: ContentFile): Fault | null {
  if (unread) return faults.fileNotRead(file, unread.why, unread.fix);
  if (text === null) return faults.fileNotRead(file, 'it cannot be opened', '');
  return path.split('/').length === 3 ? null : faults.filePlace(path);
}

function checkVenues(
  listings: readonly Listing[],
  venues: ReadonlyMap<string, Venue>,
  byPath: ReadonlyMap<string, ContentFile>,
  report: ReportAt,
): void {
  for (const listing of listings) {
    const { venue, town } = listing;
    // A venue whose own file has an error is told of there.
    if (!venue || venues.has(`${town}/${venue}`) || byPath.has(`venues/${town}/${venue}.md`))
      continue;
    const typed = slugify(venue);
    const known = [...venues.values()];
    const here = known.filter((other) => other.town === town);
    const named = here.find(
      ({ name, slug, formerly }) =>
        slugify(name) === typed || slug === typed || formerly.includes(`${town}/${typed}`),
    );
    const [first = '', ...others] = venue.split(/\s*(?:[,;/+&]|\band\b|\bor\b)\s*/i).map(slugify);
    const isHere = (typed: string) => here.some(({ slug }) => slug === typed);
    if (others.length > 0 && !named && isHere(first)) {
      // Behind a comma stands the address as well as another place.
      const isAddress =
        /^[^;/+&]*$/.test(venue) && !/\b(?:and|or)\b/i.test(venue) && !others.some(isHere);
      report(
        listing,
        ['venue'],
        isAddress ? faults.venueUnknown(venue, town, first) : faults.venueSeveral(venue, first),
      );
      continue;
    }
    const elsewhere = known.find((other) => other.town !== town && other.slug === typed);
    const near = nearest(
      typed,
      here.map((other) => other.slug),
    );
    report(
      listing,
      ['venue'],
      elsewhere && !named
        ? faults.venueElsewhere(venue, town, elsewhere.town)
        : faults.venueUnknown(venue, town, named?.slug ?? near),
    );
  }
}
