/** The records of this build's listings: each is worked out once, for lists, sheets and calendars alike. */
import type { Listing } from '../listings/schema.ts';
import { describe } from '../schedule/describe.ts';
import { toRecord, type ListingRecord } from '../sharing/record.ts';
import { catalogue, type Catalogue } from './_catalogue.ts';

/** The record of a listing. */
export function recordOf(listing: Listing): ListingRecord {
  const of = catalogue();
  if (made?.of !== of) made = { of, records: new Map() };
  const known = made.records.get(listing.id);
  if (known) return known;
  const { directory, today, isPast, similar, townName } = of;
  const instead = isPast(listing)
    ? similar(listing, 3).map(({ document }) => ({
        id: document.id,
        title: document.title,
        when: describe(document.schedule),
        town: townName(document),
      }))
    : [];
  const record = toRecord(listing, directory, today, instead);
  made.records.set(listing.id, record);
  return record;
}

let made: { of: Catalogue; records: Map<string, ListingRecord> } | null = null;
