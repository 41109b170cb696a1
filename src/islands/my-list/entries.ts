/** What stands on the page of a list: each listing kept or sent, with what is known of it. */
import { standingOf, type Now } from '../../components/next.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { nextSessions } from '../../schedule/sessions.ts';
import { isTimed, type Calendar, type Session } from '../../schedule/schedule.ts';
import { isPast, ofNextDates } from '../../sharing/told.ts';
import { codeOf } from '../../shortlist/code.ts';
import type { Shortlist } from '../../shortlist/list.ts';
import type { Fetched } from './records.ts';

/** One listing of a list. */
export interface Entry {
  /** The code it was kept or sent by. */
  code: string;
  /** Its id as the list has it; '' where a link gives only a code that nothing is known of. */
  id: string;
  note: string;
  record: ListingRecord | null;
  /** Why there is no record: it is still to come, could not be had, or there is none any more. */
  lack: 'waiting' | 'failed' | 'gone' | null;
  /** True when it has ended, or its last session is past by now. */
  isOver: boolean;
  /** The sessions of its next three dates, those of today that are finished left out. */
  next: readonly Session[];
}

/** What is known by now, and of when. */
export interface Known {
  /** Null while the first records are on their way. */
  fetched: Fetched | null;
  calendar: Calendar;
  now: Now;
}

/** The entries of one's own list, in its order. */
export function ownEntries({ items }: Shortlist, known: Known): Entry[] {
  return items.map(({ id, note }) => entryOf({ code: codeOf(id), id, note }, known));
}

/** The entries of a list that came in a link; what two codes stand for is there once. */
export function sharedEntries(codes: readonly string[], known: Known): Entry[] {
  const entries = codes.map((code) => entryOf({ code, id: '', note: '' }, known));
  return entries
    .map((entry) => ({ ...entry, id: entry.record?.id ?? '' }))
    .filter(
      ({ id }, index, all) => id === '' || all.findIndex((other) => other.id === id) === index,
    );
}

/** The list with the present ids in place of those that listings had formerly; each stays where it is, with its note. */
export function settled(list: Shortlist, { records }: Fetched): Shortlist {
  const nowOf = (id: string) => records.get(codeOf(id))?.id ?? id;
  if (list.items.every(({ id }) => nowOf(id) === id)) return list;
  const items = new Map<string, string>();
  for (const { id, note } of list.items) {
    const before = items.get(nowOf(id));
    items.set(nowOf(id), before || note);
  }
  return { items: [...items].map(([id, note]) => ({ id, note })) };
}

/** The last part of an id in words, for a listing of which nothing else is known: `Friday coffee morning`. */
export function wordsOf(id: string): string {
  const words = id.replace(/^.*\//, '').replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function entryOf(
  kept: Pick<Entry, 'code' | 'id' | 'note'>,
  { fetched, calendar, now }: Known,
): Entry {
  const record = fetched?.records.get(kept.code) ?? null;
  if (!record) {
    const lack = fetched?.lacks.get(kept.code) ?? 'waiting';
    return { ...kept, record, lack, isOver: false, next: [] };
  }
  const { schedule, closed } = record;
  const isGone = isPast(record, now.today);
  // As many as three dates can have, and today, when all of it may be finished.
  const most = 4 * schedule.rules.flatMap((rule) => (isTimed(rule) ? rule.at : [])).length;
  const sessions = isGone ? [] : nextSessions(schedule, now.today, most, calendar, closed);
  const next = ofNextDates(sessions.filter((one) => standingOf(one, now) !== 'finished'));
  return { ...kept, record, lack: null, isOver: isGone, next };
}
