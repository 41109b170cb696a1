import { describe, expect, it } from 'vitest';
import { parseVenue } from '../listings/parse.ts';
import type { Venue } from '../listings/schema.ts';
import { VOCABULARY } from '../tests/fixtures/listing.ts';
import { idIn, slugOfName, whereIn } from './which.ts';

const venueOf = (slug: string, name: string, more = ''): Venue => {
  const file = `content/venues/belper/${slug}.md`;
  const { venue } = parseVenue(file, `---\nname: ${name}\n${more}---\n`, VOCABULARY);
  if (!venue) throw new Error(`${slug} is no venue.`);
  return venue;
};
const VENUES = [
  venueOf('strutt-centre', 'Strutt Centre', 'formerly: [belper/old-school]\n'),
  venueOf('no28', 'No28 Community Venue'),
];
const directory = { venues: new Map(VENUES.map((venue) => [venue.id, venue])) };

describe('an address that somebody copied', () => {
  it.each([
    ['belper/tea', 'belper/tea'],
    [' /belper/tea/ ', 'belper/tea'],
    ['https://example.org/activities/belper/tea/?a=b#c', 'belper/tea'],
    ['“https://example.org/belper/tea/”', 'belper/tea'],
    ['<http://example.org/belper/tea>.', 'belper/tea'],
    ['https://github.com/o/n/blob/main/content/listings/belper/tea.md', 'belper/tea'],
    ['tea', null],
    ['belper/Tea', null],
    ['belper/../../etc', null],
    ['https://example.org', null],
    ['belper/tea and cake', null],
    ['\u0000/\u0000', null],
    ['', null],
  ])('%j leads to %j', (text, id) => {
    const found = idIn(text);
    expect(found && `${found.town}/${found.slug}`).toBe(id);
  });
});

describe('a place that somebody named', () => {
  it.each([
    ['Strutt Centre', 'strutt-centre'],
    ['strutt centre', 'strutt-centre'],
    ['The Strutt Centre, Belper', 'strutt-centre'],
    ['Strutt Centre, Derby Road', 'strutt-centre'],
    ['old-school', 'strutt-centre'],
    ['no28', 'no28'],
    ['No28 community venue', 'no28'],
  ])('%j is a venue of the town', (text, slug) => {
    const where = whereIn(text, 'belper', directory);
    expect(where.kind === 'venue' && where.venue.slug).toBe(slug);
  });

  it.each([
    ['Strut Center', 'near'],
    ['Old Mill Hall', 'unknown'],
    ['', 'unknown'],
    ['🎶', 'unknown'],
  ])('%j is %s', (text, kind) => {
    expect(whereIn(text, 'belper', directory).kind).toBe(kind);
  });

  it('is in no other town', () => {
    expect(whereIn('Strutt Centre', 'long-eaton', directory).kind).toBe('unknown');
  });

  it.each([
    ['Online', 'online'],
    ['by phone', 'by phone'],
    ['At your home', 'at home'],
    ['at-home', 'at home'],
    ['various places', 'various'],
  ])('%j is a place without a venue, as a file says it', (text, place) => {
    expect(whereIn(text, 'belper', directory)).toEqual({ kind: 'place', place });
  });
});

it('knows a term by its name or slug, and leaves other words to the reader', () => {
  const { kinds } = VOCABULARY;
  expect(
    ['Coffee morning', 'COFFEE MORNING', 'choir', 'Séance'].map((name) => slugOfName(name, kinds)),
  ).toEqual(['coffee-morning', 'coffee-morning', 'choir', 'Séance']);
});
