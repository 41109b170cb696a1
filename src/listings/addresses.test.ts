import { describe, expect, it } from 'vitest';
import { damaged, GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { NO_PAST, type Gone, type Past } from './addresses.ts';
import { readContent } from './content.ts';

const VENUE = '---\nname: Ada Belfield Centre\n---\n';
const FILE = 'listings/belper/friday-coffee-morning.md';
const whole: Record<string, string> = {
  ...WORDS,
  'venues/belper/ada-belfield-centre.md': VENUE,
  [FILE]: GOOD,
};

const gone = (path: string, since = '', text = ''): Past => ({
  ...NO_PAST,
  gone: [{ path, since, text } satisfies Gone],
});
const read = (past: Past, changed: Record<string, string> = {}) => {
  const files = Object.entries({ ...whole, ...changed }).map(([path, text]) => ({
    path,
    file: `content/${path}`,
    text,
  }));
  return readContent(files, 'content', '2026-11-22', past);
};
const told = (past: Past, changed?: Record<string, string>) =>
  read(past, changed).problems.map(
    ({ file, line, column, id, severity, message, fix }) =>
      `${file}:${line}:${column} ${severity} ${id}: ${message} → ${fix}`,
  );
const choir = (formerly: string) =>
  damaged('title: Friday coffee morning', 'title: The Friday Singers').replace(
    'formerly: [belper/tea-table]',
    formerly,
  );

describe('what was published and has gone', () => {
  it('is refused, with how to bring it back', () => {
    const past = gone('listings/belper/choir.md', '2026-10-03', '---\ntitle: Choir\n---\n');
    expect(told(past)).toEqual([
      'content/listings/belper/choir.md:1:1 error file.vanished: The listing belper/choir, “Choir”, was published, and its file is gone since 3 October 2026. Whoever kept its address, on paper or in a message, would find nothing there. → This file again, with a line ended: 2026-10-03; or formerly: [belper/choir] in the listing that took its place',
    ]);
    expect(read(past).directory).toBeNull();
  });

  it('is said to be gone today while nobody has put that on record', () => {
    expect(told(gone('listings/belper/choir.md'))).toEqual([
      'content/listings/belper/choir.md:1:1 error file.vanished: The listing belper/choir was published, and its file is gone. Whoever kept its address, on paper or in a message, would find nothing there. → This file again, with a line ended: 2026-11-22; or formerly: [belper/choir] in the listing that took its place',
    ]);
  });

  it.each([
    ['of the same title', 'listings/belper/choir.md', 'title: Friday Coffee Morning'],
    [
      'of the same title, from another town',
      'listings/long-eaton/choir.md',
      'title: friday coffee morning',
    ],
    [
      'of the same file name, from another town',
      'listings/long-eaton/friday-coffee-morning.md',
      '',
    ],
    ['of nearly the same file name', 'listings/belper/friday-cofee-morning.md', 'title: Tea'],
  ])('names what most likely took its place: one %s', (_how, path, line) => {
    const [problem] = told(gone(path, '', `---\n${line}\n---\n`));
    const id = path.slice('listings/'.length, -'.md'.length);
    expect(problem).toContain(
      `→ In content/${FILE}: formerly: [belper/tea-table, ${id}], if that took its place; or this file again, with a line ended: 2026-11-22`,
    );
  });

  it('is told of a venue as well, whose name other files know', () => {
    const text = '---\nname: Old Hall\n---\n';
    expect(told(gone('venues/belper/old-hall.md', '2026-10-03', text))).toEqual([
      'content/venues/belper/old-hall.md:1:1 error file.vanished: The venue belper/old-hall, “Old Hall”, was published, and its file is gone since 3 October 2026. Places are kept, as other files and other people’s lists know them by that name. → This file again; or formerly: [belper/old-hall] in the venue that is the same place',
    ]);
    expect(told(gone('venues/belper/library.md', '', VENUE))[0]).toContain(
      '→ In content/venues/belper/ada-belfield-centre.md: formerly: [belper/library], if that is the same place; or this file again',
    );
  });

  it.each([
    ['a listing that says where it was', 'listings/belper/tea-table.md', {}],
    [
      'a venue that says what it was called',
      'venues/belper/library.md',
      {
        'venues/belper/ada-belfield-centre.md': VENUE.replace(
          '---\n',
          '---\nformerly: belper/library\n',
        ),
      },
    ],
    ['a file that is there', FILE, {}],
    ['a file that was never read', 'listings/belper/Choir.md', {}],
    ['a file at the wrong depth', 'listings/belper/old/choir.md', {}],
    ['a file whose name the site needs', 'listings/belper/friday.md', {}],
    ['something else in the folder', 'postcodes/DE56.csv', {}],
  ])('is not told of %s', (_what, path, changed) => {
    expect(told(gone(path), changed as Record<string, string>)).toEqual([]);
  });

  it('is not told of while the file that names it has an error of its own', () => {
    const texts = {
      'listings/belper/choir.md': choir('formerly: [belper/old-choir]\ncolour: red'),
    };
    const past = gone('listings/belper/old-choir.md');
    expect(read(past, texts).problems.map(({ id }) => id)).toEqual(['field.unknown']);
  });

  it('does not mistake a venue for a listing of the same name', () => {
    expect(told(gone('venues/belper/tea-table.md'))).toHaveLength(1);
  });
});

describe('slugs that were the address of a page', () => {
  const was = (words: Past['words']): Past => ({ ...NO_PAST, words });

  it('are missed when they are gone', () => {
    const towns = `${WORDS['towns.yaml']}- { slug: milford, name: Milford, at: [53, -1.5] }\n`;
    const kinds = `${WORDS['kinds.yaml']}- { slug: darts, name: Darts }\n`;
    expect(told(was({ 'towns.yaml': towns, 'kinds.yaml': kinds }))).toEqual([
      'content/towns.yaml:1:1 warning slug.vanished: The town “milford” was published and is not in this file any more. Whoever kept the address of its page would find nothing there. → The town again; it may stand there with nothing in it',
      'content/kinds.yaml:1:1 warning slug.vanished: The kind “darts” was published and is not in this file any more. Whoever kept the address of its page would find nothing there. → The kind again',
    ]);
  });

  it('are not missed while the file has an error, nor where nothing could be read before', () => {
    const broken = { 'needs.yaml': `${WORDS['needs.yaml']}- { slug: debt, name: Debt }\n` };
    const needs = '- { slug: falls, name: Falls }\n';
    expect(read(was({ 'needs.yaml': needs }), broken).problems.map(({ id }) => id)).toEqual([
      'slug.twice',
    ]);
    for (const text of ['', '- [', 'x', '- x\n- { slug: [a] }\n- { slug: A b }\n- { slug: week }'])
      expect(told(was({ 'towns.yaml': text }))).toEqual([]);
  });
});

describe('old addresses', () => {
  it('lead to one place only, those of venues too', () => {
    const texts = {
      'venues/belper/a.md': '---\nname: A\nformerly: [belper/b, belper/ada-belfield-centre]\n---\n',
      'venues/belper/c.md': '---\nname: C\nformerly: belper/b\n---\n',
    };
    expect(told(NO_PAST, texts)).toEqual([
      'content/venues/belper/a.md:3:22 error formerly.taken: The old address “belper/ada-belfield-centre” is also the address of belper/ada-belfield-centre. One address can lead to one page only. → Take it out of one of the two',
      'content/venues/belper/c.md:3:11 error formerly.taken: The old address “belper/b” is also the address of belper/a. One address can lead to one page only. → Take it out of one of the two',
    ]);
  });

  it('may be those of a venue and of a listing at once', () => {
    const texts = { 'venues/belper/a.md': '---\nname: A\nformerly: [belper/tea-table]\n---\n' };
    expect(told(NO_PAST, texts)).toEqual([]);
  });

  it('are understood where a listing still names its venue by one', () => {
    const venue = VENUE.replace('---\n', '---\nformerly: [belper/library]\n');
    const listing = damaged('venue: ada-belfield-centre', 'venue: library');
    const texts = { 'venues/belper/ada-belfield-centre.md': venue, [FILE]: listing };
    expect(told(NO_PAST, texts)).toEqual([
      `content/${FILE}:5:8 error venue.unknown: There is no venue “library” in venues/belper/. → venue: ada-belfield-centre`,
    ]);
  });
});
