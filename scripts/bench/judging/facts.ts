/** What is true of a listing, as far as a question can ask: from its own files, and not from what the search makes of them. */
import { closedOn } from '../../../src/listings/closures.ts';
import type { Directory } from '../../../src/listings/content.ts';
import type { Listing } from '../../../src/listings/schema.ts';
import type { Point } from '../../../src/listings/vocabulary.ts';
import { accessOf, whereIs } from '../../../src/listings/whereabouts.ts';
import { addDays, weekdayOf } from '../../../src/schedule/dates.ts';
import type { Day, Session, Weekday } from '../../../src/schedule/schedule.ts';
import { sessions } from '../../../src/schedule/sessions.ts';
import type { PartOfDay } from '../../../src/search/moments.ts';

/** One session, by what people call it. */
export interface Occasion {
  date: Day;
  day: Weekday;
  /** Every part of the day that it reaches into; none where its time is not known. */
  parts: readonly PartOfDay[];
}

/** What a question can be judged by. */
export interface Facts {
  listing: Listing;
  /** Title and text. */
  words: string;
  access: ReadonlySet<string>;
  /** In pounds, 0 where it is free; null where no price is told. */
  price: number | null;
  at: Point | null;
  /** Its sessions in the year from the day of the question on. */
  occasions: readonly Occasion[];
}

const A_YEAR = 364;
/** When a part of the day begins and ends. */
const HOURS: Readonly<Record<PartOfDay, readonly [from: string, until: string]>> = {
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '24:00'],
};

/** The facts of one listing on a day. */
export function factsOf(listing: Listing, directory: Directory, today: Day): Facts {
  const { venue, at } = whereIs(listing, directory);
  const { cost, schedule, title, body } = listing;
  const closed = closedOn(listing, directory);
  const held = sessions(schedule, today, addDays(today, A_YEAR), directory.calendar, closed);
  const yes = accessOf(listing, venue).filter(({ state }) => state === 'yes');
  const pounds = /£ ?(\d+(?:\.\d+)?)/.exec(cost.text)?.[1];
  return {
    listing,
    words: `${title}\n${body}`,
    access: new Set(yes.map(({ fact }) => fact)),
    price: cost.band === 'free' ? 0 : pounds === undefined ? null : Number(pounds),
    at,
    occasions: held.map((session) => ({
      date: session.date,
      day: weekdayOf(session.date),
      parts: partsOf(session),
    })),
  };
}

/** The parts of the day into which a session reaches; one that ends at noon is not in the afternoon. */
export function partsOf({ start, end }: Pick<Session, 'start' | 'end'>): PartOfDay[] {
  if (start === null) return [];
  return (Object.keys(HOURS) as PartOfDay[]).filter((part) => {
    const [from, until] = HOURS[part];
    return start < until && (end === null ? start >= from : end > from);
  });
}
