/** What a poster says of each listing: one line under each of its days, in words that hold for a season. */
import { checkIn } from '../../feeds/facts.ts';
import { freshnessOf, UNCONFIRMED_SENTENCE } from '../../listings/checked.ts';
import { daysBetween, formatDay, nameOf, weekdayOf } from '../../schedule/dates.ts';
import { describe, describeShort } from '../../schedule/describe.ts';
import {
  isTimed,
  WEEKDAYS,
  type Calendar,
  type Day,
  type Dates,
  type Monthly,
  type Session,
  type TimedRule,
  type Weekday,
} from '../../schedule/schedule.ts';
import { OFTEN, sessions, weekdaysOf } from '../../schedule/sessions.ts';
import type { ListingRecord } from '../../sharing/record.ts';

/** Where on a poster something stands. */
export type PartName = Weekday | 'often' | 'dates' | 'undated' | 'unsure';

/** One listing under one heading. */
export interface Line {
  id: string;
  /** What it begins with, the hours under a day: `10am–12`; '' for nothing. */
  lead: string;
  title: string;
  /** Place, limits and how to join, one after the other: `Town hall · book first`. */
  rest: string;
  /** The name of its kind, of which a poster is to have many. */
  kind: string;
  /** The lower, the sooner it is taken where not all have room. */
  rank: number;
}

/** The lines under one heading, in the order in which they are read. */
export interface Part {
  name: PartName;
  heading: string;
  /** A sentence below the heading; '' for none. */
  sentence: string;
  lines: readonly Line[];
}

/** The days for which a poster is made, the holidays between them, and what the town says to everybody. */
export interface Span {
  from: Day;
  until: Day;
  calendar: Calendar;
  /** Said of every listing there, so that it is no news of one of them. */
  townNotice: string;
}

/** Single dates further away than this are left to the next poster. */
const DATES_AHEAD = 56;

/** Every part of a poster that has a line, in the order of the poster; what has ended is not to be among the records. */
export function partsOf(records: readonly ListingRecord[], span: Span): Part[] {
  const lines = new Map<PartName, (Line & { sort: string })[]>();
  for (const record of records)
    for (const { part, sort, ...line } of linesOf(record, span))
      lines.set(part, [...(lines.get(part) ?? []), { ...line, sort }]);
  return PARTS.flatMap(({ name, heading, sentence }) => {
    const own = lines.get(name);
    if (!own) return [];
    const inOrder = [...own].sort(
      (a, b) => compareText(a.sort, b.sort) || compareText(a.title, b.title),
    );
    return [{ name, heading, sentence, lines: inOrder.map(({ sort: _, ...line }) => line) }];
  });
}

const PARTS: readonly Omit<Part, 'lines'>[] = [
  ...WEEKDAYS.map((day) => ({ name: day, heading: `${nameOf(day)}s`, sentence: '' })),
  { name: 'often', heading: 'Most days', sentence: '' },
  { name: 'dates', heading: 'Dates to keep', sentence: '' },
  { name: 'undated', heading: 'When you need it', sentence: '' },
  {
    name: 'unsure',
    heading: 'Ask first',
    sentence: UNCONFIRMED_SENTENCE,
  },
];

/** A line, the part it belongs to, and what it is put in order by. */
type Placed = Line & { part: PartName; sort: string };

function linesOf(record: ListingRecord, span: Span): Placed[] {
  const { schedule } = record;
  const days = weekdaysOf(schedule);
  if (freshnessOf(checkIn(record), span.from) === 'unconfirmed') {
    // An hour on a wall is believed, whatever stands above it: what may be over is told without.
    const lead = days.length > 0 && days.length < OFTEN ? `${days.map(nameOf).join('s, ')}s` : '';
    const sort = days[0] ? String(WEEKDAYS.indexOf(days[0])) : '9';
    return [placed(record, span, 'unsure', lead, [record.place], sort)];
  }
  const timed = schedule.rules.filter(isTimed);
  if (timed.length === 0) {
    const { phone, web } = record.contact;
    const { time } = describeShort(schedule);
    return [placed(record, span, 'undated', time, [record.place, phone || web], time)];
  }
  if (days.length >= OFTEN && timed.some(({ kind }) => kind === 'weekly')) {
    if (heldIn(timed, record, span).length === 0) return [];
    const { days: on, time } = describeShort(schedule);
    const limits = timed.length === 1 ? limitWords(timed[0]!, record, span) : '';
    return [placed(record, span, 'often', `${on} ${time}`, [record.place, limits], record.title)];
  }
  return timed.flatMap((rule) =>
    rule.kind === 'dates' ? datesLine(rule, record, span) : dayLines(rule, record, span),
  );
}

function dayLines(rule: Exclude<TimedRule, Dates>, record: ListingRecord, span: Span): Placed[] {
  return weekdaysOf({ rules: [rule] }).flatMap((day) => {
    const own = onDay(rule, day);
    const [first] = heldIn([own], record, span);
    if (!first) return [];
    const { days, time } = describeShort({ rules: [own] });
    const which =
      own.kind === 'weekly'
        ? ''
        : own.kind === 'every'
          ? `${days} from ${formatDay(first.date, { weekday: false })}`
          : days;
    const limits = limitWords(own, record, span);
    const lead = first.start === null && first.check ? 'Ask when' : time;
    const rank = own.kind === 'weekly' ? 0 : 3;
    return [
      placed(record, span, day, lead, [which, record.place, limits], first.start ?? '99', rank),
    ];
  });
}

function datesLine(rule: Dates, record: ListingRecord, span: Span): Placed[] {
  const held = heldIn([rule], record, span);
  const [first] = held;
  if (!first || daysBetween(span.from, first.date) > DATES_AHEAD) return [];
  const { time } = describeShort({ rules: [{ kind: 'dates', dates: [first.date], at: rule.at }] });
  const others = new Set(held.map(({ date }) => date)).size - 1;
  const more = others > 0 ? `and ${others} more ${others === 1 ? 'date' : 'dates'}` : '';
  const lead = `${shortDate(first.date)}, ${time.charAt(0).toLowerCase()}${time.slice(1)}`;
  return [
    placed(record, span, 'dates', lead, [record.place, more], first.date + (first.start ?? '')),
  ];
}

function placed(
  record: ListingRecord,
  { from, townNotice }: Span,
  part: PartName,
  lead: string,
  rest: readonly string[],
  sort: string,
  rank = 0,
): Placed {
  const { id, title, kind, join, room, notices } = record;
  const isOpen = join === '' || join === OPEN_TO_ALL;
  const isOld = freshnessOf(checkIn(record), from) === 'old';
  const { phone } = record.contact;
  const ring = phone && !rest.includes(phone) ? `ring first: ${phone}` : 'ring first';
  const advice = !isOld ? '' : phone ? ring : 'ask first';
  const isSaid = isOpen || part === 'unsure' || (isOld && join === 'Ask first');
  const remarks = [
    advice,
    isSaid ? '' : join.toLowerCase(),
    // Before the season is over it may be otherwise.
    room ? 'ask if there is room' : '',
    notices.some(({ text }) => text !== townNotice) ? 'ask: something has changed' : '',
  ];
  const words = [...rest, ...remarks].filter(Boolean).join(' · ');
  const later = rank + (isOpen ? 0 : 1) + (isOld ? 2 : 0) + (room ? 4 : 0);
  return { part, id, kind, lead, title, rest: words, rank: later, sort };
}

const OPEN_TO_ALL = 'Just turn up';

/** The same rule on one of its days. */
function onDay(rule: Exclude<TimedRule, Dates>, day: Weekday): Exclude<TimedRule, Dates> {
  return rule.kind === 'monthly' ? (rule satisfies Monthly) : { ...rule, on: [day] };
}

function heldIn(
  rules: readonly TimedRule[],
  { closed }: ListingRecord,
  { from, until, calendar }: Span,
): Session[] {
  return sessions({ rules }, from, until, calendar, closed);
}

/**
 * What keeps a rule from being on in the span: 'not in December', 'not on 5 February'; '' where nothing
 * does. Of holidays a poster speaks once, at its foot.
 */
function limitWords(rule: TimedRule, record: ListingRecord, span: Span): string {
  const { from, until, calendar } = span;
  const bare = { ...rule };
  delete bare.during;
  delete bare.not;
  const planned = sessions({ rules: [rule] }, from, until, calendar);
  const isOn = new Set(planned.map(({ date }) => date));
  const isMissed = ({ date }: Session) => !isOn.has(date) && !isHoliday(date, calendar);
  const said: string[] = [];
  const isUnsure = planned.some(({ check, start }) => check && start);
  if (isUnsure || sessions({ rules: [bare] }, from, until, calendar).some(isMissed)) {
    // Behind the days and the hours, the whole description has its limits.
    const words = describe({ rules: [rule] }).slice(describe({ rules: [bare] }).length + 2);
    said.push(words.length <= MOST_OF_LIMITS ? words : 'ask for the dates');
  }
  const closed = [...isOn].filter(
    (date) => record.closed.includes(date) && !isHoliday(date, calendar),
  );
  if (closed.length > 2) said.push('closed for some weeks: ask');
  else if (closed.length > 0)
    said.push(`not on ${closed.map((date) => formatDay(date, { weekday: false })).join(' or ')}`);
  return said.join(' · ');
}

const MOST_OF_LIMITS = 48;

function isHoliday(date: Day, { bankHolidays }: Calendar): boolean {
  const yearDay = date.slice(5);
  return yearDay >= '12-22' || yearDay <= '01-03' || bankHolidays.includes(date);
}

// `Fri 27 November`: at a glance from afar, the whole name of the day says no more.
function shortDate(date: Day): string {
  const name = nameOf(weekdayOf(date)).slice(0, 3);
  return `${name} ${formatDay(date, { weekday: false })}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
