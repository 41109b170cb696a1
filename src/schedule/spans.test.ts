import { describe, expect, it } from 'vitest';
import { addMonths } from './spans.ts';

describe('addMonths', () => {
  it.each([
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2026-12-01', 12, '2027-12-01'],
  ])('%s, %i months later, is %s', (day, n, is) => {
    expect(addMonths(day, n)).toBe(is);
  });
});
