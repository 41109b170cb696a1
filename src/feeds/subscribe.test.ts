import { describe, expect, it } from 'vitest';
import { subscribeLinks } from './subscribe.ts';

describe('the ways into a calendar', () => {
  const url = 'https://example.org/activities/belper/calendar.ics';
  const links = subscribeLinks(url, 'What’s on in Belper & around');

  it('give the feed to the program that keeps calendars', () => {
    expect(links.webcal).toBe('webcal://example.org/activities/belper/calendar.ics');
  });

  it('give it whole to others, whatever it is called', () => {
    expect(new URL(links.google).searchParams.get('cid')).toBe(links.webcal);
    for (const link of [links.outlook, links.office]) {
      expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
        url,
        name: 'What’s on in Belper & around',
      });
    }
  });

  it('lead to the makers of those calendars alone', () => {
    expect(Object.values(links).map((link) => new URL(link).host)).toEqual([
      'example.org',
      'calendar.google.com',
      'outlook.live.com',
      'outlook.office.com',
    ]);
  });
});
