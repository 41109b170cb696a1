import type { Calendar, Day } from './schedule.ts';

/** A calendar that knows nothing. */
export const EMPTY_CALENDAR: Calendar = { bankHolidays: [], terms: [] };

/** Whether schools are open ('term') or shut ('holidays') on a day; null beyond the terms known. */
export function schoolOn(day: Day, { terms }: Calendar): 'term' | 'holidays' | null {
  let before = false;
  let after = false;
  for (const { from, until } of terms) {
    if (day >= from && day <= until) return 'term';
    if (day > until) before = true;
    else after = true;
  }
  return before && after ? 'holidays' : null;
}
