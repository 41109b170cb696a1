import { describe, expect, it } from 'vitest';
import { directoryOf, TODAY } from '../../tests/fixtures/exchange.ts';
import { readSource } from '../formats/source.ts';
import { planImport, type Plan, type Wishes } from './plan.ts';
import { takeTogether } from './together.ts';

const HEAD = 'Title,Type,Venue,Post code,When,Phone,Last checked,Checked how';
const row = (values: Partial<Record<string, string>> = {}) =>
  [
    values['title'] ?? 'Tea table',
    values['kind'] ?? 'Coffee morning',
    values['venue'] ?? 'Town Hall',
    values['postcode'] ?? 'DE56 1AA',
    `"${values['when'] ?? 'Fridays 10-12'}"`,
    values['phone'] ?? '01773 000000',
    values['checked'] ?? '2026-10-03',
    'phone',
  ].join(',');

function plan(
  rows: readonly string[],
  files: Record<string, string> = {},
  more: Partial<Wishes> = {},
): Plan {
  const directory = directoryOf(files);
  const { vocabulary } = directory;
  const text = [HEAD, ...rows].join('\n');
  const source = readSource(new TextEncoder().encode(text), null, vocabulary, TODAY);
  if (!('entries' in source)) throw new Error(JSON.stringify(source));
  return planImport(source.entries, {
    directory,
    vocabulary,
    today: TODAY,
    town: '',
    isOwn: false,
    keepContacts: false,
    set: {},
    ...more,
  });
}

const paths = ({ listings, venues }: Plan) => [...listings, ...venues].map(({ path }) => path);
const told = ({ told: all }: Plan) =>
  all.map(({ place, is, field, message }) => [place, is, field, message].join(' | '));
const filesOf = ({ listings, venues }: Plan) =>
  Object.fromEntries([...listings, ...venues].map(({ path, text }) => [path, text]));

describe('a plan', () => {
  it('has a listing and its venue for a row that fits', () => {
    expect(filesOf(plan([row()]))).toEqual({
      'listings/belper/tea-table.md': `---
title: Tea table
kind: coffee-morning
organiser: Not known
venue: town-hall
when: Fridays 10-12
cost: Ask – not known
contact:
  phone: 01773 000000
checked: 2026-10-03
checked-how: phone
---
`,
      'venues/belper/town-hall.md': `---
name: Town Hall
postcode: DE56 1AA
checked: 2026-10-03
---
`,
    });
  });

  it('shares a venue between rows, and takes the one that is there', () => {
    const two = plan([row(), row({ title: 'Choir', kind: 'Choir', venue: 'The town hall' })]);
    expect(paths(two)).toEqual([
      'listings/belper/tea-table.md',
      'listings/belper/choir.md',
      'venues/belper/town-hall.md',
    ]);
    const known = {
      'venues/belper/hall.md': '---\nname: Belper Town Hall\npostcode: DE56 1AA\n---\n',
    };
    const one = plan([row()], known);
    expect(paths(one)).toEqual(['listings/belper/tea-table.md']);
    expect(one.listings[0]?.listing.venue).toBe('hall');
  });

  it('has nothing new the second time', () => {
    const rows = [
      row(),
      row({ title: 'Choir', kind: 'Choir' }),
      row({ venue: 'Church' }),
      row({ when: 'Mondays 2-4', phone: '01773 000009' }),
      row({ venue: 'Zoom', postcode: '' }),
    ];
    const first = plan(rows);
    expect(first.listings.map(({ listing }) => listing.id)).toEqual([
      'belper/tea-table',
      'belper/choir',
      'belper/tea-table-church',
      'belper/tea-table-town-hall',
      'derbyshire/tea-table',
    ]);
    const second = plan(rows, filesOf(first));
    expect(paths(second)).toEqual([]);
    expect(second.told.map(({ is, message }) => `${is}: ${message}`)).toEqual([
      'there already: It is there already: belper/tea-table, “Tea table”.',
      'there already: It is there already: belper/choir, “Choir”.',
      'there already: It is there already: belper/tea-table-church, “Tea table”.',
      'there already: It is there already: belper/tea-table-town-hall, “Tea table”.',
      'there already: It is there already: derbyshire/tea-table, “Tea table”.',
    ]);
  });

  it('names the second of two rows that are the same', () => {
    const twice = plan([row(), row({ title: 'Tea Table ' })]);
    expect(twice.listings).toHaveLength(1);
    expect(told(twice)).toEqual([
      'row 3 | there already |  | It is there already: belper/tea-table, “Tea table”.',
    ]);
  });

  it('names a row of a timetable once, however many of its cells are one thing', () => {
    const cells = ['Mondays 2pm', 'Fridays 2pm'].map((when) => ({ title: 'Tea', when }));
    const entries = cells.map((values) => ({ place: 'row 2', name: 'Tea', values, remarks: [] }));
    expect(takeTogether(entries).map((one) => one?.place)).toEqual(['row 2', undefined]);
  });

  it('takes a row a session together, and leaves two times of one day to a person', () => {
    const all = plan([
      row(),
      row({ when: 'Mondays 2-4' }),
      row({ when: 'Mondays 5-6pm' }),
      row({ when: 'Mondays 7-8pm', phone: '01773 000009' }),
    ]);
    expect(
      all.listings.map(({ place, text }) => [place, /when:[^]*?(?=cost)/.exec(text)?.[0]]),
    ).toEqual([
      ['rows 2, 3 and 4', 'when:\n  - Fridays 10-12\n  - Mondays 2-4\n  - Mondays 5-6pm\n'],
    ]);
    expect(told(all)).toEqual([
      'row 5 | does not fit | when | Another row says of it: Every Monday, 2pm to 4pm and 5pm to 6pm; every Friday, 10am to 12 noon. This one says: Every Monday, 7pm to 8pm.',
    ]);
  });

  it('does not take what is only nearly called alike for the same', () => {
    const title = (letter: string) => ({ title: `${letter} walking group` });
    const both = plan([row(title('B')), row({ ...title('C'), when: 'Fridays 2-3' })]);
    const two = plan([row(title('B')), row({ ...title('C'), phone: '01773 000009' })]);
    for (const { listings, told: all } of [both, two])
      expect([listings.length, all.map(({ is }) => is)]).toEqual([2, ['to look at']]);
  });

  it('does not take two groups in one hall on one day for the same', () => {
    expect(plan([row(), row({ title: 'Choir', kind: 'Choir' })]).told).toEqual([]);
  });

  it('tells all that is wrong with a row, and of a row that is not written nothing else', () => {
    const wrong = plan([
      row({ kind: 'Foo', postcode: 'SW1A 1AA', when: 'TBC', phone: '1773000000' }),
    ]);
    expect(paths(wrong)).toEqual([]);
    expect(told(wrong).map((one) => one.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'row 2 | does not fit | kind',
      'row 2 | does not fit | when',
      'row 2 | does not fit | town',
    ]);
  });

  it('says where the only contact was held back', () => {
    const held = plan([row({ phone: '07700 900123' })]);
    expect(told(held)).toEqual([
      'row 2 | does not fit | contact | No way to get in touch is left: what there is was held back.',
    ]);
    expect(
      plan([row({ phone: '07700 900123' })], {}, { keepContacts: true }).listings,
    ).toHaveLength(1);
  });

  it('puts all rows into one town, and fills in what rows lack', () => {
    const all = plan(
      [row({ postcode: '', checked: '' })],
      {},
      { town: 'long-eaton', set: { checked: '2026-09', source: 'A sheet' } },
    );
    expect(all.listings[0]?.listing).toMatchObject({
      id: 'long-eaton/tea-table',
      checked: '2026-09',
      source: 'A sheet',
    });
  });

  it('lets a place for all stand only where a row has none', () => {
    const rows = [row(), row({ title: 'Talks', venue: '', postcode: '' })];
    const { listings } = plan(rows, {}, { town: 'belper', set: { place: 'various' } });
    const where = listings.map(({ listing }) => listing.venue || listing.place);
    expect(where).toEqual(['town-hall', 'various']);
  });

  it('writes a listing that the check reads to the same, whatever a cell holds', () => {
    for (const title of [
      '"Tea: #1 ---"',
      '"Tea\n---\nkind: choir"',
      '&tea *x !y',
      '"a ""quoted"" tea"',
      '{tea}: [x]',
      '@tea',
      '% tea',
      '‮tea time',
    ]) {
      const { listings, told: all } = plan([row({ title })]);
      expect([title, all.filter(({ is }) => is === 'does not fit')]).toEqual([title, []]);
      expect(Object.keys(listings[0]?.listing ?? {})).toContain('title');
      expect(listings[0]?.listing.kind).toBe('coffee-morning');
    }
  });

  it('tells how far it has come after each entry', () => {
    const done: number[] = [];
    const directory = directoryOf();
    const { vocabulary } = directory;
    const entries = [1, 2, 3].map((number) => ({
      place: `row ${number}`,
      name: '',
      values: {},
      remarks: [],
    }));
    planImport(
      entries,
      { directory, vocabulary, today: TODAY, town: '', isOwn: false, keepContacts: false, set: {} },
      (one) => done.push(one),
    );
    expect(done).toEqual([1, 2, 3]);
  });
});
