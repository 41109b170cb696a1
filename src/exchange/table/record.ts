/** One listing and its venue as one row of a table: what an export writes, and what an import reads back, column for column. */
import type { Draft } from '../../listings/compose.ts';
import type { Directory } from '../../listings/content.ts';
import { readFront } from '../../listings/front.ts';
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from '../../listings/labels.ts';
import type { Listing, Venue } from '../../listings/schema.ts';
import { slugify } from '../../listings/slug.ts';
import type { RawFields } from '../../listings/yaml.ts';
import { wholePhone } from './cells.ts';
import {
  cellsOf,
  closuresOf,
  closuresText,
  dayOf,
  linesOf,
  noticeOf,
  partsOf,
  prefixed,
  spoken,
  withoutEmpty,
  wordsOf,
  type Cell,
  type Row,
} from './row.ts';

export type { Row };

/** What the name of every column of a venue begins with. */
const OF_VENUE = 'venue.';

const CONTACT = ['name', 'phone', 'email', 'web'] as const;
const ACCESS = Object.keys(ACCESS_FACTS) as (keyof typeof ACCESS_FACTS)[];
const FIRST_VISIT = Object.keys(FIRST_VISIT_FACTS) as (keyof typeof FIRST_VISIT_FACTS)[];

const FIRST_COLUMNS = [
  'town',
  'slug',
  'title',
  'kind',
  'organiser',
  'when',
  'place',
  'venue',
  'venue.name',
  'venue.address',
  'venue.postcode',
  'cost',
  'join',
  'helps-with',
  'for',
  'ages',
  'languages',
  ...CONTACT.map((way) => `contact.${way}`),
  'room',
  'description',
  'checked',
  'checked-how',
  'source',
  'notice',
  'notice.until',
  'ended',
  ...FIRST_VISIT.map((fact) => `first-visit.${fact}`),
  ...ACCESS.map((fact) => `access.${fact}`),
  'formerly',
];

const VENUE_COLUMNS = [
  'name',
  'address',
  'postcode',
  'at',
  'entrance',
  'bus-stop',
  'parking',
  'description',
  'run-by',
  'notice',
  'notice.until',
  'closed',
  'checked',
  'source',
  ...ACCESS.map((fact) => `access.${fact}`),
  'formerly',
].map((name) => `${OF_VENUE}${name}`);

/** Every column, in the order of an export: what people look for first stands first. */
export const COLUMNS: readonly string[] = [...new Set([...FIRST_COLUMNS, ...VENUE_COLUMNS])];

/**
 * A listing as a row. `when` is the line of its file, given as `text`, so that nothing of it is lost; the rest is as it
 * was read. Several lines of one field stand below each other, several words are parted by commas.
 */
export function toRow(listing: Listing, directory: Directory, text: string): Row {
  const venue = listing.venue && directory.venues.get(`${listing.town}/${listing.venue}`);
  const { contact, access, notice } = listing;
  const values: Record<string, string | undefined> = {
    town: listing.town,
    slug: listing.slug,
    title: listing.title,
    kind: listing.kind,
    organiser: listing.organiser,
    when: whenOf(listing.file, text),
    place: spoken(listing.place),
    venue: listing.venue,
    cost: listing.cost.text,
    join: capital(spoken(listing.join)),
    'helps-with': listing['helps-with'].join(', '),
    for: listing.for.join(', '),
    ages: listing.ages,
    languages: listing.languages.join(', '),
    room: spoken(listing.room),
    description: listing.body.trimEnd(),
    checked: listing.checked,
    'checked-how': listing['checked-how'],
    source: listing.source,
    notice: notice?.text,
    'notice.until': notice?.until,
    ended: listing.ended,
    formerly: listing.formerly.join(', '),
    ...prefixed('contact.', contact),
    ...prefixed('first-visit.', listing['first-visit']),
    ...prefixed('access.', access),
    ...(venue ? prefixed(OF_VENUE, valuesOfVenue(venue)) : {}),
  };
  return inColumns(values);
}

/** A venue that no listing names, as a row that holds nothing else. */
export function toVenueRow(venue: Venue): Row {
  const { town, slug } = venue;
  return inColumns({ town, venue: slug, ...prefixed(OF_VENUE, valuesOfVenue(venue)) });
}

/**
 * A row as the files it stands for, with nothing judged: `parseListing` does that. `draft` has no fields where the row
 * is of a venue alone; `venue` is null where the row says no more of it than its name in the address. Cells of a CSV
 * have to come through `freeCell` (table.ts) before.
 */
export function fromRow(row: Row): {
  draft: Draft;
  town: string;
  slug: string;
  venue: { slug: string; draft: Draft } | null;
} {
  const cell = cellsOf(row);
  const ofVenue = cellsOf(row, OF_VENUE);
  const venue: Draft = { fields: venueFields(ofVenue), body: ofVenue('description') };
  const slug = cell('venue') || slugify(ofVenue('name'));
  const draft: Draft = {
    fields: withoutEmpty({ ...listingFields(cell), venue: slug }),
    body: cell('description'),
  };
  const isAlone = cell('title') === '' && Object.keys(draft.fields).join() === 'venue';
  return {
    draft: isAlone ? { fields: {}, body: '' } : draft,
    town: cell('town'),
    slug: cell('slug'),
    venue: slug !== '' && Object.keys(venue.fields).length > 0 ? { slug, draft: venue } : null,
  };
}

function listingFields(cell: Cell): RawFields {
  return withoutEmpty({
    title: cell('title'),
    kind: cell('kind'),
    organiser: cell('organiser'),
    place: cell('place'),
    when: linesOf(cell('when')),
    cost: cell('cost'),
    join: cell('join'),
    'helps-with': wordsOf(cell('helps-with')),
    for: wordsOf(cell('for')),
    ages: cell('ages'),
    languages: wordsOf(cell('languages')),
    contact: withPhone(partsOf(cell, 'contact.', CONTACT)),
    access: partsOf(cell, 'access.', ACCESS),
    'first-visit': partsOf(cell, 'first-visit.', FIRST_VISIT),
    room: cell('room'),
    checked: dayOf(cell('checked')),
    'checked-how': cell('checked-how'),
    source: cell('source'),
    notice: noticeOf(cell),
    ended: dayOf(cell('ended')),
    formerly: wordsOf(cell('formerly')),
  });
}

function venueFields(cell: Cell): RawFields {
  return withoutEmpty({
    name: cell('name'),
    address: linesOf(cell('address')),
    postcode: cell('postcode'),
    at: wordsOf(cell('at')),
    access: partsOf(cell, 'access.', ACCESS),
    entrance: cell('entrance'),
    'bus-stop': cell('bus-stop'),
    parking: cell('parking'),
    notice: noticeOf(cell),
    closed: closuresOf(cell('closed')),
    'run-by': cell('run-by'),
    source: cell('source'),
    checked: dayOf(cell('checked')),
    formerly: wordsOf(cell('formerly')),
  });
}

function valuesOfVenue(venue: Venue): Record<string, string | undefined> {
  return {
    name: venue.name,
    address: venue.address.join('\n'),
    postcode: venue.postcode,
    at: venue.at?.join(', '),
    entrance: venue.entrance,
    'bus-stop': venue['bus-stop'],
    parking: venue.parking,
    description: venue.body.trimEnd(),
    'run-by': venue['run-by'],
    notice: venue.notice?.text,
    'notice.until': venue.notice?.until,
    closed: closuresText(venue.closed),
    checked: venue.checked,
    source: venue.source,
    formerly: venue.formerly.join(', '),
    ...prefixed('access.', venue.access),
  };
}

// Not as it was understood: the file's own words say it as its group does.
function whenOf(file: string, text: string): string {
  const when = readFront(file, text).fields?.['when'] ?? '';
  const all = Array.isArray(when) ? when : [when];
  return all.map((line) => String(line).replace(/\s+/g, ' ').trim()).join('\n');
}

// A spreadsheet takes a number that is typed without spaces for a sum, and its first zero for nothing.
function withPhone(contact: RawFields): RawFields {
  const { phone } = contact;
  return typeof phone === 'string' && /^\d+$/.test(phone)
    ? { ...contact, phone: wholePhone(phone) }
    : contact;
}

function inColumns(values: Readonly<Record<string, string | undefined>>): Row {
  return Object.fromEntries(COLUMNS.map((name) => [name, values[name] ?? '']));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
