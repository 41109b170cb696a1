import { describe, expect, it } from 'vitest';
import { FIRST_VISIT_FACTS } from '../../listings/labels.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { exampleOf, TODAY, toldOf } from './example.ts';
import {
  accessOf,
  checkedOf,
  closedDays,
  contactOf,
  joinOf,
  nextDates,
  noticesOf,
  placeLines,
  plainAddress,
  visitOf,
} from './facts.ts';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const datesOf = (record: ListingRecord) => plain(nextDates(record, toldOf(record).next, TODAY));

describe('the next dates', () => {
  it.each([
    [
      'stand as in a diary',
      'Fridays, 10am to 12 noon',
      'Next: Fri 27 November, Fri 4 December, Fri 11 December',
    ],
    [
      'name the hours where they differ',
      ['Mondays, 10am to 11am', 'Thursdays, 2pm to 3pm'],
      'Next: Mon 23 November at 10am, Thu 26 November at 2pm, Mon 30 November at 10am',
    ],
    [
      'name a day of two sessions once, and no hours where they are the same each time',
      'Mondays 10am-12pm and 1pm-3pm',
      'Next: Mon 23 November, Mon 30 November, Mon 7 December',
    ],
    [
      'name the hours where the last date has fewer',
      ['Mondays 10am-12pm', 'First Tuesday of the month, 2pm to 3pm and 4pm to 5pm'],
      'Next: Mon 23 November at 10am, Mon 30 November at 10am, Tue 1 December at 2pm and 4pm',
    ],
    [
      'say once that all are doubtful',
      'Fridays, time not known',
      'Next: Fri 27 November, Fri 4 December, Fri 11 December – check first',
    ],
    [
      'say which is doubtful',
      ['Mondays, 10am to 11am', 'Thursdays, time not known'],
      'Next: Mon 23 November at 10am, Thu 26 November (check first), Mon 30 November at 10am',
    ],
    [
      'have their year where that is not soon',
      'Last Friday of May, June and July, 2pm to 3pm',
      'Next: Fri 28 May 2027, Fri 25 June 2027, Fri 30 July 2027',
    ],
    [
      'are to be asked for where only the week is known',
      'Weekly, day not known',
      'Ask for the next date',
    ],
    [
      'are left out for a single date, which its schedule names',
      '27 November 2026, 2pm to 3pm',
      '',
    ],
    ['are left out where there are none', 'By appointment', ''],
    ['are left out for a helpline', 'Any time', ''],
    ['are left out where one is told to ask for the day', 'Ask first', ''],
  ])('%s', (_, when, words) => {
    expect(datesOf(exampleOf([when].flat().join('; ')))).toBe(words);
  });

  it('do not break within a date', () => {
    expect(nextDates(exampleOf(), toldOf(exampleOf()).next, TODAY)).toContain(
      'Fri\u00a027\u00a0November',
    );
  });

  it('are to be asked for where the listing has dates and none is known', () => {
    expect(nextDates(exampleOf(), [], TODAY)).toBe('Ask for the next date');
  });
});

describe('the days that fall away', () => {
  it.each([
    ['before the last date that is printed', ['2026-12-04'], 'Fri 4 December'],
    ['and none after it', ['2027-01-01'], ''],
    ['and none that is past', ['2026-11-20'], ''],
    ['and none on which it is not on anyway', ['2026-12-03'], ''],
    ['all of them', ['2026-11-27', '2026-12-04'], 'Fri 27 November, Fri 4 December'],
  ])('are told: %s', (_, closed, words) => {
    const record = { ...exampleOf(), closed };
    expect(plain(closedDays(record, toldOf(record).next, TODAY))).toBe(words);
  });

  it('are not those of a season in which it is not on', () => {
    const record = { ...exampleOf('28 May 2027, 6pm to 7pm'), closed: ['2026-12-04'] };
    expect(closedDays(record, toldOf(record).next, TODAY)).toBe('');
  });
});

describe('the place', () => {
  it.each<[claim: string, changed: Partial<ListingRecord>, words: string]>([
    ['ends with the postcode', {}, 'Ada Belfield Centre, Derwent Street, Belper, DE56 1UU'],
    [
      'names the town once',
      { address: ['Derwent Street', 'Belper', 'DE56 1UU'] },
      'Ada Belfield Centre, Derwent Street, Belper, DE56 1UU',
    ],
    [
      'ends with the town where the postcode is not known',
      { address: ['Derwent Street'] },
      'Ada Belfield Centre, Derwent Street, Belper',
    ],
    [
      'says that the street is not known',
      { address: [] },
      'Ada Belfield Centre, Belper, Street not known – ask first',
    ],
    ['needs no street online', { place: 'Online', address: [], town: '' }, 'Online'],
    ['needs no street at home', { place: 'At your home', address: [] }, 'At your home, Belper'],
  ])('%s', (_, changed, words) => {
    expect(plain(placeLines({ ...exampleOf(), ...changed }).join(', '))).toBe(words);
  });

  it('keeps the halves of a postcode together', () => {
    expect(placeLines(exampleOf()).at(-1)).toBe('DE56\u00a01UU');
  });
});

describe('how to get in touch', () => {
  const none = { name: '', phone: '', email: '', web: '' };
  it.each([
    [{ phone: '01773 000000', email: 'a@example.org' }, 'Ring', ['01773 000000']],
    [{ email: 'a@example.org' }, 'Write to', ['a@example.org']],
    [{ web: 'https://www.example.org/x' }, 'See', ['example.org/x']],
    [
      { email: 'a@example.org', web: 'https://example.org' },
      'Write to',
      ['a@example.org', 'example.org'],
    ],
  ])('with %j: %s %j', (contact, label, ways) => {
    const record = { ...exampleOf(), contact: { ...none, ...contact } };
    expect(contactOf(record)).toEqual({ label, ways, words: 'Run by Friends of the library.' });
  });

  it('names whom to ask for', () => {
    expect(contactOf(exampleOf()).words).toBe('Ask for Ada, Friends of the library.');
  });

  it('says so where nothing is known', () => {
    const { ways, words } = contactOf({ ...exampleOf(), contact: none });
    expect(ways).toEqual([]);
    expect(words).toBe('Phone not known – ask at the place itself. Run by Friends of the library.');
  });
});

describe('what is never passed over in silence', () => {
  it.each<[changed: Partial<ListingRecord>, words: string]>([
    [{}, 'Free, drinks from £1.50. Just turn up.'],
    [{ join: '' }, 'Free, drinks from £1.50. How to join: not known – ask first.'],
    [{ room: 'Full just now' }, 'Free, drinks from £1.50. Full just now. Just turn up.'],
    [{ cost: 'Cost: ask at the door' }, 'Ask at the door. Just turn up.'],
    [{ cost: 'Cost: ask' }, 'Not known – ask first. Just turn up.'],
    [{ cost: 'Free (tea 50p).' }, 'Free (tea 50p). Just turn up.'],
  ])('cost and joining, %j: %s', (changed, words) => {
    expect(joinOf({ ...exampleOf(), ...changed })).toBe(words);
  });

  it.each<[states: string, words: string]>([
    ['yyn', 'Yes: step-free way in, hearing loop. No: Blue Badge parking.'],
    ['yyy', 'Yes: step-free way in, hearing loop, Blue Badge parking.'],
    ['nnn', 'No: step-free way in, hearing loop, Blue Badge parking.'],
    ['', 'Not known: step-free way in, toilet, parking. Ask first.'],
  ])('access, %s: %s', (states, words) => {
    const access = exampleOf()
      .access.slice(0, states.length)
      .map(({ label }, index) => ({
        label,
        state: states[index] === 'y' ? ('yes' as const) : ('no' as const),
      }));
    expect(accessOf({ ...exampleOf(), access })).toBe(words);
  });

  it('whether one can get in, where only less is known', () => {
    const access = [{ label: 'Parking', state: 'yes' as const }];
    expect(accessOf({ ...exampleOf(), access })).toBe(
      'Yes: parking. Not known: step-free way in. Ask first.',
    );
  });

  it.each([
    ['2026-10-03', '01773 000000', 'Last checked 3 October 2026 by phone.', ''],
    ['2025-10', '01773 000000', 'last checked October 2025 by phone.', 'Please ring first:'],
    ['2024-10-03', '', 'nobody has confirmed this since 3 October 2024.', 'Please ask first:'],
  ])('when it was checked: %s', (checked, phone, words, warning) => {
    const record = { ...exampleOf(), checked };
    const contact = { ...record.contact, phone };
    expect(checkedOf({ ...record, contact }, TODAY)).toEqual({ words, warning });
  });
});

it('tells the way there before the rest of a first visit', () => {
  const firstVisit = Object.values(FIRST_VISIT_FACTS).map((label) => ({ label, text: 'x' }));
  expect(visitOf({ ...exampleOf(), firstVisit }).map(({ label }) => label)).toEqual([
    FIRST_VISIT_FACTS.entrance,
    FIRST_VISIT_FACTS['bus-stop'],
    FIRST_VISIT_FACTS.parking,
    FIRST_VISIT_FACTS.welcome,
    FIRST_VISIT_FACTS['bring-someone'],
    FIRST_VISIT_FACTS['come-late'],
    FIRST_VISIT_FACTS['group-size'],
  ]);
});

it('leaves out a notice that is past by the day of printing', () => {
  const notices = [
    { text: 'The lift is broken.', until: '2026-11-21' },
    { text: 'New door.', until: '2026-11-22' },
    { text: 'Bring a mug.' },
  ];
  expect(noticesOf({ ...exampleOf(), notices }, TODAY)).toEqual(['New door.', 'Bring a mug.']);
});

it.each([
  ['https://www.example.org/a/', 'example.org/a/'],
  ['http://example.org', 'example.org'],
  ['', ''],
])('writes %s as one types it', (address, typed) => {
  expect(plainAddress(address)).toBe(typed);
});
