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
  point,
  postcode,
  slugOf,
  title,
  web,
  words,
} from './readers.ts';
import type { Vocabulary } from './vocabulary.ts';
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from './labels.ts';

export type { CostBand } from './readers.ts';

const JOINS = {
  'Just turn up': 'just-turn-up',
  'Book first': 'book-first',
  'Ask first': 'ask-first',
  'Referral needed': 'referral-needed',
} as const;

const PLACES = {
  online: 'online',
  'by phone': 'by-phone',
  'at home': 'at-home',
  various: 'various',
} as const;

const ROOMS = { yes: 'yes', 'waiting list': 'waiting-list', full: 'full' } as const;

const CHECKED_HOW = {
  organiser: 'organiser',
  visit: 'visit',
  phone: 'phone',
  website: 'website',
  article: 'article',
} as const;

/** How many characters one line of `when` may hold. */
export const MOST_OF_A_WHEN = 300;

/** The fields of a listing under one vocabulary; every field carries its sentence and an example. */
export function listingSchema({ kinds, needs, audiences, sayings }: Vocabulary) {
  return z.strictObject({
    title: field(title, 'What it is called, in 3 to 80 characters.', 'Friday coffee morning'),
    kind: field(slugOf('kind', kinds, sayings), 'A slug of kinds.yaml.', 'coffee-morning'),
    organiser: field(words(120), 'Who runs it.', 'Friends of the library'),
    venue: field(words(80), 'The name of a venue’s file in the same town.', 'town-hall').optional(),
    place: field(oneOf(PLACES), 'Where, when there is no venue.', 'online').optional(),
    when: lineList(
      words(MOST_OF_A_WHEN),
      'When it is on, as on a poster.',
      'Fridays, 10am to 12 noon',
    ),
    cost: field(cost, 'Begins with Free, Donation, £ or Ask.', 'Free'),
    join: field(oneOf(JOINS), 'What to do before coming.', 'Just turn up').optional(),
    'helps-with': wordList(
      slugOf('need', needs, sayings),
      'Slugs of needs.yaml.',
      '[loneliness]',
    ).default([]),
    for: wordList(
      slugOf('audience', audiences, sayings),
      'Slugs of audiences.yaml.',
      '[older-people]',
    ).default([]),
    ages: field(ages, 'Who it is for by age.', '18+').optional(),
    languages: wordList(language, 'Languages other than English, as codes.', '[pl]').default([]),
    contact: z
      .strictObject({
        name: field(words(80), 'Whom to ask for.', 'Ada').optional(),
        phone: field(phone, 'A telephone number.', '01773 000000').optional(),
        email: field(email, 'An e-mail address.', 'hello@example.org').optional(),
        web: field(web, 'A web page.', 'https://example.org/coffee').optional(),
      })
      .meta({ description: 'How to get in touch.', example: '\n  phone: 01773 000000' })
      .default({}),
    access: accessSchema(),
    'first-visit': z
      .strictObject(optionalFields(FIRST_VISIT_FACTS, words(300), 'Ada, at the door'))
      .meta({
        description: 'What a first visit is like.',
        example: '\n  welcome: Ada, at the door',
      })
      .default({}),
    room: field(oneOf(ROOMS), 'Whether there is room for new people.', 'yes').optional(),
    checked: field(dayOrMonth, 'When somebody last made sure.', '2026-10-03'),
    'checked-how': field(oneOf(CHECKED_HOW), 'How they made sure.', 'phone'),
    source: field(words(300), 'Where the facts come from.', 'The group’s own leaflet').optional(),
    notice: noticeField(200),
    ended: field(day, 'The date on which it ended.', '2026-10-03').optional(),
    formerly: wordList(oldId, 'Old addresses of this listing.', '[belper/old-name]').default([]),
  });
}

/** The fields of a venue. */
export function venueSchema() {
  return z.strictObject({
    name: field(words(120), 'What it is called.', 'Town Hall'),
    address: lineList(words(120), 'The lines of its address.', '1 Market Place').default([]),
    postcode: field(postcode, 'Its postcode.', 'DE56 1AA').optional(),
    at: z
      .array(z.string())
      .transform((text, context) => settle(point(text), context))
      .meta({ description: 'Latitude and longitude.', example: '[53.023, -1.481]' })
      .optional(),
    access: accessSchema(),
    entrance: field(words(300), 'Where the entrance is.', 'From the car park').optional(),
    'bus-stop': field(words(300), 'The nearest bus stop.', 'King Street').optional(),
    parking: field(words(300), 'Where to park.', 'Behind the hall').optional(),
    notice: noticeField(200),
    closed: closedField(false),
    'run-by': field(words(80), 'Who runs it.', 'council').optional(),
    source: field(words(300), 'Where the facts come from.', 'A visit').optional(),
    checked: field(dayOrMonth, 'When somebody last made sure.', '2026-10-03').optional(),
    formerly: wordList(oldId, 'Old names of this file.', '[belper/old-name]').default([]),
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

function accessSchema() {
  return z
    .strictObject(optionalFields(ACCESS_FACTS, accessState, 'yes'))
    .meta({ description: 'Each fact yes, no or not known.', example: '\n  step-free: yes' })
    .default({});
}
