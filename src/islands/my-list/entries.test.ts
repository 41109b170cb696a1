import { describe, expect, it } from 'vitest';
import { codeOf } from '../../shortlist/code.ts';
import type { Shortlist } from '../../shortlist/list.ts';
import { ownEntries, settled, sharedEntries, wordsOf } from './entries.ts';
import { exampleRecord, knownOf, NOW, weekly } from './example.ts';

const coffee = exampleRecord();
const list = (...items: [id: string, note?: string][]): Shortlist => ({
  items: items.map(([id, note = '']) => ({ id, note })),
});
const dates = (entry: { next: readonly { date: string }[] } | undefined) =>
  entry?.next.map(({ date }) => date);

describe('the entries of a list', () => {
  it('have their record, their note and the dates to come', () => {
    const [entry] = ownEntries(list(['belper/coffee', 'blue door']), knownOf([coffee]));
    expect(entry).toMatchObject({
      id: 'belper/coffee',
      note: 'blue door',
      record: coffee,
      lack: null,
    });
    expect(dates(entry)).toEqual(['2026-11-27', '2026-12-04', '2026-12-11']);
  });

  it('leave out the session of today once it is finished, and days on which the place is closed', () => {
    const today = exampleRecord({
      schedule: { rules: [{ kind: 'weekly', on: ['tue'], at: [['08:00', '09:30']] }] },
      closed: ['2026-12-01'],
    });
    const [entry] = ownEntries(list(['belper/coffee']), knownOf([today]));
    expect(dates(entry)?.slice(0, 2)).toEqual(['2026-12-08', '2026-12-15']);
  });

  it('have three dates also where a date has several sessions, and more today', () => {
    const at: [string, string][] = [
      ['08:00', '09:00'],
      ['12:00', '13:00'],
      ['15:00', '16:00'],
    ];
    const often = exampleRecord({ schedule: { rules: [{ kind: 'weekly', on: ['tue'], at }] } });
    const [entry] = ownEntries(list(['belper/coffee']), knownOf([often]));
    expect(dates(entry)).toEqual([
      ...['2026-11-24', '2026-11-24'],
      ...['2026-12-01', '2026-12-01', '2026-12-01'],
      ...['2026-12-08', '2026-12-08', '2026-12-08'],
    ]);
  });

  it.each([
    ['it said so when the site was built', exampleRecord({ isOver: true, ended: '2026-09-01' })],
    [
      'its last date has gone by since',
      exampleRecord({
        schedule: { rules: [{ kind: 'dates', dates: ['2026-11-20'], at: [['10:00']] }] },
      }),
    ],
  ])('are over where %s', (_, record) => {
    const [entry] = ownEntries(list(['belper/coffee']), knownOf([record]));
    expect(entry).toMatchObject({ isOver: true, next: [] });
  });

  it('say why there is no record', () => {
    const known = knownOf([], { [codeOf('a/gone')]: 'gone', [codeOf('a/lost')]: 'failed' });
    const entries = ownEntries(list(['a/gone'], ['a/lost'], ['a/new']), known);
    expect(entries.map(({ lack }) => lack)).toEqual(['gone', 'failed', 'waiting']);
    expect(
      ownEntries(list(['a/gone']), { ...known, fetched: null }).map(({ lack }) => lack),
    ).toEqual(['waiting']);
  });

  it('of a link are each listing once, by whichever of its codes', () => {
    const known = knownOf([coffee], { aaaaaaa: 'gone', bbbbbbb: 'gone' });
    known.fetched.records = new Map([...known.fetched.records, ['ccccccc', coffee]]);
    const entries = sharedEntries(['aaaaaaa', 'ccccccc', coffee.code, 'bbbbbbb'], known);
    expect(entries.map(({ code, id }) => [code, id])).toEqual([
      ['aaaaaaa', ''],
      ['ccccccc', 'belper/coffee'],
      ['bbbbbbb', ''],
    ]);
  });
});

describe('a list with old ids', () => {
  const renamed = knownOf([coffee]).fetched;
  renamed.records = new Map([...renamed.records, [codeOf('belper/tea'), coffee]]);

  it('gets the present ones, in their places and with their notes', () => {
    expect(settled(list(['a/x'], ['belper/tea', 'blue door'], ['a/y']), renamed)).toEqual(
      list(['a/x'], ['belper/coffee', 'blue door'], ['a/y']),
    );
  });

  it('has a listing once that it had by both, with the note there is', () => {
    const both = list(['belper/tea'], ['belper/coffee', 'blue door']);
    expect(settled(both, renamed)).toEqual(list(['belper/coffee', 'blue door']));
  });

  it('is the very same list where there is nothing to settle', () => {
    const fine = list(['belper/coffee'], ['a/unknown']);
    expect(settled(fine, renamed)).toBe(fine);
  });
});

it.each([
  ['belper/friday-coffee-morning', 'Friday coffee morning'],
  ['belper/50-plus', '50 plus'],
  ['', ''],
])('calls %j by its words, %j', (id, words) => {
  expect(wordsOf(id)).toBe(words);
});

it('works dates out from today and not from the day of the build', () => {
  const later = { ...knownOf([exampleRecord({ schedule: weekly('fri', '10:00') })]) };
  later.now = { ...NOW, today: '2027-03-01' };
  const [entry] = ownEntries(list(['belper/coffee']), later);
  expect(dates(entry)?.[0]).toBe('2027-03-05');
});
