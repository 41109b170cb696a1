/** The questions that issue forms ask: the same for the form, for links that fill it in, and for whoever reads the answers. */
import { KNOWN_BY } from '../listings/known.ts';
import { ACCESS_FACTS, JOIN_WORDS } from '../listings/labels.ts';

/** One question of an issue form. */
export interface Question {
  /** Its name in an address that fills the form in. Only what is typed can be filled in so, and neither choices nor boxes. */
  id: string;
  /** What is asked: the heading of the answer in the issue. No two questions of a form share it. */
  label: string;
  kind: 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  /** A sentence of help; '' where the label says it all. */
  hint: string;
  /** An answer as somebody might give it; '' where none helps. */
  example: string;
  isRequired: boolean;
  /** What can be chosen or ticked, or the part of the vocabulary whose names can. */
  options?: readonly string[] | 'towns' | 'kinds' | 'needs' | 'audiences';
  /** Text that is kept as it stands, in a block of code. */
  isVerbatim?: boolean;
}

const HOWS = new Map(Object.entries(KNOWN_BY).map(([how, words]) => [words, how]));

/** What a file says for how somebody knows; the answer itself where it was none of those to choose from. */
export function howIn(answer = ''): string {
  return HOWS.get(answer) ?? answer;
}

/** What is chosen when a town is not in the list: somebody has to add it first. */
export const ELSEWHERE = 'It is not in this list';

/** What is typed where something that a listing says is to be taken out. */
export const NOTHING = 'none';

const COMMON: Omit<Question, 'id' | 'label'> = {
  kind: 'input',
  hint: '',
  example: '',
  isRequired: false,
};

/** A question, where it differs from one that is answered on one line and may be left empty. */
export function ask(id: string, label: string, more: Partial<Question> = {}): Question {
  return { ...COMMON, id, label, ...more };
}

/** Which listing is meant: by its address on the site, which is easy to copy. */
export function whichListing(label: string): Question {
  return ask(
    'listing',
    label,
    required(
      'The address of its page on the site. You can copy it from the top of your browser.',
      'belper/friday-coffee-morning',
    ),
  );
}

/** How somebody knows, for forms that lead to a date on which somebody made sure. */
export function howKnown(label: string, ...more: readonly string[]): Question {
  return ask('how', label, {
    kind: 'dropdown',
    options: [...Object.values(KNOWN_BY), ...more],
    isRequired: true,
  });
}

/** What each form ends with: a promise that costs one tap, since what is sent cannot be called back. */
export function promise(text: string): Question {
  return ask('promise', 'Before you send it', {
    kind: 'checkboxes',
    options: [text],
    isRequired: true,
  });
}

const WHEN = 'Fridays, 10am to 12 noon, except bank holidays';
const OPTIONAL_WAY = 'Leave it empty if there is none.';

/** What is asked about something new, in the order a neighbour would ask. */
export const NEW_LISTING: readonly Question[] = [
  ask('title', 'What is it called?', required('As people call it.', 'Friday coffee morning')),
  ask('kind', 'What sort of thing is it?', chosen('kinds', true)),
  ask('organiser', 'Who runs it?', required('If nobody knows, write: Not known', 'Ada’s café')),
  ask('town', 'Which town or village is it in?', {
    ...chosen('towns', true),
    hint: `If it is missing, choose “${ELSEWHERE}”, and write it into the last box.`,
  }),
  ask(
    'place',
    'Where does it happen?',
    required(
      'The name of the hall, café or park. If it has none, one of these: online, by phone, at home, various.',
      'Example Hall',
    ),
  ),
  ask('address', 'What is the address of that place?', {
    kind: 'textarea',
    hint: 'Only if the directory does not know the place yet. One part on each line.',
    example: '1 Example Street\nBelper',
  }),
  ask('postcode', 'And its postcode?', { example: 'DE56 0ZZ' }),
  ask('when', 'When is it on?', {
    kind: 'textarea',
    ...required('The day and the time, as on a poster. Say am or pm.', WHEN),
  }),
  ask('cost', 'What does it cost?', {
    ...required('Begin with Free, Donation, £ and a number, or Ask.', 'Free, drinks from £1.50'),
  }),
  ask('join', 'What does somebody do before coming?', {
    kind: 'dropdown',
    options: Object.values(JOIN_WORDS),
  }),
  ask('contact-name', 'Whom does one ask for?', { example: 'Ada', hint: 'A first name will do.' }),
  ask('phone', 'A telephone number to ring', { hint: OPTIONAL_WAY, example: '01773 000000' }),
  ask('email', 'An e-mail address', { hint: OPTIONAL_WAY, example: 'walks@example.org' }),
  ask('web', 'A web page', { hint: OPTIONAL_WAY, example: 'https://example.org/walks' }),
  ask('helps-with', 'What can it help with?', chosen('needs', false)),
  ask('for', 'Is it only for some people?', {
    ...chosen('audiences', false),
    hint: 'Tick nothing if everybody is welcome.',
  }),
  ask('ages', 'Is there an age?', { example: '18+', hint: 'Leave it empty if there is none.' }),
  ask('there', 'What is there, for certain?', {
    kind: 'checkboxes',
    options: Object.values(ACCESS_FACTS),
    hint: 'Tick only what you have seen, or asked.',
  }),
  ask('missing', 'And what is missing, for certain?', {
    kind: 'checkboxes',
    options: Object.values(ACCESS_FACTS),
    hint: 'It helps people to know. Leave empty what you are not sure of.',
  }),
  ask('welcome', 'Who meets somebody new?', { example: 'Ada waits at the door in a yellow hat.' }),
  ask('body', 'What is it like?', {
    kind: 'textarea',
    hint: 'A few sentences of your own: what happens, who comes, what to bring. Do not copy a leaflet.',
  }),
  howKnown('How do you know all this?'),
  ask('note', 'Is there anything else for whoever reads this?', {
    kind: 'textarea',
    hint: 'This does not go onto the site. Like all of this page, others can read it here.',
  }),
];

/** What can be put right by a form; what is left empty stays as it is. */
export const CORRECTIONS: readonly Question[] = [
  ask('title', 'What is it called?'),
  ask('when', 'When is it on?', {
    kind: 'textarea',
    hint: 'All of it, as on a poster.',
    example: WHEN,
  }),
  ask('cost', 'What does it cost?', {
    hint: 'It begins with Free, Donation, £ and a number, or Ask.',
  }),
  ask('organiser', 'Who runs it?'),
  ask('place', 'Where does it happen?', {
    hint: 'The name of a place in the same town that the directory knows.',
  }),
  ask('contact-name', 'Whom does one ask for?', takenOut()),
  ask('phone', 'A telephone number to ring', takenOut()),
  ask('email', 'An e-mail address', takenOut()),
  ask('web', 'A web page', takenOut()),
  ask('body', 'What is it like?', {
    kind: 'textarea',
    hint: 'All the sentences that stand below the facts, as they should be.',
  }),
  ask('note', 'Anything else that is wrong, in your own words', {
    kind: 'textarea',
    hint: 'A person reads this and makes the change.',
  }),
];

/** What the form on the site fills in by itself; `correct` names the listing that is put right, and is empty for a new one. */
export const SENT: readonly Question[] = [
  ask('path', 'Where does the file of the listing belong?', required('', 'belper/thursday-walk')),
  ask('file', 'What stands in the file of the listing?', verbatim(true)),
  ask('correct', 'Which listing does it put right?', {
    hint: 'Empty for something new.',
    example: 'belper/thursday-walk',
  }),
  ask('venue-path', 'Where does the file of a new venue belong?', { example: 'belper/old-hall' }),
  ask('venue-file', 'What stands in the file of the venue?', verbatim(false)),
  ask('note', 'Is there anything else for whoever reads this?', { kind: 'textarea' }),
];

function required(hint: string, example = ''): Partial<Question> {
  return { hint, example, isRequired: true };
}

function chosen(options: NonNullable<Question['options']>, isOne: boolean): Partial<Question> {
  return { kind: isOne ? 'dropdown' : 'checkboxes', options, isRequired: isOne };
}

function takenOut(): Partial<Question> {
  return { hint: `If there is none any more, write: ${NOTHING}` };
}

function verbatim(isRequired: boolean): Partial<Question> {
  return { kind: 'textarea', isVerbatim: true, isRequired };
}
