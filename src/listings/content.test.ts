import { describe, expect, it } from 'vitest';
import { damaged, GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { readContent, type ContentFile } from './content.ts';

const VENUE = '---\nname: Ada Belfield Centre\npostcode: DE56 1UG\n---\n';
const LISTING = 'listings/belper/friday-coffee-morning.md';
const whole: Record<string, string> = {
  ...WORDS,
  'venues/belper/ada-belfield-centre.md': VENUE,
  [LISTING]: GOOD,
};

const files = (texts: Record<string, string>): ContentFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, file: `content/${path}`, text }));
const read = (texts: Record<string, string>, today = '2026-11-22') =>
  readContent(files(texts), 'content', today);
const told = (texts: Record<string, string>, today?: string) =>
  read(texts, today).problems.map(
    ({ file, line, column, field, id, fix }) => `${file}:${line}:${column} ${field} ${id} → ${fix}`,
  );

describe('readContent', () => {
  it('makes a directory of a folder in which all is well', () => {
    const { directory, problems } = read({
      ...whole,
      'listings/belper/choir.md': damaged('[belper/tea-table]', '[]'),
    });
    expect(problems).toEqual([]);
    expect(directory?.listings.map(({ id }) => id)).toEqual([
      'belper/choir',
      'belper/friday-coffee-morning',
    ]);
    expect([...(directory?.venues.keys() ?? [])]).toEqual(['belper/ada-belfield-centre']);
  });

  it('makes none where there is one error anywhere', () => {
    expect(read({ ...whole, [LISTING]: damaged('cost: Free', 'cost: 2') }).directory).toBeNull();
    expect(read({ ...whole, 'kinds.yaml': '- x\n' }).directory).toBeNull();
  });

  it('makes one in spite of warnings', () => {
    const { directory, problems } = read({ ...whole, [LISTING]: damaged('room: yes', 'room:') });
    expect(problems.map(({ id }) => id)).toEqual(['field.empty-optional']);
    expect(directory?.listings).toHaveLength(1);
  });

  it.each([
    ['ada-belfeild-centre', 'venue: ada-belfield-centre'],
    ['Ada Belfield Centre', 'venue: ada-belfield-centre'],
    ['ada', 'venue: ada-belfield-centre'],
    [
      'town-hall',
      'venue: the name of a file in venues/belper/ without .md; a new venue needs a new file there',
    ],
    [
      '__proto__',
      'venue: the name of a file in venues/belper/ without .md; a new venue needs a new file there',
    ],
  ])('tells of a venue that is not there: %s', (venue, fix) => {
    const text = damaged('ada-belfield-centre', venue);
    expect(told({ ...whole, [LISTING]: text })).toEqual([
      `content/${LISTING}:5:8 venue venue.unknown → ${fix}`,
    ]);
  });

  it('tells of a venue in another town', () => {
    const { [LISTING]: _gone, ...others } = whole;
    const texts = { ...others, 'listings/long-eaton/tea.md': GOOD };
    expect(told(texts)).toEqual([
      'content/listings/long-eaton/tea.md:5:8 venue venue.elsewhere → Move this file to listings/belper/',
    ]);
  });

  it('tells of a fault in a venue once, not again at each listing there', () => {
    const texts = {
      ...whole,
      'venues/belper/ada-belfield-centre.md': VENUE.replace('DE56 1UG', 'x'),
    };
    expect(told(texts)).toEqual([
      'content/venues/belper/ada-belfield-centre.md:3:11 postcode postcode.form → postcode: a postcode such as DE56 1AA',
    ]);
  });

  it.each([
    ['kinds.yaml', '- { slug: Coffee, name: Coffee }\n', ['slug.form']],
    ['towns.yaml', 'belper\n', ['file.not-a-list']],
    ['needs.yaml', '', ['file.not-a-list']],
  ])('tells of a fault in %s once, not again at each use', (file, text, ids) => {
    expect(read({ ...whole, [file]: text }).problems.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['2026-11-22', []],
    ['2026-10-03', []],
    [
      '2026-10-02',
      [`content/${LISTING}:23:10 checked date.future → The date on which somebody last made sure`],
    ],
  ])('tells on %s of a check that is still to come', (today, problems) => {
    expect(told(whole, today)).toEqual(problems);
  });

  it.each([
    ['2026-12-18', []],
    [
      '2026-12-17',
      [
        `content/${LISTING}:22:8 ended ended.future → In when: until 18 December 2026. Write ended: once it is over`,
      ],
    ],
  ])(
    'tells on %s of an end that is still to come, since the page says it of today',
    (today, problems) => {
      const texts = { ...whole, [LISTING]: damaged('room: yes', 'ended: 2026-12-18') };
      expect(told(texts, today)).toEqual(problems);
    },
  );

  it('takes a month for checked until it begins', () => {
    const texts = { ...whole, [LISTING]: damaged('2026-10-03', '2026-11') };
    expect(told(texts, '2026-11-01')).toEqual([]);
    expect(told(texts, '2026-10-31')).toHaveLength(1);
  });

  it('tells of an old address that leads to two places', () => {
    const texts = {
      ...whole,
      'listings/belper/a.md': damaged(
        '[belper/tea-table]',
        '[belper/x, belper/friday-coffee-morning]',
      ),
      'listings/belper/b.md': damaged('[belper/tea-table]', '\n  - belper/y\n  - belper/x'),
      'listings/belper/c.md': damaged('[belper/tea-table]', '[belper/c]'),
    };
    expect(
      read(texts).problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
    ).toEqual([
      '28:22 The old address “belper/friday-coffee-morning” is also the address of belper/friday-coffee-morning. One address can lead to one page only.',
      '30:5 The old address “belper/x” is also the address of belper/a. One address can lead to one page only.',
      '28:12 The old address “belper/c” is also the address of belper/c. One address can lead to one page only.',
    ]);
  });

  it.each([
    ['listings/tea.md'],
    ['listings/belper/old/tea.md'],
    ['listings/venues/belper/tea.md'],
    ['venues/hall.md'],
  ])('tells of a file at the wrong depth: %s', (path) => {
    const { directory, problems } = read({ ...whole, [path]: GOOD });
    expect(directory).toBeNull();
    expect(problems.map(({ file, id }) => [file, id])).toEqual([[`content/${path}`, 'file.place']]);
  });

  it('warns of a file that is not read, and says why', () => {
    const odd: ContentFile = {
      path: 'listings/belper/tea.md.txt',
      file: 'content/listings/belper/tea.md.txt',
      text: null,
      unread: { why: 'its name does not end in .md', fix: 'tea.md' },
    };
    const { directory, problems } = readContent([...files(whole), odd], 'content', '2026-11-22');
    expect(directory).not.toBeNull();
    expect(problems).toEqual([
      {
        file: odd.file,
        line: 1,
        column: 1,
        field: '',
        id: 'file.not-read',
        severity: 'warning',
        message: '“content/listings/belper/tea.md.txt” is not read: its name does not end in .md.',
        fix: 'tea.md',
      },
    ]);
  });

  it('says which files of the folder are missing', () => {
    const { problems, directory } = readContent([], 'elsewhere', '2026-11-22');
    expect(directory).toBeNull();
    expect(problems.map(({ file, id }) => [file, id])).toEqual(
      ['towns', 'kinds', 'needs', 'audiences', 'site', 'calendar'].map((name) => [
        `elsewhere/${name}.yaml`,
        'file.missing',
      ]),
    );
  });
});
