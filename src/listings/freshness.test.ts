import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../schedule/dates.ts';
import { checkEveryOf, FRESHNESS, freshness } from './freshness.ts';

describe('freshness', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 'fresh'],
    ['2026-05-23', '2026-11-22', 'fresh'],
    ['2026-05-22', '2026-11-22', 'ageing'],
    ['2025-11-22', '2026-11-22', 'ageing'],
    ['2025-11-21', '2026-11-22', 'old'],
    ['2025-05-22', '2026-11-22', 'old'],
    ['2025-05-21', '2026-11-22', 'unconfirmed'],
    ['2024-03-04', '2026-11-22', 'unconfirmed'],
    // A check that is still to come is a slip, of which the check of the content tells.
    ['2027-01-01', '2026-11-22', 'fresh'],
  ])('of a listing checked on %s is, on %s, %s', (checked, today, is) => {
    expect(freshness(checked, today)).toBe(is);
  });

  it.each([
    ['2026-06', '2026-11-30', 'fresh'],
    ['2026-06', '2026-12-01', 'ageing'],
    ['2025-12', '2026-12-01', 'ageing'],
    ['2025-12', '2026-12-02', 'old'],
    ['2025-06', '2026-12-01', 'old'],
    ['2025-06', '2026-12-02', 'unconfirmed'],
  ])('counts a month from its first day: %s is, on %s, %s', (checked, today, is) => {
    expect(freshness(checked, today)).toBe(is);
  });

  it.each([
    ['2026-08-31', '2027-02-27', 'fresh'],
    ['2026-08-31', '2027-02-28', 'ageing'],
    ['2027-08-31', '2028-02-28', 'fresh'],
    ['2027-08-31', '2028-02-29', 'ageing'],
    ['2028-02-29', '2029-02-28', 'ageing'],
    ['2028-02-29', '2029-03-01', 'old'],
  ])('ends with the month where that is shorter: %s is, on %s, %s', (checked, today, is) => {
    expect(freshness(checked, today)).toBe(is);
  });

  it.each([
    ['2026-11-22', 'ageing'],
    ['2025-11-22', 'ageing'],
    ['2025-11-21', 'old'],
    ['2025-05-21', 'unconfirmed'],
  ])('takes an article of %s for second hand: at best ageing (%s)', (checked, is) => {
    expect(freshness(checked, '2026-11-22', 'article')).toBe(is);
  });

  it('takes for fresh what somebody made sure of themselves', () => {
    expect(freshness('2026-11-22', '2026-11-22', 'organiser')).toBe('fresh');
  });

  it.each([
    [3, '2026-08-23', 'fresh'],
    [3, '2026-08-22', 'ageing'],
    [3, '2026-05-21', 'old'],
    [3, '2026-02-21', 'unconfirmed'],
    [12, '2025-11-23', 'fresh'],
    [12, '2024-11-22', 'ageing'],
    [12, '2024-11-21', 'old'],
    [12, '2023-11-21', 'unconfirmed'],
  ])('with a check every %i months, of one checked on %s is %s', (every, checked, is) => {
    expect(freshness(checked, '2026-11-22', 'visit', every)).toBe(is);
  });

  it('never gets better as days go by', () => {
    const days = fc.integer({ min: 0, max: 2500 });
    const every = fc.integer({ min: 3, max: 24 });
    const how = fc.constantFrom(undefined, 'article', 'phone');
    fc.assert(
      fc.property(days, days, every, how, (one, other, months, by) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((n) =>
          FRESHNESS.indexOf(freshness('2024-02-29', addDays('2024-02-29', n), by, months)),
        );
        expect(sooner).toBeLessThanOrEqual(later!);
      }),
    );
  });
});

describe('checkEveryOf', () => {
  const kinds = [
    { slug: 'food-bank', name: 'Food bank', sentence: '', also: [], checkEvery: 3 },
    { slug: 'choir', name: 'Choir', sentence: '', also: [] },
  ];
  it.each([
    ['food-bank', 3],
    ['choir', 6],
    ['nothing-known', 6],
  ])('%s → every %i months', (kind, every) => {
    expect(checkEveryOf(kind, { kinds })).toBe(every);
  });
});
