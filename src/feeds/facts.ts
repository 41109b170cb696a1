/** What calendars and records tell of a listing: plain facts, the same at build and in the browser. */
import { checkOf, type Check } from '../listings/checked.ts';
import { closedOn, noticesOf } from '../listings/closures.ts';
import type { Directory } from '../listings/content.ts';
import { JOIN_WORDS, ROOM_WORDS } from '../listings/labels.ts';
import type { CheckedHow, Listing } from '../listings/schema.ts';
import type { Point } from '../listings/vocabulary.ts';
import { whereIs } from '../listings/whereabouts.ts';
import { costWords } from '../listings/words.ts';
import { weekdayOf } from '../schedule/dates.ts';
import { describe } from '../schedule/describe.ts';
import type { Day, Schedule } from '../schedule/schedule.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import type { Notice } from '../site.ts';

/** A listing in words and dates, '' or nothing where something is not known. */
export interface Facts {
  /** `town/slug`, which is also the address. */
  id: string;
  title: string;
  /** The name of its kind. */
  kind: string;
  organiser: string;
  /** The schedule in words. */
  when: string;
  schedule: Schedule;
  /** Dates on which its place is closed, of the days of the week on which it can be on: those to come, and those since calendars begin. */
  closed: readonly Day[];
  /** The venue's name, or how it happens: `Online`, `By phone`. */
  place: string;
  /** The lines of the address, the postcode last; none where not known. */
  address: readonly string[];
  /** The name of the town; '' for a listing of the whole area. */
  town: string;
  /** Where exactly; null where that is only near. */
  at: Point | null;
  cost: string;
  join: string;
  /** '' where there is room, or nobody says. */
  room: string;
  contact: { name: string; phone: string; email: string; web: string };
  /** When somebody last made sure of it: `2026-10-03`, or `2026-10`. */
  checked: string;
  checkedHow: CheckedHow;
  /** In how many months it is to be checked again; left out for the usual time. */
  checkEvery?: number;
  /** The day on which somebody last made sure of it or its venue, or on which it ended. */
  changed: Day;
  /** What people should know just now, of the listing, its venue and its town. */
  notices: readonly Notice[];
  /** The day on which it ended; '' while it goes on. */
  ended: Day | '';
}

/** The facts of a listing as they stand on `today`, when a notice may be past. */
export function factsOf(listing: Listing, directory: Directory, today: Day): Facts {
  const { vocabulary } = directory;
  const { contact, checked, ended = '', schedule } = listing;
  const place = whereIs(listing, directory);
  const town = vocabulary.towns.find(({ slug }) => slug === listing.town);
  const kind = vocabulary.kinds.find(({ slug }) => slug === listing.kind);
  const first = firstDay({ checked, ended }, today);
  const days = weekdaysOf(schedule);
  const { checkEvery } = checkOf(listing, vocabulary);
  return {
    id: listing.id,
    title: listing.title,
    kind: kind?.name ?? '',
    organiser: listing.organiser,
    when: describe(schedule),
    schedule,
    closed: closedOn(listing, directory).filter(
      (date) => date >= first && days.includes(weekdayOf(date)),
    ),
    place: place.name,
    address: place.address,
    town: town && !town.isArea ? town.name : '',
    at: place.isApproximate ? null : place.at,
    cost: costWords(listing.cost),
    join: listing.join ? JOIN_WORDS[listing.join] : '',
    room: listing.room && listing.room !== 'yes' ? ROOM_WORDS[listing.room] : '',
    contact: {
      name: contact.name ?? '',
      phone: contact.phone ?? '',
      email: contact.email ?? '',
      web: contact.web ?? '',
    },
    checked,
    checkedHow: listing['checked-how'],
    ...(checkEvery !== undefined && { checkEvery }),
    changed: [dayOf(checked), dayOf(place.venue?.checked ?? checked), ended].reduce((a, b) =>
      a > b ? a : b,
    ),
    notices: noticesOf(listing, directory, today),
    ended,
  };
}

/** What the facts say of the last check. */
export function checkIn({ contact, ...facts }: Facts): Check {
  const { checked, checkedHow, checkEvery } = facts;
  const hasPhone = contact.phone !== '';
  return { checked, checkedHow, ...(checkEvery !== undefined && { checkEvery }), hasPhone };
}

/** The place, the lines of its address and the town, as on an envelope: the postcode last. */
export function postalLines({ place, address, town }: Facts): string[] {
  const lines = [place, ...address].filter(Boolean);
  if (!town || lines.includes(town)) return lines;
  return isPostcode(lines.at(-1) ?? '')
    ? [...lines.slice(0, -1), town, ...lines.slice(-1)]
    : [...lines, town];
}

/** Whether a line is a postcode and nothing else. */
export function isPostcode(line: string): boolean {
  return /^[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/i.test(line);
}

/** The day on which the calendar of a listing begins: that of its last check, at most a year back. */
export function firstDay({ checked, ended }: Pick<Facts, 'checked' | 'ended'>, today: Day): Day {
  const earliest = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const since = dayOf(checked) < today ? dayOf(checked) : today;
  // What has ended was often checked afterwards, and still has to be called off.
  return ended || since < earliest ? earliest : since;
}

/** The day of a check; of a month the first. */
export function dayOf(checked: string): Day {
  return checked.length === 7 ? `${checked}-01` : checked;
}
