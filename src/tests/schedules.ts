import fc from 'fast-check';
import { canonical } from '../schedule/canon.ts';
import { hasGap } from '../schedule/problems.ts';
import { readSchedule } from '../schedule/read.ts';
import {
  isTimed,
  WEEKDAYS,
  type Calendar,
  type Exception,
  type Day,
  type Nth,
  type Rule,
  type Schedule,
  type Season,
  type Slot,
  type TimedRule,
} from '../schedule/schedule.ts';

/** A day between 2026 and 2029, so that leap days, clock changes and new years are met. */
export const day = fc.integer({ min: 0, max: 1460 }).map(dayAfter);
const weekday = fc.constantFrom(...WEEKDAYS);
const weekdays = fc.uniqueArray(weekday, { minLength: 1 });
const nths = fc.uniqueArray(fc.constantFrom<Nth>(1, 2, 3, 4, 5, -1), {
  minLength: 1,
  maxLength: 3,
});
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 11 });
const yearDay = fc.integer({ min: 0, max: 365 }).map((n) => dayFrom('2000-01-01', n).slice(5));
const span = fc
  .tuple(day, fc.integer({ min: 1, max: 200 }))
  .map(([from, n]) => ({ from, until: dayFrom(from, n) }));

const quarter = fc.integer({ min: 24, max: 92 });
const slot: fc.Arbitrary<Slot> = fc.oneof(
  quarter.map((start): Slot => [timeAt(start)]),
  fc
    .tuple(quarter, fc.integer({ min: 1, max: 40 }))
    .filter(([start, length]) => start + length <= 96)
    .map(([start, length]): Slot => [timeAt(start), timeAt(start + length)]),
);
const at: fc.Arbitrary<Slot[]> = fc.oneof(
  { weight: 8, arbitrary: fc.array(slot, { minLength: 1, maxLength: 3 }).filter(areApart) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Slot[]>(['all day'], ['time not known'], [['00:00', '24:00']]),
  },
);
const during: fc.Arbitrary<Season> = fc
  .record(
    {
      months,
      school: fc.constantFrom<'term' | 'holidays'>('term', 'holidays'),
      from: day,
      until: day,
    },
    { requiredKeys: [] },
  )
  .filter(({ from, until }) => !from || !until || from <= until);
const exception: fc.Arbitrary<Exception> = fc.oneof(
  fc.constant<Exception>({ kind: 'bank holidays' }),
  months.map((list): Exception => ({ kind: 'months', months: list })),
  fc.record({ kind: fc.constant('nth'), nth: nths, on: weekday }),
  fc
    .uniqueArray(day, { minLength: 1, maxLength: 4 })
    .map((dates): Exception => ({ kind: 'dates', dates })),
  span.map((one): Exception => ({ kind: 'span', ...one })),
  fc
    .uniqueArray(yearDay, { minLength: 1, maxLength: 3 })
    .map((days): Exception => ({ kind: 'yearly', days })),
  fc
    .tuple(yearDay, yearDay)
    .filter(([from, until]) => from !== until)
    .map(([from, until]): Exception => ({ kind: 'yearly span', from, until })),
);
const limits = fc.record({ at, during, not: fc.array(exception, { maxLength: 2 }) });
const timedRule: fc.Arbitrary<TimedRule> = fc.oneof(
  fc.tuple(limits, weekdays).map(([rest, on]): TimedRule => ({ kind: 'weekly', on, ...rest })),
  fc
    .tuple(limits, nths, weekday)
    .map(([rest, nth, on]): TimedRule => ({ kind: 'monthly', nth, on, ...rest })),
  fc.tuple(limits, fc.integer({ min: 2, max: 6 }), weekdays, fc.integer({ min: 0, max: 150 })).map(
    ([
      {
        during: { from: _from, until: _until, ...season },
        ...rest
      },
      weeks,
      on,
      week,
    ]): TimedRule => {
      const first = Math.min(...on.map((one) => WEEKDAYS.indexOf(one)));
      return {
        kind: 'every',
        weeks,
        on,
        from: dayFrom('2026-01-05', week * 7 + first),
        ...rest,
        during: season,
      };
    },
  ),
  fc
    .tuple(limits, fc.uniqueArray(day, { minLength: 1, maxLength: 5 }))
    .map(([rest, dates]): TimedRule => ({ kind: 'dates', dates, ...rest })),
);
const untimed = fc.constantFrom<Rule>(
  { kind: 'by appointment' },
  { kind: 'any time' },
  { kind: 'ask first' },
  { kind: 'day not known' },
);
/** Schedules of every form, in canonical order. */
export const schedule: fc.Arbitrary<Schedule> = fc
  .oneof(
    { weight: 9, arbitrary: fc.array(timedRule, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.tuple(timedRule, untimed).map((both): Rule[] => both) },
    { weight: 1, arbitrary: untimed.map((one) => [one]) },
  )
  .map(canonical)
  .filter(({ rules }) => !hasOverride(rules.filter(isTimed)));

/** Bank holidays and terms of the school year in which most of those days lie. */
export const calendar: Calendar = {
  bankHolidays: [
    '2026-12-25',
    '2026-12-28',
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
  ],
  terms: [
    { from: '2026-09-02', until: '2026-10-23' },
    { from: '2026-11-02', until: '2026-12-18' },
    { from: '2027-01-04', until: '2027-02-12' },
    { from: '2027-02-22', until: '2027-03-25' },
  ],
};

/** The offers to a text that are refused again when they are copied, but for those with a gap to fill in. */
export function refusedOffers(text: string): string[] {
  const reading = readSchedule(text);
  const lines = text.split(/\r\n|[\r\n]/);
  return (reading.ok ? [] : reading.problems).flatMap(({ line, fix }) =>
    fix.split(' — or: ').filter((offer) => {
      if (hasGap(offer) || readSchedule(offer).ok) return false;
      // An offer is for one line, and the others may have problems of their own.
      const again = readSchedule(lines.map((one, at) => (at === line ? offer : one)));
      return !again.ok && again.problems.some((other) => other.line === line);
    }),
  );
}

/** The day so many days later, by the platform's own dates: an oracle has to be independent of ours. */
export function dayFrom(today: Day, days: number): Day {
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function dayAfter(days: number): Day {
  return dayFrom('2026-01-01', days);
}

function timeAt(quarters: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(quarters / 4) % 24)}:${two((quarters % 4) * 15)}`;
}

/** Times in one list are said with 'and', so they may be any; but one start is not said twice. */
function areApart(slots: readonly Slot[]): boolean {
  return new Set(slots.map((one) => one[0])).size === slots.length;
}

/** Hours of two rules that only begin or only end together may be meant instead of each other: they are refused. */
function hasOverride(rules: readonly TimedRule[]): boolean {
  const slots = rules.flatMap(({ at: hours }, rule) => hours.map((hour) => ({ rule, hour })));
  return slots.some((a) =>
    slots.some((b) => {
      if (a.rule === b.rule || typeof a.hour === 'string' || typeof b.hour === 'string')
        return false;
      const isSameEnd = a.hour[1] === b.hour[1] && a.hour[1] !== undefined;
      return (a.hour[0] === b.hour[0]) !== isSameEnd;
    }),
  );
}
