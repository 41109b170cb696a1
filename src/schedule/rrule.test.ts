import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendar, day, dayFrom, schedule } from '../tests/schedules.ts';
import { inEachZone } from '../tests/zones.ts';
import { EMPTY_CALENDAR } from './calendar.ts';
import { readSchedule } from './read.ts';
import { toSeries, type Series } from './rrule.ts';
import { isTimed, type Calendar, type Day, type Session, type TimedRule } from './schedule.ts';
import { sessions } from './sessions.ts';

const FROM = '2026-10-03';
const TO = '2028-12-31';

function seriesOf(when: string, known: Calendar = calendar, closed: readonly Day[] = []) {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(`"${when}" cannot be read.`);
  return toSeries(reading.schedule, FROM, TO, known, closed);
}

/** A series on one line: key, first session, rule, last day, how many days fall out. */
function told({ key, first, rule, until, except }: Series): string {
  const hours = [first.start, first.end].filter(Boolean).join('-');
  const check = first.check ? '?' : '';
  return [key, `${first.date} ${hours}${check}`, rule, until, except.length || '']
    .filter(Boolean)
    .join(' | ');
}

describe('a schedule as series', () => {
  it.each([
    ['Fridays, 10am to 12 noon', ['1 | 2026-10-09 10:00-12:00 | FREQ=WEEKLY;BYDAY=FR']],
    ['Fridays, 10am', ['1 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR']],
    ['Saturdays, all day', ['1 | 2026-10-03  | FREQ=WEEKLY;BYDAY=SA']],
    ['Saturdays, time not known', ['1 | 2026-10-03 ? | FREQ=WEEKLY;BYDAY=SA']],
    ['Mondays, 24 hours', ['1 | 2026-10-05 00:00-24:00 | FREQ=WEEKLY;BYDAY=MO']],
    [
      'Monday to Friday, 10am-12 and 1pm-3pm',
      [
        '1 | 2026-10-05 10:00-12:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
        '2 | 2026-10-05 13:00-15:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      ],
    ],
    [
      '1st and last Tuesday of the month, 2pm',
      [
        '1-1st | 2026-10-06 14:00 | FREQ=MONTHLY;BYDAY=1TU',
        '1-last | 2026-10-27 14:00 | FREQ=MONTHLY;BYDAY=-1TU',
      ],
    ],
    [
      'every other Thursday from 9 July 2026, 2pm',
      ['1 | 2026-10-15 14:00 | FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TH'],
    ],
    ['3 May 2027, 2pm', ['1-2027-05-03 | 2027-05-03 14:00']],
    [
      'Fridays, 10am, from 6 November 2026 until 20 November 2026',
      ['1 | 2026-11-06 10:00 | FREQ=WEEKLY;BYDAY=FR | 2026-11-20'],
    ],
    [
      'Fridays, 10am, except bank holidays',
      ['1 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR | 3'], // Christmas, New Year and Good Friday
    ],
    [
      'Fridays, 10am, term time only',
      [
        '1 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR | 2027-03-19 | 4',
        '1-after | 2027-03-26 10:00? | FREQ=WEEKLY;BYDAY=FR',
      ],
    ],
    [
      'Fridays, 10am, not in August',
      ['1 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR | 2028-12-29 | 8'],
    ],
    [
      'Fridays, 10am, April to October',
      [
        '1 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR | 2026-10-30',
        '1-2027-04-02 | 2027-04-02 10:00 | FREQ=WEEKLY;BYDAY=FR | 2027-10-29',
        '1-2028-04-07 | 2028-04-07 10:00 | FREQ=WEEKLY;BYDAY=FR | 2028-10-27',
      ],
    ],
    [
      'Fridays, 10am, not from 1 January 2027 to 30 June 2027',
      [
        '1 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR | 2026-12-25',
        '1-2027-07-02 | 2027-07-02 10:00 | FREQ=WEEKLY;BYDAY=FR',
      ],
    ],
    [
      'Fridays, 10am, closed 25 December',
      ['1 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR | 2028-12-29 | 1'],
    ],
    ['by appointment', []],
  ])('%s', (when, lines) => {
    expect(seriesOf(when).map(told)).toEqual(lines);
  });

  it('takes out the days on which its place is closed', () => {
    const [series] = seriesOf('Fridays, 10am', calendar, ['2026-10-16', '2026-10-17']);
    expect(series?.except).toEqual(['2026-10-16']);
    expect(series?.until).toBeNull();
  });

  it('asks to check first where no term is known', () => {
    expect(seriesOf('Fridays, 10am, term time only', EMPTY_CALENDAR).map(told)).toEqual([
      '1 | 2026-10-09 10:00? | FREQ=WEEKLY;BYDAY=FR',
    ]);
  });

  it.each<[string, readonly TimedRule[], readonly string[]]>([
    [
      'gives none twice that two rules give',
      [
        { kind: 'monthly', nth: [1], on: 'fri', at: [['10:00']] },
        { kind: 'weekly', on: ['fri'], at: [['10:00']] },
      ],
      [
        '1-1st | 2026-11-06 10:00 | FREQ=MONTHLY;BYDAY=1FR',
        '2 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR | 2028-12-29 | 26',
      ],
    ],
    [
      'keeps the certain one of two alike, and the one that goes on',
      [
        { kind: 'weekly', on: ['fri'], at: [['10:00']], during: { school: 'term' } },
        { kind: 'weekly', on: ['fri'], at: [['10:00']] },
      ],
      ['2 | 2026-10-09 10:00 | FREQ=WEEKLY;BYDAY=FR'],
    ],
    [
      'gives the fifth of a month one by one, since not every calendar knows it',
      [{ kind: 'monthly', nth: [5], on: 'fri', at: [['10:00']], during: { until: '2027-05-31' } }],
      [
        '1-5th-2026-10-30 | 2026-10-30 10:00',
        '1-5th-2027-01-29 | 2027-01-29 10:00',
        '1-5th-2027-04-30 | 2027-04-30 10:00',
      ],
    ],
  ])('%s', (_claim, rules, lines) => {
    expect(toSeries({ rules }, FROM, TO, calendar).map(told)).toEqual(lines);
  });
});

inEachZone('in the time zone', () => {
  it(
    'the sessions of all series are those of the schedule, none twice',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(schedule, day, fc.nat({ max: 500 }), (one, from, length) => {
          const to = dayFrom(from, 366 + length);
          const closed = [dayFrom(from, 3), dayFrom(from, 20)];
          const series = toSeries(one, from, to, calendar, closed);
          expect(expand(series, to)).toEqual(sessions(one, from, to, calendar, closed));
          expect(new Set(series.map(({ key }) => key)).size).toBe(series.length);
        }),
        { numRuns: 800 },
      );
    },
  );

  it('what goes on without end stays true behind the days that were looked at', () => {
    fc.assert(
      fc.property(schedule, day, (one, from) => {
        const to = dayFrom(from, 731);
        const end = dayFrom(to, 200);
        const told = expand(toSeries(one, from, to, calendar), end).map(written);
        const all = sessions(one, from, end, calendar).map(written);
        expect(told.filter((line) => !all.includes(line))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

it('rules that share their hours give no session twice, and lose none', () => {
  fc.assert(
    fc.property(schedule, schedule, day, (one, other, from) => {
      const at = one.rules.filter(isTimed)[0]?.at ?? [['10:00']];
      const rules = [
        ...one.rules,
        ...other.rules.map((rule) => (isTimed(rule) ? { ...rule, at } : rule)),
      ];
      const to = dayFrom(from, 731);
      const series = toSeries({ rules }, from, to, calendar);
      expect(expand(series, to)).toEqual(sessions({ rules }, from, to, calendar));
    }),
    { numRuns: 300 },
  );
});

it('a group without exceptions or with known ones has no end', () => {
  const words = ['Fridays, 10am', 'last Friday of the month, 10am, except bank holidays'];
  for (const when of words) expect(seriesOf(when).map(({ until }) => until)).toEqual([null]);
});

function written({ date, start, end, check }: Session): string {
  return `${date} ${start ?? ''} ${end ?? ''} ${check}`;
}

/** All sessions of the series to a day, as another reader of RFC 5545 finds them. */
function expand(series: readonly Series[], to: Day): Session[] {
  return series
    .flatMap(({ first, ...rest }) =>
      datesOf({ first, ...rest }, to).map((date) => ({ ...first, date })),
    )
    .sort((a, b) => (written(a) < written(b) ? -1 : 1));
}

function datesOf({ first, rule, until, except }: Series, to: Day): Day[] {
  if (rule === null) return [first.date];
  const at = (date: Day) =>
    Temporal.ZonedDateTime.from(`${date}T${first.start ?? '00:00'}[Europe/London]`);
  const stamp = (date: Day) => `${date}T${first.start ?? '00:00'}00`.replace(/[-:]/g, '');
  const utc = (date: Day) =>
    `${at(date).withTimeZone('UTC').toPlainDateTime().toString({ smallestUnit: 'second' })}Z`.replace(
      /[-:]/g,
      '',
    );
  const lines = [
    `DTSTART;TZID=Europe/London:${stamp(first.date)}`,
    `RRULE:${rule}${until === null ? '' : `;UNTIL=${utc(until)}`}`,
    ...(except.length > 0 ? [`EXDATE;TZID=Europe/London:${except.map(stamp).join(',')}`] : []),
  ];
  const found = new RRuleTemporal({ rruleString: lines.join('\n'), strict: true });
  return found.between(at(first.date), at(to), true).map((one) => one.toString().slice(0, 10));
}
