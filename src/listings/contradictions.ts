/** Where the words of a listing say another day, date or time than its schedule. */
import { dayOf, nameOf, weekdayOf } from '../schedule/dates.ts';
import { describe } from '../schedule/describe.ts';
import { readSchedule } from '../schedule/read.ts';
import {
  isTimed,
  type Schedule,
  type Slot,
  type Time,
  type Weekday,
} from '../schedule/schedule.ts';
import { weekdaysOf } from '../schedule/sessions.ts';
import {
  dateClaims,
  dayClaims,
  daysIn,
  titleDays,
  type DateClaim,
  type DayClaim,
} from './claims.ts';
import { faults, type Fault } from './problems.ts';

/** The words of a listing, each as it was typed, and when somebody last made sure of them (`2026-10-03`, `2026-10`). */
export interface Words {
  title: string;
  notice: string;
  body: string;
  checked: string;
}

/** A fault in one of the texts; its offset counts from the beginning of that text. */
export interface Contradiction {
  in: 'title' | 'notice' | 'body';
  fault: Fault;
}

/** What does not fit; of a listing that has ended only dates are looked at, as its words tell of the past. */
export function findContradictions(
  words: Words,
  schedule: Schedule,
  hasEnded: boolean,
): Contradiction[] {
  const found: Contradiction[] = [];
  for (const place of ['title', 'notice', 'body'] as const)
    for (const claim of dateClaims(words[place])) {
      const fault = dateFault(claim, Number(words.checked.slice(0, 4)));
      if (fault) found.push({ in: place, fault: { ...fault, offset: claim.offset } });
    }
  if (hasEnded || !isRegular(schedule)) return found;

  const days = weekdaysOf(schedule);
  const inTitle = titleDays(words.title);
  const [other] = inTitle;
  if (other && !inTitle.some((day) => days.includes(day))) {
    const offset = words.title.toLowerCase().indexOf(nameOf(other).toLowerCase());
    found.push({ in: 'title', fault: dayFault(nameOf(other), other, offset, schedule) });
  }
  for (const claim of dayClaims(words.body)) {
    const fault = claimFault(claim, schedule, daysIn(words.body));
    if (fault) found.push({ in: 'body', fault: { ...fault, offset: claim.offset } });
  }
  return found;
}

// Of an event on a date, or of what has days that nobody knows, prose may say any other day too.
function isRegular({ rules }: Schedule): boolean {
  return rules.every(isTimed) && rules.some(({ kind }) => kind !== 'dates');
}

/** How many years around the last check a date without a year may belong to. */
const YEARS = [-1, 0, 1, 2];

function dateFault(
  { found, weekday, date, month, year }: DateClaim,
  checked: number,
): Fault | null {
  const years = year === null ? YEARS.map((ahead) => checked + ahead) : [year];
  const days = years.flatMap((one) => dayOf(one, month, date) ?? []);
  if (days.length === 0 || days.some((day) => weekdayOf(day) === weekday)) return null;
  const right = days.map((day) => {
    const name = nameOf(weekdayOf(day));
    return year === null ? `${name} in ${day.slice(0, 4)}` : name;
  });
  return faults.weekdayOfDate(found, year === null ? right.slice(1, 3) : right);
}

function dayFault(found: string, day: Weekday, offset: number, schedule: Schedule): Fault {
  return { ...faults.otherDay(found, day, weekdaysOf(schedule)), offset };
}

function claimFault(
  claim: DayClaim,
  schedule: Schedule,
  mentioned: readonly Weekday[],
): Fault | null {
  const days = weekdaysOf(schedule);
  const [first] = claim.days;
  const common = claim.days.find((day) => days.includes(day));
  // Whoever names a right day anywhere knows it; the other day is of something else.
  if (common === undefined)
    return first && !mentioned.some((day) => days.includes(day))
      ? dayFault(claim.found, first, claim.offset, schedule)
      : null;
  return claim.time && isOutside(claim.time, common, schedule)
    ? faults.otherTime(`${claim.found}, ${claim.time}`, describe(schedule))
    : null;
}

/** How many minutes earlier people may be asked to come, or later they may leave. */
const GRACE = 30;

/** Whether a time lies outside all hours of a day; never so where one of them has no end. */
function isOutside(time: string, day: Weekday, schedule: Schedule): boolean {
  const reading = readSchedule(`${nameOf(day)}s, ${time}`);
  if (!reading.ok) return false;
  const known = slotsOn(day, schedule);
  return slotsOn(day, reading.schedule).every((said) =>
    known.every((slot) => isSpan(slot) && hasStart(said) && !isWithin(said, slot)),
  );
}

function slotsOn(day: Weekday, { rules }: Schedule): Slot[] {
  return rules.flatMap((rule) =>
    isTimed(rule) && weekdaysOf({ rules: [rule] }).includes(day) ? [...rule.at] : [],
  );
}

function hasStart(slot: Slot): slot is readonly [Time] | readonly [Time, Time] {
  return typeof slot !== 'string';
}

function isSpan(slot: Slot): slot is readonly [Time, Time] {
  return hasStart(slot) && slot.length === 2;
}

function isWithin(said: readonly [Time] | readonly [Time, Time], hours: readonly [Time, Time]) {
  const [from, until = from] = said;
  return minutes(from) >= minutes(hours[0]) - GRACE && minutes(until) <= minutes(hours[1]) + GRACE;
}

function minutes(time: Time): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
