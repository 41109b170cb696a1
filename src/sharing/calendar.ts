/** A whole list as one calendar file, made where the list is: the same events as in the feeds. */
import { toEvents, type Surroundings } from '../feeds/event.ts';
import { closing, opening } from '../feeds/ics.ts';
import type { Calendar, Day } from '../schedule/schedule.ts';
import type { Site } from '../site.ts';
import type { ListingRecord } from './record.ts';

/** What the file says beside the listings. */
export interface About extends Surroundings {
  site: Pick<Site, 'address' | 'name' | 'isSample'>;
  calendar: Calendar;
  /** The full address of the list. */
  page: string;
}

/** The calendar file of these listings as it stands on `today`; what has no sessions is not in it. */
export function shortlistCalendar(
  records: readonly ListingRecord[],
  about: About,
  today: Day,
): string {
  const { site, page } = about;
  const events = records.map((record) => toEvents(record, about, today));
  return [opening({ name: 'My list', page, isCopy: true }, site), ...events, closing].join('');
}
