import { describe, expect, it } from 'vitest';
import { readPlace, VenueBook } from './venues.ts';

describe('what a row says of its place', () => {
  it.each([
    [
      { 'venue.name': 'St Peter’s Church, Chapel Street, Belper, DE56 1AR' },
      {
        name: 'St Peter’s Church',
        address: ['Chapel Street', 'Belper'],
        postcode: 'DE56 1AR',
        place: '',
      },
    ],
    [
      {
        'venue.name': 'Town Hall',
        'venue.address': '1 Market Place\nBelper',
        'venue.postcode': 'de561ar',
      },
      { name: 'Town Hall', address: ['1 Market Place', 'Belper'], postcode: 'DE56 1AR', place: '' },
    ],
    [
      { 'venue.address': 'Poole Street\nBelper' },
      { name: 'Poole Street', address: ['Poole Street', 'Belper'], postcode: '', place: '' },
    ],
    [
      { 'venue.address': '12\nPoole Street\nBelper' },
      { name: '12 Poole Street', address: ['12 Poole Street', 'Belper'], postcode: '', place: '' },
    ],
    [
      { 'venue.name': 'Car park, Long Water, Belper' },
      { name: 'Car park, Long Water', address: ['Belper'], postcode: '', place: '' },
    ],
    [{ 'venue.name': 'Zoom' }, { name: 'Zoom', address: [], postcode: '', place: 'online' }],
    [
      { 'venue.name': 'Telephone' },
      { name: 'Telephone', address: [], postcode: '', place: 'by phone' },
    ],
    [
      { 'venue.name': 'Various venues' },
      { name: 'Various venues', address: [], postcode: '', place: 'various' },
    ],
    [{ place: 'At home' }, { name: '', address: [], postcode: '', place: 'at home' }],
    [{}, { name: '', address: [], postcode: '', place: '' }],
  ])('%j is taken apart', (values, place) => {
    expect(readPlace(values)).toEqual(place);
  });
});

describe('venues', () => {
  const book = () =>
    new VenueBook([
      { town: 'belper', slug: 'st-peters', name: 'St Peter’s Church', postcode: 'DE56 1AR' },
      { town: 'belper', slug: 'library', name: 'Belper Library', postcode: '' },
      { town: 'derby', slug: 'library', name: 'Derby Library', postcode: 'DE1 1AA' },
    ]);

  it.each([
    ['belper', 'St Peter’s Church', 'DE56 1AR', 'st-peters'],
    ['belper', 'st peters church', '', 'st-peters'],
    ['belper', 'The St. Peter’s Church', '', 'st-peters'],
    ['belper', 'St Peters Church Hall', 'DE56 1AR', 'st-peters'],
    ['belper', 'St Petre’s Church', 'DE56 1AR', 'st-peters'],
    ['belper', 'Library', 'DE56 1BA', 'library'],
    ['belper', 'The Library, Belper', '', 'library'],
  ])('in %s, “%s” %s is %s', (town, name, postcode, slug) => {
    expect(book().find(town, name, postcode)?.slug).toBe(slug);
  });

  it.each([
    ['belper', 'St Peter’s Church', 'DE56 9ZZ'],
    ['belper', 'St Peters Church Hall', ''],
    ['belper', 'Scout Hut', 'DE56 1AR'],
    ['belper', 'Church', 'DE56 1AR'],
    ['derby', 'St Peter’s Church', 'DE56 1AR'],
  ])('in %s, “%s” %s is a new one', (town, name, postcode) => {
    expect(book().find(town, name, postcode)).toBeNull();
  });

  it('are told apart in their slugs by the postcode', () => {
    const known = book();
    expect(known.freeSlug('belper', 'St Peters', 'DE56 9ZZ')).toBe('st-peters-de56-9zz');
    expect(known.freeSlug('ripley', 'St Peters', '')).toBe('st-peters');
  });
});
