import { describe, expect, it } from 'vitest';
import { parseListing } from '../listings/parse.ts';
import type { Problem } from '../listings/problems.ts';
import { damaged, FILE, GOOD, VOCABULARY } from '../tests/fixtures/listing.ts';
import { knownOf } from './duplicates.ts';
import { review } from './review.ts';

const read = (text: string) => {
  const { listing, problems } = parseListing(FILE, text, VOCABULARY);
  if (!listing) throw new Error(problems.map(({ message }) => message).join(' '));
  return listing;
};
const said = (problems: readonly Problem[]) =>
  problems.map(
    ({ line, column, field, id, message, fix }) =>
      `${line}:${column} ${field || '–'} ${id}: ${message} → ${fix}`,
  );
const told = (text: string, before: string | null = GOOD) =>
  said(review({ listing: read(text), text }, before === null ? null : read(before), []));

describe('review', () => {
  it('has nothing to say of a good listing, new or as it was', () => {
    expect(told(GOOD)).toEqual([]);
    expect(told(GOOD, null)).toEqual([]);
  });

  it('only ever warns', () => {
    const text = damaged('01773 000000', '07700 900123');
    const [problem] = review({ listing: read(text), text }, read(GOOD), []);
    expect(problem?.severity).toBe('warning');
  });

  it('says of a new listing what may be the same, and in which file', () => {
    const other = { ...knownOf(read(GOOD), '2026-11-23'), id: 'belper/tea', title: 'Tea and chat' };
    const [first = ''] = said(review({ listing: read(GOOD), text: GOOD }, null, [other]));
    expect(first).toBe(
      '2:8 title review.duplicate: This may be listed already. “Tea and chat” in content/listings/belper/tea.md has the same place on the same day, the same telephone number, the same e-mail address and the same web page. → If it is the same, put the changes into that file instead; if not, leave both',
    );
    expect(review({ listing: read(GOOD), text: GOOD }, read(GOOD), [other])).toEqual([]);
    const inTheHall = { ...other, phone: '', email: '', web: '' };
    expect(review({ listing: read(GOOD), text: GOOD }, null, [inTheHall])).toHaveLength(1);
    const choir = { ...inTheHall, kind: 'choir' };
    expect(review({ listing: read(GOOD), text: GOOD }, null, [choir])).toEqual([]);
  });

  it.each([
    [
      'phone: 01773 000000',
      'phone: 01773 111111',
      [
        '15:10 contact.phone review.contact-changed: The telephone number was “01773 000000” and is “01773 111111” now. → Make sure by another way than the new one: ring 01773 000000, or write to ada@example.org, or look at https://example.org/coffee, or ask at the place itself',
      ],
    ],
    ['phone: 01773 000000', 'phone: +44 (0)1773 000-000', []],
    ['  phone: 01773 000000\n', '', []],
    ['email: ada@example.org', 'email: Ada@Example.org', []],
    [
      'email: ada@example.org',
      'email: bob@example.org',
      [
        '16:10 contact.email review.contact-changed: The e-mail address was “ada@example.org” and is “bob@example.org” now. → Make sure by another way than the new one: ring 01773 000000, or write to ada@example.org, or look at https://example.org/coffee, or ask at the place itself',
      ],
    ],
    ['https://example.org/coffee', 'https://example.org/coffee/', []],
  ])('holds %j against %j', (part, written, warnings) => {
    expect(told(damaged(part, written))).toEqual(warnings);
  });

  it('asks about a way that is new beside others, and not where there was none', () => {
    const before = damaged('  phone: 01773 000000\n  email: ada@example.org\n', '');
    expect(told(damaged('  email: ada@example.org\n', ''), before)).toEqual([
      '15:10 contact.phone review.contact-changed: The telephone number “01773 000000” was not there before. → Make sure by another way than the new one: look at https://example.org/coffee, or ask at the place itself',
    ]);
    const none = damaged(/contact:\n(?: {2}.*\n)+/.exec(GOOD)?.[0] ?? '', '').replace(
      'checked-how: phone',
      'checked-how: article',
    );
    expect(told(GOOD, none)).toEqual([]);
  });

  it.each([
    [
      'phone: 01773 000000',
      'phone: 07700 900123',
      '15:10 contact.phone review.private-phone: “07700 900123” is a mobile, and those mostly belong to one person. Everybody could read it here. → Ask Ada whether that is all right. If not, give the number of the group or the hall, or an e-mail address',
    ],
    [
      'email: ada@example.org',
      'email: ada.brown62@hotmail.com',
      '16:10 contact.email review.private-email: “ada.brown62@hotmail.com” looks like a person’s own address. Everybody could read it here. → Ask Ada whether that is all right. If not, give an address of the group, or a telephone number',
    ],
  ])('asks about %j as %j when it is new, and not again', (part, written, warning) => {
    const text = damaged(part, written);
    expect(told(text, null)).toEqual([warning]);
    expect(told(text, text)).toEqual([]);
    expect(told(text.replace('  name: Ada\n', ''), null)[0]).toMatch(/Ask (?:whoever|whose)/);
  });

  it.each([
    ['fridaycoffee@gmail.com', false],
    ['belperfriends@yahoo.co.uk', false],
    ['secretary.fcm@gmail.com', false],
    ['fcm@gmail.com', false],
    ['ada.brown@example.org', false],
    ['j.smith@gmail.com', true],
    ['jsmith1948@btinternet.com', true],
    ['adas@icloud.com', true],
  ])('tells whether %s is somebody’s own', (address, isPrivate) => {
    const text = damaged('ada@example.org', address).replace('name: Ada\n', 'name: Ada Smith\n');
    expect(told(text, null).some((one) => one.includes('private-email'))).toBe(isPrivate);
  });

  it.each([
    [
      'organiser: Ada Belfield Centre Café',
      'organiser: FRIENDS OF THE LIBRARY (Belper)',
      '4:12 organiser review.capitals: “FRIENDS OF THE LIBRARY” is in capitals. Those are hard to read, and a screen reader may spell them out. → organiser: Friends of the Library (Belper)',
    ],
    [
      'welcome: Ada, at the door',
      'welcome: LOOK FOR THE RED SCARF',
      '21:12 first-visit.welcome review.capitals: “LOOK FOR THE RED SCARF” is in capitals. Those are hard to read, and a screen reader may spell them out. → welcome: Look for the red scarf',
    ],
    [
      'Come for ten minutes or two hours.',
      'PLEASE BRING A MUG.\nEVERYBODY IS WELCOME.',
      '32:1 – review.capitals: The text shouts: “PLEASE BRING A MUG”. Capitals are hard to read, and a screen reader may spell them out. → Please bring a mug – and two stars on both sides make it **bold**',
    ],
  ])('asks for small letters in %j', (part, written, warning) => {
    expect(told(damaged(part, written))).toEqual([warning]);
  });

  it.each(['NHS Derby', 'SSAFA', 'U3A & RNIB', 'BSL, DE56 1AA', 'Derbyshire SENDIASS'])(
    'takes %j for a name, not for a shout',
    (organiser) => {
      expect(told(damaged('Ada Belfield Centre Café', organiser))).toEqual([]);
    },
  );

  it('asks for plainer words where a text is far too hard, and shows the longest sentence', () => {
    const hard = `A friendly start.

Our multidisciplinary team facilitates person-centred holistic interventions that improve psychosocial outcomes for isolated individuals. In partnership with statutory and voluntary organisations across the locality, practitioners utilise evidence-based methodologies and provide comprehensive signposting to appropriate services as necessary.
`;
    expect(told(GOOD.replace(/A friendly table[^]*/, hard))).toEqual([
      '32:1 – review.reading-age: The text reads as if for people of 20 or older; most are at ease with what a child of 11 can read. The longest sentence has 23 words: “In partnership with statutory and voluntary organisations…”. Long words: “multidisciplinary”, “individuals”, “organisations”. → Shorter sentences, and words as you would say them to a neighbour',
    ]);
  });

  it.each([
    ['a hard text that is short', 'Multidisciplinary psychosocial interventions.'],
    [
      'a long text in plain words',
      'We meet in the hall and have tea. You can sit and chat, or play a game of cards. '.repeat(8),
    ],
    [
      'long names',
      'We walk from Chesterfield to Wirksworth with Montgomery and Elizabeth Featherstonehaugh. '.repeat(
        8,
      ),
    ],
    [
      'a list without full stops',
      '- tea and cake\n- a walk round the park\n- games for all of us\n- a chat with a friend\n'.repeat(
        6,
      ),
    ],
  ])('says nothing of %s', (_what, body) => {
    expect(told(GOOD.replace(/A friendly table[^]*/, body))).toEqual([]);
  });

  it('tells of links that are gone, in fields and in the text', () => {
    const text = GOOD.replace('two hours', '[two](https://gone.example/a) hours');
    const gone = new Set(['https://gone.example/a', 'https://example.org/coffee']);
    expect(said(review({ listing: read(text), text }, read(GOOD), [], gone))).toEqual([
      '17:8 contact.web review.link-gone: “https://example.org/coffee” leads nowhere any more: there is no such page, or no website of that name. → The address it has now, or take it out',
      '32:1 – review.link-gone: “https://gone.example/a” leads nowhere any more: there is no such page, or no website of that name. → The address it has now, or take it out',
    ]);
  });
});
