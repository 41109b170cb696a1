/** The fields of a listing and of a venue: what each holds, in one sentence, and how it is read. */
import { z } from 'zod';
import type { Schedule } from '../schedule/schedule.ts';
import { closedField, noticeField } from './announcements.ts';
import { field, lineList, optionalFields, settle, wordList } from './fields.ts';
import {
  accessState,
  ages,
  cost,
  day,
  dayOrMonth,
  email,
  language,
  oldId,
  oneOf,
  phone,
  placeOf,
  point,
  postcode,
  slugOf,
  title,
  web,
  words,
} from './readers.ts';
import { JOINS_SAID } from './offers.ts';
import type { Vocabulary } from './vocabulary.ts';
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from './labels.ts';

export type { CostBand } from './readers.ts';

const JOINS = {
  'Just turn up': 'just-turn-up',
  'Book first': 'book-first',
  'Ask first': 'ask-first',
  'Referral needed': 'referral-needed',
} as const;

/** What people write instead. */
const CHECKED_HOW_SAID = [
  [/\brun\b|organi[sz]|\bour|\bwe\b|\bmember/i, 'organiser'],
  [/rang|call|spoke|\btel/i, 'phone'],
  [/went|been|visited|person|\bseen?\b/i, 'visit'],
  [/web|online|internet|facebook|site|google/i, 'website'],
  [/leaflet|paper|poster|read|magazine|newsletter/i, 'article'],
] as const;

const PLACES = {
  online: 'online',
  'by phone': 'by-phone',
  'at home': 'at-home',
  various: 'various',
} as const;

const PLACES_SAID = [
  [/^(?:tb[acd]|to be (?:confirmed|announced|decided)|unknown|not known|varies)\b/i, 'various'],
  [/zoom|teams|video|internet|web|facebook/i, 'online'],
  [/phone|ring|\bcall/i, 'by phone'],
  [/\bhomes?\b|your house/i, 'at home'],
  [/differ|chang|moves|several/i, 'various'],
] as const;

const ROOMS = { yes: 'yes', 'waiting list': 'waiting-list', full: 'full' } as const;

const CHECKED_HOW = {
  organiser: 'organiser',
  visit: 'visit',
  phone: 'phone',
  website: 'website',
  article: 'article',
} as const;

const FIRST_VISIT: Record<FirstVisitFact, string> = {
  welcome: 'Ada, at the door',
  'bring-someone': 'Yes, and dogs on a lead.',
  'come-late': 'Yes, at any time.',
  'group-size': 'About ten.',
  entrance: 'The blue door at the side.',
  'bus-stop': 'King Street, two minutes away.',
  parking: 'Behind the hall.',
};

/** How many characters one line of `when` may hold. */
export const MOST_OF_A_WHEN = 300;

/** The fields of a listing under one vocabulary; every field carries its sentence and an example. */
export function listingSchema({ kinds, needs, audiences, sayings }: Vocabulary) {
  return z.strictObject({
    title: field(
      title,
      'What people call it: 3 to 80 letters, and not all in capitals.',
      'Friday coffee morning',
    ),
    kind: field(
      slugOf('kind', kinds, sayings),
      'What it is: one slug (the short name) from kinds.yaml, such as `coffee-morning`.',
      'coffee-morning',
    ),
    organiser: field(
      words(120),
      'Who runs it. If nobody knows: `Not known`.',
      'Friends of the library',
    ),
    venue: field(
      words(80),
      'The name of a file in the venues folder of the same town, without `.md`.',
      'town-hall',
    ).optional(),
    place: field(
      placeOf(PLACES, PLACES_SAID),
      'Where it is, if it has no venue: `online`, `by phone`, `at home` or `various`.',
      'online',
    ).optional(),
    when: lineList(
      words(MOST_OF_A_WHEN),
      'The day and the time, as on a poster.',
      'Fridays, 10am to 12 noon',
    ),
    cost: field(
      cost,
      'Begins with `Free`, `Donation`, `£` and a number, or `Ask`. After that, your own words: `Free, drinks from £1.50`.',
      'Ask – not known',
    ),
    join: field(
      oneOf(JOINS, JOINS_SAID),
      'What to do before coming: `Just turn up`, `Book first`, `Ask first` or `Referral needed` (somebody, such as a doctor, has to send you).',
      'Just turn up',
    ).optional(),
    'helps-with': wordList(
      slugOf('need', needs, sayings),
      'Slugs from needs.yaml: `[loneliness, debt]`.',
      '[loneliness]',
    ).default([]),
    for: wordList(
      slugOf('audience', audiences, sayings),
      'Only where it is not for everyone. Slugs from audiences.yaml: `[carers]`.',
      '[older-people]',
    ).default([]),
    ages: field(ages, 'Who it is for by age: `18+`, `50+`, `0–5` or `all`.', '18+').optional(),
    languages: wordList(
      language,
      'Languages other than English, as codes: `[pl, ur]`.',
      '[pl]',
    ).default([]),
    contact: z
      .strictObject({
        name: field(words(80), 'Whom to ask for.', 'Ada').optional(),
        phone: field(phone, 'A telephone number.', '01773 000000').optional(),
        email: field(email, 'An e-mail address.', 'hello@example.org').optional(),
        web: field(web, 'A web page.', 'https://example.org/coffee').optional(),
      })
      .meta({
        description:
          'At least one of `phone`, `email` and `web`, each on its own line with two spaces before it. Add `name`: whom to ask for.',
        example: '\n  phone: 01773 000000',
      })
      .default({}),
    access: accessSchema(
      `\`yes\`, \`no\` or \`not known\` for each of: ${codes(ACCESS_FACTS)}. What the venue’s file says holds unless you say otherwise.`,
    ),
    'first-visit': z
      .strictObject(optionalFields(FIRST_VISIT_FACTS, words(300), FIRST_VISIT))
      .meta({
        description: `What somebody new would like to know, one sentence each: ${codes(FIRST_VISIT_FACTS).replace(',', ' (who meets you),')}.`,
        example: '\n  welcome: Ada, at the door',
      })
      .default({}),
    room: field(
      oneOf(ROOMS),
      'Is there room for new people: `yes`, `waiting list` or `full`.',
      'yes',
    ).optional(),
    checked: field(
      dayOrMonth,
      'The day you last made sure of the facts, as year, month, day: `2026-10-03`. If you only know the month: `2026-10`.',
      '2026-10-03',
    ),
    'checked-how': field(
      oneOf(CHECKED_HOW, CHECKED_HOW_SAID),
      '`organiser` (I run it), `visit`, `phone`, `website` or `article`.',
      'phone',
    ),
    source: field(words(300), 'Where the facts come from.', 'The group’s own leaflet').optional(),
    notice: noticeField(200),
    ended: field(
      day,
      'The day it stopped for good. Say why in your own sentences below. While that day is still to come, write in `when` instead: `until 18 December 2026`.',
      '2026-10-03',
    ).optional(),
    formerly: wordList(
      oldId,
      'Old addresses, after a file was renamed: `[belper/old-name]`. They go on working.',
      '[belper/old-name]',
    ).default([]),
  });
}

/** The fields of a venue. */
export function venueSchema() {
  return z.strictObject({
    name: field(
      words(120),
      'What the place is called. This is the only one you must fill in.',
      'Town Hall',
    ),
    address: lineList(
      words(120),
      'Its lines, without the postcode: one alone, or several, each below the other with `-` and a space before it.',
      '1 Market Place',
    ).default([]),
    postcode: field(
      postcode,
      'Its postcode. Without it, the map shows the middle of the town and says so.',
      'DE56 1AA',
    ).optional(),
    at: z
      .array(z.string())
      .transform((text, context) => settle(point(text), context))
      .meta({
        description: 'The exact spot, north first, then west with a minus.',
        example: '[53.023, -1.481]',
      })
      .optional(),
    access: accessSchema('As in a listing.'),
    entrance: field(
      words(300),
      'Where the way in is, in one sentence.',
      'From the car park',
    ).optional(),
    'bus-stop': field(
      words(300),
      'The nearest bus stop, in one sentence.',
      'King Street',
    ).optional(),
    parking: field(words(300), 'Where to park, in one sentence.', 'Behind the hall').optional(),
    notice: noticeField(200, 'As in a listing. It shows on everything that happens there.'),
    closed: closedField(false),
    'run-by': field(
      words(80),
      'Who runs it, in a word: `council`. Then all that the council runs can be closed at once.',
      'council',
    ).optional(),
    source: field(words(300), 'Where the facts come from.', 'A visit').optional(),
    checked: field(
      dayOrMonth,
      'When somebody last made sure of all this: a day, or a month.',
      '2026-10-03',
    ).optional(),
    formerly: wordList(
      oldId,
      'Old names, after the file was renamed: `[belper/old-hall]`. They go on working.',
      '[belper/old-hall]',
    ).default([]),
  });
}

export type AccessFact = keyof typeof ACCESS_FACTS;
export type AccessState = 'yes' | 'no' | 'not known';
export type Join = (typeof JOINS)[keyof typeof JOINS];
export type Place = (typeof PLACES)[keyof typeof PLACES];
export type Room = (typeof ROOMS)[keyof typeof ROOMS];
export type CheckedHow = (typeof CHECKED_HOW)[keyof typeof CHECKED_HOW];
export type FirstVisitFact = keyof typeof FIRST_VISIT_FACTS;

/** One activity or service, read and right. */
export type Listing = Omit<z.output<ReturnType<typeof listingSchema>>, 'when'> & {
  /** `town/slug`: its file and its address. */
  id: string;
  town: string;
  slug: string;
  /** The file it was read from. */
  file: string;
  schedule: Schedule;
  /** The text below the fields, as Markdown. */
  body: string;
};

/** One place that listings share, read and right. */
export type Venue = z.output<ReturnType<typeof venueSchema>> & {
  /** `town/slug` of its file. */
  id: string;
  town: string;
  slug: string;
  file: string;
  body: string;
};

function codes(names: Readonly<Record<string, string>>): string {
  return Object.keys(names)
    .map((name) => `\`${name}\``)
    .join(', ');
}

function accessSchema(sentence: string) {
  return z
    .strictObject(optionalFields(ACCESS_FACTS, accessState, 'yes'))
    .meta({ description: sentence, example: '\n  step-free: yes' })
    .default({});
}
