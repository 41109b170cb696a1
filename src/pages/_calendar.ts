/** The calendar feeds of this build: each listing's events are written once and stand in every feed it belongs to. */
import { toEvents } from '../feeds/event.ts';
import { encode, toCalendar } from '../feeds/ics.ts';
import type { Listing } from '../listings/schema.ts';
import type { Term, Town } from '../listings/vocabulary.ts';
import { nameOf } from '../schedule/dates.ts';
import type { Weekday } from '../schedule/schedule.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import type { Entry } from '../search/shelf.ts';
import { catalogue, type Catalogue } from './_catalogue.ts';

/** What a feed is called in the calendars of those who subscribe. */
export const feedNames = {
  listing: ({ title }: Listing) => title,
  town: ({ name, isArea }: Town) => (isArea ? name : `What’s on in ${name}`),
  townDay: ({ name, isArea }: Town, day: Weekday) =>
    isArea ? `${nameOf(day)}s: ${name}` : `${nameOf(day)}s in ${name}`,
  kind: ({ name }: Term) => name,
  // A list of somebody's calendars is soon seen by others, and a need is nobody's business.
  need: () => catalogue().directory.site.shortName,
};

/** The feed of one listing; `page` is the address of its page. */
export function listingCalendar(listing: Listing, page: string): Response {
  return calendar(feedNames.listing(listing), page, [eventsOf(listing)]);
}

/** The feed of a list of entries; with `only`, of their sessions on that day of the week. */
export function entriesCalendar(
  name: string,
  page: string,
  entries: readonly Entry[],
  only?: Weekday,
): Response {
  const { listing } = material();
  const all = entries.map(({ document }) => listing(document.id));
  return calendar(
    name,
    page,
    all.map((one) => eventsOf(one, only)),
  );
}

/** Whether a feed of these entries holds any session to come. */
export function hasSessions(entries: readonly Entry[]): boolean {
  return entries.some(({ next }) => next.length > 0);
}

function calendar(name: string, page: string, events: readonly Uint8Array[]): Response {
  const { site } = catalogue().directory;
  const address = page && new URL(page, site.address).href;
  return new Response(toCalendar({ name, page: address }, events, site), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

function eventsOf(listing: Listing, only?: Weekday): Uint8Array {
  const { directory, today } = catalogue();
  const days = only ? weekdaysOf(listing.schedule) : [];
  if (only && !days.includes(only)) return NOTHING;
  if (days.length > 1) return encode(toEvents(listing, directory, today, only));
  const { events } = material();
  const known = events.get(listing.id) ?? encode(toEvents(listing, directory, today));
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
