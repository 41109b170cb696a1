/** An invented listing for tests, as its record comes from the site. */
import { exampleRecord as anyRecord } from '../../sharing/example.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import type { Calendar, Schedule } from '../../schedule/schedule.ts';
import type { Entry, Known } from './entries.ts';

export const CALENDAR: Calendar = { bankHolidays: [], terms: [] };

/** A Tuesday. */
export const NOW = { today: '2026-11-24', time: '10:00' };

/** Every week on these days at a time. */
export function weekly(on: string, start: string): Schedule {
  const days = on.split(' ') as ('mon' | 'fri')[];
  return { rules: [{ kind: 'weekly', on: days, at: [[start]] }] };
}

/** A coffee morning on Fridays, save for what is given. */
export function exampleRecord(given: Partial<ListingRecord> = {}): ListingRecord {
  return anyRecord({ id: 'belper/coffee', ...given });
}

/** What is known when these records have come, and those codes have not. */
export function knownOf(
  records: readonly ListingRecord[],
  lacks: Record<string, 'gone' | 'failed'> = {},
): Known & { fetched: NonNullable<Known['fetched']> } {
  const byCode = new Map(records.map((record) => [record.code, record]));
  return {
    fetched: { records: byCode, lacks: new Map(Object.entries(lacks)) },
    calendar: CALENDAR,
    now: NOW,
  };
}

/** An entry of a record, as it is shown. */
export function exampleEntry(
  given: Partial<ListingRecord> = {},
): Entry & { record: ListingRecord } {
  const record = exampleRecord(given);
  const { id, code, isOver } = record;
  return { code, id, note: '', record, lack: null, isOver, next: [] };
}
