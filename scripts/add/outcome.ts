/** What answers come to, and how it gets onto the disk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cardText } from '../../src/contributing/card.ts';
import type { Need } from '../../src/contributing/need.ts';
import type { Change } from '../../src/contributing/proposal.ts';
import { contentFolder, shown } from '../../src/directory.ts';
import type { Problem } from '../../src/listings/problems.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { tryOut, type Present } from '../github/trial.ts';
import { toFiles } from './files.ts';
import { QUESTIONS, type Answers } from './questions.ts';

/** Answers that have to be given otherwise, a file that has to be put right, or files that can be written. */
export type Outcome =
  | { kind: 'needs'; needs: readonly Need[] }
  | { kind: 'wrong'; files: readonly Change[]; problems: readonly Problem[] }
  | { kind: 'right'; files: readonly Change[]; problems: readonly Problem[]; card: string };

/** Makes the files and holds them against the whole directory. */
export function makeFiles(answers: Answers, present: Present, today: Day): Outcome {
  const textOf = (path: string) => {
    const file = present.files.find((one) => one.path === path);
    return file ? (file.text ?? '') : null;
  };
  const proposal = toFiles(answers, { directory: present.directory, textOf }, today);
  if (proposal.kind === 'needs') return proposal;
  if (proposal.kind !== 'files') return { kind: 'needs', needs: [] };
  const { changes } = proposal;
  const trial = tryOut(present, proposal, today);
  return trial.kind === 'wrong'
    ? { kind: 'wrong', files: changes, problems: trial.problems }
    : {
        kind: 'right',
        files: changes,
        problems: trial.warnings,
        card: cardText(trial.listing, trial.directory, today),
      };
}

/** Writes new files and never over any that is there; null, or why it was not done. */
export function writeFiles(files: readonly Change[]): string | null {
  for (const { path, text } of files) {
    const file = fileOf(path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
      return isThere
        ? `${file} is there already, and it is not written over.`
        : `${file} cannot be written: ${(error as Error).message}`;
    }
  }
  return null;
}

/** A file of the content folder by the name people know it by. */
export function fileOf(path: string): string {
  return shown(join(contentFolder(), path));
}

/** The command that goes on with answers that were given. */
export function commandFor(answers: Answers): string {
  const flags = QUESTIONS.flatMap(({ name, isSeveral }) => {
    const answer = answers[name] ?? '';
    if (answer === '') return [];
    const values = name === 'when' ? answer.split('\n') : [answer];
    return values.map(
      (value) => `--${name} ${inShell(isSeveral ? value.replaceAll('\n', ', ') : value)}`,
    );
  });
  return ['npm run add --', ...flags].join(' ');
}

// Whatever an answer holds, the shell takes it as one word.
function inShell(text: string): string {
  return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
