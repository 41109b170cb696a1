/** What cannot all hold: times that lie over one another, and counts that do not add up. */
import { exactSlots } from './exact.ts';
import type { Group, Grouping } from './groups.ts';
import type { DayPart } from './hours.ts';
import type { Slot, Time, TimedRule, Weekday } from './schedule.ts';
import { tell, type Trouble } from './troubles.ts';

/**
 * 'Weekdays 9–5 (Wednesdays 9–1)', 'weekdays 9–5, Wednesdays from 10': where the times of two groups lie one over the
 * other on one day, the second is more likely instead of the first than beside it, unless it has a name of its own.
 */
export function checkOverrides(
  groups: readonly Group[],
  timed: readonly (readonly TimedRule[])[],
  troubles: Trouble[],
): void {
  for (const [index, rules] of timed.entries()) {
    const before = timed.slice(0, index).flat();
    const { named } = groups[index]!;
    if (rules.some((rule) => before.some((other) => isOverride(rule, other, named)))) {
      troubles.push(tell.insteadOrBeside(groups[index]!.days[0]!));
    }
  }
}

function isOverride(a: TimedRule, b: TimedRule, named: boolean): boolean {
  if (JSON.stringify([a.during, a.not]) !== JSON.stringify([b.during, b.not])) return false;
  if (!weekdaysOf(a).some((day) => weekdaysOf(b).includes(day))) return false;
  return a.at.some((one) =>
    b.at.some((other) => {
      if (typeof one === 'string' || typeof other === 'string') return false;
      const [isSameStart, isSameEnd] = [one[0] === other[0], one[1] === other[1]];
      // The same hours twice say nothing new.
      if (isSameStart && isSameEnd) return false;
      if (isSameStart || (isSameEnd && one[1] !== undefined)) return true;
      return !named && (begins(one, other) || begins(other, one));
    }),
  );
}

/** Whether a session begins within another, which may go on past midnight; where no end is said, for two hours. */
function begins(
  [start]: Exclude<Slot, string>,
  [from, to]: readonly [from: Time, to?: Time],
): boolean {
  const lasts = to === undefined && minutes(start) - minutes(from) < 120;
  return start >= from && (lasts || (to !== undefined && (start < to || to <= from)));
}

function minutes(time: Time): number {
  const [hour, minute] = time.split(':').map(Number);
  return hour! * 60 + minute!;
}

function weekdaysOf(rule: TimedRule): readonly Weekday[] {
  return rule.kind === 'weekly' ? rule.on : rule.kind === 'monthly' ? [rule.on] : [];
}

/** 'Five days a week, Monday to Friday' has to add up. */
export function checkCounts({ counts, groups }: Grouping, troubles: Trouble[]): void {
  const days = new Set(
    groups.flatMap((group) =>
      group.days.flatMap((part) => (part.kind === 'days' ? part.days.on : [])),
    ),
  );
  for (const said of counts) {
    if (said.count !== days.size) troubles.push(tell.otherCount(said, said.count, days.size));
  }
}

/**
 * '10am–2pm, lunch at 12.30' or 'doors 6.30pm, quiz 7pm': where times are said apart, a start alone or a time within
 * another may be something inside one session, and which is which cannot be known.
 */
export function checkApart({ times }: Group, part: DayPart | null, troubles: Trouble[]): void {
  if (times.length < 2) return;
  const said: { start: Time; end: Time | undefined }[] = [];
  for (const { slots, from, next } of times) {
    const exact = slots.flatMap((slot) => exactSlots(slot, part, []));
    const spans = exact.flatMap((slot) =>
      typeof slot === 'string' ? [] : [{ start: slot[0], end: slot[1] }],
    );
    const isUnclear = spans.some(({ start, end }) =>
      said.some((one) => {
        // The same hours twice say nothing new.
        if (start === one.start && end === one.end) return false;
        return !end || !one.end || (start < one.end && end > one.start);
      }),
    );
    said.push(...spans);
    if (isUnclear) troubles.push(tell.timesApart({ from, next }));
  }
}
