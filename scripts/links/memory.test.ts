import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/schedule/dates.ts';
import { goneTwice, readMemory, remember, writeMemory, type Memory } from './memory.ts';
import type { Verdict } from './verdict.ts';

const PAGE = 'https://village.example/tea';
const START = '2026-11-24';
const GONE: Verdict = { state: 'gone', why: 'There is no such page (404).' };
const WORKS: Verdict = { state: 'works', movedTo: '' };
const UNCLEAR: Verdict = { state: 'cannot tell', why: 'It did not answer in time.' };
const NEVER: Memory = new Map();

describe('remember', () => {
  it.each<[string, [number, Verdict][], boolean]>([
    ['asks nobody about what was gone once', [[0, GONE]], false],
    [
      'asks nobody within five days',
      [
        [0, GONE],
        [3, GONE],
        [5, GONE],
      ],
      false,
    ],
    [
      'asks after six days',
      [
        [0, GONE],
        [6, GONE],
      ],
      true,
    ],
    [
      'asks on the third of three rounds',
      [
        [0, GONE],
        [3, GONE],
        [7, GONE],
      ],
      true,
    ],
    [
      'begins anew after it worked',
      [
        [0, GONE],
        [3, WORKS],
        [6, GONE],
      ],
      false,
    ],
    [
      'knows still, where nobody could tell in between',
      [
        [0, GONE],
        [3, UNCLEAR],
        [7, GONE],
      ],
      true,
    ],
    [
      'does not count what nobody can tell',
      [
        [0, GONE],
        [7, UNCLEAR],
      ],
      false,
    ],
    [
      'goes on asking while nobody can tell',
      [
        [0, GONE],
        [7, GONE],
        [10, UNCLEAR],
      ],
      true,
    ],
    [
      'asks no more once it works',
      [
        [0, GONE],
        [7, GONE],
        [10, WORKS],
      ],
      false,
    ],
  ])('%s', (_claim, rounds, isAsked) => {
    expect(goneTwice(after(rounds))).toEqual(isAsked ? [PAGE] : []);
  });

  it('forgets an address that stands nowhere any more', () => {
    const before = after([[0, GONE]]);
    expect(remember(before, new Map(), addDays(START, 7)).size).toBe(0);
  });

  it('asks exactly where two days of the same absence lie six days apart, whatever came between', () => {
    const round = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(GONE, WORKS, UNCLEAR));
    fc.assert(
      fc.property(fc.array(round, { maxLength: 12 }), (steps) => {
        let day = 0;
        const rounds = steps.map(([gap, verdict]): [number, Verdict] => [(day += gap), verdict]);
        const alive = rounds.map(([, { state }]) => state).lastIndexOf('works');
        const absent = rounds
          .slice(alive + 1)
          .filter(([, { state }]) => state === 'gone')
          .map(([on]) => on);
        const isAsked = absent.length > 1 && absent.at(-1)! - absent[0]! >= 6;
        expect(goneTwice(after(rounds))).toEqual(isAsked ? [PAGE] : []);
      }),
    );
  });
});

describe('what is kept', () => {
  it('comes back as it was', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2025-10-01', n));
    const days = fc.tuple(day, day).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.webUrl(), days)), (entries) => {
        const memory = new Map(entries.map(([url, [first, last]]) => [url, { first, last }]));
        expect(readMemory(writeMemory(memory), '2026-11-24')).toEqual(memory);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['no JSON', '{"version":1,"gone":['],
    ['nothing', ''],
    ['another shape', []],
    ['null', null],
    ['another version', { version: 2, gone: [entry({})] }],
    ['no list', { version: 1, gone: { 0: entry({}) } }],
    ['entries that are none', { version: 1, gone: [null, 3, 'x', []] }],
    ['an address that is none', kept({ address: 'javascript:alert(1)' })],
    ['an address with spaces', kept({ address: 'https://a.example/ --> @all' })],
    ['an endless address', kept({ address: `https://a.example/${'x'.repeat(3_000)}` })],
    ['a number for an address', kept({ address: 7 })],
    ['days that are none', kept({ first: '2026-02-31' })],
    ['a day that is still to come', kept({ last: '2026-11-25' })],
    ['an end before its start', kept({ first: '2026-11-20', last: '2026-11-19' })],
    ['no days', kept({ first: undefined })],
  ])('is nothing where somebody left %s', (_what, text) => {
    const written = typeof text === 'string' ? text : JSON.stringify(text);
    expect(readMemory(written, START)).toEqual(new Map());
  });

  it('never stops for what somebody wrote there, and believes no day that is to come', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        for (const { first, last } of readMemory(text, START).values())
          expect(daysBetween(first, last) >= 0 && last <= START).toBe(true);
      }),
    );
  });

  it('is never endless', () => {
    const gone = Array.from({ length: 9_000 }, (_, n) =>
      entry({ address: `https://a.example/${n}` }),
    );
    expect(readMemory(JSON.stringify({ version: 1, gone }), START).size).toBe(2_000);
  });
});

function after(rounds: readonly [number, Verdict][]): Memory {
  return rounds.reduce<Memory>(
    (memory, [on, verdict]) => remember(memory, new Map([[PAGE, verdict]]), addDays(START, on)),
    NEVER,
  );
}

function entry(changes: object) {
  return { address: PAGE, first: '2026-11-01', last: '2026-11-08', ...changes };
}

function kept(changes: object) {
  return { version: 1, gone: [entry(changes)] };
}
