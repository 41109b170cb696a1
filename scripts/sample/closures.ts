/** Invents when venues, towns and the whole directory are closed, and what a town has to say. */
import { addDays } from '../../src/schedule/dates.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { nextOn } from './days.ts';
import type { Random } from './random.ts';
import type { Fields, Value } from '../../src/listings/writer.ts';

/** Who runs the venues that the whole directory closes over Christmas. */
export const COUNCIL = 'council';

/** Who runs a venue, told by its name; undefined where a name tells nothing. */
export function runnerOf(name: string): string | undefined {
  if (/\b(?:Library|Leisure Centre|Community Centre|Children’s Centre)\b/.test(name))
    return COUNCIL;
  return /\b(?:Church|Chapel|Parish)\b/.test(name) ? 'church' : undefined;
}

/** One to three days of a venue, as dates or as a span with its reason. */
export function inventClosed(random: Random, today: Day): Value {
  const first = addDays(today, random.between(7, 90));
  const days = random.between(1, 3);
  if (days < 3) return [first, addDays(first, 1)].slice(0, days);
  return [{ from: first, until: addDays(first, 2), why: 'Floor repairs' }];
}

/** When the directory is closed: what the council runs over Christmas, and everything on one day in May. */
export function closedEverywhere(today: Day, hasCouncil: boolean): Value {
  const year = Number(today.slice(0, 4));
  const may = nextOn(`${today.slice(5) < '05-01' ? year : year + 1}-05-01`, 'thu');
  const christmas = { from: `${year}-12-24`, until: `${year + 1}-01-03`, why: 'Christmas' };
  return [
    ...(hasCouncil ? [{ ...christmas, venues: COUNCIL }] : []),
    { on: may, why: 'Polling day' },
  ];
}

/** What some towns announce, by their place in the list; most announce nothing. */
export function announcedIn(place: number, today: Day): Fields {
  if (place % 9 === 4)
    return {
      notice: {
        text: 'The bridge is closed to cars. Buses stop at the market place.',
        until: addDays(today, 40),
      },
    };
  return place % 9 === 7
    ? { closed: [{ on: nextOn(addDays(today, 10), 'fri'), why: 'Carnival' }] }
    : {};
}
