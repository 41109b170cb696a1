/** Records that the tests of posters and booklets, and nothing else, are written against. */
import { exampleRecord as anyRecord } from '../../sharing/example.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { readSchedule } from '../../schedule/read.ts';

/** A record with a schedule as it is written in a file; what is not given is as plain as can be. */
export function exampleRecord(when: string, given: Partial<ListingRecord> = {}): ListingRecord {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(`The test's own schedule cannot be read: ${when}`);
  const title = given.title ?? 'Coffee morning';
  return anyRecord({
    id: `belper/${title.toLowerCase().replaceAll(' ', '-')}`,
    title,
    when,
    schedule: reading.schedule,
    place: 'Town hall',
    address: [],
    join: '',
    contact: { name: '', phone: '', email: '', web: '' },
    access: [],
    checked: '2026-10-01',
    ...given,
  });
}
