/** The week across all towns, as the home page and the page of days show it: a choice of what is on each day. */
import type { WeekDay } from '../components/shapes.ts';
import { addDays } from '../schedule/dates.ts';
import { sessions, weekdaysOf } from '../schedule/sessions.ts';
import type { SearchDocument } from '../search/document.ts';
import type { Entry } from '../search/shelf.ts';
import { catalogue } from './_catalogue.ts';

/**
 * The next seven days from the day of the build, each with up to `most` things on it, from as many towns as can be.
 * `isUnsure` where nothing else is on than what nobody has confirmed lately: then that stands under its days.
 */
export function week(most: number): { days: WeekDay[]; isUnsure: boolean } {
  const { entries } = catalogue();
  const sure = daysOf(
    entries.filter(({ isConfirmed }) => isConfirmed),
    most,
  );
  if (isOn(sure)) return { days: sure, isUnsure: false };
  // A young directory with nothing confirmed yet still shows what is known.
  const days = daysOf(entries, most);
  return { days, isUnsure: isOn(days) };
}

function isOn(days: readonly WeekDay[]): boolean {
  return days.some(({ count }) => count > 0);
}

function daysOf(entries: readonly Entry[], most: number): WeekDay[] {
  const { directory, today, townName } = catalogue();
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(today, index);
    const all = entries
      .flatMap(({ document }) => {
        const { schedule, closed } = document;
        const [session] = sessions(schedule, date, date, directory.calendar, closed);
        return session ? [{ document, session }] : [];
      })
      .sort((a, b) => ((a.session.start ?? '99') < (b.session.start ?? '99') ? -1 : 1));
    const picked = spread(all, most).map(({ document, session }) => ({
      id: document.id,
      title: document.title,
      townName: townName(document),
      session,
    }));
    return { date, count: all.length, items: picked };
  });
}

// What is on just that day before what is on every day; one of each town before a second of any; and
// then in the order of the clock again.
function spread<T extends { document: SearchDocument }>(items: readonly T[], most: number): T[] {
  const seen = new Map<string, number>();
  const ranked = items
    .map((item) => ({ item, days: weekdaysOf(item.document.schedule).length }))
    .sort((a, b) => a.days - b.days)
    .map(({ item, days }) => {
      const turn = seen.get(item.document.town) ?? 0;
      seen.set(item.document.town, turn + 1);
      return { item, rank: turn + (days > 2 ? items.length : 0) };
    })
    .sort((a, b) => a.rank - b.rank);
  const picked = new Set(ranked.slice(0, most).map(({ item }) => item));
  return items.filter((item) => picked.has(item));
}
