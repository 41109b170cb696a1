/** A list as a text for somebody to read on a phone. */
import type { Day, Session } from '../schedule/schedule.ts';
import type { ListingRecord } from './record.ts';

/** One listing of a list, and what is to be told of it. */
export interface Told {
  record: ListingRecord;
  /** Its next sessions, soonest first. */
  next: readonly Session[];
  /** A note of one's own; '' for none. */
  note: string;
  /** The full address of its page. */
  address: string;
}

/** How much is said: all of it, or what one text message holds. */
export type Length = 'short' | 'full';

/** The text of a list as it stands on `today`; it ends with `link`, the full address of the list. */
export function messageOf(
  items: readonly Told[],
  link: string,
  length: Length,
  today: Day,
): string {
  const titles = items.map(({ record }) => record.title);
  return [...(length === 'full' ? [today] : []), ...titles, link].join('\n');
}
