/** Which listing, venue or term somebody means: by its address, its name, or nearly so. */
import type { Directory } from '../listings/content.ts';
import { nearest } from '../listings/nearest.ts';
import type { Listing, Place, Venue } from '../listings/schema.ts';
import { PLACE_WORDS } from '../listings/labels.ts';
import { isSlug, slugify } from '../listings/slug.ts';

/** The town and the last part of whatever address somebody copied: of a page, of a file, or `belper/choir` itself; null for any other text. */
export function idIn(text: string): { town: string; slug: string } | null {
  const path = text
    .trim()
    .replace(/^[<"'“‘(]+|[>"'”’).]+$/g, '')
    .replace(/[?#].*$/, '')
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/\.md$/i, '');
  const [town = '', slug = '', ...more] = path.split('/').filter(Boolean).slice(-2);
  return isSlug(town) && isSlug(slug) && more.length === 0 ? { town, slug } : null;
}

/** The listing that an address leads to, an old address too; null where there is none. */
export function listingAt(text: string, listings: readonly Listing[]): Listing | null {
  const found = idIn(text);
  if (!found) return null;
  const id = `${found.town}/${found.slug}`;
  return (
    listings.find((listing) => listing.id === id) ??
    listings.find(({ formerly }) => formerly.includes(id)) ??
    null
  );
}

/** The id of the listing that was most likely meant where there is none at the address; '' when none is near. */
export function nearListing(text: string, listings: readonly Listing[]): string {
  const found = idIn(text);
  if (!found) return '';
  const here = listings.filter(({ town }) => town === found.town);
  const near = nearest(
    found.slug,
    here.map(({ slug }) => slug),
  );
  return near && `${found.town}/${near}`;
}

/** Where something happens, as somebody wrote it. */
export type Where =
  | { kind: 'place'; place: string }
  | { kind: 'venue'; venue: Venue }
  /** A venue of the town has nearly that name. */
  | { kind: 'near'; venue: Venue }
  | { kind: 'unknown' };

/** Finds a venue of the town by its name, its file's name or an old one; a comma and what follows it need not be right. */
export function whereIn(text: string, town: string, { venues }: Pick<Directory, 'venues'>): Where {
  const place = placeWord(text);
  if (place) return { kind: 'place', place };
  const here = [...venues.values()].filter((venue) => venue.town === town);
  const [beginning = ''] = text.split(',');
  const plain = (words: string) => slugify(words).replace(/^the-/, '');
  for (const typed of [slugify(text), slugify(beginning), plain(text), plain(beginning)]) {
    const venue = here.find((one) => isCalled(one, typed));
    if (venue) return { kind: 'venue', venue };
  }
  const names = new Map(here.flatMap((one) => [one.slug, slugify(one.name)].map((n) => [n, one])));
  const near = names.get(nearest(slugify(beginning), [...names.keys()]));
  return near ? { kind: 'near', venue: near } : { kind: 'unknown' };
}

/** The slug of a town, kind, need or audience by its name; the words themselves where none has that name. */
export function slugOfName(name: string, terms: readonly { slug: string; name: string }[]): string {
  const typed = slugify(name);
  return terms.find((term) => slugify(term.name) === typed || term.slug === typed)?.slug ?? name;
}

// As a file says it: the reader takes `by phone`, the page shows “By phone”.
function placeWord(text: string): string | null {
  const typed = slugify(text);
  const words = Object.entries(PLACE_WORDS) as [Place, string][];
  const found = words.find(([place, shown]) => typed === place || typed === slugify(shown));
  return found ? found[0].replace('-', ' ') : null;
}

function isCalled({ name, slug, town, formerly }: Venue, typed: string): boolean {
  if (typed === '') return false;
  return slugify(name) === typed || slug === typed || formerly.includes(`${town}/${typed}`);
}
