/** What somebody has answered ↔ the fields of a listing's file, and of its venue's where that is new. */
import type { Draft } from '../../listings/compose.ts';
import type { RawFields, RawValue } from '../../listings/yaml.ts';
import { QUESTIONS, type Question } from './steps.ts';

/** An answer to each question: text, several words with commas between them, or '' where there is none. */
export type Answers = Readonly<Record<Question, string>>;

/** Stands for “not in the list” where a town, a kind or a venue is chosen. */
export const OTHER = '+';

/** Stands for “I did not make sure of the rest” where a listing is only put right. */
export const UNCHECKED = 'unchanged';

/** So much of one answer is kept; a whole file may hold 24,000. */
export const MOST_CHARACTERS = 8_000;

/** No answer yet, but that people come to a place: nearly all do. */
export const NO_ANSWERS: Answers = {
  ...(Object.fromEntries(QUESTIONS.map((question) => [question, ''])) as Answers),
  how: 'venue',
};

/** Answers from outside, such as those that were kept: of what is no answer to a question, nothing. */
export function readAnswers(value: unknown): Answers {
  if (typeof value !== 'object' || value === null) return NO_ANSWERS;
  const given = value as Readonly<Record<string, unknown>>;
  const known = QUESTIONS.flatMap((question) => {
    const answer = Object.hasOwn(given, question) ? given[question] : undefined;
    return typeof answer === 'string' ? [[question, answer.slice(0, MOST_CHARACTERS)]] : [];
  });
  return { ...NO_ANSWERS, ...(Object.fromEntries(known) as Partial<Answers>) };
}

/** Whether anything was answered. */
export function isBegun(answers: Answers, begun: Answers = NO_ANSWERS): boolean {
  return QUESTIONS.some((question) => answers[question] !== begun[question]);
}

/** Answers that were kept, where the file has changed since: only what was answered then differs from it as it is now. */
export function rebased(answers: Answers, before: Answers, now: Answers): Answers {
  const changed = QUESTIONS.filter((question) => answers[question] !== before[question]);
  return { ...now, ...pick(answers, changed) };
}

/** Of the answers, those that hold for another listing at the same place, too. */
export function samePlace(answers: Answers): Answers {
  const kept = QUESTIONS.filter((question) =>
    /^(?:how|organiser|town|venue)(?:\.|$)/.test(question),
  );
  return { ...NO_ANSWERS, ...pick(answers, kept) };
}

function pick(answers: Answers, questions: readonly Question[]): Partial<Answers> {
  return Object.fromEntries(questions.map((question) => [question, answers[question]]));
}

/** The words of an answer that holds several. */
export function several(answer: string): string[] {
  return answer.split(',').flatMap((word) => word.trim() || []);
}

/**
 * The fields that answers make, with the name of the venue's file where it is new; those of `before`, where a
 * listing is put right, stay wherever the answer did.
 */
export function toDraft(answers: Answers, newVenue: string, before: Draft | null = null): Draft {
  const fields = fieldsOf(answers, newVenue);
  const body = answers.body.trim();
  if (!before) return { fields, body };
  const old = toAnswers(before);
  const kept: RawFields = { ...before.fields };
  for (const [field, questions] of Object.entries(FIELDS)) {
    const changed = questions.filter((question) => answers[question] !== old[question]);
    if (changed.length === 0) continue;
    const parts = changed.filter((question) => question.startsWith(`${field}.`));
    const value = fields[field];
    if (parts.length > 0) put(kept, field, withParts(kept[field], value, field, parts));
    else put(kept, field, value);
  }
  return { fields: kept, body: answers.body === old.body ? before.body : body };
}

/** The venue that answers describe; null where it is in the list, or none is needed. */
export function toVenueDraft(answers: Answers): Draft | null {
  if (answers.how !== 'venue' || answers.venue !== OTHER) return null;
  const fields: RawFields = {};
  put(fields, 'name', answers['venue.name'].trim());
  put(fields, 'address', listOf(answers['venue.address'].split(/\n|,/)));
  put(fields, 'postcode', answers['venue.postcode'].trim());
  const access: RawFields = {};
  put(access, 'step-free', answers['venue.step-free']);
  put(access, 'accessible-toilet', answers['venue.accessible-toilet']);
  put(fields, 'access', access);
  put(fields, 'entrance', answers['venue.entrance'].trim());
  put(fields, 'bus-stop', answers['venue.bus-stop'].trim());
  if (answers['checked-how'] !== UNCHECKED) put(fields, 'checked', answers.checked);
  return { fields, body: '' };
}

/** The answers that a listing's file gives; what the form does not ask for is left out. */
export function toAnswers({ fields, body }: Draft): Answers {
  const answers: Record<Question, string> = { ...NO_ANSWERS, body: body.trim() };
  for (const [field, questions] of Object.entries(FIELDS)) {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    for (const question of questions) {
      const part = question === field ? value : partOf(value, question.slice(field.length + 1));
      if (part !== undefined) answers[question] = textOf(part, field === 'when' ? '\n' : ', ');
    }
  }
  const place = textOf(fields['place'] ?? '', ' ').trim();
  answers.how = answers.venue || !place ? 'venue' : place.toLowerCase();
  answers['checked-how'] = UNCHECKED;
  answers.checked = '';
  return answers;
}

/** The fields of a file that the form asks for, each with its questions. */
const FIELDS: Readonly<Record<string, readonly Question[]>> = {
  ...Object.fromEntries(
    QUESTIONS.filter(
      (question) => !/^(?:how|body|note|town|venue|kind\.other|town\.)/.test(question),
    )
      .filter((question) => !question.includes('.'))
      .map((question) => [question, [question]]),
  ),
  venue: ['how', 'venue'],
  place: ['how'],
  contact: partsOf('contact'),
  'first-visit': partsOf('first-visit'),
  access: partsOf('access'),
  checked: ['checked-how', 'checked'],
};

function partsOf(field: string): Question[] {
  return QUESTIONS.filter((question) => question.startsWith(`${field}.`));
}

function fieldsOf(answers: Answers, newVenue: string): RawFields {
  const fields: RawFields = {};
  for (const [field, questions] of Object.entries(FIELDS)) {
    const [first] = questions;
    if (first?.includes('.')) {
      const parts: RawFields = {};
      for (const question of questions)
        put(parts, question.slice(field.length + 1), answers[question].trim());
      put(fields, field, parts);
    } else if (first && field !== 'venue' && field !== 'place')
      put(fields, field, answers[field as Question].trim());
  }
  for (const field of ['helps-with', 'for', 'languages'] as const)
    put(fields, field, several(answers[field]));
  const lines = listOf(answers.when.split('\n'));
  put(fields, 'when', lines.length > 1 ? lines : (lines[0] ?? ''));
  if (answers.kind === OTHER) put(fields, 'kind', answers['kind.other'].trim());
  if (answers.how === 'venue')
    put(fields, 'venue', answers.venue === OTHER ? newVenue : answers.venue);
  else put(fields, 'place', answers.how);
  if (answers['checked-how'] === UNCHECKED) {
    delete fields['checked'];
    delete fields['checked-how'];
  }
  return fields;
}

function withParts(
  before: RawValue | undefined,
  now: RawValue | undefined,
  field: string,
  changed: readonly Question[],
): RawFields {
  const parts: RawFields = isFields(before) ? { ...before } : {};
  for (const question of changed) {
    const name = question.slice(field.length + 1);
    put(parts, name, partOf(now, name));
  }
  return parts;
}

// What holds nothing has no line in the file.
function put(fields: RawFields, name: string, value: RawValue | undefined): void {
  const isEmpty = value === undefined || value === '' || Object.keys(value).length === 0;
  if (isEmpty) delete fields[name];
  else fields[name] = value;
}

function partOf(value: RawValue | undefined, name: string): RawValue | undefined {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

// The reader of files has the same, but is not here yet when the first page is.
function isFields(value: RawValue | undefined): value is RawFields {
  return typeof value === 'object' && !Array.isArray(value);
}

function listOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.trim() || []);
}

function textOf(value: RawValue, separator: string): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map((part) => textOf(part, separator)).join(separator) : '';
}
