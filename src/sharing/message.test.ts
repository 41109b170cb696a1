import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSessions } from '../schedule/sessions.ts';
import { toFragment } from '../shortlist/code.ts';
import { readSchedule } from '../schedule/read.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { county, TODAY } from '../tests/county.ts';
import { exampleRecord } from './example.ts';
import { messageOf } from './message.ts';
import { toRecord, type ListingRecord } from './record.ts';
import { countSegments, toGsm } from './segments.ts';
import type { Told } from './told.ts';

const SITE = 'https://example.org';
const LINK = `${SITE}/my-list/#101x37zq4n1k`;
const CALENDAR = { bankHolidays: [], terms: [] };

function scheduleOf(when: string): Schedule {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(`"${when}" cannot be read`);
  return reading.schedule;
}

function told(changed: Partial<ListingRecord> = {}, note = ''): Told {
  const record = exampleRecord(changed);
  const next = record.isOver
    ? []
    : nextSessions(record.schedule, TODAY, 3, CALENDAR, record.closed);
  return { record, next, note, address: `${SITE}/${record.id}/` };
}

function short(...items: readonly Told[]): string {
  return messageOf(items, LINK, 'short', TODAY);
}

function full(...items: readonly Told[]): string {
  return messageOf(items, LINK, 'full', TODAY);
}

const PAGE = `${SITE}/belper/friday-coffee-morning/`;

describe('one listing as one text message', () => {
  it.each<[claim: string, changed: Partial<ListingRecord>, text: string]>([
    [
      'says what, where, when, how much and whom to ask, as far as there is room',
      {},
      `Friday coffee morning, Ada Belfield Centre, Belper. Fridays 10am-12. Next: 27 Nov. Free. Ask for Ada, 01773 000000. ${LINK}`,
    ],
    [
      'says that it is step-free where that fits',
      { place: 'Library' },
      `Friday coffee morning, Library, Belper. Fridays 10am-12. Next: 27 Nov. Free. Step-free. Ask for Ada, 01773 000000. ${LINK}`,
    ],
    [
      'leads to the page of the listing where there is room for its address',
      {
        place: '',
        contact: { name: '', phone: '01773 000000', email: '', web: '' },
        cost: '',
        access: [],
      },
      `Friday coffee morning, Belper. Every Friday, 10am to 12 noon. Next: 27 Nov. 01773 000000. ${PAGE}`,
    ],
    [
      'says what to do first',
      { join: 'Book first' },
      `Friday coffee morning, Ada Belfield Centre, Belper. Fridays 10am-12. Next: 27 Nov. Book first: Ada, 01773 000000. ${LINK}`,
    ],
    [
      'asks to ring first where nobody has checked for more than a year',
      { checked: '2025-10-03' },
      `Friday coffee morning, Ada Belfield Centre, Belper. Fridays 10am-12. Next: 27 Nov. Please ring first: 01773 000000. ${LINK}`,
    ],
    [
      'says a notice that is short',
      { notices: [{ text: 'In the garden' }], place: '' },
      `Friday coffee morning, Belper. Fridays 10am-12. Next: 27 Nov. In the garden. Free. Ask for Ada, 01773 000000. ${PAGE}`,
    ],
    [
      'asks to ring first where a notice is too long to be told',
      {
        notices: [
          {
            text: 'The hall is closed for repairs. We meet in the library next door until it is done.',
          },
        ],
      },
      `Friday coffee morning, Ada Belfield Centre, Belper. Fridays 10am-12. Next: 27 Nov. Please ring first: 01773 000000. ${LINK}`,
    ],
    [
      'keeps day, time, place, phone and link longest',
      {
        title: 'Friday coffee morning with cake, company and the odd song for all of Belper',
        place: 'The Herbert Strutt Memorial Swimming Pool Café',
        join: 'Book first',
      },
      `Friday coffee morning..., The Herbert Strutt Memorial Swimming Pool Café. Fridays 10am-12. Book first: 01773 000000. ${LINK}`,
    ],
    [
      'leaves no bracket open where a title is too long',
      {
        title: 'Wills and powers of attorney (no experience needed)',
        place: 'The Herbert Strutt Memorial Hall',
        join: 'Book first',
      },
      `Wills and powers of attorney..., The Herbert Strutt Memorial Hall. Fridays 10am-12. Book first: 01773 000000. ${PAGE}`,
    ],
    [
      'lets an e-mail address go sooner than the next date',
      {
        contact: {
          name: '',
          phone: '',
          email: 'bookings.friday-coffee-morning@example.org',
          web: '',
        },
        join: 'Ask first',
      },
      `Friday coffee morning, Ada Belfield Centre, Belper. Fridays 10am-12. Next: 27 Nov. Ask first. ${PAGE}`,
    ],
    [
      'does not say twice where it is',
      { title: 'Coffee at the Ada Belfield Centre' },
      `Coffee at the Ada Belfield Centre, Belper. Fridays 10am-12. Next: 27 Nov. Free. Step-free. Ask for Ada, 01773 000000. ${LINK}`,
    ],
    [
      'says that the time is not known',
      { schedule: scheduleOf('Fridays, time not known'), when: 'Every Friday, time not known' },
      `Friday coffee morning, Ada Belfield Centre, Belper. Fridays, time not known. Next: 27 Nov (check first). 01773 000000. ${LINK}`,
    ],
    [
      'says what to ask where neither day nor time is known',
      { schedule: scheduleOf('ask first'), when: 'Ask first', cost: 'Cost: ask – not known' },
      `Friday coffee morning, Ada Belfield Centre, Belper. Ask for the day and time. Step-free. Ask for Ada, 01773 000000. ${LINK}`,
    ],
    [
      'says the next where hours differ',
      {
        schedule: scheduleOf('Mondays, 1pm to 3pm; Saturdays, 10am to 12 noon'),
        when: 'Every Monday, 1pm to 3pm; every Saturday, 10am to 12 noon',
      },
      `Friday coffee morning, Ada Belfield Centre, Belper. Mon, Sat, next Mon 23 Nov 1-3pm. Free. Ask for Ada, 01773 000000. ${LINK}`,
    ],
    [
      'says a single date once',
      {
        schedule: scheduleOf('4 December 2026, 2pm to 4pm'),
        when: 'Friday 4 December 2026, 2pm to 4pm',
        place: 'Library',
      },
      `Friday coffee morning, Library, Belper. Fri 4 Dec 2-4pm. Free. Step-free. Ask for Ada, 01773 000000. ${PAGE}`,
    ],
    [
      'says that it has ended, and that its page helps on',
      {
        isOver: true,
        ended: '2026-11-01',
        similar: [{ id: 'a/b', title: 'Tea', when: 'Every Monday, 10am', town: 'Duffield' }],
      },
      `Friday coffee morning, Ada Belfield Centre, Belper. This has ended. Similar things nearby are on its page. ${PAGE}`,
    ],
    [
      'says that it is over where all dates are past',
      { schedule: scheduleOf('4 December 2025, 2pm to 4pm') },
      `Friday coffee morning, Ada Belfield Centre, Belper. This is over. ${PAGE}`,
    ],
  ])('%s', (_claim, changed, text) => {
    expect(short(told(changed))).toBe(text);
    expect(countSegments(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });

  it('in another script is two, since one would hold little more than a link', () => {
    const text = short(told({ title: 'شاعری کی شام' }));
    expect(text).toBe(
      `شاعری کی شام, Ada Belfield Centre, Belper. Fridays 10am–12. Next: 27 Nov. 01773 000000. ${LINK}`,
    );
    expect(countSegments(text)).toMatchObject({ encoding: 'UCS-2', segments: 2 });
  });
});

describe('a list as one text message', () => {
  const titles = [
    'Coffee',
    'Choir',
    'Tai chi',
    'Chess club',
    'Knit and natter',
    'Walking football',
    'Lunch club',
    'Book swap',
    'Singing for fun',
    'Repair café',
  ];
  const listed = titles.map((title, index) => told({ title, id: `belper/listing-${index}` }));
  const link = `${SITE}/my-list/#${toFragment(listed.map(({ record }) => record.id))}`;

  it('of two has titles with their days', () => {
    expect(short(...listed.slice(0, 2))).toBe(
      `Your list of 2 things to do: Coffee (Fridays 10am-12) and Choir (Fridays 10am-12). ${LINK}`,
    );
  });

  it('of ten, with its whole link, has as many titles as fit', () => {
    const text = messageOf(listed, link, 'short', TODAY);
    expect(text).toBe(`Your list of 10 things to do: Coffee, Choir and 8 more. ${link}`);
    expect(countSegments(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });

  it('does without titles where there is no room', () => {
    const long = listed.map((one) =>
      told({ title: 'An afternoon of long and slow board games', id: one.record.id }),
    );
    expect(messageOf(long, link, 'short', TODAY)).toBe(`Your list of 10 things to do: ${link}`);
  });

  it('leaves out titles that would need another script', () => {
    const items = [told({ title: 'شاعری' }), told({ title: 'Choir' })];
    expect(short(...items)).toBe(
      `Your list of 2 things to do: Choir (Fridays 10am-12) and 1 more. ${LINK}`,
    );
  });

  it('counts only what still goes on', () => {
    const over = told({ title: 'Old times', isOver: true, ended: '2026-11-01' });
    expect(short(listed[0]!, listed[1]!, over)).toContain('Your list of 2 things to do: Coffee');
    expect(short(listed[0]!, listed[1]!, over)).not.toContain('Old times');
    expect(short(over, over)).toBe(`Your list: ${LINK}`);
  });
});

describe('in full', () => {
  it('one listing is what one needs to know to go there', () => {
    const changed = {
      cost: 'Free, drinks from £1.50',
      contact: { name: 'Ada', phone: '01773 000000', email: 'ada@example.org', web: '' },
      notices: [{ text: 'In the garden this month' }, { text: 'Long past', until: '2026-11-01' }],
    };
    expect(full(told(changed, '  Ask for the blue door '))).toBe(
      `Friday coffee morning
Every Friday, 10am to 12 noon. Next: Friday 27 November.
Ada Belfield Centre, Derwent Street, Belper, DE56 1UU
Free, drinks from £1.50. Just turn up. Step-free.
Ask for Ada: 01773 000000 or ada@example.org
In the garden this month
Note: Ask for the blue door
${PAGE}`,
    );
  });

  it('several are numbered, and end with the whole list', () => {
    const choir = told({ title: 'Choir', id: 'belper/choir', cost: 'Cost: ask – not known' });
    const over = told({
      title: 'Old times',
      id: 'belper/old',
      isOver: true,
      ended: '2026-11-01',
      similar: [{ id: 'a/b', title: 'Tea', when: 'Every Monday, 10am', town: 'Duffield' }],
    });
    expect(full(told(), choir, over)).toBe(
      `Your list of 2 things to do:

1. Friday coffee morning
Every Friday, 10am to 12 noon. Next: Friday 27 November.
Ada Belfield Centre, Derwent Street, Belper, DE56 1UU
Free. Just turn up. Step-free.
Ask for Ada: 01773 000000
${PAGE}

2. Choir
Every Friday, 10am to 12 noon. Next: Friday 27 November.
Ada Belfield Centre, Derwent Street, Belper, DE56 1UU
Ask what it costs. Just turn up. Step-free.
Ask for Ada: 01773 000000
${SITE}/belper/choir/

3. Old times
This has ended.
You could try: Tea, Duffield, Every Monday, 10am.
${SITE}/belper/old/

The whole list in one place:
${LINK}`,
    );
  });

  it.each([
    ['Please ring first: nobody has confirmed this since March 2025.', { checked: '2025-03' }],
    [
      'Please ask first: nobody has confirmed this since March 2025.',
      {
        checked: '2025-03',
        contact: { name: '', phone: '', email: '', web: 'https://example.org/' },
      },
    ],
    [
      'Next: Friday 27 November, but check first.',
      { schedule: scheduleOf('Fridays, time not known') },
    ],
    [
      '\nhttps://example.org/coffee\n',
      { contact: { name: '', phone: '', email: '', web: 'https://example.org/coffee' } },
    ],
    ['Full just now.', { room: 'Full just now' }],
  ])('it says: %s', (words, changed) => {
    expect(full(told(changed))).toContain(words);
  });
});

it('whatever a listing is called, one message ends with its whole link', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: fc.constantFrom(...'ab €–.,… '), maxLength: 200 }),
  );
  fc.assert(
    fc.property(words, words, words, words, (title, place, name, cost) => {
      const contact = { name, phone: '01773 000000', email: '', web: '' };
      const text = short(told({ title, place, cost, contact }));
      expect([LINK, PAGE]).toContain(text.split(' ').at(-1));
      expect(countSegments(text).segments).toBeLessThanOrEqual(2);
      if (countSegments(toGsm([title, place, name, cost].join(''))).encoding === 'GSM-7')
        expect(countSegments(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
    }),
    { numRuns: 500 },
  );
});

it('nothing is said of an empty list but where it is', () => {
  expect(short()).toBe(LINK);
  expect(full()).toBe(LINK);
});

describe('over an invented county', () => {
  const directory = county();
  const all = directory.listings.map((listing): Told => {
    const record = toRecord(listing, directory, TODAY, []);
    const next = record.isOver
      ? []
      : nextSessions(record.schedule, TODAY, 3, directory.calendar, record.closed);
    return { record, next, note: '', address: `${directory.site.address}${listing.id}/` };
  });
  const linkTo = (...items: readonly Told[]) =>
    `${directory.site.address}my-list/#${toFragment(items.map(({ record }) => record.id))}`;
  const needs = directory.vocabulary.needs.map(({ name }) => name);

  it('every listing fits one message of 160, and ends with its whole link', () => {
    for (const one of all) {
      const text = messageOf([one], linkTo(one), 'short', TODAY);
      expect(countSegments(text), text).toMatchObject({ encoding: 'GSM-7', segments: 1 });
      expect([one.address, linkTo(one)]).toContain(text.split(' ').at(-1));
    }
  });

  it('numbers are whole or not there', () => {
    for (const one of all) {
      const { phone } = one.record.contact;
      if (!phone || one.record.isOver) continue;
      const text = messageOf([one], linkTo(one), 'short', TODAY);
      expect(text, one.record.id).toContain(phone);
    }
  });

  it('the day or the time is never lost', () => {
    for (const one of all) {
      if (one.record.isOver) continue;
      const text = messageOf([one], linkTo(one), 'short', TODAY);
      expect(text, one.record.id).toMatch(
        /day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Daily|Weekly|Any time|By appointment|Ask/,
      );
    }
  });

  it('ten at a time fit one message', () => {
    for (let from = 0; from + 10 <= all.length; from += 10) {
      const ten = all.slice(from, from + 10);
      const text = messageOf(ten, linkTo(...ten), 'short', TODAY);
      expect(countSegments(text), text).toMatchObject({ encoding: 'GSM-7', segments: 1 });
      expect(text.endsWith(linkTo(...ten))).toBe(true);
    }
  });

  it('no text has gaps, or words that only machines say, or a need', () => {
    const texts = [
      ...all.flatMap((one) => [full(one), short(one)].map((text) => ({ text, items: [one] }))),
      { text: full(...all), items: all },
    ];
    for (const { text, items } of texts) {
      expect(text).not.toMatch(
        /undefined|null|NaN|\[object| {2}|\.\.(?!\.)(?<!\.\.\.)|, ,|: ?\.|^[,.;:]/m,
      );
      // A title may say so itself, in the words of those who run it.
      const rest = items.reduce((left, { record }) => left.replaceAll(record.title, ''), text);
      expect(needs.filter((need) => rest.includes(need))).toEqual([]);
    }
  });
});
