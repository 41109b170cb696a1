/** The small public record of a listing that search, map and cards are drawn from. */
import { summarise } from '../listings/body.ts';
import { checkOf } from '../listings/checked.ts';
import { closedOn, lossesOf, lossWords, shownNotice } from '../listings/closures.ts';
import type { Directory } from '../listings/content.ts';
import type { AccessFact, AccessState, CostBand, Join, Listing, Room } from '../listings/schema.ts';
import { accessOf, whereIs } from '../listings/whereabouts.ts';
import type { Point } from '../listings/vocabulary.ts';
import { addDays } from '../schedule/dates.ts';
import type { Day, Schedule } from '../schedule/schedule.ts';
import { isOver, nextSessions } from '../schedule/sessions.ts';

/** What a card shows and what search compares; plain JSON, sent to the browser. */
export interface SearchDocument {
  /** `town/slug`, which is also the address. */
  id: string;
  title: string;
  town: string;
  kind: string;
  organiser: string;
  /** The venue's name, or how it happens when there is no venue: `Online`, `By phone` … */
  place: string;
  /** Id of the venue, '' without one: listings of one venue share a pin. */
  venue: string;
  /** Street and postcode on one line; '' where not known. */
  address: string;
  at: Point | null;
  /** True when `at` is only the middle of the town or postcode sector. */
  isApproximate: boolean;
  schedule: Schedule;
  /** Dates to come on which its place is closed. */
  closed: readonly Day[];
  cost: { band: CostBand; text: string };
  join: Join | null;
  needs: readonly string[];
  audiences: readonly string[];
  access: Readonly<Partial<Record<AccessFact, AccessState>>>;
  room: Room | null;
  /** `2026-10-03`, or `2026-10` where only the month is known. */
  checked: string;
  /** Only where all is known from an article. */
  checkedHow?: 'article';
  /** In how many months it is to be checked again; left out for the usual time. */
  checkEvery?: number;
  hasPhone: boolean;
  /** What people should know just now, but for what its town says to everybody. */
  notice: string;
  /** The last day on which some of that is so; '' where nobody knows it, and where there is no notice. */
  noticeUntil: Day;
  /** The first sentences of the body as plain text, at most 200 characters. */
  summary: string;
}

/** The records of all listings that are not over on `today`. */
export function documentsOf(directory: Directory, today: Day): SearchDocument[] {
  return directory.listings
    .filter((listing) => !listing.ended && !isOver(listing.schedule, today))
    .map((listing) => toDocument(listing, directory, today));
}

/** The record of a listing as it stands on `today`, when a notice may be past. */
export function toDocument(
  listing: Listing,
  directory: Omit<Directory, 'listings' | 'about'>,
  today: Day,
): SearchDocument {
  const { venue, name, address, at, isApproximate } = whereIs(listing, directory);
  const closed = closedOn(listing, directory).filter((date) => date >= today);
  const notices = [
    ...[listing.notice, venue?.notice].flatMap((one) =>
      one && shownNotice(one, today) ? one : [],
    ),
    ...lastLoss(listing, directory, closed, today),
  ];
  const ends = notices.map(({ until = '' }) => until).sort();
  const { checked, checkedHow, checkEvery, hasPhone } = checkOf(listing, directory.vocabulary);
  const known = accessOf(listing, venue).filter(({ state }) => state !== 'not known');
  return {
    id: listing.id,
    title: listing.title,
    town: listing.town,
    kind: listing.kind,
    organiser: listing.organiser,
    place: name,
    venue: venue?.id ?? '',
    address: address.join(', '),
    at,
    isApproximate,
    schedule: listing.schedule,
    closed,
    cost: listing.cost,
    join: listing.join ?? null,
    needs: listing['helps-with'],
    audiences: listing.for,
    access: Object.fromEntries(known.map(({ fact, state }) => [fact, state])),
    room: listing.room ?? null,
    checked,
    ...(checkedHow === 'article' && { checkedHow }),
    ...(checkEvery !== undefined && { checkEvery }),
    hasPhone,
    notice: [...new Set(notices.map(({ text }) => text))].join(' '),
    noticeUntil: ends[0] === '' ? '' : (ends.at(-1) ?? ''),
    summary: summarise(listing.body),
  };
}

// Where the closure takes all there was to come, no next date can show what happened: words have to.
function lastLoss(
  listing: Listing,
  directory: Omit<Directory, 'listings' | 'about'>,
  closed: readonly Day[],
  today: Day,
): { text: string; until?: Day | undefined }[] {
  const { schedule } = listing;
  if (
    closed.length === 0 ||
    nextSessions(schedule, today, 1, directory.calendar, closed).length > 0
  )
    return [];
  return lossesOf(listing, directory, today, addDays(today, DAYS_AHEAD)).map((loss) => ({
    text: lossWords(loss),
    until: loss.dates.at(-1),
  }));
}

/** As far ahead as next sessions are looked for. */
const DAYS_AHEAD = 400;
