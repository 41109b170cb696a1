/** `npm run add`: asks about something that goes on, shows how it was understood, and writes its file. */
import { stdin, stdout } from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { buildDay, readFiles } from '../src/directory.ts';
import { commandFor, fileOf, makeFiles, writeFiles, type Outcome } from './add/outcome.ts';
import { QUESTIONS, type Answers } from './add/questions.ts';
import { printProblems } from './check.ts';
import { begin, refuse } from './command.ts';
import { presentContent } from './github/trial.ts';

const FLAGS = QUESTIONS.map(({ name }) => `--${name}`).join(' ');
const USE = `Use: npm run add                  (asks one question after the other)
 or: npm run add -- --title "Friday coffee morning" --kind coffee-morning --town belper …
     --dry-run: writes nothing   --yes: does not ask before writing   --json: prints one JSON document
     ${FLAGS.replace(/(.{60,76}) /g, '$1\n     ')}`;

if (import.meta.main) await begin(main, USE);

/** Asks, or takes the flags, and writes; 0 when all is well, 1 when it is not, 2 when called wrongly. */
export async function main(args: string[]): Promise<number> {
  const call = readCall(args);
  if ('wrong' in call) return refuse(call.wrong, USE);
  const today = buildDay();
  const present = presentContent(readFiles(), today);
  if (!present) {
    console.error('The content has something to put right first: npm run check says what.');
    return 1;
  }
  if (stdin.isTTY && stdout.isTTY && !call.isJson) {
    // What asks is loaded only where somebody is there to answer.
    const { converse } = await import('./add/converse.ts');
    return converse(call, present, { directory: present.directory, today });
  }
  const missing = QUESTIONS.filter(({ name, isRequired }) => isRequired && !call.answers[name]);
  if (missing.length > 0) {
    const lines = missing.map(({ name, text, example }) => `  --${name}  ${text} (${example})`);
    return refuse(`Nobody can be asked here, and this is missing:\n${lines.join('\n')}`, USE);
  }
  return finish(call, makeFiles(call.answers, present, today));
}

/** Prints what came of the flags, and writes the files where all is well. */
function finish({ answers, isDryRun, isJson }: Call, outcome: Outcome): number {
  const files = outcome.kind === 'needs' ? [] : outcome.files;
  const isRight = outcome.kind === 'right';
  const why = isRight && !isDryRun ? writeFiles(files) : null;
  const isWritten = isRight && !isDryRun && why === null;
  const problems =
    outcome.kind === 'needs'
      ? outcome.needs.map(({ question, ...need }) => ({ field: question, ...need }))
      : outcome.problems;
  if (isJson) {
    const named = files.map(({ path, text }) => ({ file: fileOf(path), text }));
    const told = why === null ? problems : [...problems, { field: '', message: why, fix: '' }];
    const document = {
      ok: isRight && why === null,
      written: isWritten,
      files: named,
      problems: told,
    };
    stdout.write(`${JSON.stringify(document)}\n`);
    return document.ok ? 0 : 1;
  }
  if (outcome.kind === 'needs')
    for (const { question, message, fix } of outcome.needs)
      console.log(`--${question}\n  ${message}${fix ? `\n  → ${fix}` : ''}\n`);
  else {
    if (outcome.kind === 'right') console.log(outcome.card);
    printProblems(outcome.problems);
  }
  if (!isRight) {
    console.log(`Nothing was written. What you said, to be put right:\n${commandFor(answers)}`);
    return 1;
  }
  for (const { path, text } of isDryRun ? files : []) console.log(`${fileOf(path)}\n${text}`);
  const names = files.map(({ path }) => fileOf(path)).join(', ');
  console.log(why ?? `${isDryRun ? 'Would be written' : 'Written'}: ${names}`);
  return why === null ? 0 : 1;
}

interface Call {
  answers: Answers;
  isDryRun: boolean;
  isSure: boolean;
  isJson: boolean;
}

function readCall(args: string[]): Call | { wrong: string } {
  const texts: ParseArgsConfig['options'] = Object.fromEntries(
    QUESTIONS.map(({ name }) => [name, { type: 'string', multiple: true }]),
  );
  const options = {
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const;
  try {
    buildDay(); // throws for a TODAY that is no date
    const { values } = parseArgs({ args, options: { ...texts, ...options } });
    const given: Readonly<Record<string, unknown>> = values;
    const answers = QUESTIONS.flatMap(({ name, isSeveral }): [string, string][] => {
      const said = given[name];
      if (!Array.isArray(said)) return [];
      const text = said.join('\n').trim();
      return [[name, isSeveral ? text.replace(/\s*[,\n]\s*/g, '\n') : text]];
    });
    return {
      answers: Object.fromEntries(answers),
      isDryRun: given['dry-run'] === true,
      isSure: given['yes'] === true,
      isJson: given['json'] === true,
    };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}
