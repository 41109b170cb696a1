/** `npm run check [files]`: every problem in the content, in plain words. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildDay, contentFolder, readDirectory, shown } from '../src/directory.ts';
import type { Directory } from '../src/listings/content.ts';
import { hasError, type Problem } from '../src/listings/problems.ts';
import { lookBack } from './published.ts';

const USE = 'Use: npm run check -- [--json | --github] [files]';

if (import.meta.main) process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const asked = readArguments(args);
  if ('wrong' in asked) {
    console.error(`${asked.wrong}\n${USE}`);
    return 2;
  }
  const { past, note } = lookBack(contentFolder());
  const { directory, problems: all } = readDirectory(past);
  const problems = inOrder(all).filter(({ file }) => isAsked(file, asked.files));

  // Of some files alone nobody asks what else there was.
  const notes = note && asked.files.length === 0 ? [note] : [];
  if (asked.json) process.stdout.write(`${JSON.stringify({ problems, notes })}\n`);
  else if (asked.github) printAnnotations(problems, notes);
  else {
    printFindings(problems, directory, asked.files);
    for (const one of notes) console.log(one);
  }
  return hasError(problems) ? 1 : 0;
}

function printFindings(
  problems: readonly Problem[],
  directory: Directory | null,
  files: readonly string[],
): void {
  if (problems.length > 0) printProblems(problems);
  else if (files.length > 0 || !directory) console.log(`All is well in ${files.join(', ')}.`);
  else
    console.log(
      `All is well: ${count(directory.listings.length, 'listing')}, ${count(directory.venues.size, 'venue')}.`,
    );
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

type Asked = { json: boolean; github: boolean; files: readonly string[] } | { wrong: string };

function readArguments(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, github: { type: 'boolean' } },
    });
    const { json = false, github = false } = values;
    buildDay(); // throws for a TODAY that is no date
    const files = positionals.map(shown);
    if (json && github) return { wrong: 'Only one of --json and --github can be printed.' };
    return whatIsWrong(files) ?? { json, github, files };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

function whatIsWrong(files: readonly string[]): { wrong: string } | null {
  const folder = shown(contentFolder());
  if (!existsSync(folder)) return { wrong: `There is no folder ${folder}.` };
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) return { wrong: `There is no file ${missing}.` };
  const outside = files.find((file) => !isAsked(file, [folder]));
  if (outside === undefined) return null;
  return { wrong: `${outside} is not in ${folder}, which is the folder that is checked.` };
}

// A folder stands for all files in it.
function isAsked(file: string, asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((one) => file === one || file.startsWith(`${one}/`));
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
