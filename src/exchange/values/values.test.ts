import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { directoryOf, TODAY } from '../../tests/fixtures/exchange.ts';
import type { Entry } from '../entry.ts';
import { termsIn } from './terms.ts';
import { settleValues } from './values.ts';

const { vocabulary } = directoryOf();
const WHOLE = { title: 'Tea', kind: 'Choir', when: 'Fridays, 10am' };

function settle(values: Record<string, string>, set: Record<string, string> = {}) {
  const entry: Entry = { place: 'row 2', name: '', values: { ...WHOLE, ...values }, remarks: [] };
  settleValues(entry, { vocabulary, today: TODAY, keepContacts: false, set });
  return {
    values: entry.values,
    told: entry.remarks.map(({ is, field, message }) => [is, field, message].join(' | ')),
  };
}

describe('a value in the words of a spreadsheet', () => {
  it.each([
    ['title', ' Tea \n and cake', 'Tea and cake'],
    ['title', 'BELPER U3A CHOIR ON FRIDAY', 'Belper U3A choir on Friday'],
    ['title', 'NHS', 'NHS'],
    ['kind', 'Choir', 'choir'],
    ['kind', 'choirs', 'choir'],
    ['kind', 'Singing Group', 'choir'],
    ['kind', 'Music / Choir', 'choir'],
    ['kind', 'Foo\nThe Belper choir', 'choir'],
    ['kind', 'natter', 'coffee-morning'],
    ['helps-with', 'Loneliness; Money worries', 'loneliness, debt'],
    ['for', 'Older people, carers', 'older-people, carers'],
    ['for', 'Everyone', undefined],
    ['cost', '', 'Ask – not known'],
    ['cost', 'TBC', 'Ask – not known'],
    ['cost', 'Free', 'Free'],
    ['cost', 'free of charge', 'free of charge'],
    ['cost', 'No charge', 'Free'],
    ['cost', '0', 'Free'],
    ['cost', '0.00', 'Free'],
    ['cost', '£2.00', '£2'],
    ['cost', '£2,50', '£2.50'],
    ['cost', '3,50 £', '£3.50'],
    ['cost', '£1,000 a year', '£1,000 a year'],
    ['cost', '2', '£2'],
    ['cost', '2.50', '£2.50'],
    ['cost', '50p', '£0.50'],
    ['cost', 'Pay what you can', 'Donation – Pay what you can'],
    ['cost', 'Varies', 'Ask – it varies'],
    ['cost', 'Membership only', 'Ask – Membership only'],
    ['join', 'Drop-in', 'Just turn up'],
    ['join', 'no booking needed', 'Just turn up'],
    ['join', 'Booking essential', 'Book first'],
    ['join', 'GP referral', 'Referral needed'],
    ['join', 'Self-referral', 'Ask first'],
    ['join', 'Do you have to book?: No', 'Just turn up'],
    ['join', 'Booking?: Y', 'Book first'],
    ['join', 'Referral needed?: yes', 'Referral needed'],
    ['join', 'Referral needed?: no', undefined],
    ['join', 'Drop-in: Yes', 'Just turn up'],
    ['join', 'Drop-in: No', undefined],
    ['join', 'Foo: Yes', undefined],
    ['join', 'No', undefined],
    ['join', 'Bring a friend', undefined],
    ['join', 'constructor', undefined],
    ['join', 'Book first', 'Book first'],
    ['join', 'whatever', undefined],
    ['ages', 'Over 50s', '50+'],
    ['ages', '18+', '18+'],
    ['ages', '5 - 11 years', '5–11'],
    ['ages', 'grown', undefined],
    ['languages', 'English, Polish and Urdu', 'pl, ur'],
    ['access.step-free', 'Y', 'yes'],
    ['access.step-free', 'FALSE', 'no'],
    ['access.step-free', 'ramp at the back', undefined],
    ['checked', '46327', '2026-11-01'],
    ['checked', '03/10/2026', '2026-10-03'],
    ['checked', '2026-10-03T10:00:00Z', '2026-10-03'],
    ['checked', 'October 2026', '2026-10'],
    ['checked', 'last spring', undefined],
    ['checked-how', 'Telephoned', 'phone'],
    ['checked-how', 'Facebook page', 'website'],
    ['ages', '0 to 4', '0 to 4'],
    ['ages', '18 to', '18+'],
    ['ages', 'to 16', '0–16'],
    ['ages', '50 to 120', '50+'],
    ['ages', 'to', undefined],
    ['join', 'https://book.example.org/tea', undefined],
    ['join', 'Book by ringing 01773 000000', 'Book first'],
    ['organiser', '', 'Not known'],
    [
      'description',
      '# Tea\n<p>and <b>cake</b></p> ![x](y.png)[z](http://e.org)',
      '### Tea\nand **cake**\n\nz',
    ],
    ['when', 'Mon: 10:00:00-12:00:00', 'Mon: 10:00-12:00'],
    ['when', 'Mon wkly 10-12', 'Mon weekly 10-12'],
    ['when', 'Alt Tues from 5 January 2027, 2pm', 'alternate Tues from 5 January 2027, 2pm'],
    ['when', 'Tues & Thurs eves 7.30 - 9', 'Tues & Thurs evenings 7.30 - 9'],
    ['when', 'M-F 9-5', 'Mon-Fri 9-5'],
    ['when', 'Tu/Th 10-11am', 'Tue/Thu 10-11am'],
    ['when', 'Sundays 9am prompt', 'Sundays 9am'],
  ])('%s “%s” is %s', (field, text, expected) => {
    expect(settle({ [field]: text }).values[field]).toBe(expected);
  });

  it.each([
    [{ kind: 'Foo' }, 'does not fit | kind | No kind of kinds.yaml is called “Foo”.'],
    [
      { kind: 'Choir and coffee morning group' },
      'does not fit | kind | “Choir and coffee morning group” could be any of these: coffee-morning, choir.',
    ],
    [
      { 'helps-with': 'Foo' },
      'left out | helps-with | “Foo” was not used: no need is called that.',
    ],
    [{ when: '' }, 'does not fit | when | Nothing says when it is on.'],
    [
      { when: 'every 2nd Thursday 2pm' },
      'does not fit | when | “every 2nd Thursday 2pm” – “Every second Thursday” can mean the second one of each month, or every other week.',
    ],
    [{ ended: '2020' }, 'passed over |  | It closed: 2020.'],
    [{ ended: 'Closed' }, 'passed over |  | It says that it has closed.'],
    [
      { ended: '01/06/2027' },
      'left out | ended | “01/06/2027” was not used: it has not ended yet.',
    ],
    [{ cost: '2' }, 'changed | cost | “2” was written as “£2”.'],
    [
      { title: 'TEA TABLE' },
      'changed | title | “TEA TABLE” is in capitals, which are hard to read. It was written as “Tea table”.',
    ],
    [{ ages: 'grown' }, 'left out | ages | “grown” was not used.'],
    [
      { checked: 'last spring' },
      'does not fit | checked | “last spring” is not a date that can be read.',
    ],
    [
      { 'access.step-free': 'by the back' },
      'left out | access.step-free | Step-free way in: “by the back” was not used, since it is neither yes nor no.',
    ],
    [
      { languages: 'Martian' },
      'left out | languages | “Martian” was not used: it has no code that is known.',
    ],
  ])('%j is told of', (values: Record<string, string>, message) => {
    expect(settle(values).told).toContain(message);
  });

  it('takes no kind out of the name of something else', () => {
    const kinds = [{ slug: 'art', name: 'Arts', also: [] }] as unknown as Vocabulary['kinds'];
    expect(termsIn('Arts and crafts', kinds)).toEqual(['art']);
    expect(termsIn('martial-arts', kinds)).toEqual([]);
  });

  it('takes the kind of all for what names none, and no other', () => {
    expect(settle({ kind: 'Foo' }, { kind: 'event' })).toMatchObject({
      values: { kind: 'event' },
      told: [],
    });
    expect(settle({ kind: 'Choir' }, { kind: 'event' }).values['kind']).toBe('choir');
  });

  it('takes a page to book on for the page of the group', () => {
    const page = 'https://book.example.org/tea';
    expect(settle({ join: page }).values['contact.web']).toBe(page);
  });

  it('says nothing of what is said as it should be', () => {
    const right = {
      cost: 'Free',
      join: 'Just turn up',
      ages: '18+',
      checked: '2026-10',
      'helps-with': 'debt',
      ended: 'No',
    };
    expect(settle(right).told).toEqual([]);
  });

  it('gets in touch where people book, if there is no other way', () => {
    const contact = (values: Record<string, string>) => {
      const { values: all } = settle(values);
      return [all['contact.phone'], all['contact.email'], all['join']];
    };
    const join = 'To book: info@belpersingers.example.org or 01773 000000';
    expect(contact({ join })).toEqual([
      '01773 000000',
      'info@belpersingers.example.org',
      'Book first',
    ]);
    expect(contact({ join, 'contact.phone': '01773 111111' })[0]).toBe('01773 111111');
  });
});
