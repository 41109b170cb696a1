import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSessions } from '../schedule/sessions.ts';
import { codeOf } from '../shortlist/code.ts';
import { county, TODAY } from '../tests/county.ts';
import { calendar, schedule } from '../tests/schedules.ts';
import { shardLength, shardOf, toRecord, type ListingRecord } from './record.ts';
import { packShards, readShard } from './shard.ts';

const directory = county();
const similar = [
  { id: 'belper/choir', title: 'Choir', when: 'Every Monday, 7pm to 9pm', town: 'Belper' },
];
const records = directory.listings.map((listing) => toRecord(listing, directory, TODAY, similar));
const shards = packShards(records.map((record) => [record, []]));
const [first] = records;

/** What is read of one record as it is written, with some of its parts replaced. */
function readWith(changed: Record<string, unknown>, record: ListingRecord = first!): unknown {
  const file = packShards([[record, []]]).get(shardOf(record.code, 1))!;
  const { records: written } = JSON.parse(file) as { records: Record<string, object> };
  const damaged = { ...written[record.code], ...changed };
  return readShard({ records: { [record.code]: damaged }, moved: {} })?.records[record.code];
}

describe('records', () => {
  it('come out of their files as they went in', () => {
    const read = [...shards.values()].flatMap((file) =>
      Object.values(readShard(file)?.records ?? {}),
    );
    expect(read).toHaveLength(records.length);
    for (const record of read) expect(record).toEqual(records.find(({ id }) => id === record.id));
  });

  it('lie in the file that their codes begin with', () => {
    for (const [name, file] of shards)
      for (const code of Object.keys(readShard(file)!.records)) expect(shardOf(code, 1)).toBe(name);
    expect(shards.size).toBe(32);
  });

  it('of the same listings are the same files, in whatever order they come', () => {
    const turned = packShards(records.toReversed().map((record) => [record, []]));
    expect([...turned]).toEqual([...shards]);
  });

  it('hold the similar ones only where the listing is over', () => {
    const over = records.filter(({ isOver }) => isOver);
    expect(over.length).toBeGreaterThan(0);
    expect(over.every((record) => record.similar === similar)).toBe(true);
    expect(records.filter((one) => !one.isOver).every((one) => one.similar.length === 0)).toBe(
      true,
    );
  });

  it('say nothing of what they help with', () => {
    const needs = directory.vocabulary.needs.map(({ slug }) => slug);
    const texts = [...shards.values()].join('');
    expect(texts).not.toContain('helps-with');
    expect(needs.filter((slug) => texts.includes(`"${slug}"`))).toEqual([]);
  });

  it.each([
    [1, 1],
    [800, 1],
    [801, 2],
    [50_000, 2],
  ])('of %i listings lie in files named by %i letters', (listings, letters) => {
    expect(shardLength(listings)).toBe(letters);
  });
});

describe('an old id', () => {
  it('leads to the code of its listing, from the file of its own', () => {
    const files = packShards([[first!, ['belper/tea-table']]]);
    const old = codeOf('belper/tea-table');
    const read = readShard(files.get(shardOf(old, 1)));
    expect(read?.moved).toEqual({ [old]: first!.code });
  });
});

describe('what is no such file is not read', () => {
  it.each([
    ['nothing', undefined],
    ['half a file', [...shards.values()][0]!.slice(0, 900)],
    ['a page that says not found', '<!doctype html><title>Not found</title>'],
    ['a number', 7],
    ['a list', []],
    ['records that are a list', { records: [], moved: {} }],
    ['another file of the site', { sectors: {}, outcodes: {} }],
  ])('%s', (_what, file) => {
    expect(readShard(file)).toBeNull();
  });
});

describe('a record is left out that', () => {
  it.each([
    ['has no title', { title: undefined }],
    ['has an empty title', { title: '  ' }],
    ['has a number for a title', { title: 7 }],
    ['is under the code of another', { id: 'belper/another' }],
    ['has an address that leads elsewhere', { id: '//example.org/x' }],
    ['has no schedule', { schedule: undefined }],
    ['has a schedule without rules', { schedule: { rules: [] } }],
    ['has a rule of no kind', { schedule: { rules: [{ kind: 'hourly', at: ['all day'] }] } }],
    [
      'is on a day that there is not',
      { schedule: { rules: [{ kind: 'weekly', on: ['someday'], at: ['all day'] }] } },
    ],
    [
      'is at a time that there is not',
      { schedule: { rules: [{ kind: 'weekly', on: ['mon'], at: [['25:00']] }] } },
    ],
    [
      'comes every no weeks',
      {
        schedule: {
          rules: [{ kind: 'every', weeks: 0, on: ['mon'], from: TODAY, at: ['all day'] }],
        },
      },
    ],
    ['has no dates', { schedule: { rules: [{ kind: 'dates', dates: [], at: ['all day'] }] } }],
    ['has a link that does something', { contact: { web: 'javascript:alert(1)' } }],
    ['is closed on no day', { closed: ['2026-02-30'] }],
    ['stands nowhere', { at: ['a', 'b'] }],
    ['stands at half a place', { at: [53] }],
    ['was checked at no time', { checked: 'lately' }],
    ['was checked in no way', { checkedHow: 'by guess' }],
    ['has notices of another shape', { notices: ['Closed'] }],
    ['has facts in a state there is not', { access: [{ label: 'Parking', state: 'perhaps' }] }],
    ['is a text', null],
  ])('%s', (_what, changed) => {
    expect(readWith({})).toEqual(first);
    const read = changed ? readWith(changed) : readShard({ records: { [first!.code]: 'x' } });
    expect(changed ? read : (read as { records: object }).records).toEqual(
      changed ? undefined : {},
    );
  });
});

it('every schedule there can be comes through whole', () => {
  fc.assert(
    fc.property(schedule, (one) => {
      const record = { ...first!, schedule: one };
      expect(readWith({}, record)).toEqual(record);
    }),
  );
});

it('whatever a file holds, reading it throws nothing, and neither does what is made of it', () => {
  const file = JSON.parse([...shards.values()][0]!) as { records: Record<string, object> };
  const codes = Object.keys(file.records);
  const names = Object.keys(file.records[codes[0]!]!);
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.dictionary(fc.constantFrom(...names, 'notices', 'closed', 'at'), fc.jsonValue()),
      (code, changed) => {
        const damaged = { ...file.records[code], ...changed };
        const read = readShard({ records: { [code]: damaged } });
        for (const record of Object.values(read!.records))
          nextSessions(record.schedule, TODAY, 3, calendar, record.closed);
        expect(Object.keys(read!.records).length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 500 },
  );
});
