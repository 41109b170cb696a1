import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { day } from '../tests/schedules.ts';
import { stamp, toUtc } from './london.ts';

describe('a time in Britain', () => {
  it.each([
    ['2026-11-22', '10:30', '20261122T103000Z'],
    ['2027-05-29', '10:30', '20270529T093000Z'],
    ['2027-05-29', '00:30', '20270528T233000Z'],
    ['2027-03-28', '00:59', '20270328T005900Z'],
    ['2027-03-28', '02:00', '20270328T010000Z'],
    ['2027-10-31', '00:30', '20271030T233000Z'],
    ['2027-10-31', '02:00', '20271031T020000Z'],
    ['2027-01-01', '00:00', '20270101T000000Z'],
  ])('%s %s is %s', (date, time, expected) => {
    expect(toUtc(date, time)).toBe(expected);
  });

  it('is what the time zone database says of it', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 95 }), (date, quarter) => {
        const time = `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
        // An hour that the clocks leave out is taken by winter time, one that comes twice the first time.
        const known = Temporal.PlainDateTime.from(`${date}T${time}`)
          .toZonedDateTime('Europe/London', { disambiguation: 'compatible' })
          .withTimeZone('UTC');
        const [utcDate = '', utcTime = ''] = known.toPlainDateTime().toString().split('T');
        expect(toUtc(date, time)).toBe(`${stamp(utcDate, utcTime.slice(0, 5))}Z`);
      }),
      { numRuns: 2000 },
    );
  });
});

function two(n: number): string {
  return String(n).padStart(2, '0');
}
