import { readBounds, type Bounds } from './bounds.ts';
import { addDays, formatDay, nameOf, weekdayOf } from './dates.ts';
import type { WrittenDays } from './days.ts';
import { exactDays, exactSlots } from './exact.ts';
import type { Group, Grouping } from './groups.ts';
import type { DayPart } from './hours.ts';
import type { Trouble } from './problems.ts';
import {
  WEEKDAYS,
  type Day,
  type Rule,
  type Time,
  type Timed,
  type TimedRule,
  type Weekday,
} from './schedule.ts';

/** The rules of all groups, and what could not be made a rule. */
export function makeRules(grouping: Grouping): { rules: Rule[]; troubles: Trouble[] } {
  const troubles: Trouble[] = [];
  const shut = grouping.closed.flatMap((part) =>
    part.kind === 'days' && part.days.kind === 'weekly' ? part.days.on : [],
  );
  const rules: Rule[] = grouping.groups.flatMap((group) => groupRules(group, shut, troubles));
  for (const { rule } of grouping.untimed) rules.push({ kind: rule });
  checkCounts(grouping, troubles);
  return { rules, troubles };
}

function groupRules(group: Group, shut: readonly Weekday[], troubles: Trouble[]): TimedRule[] {
  const bounds = readBounds(group.limits, onlyDay(group), troubles);
  bounds.shut.push(...shut);
  return group.days.flatMap((part): TimedRule[] => {
    const dayPart = part.kind === 'days' ? part.days.part : null;
    const at = group.times.flatMap(({ slots }) =>
      slots.flatMap((slot) => exactSlots(slot, dayPart, troubles)),
    );
    checkApart(group, dayPart, troubles);
    const timed = { at, during: bounds.during, not: bounds.not };
    if (bounds.weekly && (part.kind === 'dates' || part.days.kind !== 'weekly' || bounds.weeks)) {
      const { from, next } = bounds.weekly;
      const message = 'Is it every week, or only on the days that are named?';
      troubles.push({ id: 'when.contradiction', from, next, message, instead: [''] });
    }
    if (part.kind === 'days') return dayRules(part.days, part, bounds, timed, troubles);
    const dates = part.dates.flatMap((span) => exactDays(span, troubles));
    return dates.length > 0 ? [{ kind: 'dates', dates, ...timed }] : [];
  });
}

type Place = { from: number; next: number };

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
      if (on.length === 0) checkShut(days.on, place, bounds, troubles);
      if (bounds.weeks)
        return everyRule(bounds.weeks.weeks, on, bounds.weeks, bounds, timed, troubles);
      if (bounds.monthly) {
        const [day] = days.on;
        troubles.push({
          id: 'when.which-week',
          ...place,
          message: `Which ${nameOf(day!)} of the month is it?`,
          instead: [`first ${nameOf(day!)} of the month`, `last ${nameOf(day!)} of the month`],
        });
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
        troubles.push({
          id: 'when.two-readings',
          ...place,
          message: 'Say for each of these days which one of the month it is.',
          instead: [each],
        });
      }
      if (days.every && !days.said && days.nth.join() === '2') {
        const day = nameOf(on!);
        troubles.push({
          id: 'when.two-readings',
          ...place,
          message: `“Every second ${day}” can mean the second one of each month, or every other week.`,
          instead: [
            `second ${day} of the month`,
            `every other ${day} from [the date of one of them, with its year]`,
          ],
        });
      }
      return [{ kind: 'monthly', nth: days.nth, on: on!, ...timed }];
    }
    case 'every':
      checkShut(days.on, place, bounds, troubles);
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
  if (both.length === 0) return;
  const message = `${listDays(both)} are said to be both open and closed.`;
  troubles.push({ id: 'when.contradiction', ...place, message, instead: [''] });
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
      troubles.push({
        id: 'when.no-start-date',
        ...place,
        message:
          'Which week does it start in? Give the date of one of the days it is on; a past one will do.',
        instead: [`${often} from [the date of one of them, with its year]`],
      });
    }
    return [];
  }
  // Before its first date a rule has no weeks to count, so the date must be the first of its days.
  if (weekdayOf(from) !== on[0]) {
    troubles.push({
      id: 'when.start-does-not-fit',
      ...(bounds.start ?? place),
      message: `${formatDay(from, { weekday: false, year: true })} is a ${nameOf(weekdayOf(from))}. Give the date of a ${nameOf(on[0]!)}, so that the weeks are counted rightly.`,
      instead: [-7, 0].map(
        (back) =>
          `from ${formatDay(addDays(onOrAfter(on[0]!, from), back), { weekday: false, year: true })}`,
      ),
    });
    return [];
  }
  return [{ kind: 'every', weeks, on, from, ...timed, during }];
}

/** 'Five days a week, Monday to Friday' has to add up. */
function checkCounts({ counts, groups }: Grouping, troubles: Trouble[]): void {
  const days = new Set(
    groups.flatMap((group) =>
      group.days.flatMap((part) => (part.kind === 'days' ? part.days.on : [])),
    ),
  );
  for (const { count, from, next } of counts) {
    if (count === days.size) continue;
    const message = `${count} days a week are said, but ${days.size} are named.`;
    troubles.push({ id: 'when.contradiction', from, next, message, instead: [''] });
  }
}

/**
 * '10am–2pm, lunch at 12.30' or 'doors 6.30pm, quiz 7pm': where times are said apart, a start alone or a time within
 * another may be something inside one session, and which is which cannot be known.
 */
function checkApart({ times }: Group, part: DayPart | null, troubles: Trouble[]): void {
  if (times.length < 2) return;
  const said: { start: Time; end: Time | undefined }[] = [];
  for (const { slots, from, next } of times) {
    const exact = slots.flatMap((slot) => exactSlots(slot, part, []));
    const spans = exact.flatMap((slot) =>
      typeof slot === 'string' ? [] : [{ start: slot[0], end: slot[1] }],
    );
    const isUnclear = spans.some(({ start, end }) =>
      said.some((one) => !end || !one.end || (start < one.end && end > one.start)),
    );
    said.push(...spans);
    if (!isUnclear) continue;
    const message =
      'Is this another session, or a part of the one said before? Give only the start and end of each session, joined by “and”.';
    troubles.push({ id: 'when.two-readings', from, next, message, instead: [''] });
  }
}

function onOrAfter(weekday: Weekday, day: Day): Day {
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(day)) + 7) % 7;
  return addDays(day, ahead);
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
