/** What people are told about fields of every sort. */
import { quote } from '../offers.ts';
import { slugify } from '../slug.ts';
import { bold, fault, instead, warning, type Fault } from './fault.ts';

const PLURALS = { kind: 'kinds', need: 'needs', audience: 'audiences', town: 'towns' };

/** Missing, unknown, empty, too long, or of another shape. */
export const fieldFaults = {
  unknownField: (field: string, meant: string) =>
    fault(
      'field.unknown',
      field === ''
        ? 'A colon stands here, and no name of a field before it.'
        : `There is no field called ${quote(field)}.`,
      meant || 'Take it out; in a listing, the text below the fields can say it',
    ),
  unknownInWhen: (field: string, example: string) =>
    fault(
      'field.unknown',
      `A listing has no field called ${quote(field)}. **when** says it, after the day and the time.`,
      `In when: …, ${example}. If the whole place is closed: in the file of the venue`,
    ),
  partOfWhen: (field: string, whole: string) =>
    fault(
      'field.unknown',
      `There is no field called ${quote(field)}. **when** says the day and the hours together.`,
      `when: ${whole || 'the day and the hours, such as Fridays, 10am to 12 noon'}`,
    ),
  unknownPart: (field: string, part: string, parts: readonly string[], meant: string) =>
    fault(
      'field.unknown',
      part === ''
        ? `A colon stands here below **${field}**, and no name of a part before it. It has: ${parts.join(', ')}.`
        : `**${field}** has no part called ${quote(part)}. It has: ${parts.join(', ')}.`,
      meant || 'One of these, or take the line out',
    ),
  missing: (field: string, example: string) =>
    fault(
      'field.missing',
      `${bold(field)} is missing.`,
      `${field.split('.').at(-1) ?? ''}: ${example}`,
    ),
  empty: (field: string, example: string) =>
    fault('field.empty', `Nothing stands after ${bold(field)}.`, `${field}: ${example}`),
  emptyOptional: (field: string) =>
    warning(
      'field.empty-optional',
      `Nothing stands after ${bold(field)}.`,
      'Write what is known, or take the line out',
    ),
  emptyEntry: () =>
    fault('field.empty-entry', 'One entry of the list is empty.', 'Take the empty entry out'),
  wantsOneValue: (field: string, example: string) =>
    fault(
      'field.one-value',
      `${bold(field)} takes one value on its own line, and several stand here.`,
      `${field}: ${example}`,
    ),
  wantsWords: (field: string, example: string) =>
    fault(
      'field.words',
      `${bold(field)} takes plain words here, and there is a list or a field inside it.`,
      `${field}: ${example}`,
    ),
  wantsParts: (field: string, parts: readonly string[], example: string) =>
    fault(
      'field.parts',
      `${bold(field)} has parts, each on a line of its own below it and set in by two spaces: ${parts.join(', ')}.`,
      `${field}:${example}`,
    ),
  wantsList: (field: string, example: string) =>
    fault('field.list', `${bold(field)} takes a list.`, `${field}: ${example}`),
  tooLong: (length: number, most: number) =>
    fault(
      'field.too-long',
      `This holds ${length.toLocaleString('en-GB')} characters. There is room for ${most}.`,
      'Keep the words that matter most, and put the rest into the text below the fields',
    ),
  notOneOf: (text: string, words: readonly string[], meant: string) =>
    instead(
      'field.not-one-of',
      `It says ${quote(text)}. What can stand here is: ${words.join(' · ')}.`,
      meant || words.join(', or '),
    ),
  notInVocabulary: (
    what: keyof typeof PLURALS,
    text: string,
    meant: string,
    all: readonly string[],
  ) =>
    instead(
      `${what}.unknown`,
      meant && slugify(text) === meant
        ? `${quote(text)} has to be written as it stands in ${PLURALS[what]}.yaml.`
        : `${quote(text)} is not in ${PLURALS[what]}.yaml${meant || all.length === 0 ? '' : `, which has: ${all.join(', ')}`}.`,
      meant || `a word from ${PLURALS[what]}.yaml`,
    ),
} satisfies Record<string, (...found: never[]) => Fault>;
