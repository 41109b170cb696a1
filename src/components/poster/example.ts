/** Records that the tests of posters and booklets, and nothing else, are written against. */
import type { ListingRecord } from '../../sharing/record.ts';
import { readSchedule } from '../../schedule/read.ts';

/** A record with a schedule as it is written in a file; what is not given is as plain as can be. */
export function exampleRecord(when: string, given: Partial<ListingRecord> = {}): ListingRecord {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(`The test's own schedule cannot be read: ${when}`);
  const title = given.title ?? 'Coffee morning';
  return {
    id: `belper/${title.toLowerCase().replaceAll(' ', '-')}`,
    code: '',
    title,
    kind: 'Coffee morning',
    organiser: '',
    when,
    schedule: reading.schedule,
    closed: [],
    place: 'Town hall',
    address: [],
    town: 'Belper',
    townSlug: 'belper',
    at: null,
    cost: 'Free',
    join: '',
    room: '',
    contact: { name: '', phone: '', email: '', web: '' },
    access: [],
    firstVisit: [],
    checked: '2026-10-01',
    checkedHow: 'phone',
    changed: '2026-10-01',
    notices: [],
    isOver: false,
    ended: '',
    similar: [],
    ...given,
  };
}
