/** Part `schedule`: reading what people wrote about when, working out the sessions of a year, telling calendars of them. */
import { readFileSync } from 'node:fs';
import { toEvents } from '../../src/feeds/event.ts';
import { factsOf } from '../../src/feeds/facts.ts';
import { closedOn } from '../../src/listings/closures.ts';
import { readFront } from '../../src/listings/front.ts';
import { addDays } from '../../src/schedule/dates.ts';
import { readSchedule } from '../../src/schedule/read.ts';
import { sessions } from '../../src/schedule/sessions.ts';
import { median, timings, written } from './figures.ts';
import type { Measure, Row } from './measure.ts';
import { directoryOf, TODAY } from './samples.ts';

/** Milliseconds for the sessions of 661 schedules over a year. */
const GOAL = { count: 661, ms: 50 };
const TIMES = 15;

/** How fast schedules are read, unfolded and written for calendars. */
export const scheduleMeasure: Measure = {
  name: 'schedule',
  does: 'schedules, in Node: the median of several times, and the very first, before the program has warmed up',
  run: async ({ sizes }) => {
    const rows: Row[] = [];
    for (const count of sizes) rows.push(...(await measure(count)));
    return rows;
  },
};

async function measure(count: number): Promise<Row[]> {
  const directory = await directoryOf(count);
  const { listings, calendar } = directory;
  const texts = listings.map(({ file }) => whenOf(file));
  const schedules = listings.map((listing) => ({
    schedule: listing.schedule,
    closed: closedOn(listing, directory),
  }));
  const yearOn = addDays(TODAY, 364);
  let found = 0;
  const unfolding = timings(TIMES, () => {
    found = 0;
    for (const { schedule, closed } of schedules)
      found += sessions(schedule, TODAY, yearOn, calendar, closed).length;
  });
  let events = 0;
  const telling = timings(TIMES, () => {
    events = 0;
    for (const listing of listings)
      events +=
        toEvents(factsOf(listing, directory, TODAY), directory, TODAY).split('BEGIN:VEVENT')
          .length - 1;
  });
  const reading = timings(TIMES, () => {
    for (const text of texts) readSchedule(text);
  });
  return [
    {
      ...timed(
        `sessions of ${written(count)} schedules over a year (${written(found)})`,
        unfolding,
      ),
      ...(count === GOAL.count ? { goal: GOAL.ms } : {}),
    },
    timed(`reading when ${written(count)} listings are on`, reading),
    timed(`calendar events of ${written(count)} listings (${written(events)})`, telling),
  ];
}

/** What a listing's file says about when, as its author wrote it. */
function whenOf(file: string): string[] {
  const lines = readFront(file, readFileSync(file, 'utf8')).fields?.['when'];
  return [lines ?? []].flat().filter((line) => typeof line === 'string');
}

function timed(what: string, times: readonly number[]): Row {
  const first = times.slice(0, 1).map((value) => ({ name: 'first', value }));
  return { what, value: median(times), unit: 'ms', also: first };
}
