/** The steps of the form in their order, and the questions of each. */
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from '../../listings/labels.ts';
import type { AccessFact, FirstVisitFact } from '../../listings/schema.ts';

/** A question, by the field of the file that its answer goes into. */
export type Question =
  | 'title'
  | 'kind'
  | 'kind.other'
  | 'organiser'
  | 'helps-with'
  | 'body'
  | 'how'
  | 'town'
  | 'town.other'
  | 'venue'
  | 'venue.name'
  | 'venue.address'
  | 'venue.postcode'
  | 'venue.step-free'
  | 'venue.accessible-toilet'
  | 'venue.entrance'
  | 'venue.bus-stop'
  | 'when'
  | 'cost'
  | 'join'
  | 'room'
  | 'ages'
  | 'for'
  | 'languages'
  | 'contact.name'
  | 'contact.phone'
  | 'contact.email'
  | 'contact.web'
  | `first-visit.${FirstVisitFact}`
  | `access.${AccessFact}`
  | 'checked-how'
  | 'checked'
  | 'source'
  | 'note';

/** A step, by its part of the address. */
export type StepName = 'what' | 'where' | 'when' | 'cost' | 'ask' | 'visit' | 'know' | 'send';

/** A page of the form. */
export interface Step {
  name: StepName;
  title: string;
  questions: readonly Question[];
}

const VISIT = (Object.keys(FIRST_VISIT_FACTS) as FirstVisitFact[]).map(
  (fact) => `first-visit.${fact}` as const,
);
const ACCESS = (Object.keys(ACCESS_FACTS) as AccessFact[]).map((fact) => `access.${fact}` as const);

/** The eight steps. */
export const STEPS: readonly Step[] = [
  {
    name: 'what',
    title: 'What is it?',
    questions: ['title', 'kind', 'kind.other', 'organiser', 'body', 'helps-with'],
  },
  {
    name: 'where',
    title: 'Where is it?',
    questions: [
      'town',
      'town.other',
      'venue',
      'venue.name',
      'venue.address',
      'venue.postcode',
      'venue.step-free',
      'venue.accessible-toilet',
      'venue.entrance',
      'venue.bus-stop',
      'how',
    ],
  },
  { name: 'when', title: 'When is it on?', questions: ['when'] },
  {
    name: 'cost',
    title: 'Cost and joining',
    questions: ['cost', 'join', 'room', 'ages', 'for', 'languages'],
  },
  {
    name: 'ask',
    title: 'Whom can people ask?',
    questions: ['contact.phone', 'contact.email', 'contact.web', 'contact.name'],
  },
  { name: 'visit', title: 'A first visit, and access', questions: [...VISIT, ...ACCESS] },
  {
    name: 'know',
    title: 'How do you know?',
    questions: ['checked-how', 'checked', 'source', 'note'],
  },
  { name: 'send', title: 'Check and send', questions: [] },
];

/** Every question in the order in which it is asked. */
export const QUESTIONS: readonly Question[] = STEPS.flatMap(({ questions }) => questions);

/** What each question is called, in the summary and where something is wrong with its answer. */
export const LABELS: Readonly<Record<Question, string>> = {
  title: 'Name',
  kind: 'Kind',
  'kind.other': 'Kind',
  organiser: 'Who runs it',
  'helps-with': 'Helps with',
  body: 'In your own words',
  how: 'How it happens',
  town: 'Town',
  'town.other': 'Town',
  venue: 'Place',
  'venue.name': 'Name of the place',
  'venue.address': 'Address',
  'venue.postcode': 'Postcode',
  'venue.step-free': 'Step-free way in',
  'venue.accessible-toilet': 'Accessible toilet',
  'venue.entrance': 'Where the entrance is',
  'venue.bus-stop': 'Nearest bus stop',
  when: 'When',
  cost: 'Cost',
  join: 'Joining',
  room: 'Room',
  ages: 'Ages',
  for: 'Only for',
  languages: 'Other languages',
  'contact.name': 'Ask for',
  'contact.phone': 'Telephone',
  'contact.email': 'E-mail',
  'contact.web': 'Web page',
  ...labelled('first-visit', FIRST_VISIT_FACTS),
  ...labelled('access', ACCESS_FACTS),
  'checked-how': 'How you know',
  checked: 'Made sure on',
  source: 'Where the facts come from',
  note: 'A note for us',
};

/** What is said where an answer is missing that cannot be done without. */
export const MISSING: Readonly<Partial<Record<Question, string>>> = {
  title: 'Say what it is called.',
  kind: 'Choose what kind of activity it is.',
  organiser: 'Say who runs it. If you do not know, write “Not known”.',
  town: 'Choose the town or village.',
  venue: 'Choose the hall or other place.',
  'venue.name': 'Say what the place is called.',
  when: 'Say when it is on. If you do not know, press “I do not know”.',
  cost: 'Say what it costs. If you do not know, press “Not known”.',
  'contact.phone': 'Give at least one: a telephone number, an e-mail address or a web page.',
  'checked-how': 'Say how you know.',
  checked: 'Say when you made sure.',
};

/** The step that asks a question. */
export function stepOf(question: Question): StepName {
  return STEPS.find(({ questions }) => questions.includes(question))?.name ?? 'send';
}

function labelled<P extends string, K extends string>(
  part: P,
  labels: Readonly<Record<K, string>>,
) {
  return Object.fromEntries(
    Object.entries<string>(labels).map(([name, label]) => [`${part}.${name}`, label]),
  ) as Record<`${P}.${K}`, string>;
}
