import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { inventDirectory } from '../../../scripts/sample/directory.ts';
import { readSource } from '../../../scripts/sample/source.ts';
import { composeListing, composeVenue } from '../../listings/compose.ts';
import type { Directory } from '../../listings/content.ts';
import { readFront } from '../../listings/front.ts';
import { parseListing, parseVenue } from '../../listings/parse.ts';
import type { Problem } from '../../listings/problems.ts';
import { listingSchema, venueSchema, type Listing, type Venue } from '../../listings/schema.ts';
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { MONTH_NAMES } from '../../schedule/dates.ts';
import { readFiles, TODAY } from '../../tests/county.ts';
import { GOOD, VOCABULARY, WORDS } from '../../tests/fixtures/listing.ts';
import { COLUMNS, fromRow, toRow, toVenueRow, type Row } from './record.ts';
import { freeCell, toCsv } from './table.ts';

interface SampleFile {
  path: string;
  text: string;
}

/** The rows of a whole directory, as an export has them. */
function rowsOf(directory: Directory, files: readonly SampleFile[]): Row[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const named = new Set(directory.listings.map(({ town, venue }) => `${town}/${venue}`));
  return [
    ...directory.listings.map((listing) =>
      toRow(listing, directory, texts.get(listing.file) ?? ''),
    ),
    ...[...directory.venues.values()].filter(({ id }) => !named.has(id)).map(toVenueRow),
  ];
}

/** Rows through a CSV file and back. */
function throughCsv(rows: readonly Row[]): Row[] {
  const text = toCsv(COLUMNS, rows).slice(1);
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transform: freeCell,
  });
  return data;
}

/** What the rows stand for: listings and venues by their ids, read like any file. */
function read(rows: readonly Row[], vocabulary: Vocabulary) {
  const listings = new Map<string, Listing>();
  const venues = new Map<string, Venue>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const { draft, town, slug, venue } = fromRow(row);
    if (Object.keys(draft.fields).length > 0) {
      const file = `listings/${town}/${slug}.md`;
      const reading = parseListing(file, composeListing(draft), vocabulary);
      if (reading.listing) listings.set(reading.listing.id, reading.listing);
      else problems.push(...reading.problems);
    }
    if (venue) {
      const file = `venues/${town}/${venue.slug}.md`;
      const reading = parseVenue(file, composeVenue(venue.draft), vocabulary);
      if (reading.venue) venues.set(reading.venue.id, reading.venue);
      else problems.push(...reading.problems);
    }
  }
  return { listings, venues, problems };
}

/** An entry but for the blank lines at its end, which no table keeps. */
function trimmed<T extends { body: string }>(entry: T): T {
  return { ...entry, body: entry.body.trimEnd() };
}

function byId<T extends { id: string; body: string }>(entries: Iterable<T>): Map<string, T> {
  return new Map([...entries].map((entry) => [entry.id, trimmed(entry)]));
}

const SAMPLE = [
  ...inventDirectory({ count: 661, seed: '1', today: TODAY }, readSource('content').source).files,
];
const CONTENT = globSync('**/*.{md,yaml}', { cwd: 'content' })
  .filter((path) => path !== 'README.md')
  .map((path) => ({ path, text: readFileSync(`content/${path}`, 'utf8') }));

describe.each([
  ['an invented county of 661 listings', SAMPLE],
  ['the content folder', CONTENT],
])('%s', (_name, files) => {
  let directory: Directory;
  beforeAll(() => {
    directory = readFiles(files);
  });

  it('comes back from a CSV file field for field, its venues too', () => {
    const rows = rowsOf(directory, files);
    const { listings, venues, problems } = read(throughCsv(rows), directory.vocabulary);
    expect(problems).toEqual([]);
    expect(byId(listings.values())).toEqual(byId(directory.listings));
    expect(byId(venues.values())).toEqual(byId(directory.venues.values()));
  });
});

/** A cell as Excel here saves it: it takes `2026-10-03` and `2026-10` for days, and turns them its own way. */
function asExcelSaves(cell: string): string {
  const day = cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
  const month = /^20(\d\d)-(\d\d)$/.exec(day);
  return month ? `${MONTH_NAMES[Number(month[2]) - 1]?.slice(0, 3)}-${month[1]}` : day;
}

it('comes back whole from a CSV file that Excel has saved', () => {
  const directory = readFiles(SAMPLE);
  const saved = rowsOf(directory, SAMPLE).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asExcelSaves(cell)])),
  );
  expect(saved.filter(({ checked }) => /^[A-Z]/.test(checked ?? '')).length).toBeGreaterThan(9);
  const { listings, venues, problems } = read(throughCsv(saved), directory.vocabulary);
  expect(problems).toEqual([]);
  expect(byId(listings.values())).toEqual(byId(directory.listings));
  expect(byId(venues.values())).toEqual(byId(directory.venues.values()));
});

const FULL_LISTING = GOOD.replace('Fridays, 10am to 12 noon', '\n  - fri 10-12\n  - 1st Mon, 2pm')
  .replace('step-free: yes', 'step-free: yes\n  assistance-dogs: not known')
  .replace(
    'checked-how: phone',
    'checked-how: phone\nsource: "=A leaflet: spring"\nended: 2026-11-01',
  );
const FULL_VENUE = `---
name: Ada Belfield Centre
address: [Derwent Street, "12, The Yard"]
postcode: de56 1uq
at: [53.0231, -1.4812]
access: { step-free: yes, hearing-loop: no, seating: not known }
entrance: From the river.
bus-stop: King Street
parking: Behind it.
notice: The lift is broken.
closed:
  - { from: 2026-12-24, until: 2027-01-03, why: "Christmas: all shut" }
  - 2027-05-04
  - 2027-06-01 to 2027-06-03
  - { on: 2027-07-01, why: Fair }
run-by: council
source: A visit
checked: 2026-10
formerly: [belper/old-hall]
---

A library with a café.
`;
const FULL = [
  ...Object.entries(WORDS).map(([path, text]) => ({ path, text })),
  { path: 'listings/belper/friday-coffee-morning.md', text: FULL_LISTING },
  { path: 'venues/belper/ada-belfield-centre.md', text: FULL_VENUE },
];

describe('a row', () => {
  const directory = readFiles(FULL);
  const [row = {}] = rowsOf(directory, FULL);

  it('has every column once, and what the file says of when in its own words', () => {
    expect(Object.keys(row)).toEqual(COLUMNS);
    expect(new Set(COLUMNS).size).toBe(COLUMNS.length);
    expect(row).toMatchObject({
      town: 'belper',
      slug: 'friday-coffee-morning',
      when: 'fri 10-12\n1st Mon, 2pm',
      join: 'Just turn up',
      source: '=A leaflet: spring',
      'notice.until': '2026-12-31',
      'venue.name': 'Ada Belfield Centre',
      'venue.address': 'Derwent Street\n12, The Yard',
      'venue.at': '53.0231, -1.4812',
      'venue.closed':
        '2026-12-24 to 2027-01-03: Christmas: all shut\n2027-05-04\n2027-06-01 to 2027-06-03\n2027-07-01: Fair',
      'venue.access.hearing-loop': 'no',
    });
  });

  it('has a column for every field there is', () => {
    const roots = (names: readonly string[]) => new Set(names.map((name) => name.split('.')[0]));
    const ofVenue = COLUMNS.filter((name) => name.startsWith('venue.')).map((name) =>
      name.slice(6),
    );
    for (const field of Object.keys(listingSchema(VOCABULARY).shape))
      expect(roots(COLUMNS)).toContain(field);
    for (const field of Object.keys(venueSchema().shape)) expect(roots(ofVenue)).toContain(field);
  });

  it('gives back a listing that ended, with its notice, and a venue with its closures', () => {
    const { listings, venues, problems } = read(throughCsv([row]), VOCABULARY);
    expect(problems).toEqual([]);
    expect(byId(listings.values())).toEqual(byId(directory.listings));
    expect(byId(venues.values())).toEqual(byId(directory.venues.values()));
  });

  it('gives a venue alone where it has no title', () => {
    const [venue] = directory.venues.values();
    if (!venue) throw new Error('There is no venue.');
    const { draft, venue: read } = fromRow(toVenueRow(venue));
    expect(draft.fields).toEqual({});
    expect(read?.slug).toBe('ada-belfield-centre');
  });

  it('leaves a venue to its own file where it only names it, and names one after what it is called', () => {
    const listed = { town: 'belper', slug: 'choir', title: 'Choir' };
    expect(fromRow({ ...listed, venue: 'town-hall' })).toMatchObject({
      draft: { fields: { title: 'Choir', venue: 'town-hall' } },
      venue: null,
    });
    expect(fromRow({ ...listed, 'venue.name': 'Town Hall' })).toMatchObject({
      draft: { fields: { venue: 'town-hall' } },
      venue: { slug: 'town-hall', draft: { fields: { name: 'Town Hall' } } },
    });
  });

  it('leaves what it cannot make out to the reader, who tells of it', () => {
    const typed = { ...row, checked: '3/10/26', 'venue.closed': 'at Easter' };
    const { problems } = read([typed], VOCABULARY);
    expect(problems).toMatchObject([
      { file: 'listings/belper/friday-coffee-morning.md', field: 'checked' },
      { file: 'venues/belper/ada-belfield-centre.md', field: 'closed' },
    ]);
  });

  it('is read as it was after Excel has saved it: days its own way round, months in letters, numbers without a zero', () => {
    const saved = {
      ...row,
      checked: '03/10/2026',
      ended: '01/11/2026',
      'notice.until': '31/12/2026',
      'contact.phone': '1773000000',
      'venue.checked': 'Oct-26',
      'venue.closed': '04/05/2027',
    };
    const { listings, venues, problems } = read([saved], VOCABULARY);
    expect(problems).toEqual([]);
    expect([...listings.values()]).toMatchObject([
      {
        checked: '2026-10-03',
        ended: '2026-11-01',
        notice: { until: '2026-12-31' },
        contact: { phone: '01773 000000' },
      },
    ]);
    expect([...venues.values()]).toMatchObject([
      { checked: '2026-10', closed: [{ from: '2027-05-04', until: '2027-05-04' }] },
    ]);
  });

  it.each(['3/10/2026', '10/3/2026', '03/10/26', '31/02/2026', 'Okt-26', 'Oct-1926'])(
    'leaves a day like %s to be put right by a person',
    (checked) => {
      expect(read([{ ...row, checked }], VOCABULARY).problems).toMatchObject([
        { field: 'checked' },
      ]);
    },
  );

  it('makes two whole files of any row, which the reader takes or tells of', () => {
    const sign = fc.constantFrom(...'=-:#\n"\'|>&*!,[]{}@ \t2019abc-é\u202e---\r'.split(''));
    const cell = fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'grapheme' }));
    const hostile = fc.dictionary(fc.constantFrom(...COLUMNS), cell, { maxKeys: 12 });
    fc.assert(
      fc.property(hostile, (cells) => {
        const { draft, venue } = fromRow({ ...row, ...cells });
        const files = [composeListing(draft), composeVenue(venue?.draft ?? draft)];
        for (const file of files) {
          const told = readFront('', file).problems.map(({ id }) => id);
          // A letter that was lost before is told of, wherever it stands.
          expect(told).toEqual(file.includes('\ufffd') ? ['file.encoding'] : []);
        }
      }),
    );
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'finds nothing in a column called %s',
    (name) => {
      expect(fromRow(JSON.parse(`{ "${name}": "x" }`) as Row)).toEqual({
        draft: { fields: {}, body: '' },
        town: '',
        slug: '',
        venue: null,
      });
    },
  );
});
