import { describe, expect, it } from 'vitest';
import type { Entry } from '../entry.ts';
import { settleContact } from './contacts.ts';

function settle(values: Record<string, string>, keepContacts = false) {
  const entry: Entry = { place: 'row 2', name: '', values: { ...values }, remarks: [] };
  settleContact(entry, { keepContacts });
  const contact = Object.fromEntries(
    Object.entries(entry.values)
      .filter(([name]) => name.startsWith('contact'))
      .map(([name, value]) => [name.replace('contact.', ''), value]),
  );
  return { contact, told: entry.remarks.map(({ is, message }) => `${is}: ${message}`) };
}

describe('a contact', () => {
  it.each([
    [{ 'contact.phone': '01773 000000' }, { phone: '01773 000000' }],
    [{ 'contact.phone': '01773-000-000' }, { phone: '01773 000 000' }],
    [{ 'contact.phone': '(01773) 000000 ext 12' }, { phone: '01773 000000 ext 12' }],
    [{ 'contact.phone': '+44 (0)1773 000000' }, { phone: '+44 1773 000000' }],
    [{ 'contact.phone': '111' }, { phone: '111' }],
    [{ 'contact.email': 'mailto:tea@example.org' }, { email: 'tea@example.org' }],
    [{ 'contact.web': 'www.example.org/tea' }, { web: 'https://www.example.org/tea' }],
    [{ 'contact.web': 'example.org' }, { web: 'https://example.org' }],
    [
      { contact: 'Call Ann on 01629 000001 or email ann@example.org, www.example.org.' },
      {
        name: 'Ann',
        phone: '01629 000001',
        email: 'ann@example.org',
        web: 'https://www.example.org',
      },
    ],
    [{ contact: 'Jean Smith: 01773 000000' }, { name: 'Jean Smith', phone: '01773 000000' }],
    [
      { contact: 'Jean', 'contact.phone': '01773 000000' },
      { name: 'Jean', phone: '01773 000000' },
    ],
    [{ 'contact.phone': 'Ken Hill 01629 000001' }, { name: 'Ken Hill', phone: '01629 000001' }],
    [{ 'contact.email': 'www.example.org' }, { web: 'https://www.example.org' }],
    [{ 'contact.web': 'tea@example.org' }, { email: 'tea@example.org' }],
    [
      { contact: '<a href="mailto:tea@example.org?subject=Tea">tea@example.org</a><br>' },
      { email: 'tea@example.org' },
    ],
    [
      { contact: 'Tel: <a class="x" href=\'tel:01773000000\'>01773 000 000</a>' },
      { phone: '01773000000' },
    ],
    [{}, {}],
  ])('%j is read', (values, contact) => {
    expect(settle(values)).toEqual({ contact, told: [] });
  });

  it('is not read where a spreadsheet lost its last figures, which stops its row', () => {
    const { contact, told } = settle({ 'contact.phone': '1.77E+09', 'contact.email': 'a@b.org' });
    expect(contact).not.toHaveProperty('phone');
    expect(told).toEqual([
      'does not fit: “1.77E+09” is all that the spreadsheet kept of a number: its last figures are lost.',
    ]);
  });

  it('gets back the zero that a spreadsheet took, and says so', () => {
    expect(settle({ 'contact.phone': '1773123456' })).toEqual({
      contact: { phone: '01773 123456' },
      told: [
        'changed: “1773123456” lacks the 0 that spreadsheets lose. It was written as “01773 123456”.',
      ],
    });
  });

  it.each(['01773 000000\n01332 000000', '01773 000000 01332 000000'])(
    'is read where several stand in one cell: %j',
    (cell) => {
      expect(settle({ 'contact.phone': cell }).contact).toEqual({ phone: '01773 000000' });
    },
  );

  it('has words that belong nowhere told', () => {
    expect(settle({ 'contact.phone': '01773 000000 (evenings only)' })).toEqual({
      contact: { phone: '01773 000000' },
      told: ['left out: Not used: “evenings only”.'],
    });
  });

  it('is one number, the first, and the others are told', () => {
    const { contact, told } = settle({ 'contact.phone': '01773 000000 / 01332 000000' });
    expect(contact).toEqual({ phone: '01773 000000' });
    expect(told).toEqual([
      'left out: Only the first of these was used: 01773 000000, 01332 000000.',
    ]);
  });

  it.each([
    [{ 'contact.phone': '01773' }, 'no whole telephone number is in it'],
    [{ 'contact.web': 'on Facebook' }, 'it is not the address of a web page'],
  ])('tells of %j, which nobody can use', (values, why) => {
    const { contact, told } = settle(values);
    expect(contact).toEqual({});
    expect(told.join()).toContain(why);
  });
});

describe('the contact of a private person', () => {
  it.each([
    [{ 'contact.phone': '07700 900123', 'contact.name': 'Jo Bloggs' }, {}],
    [{ 'contact.phone': '7700900123' }, {}],
    [{ contact: 'Jo Bloggs (07700 900555) or jo.bloggs@gmail.com' }, {}],
    [{ 'contact.phone': '01773 000000 / 07700 900123' }, { phone: '01773 000000' }],
    [
      { 'contact.email': 'jo.bloggs62@hotmail.com', 'contact.web': 'https://example.org' },
      { web: 'https://example.org' },
    ],
  ])('%j is held back, the name with it', (values, contact) => {
    const { contact: open, told } = settle(values);
    expect(open).toEqual(contact);
    expect(told.join()).toContain('held back');
    expect(told.filter((one) => one.includes('held back')).join()).not.toMatch(
      /900123|900555|bloggs/i,
    );
  });

  it('is kept once whoever imports has asked', () => {
    const values = {
      'contact.phone': '07700 900123',
      'contact.name': 'Jo',
      'contact.email': 'jo@gmail.com',
    };
    expect(settle(values, true)).toEqual({
      contact: { name: 'Jo', phone: '07700 900123', email: 'jo@gmail.com' },
      told: [],
    });
  });

  it('is not an address that the group itself has at such a place', () => {
    const { contact } = settle({
      title: 'Belper Walkers',
      'contact.email': 'belperwalkers@gmail.com',
    });
    expect(contact).toEqual({ email: 'belperwalkers@gmail.com' });
  });
});
