import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { ListingRecord } from '../../sharing/record.ts';
import { ownEntries } from './entries.ts';
import { exampleRecord, knownOf, NOW, weekly } from './example.ts';
import { Item } from './Item.tsx';
import { Missing } from './Missing.tsx';

const entryOf = (given: Partial<ListingRecord>) => {
  const record = exampleRecord(given);
  const [entry] = ownEntries({ items: [{ id: record.id, note: '' }] }, knownOf([record]));
  return { ...entry!, record };
};
const draw = (given: Partial<ListingRecord> = {}, onSave?: () => void) =>
  renderToStaticMarkup(<Item entry={entryOf(given)} now={NOW} onSave={onSave} />);
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a listing of a list', () => {
  it('says all that one needs to go there', () => {
    const html = draw();
    expect(html).toContain('class="card item day-fri"');
    expect(html).toContain('<a href="/belper/coffee/">Friday coffee morning</a>');
    expect(textOf(html)).toContain(
      'Next: Friday 27 November Then Friday 4 December and Friday 11 December.' +
        ' Ada Belfield Centre, Derwent Street, Belper, DE56 1UU' +
        ' Ask for Ada: 01773 000000 Coffee morning Free Just turn up' +
        ' Last checked 3 October 2026 by phone',
    );
    expect(html).toContain('href="tel:01773000000"');
  });

  it.each<[claim: string, given: Partial<ListingRecord>, words: string]>([
    ['says today', { schedule: weekly('tue', '14:00') }, 'Today, 2pm'],
    [
      'adds the town where the address lacks it',
      { address: [], place: 'Online' },
      'Online, Belper',
    ],
    [
      'gives the e-mail address of whoever has no telephone',
      { contact: { name: '', phone: '', email: 'ann@example.org', web: 'https://example.org' } },
      'Ask: ann@example.org',
    ],
    [
      'gives the website where there is nothing else',
      { contact: { name: '', phone: '', email: '', web: 'https://www.example.org/' } },
      'Ask: example.org',
    ],
    [
      'says what one should know',
      { notices: [{ text: 'In the annexe', until: '2026-11-24' }] },
      'In the annexe',
    ],
    ['says that it is full', { room: 'Full just now' }, 'Full just now'],
    ['asks to check what is long ago', { checked: '2025-01' }, 'Please ring first:'],
  ])('%s', (_, given, words) => {
    expect(textOf(draw(given))).toContain(words);
  });

  it('dials a number without its extension', () => {
    const contact = { name: '', phone: '+44 (0)1632 960 123, ext 4', email: '', web: '' };
    expect(draw({ contact })).toContain('href="tel:+441632960123"');
  });

  it('leaves out what nobody knows, and notices that are past', () => {
    const contact = { name: '', phone: '', email: '', web: '' };
    const notices = [{ text: 'In the annexe', until: '2026-11-23' }];
    const html = draw({ contact, notices, schedule: { rules: [{ kind: 'ask first' }] } });
    expect(textOf(html)).not.toMatch(/Ask:|annexe|Then|Next/);
    expect(html).not.toMatch(/<p[^>]*><\/p>/);
  });

  it('shows what a person wrote as words', () => {
    const html = draw({ title: '<script>alert(1)</script>', place: '"><img src=x>' });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img/);
  });
});

describe('a listing that is over', () => {
  const similar = [{ id: 'ripley/choir', title: 'Other', when: 'Every Monday', town: 'Ripley' }];
  const ended = { isOver: true, ended: '2026-09-01', similar };

  it('says so in place of its day, and offers what is similar', () => {
    const html = draw(ended, vi.fn());
    expect(html).toContain('class="card item day-none"');
    expect(textOf(html)).toContain(
      'Ended Friday coffee morning It ended on 1 September 2026.' +
        ' It is left out when you print or send your list. You could go here instead: Other , Ripley. Every Monday. Save this instead Other',
    );
    expect(html).toContain('<a href="/ripley/choir/">Other</a>');
    expect(html).not.toContain('tel:');
  });

  it('offers nothing to save where the list is somebody else’s', () => {
    expect(draw(ended)).not.toContain('<button');
  });

  it('leads to its town where nothing is similar', () => {
    const html = draw({ isOver: true });
    expect(textOf(html)).toContain('Over Friday coffee morning Its last date is past.');
    expect(html).toContain('<a href="/belper/">See what else is on in Belper</a>');
  });
});

describe('a listing of which nothing is known', () => {
  const drawMissing = (lack: 'waiting' | 'failed' | 'gone') =>
    renderToStaticMarkup(
      <Missing entry={{ ...entryOf({}), id: 'belper/bat-and-chat', record: null, lack }} />,
    );

  it('is a link to its page while that may be there', () => {
    for (const lack of ['waiting', 'failed'] as const)
      expect(drawMissing(lack)).toContain('<a href="/belper/bat-and-chat/">Bat and chat</a>');
    expect(textOf(drawMissing('failed'))).toContain('could not be loaded');
  });

  it('leads to a search for the like of it once it is gone', () => {
    const html = drawMissing('gone');
    expect(html).not.toContain('/belper/bat-and-chat/');
    expect(html).toContain('<a href="/search/?q=Bat%20and%20chat">Look for something like it</a>');
  });
});
