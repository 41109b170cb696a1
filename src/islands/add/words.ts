/** Answers in words: for the summary, the notes that go with them, and the choices of every step. */
import { KNOWN_BY, ONLY_PUT_RIGHT } from '../../listings/known.ts';
import { formatDay, isDay } from '../../schedule/dates.ts';
import { several, OTHER, UNCHECKED, type Answers } from './answers.ts';
import type { Words } from './data.ts';
import { LABELS, QUESTIONS, type Question, type StepName, STEPS } from './steps.ts';

/** What stands in the file, and the words for it. */
export type Choices = readonly (readonly [value: string, words: string])[];

/** How something happens. */
export const HOWS: Choices = [
  ['venue', 'At a hall, café or other place'],
  ['online', 'Online'],
  ['by phone', 'By telephone'],
  ['at home', 'At people’s own homes'],
  ['various', 'At different places'],
];

/** What to do before coming. */
export const JOINS: Choices = [
  ['Just turn up', 'Just turn up'],
  ['Book first', 'Book first'],
  ['Ask first', 'Ring or write first'],
  ['Referral needed', 'A doctor or a service sends you'],
];

/** Whether there is room. */
export const ROOMS: Choices = [
  ['yes', 'Yes'],
  ['waiting list', 'There is a waiting list'],
  ['full', 'No, it is full'],
];

/** Three states of a fact. */
export const FACTS: Choices = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['not known', 'Not known'],
];

/** How somebody made sure. */
export const CHECKS: Choices = Object.entries(KNOWN_BY);

/** For whoever only puts a slip right. */
export const NOT_CHECKED: Choices = [[UNCHECKED, ONLY_PUT_RIGHT]];

/** Kinds, needs and audiences as choices. */
export function choicesOf(terms: readonly { slug: string; name: string }[]): Choices {
  return terms.map(({ slug, name }) => [slug, name]);
}

/** The answers of a step that hold something, in words. */
export function answersOf(
  step: StepName,
  answers: Answers,
  words: Words | null,
  venues: readonly { slug: string; name: string }[],
): { question: Question; words: string }[] {
  const questions = STEPS.find(({ name }) => name === step)?.questions ?? [];
  return questions.flatMap((question) => {
    if (isBeside(question, answers)) return [];
    const said = wordsOf(question, answers, words, venues);
    return said === '' ? [] : [{ question, words: said }];
  });
}

/** All answers as lines of plain text, for a message that somebody reads; of a listing that was there before, those that changed. */
export function linesOf(
  answers: Answers,
  words: Words | null,
  venues: readonly { slug: string; name: string }[],
  before: Answers | null = null,
): string {
  return QUESTIONS.flatMap((question) => {
    if (question === 'note' || isBeside(question, answers)) return [];
    const line = (of: Answers) =>
      wordsOf(question, of, words, venues).replaceAll(/\s*\n\s*/g, '; ');
    const said = line(answers);
    if (!before) return said === '' ? [] : [`${LABELS[question]}: ${said}`];
    const was = line(before);
    if (was === said) return [];
    return [`${LABELS[question]}: ${said || 'nothing'}${was && ` (was: ${was})`}`];
  }).join('\n');
}

function wordsOf(
  question: Question,
  answers: Answers,
  words: Words | null,
  venues: readonly { slug: string; name: string }[],
): string {
  const answer = answers[question].trim();
  const named = (list: readonly { slug: string; name: string }[] = []) =>
    several(answer)
      .map((slug) => list.find((one) => one.slug === slug)?.name ?? slug)
      .join(', ');
  const chosen = (choices: Choices) => choices.find(([value]) => value === answer)?.[1] ?? answer;
  switch (question) {
    case 'kind':
      return answer === OTHER || answer === ''
        ? answers['kind.other']
        : named(words?.vocabulary.kinds);
    case 'town':
      return answer === OTHER || answer === ''
        ? answers['town.other']
        : named(words?.vocabulary.towns);
    case 'venue':
      return answer === OTHER || answer === '' ? answers['venue.name'] : named(venues);
    case 'helps-with':
      return named(words?.vocabulary.needs);
    case 'for':
      return named(words?.vocabulary.audiences);
    case 'how':
      return chosen(HOWS);
    case 'join':
      return chosen(JOINS);
    case 'room':
      return chosen(ROOMS);
    case 'venue.step-free':
    case 'venue.accessible-toilet':
      return chosen(FACTS);
    case 'checked':
      return isDay(answer) ? formatDay(answer, { year: true }) : answer;
    case 'checked-how':
      return chosen([...CHECKS, ...NOT_CHECKED]);
    default:
      return question.startsWith('access.') ? chosen(FACTS) : answer;
  }
}

// What was typed stands with what was chosen; of a place, its parts only where it is new.
function isBeside(question: Question, answers: Answers): boolean {
  if (question === 'kind.other' || question === 'town.other' || question === 'venue.name')
    return true;
  if (question === 'checked' && answers['checked-how'] === UNCHECKED) return true;
  if (question === 'venue') return answers.how !== 'venue';
  if (question === 'how') return answers.how === 'venue';
  return question.startsWith('venue.') && (answers.how !== 'venue' || answers.venue !== OTHER);
}
