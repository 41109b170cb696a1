import {
  isTimed,
  WEEKDAYS,
  type Exception,
  type Rule,
  type Schedule,
  type Season,
  type Slot,
  type TimedRule,
  type YearDay,
} from './schedule.ts';

const KINDS: readonly Rule['kind'][] = [
  'weekly',
  'monthly',
  'every',
  'dates',
  'by appointment',
  'any time',
  'ask first',
  'day not known',
];

/** The one form of a schedule: rules that differ in one thing joined, everything in order, nothing twice. */
export function canonical(rules: readonly Rule[]): Schedule {
  let joined: Rule[] = rules.map((rule) => (isTimed(rule) ? orderly(rule) : rule));
  // Joining days can make hours joinable and the other way round, so on until nothing joins.
  for (let count = Infinity; joined.length < count;) {
    count = joined.length;
    joined = joinEqual(joinEqual(joined, joinHours), joinDays);
  }
  return { rules: joined.sort(byOrder) };
}

/** Joins every rule to the first before it that the function can join it with. */
function joinEqual(rules: readonly Rule[], join: (a: Rule, b: Rule) => Rule | null): Rule[] {
  const joined: Rule[] = [];
  for (const rule of rules) {
    const at = joined.findIndex((other) => join(other, rule) !== null);
    if (at < 0) joined.push(rule);
    else joined[at] = join(joined[at]!, rule)!;
  }
  return joined;
}

/** Two rules on the same days: all their hours. */
function joinHours(a: Rule, b: Rule): Rule | null {
  if (!isTimed(a) || !isTimed(b)) return same(a, b) ? a : null;
  return same({ ...a, at: [] }, { ...b, at: [] })
    ? orderly({ ...a, at: [...a.at, ...b.at] })
    : null;
}

/** Two rules at the same hours: all their days. */
function joinDays(a: Rule, b: Rule): Rule | null {
  if (a.kind === 'weekly' && b.kind === 'weekly') {
    return same({ ...a, on: [] }, { ...b, on: [] })
      ? orderly({ ...a, on: [...a.on, ...b.on] })
      : null;
  }
  if (a.kind === 'monthly' && b.kind === 'monthly') {
    return same({ ...a, nth: [] }, { ...b, nth: [] })
      ? orderly({ ...a, nth: [...a.nth, ...b.nth] })
      : null;
  }
  if (a.kind === 'dates' && b.kind === 'dates') {
    return same({ ...a, dates: [] }, { ...b, dates: [] })
      ? orderly({ ...a, dates: [...a.dates, ...b.dates] })
      : null;
  }
  return null;
}

/** Each list in a rule in its order and without doubles. */
function orderly<R extends TimedRule>(rule: R): R;
function orderly(rule: TimedRule): TimedRule {
  const { at, during, not, ...days } = rule;
  const exceptions = orderExceptions(not ?? []);
  const season = orderSeason(during ?? {});
  const rest = {
    at: unique(at).sort(bySlot),
    ...(Object.keys(season).length > 0 && { during: season }),
    ...(exceptions.length > 0 && { not: exceptions }),
  };
  switch (days.kind) {
    case 'weekly':
    case 'every':
      return { ...days, on: WEEKDAYS.filter((day) => days.on.includes(day)), ...rest };
    case 'monthly':
      return { ...days, nth: inOrder(days.nth, (n) => (n < 0 ? 9 : n)), ...rest };
    case 'dates':
      return { ...days, dates: [...new Set(days.dates)].sort(), ...rest };
    default:
      return days satisfies never;
  }
}

function orderSeason({ from, until, months, school }: Season): Season {
  return {
    ...(from && { from }),
    ...(until && { until }),
    ...(months && { months: inOrder(months, (month) => month) }),
    ...(school && { school }),
  };
}

/** Exceptions of one kind are one: 'not in July, not in August' is 'not in July and August'. */
function orderExceptions(exceptions: readonly Exception[]): Exception[] {
  const months = exceptions.flatMap((one) => (one.kind === 'months' ? one.months : []));
  const yearly = exceptions.flatMap((one) => (one.kind === 'yearly' ? one.days : []));
  const dates = exceptions.flatMap((one) => (one.kind === 'dates' ? one.dates : []));
  const nths = WEEKDAYS.map((on) => ({
    on,
    nth: exceptions.flatMap((one) => (one.kind === 'nth' && one.on === on ? one.nth : [])),
  }));
  const joined: Exception[] = [];
  if (exceptions.some(({ kind }) => kind === 'bank holidays'))
    joined.push({ kind: 'bank holidays' });
  if (months.length > 0) joined.push({ kind: 'months', months: inOrder(months, (month) => month) });
  for (const { on, nth } of nths) {
    if (nth.length > 0) joined.push({ kind: 'nth', nth: inOrder(nth, (n) => (n < 0 ? 9 : n)), on });
  }
  if (dates.length > 0) joined.push({ kind: 'dates', dates: [...new Set(dates)].sort() });
  const spans = unique(exceptions.filter(({ kind }) => kind === 'span'));
  joined.push(...spans.sort(byText));
  if (yearly.length > 0) joined.push({ kind: 'yearly', days: inOrder(yearly, winterFirst) });
  joined.push(...unique(exceptions.filter(({ kind }) => kind === 'yearly span')).sort(byText));
  return joined;
}

/** Christmas before the new year, since closures are mostly there: the year begins in July. */
function winterFirst(day: YearDay): number {
  const [month, date] = day.split('-').map(Number);
  return ((month! + 5) % 12) * 31 + date!;
}

function byOrder(a: Rule, b: Rule): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(orderOf(a), orderOf(b));
}

/** What rules of one kind are ordered by: first day, then first hour. */
function orderOf(rule: Rule): string {
  const text = JSON.stringify(rule);
  switch (rule.kind) {
    case 'weekly':
      return `${rule.on.map((day) => WEEKDAYS.indexOf(day)).join('')} ${text}`;
    case 'every':
      return `${WEEKDAYS.indexOf(rule.on[0]!)} ${text}`;
    case 'monthly':
      return `${rule.nth.map((n) => (n < 0 ? 9 : n)).join('')} ${WEEKDAYS.indexOf(rule.on)} ${text}`;
    case 'dates':
    case 'by appointment':
    case 'any time':
    case 'ask first':
    case 'day not known':
      return text;
    default:
      return rule satisfies never;
  }
}

function bySlot(a: Slot, b: Slot): number {
  return compare(JSON.stringify(a), JSON.stringify(b));
}

function byText(a: Exception, b: Exception): number {
  return compare(JSON.stringify(a), JSON.stringify(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder<T>(list: readonly T[], place: (one: T) => number): T[] {
  return [...new Set(list)].sort((a, b) => place(a) - place(b));
}

function unique<T>(list: readonly T[]): T[] {
  return list.filter((one, at) => list.findIndex((other) => same(one, other)) === at);
}

/** Every rule is built by orderly, field by field, so equal facts have equal text. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
