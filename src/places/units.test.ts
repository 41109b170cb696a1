import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../listings/vocabulary.ts';
import { decodeUnits, encodeUnits, MOST_BYTES, packUnits } from './units.ts';

const METRES_A_DEGREE = 111_320;
const inward = fc.stringMatching(/^[0-9][ABD-HJLNP-UW-Z]{2}$/);
const point = fc.tuple(
  fc.double({ min: 49.8, max: 60.9, noNaN: true }),
  fc.double({ min: -8.2, max: 1.8, noNaN: true }),
);

function metresApart(a: Point, b: Point): number {
  const east = (a[1] - b[1]) * Math.cos((a[0] * Math.PI) / 180);
  return Math.hypot(a[0] - b[0], east) * METRES_A_DEGREE;
}

describe('packed units', () => {
  it('come out as they went in, within 2 m, through JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(inward, point, { maxKeys: 60 }), (units) => {
        const wire = JSON.parse(JSON.stringify(encodeUnits(units))) as ReturnType<
          typeof encodeUnits
        >;
        const read = decodeUnits(wire);
        expect(Object.keys(read).toSorted()).toEqual(Object.keys(units).toSorted());
        for (const [name, at] of Object.entries(units))
          expect(metresApart(read[name]!, at)).toBeLessThan(2);
      }),
    );
  });

  it('are the same bytes whatever the order they came in', () => {
    const units = { '1AB': [53.02, -1.48], '0AA': [53.01, -1.47] } as const;
    const turned = Object.fromEntries(Object.entries(units).toReversed());
    expect(JSON.stringify(encodeUnits(turned))).toBe(JSON.stringify(encodeUnits(units)));
  });

  it('are small enough also for the largest outcode of a city', () => {
    const letters = 'ABDEFGHJLNPQRSTUWXYZ';
    // Ten sectors, every ending but a few: more than any outcode in Britain has in use.
    const units = Object.fromEntries(
      Array.from({ length: 4000 }, (_, index): [string, Point] => {
        const ending = `${letters[Math.floor(index / 20) % 20]}${letters[index % 20]}`;
        const [north, east] = [(index * 7919) % 4001, (index * 104729) % 4003];
        return [
          `${Math.floor(index / 400)}${ending}`,
          [51.33 + north / 50_000, -0.1 + east / 50_000],
        ];
      }),
    );
    const text = packUnits('CR0', units);
    expect(text.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(brotliCompressSync(text).length).toBeLessThan(MOST_BYTES * 0.8);
  });

  it('say which outcode is too large, and what to do', () => {
    const units = Object.fromEntries(
      Array.from({ length: 6760 }, (_, index): [string, Point] => {
        const letter = (n: number) => String.fromCharCode(65 + (n % 26));
        const ending = letter(index / 26) + letter(index);
        return [`${Math.floor(index / 676)}${ending}`, [53 + index / 50_000, -1.5]];
      }),
    );
    expect(() => packUnits('XX1', units)).toThrow(/XX1 take .+ bytes.+postcodes\/XX1\.csv/);
  });
});
