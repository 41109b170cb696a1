import fc from 'fast-check';
import matter from 'gray-matter';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { FILE, GOOD, VOCABULARY } from '../tests/fixtures/listing.ts';
import { composeListing, composeVenue, readDraft, revise, type Draft } from './compose.ts';
import { LISTING_ORDER, tidy, VENUE_ORDER } from './draft.ts';
import { parseListing, parseVenue } from './parse.ts';
import { listingSchema, venueSchema } from './schema.ts';
import type { RawFields, RawValue } from './yaml.ts';

const draft: Draft = {
  fields: {
    checked: '2026-10-03',
    contact: { phone: '01773 000000', name: 'Ada', email: '' },
    'helps-with': ['loneliness'],
    title: 'Coffee: with cake',
    when: 'Mondays, 10am to 12 noon\nTuesdays, 2pm to 4pm',
    access: {},
    room: ' ',
  },
  body: '\n\nCome along.\n\n---\nA line above.\n\n',
};

describe('composeListing', () => {
  it('writes the fields in their order, leaves empty ones out, and quotes where YAML needs it', () => {
    expect(composeListing(draft)).toBe(`---
title: "Coffee: with cake"
when:
  - Mondays, 10am to 12 noon
  - Tuesdays, 2pm to 4pm
helps-with: [loneliness]
contact:
  name: Ada
  phone: 01773 000000
checked: 2026-10-03
---

Come along.

---
A line above.
`);
  });

  it('writes a venue as content/README.md shows it', () => {
    const fields = {
      at: ['53.0231', '-1.4812'],
      closed: [{ from: '2026-12-24', until: '2027-01-03', why: 'Christmas' }],
      address: '1 Example Street\r\nBelper',
      name: 'Example Hall',
    };
    expect(composeVenue({ fields, body: '' })).toBe(`---
name: Example Hall
address:
  - 1 Example Street
  - Belper
at: [53.0231, -1.4812]
closed:
  - from: 2026-12-24
    until: 2027-01-03
    why: Christmas
---
`);
  });

  it('is read back by the reader of listings without a word of complaint', () => {
    const read = readDraft(GOOD);
    const again = parseListing(FILE, composeListing(read!), VOCABULARY);
    expect(again.problems).toEqual([]);
    expect(again.listing).toEqual({
      ...parseListing(FILE, GOOD, VOCABULARY).listing,
      body: again.listing?.body,
    });
  });

  it('knows every field of the schema, in its order', () => {
    expect(Object.keys(LISTING_ORDER)).toEqual(Object.keys(listingSchema(VOCABULARY).shape));
    expect(Object.keys(VENUE_ORDER)).toEqual(Object.keys(venueSchema().shape));
  });
});

const HOSTILE = [
  ...['---', '\n---\n', '--- #', '...', ': ', 'a: b', 'a:', ' #', 'a #b', '#', '- a', '-', '? a'],
  ...['"', "'", `"'`, '\\', '\\n', '"\n', '\t', '\r\n', '\u0085', '\u2028', '&alias', '*alias'],
  ...['!tag', '!!js/function', '{{', '[', ']', '[a', '{a: b', ',', '%', '@', '`', '|', '>', '| a'],
  ...['<<: *a', 'null', '~', 'yes', '0123', '18:30', '1e3', '-1', '£2', '–', '—', '👵🏾', '\u202E'],
  ...['\u200F', 'سلام', '\u00A0', '\u00AD', '__proto__', 'constructor', '=', 'a, b', '“a”'],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string(), fc.string({ unit: 'grapheme' })), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  // The reader refuses the sign that stands for lost ones, wherever it is.
  .filter((value) => !/\uFFFD|\p{Cs}/u.test(value));
const { value } = fc.letrec<{ value: RawValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const names = fc.oneof(
  fc.constantFrom(...Object.keys(LISTING_ORDER), ...Object.keys(VENUE_ORDER)),
  text,
);
const drafts = fc
  .record({
    fields: fc.dictionary(names, value, { minKeys: 1, noNullPrototype: true }),
    body: text,
  })
  .filter(({ fields }) => Object.keys(tidy({ fields, body: '' }).fields).length > 0);

describe('readDraft', () => {
  it.each([
    ['nothing', ''],
    ['words without fields', 'Coffee, Fridays at ten'],
    ['a field that breaks off', '---\ntitle: "Coffee\n---\n'],
    ['a field that stands there twice', '---\ntitle: a\ntitle: b\n---\n'],
  ])('gives up on %s', (_what, file) => {
    expect(readDraft(file)).toBeNull();
  });

  it('is the inverse of composing, whatever the fields and words hold', () => {
    fc.assert(
      fc.property(drafts, (one) => {
        expect(readDraft(composeListing(one))).toEqual(tidy(one));
        expect(readDraft(composeVenue(one))).toEqual(tidy(one));
        expect(tidy(tidy(one))).toEqual(tidy(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with gray-matter and yaml about what was written', () => {
    fc.assert(
      fc.property(drafts, (one) => {
        const { fields, body } = tidy(one);
        const engine = { parse: (yaml: string) => parse(yaml, { schema: 'failsafe' }) as object };
        const file = matter(composeListing(one), { engines: { yaml: engine } });
        expect(file.data).toEqual(fields);
        expect(file.content.trim()).toBe(body.trim());
      }),
      { numRuns: 300 },
    );
  });
});

describe('revise', () => {
  const file = `---
# Ask Ada before changing this.
title:   'Coffee'   
when:
  - Mondays, 10am to 12 noon   # not yet
contact:
  # The office.
  phone: 01773 000000

  name: "Ada"
# Nobody knows.
room:
access: { step-free: yes, seating: "no" }
checked: 2026-10-03
---


Come along.   
`.replace('   # not yet', '');
  const read = readDraft(file)!;
  const changed = (fields: RawFields, body = read.body) =>
    revise(file, { fields: { ...read.fields, ...fields }, body });

  it('leaves a file as it is to the byte when nothing changed', () => {
    const crlf = `\uFEFF\n${file.replaceAll('\n', '\r\n')}`;
    expect(revise(file, read)).toBe(file);
    expect(revise(crlf, readDraft(crlf)!)).toBe(crlf);
    expect(revise(GOOD, readDraft(GOOD)!)).toBe(GOOD);
  });

  it('changes the one line of a field, and of a part of a field', () => {
    expect(changed({ checked: '2026-11' })).toBe(file.replace('2026-10-03', '2026-11'));
    expect(changed({ contact: { phone: '01773 000001', name: 'Ada' } })).toBe(
      file.replace('01773 000000', '01773 000001'),
    );
  });

  it('puts a new field where people look for it, and fills in an empty one', () => {
    expect(changed({ cost: 'Free', room: 'yes', formerly: ['belper/tea'] })).toBe(
      file
        .replace('12 noon\n', '12 noon\ncost: Free\n')
        .replace('room:', 'room: yes')
        .replace('checked: 2026-10-03\n', 'checked: 2026-10-03\nformerly: [belper/tea]\n'),
    );
    expect(
      changed({ contact: { phone: '01773 000000', name: 'Ada', web: 'https://a.example' } }),
    ).toBe(file.replace('name: "Ada"\n', 'name: "Ada"\n  web: https://a.example\n'));
  });

  it('takes out a field that is empty now, and keeps the comment before the next', () => {
    expect(changed({ contact: {} })).toBe(file.replace(/contact:[^]*"Ada"\n/, ''));
    expect(changed({ contact: { name: 'Ada' } })).toBe(file.replace('  phone: 01773 000000\n', ''));
  });

  it('writes a part anew where several stand on one line', () => {
    expect(changed({ access: { 'step-free': 'yes' } })).toBe(
      file.replace('access: { step-free: yes, seating: "no" }', 'access:\n  step-free: yes'),
    );
  });

  it('exchanges the words below the fields', () => {
    expect(changed({}, 'Come.\n\nDo.')).toBe(file.replace('Come along.   ', 'Come.\n\nDo.'));
    expect(changed({}, '')).toBe(file.replace('\n\nCome along.   \n', ''));
    const bare = '---\r\ntitle: Coffee\r\n---';
    expect(revise(bare, { ...readDraft(bare)!, body: 'a\nb' })).toBe(`${bare}\r\n\r\na\r\nb\r\n`);
  });

  it('writes a file anew that cannot be read', () => {
    expect(revise('title: Coffee', draft)).toBe(composeListing(draft));
    expect(revise('', { fields: { name: 'Hall' }, body: '' })).toBe('---\nname: Hall\n---\n');
  });

  it('writes a file anew where words over several lines look like a remark', () => {
    const words = '---\ntitle: |\n  Coffee\n  # 7 in the street\ncost: Free\n---\n';
    expect(
      revise(words, { fields: { ...readDraft(words)!.fields, organiser: 'Ada' }, body: '' }),
    ).toBe('---\ntitle: "Coffee # 7 in the street"\norganiser: Ada\ncost: Free\n---\n');
  });

  it('always gives a file that holds what was asked for', () => {
    fc.assert(
      fc.property(drafts, drafts, fc.boolean(), (before, after, isWindows) => {
        const written = composeListing(before);
        const old = isWindows ? written.replaceAll('\n', '\r\n') : written;
        const fields = { ...before.fields, ...after.fields };
        expect(readDraft(revise(old, { fields, body: after.body }))).toEqual(
          tidy({ fields, body: after.body }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads every good listing that it revised as the listing that was asked for', () => {
    const { listing, problems } = parseListing(
      FILE,
      revise(GOOD, { ...readDraft(GOOD)!, body: 'New words.' }),
      VOCABULARY,
    );
    expect(problems).toEqual([]);
    expect(listing?.body).toBe('New words.\n');
    const hall = '---\n# The hall.\nname: Hall\n---\n';
    const moved = revise(hall, { fields: { name: 'New Hall', postcode: 'DE56 1AA' }, body: '' });
    expect(moved).toBe('---\n# The hall.\nname: New Hall\npostcode: DE56 1AA\n---\n');
    expect(parseVenue('content/venues/belper/hall.md', moved, VOCABULARY).problems).toEqual([]);
  });
});
