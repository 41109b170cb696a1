/** A small directory that the tests of the judging, and nothing else, are written against. */
import type { Directory } from '../../../src/listings/content.ts';
import { parseListing, parseVenue } from '../../../src/listings/parse.ts';
import { VOCABULARY } from '../../../src/search/example.ts';
import { TODAY } from '../samples.ts';
import { factsOf, type Facts } from './facts.ts';

/** A hall in Belper and nothing else; the listings are given by each test. */
export const exampleDirectory: Directory = {
  site: {
    name: 'Example',
    shortName: 'Example',
    tagline: '',
    address: 'https://example.org/',
    email: 'hello@example.org',
    repository: '',
    notice: null,
    closed: [],
    ring: '',
    isSample: true,
    hasPreviews: false,
    tiles: null,
  },
  vocabulary: VOCABULARY,
  calendar: { bankHolidays: [], terms: [] },
  postcodes: {
    attribution: '',
    sectors: { 'DE56 1': [53.02, -1.48], 'SK17 6': [53.25, -1.91] },
    outcodes: {},
  },
  listings: [],
  venues: new Map([['belper/hall', exampleVenue()]]),
  about: '',
};

/** The facts of a listing, given as in its file; what is not given is as plain as can be. */
export function exampleFacts(
  id: string,
  given: Readonly<Record<string, string>> = {},
  body = 'All welcome.',
): Facts {
  const fields = {
    title: id.split('/')[1] ?? '',
    kind: 'coffee-morning',
    organiser: 'Riverside Friends',
    ...(given['venue'] ? {} : { place: 'various' }),
    when: 'Fridays, 10am to 12 noon',
    cost: '£2',
    contact: '\n  phone: 01632 960123',
    checked: '2026-10',
    'checked-how': 'phone',
    ...given,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  const text = `---\n${lines.join('\n')}\n---\n${body}\n`;
  const { listing, problems } = parseListing(`content/listings/${id}.md`, text, VOCABULARY);
  if (!listing) throw new Error(`The example cannot be read: ${JSON.stringify(problems)}`);
  return factsOf(listing, exampleDirectory, TODAY);
}

function exampleVenue() {
  const text =
    '---\nname: Riverside Hall\npostcode: DE56 1AA\nat: [53.021, -1.479]\naccess:\n  step-free: yes\n  parking: no\n---\n';
  const { venue } = parseVenue('content/venues/belper/hall.md', text, VOCABULARY);
  if (!venue) throw new Error('The example has a venue that cannot be read.');
  return venue;
}
