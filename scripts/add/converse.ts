/** Adds a listing in a talk at a terminal: asks, shows, asks again what is wrong, and writes when told to. */
import { intro, log, outro } from '@clack/prompts';
import type { Problem } from '../../src/listings/problems.ts';
import type { Present } from '../github/trial.ts';
import { askAll, askYesNo, streams, type Talk } from './ask.ts';
import { commandFor, fileOf, makeFiles, writeFiles, type Outcome } from './outcome.ts';
import { QUESTIONS, type Answers } from './questions.ts';

/** What was said on the command line. */
export interface Wishes {
  answers: Answers;
  isDryRun: boolean;
  /** Whether nobody is to be asked before anything is written. */
  isSure: boolean;
}

/** Ends with 0 when the listing is written, or would be; with 1 when somebody broke off. */
export async function converse(
  { answers: known, isDryRun, isSure }: Wishes,
  present: Present,
  talk: Talk,
): Promise<number> {
  const io = streams(talk);
  intro('A new listing. Ctrl+C stops; what you have answered is not lost.', io);
  let told = await askAll(known, talk);
  for (;;) {
    if (!told.isWhole) return breakOff(told.answers, io);
    const outcome = makeFiles(told.answers, present, talk.today);
    if (outcome.kind === 'right') {
      log.message(outcome.card, io);
      for (const problem of outcome.problems) log.warn(wordsOf(problem), io);
      const names = outcome.files.map(({ path }) => fileOf(path)).join(' and ');
      if (isDryRun) {
        outro(`${names} would be written; nothing was.`, io);
        return 0;
      }
      if (!isSure && !(await askYesNo(`Write ${names}?`, talk))) return breakOff(told.answers, io);
      const why = writeFiles(outcome.files);
      if (why !== null) {
        log.error(why, io);
        return breakOff(told.answers, io);
      }
      outro(`Written: ${names}. Next: git add it and send it, as CONTRIBUTING.md shows.`, io);
      return 0;
    }
    const again = questionsIn(outcome);
    for (const line of linesOf(outcome)) log.error(line, io);
    if (again.length === 0) return breakOff(told.answers, io);
    told = await askAll(told.answers, talk, again);
  }
}

function breakOff(answers: Answers, io: object): number {
  log.message(`Nothing was written. To go on from here:\n${commandFor(answers)}`, io);
  return 1;
}

// What there is no question for, the writer has to put right by hand.
function questionsIn(outcome: Exclude<Outcome, { kind: 'right' }>): string[] {
  if (outcome.kind === 'needs') return outcome.needs.map(({ question }) => question);
  const fields = outcome.problems.map(({ field }) => field);
  const isOf = (field: string) => (one: string) =>
    one !== '' && (field === one || field.startsWith(`${one}.`));
  return QUESTIONS.filter(
    ({ name, field }) => fields.includes(name) || (field !== '' && fields.some(isOf(field))),
  ).map(({ name }) => name);
}

function linesOf(outcome: Exclude<Outcome, { kind: 'right' }>): string[] {
  return outcome.kind === 'needs'
    ? outcome.needs.map(({ message, fix }) => (fix ? `${message} → ${fix}` : message))
    : outcome.problems.map(wordsOf);
}

function wordsOf({ message, fix }: Problem): string {
  return `${message.replaceAll('**', '')}${fix ? `\n→ ${fix}` : ''}`;
}
