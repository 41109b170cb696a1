import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { calendar, day, dayFrom, refusedOffers, schedule } from '../tests/schedules.ts';
import { inEachZone } from '../tests/zones.ts';
import { describe } from './describe.ts';
import { readSchedule } from './read.ts';
import {
  isTimed,
  WEEKDAYS,
  type Day,
  type Nth,
  type Schedule,
  type Session,
  type TimedRule,
} from './schedule.ts';
import { nextSessions, sessions } from './sessions.ts';

const RUNS = { numRuns: 400 };

suite('canonical words', () => {
  it('read back to the same schedule', () => {
    fc.assert(
      fc.property(schedule, (one) => {
        expect(readSchedule(describe(one)), describe(one)).toEqual({ ok: true, schedule: one });
      }),
      RUNS,
    );
  });

  it('survive capitals, spaces and other dashes', () => {
    fc.assert(
      fc.property(schedule, (one) => {
        const shouted = describe(one)
          .toUpperCase()
          .replaceAll(' ', '\u00a0 ')
          .replaceAll(',', ' ,');
        expect(readSchedule(shouted), shouted).toEqual({ ok: true, schedule: one });
      }),
      { numRuns: 200 },
    );
  });
});

suite('other ways of writing the same', () => {
  const ways: [string, (words: string) => string][] = [
    [
      'the 24-hour clock',
      (words) => words.replace(RANGE, (range) => range.split(' to ').map(to24).join(' - ')),
    ],
    [
      '12.00pm and 12.00am',
      (words) => words.replaceAll('12 noon', '12.00pm').replaceAll('12 midnight', '12.00am'),
    ],
    [
      'dashes',
      (words) => words.replace(/(m|noon) to (?=\d+(\.\d+)?[ap]m|12 (noon|midnight))/g, '$1–'),
    ],
    [
      '1st, 2nd and 3rd',
      (words) =>
        ORDINALS.reduce(
          (text, [word, short]) => text.replace(new RegExp(`(?<!ask )\\b${word}\\b`, 'gi'), short),
          words,
        ),
    ],
    [
      'short days',
      (words) => words.replace(/\b(Mon|Tues|Wed|Thurs|Fri|Sat|Sun)(?:|nes|ur)days?\b/g, '$1'),
    ],
    [
      'short months',
      (words) =>
        words.replace(/\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:uary|ruary|ust|ember|ober)\b/g, '$1'),
    ],
    ['ampersands', (words) => words.replaceAll(' and ', ' & ')],
    ['lines', (words) => words.replaceAll('; ', '\n')],
    ['sentences', (words) => words.replaceAll('; ', '. ')],
  ];

  it.each(ways)('%s', (_name, rewrite) => {
    fc.assert(
      fc.property(schedule, (one) => {
        const text = rewrite(describe(one));
        expect(readSchedule(text), text).toEqual({ ok: true, schedule: one });
      }),
      { numRuns: 100 },
    );
  });
});

const TIME = '(?:\\d+(?:\\.\\d+)?[ap]m|12 noon|12 midnight)';
const RANGE = new RegExp(`${TIME} to ${TIME}`, 'g');

const ORDINALS = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
  ['fifth', '5th'],
] as const;

function to24(time: string): string {
  if (time === '12 noon') return '12:00';
  if (time === '12 midnight') return '24:00';
  const [, hour, minute = '00', half] = /^(\d+)(?:\.(\d+))?([ap])m$/.exec(time)!;
  const hours = (+hour! % 12) + (half === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

suite('whatever a person writes', () => {
  const words = fc.constantFrom(
    ...`Mondays|Tue|Wednesday to Friday|every day|first Tuesday of the month|the last Sunday|every other|fortnightly|weekly
    |monthly|10am-12|2-4pm|7-9|10.30|noon|at 2|all day|time not known|closed|Sunday: closed|not in August|except bank holidays
    |except the first Friday|which is|closed 25 December|closes 1 May and reopens 9 May|term time only|from 4 January 2027
    |until 24 July 2027|April to October|14 March 2027|3, 10 and 17 May 2027|14 to 16 March 2027|25/12/2026|5 days a week
    |for 6 weeks|closed 12-1|half past ten|in the morning|in school holidays|twice a month|juniors|5-7|room 3|£2
    |by appointment|ask first|otherwise|Friday Club|at Lion House|zog|©|mornings|and|and|,|,|;|;|.|(|)|/|-|\n`
      .split('|')
      .map((one) => one.replace(/\n\s+/g, '') || '\n'),
  );

  it('is read to words that read the same, or is refused with a place and a fix', () => {
    const line = fc.oneof(
      { weight: 1, arbitrary: fc.string() },
      {
        weight: 9,
        arbitrary: fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
      },
    );
    fc.assert(
      fc.property(line, (text) => {
        const reading = readSchedule(text);
        if (reading.ok) {
          expect(readSchedule(describe(reading.schedule))).toEqual(reading);
          return;
        }
        const lines = text.split(/\r\n|[\r\n]/);
        expect(reading.problems.length).toBeGreaterThan(0);
        for (const { line: index, offset, length, found, fix, message } of reading.problems) {
          expect(lines[index]!.slice(offset, offset + length)).toBe(found);
          expect(message).not.toBe('');
          expect(fix).not.toMatch(/undefined|NaN/);
        }
        expect(refusedOffers(text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

inEachZone('in the time zone', (zone) => {
  it('the zone is in force', () => {
    const january = new Date(Date.UTC(2027, 0, 1)).getTimezoneOffset();
    expect(january).toBe(
      { 'Europe/London': 0, 'Pacific/Auckland': -780, 'America/New_York': 300 }[zone],
    );
  });

  it('sessions are those that a walk day by day finds', () => {
    fc.assert(
      fc.property(schedule, day, fc.integer({ min: 0, max: 430 }), (one, from, length) => {
        const to = dayFrom(from, length);
        const closed = [dayFrom(from, 3), dayFrom(from, 14)];
        expect(sessions(one, from, to, calendar, closed)).toEqual(walk(one, from, to, closed));
      }),
      { numRuns: 150 },
    );
  });

  it('the next sessions are the first of all of them', () => {
    fc.assert(
      fc.property(schedule, day, fc.integer({ min: 0, max: 5 }), (one, from, count) => {
        const all = sessions(one, from, dayFrom(from, 400), calendar);
        expect(nextSessions(one, from, count, calendar)).toEqual(all.slice(0, count));
      }),
      { numRuns: 100 },
    );
  });
});

/** The plainest way to find sessions: every day is asked about everything, with the platform's own dates. */
function walk({ rules }: Schedule, from: Day, to: Day, closed: readonly Day[]): Session[] {
  const found = new Map<string, Session>();
  for (let today = from; today <= to; today = dayFrom(today, 1)) {
    for (const rule of rules) {
      if (!isTimed(rule) || closed.includes(today) || !isOn(rule, today)) continue;
      const school = schoolOf(today);
      const wanted = rule.during?.school;
      if (wanted && school && school !== wanted) continue;
      for (const one of rule.at) {
        const [start, end] = typeof one === 'string' ? [null, null] : [one[0], one[1] ?? null];
        const check = one === 'time not known' || (wanted !== undefined && school === null);
        const key = `${today} ${start ?? ''} ${end ?? ''}`;
        if (found.get(key)?.check !== false) found.set(key, { date: today, start, end, check });
      }
    }
  }
  return [...found.keys()].sort().map((key) => found.get(key)!);
}

function isOn(rule: TimedRule, today: Day): boolean {
  const { from, until, months: only } = rule.during ?? {};
  if (from && today < from) return false;
  if (until && today > until) return false;
  const [year, month, date] = today.split('-').map(Number) as [number, number, number];
  if (only && !only.includes(month)) return false;
  const name = WEEKDAYS[(new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7]!;
  const isNth = (nth: readonly Nth[]) => {
    let count = 0;
    for (let d = date; d >= 1; d -= 7) count++;
    const isLast = new Date(Date.UTC(year, month - 1, date + 7)).getUTCMonth() !== month - 1;
    return nth.includes(count as Nth) || (isLast && nth.includes(-1));
  };
  for (const one of rule.not ?? []) {
    if (one.kind === 'bank holidays' && calendar.bankHolidays.includes(today)) return false;
    if (one.kind === 'months' && one.months.includes(month)) return false;
    if (one.kind === 'nth' && one.on === name && isNth(one.nth)) return false;
    if (one.kind === 'dates' && one.dates.includes(today)) return false;
    if (one.kind === 'span' && today >= one.from && today <= one.until) return false;
    if (one.kind === 'yearly' && one.days.some((that) => today.endsWith(that))) return false;
    if (one.kind === 'yearly span') {
      for (const start of [year - 1, year]) {
        const end = one.until < one.from ? start + 1 : start;
        if (today >= `${start}-${one.from}` && today <= `${end}-${one.until}`) return false;
      }
    }
  }
  if (rule.kind === 'dates') return rule.dates.includes(today);
  if (rule.kind === 'monthly') return rule.on === name && isNth(rule.nth);
  if (!rule.on.includes(name)) return false;
  if (rule.kind === 'weekly') return true;
  for (let start = mondayOf(rule.from); start <= today; start = dayFrom(start, rule.weeks * 7)) {
    if (today >= rule.from && today <= dayFrom(start, 6)) return today >= start;
  }
  return false;
}

function schoolOf(today: Day): 'term' | 'holidays' | null {
  const { terms } = calendar;
  if (terms.some(({ from, until }) => today >= from && today <= until)) return 'term';
  return today > terms[0]!.from && today < terms.at(-1)!.until ? 'holidays' : null;
}

function mondayOf(today: Day): Day {
  return dayFrom(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7));
}
