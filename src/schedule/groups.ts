import type { Nth, Weekday } from './schedule.ts';
import type { WrittenSeason } from './limits.ts';
import type { Part, Strength } from './parts.ts';
import type { Trouble } from './problems.ts';

/** Days with their times, and what holds for them: the stuff of one or more rules. */
export interface Group {
  days: Of<'days' | 'dates'>[];
  times: Of<'times'>[];
  limits: Limit[];
}

/** Parts that narrow a group. */
export type Limit = Of<'season' | 'except' | 'weeks' | 'weekly' | 'monthly'>;

/** What the parts of a text say together. */
export interface Grouping {
  groups: Group[];
  untimed: Of<'untimed'>[];
  /** Days said to be closed: 'Sunday: closed'. */
  closed: Of<'days' | 'dates'>[];
  counts: Of<'days a week'>[];
  troubles: (Trouble & { limit?: Limit })[];
}

type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;
type Run =
  { kind: 'days'; parts: Of<'days' | 'dates'>[] } | { kind: 'times'; parts: Of<'times'>[] };

/** A limit and where it stands: behind how many runs, and whether a comma parts it from its neighbours. */
interface Placed {
  limit: Limit;
  behind: number;
  partedBefore: boolean;
  partedAfter: boolean;
  bracketed: boolean;
}

/** What stands between two strong marks. */
interface Segment {
  runs: Run[];
  limits: Placed[];
  /** What holds for all its groups. */
  general: Limit[];
  untimed: Of<'untimed'>[];
  otherwise: Of<'otherwise'> | null;
}

/** Joins days to their times: 'Mondays 10–12 and 1–3; Tuesday 2–4' is two groups, as '10–12 Mondays' is one. */
export function group(parts: readonly Part[]): Grouping {
  const all: Grouping = { groups: [], untimed: [], closed: [], counts: [], troubles: [] };
  const segments = split(parts, all);
  const general: Limit[] = [];
  let waiting: { run: Run; limits: Limit[] } | null = null;
  let alone: { limit: Limit; groups: number } | null = null;

  for (const segment of segments) {
    const [run] = segment.runs;
    const limits = [...segment.limits.map(({ limit }) => limit), ...segment.general];
    if (segment.untimed.length > 0) {
      takeUntimed(segment, all);
    } else if (!run) {
      if (waiting) waiting.limits.push(...limits);
      else if (limits.length > 0) {
        general.push(...limits);
        alone = { limit: limits[0]!, groups: all.groups.length };
      }
    } else if (segment.runs.length > 1) {
      if (waiting) all.troubles.push(lonely(waiting.run));
      waiting = null;
      takePairs(segment, all);
    } else if (waiting && waiting.run.kind !== run.kind) {
      const pair = pairOf([waiting.run, run]);
      all.groups.push({ ...pair, limits: [...waiting.limits, ...limits] });
      waiting = null;
    } else {
      if (waiting) all.troubles.push(lonely(waiting.run));
      waiting = null;
      const last = all.groups.at(-1);
      // Times alone, further on, belong to the days said before them.
      if (run.kind === 'times' && last && limits.length === 0) last.times.push(...run.parts);
      else waiting = { run, limits };
    }
    // 'Mondays 10–12; term time only; Tuesdays 2–4': for which of them?
    const between = alone && alone.groups > 0 && all.groups.length > alone.groups;
    if (alone && between) {
      all.troubles.push(unclearLimit(alone.limit));
      alone = null;
    }
  }
  if (waiting) all.troubles.push(lonely(waiting.run));
  for (const one of all.groups) one.limits.push(...general);
  return all;
}

function split(parts: readonly Part[], all: Grouping): Segment[] {
  const segments: Segment[] = [];
  let segment = newSegment(null);
  let parted = false;
  let worded = false;
  let depth = 0;
  for (const part of parts) {
    const last = segment.runs.at(-1);
    switch (part.kind) {
      case 'break':
        if (part.strength === 'filler') continue;
        if (isStrong(part.strength) && depth === 0) {
          segments.push(segment);
          segment = newSegment(null);
        }
        parted = true;
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
        continue;
      case 'unknown':
        continue;
      case 'days a week':
        all.counts.push(part);
        continue;
      case 'days':
      case 'dates':
        if (last?.kind === 'days') addDays(last, part, parted && !worded, all);
        else segment.runs.push({ kind: 'days', parts: [part] });
        break;
      case 'times':
        if (last?.kind === 'times') {
          // '10–12, except the first Friday, 2–4': the later times may be those of the exception.
          const limit = segment.limits.at(-1);
          if (limit?.behind === segment.runs.length) all.troubles.push(timesBehind(limit.limit));
          last.parts.push(part);
        } else segment.runs.push({ kind: 'times', parts: [part] });
        break;
      case 'closed':
        if (last?.kind !== 'days') break;
        segment.runs.pop();
        all.closed.push(...last.parts);
        break;
      case 'except':
      case 'season':
      case 'weeks':
      case 'weekly':
      case 'monthly':
        segment.limits.push({
          limit: part,
          behind: segment.runs.length,
          partedBefore: parted,
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
    parted = false;
    worded = false;
  }
  segments.push(segment);
  for (const one of segments) takeSpan(one);
  for (const one of segments) takeClosings(one, segments, all);
  return segments;
}

/** What is closed is the place, so it is closed for all groups; but which are all, when others stand elsewhere? */
function takeClosings(segment: Segment, segments: readonly Segment[], all: Grouping): void {
  if (segment.runs.length === 0) return;
  const isOnly = segments.every((other) => other === segment || other.runs.length === 0);
  segment.limits = segment.limits.filter(({ limit, bracketed }) => {
    if (limit.kind !== 'except' || !limit.closing || bracketed) return true;
    segment.general.push(limit);
    if (!isOnly) all.troubles.push(unclearLimit(limit));
    return false;
  });
}

/** '14 to 18 March 2027, 10am to 4pm': without days of the week a span stands for each of its dates. */
function takeSpan({ runs, limits }: Segment): void {
  const [run] = runs;
  const at = limits.findIndex(({ limit }) => limit.kind === 'season' && isBare(limit.season));
  const { limit, behind } = limits[at] ?? {};
  if (runs.length !== 1 || run?.kind !== 'times' || limit?.kind !== 'season') return;
  if (limit.season.kind !== 'between') return;
  const { from, next, season } = limit;
  limits.splice(at, 1);
  const dates = { kind: 'dates' as const, dates: [season], from, next };
  runs.splice(behind === 0 ? 0 : 1, 0, { kind: 'days', parts: [dates] });
}

function isBare(season: WrittenSeason): boolean {
  return season.kind === 'between' && season.bare === true;
}

/** 'Except the last Sunday, which is 2pm to 4pm': the exception has times of its own. */
function takeInstead(part: Of<'instead'>, segment: Segment, all: Grouping): void {
  const limit = segment.limits.at(-1)?.limit;
  const [exception, more] = limit?.kind === 'except' ? limit.exceptions : [];
  const isBehindTimes = segment.runs.at(-1)?.kind === 'times';
  if (!isBehindTimes || !limit || exception?.kind !== 'nth' || exception.on.length !== 1 || more) {
    all.troubles.push(timesBehind(part));
    return;
  }
  const { nth, on } = exception;
  const days = { kind: 'monthly' as const, nth, on, part: null, said: true, every: false };
  segment.runs.push({ kind: 'days', parts: [{ ...limit, kind: 'days', days }] });
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
function addDays(run: Run, part: Of<'days' | 'dates'>, isList: boolean, all: Grouping): void {
  if (run.kind !== 'days') return;
  const before = run.parts.at(-1)!;
  if (!isList && narrows(before, part)) run.parts[run.parts.length - 1] = part;
  else if (!isList && narrows(part, before)) return;
  else {
    if (!isList) all.troubles.push(unclear(before, part));
    run.parts.push(part);
  }
}

/** Whether b says more exactly which of the days of a are meant. */
function narrows(a: Part, b: Part): boolean {
  if (a.kind !== 'days' || b.kind !== 'days' || a.days.kind !== 'weekly') return false;
  return a.days.on.join() === b.days.on.join();
}

function takeUntimed(segment: Segment, all: Grouping): void {
  const part = segment.untimed[0]!;
  const [run] = segment.runs;
  if (part.rule === 'ask first' && run?.kind === 'days' && segment.runs.length === 1) {
    const { from, next } = part;
    const slot = { kind: 'words' as const, words: 'time not known' as const, from, next };
    all.groups.push({
      days: run.parts,
      times: [{ kind: 'times', slots: [slot], from, next }],
      limits: segment.limits.map(({ limit }) => limit),
    });
  } else if (segment.runs.length + segment.limits.length === 0) all.untimed.push(part);
  else {
    all.troubles.push({
      id: 'when.two-readings',
      from: part.from,
      next: part.next,
      message:
        'Either it has days and times, or it has none: both at once can be understood in two ways. How to join belongs under “join”.',
      instead: [''],
    });
  }
}

function takePairs(segment: Segment, all: Grouping): void {
  const { runs } = segment;
  if (runs.length % 2 === 1) {
    const last = runs.at(-1)!;
    if (!narrowPair(runs.at(-3)!, last)) {
      all.troubles.push(runs[0]!.kind === 'times' ? unclearTimes(runs) : lonely(last));
      return;
    }
    runs.pop();
  }
  const groups: Group[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    groups.push({ ...pairOf(runs.slice(at, at + 2)), limits: [...segment.general] });
  }
  for (const placed of segment.limits) placeLimit(placed, groups, segment, all);
  if (segment.otherwise) takeOut(segment.otherwise, groups, all);
  all.groups.push(...groups);
}

/** 'Saturdays 10am–1pm, every second Saturday of the month': the days behind only narrow those in front. */
function narrowPair(first: Run, last: Run): boolean {
  if (first.kind !== 'days' || last.kind !== 'days') return false;
  const [said, again] = [first.parts[0]!, last.parts[0]!];
  if (first.parts.length + last.parts.length !== 2) return false;
  if (narrows(said, again)) first.parts = [again];
  return narrows(said, again) || narrows(again, said);
}

function placeLimit(placed: Placed, groups: Group[], segment: Segment, all: Grouping): void {
  const { limit, partedBefore, partedAfter, bracketed } = placed;
  const add = (at: number) => groups[at]!.limits.push(limit);
  const runs = segment.runs.length;
  // Runs that were taken away ('Sunday: closed') leave limits behind the last.
  const behind = Math.min(placed.behind, runs);
  const isOwn = limit.kind !== 'season' && limit.kind !== 'except';
  if (behind === 0) {
    for (const one of groups) one.limits.push(limit);
    if (groups.length > 1 && isOwn) all.troubles.push(unclearLimit(limit));
  } else if (behind % 2 === 1) add((behind - 1) / 2);
  else if (behind < runs) {
    // Between two groups: 'Mondays 10–12 (term time), Tuesdays 2–4'. An adverb goes with what no comma parts it from.
    const leads = isOwn && partedBefore && !partedAfter;
    add(leads ? behind / 2 : behind / 2 - 1);
    const isClear = limit.kind === 'except' || leads || bracketed || (partedAfter && !partedBefore);
    if (!isClear && limit.kind !== 'weekly') all.troubles.push(unclearLimit(limit));
  } else {
    add(groups.length - 1);
    // Behind several groups it may be meant for all, unless another group has one of its own.
    const others = segment.limits.some((other) => other.behind > 0 && other.behind < runs);
    if (groups.length > 1 && !others && !isOwn) all.troubles.push(unclearLimit(limit));
  }
}

/** 'First Friday 2–4pm, otherwise Fridays 10–12': the days said before are taken out of those said now. */
function takeOut(otherwise: Of<'otherwise'>, groups: readonly Group[], all: Grouping): void {
  const { from, next } = otherwise;
  const before = all.groups.flatMap(({ days }) => days);
  for (const { days, limits } of groups) {
    const on = days.flatMap((part) => (part.kind === 'days' ? part.days.on : []));
    const taken: { nth: Nth[]; on: Weekday[] }[] = before.flatMap((part) =>
      part.kind === 'days' && part.days.kind === 'monthly' ? [part.days] : [],
    );
    const fitting = taken.filter((one) => one.on.every((day) => on.includes(day)));
    const exceptions = fitting.map((one) => ({ kind: 'nth' as const, nth: one.nth, on: one.on }));
    if (exceptions.length === before.length && exceptions.length > 0) {
      limits.push({ kind: 'except', exceptions, closing: false, from, next });
    } else {
      const message =
        'Say which days are taken out, for example “Fridays, 10am to 12 noon, except the first Friday of the month; first Friday of the month, 2pm to 4pm”.';
      all.troubles.push({ id: 'when.two-readings', from, next, message, instead: [] });
    }
  }
}

function pairOf(runs: readonly Run[]): Pick<Group, 'days' | 'times'> {
  const days: Group['days'] = [];
  const times: Group['times'] = [];
  for (const run of runs) {
    if (run.kind === 'days') days.push(...run.parts);
    else times.push(...run.parts);
  }
  return { days, times };
}

function lonely(run: Run): Trouble {
  const { from } = run.parts[0]!;
  const { next } = run.parts.at(-1)!;
  return run.kind === 'days'
    ? {
        id: 'when.no-time',
        from,
        next,
        message: 'No time is given for this. If nobody knows it yet, say so: “time not known”.',
        instead: ['{found}, time not known'],
      }
    : {
        id: 'when.no-day',
        from,
        next,
        message: 'Which days are these times for?',
        instead: ['[which day] {found}'],
      };
}

function unclearTimes(runs: readonly Run[]): Trouble {
  return {
    id: 'when.two-readings',
    from: runs[0]!.parts[0]!.from,
    next: runs.at(-1)!.parts.at(-1)!.next,
    message: 'It is not clear which times belong to which days. Put the day first, then its times.',
    instead: [],
  };
}

function unclear(before: Part, part: Part): Trouble {
  return {
    id: 'when.two-readings',
    from: before.from,
    next: part.next,
    message: 'It is not clear how these days belong together. Put a semicolon between two things.',
    instead: [],
  };
}

/** The readings of a limit that may be meant for all groups or for one are made from the grouping. */
function unclearLimit(limit: Limit): Trouble & { limit: Limit } {
  const { from, next } = limit;
  const message = 'Is this for all of it, or only for what stands beside it?';
  return { id: 'when.two-readings', from, next, message, instead: [], limit };
}

function timesBehind({ from, next }: { from: number; next: number }): Trouble {
  const message =
    'Are the times behind this meant for these days only? Write all times first, or begin a new line for the other days.';
  return { id: 'when.two-readings', from, next, message, instead: [''] };
}
