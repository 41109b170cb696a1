import { describe, expect, it } from 'vitest';
import { parseListing, parseVenue } from '../listings/parse.ts';
import type { Listing, Venue } from '../listings/schema.ts';
import { EMPTY_CALENDAR } from '../schedule/calendar.ts';
import type { Site } from '../site.ts';
import { toDocument } from './document.ts';
import { VOCABULARY } from './example.ts';

const TODAY = '2026-11-22';

function listing(lines: string): Listing {
  const when = lines.includes('when:') ? '' : 'when: Fridays, 10am to 12 noon\n';
  const text = `---
title: Friday coffee
kind: coffee-morning
organiser: Riverside Friends
${when}cost: Free
contact:
  phone: 01632 960123
checked: 2026-10
checked-how: phone
${lines}
---
A table by the window. **Come** for ten minutes.
`;
  const { listing: read, problems } = parseListing(
    'content/listings/belper/friday-coffee.md',
    text,
    VOCABULARY,
  );
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}

function venue(lines: string): Venue {
  const text = `---\nname: Riverside Hall\n${lines}\n---\n`;
  const { venue: read, problems } = parseVenue(
    'content/venues/belper/riverside-hall.md',
    text,
    VOCABULARY,
  );
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}

const SITE: Site = {
  name: 'The Noticeboard',
  shortName: 'The Noticeboard',
  tagline: '',
  address: 'https://example.org/',
  email: 'hello@example.org',
  repository: '',
  notice: null,
  closed: [],
  ring: '',
  isSample: false,
  hasPreviews: false,
  tiles: null,
};

const draw = (listingLines: string, venueLines = '', today = TODAY) => {
  const hall = venue(venueLines);
  const directory = {
    site: SITE,
    calendar: EMPTY_CALENDAR,
    venues: new Map([[hall.id, hall]]),
    vocabulary: VOCABULARY,
    postcodes: {
      attribution: '',
      sectors: { 'DE56 1': [53.02, -1.48] as const },
      outcodes: {},
    },
  };
  return toDocument(listing(listingLines), directory, today);
};

describe('toDocument', () => {
  it('has what a card shows and what search compares', () => {
    expect(
      draw('venue: riverside-hall\njoin: Just turn up\nhelps-with: [loneliness]'),
    ).toMatchObject({
      id: 'belper/friday-coffee',
      title: 'Friday coffee',
      town: 'belper',
      place: 'Riverside Hall',
      venue: 'belper/riverside-hall',
      cost: { band: 'free', text: 'Free' },
      join: 'just-turn-up',
      needs: ['loneliness'],
      checked: '2026-10',
      notice: '',
      noticeUntil: '',
      summary: 'A table by the window. Come for ten minutes.',
    });
  });

  it.each([
    ['at: [53.1, -1.5]', [53.1, -1.5], false],
    ['postcode: DE56 1AA', [53.02, -1.48], true],
    ['', VOCABULARY.towns[0]!.at, true],
  ])('stands where its venue says %j', (lines, at, isApproximate) => {
    expect(draw('venue: riverside-hall', lines)).toMatchObject({ at, isApproximate });
  });

  it('has no place on the ground when it is online', () => {
    expect(draw('place: online')).toMatchObject({ place: 'Online', venue: '', at: null });
  });

  it('has the access of its venue unless it says otherwise itself, and nothing that is not known', () => {
    const { access } = draw(
      'venue: riverside-hall\naccess:\n  step-free: no',
      'access:\n  step-free: yes\n  parking: yes\n  seating: not known',
    );
    expect(access).toEqual({ 'step-free': 'no', parking: 'yes' });
  });

  it('has its own notice and its venue’s, each until its last day', () => {
    const lines = 'venue: riverside-hall\nnotice:\n  text: New time.\n  until: 2026-11-22';
    const closed = 'notice:\n  text: Use the side door.';
    expect(draw(lines, closed).notice).toBe('New time. Use the side door.');
    expect(draw(lines, closed, '2026-11-23').notice).toBe('Use the side door.');
  });

  it.each([
    ['', '', ''],
    ['notice: New time', '', ''],
    ['notice: { text: New time, until: 2026-12-01 }', '', '2026-12-01'],
    [
      'notice: { text: New time, until: 2026-12-09 }',
      'notice: { text: No lift, until: 2026-12-01 }',
      '2026-12-09',
    ],
    ['notice: { text: New time, until: 2026-12-09 }', 'notice: No lift', ''],
    ['when: Tuesday 4 May 2027, 2pm', 'closed: 2027-05-04', '2027-05-04'],
  ])('knows the last day of what %j and %j say', (lines, hall, until) => {
    expect(draw(`venue: riverside-hall\n${lines}`, hall).noticeUntil).toBe(until);
  });

  it('has the days to come on which its venue is closed, not those that are past', () => {
    const closed = 'closed: [2026-11-20, 2026-12-24 to 2026-12-26]';
    expect(draw('venue: riverside-hall', closed).closed).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('says in words that a closure takes all there was to come, since no next date can', () => {
    const hall = 'closed:\n  - { on: 2027-05-04, why: Polling day }';
    expect(draw('venue: riverside-hall\nwhen: Tuesday 4 May 2027, 2pm', hall).notice).toBe(
      'Not on Tuesday 4 May: the venue is closed (Polling day).',
    );
    expect(draw('venue: riverside-hall\nwhen: Tuesdays, 2pm', hall).notice).toBe('');
  });
});
