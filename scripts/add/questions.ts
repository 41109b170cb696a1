/** What `npm run add` asks, one flag a question. */
import { kindNames } from '../../src/contributing/names.ts';
import type { Directory } from '../../src/listings/content.ts';
import { KNOWN_BY } from '../../src/listings/known.ts';
import {
  ACCESS_FACTS,
  FIRST_VISIT_FACTS,
  JOIN_WORDS,
  PLACE_WORDS,
  ROOM_WORDS,
} from '../../src/listings/labels.ts';

/** One question; its name is that of its flag. */
export interface Question {
  name: string;
  text: string;
  /** An answer as somebody might give it. */
  example: string;
  isRequired: boolean;
  /** The field of the listing that it fills, dotted; '' where it is of the venue or of no one field. */
  field: string;
  /** What can be chosen: value and what people read; null where anything can be typed. */
  options: ((content: Known, town: string) => readonly Option[]) | null;
  /** The file that has what can be chosen; '' where nothing can be added to it. */
  listedIn: string;
  /** True where several can be chosen. */
  isSeveral: boolean;
  /** Asked in every case, only of a new venue, or only of who wants to say more. */
  asked: 'always' | 'new-venue' | 'more';
}

/** What can be chosen. */
export interface Option {
  value: string;
  label: string;
  /** What else people call it. */
  also?: readonly string[];
}

/** What options are made from. */
export type Known = Pick<Directory, 'vocabulary' | 'venues'>;

/** Answers by the names of their questions; several with line ends between them. */
export type Answers = Readonly<Record<string, string>>;

/** Chosen where a place is not in the list. */
export const ELSEWHERE = 'another place';

const NOT_KNOWN: Option = { value: '', label: 'Not known' };

/** Every question, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  ask('title', 'What is it called?', 'Friday coffee morning', { isRequired: true }),
  ask('kind', 'What is it?', 'coffee-morning', {
    isRequired: true,
    options: ({ vocabulary }) => terms(kindNames(vocabulary)),
    listedIn: 'content/kinds.yaml',
  }),
  ask('town', 'In which town or village?', 'belper', {
    isRequired: true,
    field: '',
    options: ({ vocabulary }) => terms(vocabulary.towns),
    listedIn: 'content/towns.yaml',
  }),
  ask('venue', 'Where does it happen?', 'Strutts Centre, or online, by phone, at home, various', {
    isRequired: true,
    options: venueOptions,
  }),
  ask('address', 'The address of that place, with commas?', '1 Example Street, Belper', {
    field: '',
    asked: 'new-venue',
  }),
  ask('postcode', 'Its postcode?', 'DE56 1AA', { field: '', asked: 'new-venue' }),
  ask('when', 'When is it on? Write it as on a poster.', 'Fridays, 10am to 12 noon', {
    isRequired: true,
  }),
  ask('cost', 'What does it cost?', 'Free, or £2, or Donation, or Ask', { isRequired: true }),
  ask('organiser', 'Who runs it?', 'Friends of the library, or Not known', { isRequired: true }),
  ask('join', 'What does somebody do before coming?', 'Just turn up', {
    options: () => [
      NOT_KNOWN,
      ...Object.values(JOIN_WORDS).map((value) => ({ value, label: value })),
    ],
  }),
  ask('contact-name', 'Whom does somebody ask for?', 'Ada', { field: 'contact.name' }),
  ask('phone', 'The telephone number?', '01773 000000', { field: 'contact.phone' }),
  ask('email', 'The e-mail address?', 'hello@example.org', { field: 'contact.email' }),
  ask('web', 'The web page?', 'https://example.org/coffee', { field: 'contact.web' }),
  ask('helps-with', 'What does it help with?', 'loneliness', {
    isSeveral: true,
    options: ({ vocabulary }) => terms(vocabulary.needs),
  }),
  ask('for', 'Is it only for some people?', 'carers', {
    isSeveral: true,
    options: ({ vocabulary }) => terms(vocabulary.audiences),
  }),
  ask('ages', 'For which ages?', '18+, or 0–5, or all', { asked: 'more' }),
  ask('languages', 'Which languages other than English, as codes?', 'pl, ur', { asked: 'more' }),
  ask('room', 'Is there room for new people?', 'yes', {
    asked: 'more',
    options: () => [NOT_KNOWN, ...words(ROOM_WORDS)],
  }),
  ask('there', 'What is there, for certain?', 'step-free, seating', {
    asked: 'more',
    field: 'access',
    isSeveral: true,
    options: () => facts(ACCESS_FACTS),
  }),
  ask('missing', 'And what is there not, for certain?', 'hearing-loop', {
    asked: 'more',
    field: 'access',
    isSeveral: true,
    options: () => facts(ACCESS_FACTS),
  }),
  ...Object.entries(FIRST_VISIT_FACTS).map(([name, label]) =>
    ask(name, `On a first visit: ${label.charAt(0).toLowerCase()}${label.slice(1)}?`, '', {
      asked: 'more',
      field: `first-visit.${name}`,
    }),
  ),
  ask('source', 'Where do the facts come from?', 'The group’s own leaflet', { asked: 'more' }),
  ask('words', 'A few sentences of your own: what it is like, who comes, what to bring?', '', {
    field: '',
  }),
  ask('checked-how', 'How do you know all this?', 'organiser, visit, phone, website or article', {
    isRequired: true,
    options: () => Object.entries(KNOWN_BY).map(([value, label]) => ({ value, label })),
  }),
  ask('checked', 'When did you make sure? Today, if you leave this empty.', '2026-10-03', {
    asked: 'more',
  }),
];

function ask(name: string, text: string, example: string, more: Partial<Question>): Question {
  return {
    name,
    text,
    example,
    isRequired: false,
    field: name,
    options: null,
    listedIn: '',
    isSeveral: false,
    asked: 'always',
    ...more,
  };
}

function terms(
  list: readonly { slug: string; name: string; also?: readonly string[] }[],
): Option[] {
  return list.map(({ slug, name, also = [] }) => ({ value: slug, label: name, also }));
}

// As a file says it: `waiting list`, `by phone`.
function words(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({
    value: value.replaceAll('-', ' '),
    label,
  }));
}

function facts(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function venueOptions({ venues }: Known, town: string): Option[] {
  const here = [...venues.values()].filter((venue) => venue.town === town);
  return [
    ...terms(here),
    { value: ELSEWHERE, label: 'Another place, which is not in this list' },
    ...words(PLACE_WORDS),
  ];
}
