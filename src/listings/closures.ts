/** What closed places mean for the listings there: the dates that fall away, and what people should know just now. */
import { addDays, formatDay } from '../schedule/dates.ts';
import type { Day } from '../schedule/schedule.ts';
import { sessions } from '../schedule/sessions.ts';
import type { Closure, Notice } from '../site.ts';
import type { Directory } from './content.ts';
import type { Listing, Venue } from './schema.ts';
import { slugify } from './slug.ts';

/** Where closures and notices are written: venues, towns, the site. */
export type Announcing = Pick<Directory, 'venues' | 'vocabulary' | 'site'>;

/** Dates on which something would be on but its venue is closed, with none between them on which it is on. */
export interface Loss {
  dates: readonly Day[];
  /** The reason in a few words; '' where none is given. */
  why: string;
}

/** The dates on which the place of a listing is closed, so that its sessions there do not happen: each once, in order. */
export function closedOn(listing: Listing, directory: Announcing): readonly Day[] {
  const closures = closuresOf(listing, directory);
  return closures.length === 0 ? NO_DAYS : [...new Set(closures.flatMap(daysOf))].sort();
}

const NO_DAYS: readonly Day[] = [];

/** The dates of a listing between two days that fall away since its venue is closed. */
export function lossesOf(
  listing: Listing,
  directory: Announcing & Pick<Directory, 'calendar'>,
  from: Day,
  to: Day,
): Loss[] {
  const closures = closuresOf(listing, directory);
  if (closures.length === 0) return [];
  const losses: { dates: Day[]; why: string }[] = [];
  let isOpen = true;
  for (const { date } of sessions(listing.schedule, from, to, directory.calendar)) {
    const last = losses.at(-1);
    if (last?.dates.at(-1) === date) continue;
    const closed = closures.filter((closure) => date >= closure.from && date <= closure.until);
    const why = closed.find((closure) => closure.why)?.why ?? '';
    if (closed.length > 0)
      if (last && !isOpen && last.why === why) last.dates.push(date);
      else losses.push({ dates: [date], why });
    isOpen = closed.length === 0;
  }
  return losses;
}

/** Why the place of a listing is closed on a date; '' where nobody says, or where it is open. */
export function whyClosed(listing: Listing, directory: Announcing, date: Day): string {
  return (
    closuresOf(listing, directory).find(
      ({ from, until, why }) => why && date >= from && date <= until,
    )?.why ?? ''
  );
}

/** A loss in words: `Not on Friday 25 December: the venue is closed (Christmas).` */
export function lossWords({ dates, why }: Loss): string {
  const [first = '', second] = dates.map((date) => formatDay(date));
  const last = formatDay(dates.at(-1) ?? '');
  const when =
    dates.length > 2 ? `from ${first} to ${last}` : `on ${first}${second ? ` or ${second}` : ''}`;
  return `Not ${when}: the venue is closed${why && ` (${why})`}.`;
}

/** What people should know just now before they go: of the listing itself, its venue and its town, each said once. */
export function noticesOf(
  listing: Listing,
  { venues, vocabulary }: Pick<Directory, 'venues' | 'vocabulary'>,
  today: Day,
): Notice[] {
  const venue = venues.get(venueId(listing));
  const town = vocabulary.towns.find(({ slug }) => slug === listing.town);
  const notices = [listing.notice, venue?.notice, town?.notice].flatMap((notice) =>
    notice && shownNotice(notice, today) ? [notice] : [],
  );
  const texts = notices.map(({ text }) => text);
  return notices.filter(({ text }, index) => texts.indexOf(text) === index);
}

/** The words of a notice while it is to be shown; '' after its last day, and where there is none. */
export function shownNotice(notice: Notice | null | undefined, today: Day): string {
  return notice && (!notice.until || notice.until >= today) ? notice.text : '';
}

/** Every closure that concerns a listing: none where it has no venue, since what happens elsewhere goes on. */
function closuresOf(listing: Listing, { venues, vocabulary, site }: Announcing): Closure[] {
  const venue = venues.get(venueId(listing));
  if (!venue) return [];
  const town = vocabulary.towns.find(({ slug }) => slug === listing.town);
  const shared = [...(town?.closed ?? []), ...site.closed].filter((closure) =>
    isMeant(venue, closure),
  );
  return [...venue.closed, ...shared];
}

/** Whether a closure of several venues means this one. */
export function isMeant(venue: Venue, { venues }: Closure): boolean {
  return venues === '' || slugify(venues) === slugify(venue['run-by'] ?? '');
}

function daysOf({ from, until }: Closure): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

function venueId({ town, venue = '' }: Listing): string {
  return `${town}/${venue}`;
}
