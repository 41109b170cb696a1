import { describe, expect, it } from 'vitest';
import type { Hit } from '../../search/finding/engine.ts';
import { foldOf } from './fold.ts';

/** Results as letters, `u` for one that nobody has confirmed lately. */
const hits = (letters: string) =>
  [...letters].map((letter) => ({ isUnconfirmed: letter === 'u' }) as Hit);

describe('foldOf', () => {
  it.each<[what: string, sent: string, total: number, unconfirmed: number, fold: number]>([
    ['lies before the first unconfirmed', 'ccuu', 4, 2, 2],
    ['lies at the very top where nobody confirmed any', 'uuu', 3, 3, 0],
    ['is not there where somebody confirmed all', 'ccc', 3, 0, 3],
    ['is not there where nothing was found', '', 0, 0, 0],
    ['leaves what was asked for by its name above it', 'uccuu', 5, 3, 3],
    ['lies among those still to come', 'cc', 6, 2, 2],
    ['is not taken to lie at one asked for by its name, last of those sent', 'cu', 6, 3, 2],
    ['lies where it does also when not all below it were sent', 'ccu', 9, 7, 2],
  ])('%s', (_, sent, total, unconfirmed, fold) => {
    expect(foldOf({ hits: hits(sent), total, unconfirmed })).toBe(fold);
  });
});
