import { describe, expect, it } from 'vitest';
import { checkedParts, checkOf } from '../listings/checked.ts';
import type { Listing } from '../listings/schema.ts';
import { accessOf, whereIs, type Whereabouts } from '../listings/whereabouts.ts';
import { isOver } from '../schedule/sessions.ts';
import { county, readFiles, TODAY } from '../tests/county.ts';
import { GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { scriptOf, type Script } from './script.ts';
import { countSegments } from './segments.ts';

const VENUE = '---\nname: Ada Belfield Centre\naccess:\n  step-free: yes\n---\n';

/** The script of the good listing, of which some parts are replaced. */
function scriptWith(changed: Record<string, string> = {}, isPast = false): Script | null {
  let listing = GOOD;
  for (const [part, by] of Object.entries(changed)) {
    if (!listing.includes(part)) throw new Error(`The listing does not hold ${part}`);
    listing = listing.replace(part, () => by);
  }
  const directory = readFiles([
    ...Object.entries(WORDS).map(([path, text]) => ({ path, text })),
    { path: 'venues/belper/ada-belfield-centre.md', text: VENUE },
    { path: 'listings/belper/friday-coffee-morning.md', text: listing },
  ]);
  const [read] = directory.listings;
  const { advice } = checkedParts(checkOf(read!, directory.vocabulary), TODAY);
  return scriptOf(read!, whereIs(read!, directory), isPast, advice !== '');
}

/** The words in one text, however they are set. */
function wordsOf(script: Script | null): string {
  return [...(script?.opening ?? []), ...(script?.questions ?? [])].join(' ');
}

const WELCOME = 'first-visit:\n  welcome: Ada, at the door';
const KNOWN = { [WELCOME]: `${WELCOME}\n  bring-someone: Yes` };
const HELLO = 'Hello. My name is … Please may I speak to Ada?';
const WISH =
  'I would like to come to “Friday coffee morning” at Ada Belfield Centre. I have not been before.';
const WHEN = 'when: Fridays, 10am to 12 noon';
const JOIN = 'join: Just turn up';
const COST = 'cost: Free, drinks from £1.50';
const VENUE_LINE = 'venue: ada-belfield-centre';
const CHECKED = 'checked: 2026-10-03';
const PHONE = 'phone: 01773 000000';
const MAIL = '  email: ada@example.org\n';

describe('the words', () => {
  it.each<[claim: string, changed: Record<string, string>, words: string]>([
    ['ask nothing where all is known', KNOWN, `${HELLO} ${WISH}`],
    ['ask whether one may bring someone', {}, `${HELLO} ${WISH} May I bring someone with me?`],
    [
      'ask who is there',
      { [WELCOME]: 'first-visit:\n  bring-someone: Yes' },
      `${HELLO} ${WISH} Who will I meet when I come in?`,
    ],
    [
      'ask for the cost',
      { ...KNOWN, [COST]: 'cost: Ask – not known' },
      `${HELLO} ${WISH} How much does it cost?`,
    ],
    [
      'ask how to join',
      { ...KNOWN, [`${JOIN}\n`]: '' },
      `${HELLO} ${WISH} Can I just turn up, or do I need to book?`,
    ],
    [
      'book',
      { ...KNOWN, [JOIN]: 'join: Book first' },
      `${HELLO} ${WISH} May I book a place, please?`,
    ],
    [
      'ask leave',
      { ...KNOWN, [JOIN]: 'join: Ask first' },
      `${HELLO} ${WISH} Is it all right if I come?`,
    ],
    [
      'ask who can refer',
      { ...KNOWN, [JOIN]: 'join: Referral needed' },
      `${HELLO} ${WISH} I read that somebody has to refer me. Who can do that?`,
    ],
    [
      'ask for the waiting list, and do not book',
      { ...KNOWN, [JOIN]: 'join: Book first', 'room: yes': 'room: waiting list' },
      `${HELLO} ${WISH} I read that there is a waiting list. May I go on it?`,
    ],
    [
      'ask for room where there is none',
      { ...KNOWN, 'room: yes': 'room: full' },
      `${HELLO} ${WISH} I read that it is full. When will there be room?`,
    ],
    [
      'ask for the time',
      { ...KNOWN, [WHEN]: 'when: Fridays, time not known' },
      `${HELLO} ${WISH} What time does it start?`,
    ],
    [
      'ask for the day and the time',
      { ...KNOWN, [WHEN]: 'when: weekly, day not known' },
      `${HELLO} ${WISH} Which day of the week is it on? What time does it start?`,
    ],
    [
      'ask when it is on at all',
      { ...KNOWN, [WHEN]: 'when: ask first' },
      `${HELLO} ${WISH} Which day is it on, and at what time?`,
    ],
    [
      'ask whether it is still so where nobody has checked for more than a year',
      { ...KNOWN, [CHECKED]: 'checked: 2025-03' },
      `${HELLO} ${WISH} I read: “Every Friday, 10am to 12 noon”. Is that still right?`,
    ],
    [
      'ask where to go',
      { [VENUE_LINE]: 'place: various' },
      `${HELLO} I would like to come to “Friday coffee morning”. I have not been before. Where should I go? May I bring someone with me?`,
    ],
    [
      'ask how to get in where it is online, and for no steps',
      { [VENUE_LINE]: 'place: online', 'access:\n  step-free: yes\n': '' },
      `${HELLO} I would like to come to “Friday coffee morning”. I have not been before. How do I get in on my phone or computer?`,
    ],
    [
      'ask a helpline for help, not for a place',
      { [VENUE_LINE]: 'place: by phone', [WHEN]: 'when: any time', [`${JOIN}\n`]: '' },
      `${HELLO} I would like to know more about “Friday coffee morning”, please.`,
    ],
    [
      'ask a service for an appointment',
      { ...KNOWN, [WHEN]: 'when: by appointment', [JOIN]: 'join: Book first' },
      `${HELLO} I would like to know more about “Friday coffee morning”, please. When could I have an appointment? How do I book?`,
    ],
    [
      'say where only if the title does not',
      { ...KNOWN, 'title: Friday coffee morning': 'title: Coffee at the Ada Belfield Centre' },
      `${HELLO} I would like to come to “Coffee at the Ada Belfield Centre”. I have not been before.`,
    ],
    [
      'are for somebody whose name is not known',
      { ...KNOWN, '  name: Ada\n': '' },
      `Hello. My name is … ${WISH}`,
    ],
    [
      'are to be written where there is no number',
      { ...KNOWN, [`  ${PHONE}\n`]: '' },
      `Hello. ${WISH}`,
    ],
  ])('%s', (_claim, changed, words) => {
    expect(wordsOf(scriptWith(changed))).toBe(words);
  });

  it('ask for five things at most', () => {
    const script = scriptWith({
      [WHEN]: 'when: weekly, day not known',
      [COST]: 'cost: Ask – not known',
      [`${JOIN}\n`]: '',
      [WELCOME]: 'first-visit:\n  come-late: Yes',
      [VENUE_LINE]: 'place: various',
    });
    expect(script?.questions).toEqual([
      'Which day of the week is it on?',
      'What time does it start?',
      'Where should I go?',
      'How much does it cost?',
      'Can I just turn up, or do I need to book?',
    ]);
  });

  it.each([
    ['a listing that is over', {}, true],
    ['one with nobody to ring or write to', { [`  ${PHONE}\n${MAIL}`]: '' }, false],
  ])('are not there for %s', (_what, changed, isPast) => {
    expect(scriptWith(changed, isPast)).toBeNull();
  });
});

describe('the links', () => {
  it('ring, and write with a subject and the words', () => {
    const { tel, sms, mailto } = scriptWith()!;
    expect(tel).toBe('tel:01773000000');
    expect(sms).toBe('');
    const url = new URL(mailto);
    expect(url.pathname).toBe('ada@example.org');
    expect(url.searchParams.get('subject')).toBe('About “Friday coffee morning”');
    expect(url.searchParams.get('body')).toBe(
      `Hello.\r\n\r\n${WISH}\r\n\r\nMay I bring someone with me?\r\n\r\nThank you.`,
    );
  });

  it('send a text to a mobile, in the letters that telephones have', () => {
    const { sms } = scriptWith({ [PHONE]: 'phone: 07700 900123' })!;
    expect(sms.split('?&body=')[0]).toBe('sms:07700900123');
    const text = decodeURIComponent(sms.split('?&body=')[1] ?? '');
    expect(text).toBe(
      'Hello. I would like to come to "Friday coffee morning" at Ada Belfield Centre. I have not been before. May I bring someone with me? Thank you.',
    );
    expect(countSegments(text).encoding).toBe('GSM-7');
  });

  it('leave out the extension behind a number', () => {
    expect(scriptWith({ [PHONE]: 'phone: 01773 000000 ext 12' })?.tel).toBe('tel:01773000000');
  });

  it('are there for what there is alone', () => {
    const script = scriptWith({ [MAIL]: '' })!;
    expect(script.mailto).toBe('');
    expect(scriptWith({ [`  ${PHONE}\n`]: '' })).toMatchObject({
      tel: '',
      sms: '',
      isSpoken: false,
    });
  });
});

describe('over an invented county', () => {
  const directory = county();
  const isDoubtful = (listing: Listing) =>
    checkedParts(checkOf(listing, directory.vocabulary), TODAY).advice !== '';
  const scripts = directory.listings.flatMap((listing) => {
    const place = whereIs(listing, directory);
    const isPast = Boolean(listing.ended) || isOver(listing.schedule, TODAY);
    const script = scriptOf(listing, place, isPast, isDoubtful(listing));
    return script ? [{ listing, place, script }] : [];
  });

  /** Each question with what has to be missing, or to stand in the listing, for it to be asked. */
  const ASKED: [RegExp, (listing: Listing, place: Whereabouts) => boolean][] = [
    [/^How much/, ({ cost }) => cost.text.toLowerCase().startsWith('ask')],
    [/^Can I just turn up/, ({ join }) => join === undefined],
    [/book/, ({ join }) => join === undefined || join === 'book-first'],
    [/^Is it all right/, ({ join }) => join === 'ask-first'],
    [/refer me/, ({ join }) => join === 'referral-needed'],
    [/waiting list/, ({ room }) => room === 'waiting-list'],
    [/is full/, ({ room }) => room === 'full'],
    [/what time/i, ({ schedule }) => /not known|ask first/.test(JSON.stringify(schedule))],
    [/^Which day/, ({ schedule }) => /day not known|ask first/.test(JSON.stringify(schedule))],
    [/appointment/, ({ schedule }) => JSON.stringify(schedule).includes('by appointment')],
    [/still right/, isDoubtful],
    [/^Where/, ({ place }) => place === 'various'],
    [/computer/, ({ place }) => place === 'online'],
    [
      /steps/,
      (listing, { venue }) =>
        accessOf(listing, venue).some(
          ({ fact, state }) => fact === 'step-free' && state === 'not known',
        ),
    ],
    [/bring someone/, (listing) => !listing['first-visit']['bring-someone']],
    [/Who will I meet/, (listing) => !listing['first-visit'].welcome],
  ];

  it('everyone with a number or an address has words, and nobody else', () => {
    const wanted = directory.listings.filter(
      ({ contact, ended, schedule }) =>
        !ended && !isOver(schedule, TODAY) && (contact.phone || contact.email),
    );
    expect(scripts.map(({ listing }) => listing.id)).toEqual(wanted.map(({ id }) => id));
    expect(scripts.length).toBeGreaterThan(500);
  });

  it('they ask only what the listing does not say', () => {
    const heard = new Set<RegExp>();
    for (const { listing, place, script } of scripts)
      for (const question of script.questions) {
        const reasons = ASKED.filter(([pattern]) => pattern.test(question));
        expect(reasons.length, question).toBeGreaterThan(0);
        for (const [pattern, isAllowed] of reasons) {
          heard.add(pattern);
          expect(isAllowed(listing, place), `${listing.id}: ${question}`).toBe(true);
        }
      }
    expect([...heard].sort()).toEqual(ASKED.map(([pattern]) => pattern).sort());
  });

  it('they are short, plain, and name no need', () => {
    const needs = directory.vocabulary.needs.map(({ name }) => name);
    for (const { listing, script } of scripts) {
      const own = wordsOf(script).replaceAll(listing.title, '');
      expect(script.questions.length).toBeLessThanOrEqual(5);
      expect(own).not.toMatch(/undefined|null| {2}/);
      expect(needs.filter((need) => own.includes(need))).toEqual([]);
      const longest = Math.max(...own.split(/[.?…:]/).map((part) => part.split(' ').length));
      expect(longest, own).toBeLessThan(25);
    }
  });

  it('every link can be followed', () => {
    for (const { script } of scripts) {
      if (script.tel) expect(script.tel).toMatch(/^tel:\+?\d{3,15}$/);
      if (script.sms) expect(script.sms).toMatch(/^sms:(?:07|\+447)\d+\?&body=Hello\./);
      if (script.mailto)
        expect(new URL(script.mailto).searchParams.get('body')).toMatch(/^Hello\./);
    }
    expect(scripts.filter(({ script }) => script.sms).length).toBeGreaterThan(100);
  });
});
