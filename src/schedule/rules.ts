import { readBounds, type Bounds } from './bounds.ts';
import { checkApart, checkCounts, checkOverrides } from './clashes.ts';
import { nameOf, weekdayOf } from './dates.ts';
import type { WrittenDays } from './days.ts';
import { exactDays, exactSlots } from './exact.ts';
import type { Group, Grouping } from './groups.ts';
import type { Rule, Slot, Timed, TimedRule, Weekday } from './schedule.ts';
import { tell, type Place, type Trouble } from './troubles.ts';

/** The rules of all groups, and what could not be made a rule. */
export function makeRules(grouping: Grouping): { rules: Rule[]; troubles: Trouble[] } {
  const troubles: Trouble[] = [];
  const timed = grouping.groups.map((group) => groupRules(group, troubles));
  checkOverrides(grouping.groups, timed, troubles);
  const rules: Rule[] = timed.flat();
  for (const { rule } of grouping.untimed) rules.push({ kind: rule });
  checkCounts(grouping, troubles);
  return { rules, troubles };
}

function groupRules(group: Group, troubles: Trouble[]): TimedRule[] {
  const bounds = readBounds(group.limits, onlyDay(group), troubles);
  const kinds = new Set(
    group.days.map((part) => (part.kind === 'days' ? part.days.kind : part.kind)),
  );
  // 'Mondays and alternate Fridays from 8 January': where the weeks are counted from, or where both begin?
  if (kinds.has('every') && kinds.size > 1) troubles.push(tell.forWhich(group.days[0]!));
  // 'Monday, second Monday, 9.30am': each of them, or that one only?
  const onOf = (kind: WrittenDays['kind']) =>
    group.days.flatMap((part) =>
      part.kind === 'days' && part.days.kind === kind ? part.days.on : [],
    );
  const isTwice = onOf('monthly').some((day) => onOf('weekly').includes(day));
  if (isTwice) troubles.push(tell.dayOrName(spanOf(group.days)));
  return group.days.flatMap((part): TimedRule[] => {
    const dayPart = part.kind === 'days' ? part.days.part : null;
    const at = group.times.flatMap(({ slots, pauses = [], from, next }) => {
      let open = slots.flatMap((slot) => exactSlots(slot, dayPart, troubles));
      const shut = pauses.flatMap((slot) => exactSlots(slot, null, troubles));
      for (const pause of shut) open = cutOut(pause, open, { from, next }, troubles);
      return open;
    });
    checkApart(group, dayPart, troubles);
    const count = part.kind === 'days' ? part.days.on.length : 1;
    if (bounds.weekly?.once && count > 1) {
      troubles.push(tell.otherCount(bounds.weekly, 1, count));
    }
    const timed = { at, during: bounds.during, not: bounds.not };
    if (bounds.weekly && (part.kind === 'dates' || part.days.kind !== 'weekly' || bounds.weeks)) {
      troubles.push(tell.notEveryWeek(bounds.weekly));
    }
    if (part.kind === 'days') return dayRules(part.days, part, bounds, timed, troubles);
    const dates = part.dates.flatMap((span) => exactDays(span, troubles));
    return dates.length > 0 ? [{ kind: 'dates', dates, ...timed }] : [];
  });
}

function spanOf(parts: readonly Place[]): Place {
  return { from: parts[0]!.from, next: parts.at(-1)!.next };
}

/** '9–5, closed 12–1' is two sessions, if the break lies within one of those said. */
function cutOut(pause: Slot, open: Slot[], place: Place, troubles: Trouble[]): Slot[] {
  const cut = open.map((slot) => parted(slot, pause));
  if (cut.filter((slots) => slots !== null).length !== 1) {
    troubles.push(tell.breakOutside(place));
  }
  return open.flatMap((slot, at) => cut[at] ?? [slot]);
}

/** What is left of a slot on both sides of a break; null where the break is not within it. */
function parted(slot: Slot, pause: Slot): Slot[] | null {
  if (typeof slot === 'string' || typeof pause === 'string') return null;
  const [start, end] = slot;
  const [from, to] = pause;
  if (end === undefined || to === undefined) return null;
  // Around the clock nothing is left that could be said: what begins at midnight belongs to two days.
  const isWithin = end !== '24:00' && start < from && from < to && to < end;
  return isWithin
    ? [
        [start, from],
        [to, end],
      ]
    : null;
}

function dayRules(
  days: WrittenDays,
  place: Place,
  bounds: Bounds,
  timed: Timed,
  troubles: Trouble[],
): TimedRule[] {
  switch (days.kind) {
    case 'weekly': {
      const on = days.on.filter((day) => !bounds.shut.includes(day));
      if (on.length === 0) {
        checkShut(days.on, place, bounds, troubles);
        return [];
      }
      if (bounds.weeks)
        return everyRule(bounds.weeks.weeks, on, bounds.weeks, bounds, timed, troubles);
      if (bounds.monthly) {
        troubles.push(tell.whichWeek(place, days.on[0]!, bounds.monthly.times));
      }
      return [{ kind: 'weekly', on, ...timed }];
    }
    case 'monthly': {
      const [on] = days.on;
      checkShut(days.on, place, bounds, troubles);
      if (days.on.length > 1) {
        const each = days.on
          .map((day) => `${nthText(days)} ${nameOf(day)} of the month`)
          .join(' and ');
        troubles.push(tell.whichOfEach(place, each));
      }
      const times = bounds.monthly?.times ?? null;
      if (times !== null && times !== days.nth.length)
        troubles.push(tell.otherTimes(bounds.monthly!, times, days.nth.length));
      if (days.every && !days.said && days.nth.join() === '2' && times !== 1) {
        troubles.push(tell.everySecond(place, on!));
      }
      return [{ kind: 'monthly', nth: days.nth, on: on!, ...timed }];
    }
    case 'every':
      checkShut(days.on, place, bounds, troubles);
      if (days.inTurn) {
        troubles.push(tell.inTurn(place, `every ${days.weeks} weeks on ${listDays(days.on)}`));
      }
      return everyRule(days.weeks, days.on, place, bounds, timed, troubles);
    default:
      return days satisfies never;
  }
}

function checkShut(
  on: readonly Weekday[],
  place: Place,
  { shut }: Bounds,
  troubles: Trouble[],
): void {
  const both = on.filter((day) => shut.includes(day));
  if (both.length > 0) troubles.push(tell.openAndClosed(place, both));
}

function everyRule(
  weeks: number,
  on: readonly Weekday[],
  place: Place,
  bounds: Bounds,
  timed: Timed,
  troubles: Trouble[],
): TimedRule[] {
  const { from, ...during } = timed.during ?? {};
  const often =
    weeks === 2 && on.length === 1
      ? `every other ${nameOf(on[0]!)}`
      : `every ${weeks} weeks on ${listDays(on)}`;
  if (from === undefined) {
    if (bounds.start === null) {
      troubles.push(tell.noStartDate(place, often));
    }
    return [];
  }
  // Before its first date a rule has no weeks to count, so the date must be the first of its days.
  if (weekdayOf(from) !== on[0]) {
    troubles.push(tell.startDoesNotFit(bounds.start ?? place, from, on[0]!));
    return [];
  }
  return [{ kind: 'every', weeks, on, from, ...timed, during }];
}

/** The one day of the week a group falls on, if there is only one. */
function onlyDay(group: Group): Weekday | null {
  const days = group.days.flatMap((part) => (part.kind === 'days' ? part.days.on : []));
  return new Set(days).size === 1 ? days[0]! : null;
}

function nthText({ nth }: { nth: readonly number[] }): string {
  const words = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
  return nth.map((n) => (n < 0 ? 'last' : words[n])).join(' and ');
}

function listDays(on: readonly Weekday[]): string {
  return on.map((day) => `${nameOf(day)}s`).join(' and ');
}
