import { describe, expect, it } from 'vitest';
import { bytesOf, bytesRow, median, percentile, sumBytes, timings } from './figures.ts';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [[7], 0.5, 7],
    [[7], 0.95, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [[10, 9, 1], 0.95, 10],
    [[10, 9, 1], 0, 1],
    [hundred, 0.95, 95],
    [hundred, 0.5, 50],
    [hundred, 1, 100],
  ])('of %j, a share of %d does not exceed %d', (values, share, value) => {
    expect(percentile(values, share)).toBe(value);
  });

  it('compares numbers, not their digits', () => {
    expect(percentile([10, 9, 100], 1)).toBe(100);
  });

  it('leaves the order of what it is given alone', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses to say anything of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow('nothing');
  });
});

describe('timings', () => {
  it('times each run of the work', () => {
    let runs = 0;
    const times = timings(4, () => (runs += 1));
    expect(runs).toBe(4);
    expect(times).toHaveLength(4);
    expect(times.every((time) => time >= 0)).toBe(true);
  });
});

describe('bytes', () => {
  const text = 'Coffee morning – every Friday. '.repeat(200);

  it('count what is sent, not letters', () => {
    expect(bytesOf('–').raw).toBe(3);
  });

  it('are fewer when compressed, and fewest by brotli', () => {
    const { raw, gzip, brotli } = bytesOf(text);
    expect(raw).toBeGreaterThan(gzip);
    expect(gzip).toBeGreaterThan(brotli);
    expect(brotli).toBeGreaterThan(20);
  });

  it('of files together are the sum of each file compressed by itself', () => {
    const one = bytesOf(text);
    expect(sumBytes([one, one])).toEqual({
      raw: 2 * one.raw,
      gzip: 2 * one.gzip,
      brotli: 2 * one.brotli,
    });
    expect(sumBytes([])).toEqual({ raw: 0, gzip: 0, brotli: 0 });
  });

  it('make a row in which brotli is held to the goal', () => {
    const row = bytesRow('home: HTML', { raw: 300, gzip: 120, brotli: 100 }, 110);
    expect(row).toMatchObject({ what: 'home: HTML, brotli', value: 100, unit: 'bytes', goal: 110 });
    expect(row.also).toEqual([
      { name: 'gzip', value: 120 },
      { name: 'raw', value: 300 },
    ]);
    expect(bytesRow('home: JS', { raw: 3, gzip: 2, brotli: 1 })).not.toHaveProperty('goal');
  });
});
