/** Which lists of listings to check are opened, brought up to date and closed this week. */
import type { Due } from '../../src/contributing/due.ts';
import { slugify } from '../../src/listings/slug.ts';
import { addDays } from '../../src/schedule/dates.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import type { OwnIssue } from '../github/own.ts';
import type { Busy } from './busy.ts';
import { readEntries, type Entry } from './entries.ts';

/** What the marker of every list begins with. */
export const MARKER = 'fresh:';

/** One thing to do about the list of one area. */
export type Step =
  | { kind: 'open'; area: string; marker: string; entries: readonly Entry[] }
  /** `isDone` where all in it was seen to; `isMore` where others are due in its area. */
  | { kind: 'keep'; issue: OwnIssue; entries: readonly Entry[]; isDone: boolean; isMore: boolean };

/** About half an hour of ringing. */
const MOST_ENTRIES = 10;
/** With ten each, an area is once round in some months, and nobody finds nine lists on a Monday. */
const MOST_NEW = 3;
/** Days for which somebody who did not answer is left in peace. */
const REST = 56;
/** Days for which no list comes after somebody closed one with listings still open. */
const PAUSE = 28;

/**
 * What to do this week. A list that is open only grows shorter: what was checked leaves it, what a person ticked stays
 * ticked, and when nothing is left to do it is closed. Then the next of its area may come, oldest first, without what
 * was ticked lately or what somebody is at already.
 */
export function plan(
  due: readonly Due[],
  issues: readonly OwnIssue[],
  busy: Busy,
  today: Day,
): readonly Step[] {
  const areas = byArea(due);
  const open = issues.filter(({ isOpen }) => isOpen);
  const kept = open.map((issue) => keeping(issue, areas.get(issue.marker) ?? []));
  const closed = issues.filter(({ isOpen }) => !isOpen);
  const fresh = [...areas].flatMap(([marker, all]): (Step & { kind: 'open' })[] => {
    if (open.some((issue) => issue.marker === marker)) return [];
    const before = closed.filter((issue) => issue.marker === marker);
    const ids = new Set(all.map(({ id }) => id));
    if (before.some((issue) => wasPutAway(issue, ids, today))) return [];
    const resting = idsTicked(before, addDays(today, -REST));
    const entries = all
      .filter(({ id }) => !resting.has(id) && !busy.has(id))
      .slice(0, MOST_ENTRIES)
      .map((one): Entry => ({ due: one, isTicked: false }));
    const area = all[0]?.area ?? '';
    return entries.length > 0 ? [{ kind: 'open', area, marker, entries }] : [];
  });
  return [...kept, ...fresh.toSorted(oldestFirst).slice(0, MOST_NEW)];
}

/** The marker of an area's list; '' is the whole area. */
function markerOf(area: string): string {
  return `${MARKER}${slugify(area) || 'whole-area'}`;
}

function byArea(due: readonly Due[]): ReadonlyMap<string, readonly Due[]> {
  const areas = new Map<string, Due[]>();
  for (const one of due) {
    const marker = markerOf(one.area);
    areas.set(marker, [...(areas.get(marker) ?? []), one]);
  }
  return areas;
}

function keeping(issue: OwnIssue, due: readonly Due[]): Step {
  const known = new Map(due.map((one) => [one.id, one]));
  const entries = readEntries(issue.text).flatMap(({ id, isTicked }): Entry[] => {
    const one = known.get(id);
    return one ? [{ due: one, isTicked }] : [];
  });
  const isDone = entries.every(({ isTicked }) => isTicked);
  return { kind: 'keep', issue, entries, isDone, isMore: due.length > entries.length };
}

// A list that closed by itself has nothing left that is still due and not ticked.
function wasPutAway({ text, closed }: OwnIssue, due: ReadonlySet<string>, today: Day): boolean {
  const isLeft = readEntries(text).some(({ id, isTicked }) => !isTicked && due.has(id));
  return isLeft && closed >= addDays(today, -PAUSE);
}

function idsTicked(issues: readonly OwnIssue[], since: Day): ReadonlySet<string> {
  const lately = issues.filter(({ closed }) => closed >= since);
  const entries = lately.flatMap(({ text }) => readEntries(text));
  return new Set(entries.filter(({ isTicked }) => isTicked).map(({ id }) => id));
}

function oldestFirst(a: Step & { kind: 'open' }, b: Step & { kind: 'open' }): number {
  const key = ({ entries, marker }: Step & { kind: 'open' }) =>
    `${entries[0]?.due.checked ?? ''} ${marker}`;
  return key(a) < key(b) ? -1 : 1;
}
