import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFront } from '../../src/listings/front.ts';
import { damaged, GOOD, VOCABULARY } from '../../src/tests/fixtures/listing.ts';
import { TODAY } from '../../src/tests/county.ts';
import { inventDirectory } from '../sample/directory.ts';
import { readSource } from '../sample/source.ts';
import { listingJsonSchema, venueJsonSchema, type JsonSchema } from './schemas.ts';

const VENUE = `---
name: Town Hall
address: [12, The Yard]
postcode: de56 1uq
at: [53.0231, -1.4812]
access: { step-free: yes, hearing-loop: Not known }
notice: The lift is broken.
closed:
  - { from: 2026-12-24, until: 2027-01-03, why: Christmas }
  - 2027-05-04
run-by: council
checked: 2026-10
---
`;

/** What a schema finds wrong in the fields of a file; '' for nothing. */
function faultsOf(schema: JsonSchema): (fields: unknown) => string {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  return (fields) => (validate(fields) ? '' : ajv.errorsText(validate.errors));
}

/** The fields as this program reads them, all text; and as an editor does, with numbers among them. */
function readings(text: string): unknown[] {
  return [readFront('', text).fields, parse(text.split(/^---$/m)[1] ?? '') as unknown];
}

const listingFaults = faultsOf(listingJsonSchema(VOCABULARY));
const venueFaults = faultsOf(venueJsonSchema());
const { source } = readSource('content');
const contentFaults = faultsOf(listingJsonSchema(source.vocabulary));

const CONTENT = globSync('{listings,venues}/*/*.md', { cwd: 'content' }).map((path) => ({
  path,
  text: readFileSync(`content/${path}`, 'utf8'),
}));
const SAMPLE = [...inventDirectory({ count: 661, seed: '1', today: TODAY }, source).files];

describe('the JSON Schemas', () => {
  it('are schemas by the letter of the standard', () => {
    for (const schema of [listingJsonSchema(VOCABULARY), venueJsonSchema()])
      expect(() =>
        new Ajv({ allowUnionTypes: true, strict: true, strictRequired: false }).compile(schema),
      ).not.toThrow();
  });

  it.each([
    ['the content folder', CONTENT],
    ['an invented county', SAMPLE],
  ])('take every file of %s, as this program and as an editor reads it', (_name, files) => {
    const told = files
      .filter(({ path }) => path.endsWith('.md') && /^(?:listings|venues)\//.test(path))
      .flatMap(({ path, text }) => {
        const faults = path.startsWith('venues/') ? venueFaults : contentFaults;
        return readings(text).map((fields) => `${path} ${faults(fields)}`);
      });
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((line) => !line.endsWith('.md '))).toEqual([]);
  });

  it.each([
    ['the good listing', GOOD],
    ['fixed words in any case', damaged('join: Just turn up', 'join: JUST  turn-up')],
    [
      'a number without a space, which an editor takes for one',
      damaged('01773 000000', '01773000000'),
    ],
    ['a title that is a number', damaged('title: Friday coffee morning', 'title: 1984')],
    ['a title in a script without small letters', damaged('Friday coffee morning', '咖啡早晨')],
    ['words with commas for a list', damaged('[loneliness]', 'loneliness, debt')],
    ['several lines of when', damaged('Fridays, 10am to 12 noon', '[Ask first, "Fridays, 2pm"]')],
    [
      'a notice in plain words',
      damaged('\n  text: In the garden this month\n  until: 2026-12-31', ' In the garden'),
    ],
    [
      'an article without a contact',
      GOOD.replace(/contact:[\s\S]*?(?=access)/, '').replace('how: phone', 'how: Article'),
    ],
    ['a web address that is not whole', damaged('https://example.org/coffee', 'www.example.org')],
  ])('take %s', (_name, text) => {
    expect(readings(text).map(listingFaults)).toEqual(['', '']);
  });

  it('take a venue with a field of every sort', () => {
    expect(readings(VENUE).map(venueFaults)).toEqual(['', '']);
  });

  it.each([
    ['no title', damaged('title: Friday coffee morning\n', ''), "required property 'title'"],
    ['a title in capitals', damaged('Friday coffee morning', 'FRIDAY COFFEE'), 'data/title'],
    ['a title of 81 letters', damaged('Friday coffee morning', 'a'.repeat(81)), 'data/title'],
    ['a kind by its name', damaged('kind: coffee-morning', 'kind: Coffee morning'), 'data/kind'],
    ['a need that is none', damaged('[loneliness]', '[lonely]'), 'data/helps-with/0'],
    ['such a need on one line', damaged('[loneliness]', 'loneliness, lonely'), 'data/helps-with'],
    ['an audience that is none', damaged('[older-people]', '[pensioners]'), 'data/for/0'],
    ['a cost in other words', damaged('Free, drinks', '2 pounds, drinks'), 'data/cost'],
    ['what is free of something else', damaged('Free, drinks', 'Freedom, drinks'), 'data/cost'],
    ['another way to join', damaged('Just turn up', 'Come along'), 'data/join'],
    ['ages in words', damaged('18+', 'adults'), 'data/ages'],
    ['English among the languages', damaged('[pl]', '[en]'), 'data/languages/0'],
    [
      'a contact on one line',
      GOOD.replace(/contact:[\s\S]*?(?=access)/, 'contact: 01773 000000\n'),
      'data/contact',
    ],
    ['no contact', GOOD.replace(/contact:[\s\S]*?(?=access)/, ''), "required property 'contact'"],
    [
      'a name and no way to reach her',
      GOOD.replace(/ {2}(?:phone|email|web): .*\n/g, ''),
      'data/contact',
    ],
    ['a telephone number with words', damaged('01773 000000', 'ring Ada'), 'data/contact/phone'],
    [
      'an e-mail address that is none',
      damaged('ada@example.org', 'ada at example.org'),
      'data/contact/email',
    ],
    [
      'a web address that is none',
      damaged('https://example.org/coffee', 'our page'),
      'data/contact/web',
    ],
    [
      'an access fact in words',
      damaged('step-free: yes', 'step-free: one step'),
      'data/access/step-free',
    ],
    [
      'a day the other way round',
      damaged('checked: 2026-10-03', 'checked: 3/10/26'),
      'data/checked',
    ],
    ['a thirteenth month', damaged('checked: 2026-10-03', 'checked: 2026-13'), 'data/checked'],
    [
      'another way of checking',
      damaged('checked-how: phone', 'checked-how: rumour'),
      'data/checked-how',
    ],
    ['a venue and a place', damaged('venue:', 'place: online\nvenue:'), 'exactly one'],
    ['neither of them', damaged('venue: ada-belfield-centre\n', ''), 'exactly one'],
    ['a field that is none', damaged('room: yes', 'rooms: yes'), 'additional properties'],
    ['a part that is none', damaged('welcome:', 'greeting:'), 'additional properties'],
    ['an old name for an address', damaged('[belper/tea-table]', '[tea table]'), 'data/formerly/0'],
  ])('refuse %s', (_name, text, told) => {
    const found = readings(text).map(listingFaults);
    expect(found).toEqual([expect.stringContaining(told), expect.stringContaining(told)]);
  });

  it.each([
    ['no name', VENUE.replace('name: Town Hall\n', ''), "required property 'name'"],
    ['half a postcode', VENUE.replace('de56 1uq', 'DE56'), 'data/postcode'],
    [
      'a closure without a day',
      VENUE.replace('from: 2026-12-24', 'from: Christmas Eve'),
      'data/closed/0',
    ],
    ['the fields of a listing', VENUE.replace('name:', 'title:'), 'additional properties'],
  ])('refuse a venue with %s', (_name, text, told) => {
    const found = readings(text).map(venueFaults);
    expect(found).toEqual([expect.stringContaining(told), expect.stringContaining(told)]);
  });

  it('say of each field what it holds', () => {
    const { properties } = listingJsonSchema(VOCABULARY) as {
      properties: Record<string, { description?: string }>;
    };
    const bare = Object.entries(properties).filter(([, { description }]) => !description);
    expect(bare).toEqual([]);
    expect(properties['kind']).toMatchObject({
      description: expect.stringContaining('kinds.yaml') as string,
      enum: ['coffee-morning', 'choir', 'constructor'],
      examples: ['coffee-morning'],
    });
  });
});
