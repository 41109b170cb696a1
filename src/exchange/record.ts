/** One listing and its venue as one row of a table: what an export writes, and what an import reads back, column for column. */
import type { Draft } from '../listings/compose.ts';
import type { Directory } from '../listings/content.ts';
import { readFront } from '../listings/front.ts';
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from '../listings/labels.ts';
import type { Listing, Venue } from '../listings/schema.ts';
import type { RawFields, RawValue } from '../listings/yaml.ts';
import type { Closure } from '../site.ts';

/** A row by the names of its columns; one that is not there is as good as an empty one. */
export type Row = Readonly<Record<string, string>>;

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
  const draft: Draft = { fields: listingFields(cell), body: cell('description') };
  const slug = cell('venue');
  const ofVenue = cellsOf(row, OF_VENUE);
  const venue: Draft = { fields: venueFields(ofVenue), body: ofVenue('description') };
  const isAlone = cell('title') === '' && Object.keys(draft.fields).join() === 'venue';
  return {
    draft: isAlone ? { fields: {}, body: '' } : draft,
    town: cell('town'),
    slug: cell('slug'),
    venue: slug !== '' && Object.keys(venue.fields).length > 0 ? { slug, draft: venue } : null,
  };
}

type Cell = (name: string) => string;

function cellsOf(row: Row, prefix = ''): Cell {
  return (name) => {
    const key = `${prefix}${name}`;
    return Object.hasOwn(row, key) ? (row[key] ?? '').trim() : '';
  };
}

function listingFields(cell: Cell): RawFields {
  return withoutEmpty({
    title: cell('title'),
    kind: cell('kind'),
    organiser: cell('organiser'),
    venue: cell('venue'),
    place: cell('place'),
    when: lines(cell('when')),
    cost: cell('cost'),
    join: cell('join'),
    'helps-with': wordsOf(cell('helps-with')),
    for: wordsOf(cell('for')),
    ages: cell('ages'),
    languages: wordsOf(cell('languages')),
    contact: parts(cell, 'contact.', CONTACT),
    access: parts(cell, 'access.', ACCESS),
    'first-visit': parts(cell, 'first-visit.', FIRST_VISIT),
    room: cell('room'),
    checked: cell('checked'),
    'checked-how': cell('checked-how'),
    source: cell('source'),
    notice: noticeOf(cell),
    ended: cell('ended'),
    formerly: wordsOf(cell('formerly')),
  });
}

function venueFields(cell: Cell): RawFields {
  return withoutEmpty({
    name: cell('name'),
    address: lines(cell('address')),
    postcode: cell('postcode'),
    at: wordsOf(cell('at')),
    access: parts(cell, 'access.', ACCESS),
    entrance: cell('entrance'),
    'bus-stop': cell('bus-stop'),
    parking: cell('parking'),
    notice: noticeOf(cell),
    closed: closuresOf(cell('closed')),
    'run-by': cell('run-by'),
    source: cell('source'),
    checked: cell('checked'),
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
    closed: venue.closed.map(closureText).join('\n'),
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

function closureText({ from, until, why }: Closure): string {
  const days = from === until ? from : `${from} to ${until}`;
  return why ? `${days}: ${why}` : days;
}

// What is not written like that is left as it is, for the reader to tell of.
function closuresOf(text: string): RawValue[] {
  return textLines(text).map((line) => {
    const [, from = '', until, why] = /^(\S+?)(?: to (\S+?))?: (.+)$/.exec(line) ?? [];
    if (why === undefined) return line;
    return until === undefined ? { on: from, why } : { from, until, why };
  });
}

function noticeOf(cell: Cell): RawValue {
  const [text, until] = [cell('notice'), cell('notice.until')];
  return until === '' ? text : withoutEmpty({ text, until });
}

// One line needs no list.
function lines(text: string): RawValue {
  const all = textLines(text);
  return all.length > 1 ? all : (all[0] ?? '');
}

function textLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function wordsOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

function parts(cell: Cell, prefix: string, names: readonly string[]): RawFields {
  return withoutEmpty(Object.fromEntries(names.map((name) => [name, cell(`${prefix}${name}`)])));
}

function withoutEmpty(fields: RawFields): RawFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) =>
      typeof value === 'string' ? value !== '' : Object.keys(value).length > 0,
    ),
  );
}

function prefixed(prefix: string, values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}${name}`, String(value ?? '')]),
  );
}

function inColumns(values: Readonly<Record<string, string | undefined>>): Row {
  return Object.fromEntries(COLUMNS.map((name) => [name, values[name] ?? '']));
}

// `waiting-list`, as the program knows it, the way it is typed into a file.
function spoken(value: string | undefined): string {
  return (value ?? '').replaceAll('-', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
