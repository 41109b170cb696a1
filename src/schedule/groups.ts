import type { Part, Strength } from './parts.ts';
import type { Trouble } from './problems.ts';

/** Days with their times, and what holds for them: the stuff of one or more rules. */
export interface Group {
  days: Of<'days' | 'dates'>[];
  times: Of<'times'>[];
  limits: Limit[];
}

/** Parts that narrow a group. */
export type Limit = Of<'season' | 'except' | 'weeks' | 'monthly'>;

/** What the parts of a text say together. */
export interface Grouping {
  groups: Group[];
  untimed: Of<'untimed'>[];
  closed: Of<'days' | 'dates'>[];
  troubles: Trouble[];
}

type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;
type Run =
  { kind: 'days'; parts: Of<'days' | 'dates'>[] } | { kind: 'times'; parts: Of<'times'>[] };

/** A limit and where it stands: behind how many runs, and whether a mark parts it from its neighbours. */
interface Placed {
  limit: Limit;
  behind: number;
  partedBefore: boolean;
  partedAfter: boolean;
}

interface Segment {
  runs: Run[];
  limits: Placed[];
  untimed: Of<'untimed'>[];
  from: number;
  next: number;
  /** The mark in front of it. */
  lead: Strength;
}

/** Joins days to their times: 'Mondays 10–12 and 1–3; Tuesday 2–4' is two groups, as '10–12 Mondays' is one. */
export function group(parts: readonly Part[]): Grouping {
  const all: Grouping = { groups: [], untimed: [], closed: [], troubles: [] };
  const segments = split(parts, all);
  /** Limits that stand alone at the very start hold for everything that follows. */
  const leading: Limit[] = [];
  let waiting: { runs: Run; limits: Limit[]; segment: Segment } | null = null;
  let alone: { limits: Limit[]; groups: number; segment: Segment } | null = null;

  for (const segment of segments) {
    const kinds = segment.runs.map(({ kind }) => kind);
    if (segment.untimed.length > 0) {
      takeUntimed(segment, all);
      continue;
    }
    if (kinds.length === 0) {
      const limits = segment.limits.map(({ limit }) => limit);
      if (limits.length === 0) continue;
      if (waiting) waiting.limits.push(...limits);
      else if (all.groups.length === 0) leading.push(...limits);
      else {
        alone = { limits, groups: all.groups.length, segment };
        for (const one of all.groups) one.limits.push(...limits);
      }
      continue;
    }
    if (alone && all.groups.length === alone.groups) all.troubles.push(unclearLimit(alone.segment));
    if (kinds.length === 1) {
      const run = segment.runs[0]!;
      const limits = segment.limits.map(({ limit }) => limit);
      const last = all.groups.at(-1);
      if (waiting && waiting.runs.kind !== run.kind) {
        const pair = [waiting.runs, run];
        all.groups.push({ ...pairOf(pair), limits: [...waiting.limits, ...limits] });
        waiting = run.kind === 'times' ? null : null;
        continue;
      }
      if (waiting) all.troubles.push(lonely(waiting.runs));
      waiting = null;
      // Times alone on a later line belong to the days said before them.
      if (run.kind === 'times' && last && limits.length === 0) last.times.push(...run.parts);
      else waiting = { runs: run, limits, segment };
      continue;
    }
    if (waiting) all.troubles.push(lonely(waiting.runs));
    waiting = null;
    takePairs(segment, all);
  }
  if (waiting) all.troubles.push(lonely(waiting.runs));
  if (leading.length > 0) for (const one of all.groups) one.limits.push(...leading);
  return all;
}

function split(parts: readonly Part[], all: Grouping): Segment[] {
  const segments: Segment[] = [];
  let segment = newSegment(0, 'line');
  let parted = false;
  for (const part of parts) {
    const last = segment.runs.at(-1);
    switch (part.kind) {
      case 'break':
        if (part.strength === 'sentence' || part.strength === 'line') {
          segments.push(segment);
          segment = newSegment(part.next, part.strength);
        }
        if (part.strength !== 'filler') {
          parted = true;
          const limit = segment.limits.at(-1);
          if (limit?.behind === segment.runs.length) limit.partedAfter = true;
        }
        continue;
      case 'bracket':
      case 'harmless':
        continue;
      case 'unknown':
      case 'otherwise':
        continue;
      case 'days':
      case 'dates':
        if (last?.kind === 'days') addDays(last, part, parted, all);
        else segment.runs.push({ kind: 'days', parts: [part] });
        break;
      case 'times':
        if (last?.kind === 'times') last.parts.push(part);
        else segment.runs.push({ kind: 'times', parts: [part] });
        break;
      case 'closed':
        if (last?.kind === 'days') {
          segment.runs.pop();
          all.closed.push(...last.parts);
        }
        break;
      case 'season':
      case 'except':
      case 'weeks':
      case 'monthly':
        segment.limits.push({
          limit: part,
          behind: segment.runs.length,
          partedBefore: parted,
          partedAfter: false,
        });
        break;
      case 'untimed':
        segment.untimed.push(part);
        break;
      default:
        part satisfies never;
    }
    parted = false;
    segment.next = part.next;
  }
  segments.push(segment);
  return segments;
}

function newSegment(from: number, lead: Strength): Segment {
  return { runs: [], limits: [], untimed: [], from, next: from, lead };
}

/** 'Friday: the last Friday of the month' is one day said twice; 'Monday Tuesday' needs no comma. */
function addDays(run: Run, part: Of<'days' | 'dates'>, parted: boolean, all: Grouping): void {
  if (run.kind !== 'days') return;
  const before = run.parts.at(-1)!;
  if (!parted && narrows(before, part)) run.parts[run.parts.length - 1] = part;
  else if (!parted && narrows(part, before)) return;
  else {
    if (!parted && before.kind !== part.kind) all.troubles.push(unclear(before, part));
    run.parts.push(part);
  }
}

/** Whether b says more exactly which of the days of a are meant. */
function narrows(a: Part, b: Part): boolean {
  if (a.kind !== 'days' || b.kind !== 'days' || a.days.kind !== 'weekly') return false;
  return a.days.on.join() === b.days.on.join();
}

function takeUntimed(segment: Segment, all: Grouping): void {
  const [part] = segment.untimed;
  const [run, more] = segment.runs;
  const isDayToAsk = part!.rule === 'ask first' && run?.kind === 'days' && !more;
  if (isDayToAsk) {
    const { from, next } = part!;
    const slot = { kind: 'words' as const, words: 'time not known' as const, from, next };
    const times = { kind: 'times' as const, slots: [slot], from, next };
    all.groups.push({
      days: run.parts,
      times: [times],
      limits: segment.limits.map(({ limit }) => limit),
    });
  } else if (segment.runs.length + segment.limits.length === 0) all.untimed.push(part!);
  else
    all.troubles.push({
      id: 'when.two-readings',
      from: part!.from,
      next: part!.next,
      message:
        'Either it has days and times, or there are none: both together can be understood in two ways. How to join can be said under “join”.',
      instead: [''],
    });
}

function takePairs(segment: Segment, all: Grouping): void {
  const { runs } = segment;
  const last = runs.at(-1)!;
  if (runs.length % 2 === 1) {
    const first = runs.at(-3)!;
    // 'Saturdays 10am–1pm, every second Saturday of the month': the days behind only narrow those in front.
    const said = first.kind === 'days' && first.parts.length === 1 ? first.parts[0]! : null;
    const again = last.kind === 'days' && last.parts.length === 1 ? last.parts[0]! : null;
    if (said && again && (narrows(said, again) || narrows(again, said))) {
      if (narrows(said, again)) first.parts = [again] as typeof first.parts;
      runs.pop();
    } else {
      all.troubles.push(lonely(last));
      return;
    }
  }
  const groups: Group[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    groups.push({ ...pairOf(runs.slice(at, at + 2)), limits: [] });
  }
  for (const placed of segment.limits) placeLimit(placed, groups, segment, all);
  all.groups.push(...groups);
}

function placeLimit(placed: Placed, groups: Group[], segment: Segment, all: Grouping): void {
  const { limit, behind, partedBefore, partedAfter } = placed;
  const add = (at: number) => groups[Math.min(at, groups.length - 1)]!.limits.push(limit);
  if (groups.length === 1) return void add(0);
  if (behind === 0) {
    for (const one of groups) one.limits.push(limit);
  } else if (behind % 2 === 1) add((behind - 1) / 2);
  else if (behind < segment.runs.length) {
    // Between two groups: it belongs to the one from which no comma parts it.
    if (partedAfter || !partedBefore) add(behind / 2 - 1);
    else add(behind / 2);
    if (partedBefore && partedAfter && limit.kind === 'season' && limit.season.kind === 'from') {
      all.troubles.push(unclearLimit(limit));
    }
  } else {
    const ownLimits = segment.limits.some(
      (other) => other.behind > 0 && other.behind < segment.runs.length,
    );
    add(groups.length - 1);
    if (!ownLimits && limit.kind !== 'weeks' && limit.kind !== 'monthly') {
      all.troubles.push(unclearLimit(limit));
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
  const from = run.parts[0]!.from;
  const next = run.parts.at(-1)!.next;
  return run.kind === 'days'
    ? {
        id: 'when.no-time',
        from,
        next,
        message: 'These days have no time. If nobody knows it yet, say so: “time not known”.',
        instead: [],
      }
    : {
        id: 'when.no-day',
        from,
        next,
        message: 'Which days are these times for?',
        instead: [],
      };
}

function unclear(before: Part, part: Part): Trouble {
  return {
    id: 'when.two-readings',
    from: before.from,
    next: part.next,
    message:
      'It is not clear how these days belong together. Put a semicolon between two different things.',
    instead: [],
  };
}

function unclearLimit({ from, next }: { from: number; next: number }): Trouble {
  return {
    id: 'when.two-readings',
    from,
    next,
    message:
      'Is this meant for all of it, or only for what stands beside it? After a semicolon at the end it holds for all; without one write it beside each part it is meant for.',
    instead: [],
  };
}
