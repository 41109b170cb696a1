/** What people are told about days and dates that do not fit together, or that time has overtaken. */
import { formatDay, nameOf } from '../../schedule/dates.ts';
import type { Day, Weekday } from '../../schedule/schedule.ts';
import { quote } from '../offers.ts';
import { fault, warning, type Fault } from './fault.ts';

const inFull = (day: Day): string => formatDay(day, { year: true });
const inShort = (day: Day): string => formatDay(day, { weekday: false, year: true });
const spanOf = (from: Day, until: Day): string =>
  from === until ? `on ${inFull(from)}` : `from ${inFull(from)} to ${inFull(until)}`;

/** Closures, notices, past dates, a calendar that ends, and words that say another day than the schedule. */
export const timeFaults = {
  // Closures and notices
  closureDays: () =>
    fault(
      'closed.days',
      'A closure has either the one day (on), or the first and the last day (from and until).',
      '{ on: 2027-05-04 }, or { from: 2026-12-24, until: 2027-01-03 }',
    ),
  closureBackwards: (from: Day, until: Day) =>
    fault(
      'closed.backwards',
      `A closure runs from ${from} until ${until}, which comes before it.`,
      `{ from: ${until}, until: ${from} }`,
    ),
  closureTooLong: (from: Day, until: Day) =>
    fault(
      'closed.too-long',
      `A closure runs from ${from} until ${until}. That is more than a year.`,
      'The right years; where nothing will be on any more, a line ended: in each listing there',
    ),
  closureOfNobody: (venues: string, meant: string) =>
    fault(
      'closed.venues',
      `No venue is run by ${quote(venues)}, so nothing would be closed.`,
      meant
        ? `venues: ${meant}`
        : `The words that stand after run-by in the venues, or run-by: ${venues} in each of them`,
    ),
  closureIdle: (from: Day, until: Day, where: string) =>
    warning(
      'closed.no-session',
      `Nothing is on ${where} ${spanOf(from, until)}, so this closure takes nothing away.`,
      'The right date, or take it out',
    ),
  closurePast: (until: Day, others: number) =>
    warning(
      'closed.past',
      `The closure until ${inFull(until)} is long past${others > 0 ? `, and so ${others === 1 ? 'is one other' : `are ${others} others`} here` : ''}.`,
      'Take it out; or the right year, if it is still to come',
    ),
  noticePast: (until: Day) =>
    warning(
      'notice.past',
      `The notice was to be shown until ${inFull(until)}, so nobody sees it any more.`,
      'Take the notice out, or give it a later day',
    ),

  // Schedules and the calendar
  schedulePast: (last: Day) =>
    warning(
      'when.past',
      `The last session was on ${inFull(last)}, and no other comes after it. The lists leave it out.`,
      `New dates; or, if it is over for good, a line ended: ${last}`,
    ),
  endsLater: (last: Day) =>
    fault(
      'ended.future',
      `It ends on ${inFull(last)}, which is still to come, and the page would say today that it has ended.`,
      `In when: until ${inShort(last)}. Write ended: once it is over`,
    ),
  exceptionIdle: (from: Day, until: Day, days: readonly Weekday[]) =>
    warning(
      'when.exception',
      `It says that it is not on ${spanOf(from, until).replace(/^on /, '')}. It would not be on then anyway: its days are ${daysOf(days)}.`,
      'The right date, or take it out',
    ),
  holidaysEnd: (last: Day | null, listings: number) =>
    warning(
      'calendar.holidays',
      `${last ? `The last bank holiday here is ${inShort(last)}` : 'There are no bank holidays here'}, and ${needed(listings, 'does not happen on them', 'do not happen on them')}. Later ones would be shown as open.`,
      'The days that https://www.gov.uk/bank-holidays lists',
    ),
  termsEnd: (last: Day | null, listings: number) =>
    warning(
      'calendar.terms',
      `${last ? `The last school term here ends on ${inShort(last)}` : 'There are no school terms here'}, and ${needed(listings, 'depends on them', 'depend on them')}. Later dates are shown as “check first”.`,
      '- { from: the first school day, until: the last one }, a line for each stretch',
    ),

  // What the words say, and what the schedule says
  weekdayOfDate: (found: string, right: readonly string[]) =>
    warning(
      'prose.date',
      `${quote(found)} does not fit: that date is a ${right.join(' or a ')}.`,
      'The right day or the right date',
    ),
  otherDay: (found: string, said: Weekday, days: readonly Weekday[]) =>
    warning(
      'prose.day',
      `The words say ${quote(found)}, and **when** has no ${nameOf(said)}: its days are ${daysOf(days)}.`,
      'The same day in both; or say in the words what else is on then',
    ),
  otherTime: (found: string, hours: string) =>
    warning(
      'prose.time',
      `The words say ${quote(found)}, and **when** has other hours: ${hours}.`,
      'The same hours in both',
    ),
} satisfies Record<string, (...found: never[]) => Fault>;

function needed(listings: number, one: string, several: string): string {
  return listings === 1 ? `one listing ${one}` : `${listings} listings ${several}`;
}

function daysOf(days: readonly Weekday[]): string {
  const names = days.map((day) => `${nameOf(day)}s`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
