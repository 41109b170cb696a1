/** Arithmetic of the bench: of many timings the one that is told. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Row } from './measure.ts';

/** The value that a share of all (0.95 for 95 in 100) does not exceed, by nearest rank; throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}

/** Half of all are no greater than this. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** How long something takes, in milliseconds, each of so many times. */
export function timings(times: number, work: () => void): number[] {
  return Array.from({ length: times }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

/** Bytes as they lie on disk and as a server sends them. */
export interface Bytes {
  raw: number;
  gzip: number;
  brotli: number;
}

/** The size of one file, compressed as hard as a host does that compresses beforehand. */
export function bytesOf(content: string | Uint8Array): Bytes {
  const raw = Buffer.from(content);
  const brotli = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  return {
    raw: raw.length,
    gzip: gzipSync(raw, { level: 9 }).length,
    brotli: brotli.length,
  };
}

/** Several files together, each compressed by itself as the browser gets them. */
export function sumBytes(all: readonly Bytes[]): Bytes {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const { raw, gzip, brotli } of all) {
    sum.raw += raw;
    sum.gzip += gzip;
    sum.brotli += brotli;
  }
  return sum;
}

/** The row of some bytes: brotli counts, the others stand beside it. */
export function bytesRow(what: string, { raw, gzip, brotli }: Bytes, goal?: number): Row {
  return {
    what: `${what}, brotli`,
    value: brotli,
    unit: 'bytes',
    ...(goal === undefined ? {} : { goal }),
    also: [
      { name: 'gzip', value: gzip },
      { name: 'raw', value: raw },
    ],
  };
}

/** A number of listings as people write it: 10,000. */
export function written(number: number): string {
  return number.toLocaleString('en-GB');
}
