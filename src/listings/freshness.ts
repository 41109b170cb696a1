/** How far a listing can be relied on, by when somebody last made sure of it. */
import { daysBetween } from '../schedule/dates.ts';
import type { Day } from '../schedule/schedule.ts';

/** From newest to oldest; the last sort leaves the default results. */
export type Freshness = 'fresh' | 'ageing' | 'old' | 'unconfirmed';

// Months after which each begins, in days; product.md, "Earned freshness".
const LIMITS: readonly [Freshness, number][] = [
  ['unconfirmed', 548],
  ['old', 365],
  ['ageing', 183],
];

/** The freshness on `today` of a listing checked on a date or in a month (`2026-10`). */
export function freshness(checked: string, today: Day): Freshness {
  const day = checked.length === 7 ? `${checked}-01` : checked;
  const age = daysBetween(day, today);
  return LIMITS.find(([, days]) => age > days)?.[0] ?? 'fresh';
}
