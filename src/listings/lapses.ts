/** What time has overtaken, and what it never meets: past schedules and notices, idle closures, a calendar that ends. */
import { addDays } from '../schedule/dates.ts';
import { isTimed } from '../schedule/schedule.ts';
import type { Calendar, Day, Exception, Schedule, TimedRule } from '../schedule/schedule.ts';
import { isOver, sessions, weekdaysOf } from '../schedule/sessions.ts';
import type { Closure, Notice } from '../site.ts';
import { isMeant } from './closures.ts';
import type { Directory } from './content.ts';
import { nearest } from './nearest.ts';
import { faults, type Fault } from './problems.ts';
import type { Listing, Venue } from './schema.ts';
import { slugify } from './slug.ts';
import type { Path } from './yaml.ts';

/** A fault in the file of a listing or venue, or in a settings file; in that of the towns, the path begins with a slug. */
export interface Lapse {
  in: Listing | Venue | 'site.yaml' | 'towns.yaml' | 'calendar.yaml';
  path: Path;
  fault: Fault;
}

/** What has been read, whether or not it can be published. */
export interface Holdings extends Pick<
  Directory,
  'listings' | 'venues' | 'vocabulary' | 'site' | 'calendar'
> {
  /** False when a file has an error, so that listings or venues may be missing. */
  isComplete: boolean;
}

/** How many days a past closure may stay before somebody is asked to take it out. */
const GRACE = 31;
/** How many days the calendar should reach ahead: half a year, as people plan. */
const REACH = 183;

/** All that is to be told of on a day. */
export function findLapses(holdings: Holdings, today: Day): Lapse[] {
  const alive = holdings.listings.filter(({ ended }) => !ended);
  const [over, going] = partition(alive, ({ schedule }) => isOver(schedule, today));
  return [
    ...over.flatMap((listing) => pastSchedule(listing, holdings.calendar)),
    ...going.flatMap((listing) => idleExceptions(listing, holdings.calendar, today)),
    ...pastNotices(holdings, going, today),
    ...(holdings.isComplete ? idleClosures(holdings, going, today) : []),
    ...calendarEnds(holdings.calendar, going, today),
  ];
}

function pastSchedule(listing: Listing, calendar: Calendar): Lapse[] {
  const { rules } = listing.schedule;
  const ends = rules.flatMap((rule) => {
    if (!isTimed(rule)) return [];
    const end = rule.during?.until ?? (rule.kind === 'dates' ? rule.dates.at(-1) : undefined);
    return end === undefined ? [] : [end];
  });
  const end = ends.sort().at(-1);
  const last = end && sessions({ rules }, addDays(end, -400), end, calendar).at(-1)?.date;
  return last ? [{ in: listing, path: ['when'], fault: faults.schedulePast(last) }] : [];
}

/** Dates that a schedule takes out though it has none to take: often a date of the wrong year or week. */
function idleExceptions(listing: Listing, calendar: Calendar, today: Day): Lapse[] {
  const isIdleBy = new Map<string, { from: Day; until: Day; isIdle: boolean }>();
  for (const rule of timedRules(listing.schedule)) {
    const { not = [], ...bare } = rule;
    for (const { from, until } of not.flatMap(spansOf)) {
      if (until < today) continue;
      const key = `${from} ${until}`;
      // What one rule has nothing to do with may be meant for another.
      const isIdle =
        (isIdleBy.get(key)?.isIdle ?? true) &&
        sessions({ rules: [bare] }, from, until, calendar).length === 0;
      isIdleBy.set(key, { from, until, isIdle });
    }
  }
  const days = weekdaysOf(listing.schedule);
  return [...isIdleBy.values()]
    .filter(({ isIdle }) => isIdle)
    .map(({ from, until }) => ({
      in: listing,
      path: ['when'],
      fault: faults.exceptionIdle(from, until, days),
    }));
}

function spansOf(exception: Exception): { from: Day; until: Day }[] {
  if (exception.kind === 'dates') return exception.dates.map((day) => ({ from: day, until: day }));
  return exception.kind === 'span' ? [{ from: exception.from, until: exception.until }] : [];
}

function pastNotices(
  { venues, vocabulary, site }: Holdings,
  going: readonly Listing[],
  today: Day,
): Lapse[] {
  const tell = (place: Lapse['in'], path: Path, notice: Notice | null | undefined): Lapse[] =>
    notice?.until && notice.until < today
      ? [{ in: place, path: [...path, 'notice', 'until'], fault: faults.noticePast(notice.until) }]
      : [];
  return [
    ...[...going, ...venues.values()].flatMap((one) => tell(one, [], one.notice)),
    ...vocabulary.towns.flatMap(({ slug, notice }) => tell('towns.yaml', [slug], notice)),
    ...tell('site.yaml', [], site.notice),
  ];
}

/** Closures that take nothing away, are long past, or mean venues that nobody runs. */
function idleClosures(
  { venues, vocabulary, site, calendar }: Holdings,
  going: readonly Listing[],
  today: Day,
): Lapse[] {
  const all = [...venues.values()];
  const at = groupBy(going, ({ town, venue = '' }) => venues.get(`${town}/${venue}`));
  const tell = (
    place: Lapse['in'],
    path: Path,
    closures: readonly Closure[],
    of: readonly Venue[],
    where: string,
  ): Lapse[] => {
    const lapses: Lapse[] = [];
    const add = (closure: Closure, fault: Fault, ...part: string[]) =>
      lapses.push({
        in: place,
        path: [...path, 'closed', closures.indexOf(closure), ...part],
        fault,
      });
    const [past, coming] = partition(closures, ({ until }) => until < addDays(today, -GRACE));
    if (past[0]) add(past[0], faults.closurePast(past[0].until, past.length - 1));
    const groups = groupBy(coming, ({ venues: group }) => slugify(group));
    for (const members of groups.values()) {
      const group = members[0]?.venues ?? '';
      const meant = of.filter((venue) => isMeant(venue, members[0]!));
      const listings = meant.flatMap((venue) => at.get(venue) ?? []);
      if (group && meant.length === 0)
        add(members[0]!, faults.closureOfNobody(group, groupNear(group, of)), 'venues');
      else
        for (const run of runsOf(members))
          if (run.every((closure) => isIdle(closure, listings, calendar)))
            add(run[0]!, faults.closureIdle(run[0]!.from, run.at(-1)!.until, where));
    }
    return lapses;
  };
  return [
    ...all.flatMap((venue) => tell(venue, [], venue.closed, [venue], `at ${venue.name}`)),
    ...vocabulary.towns.flatMap(({ slug, name, closed = [] }) => {
      const inTown = closed.length > 0 ? all.filter(({ town }) => town === slug) : [];
      return tell('towns.yaml', [slug], closed, inTown, `in ${name}`);
    }),
    ...tell('site.yaml', [], site.closed, all, 'at any of these venues'),
  ];
}

// The days of one holiday, each on a line of its own, are one closure: some of them need take nothing away.
function runsOf(closures: readonly Closure[]): Closure[][] {
  const runs: Closure[][] = [];
  for (const closure of [...closures].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && closure.from <= addDays(last.until, 3)) run.push(closure);
    else runs.push([closure]);
  }
  return runs;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const item of items) parts[isFirst(item) ? 0 : 1].push(item);
  return parts;
}

// Nobody can know the days of what is by appointment: there a closure is never idle.
function isIdle({ from, until }: Closure, listings: readonly Listing[], calendar: Calendar) {
  return (
    listings.length > 0 &&
    listings.every(
      ({ schedule }) =>
        schedule.rules.every(isTimed) && sessions(schedule, from, until, calendar).length === 0,
    )
  );
}

function groupNear(group: string, venues: readonly Venue[]): string {
  const groups = [...new Set(venues.map((venue) => venue['run-by'] ?? ''))].filter(Boolean);
  const near = nearest(slugify(group), groups.map(slugify));
  return groups.find((one) => slugify(one) === near) ?? '';
}

function calendarEnds(calendar: Calendar, going: readonly Listing[], today: Day): Lapse[] {
  const end = addDays(today, REACH);
  const rules = going.map(({ schedule }) => timedRules(schedule));
  const holiday = calendar.bankHolidays.at(-1) ?? null;
  const term = calendar.terms.at(-1)?.until ?? null;
  const byHoliday = rules.filter((all) =>
    all.some(({ not = [] }) => not.some(({ kind }) => kind === 'bank holidays')),
  ).length;
  const byTerm = rules.filter((all) => all.some(({ during }) => during?.school)).length;
  const lapses: Lapse[] = [];
  const tell = (path: Path, fault: Fault) => lapses.push({ in: 'calendar.yaml', path, fault });
  if (byHoliday > 0 && (holiday ?? '') < end)
    tell(['bank-holidays'], faults.holidaysEnd(holiday, byHoliday));
  if (byTerm > 0 && (term ?? '') < end) tell(['school-terms'], faults.termsEnd(term, byTerm));
  return lapses;
}

function timedRules({ rules }: Schedule): TimedRule[] {
  return rules.filter(isTimed);
}
