/** What a closed place means for the listings there: the dates that fall away, and what people should know just now. */
import type { Day } from '../schedule/schedule.ts';
import type { Directory } from './content.ts';
import type { Listing } from './schema.ts';

/** The dates on which the place of a listing is closed, so that its sessions there do not happen. */
export function closedOn(listing: Listing, { venues }: Pick<Directory, 'venues'>): readonly Day[] {
  return venues.get(`${listing.town}/${listing.venue ?? ''}`)?.closed ?? [];
}

/** What people should know just now before they go: of the listing itself, then of its venue; past notices are left out. */
export function noticesOf(
  listing: Listing,
  { venues }: Pick<Directory, 'venues'>,
  today: Day,
): string[] {
  const venue = venues.get(`${listing.town}/${listing.venue ?? ''}`);
  return [listing.notice, venue?.notice].flatMap((notice) =>
    notice && (!notice.until || notice.until >= today) ? [notice.text] : [],
  );
}
