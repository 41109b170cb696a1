import { renderToStaticMarkup } from 'react-dom/server';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readSchedule } from '../schedule/read.ts';
import type { SearchDocument } from '../search/document.ts';
import { ListingCard, type CardProps } from './ListingCard.tsx';

function draw(document: Partial<SearchDocument>, when: string, props: Partial<CardProps> = {}) {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(`The test's own schedule cannot be read: ${when}`);
  return renderToStaticMarkup(
    <ListingCard
      document={{
        id: 'belper/friday-coffee-morning',
        title: 'Friday coffee morning',
        town: 'belper',
        kind: 'coffee-morning',
        organiser: 'Ada Belfield Centre Café',
        place: 'Ada Belfield Centre',
        venue: 'belper/ada-belfield-centre',
        address: '',
        at: [53.023, -1.481],
        isApproximate: true,
        schedule: reading.schedule,
        closed: [],
        cost: { band: 'free', text: 'Free' },
        join: 'just-turn-up',
        needs: [],
        audiences: [],
        access: { 'step-free': 'yes' },
        room: null,
        checked: '2026-10-03',
        hasPhone: true,
        notice: '',
        noticeUntil: '',
        summary: '',
        ...document,
      }}
      kindName="Coffee morning"
      townName="Belper"
      next={[{ date: '2026-11-27', start: '10:00', end: '12:00', check: false }]}
      today="2026-11-22"
      {...props}
    />,
  );
}

/** The words of a piece of HTML, as a reader sees them, or as a listener hears them. */
function words(html: string, by: 'eye' | 'ear' = 'eye'): string {
  const isLeftOut = ({ attrs }: DefaultTreeAdapterTypes.Element) =>
    by === 'eye'
      ? attrs.some(({ value }) => value === 'visually-hidden')
      : attrs.some(({ name, value }) => name === 'aria-hidden' && value === 'true');
  const text = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node) || ('attrs' in node && isLeftOut(node))) return '';
    return node.childNodes.map(text).join(' ');
  };
  return text(parseFragment(html)).replace(/\s+/g, ' ').trim();
}

describe('a card', () => {
  it('leads with day and hours, then what, when next, where, cost and how to join', () => {
    expect(words(draw({}, 'Fridays, 10am to 12 noon'))).toBe(
      'Fri 10am–12 Friday coffee morning Next: Friday 27 November Ada Belfield Centre , Belper ' +
        'Coffee morning Free Just turn up Step-free',
    );
  });

  it.each([
    ['fresh', {}, ''],
    ['ageing', { checked: '2026-03-03' }, 'Checked March 2026'],
    ['ageing', { checkedHow: 'article' }, 'From an article of October 2026'],
    ['old', { checked: '2025-10' }, 'Please ring first: last checked October 2025'],
    ['old', { checked: '2025-10', hasPhone: false }, 'Please ask first: last checked October 2025'],
    ['unconfirmed', { checked: '2024-03' }, 'Nobody has confirmed this since March 2024'],
    ['ageing', { checked: '2025-10', checkEvery: 12 }, 'Checked October 2025'],
  ] as const)('says how far it can be relied on, %s, where it matters: %j', (state, of, said) => {
    const html = draw(of, 'Fridays, 10am to 12 noon');
    expect(html).toContain(` is-${state}"`);
    expect(words(html)).toMatch(new RegExp(`Step-free ?${said}$`));
    expect(html.includes('card-checked')).toBe(said !== '');
  });

  it.each([
    ['Fridays, 10am to 12 noon', 'Fri 10am–12', 'Every Friday, 10 a.m. to 12 noon'],
    [
      '1st and 3rd Wednesday of the month, 2-4pm',
      '1st & 3rd Wed 2–4pm',
      'First and third Wednesday of the month, 2 p.m. to 4 p.m.',
    ],
    ['by appointment', 'By appointment', 'By appointment'],
  ])('is short for the eye and whole for the ear: %s', (when, seen, heard) => {
    const html = draw({}, when);
    expect(words(html).indexOf(`${seen} Friday coffee morning`)).toBe(0);
    expect(words(html, 'ear').indexOf(`${heard} Friday coffee morning`)).toBe(0);
  });

  it('names the time of the next date where hours vary', () => {
    const html = draw({}, 'Mondays 2pm to 4pm, Fridays 10am to 12 noon');
    expect(words(html)).toContain('Times vary');
    expect(words(html)).toContain('Next: Friday 27 November, 10am');
  });

  it.each([
    ['Fridays, 10am to 12 noon', 'day-fri', 1],
    ['Monday to Friday, 9am to 5pm', 'day-many', 5],
    ['by appointment', 'day-none', 0],
  ])('has the colour of its one day, of several, or of none: %s', (when, name, columns) => {
    const html = draw({}, when);
    expect(html).toContain(`class="card ${name} `);
    expect(html.match(/<i class="on">/g) ?? []).toHaveLength(columns);
  });

  it('shows hostile words as words', () => {
    const html = draw({ title: '<img src=x onerror=alert(1)>', notice: '"><script>' }, 'any time');
    expect(html).not.toMatch(/<img|<script/);
    expect(words(html)).toContain('<img src=x onerror=alert(1)>');
  });

  it.each([
    ['New time.', '', ['New time.']],
    ['', 'The bridge is closed.', ['The bridge is closed.']],
    ['New time.', 'The bridge is closed.', ['New time.', 'The bridge is closed.']],
    ['No water.', 'No water.', ['No water.']],
    ['', '', []],
  ])('says what it and its town have to say, each once: %j, %j', (notice, townNotice, said) => {
    const html = draw({ notice }, 'any time', { townNotice });
    const shown = [...html.matchAll(/class="card-notice">([^<]*)</g)].map((match) => match[1]);
    expect(shown).toEqual(said);
  });

  it('lets a notice go after its last day: at build the page does it, in the browser the card', () => {
    const until = { notice: 'New time.', noticeUntil: '2026-11-27' };
    const built = draw(until, 'any time');
    expect(built).toContain('<p class="card-notice" data-until="2026-11-27">New time.</p>');
    const on = (today: string) => draw(until, 'any time', { now: { today, time: '09:00' } });
    expect(words(on('2026-11-27'))).toContain('New time.');
    expect(words(on('2026-11-28'))).not.toContain('New time.');
  });

  it('names the last day of what its town has to say, unless it says the same itself', () => {
    const ofTown = { townNotice: 'No bus.', townNoticeUntil: '2026-11-27' };
    expect(draw({}, 'any time', ofTown)).toContain('data-until="2026-11-27">No bus.</p>');
    const both = draw({ notice: 'No bus.', noticeUntil: '2026-11-25' }, 'any time', ofTown);
    expect(both).toContain('<p class="card-notice">No bus.</p>');
  });

  it('says nothing of a step-free way in that is not known', () => {
    expect(words(draw({ access: {} }, 'any time'))).not.toContain('Step-free');
  });

  it('has one empty place for the star, within what tells its id and title', () => {
    const html = draw({}, 'Fridays, 10am to 12 noon');
    expect(html.match(/<save-star.*?<\/save-star>/g)).toEqual(['<save-star></save-star>']);
    expect(html).toMatch(/^<article[^>]* data-id="belper\/friday-coffee-morning"/);
  });

  it('says today where it knows the moment', () => {
    const html = draw({}, 'Fridays, 10am to 12 noon', {
      now: { today: '2026-11-27', time: '09:00' },
    });
    expect(words(html)).toContain('Today, 10am');
  });

  it('says how far it is, and on paper the whole address, only where it is told to', () => {
    const html = draw({}, 'Fridays, 10am to 12 noon', {
      distance: 'about 2 miles away',
      address: 'Derwent Street, DE56 1WH',
    });
    expect(html).toContain('<span class="card-distance"> · about 2 miles away</span>');
    expect(html).toContain('<span class="card-address">Derwent Street, DE56 1WH</span>');
    expect(draw({}, 'Fridays, 10am to 12 noon')).not.toMatch(/card-distance|card-address/);
  });
});
