/** `npm run check [files]`: every problem in the content, in plain words. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildDay, contentFolder, readDirectory, shown } from '../src/directory.ts';
import type { Directory } from '../src/listings/content.ts';
import { hasError, type Problem } from '../src/listings/problems.ts';
import { begin, refuse } from './command.ts';
import { lookBack } from './published.ts';

const USE = `Use: npm run check -- [--json | --github] [files]
 or: npm run check -- --changed [COMMIT] [--json | --github]     (only what differs from main, or from COMMIT)
     with files or --changed: [--gone FILE], web addresses that lead nowhere, one a line`;

if (import.meta.main) await begin(main, USE);

/** Prints what is wrong; 1 when it stands in the way of publishing, 2 when called wrongly. */
export async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if ('wrong' in asked) return refuse(asked.wrong, USE);
  const found = await look(asked);
  if ('wrong' in found) return refuse(found.wrong, USE);
  const problems = inOrder(found.problems);

  if (asked.json) process.stdout.write(`${JSON.stringify({ problems, notes: found.notes })}\n`);
  else if (asked.github) printAnnotations(problems, found.notes);
  else {
    printFindings(problems, found.directory, found.files);
    for (const note of found.notes) console.log(note);
  }
  return hasError(problems) ? 1 : 0;
}

interface Found {
  directory: Directory | null;
  problems: readonly Problem[];
  notes: readonly string[];
  /** Null for the whole folder. */
  files: readonly string[] | null;
}

async function look({ changed, files, gone }: Asked): Promise<Found | { wrong: string }> {
  if (changed === null && files.length === 0) {
    const { past, note } = lookBack(contentFolder());
    const { directory, problems } = readDirectory(past);
    return { directory, problems, notes: note ? [note] : [], files: null };
  }
  // What only reviewers need is not loaded for all others.
  const { reviewChanges, reviewFiles } = await import('./review.ts');
  return changed === null ? reviewFiles(files, gone) : reviewChanges(changed || undefined, gone);
}

function printFindings(
  problems: readonly Problem[],
  directory: Directory | null,
  files: readonly string[] | null,
): void {
  if (problems.length > 0) printProblems(problems);
  else if (files?.length === 0) console.log('No content file differs.');
  else if (files || !directory) console.log(`All is well in ${files?.join(', ')}.`);
  else
    console.log(
      `All is well: ${count(directory.listings.length, 'listing')}, ${count(directory.venues.size, 'venue')}.`,
    );
}

/** The content, where it can be published; null, with what stands in the way printed, where it cannot. */
export function readPublishable(): Directory | null {
  const { directory, problems } = readDirectory();
  if (!directory) printProblems(problems.filter(({ severity }) => severity === 'error'));
  return directory;
}

/** Prints problems for a person: where, what it says now and why that will not do, what to type instead. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of inOrder(problems)) {
    const { file, line, column, severity, fix } = problem;
    const word = severity === 'warning' ? 'Please look: ' : '';
    const lines = [`${file}:${line}:${column}`, `  ${word}${messageOf(problem)}`];
    if (fix) lines.push(`  → ${fix.replaceAll('\n', '\n    ')}`);
    console.log(`${lines.join('\n')}\n`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const told = [
    errors > 0 ? `${count(errors, 'thing')} to put right` : '',
    warnings > 0 ? `${count(warnings, 'thing')} to look at` : '',
  ].filter(Boolean);
  if (told.length > 0) console.log(`${told.join(', ')}.`);
}

interface Asked {
  json: boolean;
  github: boolean;
  /** Since which commit; '' for the published branch, null where it is not about changes. */
  changed: string | null;
  files: readonly string[];
  gone: ReadonlySet<string>;
}

function readArguments(args: string[]): Asked | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        github: { type: 'boolean' },
        changed: { type: 'boolean' },
        gone: { type: 'string' },
      },
    });
    const { json = false, github = false, changed = false, gone = '' } = values;
    buildDay(); // throws for a TODAY that is no date
    if (json && github) return { wrong: 'Only one of --json and --github can be printed.' };
    if (changed && positionals.length > 1)
      return { wrong: '--changed takes one commit or branch at most.' };
    const files = changed ? [] : positionals.map(shown);
    if (gone && !changed && files.length === 0)
      return { wrong: '--gone goes with files or with --changed.' };
    const known = new Set(gone ? readFileSync(gone, 'utf8').split(/\s+/).filter(Boolean) : []);
    const asked = { json, github, files, gone: known };
    const since = changed ? (positionals[0] ?? '') : null;
    return whatIsWrong(files) ?? { ...asked, changed: since };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

function whatIsWrong(files: readonly string[]): { wrong: string } | null {
  const folder = shown(contentFolder());
  if (!existsSync(folder)) return { wrong: `There is no folder ${folder}.` };
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) return { wrong: `There is no file ${missing}.` };
  const outside = files.find((file) => file !== folder && !file.startsWith(`${folder}/`));
  if (outside === undefined) return null;
  return { wrong: `${outside} is not in ${folder}, which is the folder that is checked.` };
}

function printAnnotations(problems: readonly Problem[], notes: readonly string[]): void {
  for (const problem of problems) {
    const { file, line, column, severity, fix, id } = problem;
    const text = escape(`${messageOf(problem)}${fix ? `\n→ ${fix}` : ''}`);
    const place = `file=${escapeProperty(file)},line=${line},col=${column}`;
    console.log(`::${severity} ${place},title=${escapeProperty(id)}::${text}`);
  }
  for (const note of notes) console.log(`::notice::${escape(note)}`);
}

// Messages name their field themselves where that reads better.
function messageOf({ field, message }: Problem): string {
  const name = field.split('.').at(-1) ?? '';
  const isNamed = message.includes(`**${field}**`) || message.includes(`**${name}**`);
  return field && !isNamed ? `**${field}** – ${message}` : message;
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
