import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { EMPTY_CALENDAR } from '../../schedule/calendar.ts';
import { readSchedule } from '../../schedule/read.ts';
import type { Day } from '../../schedule/schedule.ts';
import { sessions } from '../../schedule/sessions.ts';
import type { Json } from './objects.ts';
import { whenOfRepeats } from './repeats.ts';

const TODAY = '2026-11-24';
const HOURS = { opens_at: '10:00:00', closes_at: '12:00:00' };

const whenOf = (...parts: Json[]) => {
  const reading = whenOfRepeats(parts, TODAY);
  return 'when' in reading ? reading.when : reading.remarks.map(({ message }) => message).join(' ');
};

describe('the parts of a repeat', () => {
  it.each<[Json, string]>([
    [{ freq: 'WEEKLY', byday: 'FR', ...HOURS }, 'Every Friday, 10am to 12 noon'],
    [
      { freq: 'WEEKLY', interval: 1, byday: 'MO,WE', ...HOURS },
      'Mondays and Wednesdays, 10am to 12 noon',
    ],
    [
      { freq: 'weekly', dtstart: '2026-01-05', opens_at: '10:00' },
      'Every Monday, 10am, from 5 January 2026',
    ],
    [{ freq: 'WEEKLY', byday: 'FR' }, 'Every Friday, time not known'],
    [
      { freq: 'WEEKLY', byday: 'FR', exdate: '2027-01-01T10:00:00, 2020-01-03', ...HOURS },
      'Every Friday, 10am to 12 noon, not on 1 January 2027',
    ],
    [{ freq: 'DAILY', ...HOURS }, 'Every day, 10am to 12 noon'],
    [
      { freq: 'WEEKLY', byday: 'SA', opens_at: '00:00', closes_at: '23:59' },
      'Every Saturday, 24 hours',
    ],
    [
      { freq: 'WEEKLY', interval: '2', byday: 'TH', dtstart: '2027-01-07', ...HOURS },
      'Every other Thursday from 7 January 2027, 10am to 12 noon',
    ],
    [{ freq: 'MONTHLY', byday: '1TU', ...HOURS }, 'First Tuesday of the month, 10am to 12 noon'],
    [
      { freq: 'MONTHLY', byday: '3WE,1WE', ...HOURS },
      'First and third Wednesday of the month, 10am to 12 noon',
    ],
    [{ freq: 'MONTHLY', byday: '-1FR', ...HOURS }, 'Last Friday of the month, 10am to 12 noon'],
    [
      {
        freq: 'WEEKLY',
        interval: 2,
        byday: 'TH',
        dtstart: '2026-01-01',
        valid_from: '2027-01-01',
        ...HOURS,
      },
      'Every other Thursday from 14 January 2027, 10am to 12 noon',
    ],
    [{ dtstart: '2027-03-14', ...HOURS }, 'Sunday 14 March 2027, 10am to 12 noon'],
    [
      { freq: 'WEEKLY', byday: 'FR', valid_from: '2027-01-01', valid_to: '2027-03-26', ...HOURS },
      'Every Friday, 10am to 12 noon, from 1 January 2027 until 26 March 2027',
    ],
    [
      { freq: 'WEEKLY', byday: 'MO', dtstart: '2027-01-11', count: 6, ...HOURS },
      'Every Monday, 10am to 12 noon, from 11 January 2027 until 15 February 2027',
    ],
    [{ description: 'Fridays, 10am to 12 noon' }, 'Every Friday, 10am to 12 noon'],
    [
      { freq: 'WEEKLY', byday: 'FR', description: 'Every Friday morning', ...HOURS },
      'Every Friday, 10am to 12 noon',
    ],
    [{}, ''],
  ])('%j are “%s”', (part, when) => {
    expect(whenOf(part)).toBe(when);
  });

  it('adds up the schedules of one service', () => {
    const tuesday = { freq: 'WEEKLY', byday: 'TU', ...HOURS };
    const thursday = { freq: 'WEEKLY', byday: 'TH', ...HOURS };
    const saturday = { freq: 'WEEKLY', byday: 'SA', opens_at: '09:00', closes_at: '11:00' };
    expect(whenOf(tuesday, thursday, saturday)).toBe(
      'Tuesdays and Thursdays, 10am to 12 noon; every Saturday, 9am to 11am',
    );
  });

  it('leaves out what is over, and passes over what is over altogether', () => {
    const over = { freq: 'WEEKLY', byday: 'TU', valid_to: '2025-12-31', ...HOURS };
    expect(whenOf(over, { freq: 'WEEKLY', byday: 'FR', ...HOURS })).toBe(
      'Every Friday, 10am to 12 noon',
    );
    const never = { freq: 'WEEKLY', interval: 4, byday: 'MO', dtstart: '2027-05-18', ...HOURS };
    expect(whenOf({ ...never, until: '2027-06-13' })).toBe(
      'It ends on 2027-06-13, before its first day.',
    );
    expect(whenOfRepeats([over], TODAY)).toEqual({
      remarks: [
        { is: 'passed over', field: '', message: 'It was last on by 2025-12-31.', fix: '' },
      ],
    });
  });

  it.each<[Json, string]>([
    [{ freq: 'WEEKLY', byday: 'TH,FR', bymonthday: '2,3,4' }, 'contradict each other'],
    [{ freq: 'MONTHLY', bymonthday: '15' }, 'days of the month (15), which no line says'],
    [{ freq: 'MONTHLY', byday: 'TU' }, 'every one of the month, or only one?'],
    [{ freq: 'MONTHLY', interval: 2, byday: '1TU' }, 'every 2 months'],
    [{ freq: 'MONTHLY', byday: '1TU,2FR' }, 'lines of their own'],
    [{ freq: 'MONTHLY', byday: '-2FR' }, 'which no line says'],
    [{ freq: 'WEEKLY' }, 'the day is not said'],
    [{ freq: 'WEEKLY', byday: '1TU' }, 'which is a day of the month'],
    [{ freq: 'WEEKLY', interval: 2, byday: 'TU' }, 'its first day is not said'],
    [
      { freq: 'WEEKLY', interval: 2, byday: 'SU,MO', wkst: 'SU', dtstart: '2027-01-03' },
      'do not begin on Monday',
    ],
    [{ freq: 'WEEKLY', interval: 0, byday: 'TU' }, 'Its interval is “0”'],
    [{ freq: 'WEEKLY', byday: 'Someday' }, 'not days of the week'],
    [{ freq: 'YEARLY', dtstart: '2027-05-01' }, 'It repeats yearly'],
    [{ freq: 'WEEKLY', byday: 'TU', opens_at: '10:00:00Z' }, 'another hour in summer'],
    [{ freq: 'WEEKLY', byday: 'TU', opens_at: 'hh:mm:ss' }, 'which is not a time'],
    [{ freq: 'WEEKLY', byday: 'TU', opens_at: '12:00', closes_at: '10:00' }, 'not after it opens'],
    [{ freq: 'WEEKLY', byday: 'TU', closes_at: '10:00' }, 'when it opens is not said'],
    [{ freq: 'WEEKLY', byday: 'TU', exdate: '2027-01-05, Easter' }, 'which are not all dates'],
    [{ freq: 'WEEKLY', byday: 'TU', rdate: '2027-01-05' }, 'which no line says'],
    [
      { freq: 'WEEKLY', byday: 'TU', dtstart: '2027-05-01', until: '2027-04-01' },
      'before it begins',
    ],
    [{ byday: 'TU', opens_at: '10:00' }, 'not how often'],
    [{ opens_at: '10:00' }, 'It has hours, and no day.'],
    [{ description: 'Ring us' }, 'It says only “Ring us”'],
    [
      { freq: 'WEEKLY', byday: 'TH,FR', description: '10 am to 6pm weekdays' },
      'its parts say Thursday, Friday',
    ],
    [
      { freq: 'WEEKLY', byday: 'TU', description: 'Tuesdays, term time only please' },
      '“term time” is not in its parts',
    ],
    [{ freq: 'WEEKLY', byday: 'TU', notes: 'Not on public holidays' }, 'is not in its parts'],
  ])('%j are refused with the reason', (part, why) => {
    const reading = whenOfRepeats([part], TODAY);
    const remarks = 'remarks' in reading ? reading.remarks : [];
    expect(remarks.map(({ is }) => is)).toEqual(['does not fit']);
    expect(remarks[0]?.message).toContain(why);
  });
});

// Another program’s reading of the very parts.
function datesOf(part: Record<string, unknown>, from: Day, to: Day): Day[] {
  const { freq, interval, byday, dtstart, until, count } = part;
  const rule = [
    `FREQ=${String(freq)}`,
    `INTERVAL=${String(interval)}`,
    'WKST=MO',
    `BYDAY=${String(byday)}`,
    ...(until ? [`UNTIL=${String(until).replaceAll('-', '')}T235959Z`] : []),
    ...(count ? [`COUNT=${String(count)}`] : []),
  ].join(';');
  const start = `${String(dtstart).replaceAll('-', '')}T100000`;
  const series = new RRuleTemporal({
    rruleString: `DTSTART;TZID=Europe/London:${start}\nRRULE:${rule}`,
  });
  const at = (day: Day) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/London' });
  return series
    .between(
      new Date(at(from).epochMilliseconds),
      new Date(at(to).add({ days: 1 }).epochMilliseconds),
      true,
    )
    .map((one) => one.toPlainDate().toString());
}

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const days = fc.uniqueArray(fc.constantFrom(...WEEKDAY_CODES), { minLength: 1, maxLength: 3 });
const day = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((shift) => Temporal.PlainDate.from('2026-11-24').add({ days: shift }).toString());
const weekly = fc.record({
  freq: fc.constant('WEEKLY'),
  interval: fc.constantFrom(1, 1, 2, 3, 4),
  byday: days.map((all) => all.join(',')),
});
const monthly = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...WEEKDAY_CODES),
  )
  .map(([nth, code]) => ({
    freq: 'MONTHLY',
    interval: 1,
    byday: nth.map((one) => `${one}${code}`).join(','),
  }));
const bounded = fc.tuple(
  fc.oneof(weekly, monthly),
  day(-400, 200),
  fc.option(day(201, 700)),
  fc.option(fc.integer({ min: 1, max: 30 })),
);

describe('a line made of parts', () => {
  it('has the sessions that another program gives the parts', () => {
    fc.assert(
      fc.property(bounded, ([repeat, dtstart, until, count]) => {
        const part = { ...repeat, dtstart, until: count ? null : until, count };
        const reading = whenOfRepeats([{ ...part, ...HOURS }], TODAY);
        const expected = datesOf(part, TODAY, '2028-11-30');
        if ('remarks' in reading) {
          const [remark] = reading.remarks;
          if (remark?.is === 'passed over') expect(expected).toEqual([]);
          else expect(remark?.message).toContain('in the middle of a week that is still to come');
          return;
        }
        const read = readSchedule(reading.when);
        const own = read.ok ? sessions(read.schedule, TODAY, '2028-11-30', EMPTY_CALENDAR) : null;
        expect(own?.map(({ date }) => date)).toEqual(expected);
        expect(new Set(own?.map(({ start, end }) => `${start} ${end}`)).size).toBeLessThanOrEqual(
          1,
        );
      }),
      { numRuns: 300 },
    );
  });
});
