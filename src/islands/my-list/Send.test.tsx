import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { exampleEntry, NOW } from './example.ts';
import { Send, type SendProps } from './Send.tsx';
import { toldOf, waysOf } from './ways.ts';

const link = 'https://example.org/my-list/#1abc';
const ways = waysOf(toldOf([exampleEntry()], 'https://example.org'), link, NOW.today, 'Sample');
const draw = (given: Partial<SendProps> = {}) =>
  renderToStaticMarkup(
    <Send
      ways={ways}
      link={link}
      copied={ways.full}
      hasNotes={false}
      withNotes
      onWithNotes={vi.fn()}
      isOne={false}
      isFolded={false}
      practice=""
      onPractice={vi.fn()}
      Code={null}
      onCode={vi.fn()}
      onPrint={vi.fn()}
      calendar={() => Promise.resolve('')}
      {...given}
    />,
  );
const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, name]) => name);

describe('the ways to send a list', () => {
  it('have the four that are used most before all others', () => {
    expect(buttons(draw()).slice(0, 5)).toEqual([
      'Print',
      'Text message',
      'Copy link',
      'QR code',
      'More ways',
    ]);
  });

  it('unfold what is there, and nothing of it at first', () => {
    const html = draw();
    const panels = [...html.matchAll(/aria-expanded="false" aria-controls="([^"]+)"/g)];
    expect(panels).toHaveLength(3);
    for (const [, id] of panels) expect(html).toMatch(new RegExp(`<div id="${id}"[^>]* hidden=""`));
  });

  it('are folded away, the dates before them, where somebody came to read', () => {
    const html = draw({ isFolded: true });
    expect(buttons(html).slice(0, 3)).toEqual([
      'Add the dates to my calendar',
      'Send or print',
      'Print',
    ]);
    expect(buttons(draw({ isFolded: true, calendar: null }))[0]).toBe('Send or print');
  });

  it('print a card of one listing, and no card of more', () => {
    expect(buttons(draw({ isOne: true }))).toContain('Print as a small card');
    expect(buttons(draw())).not.toContain('Print as a small card');
  });

  it('offer no calendar without dates, and no choice about notes without any', () => {
    expect(draw({ calendar: null })).not.toContain('calendar.');
    expect(draw()).not.toContain('With my notes');
    expect(draw({ hasNotes: true })).toContain('With my notes');
  });

  it('lead to other programs by addresses alone, and tell WhatsApp no page', () => {
    const html = draw();
    const addresses = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses.map((address) => address?.replace(/\?.*/, ''))).toEqual([
      'sms:',
      'mailto:',
      'https://wa.me/',
    ]);
    expect(html).toMatch(/wa\.me[^>]* rel="noopener noreferrer"/);
  });

  it('have nothing in them that the policy of the page forbids', () => {
    expect(draw()).not.toMatch(/ style=|<script| on\w+=/);
  });
});
