/** Addresses that last: each old one leads to one place, and none that people were given has gone. */
import type { Day } from '../schedule/schedule.ts';
import { readFront } from './front.ts';
import { nearest } from './nearest.ts';
import { faults, problemOf, type Fault, type Problem } from './problems.ts';
import type { Listing, Venue } from './schema.ts';
import { isReserved, isSlug, slugify } from './slug.ts';
import { isFields, readYaml, type Path } from './yaml.ts';

/** What was published before, as far as somebody could look. */
export interface Past {
  /** Files of listings and venues that are not there any more. */
  gone: readonly Gone[];
  /** What the files whose slugs are addresses held when they were last published; left out where they were not. */
  words: Readonly<Partial<Record<AddressFile, string>>>;
}

/** A file that is not there any more. */
export interface Gone {
  /** Its path in the content folder, for example `listings/belper/choir.md`. */
  path: string;
  /** The day on which it was taken away; '' when that is not in the history yet. */
  since: Day | '';
  /** What it last held. */
  text: string;
}

/** Files of words whose slugs are addresses, and what an entry is called. */
export const ADDRESS_FILES = {
  'towns.yaml': 'town',
  'kinds.yaml': 'kind',
  'needs.yaml': 'need',
} as const;
export type AddressFile = keyof typeof ADDRESS_FILES;

/** Where nothing was published before, or nobody looked. */
export const NO_PAST: Past = { gone: [], words: {} };

/** The present state of the folder, whether or not all of it can be published. */
export interface Present {
  listings: readonly Listing[];
  venues: readonly Venue[];
  /** The texts of listings and venues that have an error, so that what they say is not known. */
  broken: readonly string[];
  /** Null where the file has an error. */
  slugs: Readonly<Record<AddressFile, readonly string[] | null>>;
  /** The name that people know a file by, from its path in the folder. */
  nameOf: (path: string) => string;
}

type Entry = Listing | Venue;
type ReportAt = (entry: { file: string }, path: Path, fault: Fault) => void;

/** Reports each old address that is also the address of something else; those of listings and of venues are apart. */
export function checkOldIds(entries: readonly Entry[], report: ReportAt): void {
  const owners = new Map(entries.map(({ id }) => [id, id]));
  for (const entry of entries)
    entry.formerly.forEach((old, index) => {
      const owner = owners.get(old);
      if (owner) report(entry, ['formerly', index], faults.formerlyTaken(old, owner));
      else owners.set(old, entry.id);
    });
}

/** A problem for everything that was published and has gone without a word of where it is now. */
export function findVanished(past: Past, present: Present, today: Day): Problem[] {
  const top = { line: 1, column: 1 };
  const { nameOf } = present;
  const oldIds = {
    listings: new Set(present.listings.flatMap(({ id, formerly }) => [id, ...formerly])),
    venues: new Set(present.venues.flatMap(({ id, formerly }) => [id, ...formerly])),
  };
  const problems: Problem[] = [];
  for (const { path, since, text } of past.gone) {
    const [, folder, id = ''] = /^(listings|venues)\/([^/]+\/[^/]+)\.md$/.exec(path) ?? [];
    if (folder !== 'listings' && folder !== 'venues') continue;
    const [town = '', slug = ''] = id.split('/');
    // Nothing else ever had an address.
    if (![town, slug].every((part) => isSlug(part) && !isReserved(part))) continue;
    if (oldIds[folder].has(id) || present.broken.some((other) => other.includes(id))) continue;
    const name = nameIn(text);
    const heir = heirOf({ town, slug, name }, present[folder]);
    const told = heir === null ? null : { file: heir.file, formerly: [...heir.formerly, id] };
    const fault =
      folder === 'listings'
        ? faults.listingVanished(id, name, since, told, today)
        : faults.venueVanished(id, name, since, told);
    problems.push(problemOf(nameOf(path), top, [], fault));
  }
  for (const [file, noun] of Object.entries(ADDRESS_FILES) as [AddressFile, string][]) {
    const slugs = present.slugs[file];
    if (slugs === null) continue;
    for (const slug of slugsIn(past.words[file] ?? ''))
      if (!slugs.includes(slug))
        problems.push(problemOf(nameOf(file), top, [], faults.wordVanished(noun, slug)));
  }
  return problems;
}

function nameIn(text: string): string {
  const { fields } = readFront('', text);
  const name = fields?.['title'] ?? fields?.['name'];
  return typeof name === 'string' ? name.trim() : '';
}

function slugsIn(text: string): string[] {
  const { value } = readYaml(text, 'allow');
  const entries = Array.isArray(value) ? value : [];
  return entries.flatMap((entry) => {
    const slug = isFields(entry) ? entry['slug'] : undefined;
    return typeof slug === 'string' && isSlug(slug) && !isReserved(slug) ? [slug] : [];
  });
}

// Called the same here, called the same elsewhere, or of nearly the same file name here.
function heirOf(
  gone: { town: string; slug: string; name: string },
  entries: readonly Entry[],
): Entry | null {
  const nameOf = (entry: Entry) => slugify('title' in entry ? entry.title : entry.name);
  const here = entries.filter(({ town }) => town === gone.town);
  const called = gone.name === '' ? '' : slugify(gone.name);
  const isSame = (entry: Entry) => called !== '' && nameOf(entry) === called;
  const elsewhere = entries.filter(isSame);
  const near = nearest(
    gone.slug,
    here.map(({ slug }) => slug),
  );
  return (
    here.find(isSame) ??
    (elsewhere.length === 1 ? elsewhere[0] : undefined) ??
    entries.find(({ town, slug }) => slug === gone.slug && town !== gone.town) ??
    here.find(({ slug }) => slug === near) ??
    null
  );
}
