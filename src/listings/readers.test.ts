import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ages,
  cost,
  day,
  email,
  language,
  phone,
  postcode,
  web,
  words,
  type Reader,
} from './readers.ts';
import { listingSchema } from './schema.ts';
import { offerAges, offerCost, offerDay } from './offers.ts';

describe('cost', () => {
  it.each([
    ['Free', 'free', 'Free'],
    ['free, drinks £1', 'free', 'Free, drinks £1'],
    ['Donations welcome', 'donation', 'Donations welcome'],
    ['£2', 'priced', '£2'],
    ['£ 2.50 for tea', 'priced', '£ 2.50 for tea'],
    ['ask Ada', 'ask', 'Ask Ada'],
  ])('reads %s', (text, band, shown) => {
    expect(cost(text)).toEqual({ value: { band, text: shown } });
  });

  it.each([
    ['2 pounds', '£2'],
    ['2.50', '£2.50'],
    ['50p a cup', '£0.50 a cup'],
    ['None', 'Free'],
    ['No charge', 'Free'],
    ['It is free', 'Free – It is free'],
    ['free-ish', 'Free – free-ish'],
    ['Pay what you can', 'Donation – Pay what you can'],
    ['Suggested donation £2', 'Donation – Suggested donation £2'],
    ['Members £3', '£3 – Members £3'],
    ['From £3 a class', '£3 or more a class'],
    ['No charge, but donations welcome', 'Donation – No charge, but donations welcome'],
    ['No charge for members, £3 for others', 'Ask – No charge for members, £3 for others'],
    ['No cost to carers', 'Ask – No cost to carers'],
    ['Not free', 'Ask – Not free'],
    ['First session free', 'Ask – First session free'],
    ['Under 5s free', 'Ask – Under 5s free'],
    ['varies', ''],
    ['', ''],
  ])('offers for %s: %s', (text, offer) => {
    expect('fault' in cost(text)).toBe(true);
    expect(offerCost(text)).toBe(offer);
  });

  it('accepts whatever it offers', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const offer = offerCost(text.trim());
        if (offer) expect(cost(offer)).toHaveProperty('value');
      }),
    );
  });
});

describe('ages', () => {
  it.each([
    ['Over 50s', '50+'],
    ['5 - 11 years', '5–11'],
    ['Under 5s', '0–5'],
    ['Everyone', 'all'],
    ['All ages', 'all'],
    ['Adults', '18+'],
    ['All adults', '18+'],
    ['Anyone over 60', '60+'],
    ['Everybody aged 55 and over', '55+'],
    ['No under 18s', '18+'],
    ['Under 16s not admitted', '16+'],
    ['Not for under 8s', '8+'],
    ['No over 25s', ''],
    ['All ages, under 16s with an adult', ''],
    ['0-18 months', ''],
    ['6 months to 4 years', ''],
    ['School years 5 and 6', ''],
    ['Year 7+', ''],
    ['people', ''],
  ])('offers for %s: %s', (text, offer) => {
    expect(offerAges(text)).toBe(offer);
  });
});

describe('what to do before coming', () => {
  const { join } = listingSchema({
    ...{ towns: [], kinds: [], needs: [], audiences: [], sayings: [] },
  }).shape;
  it.each([
    ['Drop in', 'Just turn up'],
    ['No need to book', 'Just turn up'],
    ['No booking needed', 'Just turn up'],
    ['Booking not required', 'Just turn up'],
    ['No need to ring first', 'Just turn up'],
    ['Booking essential', 'Book first'],
    ['Through your GP', 'Referral needed'],
    ['Please ring', 'Ask first'],
    ['No referral needed', ''],
    ['No drop-ins', ''],
    ['Do not phone', ''],
  ])('offers for %s: %s', (text, offer) => {
    const { error } = join.safeParse(text);
    expect(error?.issues).toHaveLength(1);
    expect(JSON.stringify(error?.issues)).toContain(
      JSON.stringify(offer || 'Just turn up, or Book first, or Ask first, or Referral needed'),
    );
  });
});

describe('day', () => {
  it.each([
    ['03/10/2026', '2026-10-03'],
    ['3.10.26', '2026-10-03'],
    ['3 October 2026', '2026-10-03'],
    ['Saturday, 3rd Oct 2026', '2026-10-03'],
    ['2026/10/3', '2026-10-03'],
    ['October 2026', '2026-10'],
    ['31/02/2026', ''],
    ['10/2026', ''],
    ['soon', ''],
  ])('offers for %s: %s', (text, offer) => {
    expect('fault' in day(text)).toBe(true);
    expect(offerDay(text)).toBe(offer);
  });
});

describe('web', () => {
  const refused = [
    'javascript:alert(1)',
    'JaVaScript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'https:example.org',
    'https:/example.org',
    'https://',
    'https:///example.org',
    'https:\\\\example.org',
    'ftp://example.org',
    'mailto:ada@example.org',
    'tel:01773',
    'example',
    'localhost:3000',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://example.org/a b',
    'https://example.org/"onload=x',
    'https://example.org/<script>',
    'https://ada@example.org/',
    'https://example.org@evil.org/',
    'https://bit.ly/x',
    'www.bit.ly/x',
    'https://.org',
    'Facebook: Belper choir',
    `https://example.org/${'x'.repeat(500)}`,
  ];
  it.each(refused)('refuses %s', (text) => {
    expect(web(text)).toHaveProperty('fault');
  });

  it.each([
    ['https://example.org', 'https://example.org', false],
    ['HTTPS://example.org/A?b=c#d', 'https://example.org/A?b=c#d', false],
    ['http://example.org/x', 'https://example.org/x', true],
    ['www.example.org', 'https://www.example.org', true],
    ['//example.org', 'https://example.org', true],
    ['example.org:8443/x', 'https://example.org:8443/x', true],
    ['https://café.example/', 'https://café.example/', false],
  ])('reads %s as %s', (text, value, isWarned) => {
    const reading = web(text);
    expect(reading).toMatchObject({ value });
    expect('warning' in reading).toBe(isWarned);
  });

  it('gives only what leads to https', () => {
    const piece = fc.constantFrom(
      'http',
      'https',
      'javascript',
      ':',
      '/',
      '//',
      '\\',
      '@',
      'a.org',
      'b.com',
      '.',
      '?',
      '#',
      '%0A',
      '\t',
      'x',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const reading = web(pieces.join(''));
        if (!('value' in reading)) return;
        const { protocol, username, hostname } = new URL(reading.value);
        expect([protocol, username]).toEqual(['https:', '']);
        expect(hostname).toContain('.');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('others', () => {
  const rows: [string, Reader<string>, string, string | null][] = [
    ['email', email, 'ada@example.org', 'ada@example.org'],
    ['email', email, 'mailto:ada@example.org', 'ada@example.org'],
    ['email', email, 'ada@example', null],
    ['email', email, 'ada@example.org?bcc=x@y.org', null],
    ['email', email, 'Ada <ada@example.org>', null],
    ['email', email, 'ada@@example.org', null],
    ['email', email, 'ada@example..org', null],
    ['phone', phone, '(01773) 000-000', '(01773) 000-000'],
    ['phone', phone, '0845 46 47', '0845 46 47'],
    ['phone', phone, '01773 000000 option 2', '01773 000000 option 2'],
    ['phone', phone, '999', '999'],
    ['phone', phone, '12345', null],
    ['phone', phone, '01773 000000, 01773 000001', null],
    ['phone', phone, 'tel:01773000000', null],
    ['phone', phone, '0'.repeat(40), null],
    ['ages', ages, '50+', '50+'],
    ['ages', ages, '0-5', '0–5'],
    ['ages', ages, 'ALL', 'all'],
    ['ages', ages, '5-0', null],
    ['ages', ages, '150+', null],
    ['language', language, 'PL', 'pl'],
    ['language', language, 'pol', 'pl'],
    ['language', language, 'bfi', 'bfi'],
    ['language', language, 'xx', null],
    ['language', language, 'en-GB', null],
    ['language', language, 'Polish', null],
    ['language', language, 'p', null],
    ['postcode', postcode, 'sw1a1aa', 'SW1A 1AA'],
    ['postcode', postcode, 'DE56', null],
    ['words', words(5), 'a  b', 'a b'],
    ['words', words(5), 'abcdef', null],
  ];
  it.each(rows)('%s', (_name, reader, text, value) => {
    const reading = reader(text);
    expect('value' in reading ? reading.value : null).toBe(value);
  });
});

describe('what is offered in place of a contact', () => {
  it.each<[string, string, Reader<string>]>([
    ['Ring 01773-000000', '01773 000000', phone],
    ['01773 000000 01773 000001', '01773 000000', phone],
    ['0 '.repeat(40), 'the number alone, such as 01773 000000', phone],
    ['Ada <ada@example.org>', 'ada@example.org', email],
    ['ada..b@example.org', 'an address such as hello@example.org', email],
    ['See https://example.org/tea', 'https://example.org/tea', web],
    ['http://127.0.0.1/tea', 'an address such as https://example.org/coffee', web],
  ])('%j is %j', (text, fix, reader) => {
    expect(reader(text)).toMatchObject({ fault: { fix } });
  });

  it('is never what was written', () => {
    const part = fc.constantFrom(
      ...['01773 000000', '+44', '0', ' ', ', ', '-', 'ada', '@', 'example.org', '.', 'or'],
      ...['https://', 'http://', '10.0.0.1', '/tea', 'www.', 'mailto:', '?'],
    );
    const texts = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(phone, email, web), texts, (reader, text) => {
        const reading = reader(text);
        if ('fault' in reading) expect(reading.fault.fix).not.toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
