import type { Nth, Weekday } from './schedule.ts';
import {
  findSegments,
  forWhich,
  narrows,
  type Limit,
  type LimitTrouble,
  type Of,
  type Placed,
  type Run,
  type Segment,
} from './segments.ts';
import type { Part } from './parts.ts';
import { tell, type Place } from './troubles.ts';

/** Days with their times, and what holds for them: the stuff of one or more rules. */
export interface Group {
  days: Of<'days' | 'dates'>[];
  times: Of<'times'>[];
  limits: Limit[];
  /** Whether words say what it is, which may be another thing than the group before. */
  named: boolean;
}

/** What the parts of a text say together. */
export interface Grouping {
  groups: Group[];
  untimed: Of<'untimed'>[];
  counts: Of<'days a week'>[];
  troubles: LimitTrouble[];
}

/** Joins days to their times: 'Mondays 10–12 and 1–3; Tuesday 2–4' is two groups, as '10–12 Mondays' is one. */
export function group(parts: readonly Part[]): Grouping {
  const { segments, whole, undated, ...said } = findSegments(parts);
  const all: Grouping = { groups: [], untimed: [], ...said };
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
      if (segment.otherwise) all.troubles.push(tell.takenOutOfWhich(segment.otherwise));
      else if (run.kind === 'times' && last && limits.length === 0) last.times.push(...run.parts);
      else if (run.kind === 'times' && last && isSeasonal(limits) && isSeasonal(last.limits))
        all.groups.push({ days: last.days, times: run.parts, limits, named: false });
      else waiting = { run, limits };
    }
    // 'Mondays 10–12; term time only; Tuesdays 2–4': for which of them?
    const between = alone && alone.groups > 0 && all.groups.length > alone.groups;
    if (alone && between) {
      all.troubles.push(forWhich(alone.limit));
      alone = null;
    }
  }
  // Where the date that tells the day is not whole, that has been said.
  if (waiting && !(undated && waiting.run.kind === 'times')) {
    all.troubles.push(lonely(waiting.run));
  }
  if (all.groups.length === 0 && all.untimed.length > 0 && general[0])
    all.troubles.push(tell.timesOrNone(general[0]));
  for (const one of all.groups) one.limits.push(...general, ...whole);
  return all;
}

/** 'Sundays; April to October: 10–4; November to March: 11–3' */
function isSeasonal(limits: readonly Limit[]): boolean {
  return limits.length === 1 && limits[0]!.kind === 'season';
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
      named: false,
    });
  } else if (segment.runs.length + segment.limits.length === 0) {
    all.untimed.push(...segment.untimed);
  } else all.troubles.push(tell.timesOrNone(part));
}

function takePairs(segment: Segment, all: Grouping): void {
  const { runs } = segment;
  if (runs.length % 2 === 1) {
    const last = runs.at(-1)!;
    if (!narrowPair(runs.at(-3)!, last)) {
      all.troubles.push(runs[0]!.kind === 'times' ? tell.whichTimes(placeOf(runs)) : lonely(last));
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
  if (first.parts.length + last.parts.length !== 2 || last.after === 'and') return false;
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
    if (groups.length > 1 && isOwn) all.troubles.push(forWhich(limit));
  } else if (behind % 2 === 1) add((behind - 1) / 2);
  else if (behind < runs) {
    // Between two groups: 'Mondays 10–12 (term time), Tuesdays 2–4'. An adverb goes with what no comma parts it from.
    const leads = isOwn && partedBefore && !partedAfter;
    add(leads ? behind / 2 : behind / 2 - 1);
    const isClear = limit.kind === 'except' || leads || bracketed || (partedAfter && !partedBefore);
    if (!isClear && limit.kind !== 'weekly') all.troubles.push(forWhich(limit));
  } else {
    add(groups.length - 1);
    // Behind several groups it may be meant for all, unless another group has one of its own.
    const others = segment.limits.some((other) => other.behind > 0 && other.behind < runs);
    if (groups.length > 1 && !others && !isOwn) all.troubles.push(forWhich(limit));
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
      all.troubles.push(tell.takenOutOfWhich(otherwise));
    }
  }
}

function pairOf(runs: readonly Run[]): Omit<Group, 'limits'> {
  const days: Group['days'] = [];
  const times: Group['times'] = [];
  for (const run of runs) {
    if (run.kind === 'days') days.push(...run.parts);
    else times.push(...run.parts);
  }
  return { days, times, named: runs.some(({ named }) => named) };
}

function lonely(run: Run): LimitTrouble {
  return run.kind === 'days' ? tell.noTime(placeOf([run])) : tell.noDay(placeOf([run]));
}

function placeOf(runs: readonly Run[]): Place {
  return { from: runs[0]!.parts[0]!.from, next: runs.at(-1)!.parts.at(-1)!.next };
}
