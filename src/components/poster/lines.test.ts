import { describe, expect, it } from 'vitest';
import type { ListingRecord } from '../../sharing/record.ts';
import { exampleRecord } from './example.ts';
import { partsOf, type Span } from './lines.ts';

// A Tuesday; winter lasts until the end of February.
const SPAN: Span = {
  from: '2026-11-24',
  until: '2027-02-28',
  calendar: {
    bankHolidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
    terms: [
      { from: '2026-11-02', until: '2026-12-18' },
      { from: '2027-01-04', until: '2027-02-12' },
    ],
  },
  townNotice: 'The bridge is closed.',
};

/** Each line of a poster of these: `mon: 10am–12 Coffee morning | Town hall`. */
function linesOf(...records: ListingRecord[]): string[] {
  return partsOf(records, SPAN).flatMap(({ name, lines }) =>
    lines.map(({ lead, title, rest }) => `${name}: ${lead} ${title} | ${rest}`),
  );
}

const PHONE = { name: '', phone: '01773 000000', email: '', web: '' };

describe('what a poster says of a listing', () => {
  it.each([
    ['Fridays, 10am to 12 noon', ['fri: 10am–12 Coffee morning | Town hall']],
    [
      'Tuesdays and Thursdays, 2pm to 4pm',
      ['tue: 2–4pm Coffee morning | Town hall', 'thu: 2–4pm Coffee morning | Town hall'],
    ],
    [
      'First and third Monday of the month, 10am',
      ['mon: 10am Coffee morning | 1st & 3rd Mon · Town hall'],
    ],
    [
      'Every other Friday from 13 November 2026, 10am',
      ['fri: 10am Coffee morning | Every other Fri from 27 November · Town hall'],
    ],
    ['Fridays, time not known', ['fri: Ask when Coffee morning | Town hall']],
    ['Monday to Friday, 9am to 5pm', ['often: Mon–Fri 9am–5pm Coffee morning | Town hall']],
    ['Saturday 5 December 2026, 2pm', ['dates: Sat 5 December, 2pm Coffee morning | Town hall']],
    [
      '5 and 12 December 2026 and 2 January 2027, 2pm',
      ['dates: Sat 5 December, 2pm Coffee morning | Town hall · and 2 more dates'],
    ],
    ['By appointment', ['undated: By appointment Coffee morning | Town hall']],
    ['weekly, day not known', ['undated: Weekly, ask for the day Coffee morning | Town hall']],
  ])('%s', (when, lines) => {
    expect(linesOf(exampleRecord(when))).toEqual(lines);
  });

  it.each([
    ['Fridays, 10am, not in August', ''],
    ['Fridays, 10am, October to March only', ''],
    ['Fridays, 10am, not in January', ' · not in January'],
    ['Fridays, 10am, until 11 December 2026', ' · until 11 December 2026'],
    ['Fridays, 10am, from 8 January 2027', ' · from 8 January 2027'],
    ['Fridays, 10am, term time only', ' · term time only'],
    // Of holidays the foot of the poster speaks.
    ['Fridays, 10am, except bank holidays', ''],
    ['Fridays, 10am, closed 25 December', ''],
  ])('tells what of “%s” matters in its season: “%s”', (when, limits) => {
    expect(linesOf(exampleRecord(when))).toEqual([`fri: 10am Coffee morning | Town hall${limits}`]);
  });

  it.each([
    ['over before the season is', 'Fridays, 10am, until 20 November 2026'],
    ['on in summer only', 'Fridays, 10am, May to August only'],
    ['on a date too far away to keep', 'Saturday 13 February 2027, 2pm'],
  ])('leaves out what is %s', (_, when) => {
    expect(linesOf(exampleRecord(when))).toEqual([]);
  });

  it.each([
    ['a day on which its place is closed', ['2026-12-04'], ' · not on 4 December'],
    ['two of them', ['2026-12-04', '2027-02-05'], ' · not on 4 December or 5 February'],
    ['many', ['2027-01-08', '2027-01-15', '2027-01-22'], ' · closed for some weeks: ask'],
    ['a day on which it would not be on', ['2026-12-03'], ''],
    ['Christmas', ['2026-12-25'], ''],
  ])('tells of %s', (_, closed, words) => {
    expect(linesOf(exampleRecord('Fridays, 10am', { closed }))).toEqual([
      `fri: 10am Coffee morning | Town hall${words}`,
    ]);
  });

  it('leaves out what is closed all season', () => {
    const record = exampleRecord('Saturday 5 December 2026, 2pm', { closed: ['2026-12-05'] });
    expect(linesOf(record)).toEqual([]);
  });

  it.each([
    [{ join: 'Just turn up' }, ''],
    [{ join: 'Book first' }, ' · book first'],
    [{ room: 'Full just now' }, ' · ask if there is room'],
    [{ notices: [{ text: 'In the chapel' }] }, ' · ask: something has changed'],
    [{ notices: [{ text: 'The bridge is closed.' }] }, ''],
  ])('says what to do first: %j', (given, words) => {
    expect(linesOf(exampleRecord('Fridays, 10am', given))).toEqual([
      `fri: 10am Coffee morning | Town hall${words}`,
    ]);
  });

  it.each([
    [{}, ' · ask first'],
    [{ join: 'Ask first' }, ' · ask first'],
    [{ join: 'Book first' }, ' · ask first · book first'],
    [{ contact: PHONE }, ' · ring first: 01773 000000'],
    [{ contact: PHONE, join: 'Ask first' }, ' · ring first: 01773 000000'],
  ])('says to ring first where the last check is long ago: %j', (given, words) => {
    expect(linesOf(exampleRecord('Fridays, 10am', { checked: '2025-10', ...given }))).toEqual([
      `fri: 10am Coffee morning | Town hall${words}`,
    ]);
  });

  it('does not say a number twice', () => {
    const given = { contact: PHONE, place: 'By phone', checked: '2025-10' };
    expect(linesOf(exampleRecord('any time', given))).toEqual([
      'undated: Any time Coffee morning | By phone · 01773 000000 · ring first',
    ]);
  });

  it('takes what was checked long ago only where there is room', () => {
    const [fresh, old] = ['2026-10', '2025-10'].map(
      (checked) => partsOf([exampleRecord('Fridays, 10am', { checked })], SPAN)[0]!.lines[0]!.rank,
    );
    expect(old).toBeGreaterThan(fresh!);
  });

  it('gives the number to ring where one has to ask', () => {
    const contact = { name: '', phone: '01773 000000', email: '', web: 'https://example.org/' };
    expect(linesOf(exampleRecord('any time', { contact, place: 'By phone' }))).toEqual([
      'undated: Any time Coffee morning | By phone · 01773 000000',
    ]);
  });

  it.each([
    ['Fridays, 10am to 12 noon', 'Fridays'],
    ['Tuesdays and Fridays, 10am', 'Tuesdays, Fridays'],
    ['Monday to Friday, 9am to 5pm', ''],
    ['ask first', ''],
  ])('tells what nobody confirmed for long apart, and without its hours: %s', (when, lead) => {
    const record = exampleRecord(when, { checked: '2024-03', join: 'Book first' });
    expect(linesOf(record)).toEqual([`unsure: ${lead} Coffee morning | Town hall`]);
  });
});

describe('the parts of a poster', () => {
  it('stand in the order of the week, each in the order of the clock', () => {
    const parts = partsOf(
      [
        exampleRecord('any time', { title: 'Helpline' }),
        exampleRecord('Fridays, 7pm', { title: 'Choir' }),
        exampleRecord('Fridays, 10am', { title: 'Coffee' }),
        exampleRecord('Fridays, time not known', { title: 'Chess' }),
        exampleRecord('Mondays, 2pm', { title: 'Old club', checked: '2024-01' }),
        exampleRecord('Mondays, 2pm', { title: 'Walk' }),
      ],
      SPAN,
    );
    expect(parts.map(({ heading, lines }) => [heading, lines.map(({ title }) => title)])).toEqual([
      ['Mondays', ['Walk']],
      ['Fridays', ['Coffee', 'Choir', 'Chess']],
      ['When you need it', ['Helpline']],
      ['Ask first', ['Old club']],
    ]);
  });
});
