import { describe, expect, it } from 'vitest';
import { freshness } from './freshness.ts';

describe('freshness', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 'fresh'],
    ['2026-05-23', '2026-11-22', 'fresh'],
    ['2026-05-22', '2026-11-22', 'ageing'],
    ['2025-11-22', '2026-11-22', 'ageing'],
    ['2025-11-21', '2026-11-22', 'old'],
    ['2025-05-23', '2026-11-22', 'old'],
    ['2025-05-22', '2026-11-22', 'unconfirmed'],
    ['2026-05', '2026-11-22', 'ageing'],
    ['2026-06', '2026-11-22', 'fresh'],
    ['2024-03', '2026-11-22', 'unconfirmed'],
  ])('of a listing checked %s is, on %s, %s', (checked, today, is) => {
    expect(freshness(checked, today)).toBe(is);
  });
});
