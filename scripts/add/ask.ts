/** Asks at a terminal, one question after the other; each answer is read at once, as the check will read it. */
import type { Readable, Writable } from 'node:stream';
import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  log,
  select,
  text,
} from '@clack/prompts';
import { createFinder } from '../../src/contributing/finder.ts';
import { knownOf, likelyDuplicates, type Known } from '../../src/contributing/duplicates.ts';
import { slugOfName, whereIn } from '../../src/contributing/which.ts';
import type { Directory } from '../../src/listings/content.ts';
import { formatDay } from '../../src/schedule/dates.ts';
import { describe } from '../../src/schedule/describe.ts';
import { readSchedule } from '../../src/schedule/read.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { nextSessions, weekdaysOf } from '../../src/schedule/sessions.ts';
import { faultOf } from './files.ts';
import { ELSEWHERE, QUESTIONS, type Answers, type Option, type Question } from './questions.ts';

/** Where questions are asked, and against what their answers are held. */
export interface Talk {
  directory: Directory;
  today: Day;
  /** Left out for the terminal itself. */
  input?: Readable;
  output?: Writable;
}

/** What was answered, as far as it went: `isWhole` is false where somebody broke off. */
export interface Told {
  answers: Answers;
  isWhole: boolean;
}

/** Asks what is not answered yet; of `again`, what was answered as well. */
export async function askAll(
  known: Answers,
  talk: Talk,
  again: readonly string[] = [],
): Promise<Told> {
  const answers: Record<string, string> = { ...known };
  let wantsMore: boolean | null = again.length > 0 ? false : null;
  for (const question of QUESTIONS) {
    const { name } = question;
    const isOfNewVenue = question.asked === 'new-venue';
    const isAgain = again.includes(name) || (isOfNewVenue && again.includes('venue'));
    if (!isAgain && (again.length > 0 || Object.hasOwn(answers, name))) continue;
    if (isOfNewVenue && !isNewVenue(answers, talk)) continue;
    if (!isAgain && question.asked === 'more') {
      wantsMore ??= await askYesNo('Can you say more: access, a first visit, ages?', talk);
      if (wantsMore === null) return { answers, isWhole: false };
      if (!wantsMore) continue;
    }
    const answer = await askOne(question, answers, talk);
    if (answer === null) return { answers, isWhole: false };
    answers[name] = answer;
    if (name === 'when' && !(await showWhen(answers, talk))) return { answers, isWhole: false };
  }
  return { answers, isWhole: true };
}

/** Yes or no; null where somebody broke off. */
export async function askYesNo(message: string, talk: Talk): Promise<boolean | null> {
  const answer = await confirm({ message, ...streams(talk) });
  return isCancel(answer) ? null : answer;
}

async function askOne(question: Question, answers: Answers, talk: Talk): Promise<string | null> {
  const { name, isSeveral, isRequired } = question;
  const message =
    isRequired || question.options ? question.text : `${question.text} (or leave it empty)`;
  const before = answers[name] ?? '';
  const io = streams(talk);
  if (!question.options) return askText(question, message, before, talk);
  const options = [...question.options(talk.directory, slugIn(answers, talk))];
  if (isSeveral) {
    const chosen = await autocompleteMultiselect({
      message: `${message} (Tab chooses, Enter goes on)`,
      ...foundAmong(options, question),
      initialValues: before.split(/[,\n]/).map((one) => one.trim()),
      required: false,
      ...io,
    });
    return isCancel(chosen) ? null : chosen.join('\n');
  }
  const chosen =
    options.length > MOST_SHOWN
      ? await autocomplete({
          message,
          ...foundAmong(options, question),
          initialValue: before,
          ...io,
        })
      : await select({ message, options, initialValue: before, maxItems: MOST_SHOWN, ...io });
  if (isCancel(chosen)) return null;
  if (chosen !== ELSEWHERE) return chosen;
  return askText({ ...question, options: null }, 'What is that place called?', '', talk);
}

const MOST_SHOWN = 10;

/** A list that is searched as the form on the site searches it, and from which only what it shows can be taken. */
function foundAmong(options: readonly Option[], { listedIn }: Question) {
  const byValue = new Map(options.map((option) => [option.value, option]));
  const find = createFinder(
    options.map(({ value, label, also = [] }) => ({ slug: value, name: label, also })),
  );
  let shown = options;
  return {
    options(this: { userInput: string }) {
      shown = find(this.userInput).flatMap(({ slug }) => byValue.get(slug) ?? []);
      return [...shown];
    },
    filter: () => true,
    maxItems: MOST_SHOWN,
    validate: (chosen: string | readonly string[] | undefined) =>
      Array.isArray(chosen) || shown.some(({ value }) => value === chosen)
        ? undefined
        : `Nothing in the list is called so. Type another word for it, or nothing to see all${listedIn && `; a new one comes into ${listedIn} first`}.`,
  };
}

async function askText(
  question: Question,
  message: string,
  before: string,
  talk: Talk,
): Promise<string | null> {
  const { example, isRequired } = question;
  const answer = await text({
    message,
    ...(example ? { placeholder: example } : {}),
    ...(before ? { initialValue: before } : {}),
    validate: (typed = '') => {
      if (isRequired && typed.trim() === '') return `Something is needed here, such as: ${example}`;
      return faultOf(question, typed, talk.directory.vocabulary) || undefined;
    },
    ...streams(talk),
  });
  return isCancel(answer) ? null : answer.trim();
}

/** How the line was understood, and what may be the same; false where somebody does not want to go on. */
async function showWhen(answers: Answers, talk: Talk): Promise<boolean> {
  const { directory, today } = talk;
  const reading = readSchedule(answers['when'] ?? '');
  if (!reading.ok) return true;
  const next = nextSessions(reading.schedule, today, 3, directory.calendar);
  const dates = next.map(({ date }) => formatDay(date, { year: true })).join('; ');
  log.info(
    `Understood: ${describe(reading.schedule)}${dates && `\nNext: ${dates}`}`,
    streams(talk),
  );

  const town = slugIn(answers, talk);
  const where = whereIn(answers['venue'] ?? '', town, directory);
  const one: Known = {
    id: `${town}/`,
    title: answers['title'] ?? '',
    kind: answers['kind'] ?? '',
    venue: where.kind === 'venue' ? where.venue.slug : '',
    days: weekdaysOf(reading.schedule),
    ...{ phone: '', email: '', web: '', isOver: false },
  };
  const known = directory.listings.map((listing) => knownOf(listing, today));
  const likely = likelyDuplicates(one, known);
  if (likely.length === 0) return true;
  const lines = likely.map(({ id, title, why }) => `${title} (${id}): ${why.join(', ')}`);
  log.warn(`It may be listed already:\n${lines.join('\n')}`, streams(talk));
  return (await askYesNo('Is yours another one?', talk)) === true;
}

function isNewVenue(answers: Answers, talk: Talk): boolean {
  const where = whereIn(answers['venue'] ?? '', slugIn(answers, talk), talk.directory);
  return where.kind === 'unknown' || where.kind === 'near';
}

function slugIn(answers: Answers, { directory }: Talk): string {
  return slugOfName(answers['town'] ?? '', directory.vocabulary.towns);
}

/** The streams of a talk as the prompts take them. */
export function streams({ input, output }: Talk) {
  return { ...(input ? { input } : {}), ...(output ? { output } : {}) };
}
