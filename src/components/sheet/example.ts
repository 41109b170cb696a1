/** A listing that the tests of the sheet, and nothing else, are written against. */
import { describe } from '../../schedule/describe.ts';
import { readSchedule } from '../../schedule/read.ts';
import { nextSessions } from '../../schedule/sessions.ts';
import { exampleRecord } from '../../sharing/example.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { ofNextDates, type Told } from '../../sharing/told.ts';

/** A Sunday. */
export const TODAY = '2026-11-22';

/** A listing of which everything is known, on at these times. */
export function exampleOf(when = 'Fridays, 10am to 12 noon'): ListingRecord {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(`The test's own schedule cannot be read: ${when}`);
  return exampleRecord({
    when: describe(reading.schedule),
    schedule: reading.schedule,
    cost: 'Free, drinks from £1.50',
    contact: { name: 'Ada', phone: '01773 000000', email: 'ada@example.org', web: '' },
    access: [
      { label: 'Step-free way in', state: 'yes' },
      { label: 'Hearing loop', state: 'yes' },
      { label: 'Blue Badge parking', state: 'no' },
    ],
    firstVisit: [
      { label: 'Who meets you', text: 'Ada, at the door' },
      { label: 'May you bring someone', text: 'Yes, please do.' },
      { label: 'Where the entrance is', text: 'From the car park' },
      { label: 'Nearest bus stop', text: 'King Street, 6.1 and 6.3' },
    ],
  });
}

/** The listing as it is given to a sheet, with its next sessions. */
export function toldOf(record: ListingRecord, note = ''): Told {
  const calendar = { bankHolidays: [], terms: [] };
  const next = record.isOver
    ? []
    : nextSessions(record.schedule, TODAY, 12, calendar, record.closed);
  return {
    record,
    next: ofNextDates(next),
    note,
    address: `https://activities.example/${record.id}/`,
  };
}
