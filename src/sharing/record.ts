/** Everything that a list, a printed sheet, a message and a calendar say of one listing, as public plain JSON. */
import { factsOf, type Facts } from '../feeds/facts.ts';
import type { Directory } from '../listings/content.ts';
import type { Listing } from '../listings/schema.ts';
import { accessOf, firstVisitOf, whereIs } from '../listings/whereabouts.ts';
import type { Day } from '../schedule/schedule.ts';
import { isOver } from '../schedule/sessions.ts';
import { codeOf } from '../shortlist/code.ts';

/** One listing as it is passed on; '' and nothing where something is not known. */
export interface ListingRecord extends Facts {
  /** The code that stands for it in the link of a list. */
  code: string;
  townSlug: string;
  /** Of the access facts those that are known, in their order. */
  access: readonly { label: string; state: 'yes' | 'no' }[];
  /** What is known of a first visit, with the entrance, the bus stop and where to park. */
  firstVisit: readonly { label: string; text: string }[];
  /** True when it has ended, or its last session is past. */
  isOver: boolean;
  /** What one could go to instead: only where it is over. */
  similar: readonly Similar[];
}

/** A listing of the same kind nearby. */
export interface Similar {
  id: string;
  title: string;
  when: string;
  town: string;
}

/** The listings whose codes begin alike, by their codes; and the codes of old ids, each with the code now. */
export interface Shard {
  records: Readonly<Record<string, ListingRecord>>;
  moved: Readonly<Record<string, string>>;
}

/** The record of a listing as it stands on `today`; `similar` is kept where the listing is over. */
export function toRecord(
  listing: Listing,
  directory: Directory,
  today: Day,
  similar: readonly Similar[],
): ListingRecord {
  const { venue } = whereIs(listing, directory);
  const isPast = Boolean(listing.ended) || isOver(listing.schedule, today);
  return {
    ...factsOf(listing, directory, today),
    code: codeOf(listing.id),
    townSlug: listing.town,
    access: accessOf(listing, venue).flatMap(({ label, state }) =>
      state === 'not known' ? [] : [{ label, state }],
    ),
    firstVisit: firstVisitOf(listing, venue),
    isOver: isPast,
    similar: isPast ? similar : [],
  };
}

/** With how many letters of their codes a directory of so many listings is parted into files. */
export function shardLength(listings: number): 1 | 2 {
  return listings > MOST_BY_ONE_LETTER ? 2 : 1;
}

// Some 25 in each of the 32 files.
const MOST_BY_ONE_LETTER = 800;

/** The file that a code is in, '7' or '7k'. */
export function shardOf(code: string, length: number): string {
  return code.slice(0, length);
}
