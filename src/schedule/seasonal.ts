import { weekdayOf } from './dates.ts';
import { exactDay } from './exact.ts';
import type { WrittenSeason } from './seasons.ts';
import type { Run, Segment, Segments } from './segments.ts';
import { tell } from './troubles.ts';

/** Gives a segment the days that only its seasons tell, and each of its seasons the times that are meant for it. */
export function takeSeasons(segment: Segment, all: Segments): void {
  takeSpan(segment);
  takeStart(segment, all);
  partSeasons(segment, all);
}

/** '14 to 18 March 2027, 10am to 4pm': without days of the week a span stands for each of its dates. */
function takeSpan({ runs, limits }: Segment): void {
  const [run] = runs;
  const at = limits.findIndex(({ limit }) => limit.kind === 'season' && isBare(limit.season));
  const { limit, behind } = limits[at] ?? {};
  if (runs.length !== 1 || run?.kind !== 'times' || limit?.kind !== 'season') return;
  if (limit.season.kind !== 'between') return;
  const { from, next, season } = limit;
  limits.splice(at, 1);
  const dates = { kind: 'dates' as const, dates: [season], from, next };
  runs.splice(behind === 0 ? 0 : 1, 0, { kind: 'days', parts: [dates], after: null, named: false });
}

/** 'Fortnightly from Thursday 7 January 2027': the first date tells the day of the week. */
function takeStart({ runs, limits }: Segment, all: Segments): void {
  if (runs.some(({ kind }) => kind === 'days')) return;
  const often = limits.find(({ limit }) => limit.kind === 'weeks' || limit.kind === 'weekly');
  const season = limits.flatMap(({ limit }) => (limit.kind === 'season' ? [limit] : []))[0];
  if (!often || !season || !('date' in season.season || 'first' in season.season)) return;
  if (season.season.kind === 'until') return;
  const written = season.season.kind === 'from' ? season.season.date : season.season.first;
  const date = exactDay(written, all.troubles);
  if (date === null) {
    all.undated = true;
    return;
  }
  const days = { kind: 'weekly' as const, on: [weekdayOf(date)], part: null };
  const { from, next } = season;
  runs.unshift({
    kind: 'days',
    parts: [{ kind: 'days', days, from, next }],
    after: null,
    named: false,
  });
  // What was said of the day goes with the day.
  for (const placed of limits) placed.behind = Math.max(1, placed.behind + 1);
}

/**
 * 'Sundays 10–4 April to October, 11–3 November to March': the same days at other hours in other parts of the year,
 * where each of the times has a season of its own, all of them before their times or all behind.
 */
function partSeasons(segment: Segment, all: Segments): void {
  const { runs, limits } = segment;
  const days = runs.find(({ kind }) => kind === 'days');
  const times = runs.filter(({ kind }) => kind === 'times');
  const isSplit = runs.some(({ kind }, at) => kind === 'times' && runs[at - 1]?.kind === 'times');
  if (!isSplit) return;
  const [first] = runs;
  const seasons = limits.filter(({ limit }) => limit.kind === 'season');
  // How many runs a season stands behind: with the days in front, those of '10–4 April to October' stand behind 2 and 3.
  const lead = first === days ? 1 : 0;
  const places = seasons.map(({ behind }) => Math.max(behind, lead) - lead).join();
  const isBefore = places === times.map((_, at) => at).join();
  const isBehind = places === times.map((_, at) => at + 1).join();
  const isClear = limits.length === seasons.length && runs.length === times.length + 1;
  if (days && lead === 1 && isClear && (isBefore || isBehind)) {
    segment.runs = times.flatMap((run): Run[] => [{ ...days }, run]);
    for (const [at, placed] of seasons.entries()) placed.behind = at * 2 + 1;
    return;
  }
  // '10–12, except the first Friday, 2–4': the later times may be those of the exception.
  for (let at = runs.length - 1; at > 0; at--) {
    const [before, run] = [runs[at - 1]!, runs[at]!];
    if (before.kind !== 'times' || run.kind !== 'times') continue;
    const limit = limits.find(({ behind }) => behind === at);
    all.troubles.push(
      tell.timesBehind(limit?.limit ?? run.parts[0]!, limit ? '{found}, which is' : ''),
    );
    before.parts.push(...run.parts);
    runs.splice(at, 1);
    for (const placed of limits) if (placed.behind > at) placed.behind--;
  }
}

function isBare(season: WrittenSeason): boolean {
  return season.kind === 'between' && season.bare === true;
}
