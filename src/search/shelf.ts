/** Listings in the order in which pages show them, without any words typed. */
import { freshnessOf, UNCONFIRMED_HEADING, UNCONFIRMED_SENTENCE } from '../listings/checked.ts';
import { addDays, formatDay, weekdayOf } from '../schedule/dates.ts';
import type { Calendar, Day, Session, Weekday } from '../schedule/schedule.ts';
import { nextSessions, sessions, weekdaysOf } from '../schedule/sessions.ts';
import type { SearchDocument } from './document.ts';

/** A listing with the coming sessions that a card of it may speak of. */
export interface Entry {
  document: SearchDocument;
  next: readonly Session[];
  /** False when nobody has made sure of it for long: it stands below all others, and in no calendar but its own. */
  isConfirmed: boolean;
}

/** Entries under one heading. */
export interface Group<Member extends Entry = Entry> {
  heading: string;
  /** A sentence below the heading; '' for none. */
  sentence: string;
  /** The date all of them share, for the browser to mark as today. */
  date: Day | null;
  entries: readonly Member[];
}

const SESSIONS_ON_A_CARD = 3;
// Far enough to meet a session of every monthly rule on its weekday.
const DAYS_AHEAD = 63;

/** All listings with their next sessions: soonest first, then those without dates, unconfirmed ones last. */
export function shelve(
  documents: readonly SearchDocument[],
  calendar: Calendar,
  today: Day,
): Entry[] {
  return sortEntries(
    documents.map((document) => ({
      document,
      next: nextSessions(document.schedule, today, SESSIONS_ON_A_CARD, calendar, document.closed),
      isConfirmed: freshnessOf(document, today) !== 'unconfirmed',
    })),
  );
}

/** Those that can fall on a day of the week, each with its next sessions on that day, in the order of the clock. */
export function shelveDay(
  entries: readonly Entry[],
  day: Weekday,
  calendar: Calendar,
  today: Day,
): Entry[] {
  const found = entries.flatMap((entry) => {
    const { schedule, closed } = entry.document;
    if (!weekdaysOf(schedule).includes(day)) return [];
    const all = sessions(schedule, today, addDays(today, DAYS_AHEAD), calendar, closed);
    const next = all.filter(({ date }) => weekdayOf(date) === day).slice(0, SESSIONS_ON_A_CARD);
    return next.length > 0 ? [{ ...entry, next }] : [];
  });
  return found.sort(
    (a, b) =>
      Number(b.isConfirmed) - Number(a.isConfirmed) ||
      compareText(startOf(a), startOf(b)) ||
      compareText(a.document.title, b.document.title),
  );
}

/** Under the date of the next session; then those without dates; then those not confirmed lately. */
export function groupByDate<Member extends Entry>(
  entries: readonly Member[],
  today: Day,
): Group<Member>[] {
  const groups = new Map<string, Member[]>();
  const inAWeek = addDays(today, 6);
  for (const entry of entries) {
    const date = entry.next[0]?.date ?? '';
    const key = !entry.isConfirmed ? 'unconfirmed' : date > inAWeek ? 'later' : date || 'undated';
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([key, members]) => ({ ...headingOf(key), entries: members }));
}

/** Those confirmed lately enough, then the rest under a heading of their own. */
export function groupByConfirmed<Member extends Entry>(
  entries: readonly Member[],
  heading: string,
): Group<Member>[] {
  const confirmed = entries.filter((entry) => entry.isConfirmed);
  const rest = entries.filter((entry) => !entry.isConfirmed);
  return [
    ...(confirmed.length > 0 ? [{ heading, sentence: '', date: null, entries: confirmed }] : []),
    ...(rest.length > 0 ? [{ ...headingOf('unconfirmed'), entries: rest }] : []),
  ];
}

/** How many can fall on each day of the week; counted once for each list. */
export function countByDay(entries: readonly Entry[]): Readonly<Record<Weekday, number>> {
  const known = counted.get(entries);
  if (known) return known;
  const counts = { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 };
  for (const { document, next } of entries)
    if (next.length > 0) for (const day of weekdaysOf(document.schedule)) counts[day] += 1;
  counted.set(entries, counts);
  return counts;
}

// Every page of a town and a day asks how much there is in each town nearby.
const counted = new WeakMap<readonly Entry[], Record<Weekday, number>>();

function sortEntries(entries: Entry[]): Entry[] {
  return entries.sort(
    (a, b) =>
      Number(b.isConfirmed) - Number(a.isConfirmed) ||
      compareText(nextKey(a), nextKey(b)) ||
      compareText(a.document.title, b.document.title),
  );
}

function headingOf(key: string): Omit<Group, 'entries'> {
  switch (key) {
    case 'unconfirmed':
      return {
        heading: UNCONFIRMED_HEADING,
        sentence: UNCONFIRMED_SENTENCE,
        date: null,
      };
    case 'later':
      return { heading: 'Later', sentence: '', date: null };
    case 'undated':
      return {
        heading: 'By appointment, or on a day to ask for',
        sentence: '',
        date: null,
      };
    default:
      return { heading: formatDay(key), sentence: '', date: key };
  }
}

function nextKey({ next: [session] }: Entry): string {
  return session ? `${session.date} ${session.start ?? '99'}` : '9999';
}

function startOf({ next: [session] }: Entry): string {
  return session?.start ?? '99';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
