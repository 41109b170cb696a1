import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { toRecord, type ListingRecord } from '../../sharing/record.ts';
import type { Told } from '../../sharing/told.ts';
import { county } from '../../tests/county.ts';
import { CARD_SIZES } from './fit.ts';
import { exampleOf, TODAY, toldOf } from './example.ts';
import { Sheet, type SheetProps } from './Sheet.tsx';

function draw(items: readonly Told[], props: Partial<SheetProps> = {}): string {
  return renderToStaticMarkup(
    <Sheet
      form="a4"
      title="Things to do"
      items={items}
      link="https://activities.example/my-list/#101x37zq4n1k"
      today={TODAY}
      practice=""
      siteName="Derbyshire activities"
      isSample={false}
      {...props}
    />,
  );
}

/** The words of a piece of HTML as they are printed. */
function words(html: string): string {
  const text = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    const inside = 'childNodes' in node ? node.childNodes.map(text).join('') : '';
    return /^(?:h\d|p|li|dt|dd|footer)$/.test(node.nodeName) ? ` ${inside} ` : inside;
  };
  return text(parseFragment(html)).replace(/\s+/g, ' ').trim();
}

const told = (changed: Partial<ListingRecord> = {}, note = '') =>
  toldOf({ ...exampleOf(), ...changed }, note);
const codes = (html: string) =>
  [...html.matchAll(/aria-label="(QR code[^"]*)"/g)].map(([, label]) => label);

const OVER: Partial<ListingRecord> = {
  isOver: true,
  ended: '2026-10-03',
  similar: ['Tea at two', 'Chat group', 'Open table', 'One too many'].map((title, index) => ({
    id: `duffield/${index}`,
    title,
    when: 'Every Friday, 2pm to 3pm',
    town: 'Duffield',
  })),
};

describe('a sheet', () => {
  it('says all there is to know of a listing, in the order in which one asks', () => {
    expect(words(draw([told({ notices: [{ text: 'Bring a mug.' }] })]))).toBe(
      [
        'Things to do from',
        'Printed on 22 November 2026 from Derbyshire activities. Things change: please ring first.',
        'This on a phone: point its camera at the square.',
        'Friday coffee morning Every Friday, 10am to 12 noon',
        'Next: Fri 27 November, Fri 4 December, Fri 11 December',
        'Bring a mug.',
        'Where Ada Belfield Centre, Derwent Street, Belper, DE56 1UU',
        'Ring 01773 000000 Ask for Ada, Friends of the library.',
        'Cost Free, drinks from £1.50. Just turn up.',
        'Access: Yes: step-free way in, hearing loop. No: Blue Badge parking.',
        'Where the entrance is: From the car park.',
        'Nearest bus stop: King Street, 6.1 and 6.3.',
        'Who meets you: Ada, at the door.',
        'May you bring someone: Yes, please do.',
        'Note',
        'Last checked 3 October 2026 by phone.',
        'activities.example/belper/friday-coffee-morning/',
      ].join(' '),
    );
  });

  it('has a code for the list and one a listing; for one listing that is enough', () => {
    const one = told();
    const other = told({ id: 'belper/tea', title: 'Tea' });
    expect(codes(draw([one, other]))).toEqual([
      'QR code: this list',
      'QR code: Friday coffee morning',
      'QR code: Tea',
    ]);
    expect(codes(draw([one]))).toEqual(['QR code: Friday coffee morning']);
  });

  it('points to no code where the list is longer than any holds', () => {
    const two = [told(), told({ id: 'belper/tea', title: 'Tea' })];
    const html = draw(two, { link: `https://activities.example/my-list/#${'1'.repeat(7200)}` });
    expect(codes(html)).toEqual(['QR code: Friday coffee morning', 'QR code: Tea']);
    expect(words(html)).not.toContain('camera');
    expect(words(draw(two))).toContain('This list on a phone: point its camera here.');
  });

  it('has lines to write on, or what was written', () => {
    const empty = draw([told()]);
    expect(empty.match(/<span class="sheet-rule"><\/span>/g)).toHaveLength(2);
    const written = draw([told({}, 'Ask for Sam.')], { practice: 'Belper Health Centre' });
    expect(written).toContain('<span class="sheet-rule">Ask for Sam.</span>');
    expect(written).toContain('<span class="sheet-rule">Belper Health Centre</span>');
  });

  it('sends nobody to what is over, and names at most three that are similar', () => {
    const html = draw([told(OVER, 'Ask for Sam.')]);
    expect(words(html)).toContain(
      'Friday coffee morning This has ended. Please do not go. Similar, nearby: ' +
        'Tea at two, Duffield. Every Friday, 2pm to 3pm',
    );
    expect(words(html)).toContain('Note: Ask for Sam.');
    expect(words(html)).not.toMatch(/One too many|01773|DE56|Next:|camera/);
    expect(codes(html)).toEqual([]);
  });

  it('takes for over what has had its last date since the page was built', () => {
    const past = exampleOf('20 November 2026, 2pm to 3pm');
    expect(words(draw([toldOf(past)]))).toContain('This is over. Please do not go.');
  });

  it('prints what people wrote as they wrote it', () => {
    const html = draw([told({ title: '<b>Tea & "talk"</b>' }, '</p><script>x</script>')]);
    expect(words(html)).toContain('<b>Tea & "talk"</b>');
    expect(words(html)).toContain('Note </p><script>x</script>');
    expect(html).not.toContain('<script>');
  });

  it.each(['a4', 'large', 'card'] as const)('says that a sample is one: %s', (form) => {
    expect(words(draw([told()], { form, isSample: true }))).toMatch(/Sample:.* invented\./);
    expect(words(draw([told()], { form }))).not.toContain('Sample');
    expect(draw([], { form })).toBe('');
  });
});

describe('a card', () => {
  it('has all that matters for getting there', () => {
    const html = draw([told()], { form: 'card', practice: 'Belper Health Centre' });
    expect(words(html)).toBe(
      [
        'Friday coffee morning Every Friday, 10am to 12 noon',
        'Next: Fri 27 November, Fri 4 December, Fri 11 December',
        'Where Ada Belfield Centre, Derwent Street, Belper, DE56 1UU',
        'Ring 01773 000000 Ask for Ada, Friends of the library.',
        'Cost Free, drinks from £1.50. Just turn up.',
        'My first time',
        'Where the entrance is: From the car park',
        'Nearest bus stop: King Street, 6.1 and 6.3',
        'Who meets you: Ada, at the door',
        'Access: Yes: step-free way in, hearing loop. No: Blue Badge parking.',
        'May you bring someone: Yes, please do.',
        'More: activities.example/belper/friday-coffee-morning/',
        'Last checked 3 October 2026 by phone.',
        'Printed 22 November 2026, Belper Health Centre, Derbyshire activities.',
      ].join(' '),
    );
    expect(codes(html)).toEqual(['QR code: Friday coffee morning']);
  });

  it('keeps number and postcode whole for every listing of a county, and for the longest', () => {
    const directory = county();
    const items = directory.listings
      .map((listing) => toldOf(toRecord(listing, directory, TODAY, [])))
      .filter(({ record }) => !record.isOver);
    expect(items.length).toBeGreaterThan(600);
    const long = told({ ...LONG, contact: { ...exampleOf().contact, name: 'Ada '.repeat(20) } });
    for (const item of [...items, long]) {
      const { phone } = item.record.contact;
      const html = draw([item], { form: 'card' });
      expect(CARD_SIZES).toContain(Number(/is-size-([\d-]+)/.exec(html)?.[1]?.replace('-', '.')));
      const printed = words(html);
      expect(printed).toContain(phone);
      expect(printed).toContain(item.record.address.at(-1) ?? '');
    }
  });

  it('of what is over says no more than that', () => {
    const html = draw([told(OVER)], { form: 'card' });
    expect(words(html)).toContain('This has ended. Please do not go.');
    expect(words(html)).not.toMatch(/01773|DE56|More:|Last checked/);
  });
});

/** A listing whose every fact is as long as a fact may be. */
const LONG: Partial<ListingRecord> = {
  title: 'Very long words for a title '.repeat(3).slice(0, 80),
  organiser: 'Society '.repeat(15).trim(),
  place: 'Community '.repeat(12).trim(),
  address: ['A long street in a long town, '.repeat(4).trim(), 'DE56 1UU'],
  cost: 'Free for those who live here, £2 for others; '.repeat(6),
  notices: [{ text: 'The front door is closed while the road is mended. '.repeat(4) }],
  firstVisit: exampleOf().firstVisit.map(({ label }) => ({
    label,
    text: 'Through the gate and past the bins to the blue door. '.repeat(5),
  })),
};
