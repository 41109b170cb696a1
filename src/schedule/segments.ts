import { takeSeasons } from './seasonal.ts';
import type { WrittenDays } from './days.ts';
import type { WrittenException } from './exceptions.ts';
import type { Part, Strength } from './parts.ts';
import { tell, type Trouble } from './troubles.ts';

/** What stands between two strong marks: days and times in turn, and what narrows them. */
export interface Segment {
  runs: Run[];
  limits: Placed[];
  /** What holds for all its groups. */
  general: Limit[];
  untimed: Of<'untimed'>[];
  otherwise: Of<'otherwise'> | null;
}

/** Days beside each other, or times beside each other, and the mark they stand after. */
export type Run = {
  after: Strength | null;
  /** Whether words stand before it, such as the name of what it is: 'gym weekdays 9–5; swimming Mondays 10–11'. */
  named: boolean;
} & ({ kind: 'days'; parts: Of<'days' | 'dates'>[] } | { kind: 'times'; parts: Of<'times'>[] });

/** Parts that narrow days and times. */
export type Limit = Of<'season' | 'except' | 'weeks' | 'weekly' | 'monthly' | 'for weeks'>;

/** A limit and where it stands: behind how many runs, and whether a comma parts it from its neighbours. */
export interface Placed {
  limit: Limit;
  behind: number;
  partedBefore: boolean;
  partedAfter: boolean;
  bracketed: boolean;
}

/** The parts of some kinds. */
export type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** All segments of a text, with what it says beside them. */
export interface Segments {
  segments: Segment[];
  /** What holds for everything: days said to be closed, 'Sunday: closed', and a 'start date'. */
  whole: Limit[];
  counts: Of<'days a week'>[];
  troubles: LimitTrouble[];
  /** Whether a first date that should tell the day of the week has no year. */
  undated: boolean;
}

/** A trouble; with the limit where two readings can be made from where that may belong. */
export type LimitTrouble = Trouble & { limit?: Limit };

/** A limit that may be meant for all, or for its neighbour only. */
export function forWhich(limit: Limit): LimitTrouble {
  return { ...tell.forWhich(limit), limit };
}

/** Cuts parts into segments. */
export function findSegments(parts: readonly Part[]): Segments {
  const all: Segments = { segments: [], whole: [], counts: [], troubles: [], undated: false };
  const { segments } = all;
  let segment = newSegment(null);
  let after: Strength | null = null;
  let worded = false;
  let named = false;
  let depth = 0;
  // 'Not in August, resumes 7 September 2027': not from then on, but as before.
  let isClosed = false;
  for (const [index, part] of parts.entries()) {
    const last = segment.runs.at(-1);
    const isAgain = isClosed && part.kind === 'season' && 'again' in part.season;
    if (isAgain || isOfOne(part, parts[index - 1], last)) all.troubles.push(tell.forWhich(part));
    switch (part.kind) {
      case 'break':
        if (part.strength === 'filler') {
          worded = true;
          continue;
        }
        if (part.strength === 'line') depth = 0;
        if (isStrong(part.strength) && depth === 0) {
          segments.push(segment);
          segment = newSegment(null);
        }
        after = part.strength;
        if (segment.limits.at(-1)?.behind === segment.runs.length) {
          segment.limits.at(-1)!.partedAfter = true;
        }
        continue;
      case 'instead':
        takeInstead(part, segment, all);
        continue;
      case 'otherwise':
        segments.push(segment);
        segment = newSegment(part);
        continue;
      case 'bracket':
        depth = Math.max(0, depth + (part.opens ? 1 : -1));
        continue;
      case 'harmless':
        worded = true;
        named ||= part.names;
        continue;
      case 'unknown':
      case 'feast':
        continue;
      case 'days a week':
        all.counts.push(part);
        continue;
      case 'days':
      case 'dates':
        if (last?.kind === 'days') {
          const limit = segment.limits.at(-1);
          // 'Mondays in term time and Saturdays, 10am'
          if (limit?.behind === segment.runs.length) all.troubles.push(forWhich(limit.limit));
          addDays(last, part, after !== null && !worded, all);
        } else segment.runs.push({ kind: 'days', parts: [part], after, named });
        break;
      case 'times':
        if (last?.kind === 'times') {
          const limit = segment.limits.at(-1);
          if (limit?.behind === segment.runs.length) {
            segment.runs.push({ kind: 'times', parts: [part], after, named });
          } else last.parts.push(part);
        } else segment.runs.push({ kind: 'times', parts: [part], after, named });
        break;
      case 'pause':
        if (last?.kind === 'times') {
          last.parts.push({ ...last.parts.pop()!, pauses: [part.slot] });
          const isForAll = segment.runs.filter(({ kind }) => kind === 'times').length > 1;
          if (isForAll && depth === 0) all.troubles.push(tell.forWhich(part));
        } else all.troubles.push(tell.whichTimes(part));
        break;
      case 'closed':
        if (last?.kind === 'days') {
          segment.runs.pop();
          for (const one of last.parts) takeClosed(one, all);
        } else all.troubles.push(tell.dayOrName(part));
        break;
      case 'except':
      case 'season':
      case 'weeks':
      case 'weekly':
      case 'monthly':
      case 'for weeks':
        isClosed ||= part.kind === 'except';
        segment.limits.push({
          limit: part,
          behind: segment.runs.length,
          partedBefore: after !== null,
          partedAfter: false,
          bracketed: depth > 0,
        });
        break;
      case 'untimed':
        segment.untimed.push(part);
        break;
      default:
        part satisfies never;
    }
    after = null;
    worded = named = false;
  }
  segments.push(segment);
  for (const one of segments) takeSeasons(one, all);
  for (const one of segments) takeClosings(one, segments, all);
  return all;
}

/** 'Sunday: closed', 'first Monday closed'. */
function takeClosed({ from, next, ...part }: Of<'days' | 'dates'>, all: Segments): void {
  const exception = part.kind === 'dates' ? part : exceptionOf(part.days);
  if (!exception) all.troubles.push(tell.dayOrName({ from, next }));
  else all.whole.push({ kind: 'except', exceptions: [exception], closing: true, from, next });
}

function exceptionOf(days: WrittenDays): WrittenException | null {
  switch (days.kind) {
    case 'weekly':
      return { kind: 'weekdays', on: days.on };
    case 'monthly':
      return { kind: 'nth', nth: days.nth, on: days.on };
    case 'every':
      return null;
    default:
      return days satisfies never;
  }
}

/**
 * Whether a part of the year may limit only what it follows without a mark: 'not the last Thursday in August', 'the
 * last Friday and the third Friday in December'.
 */
function isOfOne(part: Part, before: Part | undefined, last: Run | undefined): boolean {
  if (part.kind !== 'season' || ('parted' in part.season && part.season.parted)) return false;
  if (before?.kind === 'except' || before?.kind === 'closed') return true;
  const isStretch = part.season.kind !== 'from' && part.season.kind !== 'until';
  return isStretch && before?.kind === 'days' && last?.kind === 'days' && last.parts.length > 1;
}

function newSegment(otherwise: Of<'otherwise'> | null): Segment {
  return { runs: [], limits: [], general: [], untimed: [], otherwise };
}

function isStrong(strength: Strength): boolean {
  return strength === 'sentence' || strength === 'line';
}

/**
 * Days joined by a comma or 'and' are a list; 'Friday: the last Friday of the month' is one day said twice.
 * Anything else, such as 'Friday Club, Mondays', may be a name with a day in it.
 */
function addDays(run: Run, part: Of<'days' | 'dates'>, isList: boolean, all: Segments): void {
  if (run.kind !== 'days') return;
  const before = run.parts.at(-1)!;
  if (!isList && narrows(before, part)) run.parts[run.parts.length - 1] = part;
  else if (!isList && narrows(part, before)) return;
  else {
    if (!isList) all.troubles.push(tell.dayOrName({ from: before.from, next: part.next }));
    run.parts.push(part);
  }
}

/** Whether b says more exactly which of the days of a are meant. */
export function narrows(a: Part, b: Part): boolean {
  if (a.kind !== 'days' || b.kind !== 'days' || a.days.kind !== 'weekly') return false;
  return a.days.on.join() === b.days.on.join();
}

/** What is closed is the place, so it is closed for all groups; but which are all, when others stand elsewhere? */
function takeClosings(segment: Segment, segments: readonly Segment[], all: Segments): void {
  if (segment.runs.length === 0) return;
  const isOnly = segments.every((other) => other === segment || other.runs.length === 0);
  segment.limits = segment.limits.filter(({ limit, bracketed }) => {
    if (limit.kind === 'season' && limit.season.kind === 'from' && limit.season.all) {
      all.whole.push(limit);
      return false;
    }
    if (limit.kind !== 'except' || !limit.closing || bracketed) return true;
    segment.general.push(limit);
    if (!isOnly) all.troubles.push(forWhich(limit));
    return false;
  });
}

/** 'Except the last Sunday, which is 2pm to 4pm': the exception has times of its own. */
function takeInstead(part: Of<'instead'>, segment: Segment, all: Segments): void {
  const limit = segment.limits.at(-1)?.limit;
  const [exception, more] = limit?.kind === 'except' ? limit.exceptions : [];
  const isBehindTimes = segment.runs.at(-1)?.kind === 'times';
  if (!isBehindTimes || !limit || exception?.kind !== 'nth' || exception.on.length !== 1 || more) {
    all.troubles.push(tell.timesBehind(part, ''));
    return;
  }
  const { nth, on } = exception;
  const days = { kind: 'monthly' as const, nth, on, part: null, said: true, every: false };
  segment.runs.push({
    kind: 'days',
    parts: [{ ...limit, kind: 'days', days }],
    after: null,
    named: false,
  });
}
