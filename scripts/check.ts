/** `npm run check [files]`: every problem in the content, in plain words. */
import { relative, resolve, sep } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { readDirectory } from '../src/directory.ts';
import type { Problem } from '../src/listings/problems.ts';

if (import.meta.main) exit(main(argv.slice(2)));

function main(args: string[]): number {
  let options;
  try {
    options = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, github: { type: 'boolean' } },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\nUse: npm run check -- [--json] [--github] [files]`);
    return 2;
  }
  const asked = new Set(options.positionals.map((file) => shown(file)));
  const { directory, problems: all } = readDirectory();
  const problems = sort(all).filter(({ file }) => asked.size === 0 || asked.has(shown(file)));

  if (options.values.json) stdout.write(`${JSON.stringify({ problems })}\n`);
  else if (options.values.github) printAnnotations(problems);
  else {
    printProblems(problems);
    if (problems.length === 0)
      console.log(
        directory
          ? `All is well: ${directory.listings.length} listings, ${directory.venues.size} venues.`
          : 'All is well.',
      );
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Prints problems for a person: where, what it says now and why that will not do, what to type instead. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of sort(problems)) {
    const { file, line, column, severity, message, fix } = problem;
    const word = severity === 'warning' ? 'Please look: ' : '';
    const lines = [`${file}:${line}:${column}`, `  ${word}${nameIn(problem)}${message}`];
    if (fix) lines.push(`  → ${fix.replaceAll('\n', '\n    ')}`);
    console.log(`${lines.join('\n')}\n`);
  }
  if (problems.length === 0) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(
    `${count(errors, 'thing')} to put right, ${count(problems.length - errors, 'thing')} to look at.`,
  );
}

function printAnnotations(problems: readonly Problem[]): void {
  for (const problem of problems) {
    const { file, line, column, severity, message, fix, id } = problem;
    const text = escape(`${nameIn(problem)}${message}${fix ? `\n→ ${fix}` : ''}`);
    const place = `file=${escapeProperty(file)},line=${line},col=${column}`;
    console.log(`::${severity} ${place},title=${escapeProperty(id)}::${text}`);
  }
}

// Messages name their field themselves where that reads better.
function nameIn({ field, message }: Problem): string {
  return field && !message.includes(`**${field}**`) ? `**${field}** – ` : '';
}

function sort(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function shown(file: string): string {
  return relative('', resolve(file)).split(sep).join('/');
}

// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
