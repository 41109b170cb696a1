/** What there is to tell of answers: the problems of the check, each at its question. */
import type { Problem } from '../../listings/problems.ts';
import { MISSING, QUESTIONS, stepOf, type Question, type StepName } from './steps.ts';

/** Something to tell about an answer. */
export interface Told {
  question: Question;
  message: string;
  /** What could stand there instead. */
  offers: readonly string[];
}

/** Those that belong to a step. */
export function ofStep(told: readonly Told[], step: StepName): readonly Told[] {
  return told.filter(({ question }) => stepOf(question) === step);
}

/** A problem of the check as it is told in the form, where a person has fields and no file. */
export function tell({ id, message, fix, field, severity }: Problem, question: Question) {
  const isMissing = /(?:missing|\.empty)$/.test(id);
  const begin = `${field.split('.').at(-1) ?? ''}: `;
  const instead = fix.startsWith(begin) ? fix.slice(begin.length) : '';
  // 'an address such as hello@example.org' is no answer.
  const isAnswer = instead !== '' && !/\bsuch as\b/.test(instead);
  const isLanguage = question === 'languages' && /^[a-z]{2,3}$/.test(fix);
  const offers = isMissing ? [] : isAnswer ? instead.split(' — or: ') : isLanguage ? [fix] : [];
  const plain = message.replaceAll('**', '');
  const advice = instead ? `Write ${instead}` : fix;
  const told = advice && offers.length === 0 ? `${plain} ${advice.replace(/\.?$/, '.')}` : plain;
  const whole = told.replaceAll('the text below the fields', '“What is it like?”');
  return {
    question,
    message: isMissing ? (MISSING[question] ?? plain) : whole,
    offers,
    isError: severity === 'error',
  };
}

const BY_FIELD: Readonly<Record<string, Question>> = {
  contact: 'contact.phone',
  place: 'how',
  access: 'access.step-free',
  'first-visit': 'first-visit.welcome',
};

/** The question that a problem of the listing's file is about. */
export function questionOf({ field, id }: Problem): Question {
  const known = QUESTIONS.find((question) => question === field);
  return known ?? BY_FIELD[field] ?? (id.startsWith('file.') ? 'title' : 'body');
}

/** The question that a problem of the venue's file is about. */
export function venueQuestionOf({ field }: Problem): Question {
  const name = `venue.${field.replace(/^access\./, '')}`;
  return QUESTIONS.find((question) => question === name) ?? 'venue.name';
}

/** In the order of the questions, each message once: a fault of one line can be told by its field and by the file. */
export function inOrder(told: readonly Told[]): readonly Told[] {
  const seen = new Set<string>();
  return [...told]
    .sort((a, b) => QUESTIONS.indexOf(a.question) - QUESTIONS.indexOf(b.question))
    .filter(({ question, message }) => {
      const key = `${question} ${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ question, message, offers }) => ({ question, message, offers }));
}
