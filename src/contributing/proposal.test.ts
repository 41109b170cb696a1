import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONLY_PUT_RIGHT } from '../listings/known.ts';
import { readContent } from '../listings/content.ts';
import { GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { FORM_NAMES, FORMS, optionsOf, type FormName } from './forms.ts';
import { propose, type Proposal } from './proposal.ts';

const ID = 'belper/friday-coffee-morning';
const PATH = `listings/${ID}.md`;
const CONTENT: Readonly<Record<string, string>> = {
  ...WORDS,
  'venues/belper/ada-belfield-centre.md': '---\nname: Ada Belfield Centre\n---\n',
  'venues/belper/strutt-centre.md': '---\nname: Strutt Centre\n---\n',
  [PATH]: GOOD,
};
const { directory } = readContent(
  Object.entries(CONTENT).map(([path, text]) => ({ path, file: `content/${path}`, text })),
  'content',
  '2026-11-22',
);
if (!directory) throw new Error('The content of the tests is right.');
const holdings = { directory, textOf: (path: string) => CONTENT[path] ?? null };

const made = (form: FormName, answers: Record<string, string>, day = '2026-11-22'): Proposal =>
  propose({ form, answers: { listing: ID, how: 'I was there', ...answers } }, holdings, day);
const textOf = (proposal: Proposal) =>
  proposal.kind === 'files' ? (proposal.changes[0]?.text ?? '') : proposal.kind;
const confirmed = GOOD.replace(
  'checked: 2026-10-03\nchecked-how: phone',
  'checked: 2026-11-22\nchecked-how: visit',
);

describe('a correction', () => {
  it.each([
    [{ title: 'Friday tea' }, 'title: Friday coffee morning', 'title: Friday tea'],
    [{ place: 'strutt centre' }, 'venue: ada-belfield-centre', 'venue: strutt-centre'],
    [{ place: 'Online' }, 'venue: ada-belfield-centre', 'place: online'],
    [{ 'contact-name': 'None' }, '  name: Ada\n', ''],
    [{ web: 'https://example.org/tea' }, '/coffee\n', '/tea\n'],
    [
      { when: 'Fridays, 10am to 11am\nMondays, 2pm to 3pm' },
      'when: Fridays, 10am to 12 noon',
      'when:\n  - Fridays, 10am to 11am\n  - Mondays, 2pm to 3pm',
    ],
    [
      { body: 'Come and see.' },
      'A friendly table by the window.\n\nCome for ten minutes or two hours.',
      'Come and see.',
    ],
  ])('by %j changes that, and when somebody made sure', (answers, was, is) => {
    expect(confirmed).toContain(was);
    expect(textOf(made('correct', answers))).toBe(confirmed.replace(was, is));
  });

  it('of one thing leaves the day as it is where the rest was not checked', () => {
    const answers = { title: 'Friday tea', how: ONLY_PUT_RIGHT };
    expect(textOf(made('correct', answers))).toBe(
      GOOD.replace('title: Friday coffee morning', 'title: Friday tea'),
    );
  });

  it('to a place of which nothing is known waits for its address', () => {
    expect(made('correct', { place: 'Old Mill Hall' })).toMatchObject({
      kind: 'needs',
      needs: [{ question: 'place', fix: '' }],
    });
    expect(made('correct', { place: 'Strut Center' })).toMatchObject({
      needs: [{ question: 'place', fix: 'Strutt Centre' }],
    });
  });

  it('of nothing but what a person has to read is for a person', () => {
    expect(made('correct', { note: 'The bus stop has moved.' })).toMatchObject({ why: 'words' });
  });
});

describe('a day on which somebody made sure', () => {
  it('never takes the place of a later one', () => {
    expect(made('still-right', {}, '2026-09-01').kind).toBe('same');
    expect(textOf(made('correct', { cost: '£2' }, '2026-09-01'))).toBe(
      GOOD.replace('cost: Free, drinks from £1.50', 'cost: £2'),
    );
  });
});

it('what has closed is not closed again', () => {
  const ended = { ...directory.listings[0]!, ended: '2026-11-01' };
  const closed = propose(
    { form: 'closed', answers: { listing: ID, why: 'x' } },
    { ...holdings, directory: { ...directory, listings: [ended] } },
    '2026-11-22',
  );
  expect(closed).toEqual({ kind: 'same', listing: ended });
});

describe('whatever somebody answers', () => {
  const odd = fc.constantFrom(
    ...[
      '',
      '../../x',
      '.github/workflows/x.yml',
      'belper/../derby/x',
      'belper/x',
      'listings/belper/x.md',
    ],
    ...[
      ID,
      PATH,
      `https://example.org/${ID}/`,
      '__proto__',
      'constructor',
      'friday',
      '2',
      '---',
      '🎶',
    ],
    ...[
      '&a *b !!c',
      '@everyone',
      '\u0000\u202e\ud83c',
      '<!-- x -->',
      '```',
      '\'"\n---\nevil: yes',
      GOOD,
    ],
    ...[
      'Belper',
      'Choir',
      'Strutt Centre',
      'Old Mill Hall',
      'Fridays, 2pm to 3pm',
      'none',
      'x'.repeat(10_000),
    ],
  );
  const answer = fc.oneof(
    odd,
    fc.string(),
    fc.array(odd, { maxLength: 3 }).map((all) => all.join('\n')),
  );
  const issues = fc.constantFrom(...FORM_NAMES).chain((form) =>
    fc.record({
      form: fc.constant(form),
      answers: fc.record(
        Object.fromEntries(
          FORMS[form].fields.map((field) => {
            const options = optionsOf(field, directory.vocabulary);
            return [field.id, options.length > 0 ? fc.constantFrom(...options, '') : answer];
          }),
        ),
      ),
    }),
  );

  it('becomes one listing and at most one new venue, in their folders, and writes over no other', () => {
    let files = 0;
    fc.assert(
      fc.property(issues, (answered) => {
        const proposal = propose(answered, holdings, '2026-11-22');
        if (proposal.kind !== 'files') return;
        files += 1;
        const [listing, venue, ...others] = proposal.changes;
        expect(others).toEqual([]);
        expect(listing?.path).toBe(`listings/${proposal.id}.md`);
        expect(listing?.path).toMatch(
          /^listings\/(?:belper|long-eaton|derbyshire)(?:\/[a-z\d]+(?:-[a-z\d]+)*)\.md$/,
        );
        expect(listing?.before).toBe(CONTENT[listing?.path ?? ''] ?? null);
        if (answered.form === 'add') expect(listing?.before).toBeNull();
        if (venue)
          expect(venue.path).toMatch(
            /^venues\/(?:belper|long-eaton|derbyshire)\/[a-z\d]+(?:-[a-z\d]+)*\.md$/,
          );
        if (venue) expect(CONTENT[venue.path]).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
    expect(files).toBeGreaterThan(50);
  });
});
