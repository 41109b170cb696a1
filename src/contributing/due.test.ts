import { describe, expect, it } from 'vitest';
import { isOver } from '../schedule/sessions.ts';
import { county, readFiles, TODAY } from '../tests/county.ts';
import { GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { dueListings, freshnessFigures, totalOf } from './due.ts';

const VENUE = '---\nname: Ada Belfield Centre\n---\n';

/** A directory of the good listing, once for each of these: by its slug, what is replaced in it. */
function directoryOf(
  listings: Record<string, Record<string, string>>,
  words: Record<string, string> = {},
) {
  const texts = Object.entries(listings).map(([slug, changed]) => {
    let text = GOOD.replace('formerly: [belper/tea-table]\n', '');
    for (const [part, by] of Object.entries(changed)) {
      if (!text.includes(part)) throw new Error(`The listing does not hold ${part}`);
      text = text.replace(part, () => by);
    }
    return { path: `listings/belper/${slug}.md`, text };
  });
  return readFiles([
    ...Object.entries({ ...WORDS, ...words }).map(([path, text]) => ({ path, text })),
    { path: 'venues/belper/ada-belfield-centre.md', text: VENUE },
    ...texts,
  ]);
}

const CHECKED = 'checked: 2026-10-03';
const on = (day: string) => ({ [CHECKED]: `checked: ${day}` });

describe('the listings that are due', () => {
  it('are all that is not fresh, that which was checked longest ago first', () => {
    const directory = directoryOf({
      sound: {},
      old: on('2025-10-03'),
      ageing: on('2026-05'),
      unconfirmed: on('2024-03'),
      read: { 'checked-how: phone': 'checked-how: article' },
    });
    expect(dueListings(directory, TODAY).map(({ id, state }) => [id, state])).toEqual([
      ['belper/unconfirmed', 'unconfirmed'],
      ['belper/old', 'old'],
      ['belper/ageing', 'ageing'],
      ['belper/read', 'ageing'],
    ]);
  });

  it('are in the order of their ids where they were checked alike', () => {
    const directory = directoryOf({ b: on('2024-03'), a: on('2024-03'), c: on('2024-02-29') });
    expect(dueListings(directory, TODAY).map(({ id }) => id)).toEqual([
      'belper/c',
      'belper/a',
      'belper/b',
    ]);
  });

  it('are none that has ended or is over', () => {
    const directory = directoryOf({
      ended: { [CHECKED]: 'checked: 2024-03\nended: 2024-05-01' },
      over: {
        ...on('2024-03'),
        'when: Fridays, 10am to 12 noon': 'when: 8 March 2024, 10am to 12 noon',
      },
    });
    expect(dueListings(directory, TODAY)).toEqual([]);
    expect(totalOf(freshnessFigures(directory, TODAY).all)).toBe(0);
  });

  it('are due when their kind says so', () => {
    const listings = { tea: on('2026-07-01') };
    const often = WORDS['kinds.yaml']!.replace('also:', 'check-every: 3 months, also:');
    expect(dueListings(directoryOf(listings), TODAY)).toEqual([]);
    expect(
      dueListings(directoryOf(listings, { 'kinds.yaml': often }), TODAY).map(({ state }) => state),
    ).toEqual(['ageing']);
  });

  it('say how to ask, and where they are', () => {
    const towns = WORDS['towns.yaml']!.replace(
      'name: Belper',
      'name: Belper, district: Amber Valley',
    );
    const [due] = dueListings(directoryOf({ tea: on('2024-03') }, { 'towns.yaml': towns }), TODAY);
    expect(due).toEqual({
      id: 'belper/tea',
      title: 'Friday coffee morning',
      town: 'belper',
      townName: 'Belper',
      area: 'Amber Valley',
      checked: '2024-03',
      checkedHow: 'phone',
      state: 'unconfirmed',
      phone: '01773 000000',
      email: 'ada@example.org',
      web: 'https://example.org/coffee',
    });
  });

  it('have nothing where nothing is known', () => {
    const [due] = dueListings(
      directoryOf({
        tea: {
          'checked-how: phone': 'checked-how: article',
          'contact:\n  name: Ada\n  phone: 01773 000000\n  email: ada@example.org\n  web: https://example.org/coffee\n':
            '',
        },
      }),
      TODAY,
    );
    expect(due).toMatchObject({ area: '', phone: '', email: '', web: '' });
  });
});

describe('the figures of an invented county', () => {
  const directory = county();
  const { all, byTown, byKind } = freshnessFigures(directory, TODAY);

  it('count each listing that goes on once, for all, for its town and for its kind', () => {
    const goingOn = directory.listings.filter(
      ({ ended, schedule }) => !ended && !isOver(schedule, TODAY),
    );
    expect(totalOf(all)).toBe(goingOn.length);
    for (const rows of [byTown, byKind])
      for (const state of ['fresh', 'ageing', 'old', 'unconfirmed'] as const) {
        expect(all[state]).toBeGreaterThan(0);
        expect(rows.reduce((sum, { tally }) => sum + tally[state], 0)).toBe(all[state]);
      }
    const [town] = byTown;
    expect(totalOf(town!.tally)).toBe(goingOn.filter((one) => one.town === town!.slug).length);
  });

  it('agree with what is due', () => {
    expect(dueListings(directory, TODAY)).toHaveLength(totalOf(all) - all.fresh);
  });

  it('are in the order of the alphabet, and name nothing that has no listing', () => {
    for (const rows of [byTown, byKind]) {
      const names = rows.map(({ name }) => name);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
      expect(rows.filter(({ tally }) => totalOf(tally) === 0)).toEqual([]);
    }
  });
});
