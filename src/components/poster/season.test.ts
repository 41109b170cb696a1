import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../schedule/dates.ts';
import { monthOf, seasonOf } from './season.ts';

describe('the season of a poster', () => {
  it.each([
    ['2026-09-01', 'Autumn 2026', '2026-11-30'],
    ['2026-11-03', 'Winter 2026–27', '2027-02-28'],
    ['2026-11-24', 'Winter 2026–27', '2027-02-28'],
    ['2026-12-01', 'Winter 2026–27', '2027-02-28'],
    ['2027-01-15', 'Winter 2026–27', '2027-02-28'],
    ['2027-02-10', 'Spring 2027', '2027-05-31'],
    ['2027-03-01', 'Spring 2027', '2027-05-31'],
    ['2027-08-20', 'Autumn 2027', '2027-11-30'],
    ['2028-01-01', 'Winter 2027–28', '2028-02-29'],
    ['2099-12-01', 'Winter 2099–00', '2100-02-28'],
  ])('printed on %s is %s, until %s', (today, name, until) => {
    expect(seasonOf(today)).toEqual({ name, until });
  });

  it('has four weeks before it on any day, and less than four months', () => {
    for (let day = '2026-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
      const left = daysBetween(day, seasonOf(day).until);
      expect(left, day).toBeGreaterThanOrEqual(28);
      expect(left, day).toBeLessThanOrEqual(28 + 92);
    }
  });

  it('names the month of a day', () => {
    expect(monthOf('2026-11-24')).toBe('November 2026');
  });
});
