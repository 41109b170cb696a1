import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { damaged, FILE, GOOD, readWords, VOCABULARY } from '../tests/fixtures/listing.ts';
import { MISTAKES } from '../tests/fixtures/mistakes.ts';
import { SLIPS } from '../tests/fixtures/slips.ts';
import { parseListing, parseVenue } from './parse.ts';
import type { Problem } from './problems.ts';

// Hundreds of runs, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 });

const read = (text: string, file = FILE) => parseListing(file, text, VOCABULARY);
const ids = (text: string, file = FILE) => read(text, file).problems.map(({ id }) => id);

describe('a good listing', () => {
  it('is read whole', () => {
    expect(read(GOOD)).toEqual({
      problems: [],
      listing: {
        id: 'belper/friday-coffee-morning',
        town: 'belper',
        slug: 'friday-coffee-morning',
        file: FILE,
        title: 'Friday coffee morning',
        kind: 'coffee-morning',
        organiser: 'Ada Belfield Centre Café',
        venue: 'ada-belfield-centre',
        schedule: { rules: [{ kind: 'weekly', on: ['fri'], at: [['10:00', '12:00']] }] },
        cost: { band: 'free', text: 'Free, drinks from £1.50' },
        join: 'just-turn-up',
        'helps-with': ['loneliness'],
        for: ['older-people'],
        ages: '18+',
        languages: ['pl'],
        contact: {
          name: 'Ada',
          phone: '01773 000000',
          email: 'ada@example.org',
          web: 'https://example.org/coffee',
        },
        access: { 'step-free': 'yes' },
        'first-visit': { welcome: 'Ada, at the door' },
        room: 'yes',
        checked: '2026-10-03',
        'checked-how': 'phone',
        notice: { text: 'In the garden this month', until: '2026-12-31' },
        formerly: ['belper/tea-table'],
        body: 'A friendly table by the window.\n\nCome for ten minutes or two hours.\n',
      },
    });
  });

  it.each([
    ['a byte-order mark', `\uFEFF${GOOD}`],
    ['Windows line ends', GOOD.replaceAll('\n', '\r\n')],
    ['old Mac line ends', GOOD.replaceAll('\n', '\r')],
    ['blank lines before the first dashes', `\n  \n${GOOD}`],
    ['blanks after the dashes', GOOD.replaceAll('---\n', '---  \n')],
    ['a comment on a line of its own', damaged('kind:', '# what it is\nkind:')],
    ['a tab after a colon', damaged('room: yes', 'room:\tyes')],
    ['quotation marks', damaged('room: yes', 'room: "yes"')],
    ['a comment after quotation marks', damaged('room: yes', "room: 'yes' # for now")],
    ['a list without brackets', damaged('[loneliness]', 'loneliness,')],
    ['a list of one word as a value', damaged('[pl]', 'pl')],
    ['capitals in fixed words', damaged('Just turn up', 'JUST  TURN UP')],
    ['dashes in fixed words', damaged('Just turn up', 'just-turn-up')],
    ['a list of when', damaged('when: Fridays', 'when:\n  - Fridays')],
    ['nothing unseen in a number', damaged('01773 000000', '\u202A01773 000000\u202C')],
    ['a zero-width space in a slug', damaged('kind: coffee-', 'kind: coffee\u200B-')],
    ['an escape for a sign nobody sees', damaged('room: yes', 'room: "\\u202Eyes\\u0000"')],
    ['a value as a block of text', damaged('Friday coffee', '>-\n  Friday\n  coffee')],
  ])('reads the same with %s', (_what, text) => {
    expect(read(text)).toEqual(read(GOOD));
  });

  it.each([
    ['organiser: Ada Belfield Centre Café', 'organiser: 18:30', 'organiser', '18:30'],
    ['organiser: Ada Belfield Centre Café', 'organiser: 0x1F', 'organiser', '0x1F'],
    ['organiser: Ada Belfield Centre Café', 'organiser: yes', 'organiser', 'yes'],
    ['organiser: Ada Belfield Centre Café', 'organiser: null', 'organiser', 'null'],
    ['organiser: Ada Belfield Centre Café', 'organiser: 1e3', 'organiser', '1e3'],
    ['organiser: Ada Belfield Centre Café', 'organiser: 2026-10-03', 'organiser', '2026-10-03'],
    ['organiser: Ada Belfield Centre Café', 'organiser: Age UK:Derby', 'organiser', 'Age UK:Derby'],
    ['organiser: Ada Belfield Centre Café', "organiser: St John's", 'organiser', "St John's"],
    ['organiser: Ada Belfield Centre Café', 'organiser: A&B * C#', 'organiser', 'A&B * C#'],
    [
      'organiser: Ada Belfield Centre Café',
      'organiser: "Age UK: Derby"',
      'organiser',
      'Age UK: Derby',
    ],
    ['checked: 2026-10-03', 'checked: 2026-10', 'checked', '2026-10'],
    ['room: yes', 'room: no, full', 'room', undefined],
    ['ages: 18+', 'ages: 0 to 5', 'ages', '0–5'],
    ['ages: 18+', 'ages: All ages', 'ages', 'all'],
    ['languages: [pl]', 'languages: [UR, bfi, pa-Arab]', 'languages', ['ur', 'bfi', 'pa-Arab']],
    ['title: Friday coffee morning', 'title: BSL café', 'title', 'BSL café'],
    ['title: Friday coffee morning', 'title: 咖啡早晨', 'title', '咖啡早晨'],
  ])('takes %s written as %s for what it looks like', (from, to, field, value) => {
    expect(read(damaged(from, to)).listing?.[field as 'title']).toEqual(value);
  });

  it.each([
    '01773000000',
    '+44 1773 000000',
    '+44 (0)1773 000000',
    '111',
    '116 123',
    '0800 1111',
    '01773 000000 ext 12',
  ])('keeps the phone number %s as it was written', (number) => {
    const { listing, problems } = read(damaged('01773 000000', number));
    expect(problems).toEqual([]);
    expect(listing?.contact.phone).toBe(number);
  });

  it('does without contact when it comes from an article', () => {
    const text = GOOD.replace(/contact:\n(?: .*\n)+/, '').replace('how: phone', 'how: Article');
    expect(read(text).problems).toEqual([]);
  });
});

describe('what a contributor is told', () => {
  it.each([...SLIPS, ...MISTAKES])('of %j written as %j', (part, written, told) => {
    const { problems } = read(damaged(part, written));
    expect(inOrder(problems).map(asLine)).toEqual(told);
  });

  it('names no patterns, blames nobody, and ends sentences', () => {
    const messages = [...SLIPS, ...MISTAKES].flatMap(([, , told]) => told);
    expect(messages.length).toBeGreaterThan(100);
    for (const message of messages) {
      expect(message).not.toMatch(/invalid|illegal|must|regex|pattern|expected|\^|\\d|error/i);
      expect(message.split(' → ')[0]).toMatch(/[.”]$/);
    }
  });

  it('says everything at once, in slips of writing and in fields', () => {
    const text = GOOD.replace('Friday coffee morning', '@Friday')
      .replace(/^---$/gm, '—-')
      .replace('organiser: Ada', 'organiser:Ada')
      .replace('Just turn up', 'Drop in')
      .replace('2026-10-03', '3/10/2026')
      .replace('two hours.', '<b>two</b> hours.');
    expect(ids(text).toSorted()).toEqual(
      [
        ...['body.html', 'date.day-or-month', 'field.not-one-of', 'yaml.sign', 'yaml.space'],
        ...['front.dash', 'front.dash'],
      ].toSorted(),
    );
    expect(ids(GOOD.replaceAll('---\n', ''))).toEqual(['front.missing', 'front.not-closed']);
  });

  it('takes a part that is not set in for a part, and a field below the dashes for a field', () => {
    const flat = read(GOOD.replace(/^  (?=name|phone|email|web)/gm, '')).problems;
    expect(flat.map(({ fix }) => fix)).toContain('contact:\n  name: Ada');
    const below = damaged('when: Fridays, 10am to 12 noon\n', '');
    const strayed = read(below.replace('Come for', 'when: Fridays\n\nCome for')).problems;
    expect(strayed.map(asLine)).toEqual([
      '31:1 – body.field: **when** stands in the text here. Fields stand above it, between the two lines of three dashes. → Move this line up to the other fields',
    ]);
  });

  it('says why an ended listing needs a sentence', () => {
    const text = `${damaged('room: yes', 'ended: 2026-11-01').split('---\nA')[0] ?? ''}---\n`;
    const { listing, problems } = read(text);
    expect(listing?.ended).toBe('2026-11-01');
    expect(problems.map(asLine)).toEqual([
      '22:8 (warning) ended ended.why: It has ended, and the text does not say why or what people can do now. → A sentence below the fields',
    ]);
  });
});

it('reads a line that is set in as part of the one above, and says so', () => {
  const { listing, problems } = read(damaged('join: Just turn up', '  Just turn up'));
  expect(listing?.cost.text).toBe('Free, drinks from £1.50 Just turn up');
  expect(problems.map(asLine)).toEqual([
    '8:1 (warning) cost yaml.folded: “Just turn up” is set in without a name, so it was read as a part of **cost**. → Put it into the same line, or give it a field of its own',
  ]);
});

describe('where a file lies', () => {
  it.each([
    ['content/listings/belper/Friday Café.md', 'file.name', 'friday-cafe.md'],
    ['content/listings/belper/frühstück.md', 'file.name', 'fruhstuck.md'],
    ['content/listings/belper/a--b.md', 'file.name', 'a-b.md'],
    ['content/listings/belper/_.md', 'file.name', 'A name such as friday-coffee-morning.md'],
    ['content/listings/belper/__proto__.md', 'file.name', 'proto.md'],
    [
      'content/listings/belper/friday.md',
      'file.reserved',
      'A longer name, such as friday-group.md',
    ],
    ['content/listings/belper/fri.md', 'file.reserved', 'A longer name, such as fri-group.md'],
    [
      'content/listings/belper/calendar.md',
      'file.reserved',
      'A longer name, such as calendar-group.md',
    ],
    ['content/listings/belper/2.md', 'file.reserved', 'A longer name, such as group-2.md'],
    ['content/listings/bleper/tea.md', 'file.town', 'Move the file to listings/belper/'],
    ['content/listings/Belper/tea.md', 'file.town', 'Move the file to listings/belper/'],
    ['content/listings/Long Eaton/tea.md', 'file.town', 'Move the file to listings/long-eaton/'],
    [
      'content/listings/paris/tea.md',
      'file.town',
      'Add the town to towns.yaml, or move the file to the folder of its town',
    ],
    ['content/listings/tea.md', 'file.place', 'listings/belper/your-listing.md'],
    ['content/listings/belper/old/tea.md', 'file.place', 'listings/belper/your-listing.md'],
  ])('is told for %s', (file, id, fix) => {
    const { listing, problems } = read(GOOD, file);
    expect(listing).toBeNull();
    expect(problems.map((problem) => [problem.id, problem.fix, problem.line])).toEqual([
      [id, fix, 1],
    ]);
  });

  it('may be called constructor', () => {
    const file = 'content/listings/belper/constructor.md';
    expect(read(damaged('kind: coffee-morning', 'kind: constructor'), file).listing?.id).toBe(
      'belper/constructor',
    );
  });
});

describe('front matter that would run or copy something', () => {
  it.each(['---js', '---javascript', '--- js', '---json', '---coffee', '---toml', '---yaml'])(
    'is refused without being run: %s',
    (first) => {
      const ran = vi.fn();
      vi.stubGlobal('wasRun', ran);
      const evaluated = vi.spyOn(globalThis, 'eval');
      const text = `${first}\n(wasRun(), { title: "x" })\n---\nText\n`;
      expect(ids(text)).toEqual(['front.language']);
      expect(ran).not.toHaveBeenCalled();
      expect(evaluated).not.toHaveBeenCalled();
      vi.unstubAllGlobals();
      evaluated.mockRestore();
    },
  );

  it('is told of the same each time it is read', () => {
    const text = damaged('room: yes', 'room: *maybe');
    expect(ids(text)).toEqual(ids(text));
    expect(ids(text)).not.toEqual([]);
  });

  it.each([
    ['an alias bomb', bomb(9)],
    ['an anchor used twice', damaged('room: yes', 'room: &a yes\nends: *a')],
    ['an anchor on a list', damaged('[pl]', '&l [pl]')],
    ['a merge', damaged('room: yes', 'x: &x {a: b}\n<<: *x')],
    ['a tag', damaged('room: yes', 'room: !!js/function "alert(1)"')],
    ['a map for a name', damaged('room: yes', '? {a: b}\n: yes')],
    ['ten thousand brackets', damaged('room: yes', `room: ${'['.repeat(10_000)}`)],
    ['ten thousand dashes', damaged('room: yes', `room:\n  ${'- '.repeat(10_000)}`)],
    ['ten thousand names', damaged('room: yes', 'a:\n'.repeat(5_000).trimEnd())],
    ['a megabyte', damaged('two hours', 'x'.repeat(1_000_000))],
    ['a megabyte of front matter', damaged('Ada, at', `${'x'.repeat(1_000_000)},`)],
    ['a megabyte of zero bytes', '\u0000'.repeat(1_000_000)],
    ['a megabyte of blank lines', '\n'.repeat(1_000_000)],
  ])('is refused at once: %s', (_what, text) => {
    const started = performance.now();
    const { listing, problems } = read(text);
    expect(listing).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(60);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('any text at all', () => {
  it('is read without throwing, in time, and is told of at places that exist', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc
        .tuple(
          fc.nat({ max: GOOD.length }),
          fc.nat({ max: 30 }),
          fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }),
        )
        .map(([at, cut, pieces]) => GOOD.slice(0, at) + pieces.join('') + GOOD.slice(at + cut)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const started = performance.now();
        const { listing, problems } = read(text);
        expect(performance.now() - started).toBeLessThan(10_000);
        expect(listing === null).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const problem of problems) expectToLieIn(problem, text);
      }),
      { numRuns: 800 },
    );
  });

  it('never loses a field of a good listing without a word, whatever happens to one line', () => {
    const lines = GOOD.split('\n');
    const whole = read(GOOD).listing as Record<string, unknown> | null;
    const damage = fc.tuple(
      fc.integer({ min: 1, max: lines.length - 6 }),
      fc.nat({ max: 40 }),
      fc.nat({ max: 6 }),
      fc.array(fc.constantFrom(...PIECES.filter((piece) => !piece.includes('\n'))), {
        maxLength: 3,
      }),
    );
    fc.assert(
      fc.property(damage, ([at, from, cut, pieces]) => {
        const line = lines[at] ?? '';
        const text = lines
          .with(at, line.slice(0, from) + pieces.join('') + line.slice(from + cut))
          .join('\n');
        const { listing, problems } = read(text);
        const field = topFieldOf(lines, at);
        const isTold = problems.some(
          (problem) =>
            Math.abs(problem.line - at - 1) <= 1 ||
            problem.field.split('.')[0] === fieldAt(lines, at),
        );
        if (!listing) {
          // Quotation marks and brackets may open on one line and be missed on another.
          const isOpen = /["'[{|>]/.test(text.split('\n')[at] ?? '');
          expect(problems.length).toBeGreaterThan(0);
          if (!isOpen) expect([isTold, problems]).toEqual([true, problems]);
          return;
        }
        const rest = ({ body: _body, ...fields }: Record<string, unknown>) =>
          Object.entries(fields).filter(([name]) => name !== field);
        if (!isTold) expect(rest(listing)).toEqual(rest(whole ?? {}));
      }),
      { numRuns: 800 },
    );
  });
});

describe('parseVenue', () => {
  const VENUE = `---
name: Ada Belfield Centre
address:
  - 1 Derwent Street
  - Belper
postcode: de561ug
at: [53.024, -1.483]
access:
  step-free: yes
entrance: From the car park
closed: [2026-12-25]
checked: 2026-10
---
`;
  const venue = (text: string) =>
    parseVenue('content/venues/belper/ada-belfield-centre.md', text, VOCABULARY);

  it('reads a venue', () => {
    const reading = venue(VENUE);
    expect(reading.problems).toEqual([]);
    expect(reading.venue).toMatchObject({
      id: 'belper/ada-belfield-centre',
      address: ['1 Derwent Street', 'Belper'],
      postcode: 'DE56 1UG',
      at: [53.024, -1.483],
      closed: [{ from: '2026-12-25', until: '2026-12-25', why: '', venues: '' }],
    });
  });

  it.each([
    [
      'at: [53.024, -1.483]',
      'at: [-1.483, 53.024]',
      '7:5 at at.outside: -1.483, 53.024 lies outside Britain. The number for north comes first. → at: [53.024, -1.483]',
    ],
    [
      'at: [53.024, -1.483]',
      'at: 53.024, -1.483',
      '7:5 at field.list: **at** takes a list. → at: [53.023, -1.481]',
    ],
    [
      'at: [53.024, -1.483]',
      'at: [north, west]',
      '7:5 at at.form: “north, west” is not a place on the map: two numbers, north first, then east (west with a minus). → at: [53.023, -1.481]',
    ],
    [
      'postcode: de561ug',
      'postcode: DE56',
      '6:11 postcode postcode.form: “DE56” is not a whole postcode. → postcode: a postcode such as DE56 1AA',
    ],
    [
      'closed: [2026-12-25]',
      'closed: 25/12/2026',
      '11:9 closed date.day: “25/12/2026” is not a date as it is written here: year, month, day. → 2026-12-25',
    ],
    [
      'closed: [2026-12-25]',
      'closed:\n  - { on: 2026-12-25, venues: council }',
      '12:23 closed.venues field.unknown: **closed** has no part called “venues”. It has: on, from, until, why. → One of these, or take the line out',
    ],
    [
      'name: Ada Belfield Centre\n',
      '',
      '1:1 name field.missing: **name** is missing. → name: Town Hall',
    ],
    [
      'name: Ada',
      'title: Ada',
      '2:1 title field.unknown: There is no field called “title”. → name: Ada Belfield Centre',
    ],
  ])('tells of %s written as %s', (part, written, told) => {
    const { venue: read, problems } = venue(VENUE.replace(part, written));
    expect(read).toBeNull();
    expect(problems.map(asLine)).toContain(told);
  });
});

it('offers words people say for the slug they mean', () => {
  const { problems } = read(damaged('kind: coffee-morning', 'kind: Natter'));
  expect(problems.map(({ fix }) => fix)).toEqual(['kind: coffee-morning']);
});

it('has a vocabulary without problems to be tested with', () => {
  expect(readWords().problems).toEqual([]);
});

// What breaks things, and what listings are made of.
const PIECES = [
  ...[
    '---',
    '—',
    '\n',
    '\r\n',
    '\t',
    '  ',
    ': ',
    ':',
    ' #',
    '#',
    '- ',
    '"',
    "'",
    '\\',
    '`',
    '@',
    '*a',
    '&a',
    '!x',
    '%',
    '|',
    '>',
    '?',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\u0000',
    '\uFEFF',
    '\u202E',
    '\uD800',
    '\uFFFD',
    '…',
    '£',
    'é',
    '😀',
    '<!--',
    '<script>',
    '](javascript:x)',
    '__proto__',
    '\n---\n',
    '\ntitle: x\n',
  ],
  ...GOOD.split('\n')
    .slice(1, 28)
    .map((line) => `${line}\n`),
];

function bomb(depth: number): string {
  const levels = Array.from({ length: depth }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x]'
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );
  return damaged('room: yes', levels.join('\n'));
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function asLine({ line, column, severity, field, id, message, fix }: Problem): string {
  const word = severity === 'warning' ? '(warning) ' : '';
  return `${line}:${column} ${word}${field || '–'} ${id}: ${message} → ${fix}`;
}

function expectToLieIn({ file, line, column }: Problem, text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  expect(file).toBe(FILE);
  expect(line).toBeGreaterThan(0);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeGreaterThan(0);
  expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
}

// The field a line of the good listing belongs to.
function fieldAt(lines: readonly string[], at: number): string {
  let top = at;
  while (top > 0 && /^\s/.test(lines[top] ?? '')) top -= 1;
  return /^[\w-]+/.exec(lines[top] ?? '')?.[0] ?? '';
}

// What that field becomes.
function topFieldOf(lines: readonly string[], at: number): string {
  const field = fieldAt(lines, at);
  return field === 'when' ? 'schedule' : field;
}
