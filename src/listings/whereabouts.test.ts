import { describe, expect, it } from 'vitest';
import { damaged, GOOD, readWords, VOCABULARY, FILE } from '../tests/fixtures/listing.ts';
import { parseListing, parseVenue } from './parse.ts';
import type { Listing, Venue } from './schema.ts';
import { accessOf, firstVisitOf, whereIs } from './whereabouts.ts';

const POSTCODES = 'attribution: OS\nsectors:\n  DE56 1: [53.02, -1.48]\n';
const { vocabulary, postcodes: sectors } = readWords({ 'postcodes.yaml': POSTCODES });
const postcodes = { ...sectors, units: { DE56: { '1AB': [53.0247, -1.4751] as const } } };

function listing(text: string): Listing {
  const { listing: read } = parseListing(FILE, text, VOCABULARY);
  if (!read) throw new Error('The listing has an error.');
  return read;
}

function venue(fields: string): Venue {
  const file = 'content/venues/belper/ada-belfield-centre.md';
  const { venue: read } = parseVenue(file, `---\nname: The Centre\n${fields}---\n`, VOCABULARY);
  if (!read) throw new Error('The venue has an error.');
  return read;
}

const place = (text: string, ...venues: Venue[]) =>
  whereIs(listing(text), {
    vocabulary,
    postcodes,
    venues: new Map(venues.map((one) => [one.id, one])),
  });

describe('whereIs', () => {
  it.each([
    ['its own place', 'at: [53.1, -1.5]\npostcode: DE56 1UG\n', [53.1, -1.5], false],
    ['the few houses of its postcode', 'postcode: DE56 1AB\n', [53.0247, -1.4751], false],
    ['the middle of its postcode sector', 'postcode: DE56 1UG\n', [53.02, -1.48], true],
    [
      'the middle of the town, for a sector nobody knows',
      'postcode: S1 1AA\n',
      [53.023, -1.481],
      true,
    ],
    ['the middle of the town', '', [53.023, -1.481], true],
  ])('puts a venue at %s', (_what, fields, at, isApproximate) => {
    expect(place(GOOD, venue(fields))).toMatchObject({ name: 'The Centre', at, isApproximate });
  });

  it('gives the address with the postcode last', () => {
    const centre = venue('address: 1 Derwent Street\npostcode: de561ug\n');
    expect(place(GOOD, centre).address).toEqual(['1 Derwent Street', 'DE56 1UG']);
  });

  it('says how it happens where there is no venue, and puts it nowhere', () => {
    const text = damaged('venue: ada-belfield-centre', 'place: by phone');
    expect(place(text)).toEqual({
      venue: null,
      name: 'By phone',
      address: [],
      at: null,
      isApproximate: false,
    });
  });
});

describe('accessOf', () => {
  it('takes the word of the listing before that of the venue, and says what is not known', () => {
    const centre = venue('access:\n  step-free: no\n  parking: yes\n');
    const states = Object.fromEntries(
      accessOf(listing(GOOD), centre).map(({ fact, state }) => [fact, state]),
    );
    expect(states).toMatchObject({
      'step-free': 'yes',
      parking: 'yes',
      'hearing-loop': 'not known',
    });
    expect(Object.keys(states)).toHaveLength(9);
  });
});

describe('firstVisitOf', () => {
  it('takes entrance, bus stop and parking from the venue where the listing is silent', () => {
    const centre = venue('entrance: By the car park\nparking: Behind\n');
    const text = damaged('  welcome: Ada, at the door', '  welcome: Ada\n  parking: In the lane');
    expect(firstVisitOf(listing(text), centre)).toEqual([
      { label: 'Who meets you', text: 'Ada' },
      { label: 'Where the entrance is', text: 'By the car park' },
      { label: 'Where to park', text: 'In the lane' },
    ]);
    expect(firstVisitOf(listing(GOOD), null)).toHaveLength(1);
  });
});
