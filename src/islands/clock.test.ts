import { describe, expect, it } from 'vitest';
import { londonNow } from './clock.ts';

describe('londonNow', () => {
  it.each([
    ['2026-11-22T09:05:00Z', { today: '2026-11-22', time: '09:05' }],
    ['2026-07-01T23:30:00Z', { today: '2026-07-02', time: '00:30' }],
    ['2026-12-31T23:59:59Z', { today: '2026-12-31', time: '23:59' }],
    ['2027-01-01T00:00:00Z', { today: '2027-01-01', time: '00:00' }],
    // The clocks went forward at one o'clock that night.
    ['2026-03-29T00:59:00Z', { today: '2026-03-29', time: '00:59' }],
    ['2026-03-29T01:00:00Z', { today: '2026-03-29', time: '02:00' }],
  ])('at %s', (moment, now) => {
    expect(londonNow(new Date(moment))).toEqual(now);
  });
});
