/** The calendar feeds of this build: each listing's events are written once and stand in every feed it belongs to. */
import { toEvents } from '../feeds/event.ts';
import { encode, toCalendar } from '../feeds/ics.ts';
import type { Feed } from '../feeds/subscribe.ts';
import type { Listing } from '../listings/schema.ts';
import type { Term, Town } from '../listings/vocabulary.ts';
import { paths } from '../paths.ts';
import { nameOf } from '../schedule/dates.ts';
import type { Weekday } from '../schedule/schedule.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import type { Entry } from '../search/shelf.ts';
import { catalogue, type Catalogue } from './_catalogue.ts';
import { recordOf } from './_records.ts';

/** The feed beside each page: what it is called, and where it is. */
export const feeds = {
  listing: ({ id, title }: Listing) => feed(title, paths.listing(id)),
  town: ({ slug, name, isArea }: Town) =>
    feed(isArea ? name : `What’s on in ${name}`, paths.town(slug)),
  townDay: ({ slug, name, isArea }: Town, day: Weekday) =>
    feed(`${nameOf(day)}s${isArea ? ':' : ' in'} ${name}`, paths.townDay(slug, day)),
  kind: ({ slug, name }: Term) => feed(name, paths.kind(slug)),
  // A list of somebody's calendars is soon seen by others, and a need is nobody's business.
  need: ({ slug }: Term) => feed(catalogue().directory.site.shortName, paths.need(slug)),
};

/** The file of a feed of listings; with `only`, of their sessions on that day of the week. */
export function calendarOf(
  { name, address }: Feed,
  listings: readonly Listing[],
  { only, isPrivate = false }: { only?: Weekday; isPrivate?: boolean } = {},
): Response {
  const { site } = catalogue().directory;
  const page = isPrivate ? '' : new URL('./', new URL(address, site.address)).href;
  const events = listings.map((listing) => eventsOf(listing, only));
  return new Response(toCalendar({ name, page }, events, site), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

/** The listings behind entries. */
export function listingsOf(entries: readonly Entry[] = []): Listing[] {
  const { listing } = material();
  return entries.map(({ document }) => listing(document.id));
}

/** The listings of the calendar of a page: what nobody has confirmed lately is in no other calendar than its own. */
export function confirmedOf(entries: readonly Entry[] = []): Listing[] {
  return listingsOf(entries.filter(({ isConfirmed }) => isConfirmed));
}

/** A feed for the page of these entries to offer; null when nothing in it has a session to come. */
export function offered(one: Feed, entries: readonly Entry[]): Feed | null {
  return entries.some(({ next, isConfirmed }) => isConfirmed && next.length > 0) ? one : null;
}

function feed(name: string, page: string): Feed {
  return { name, address: paths.calendar(page) };
}

function eventsOf(listing: Listing, only?: Weekday): Uint8Array {
  const { directory, today } = catalogue();
  const days = only ? weekdaysOf(listing.schedule) : [];
  if (only && !days.includes(only)) return NOTHING;
  if (days.length > 1) return encode(toEvents(recordOf(listing), directory, today, only));
  const { events } = material();
  const known = events.get(listing.id) ?? encode(toEvents(recordOf(listing), directory, today));
  events.set(listing.id, known);
  return known;
}

const NOTHING = encode('');

interface Material {
  of: Catalogue;
  listing: (id: string) => Listing;
  events: Map<string, Uint8Array>;
}

let made: Material | null = null;

function material(): Material {
  const of = catalogue();
  if (made?.of === of) return made;
  const byId = new Map(of.directory.listings.map((one) => [one.id, one]));
  return (made = { of, listing: (id) => byId.get(id)!, events: new Map() });
}
