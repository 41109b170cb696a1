/** Text of others within a comment: in a block of code, out of which nothing can break and where no @name calls anybody. */
import { cleanText, cleanValue } from '../../src/listings/signs.ts';

const LONGEST = 6_000;
// What a phone shows of a block of code without being pushed sideways.
const WIDTH = 48;
// 'Where: Example Hall', of which the rest stands a little to the right.
const FACT = /^ *\p{L}[\p{L}’-]*(?: [\p{L}’-]+){0,3}: /u;

/** A block of code around a text, its fence longer than any in it, its lines folded; a long text is cut, and says so. */
export function fenced(text: string, most = LONGEST): string {
  const lines = cleanText(text).split('\n').map(cleanValue);
  const clean = lines.flatMap(folded).join('\n').trimEnd();
  const shown =
    clean.length > most ? `${clean.slice(0, most).toWellFormed()}\n… (cut here)` : clean;
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${shown}\n${fence}`;
}

// What is to be copied, behind an arrow, stays on one line.
function folded(line: string): string[] {
  if (line.length <= WIDTH || line.startsWith('→ ')) return [line];
  const indent = FACT.test(line) ? `${/^ */.exec(line)?.[0] ?? ''}  ` : '';
  const folds: string[] = [];
  let fold = '';
  for (const word of line.trimEnd().split(/(?<=\S) (?=\S)/)) {
    if (fold !== '' && fold.length + word.length >= WIDTH) {
      folds.push(fold);
      fold = `${indent}${word}`;
    } else fold = fold === '' ? word : `${fold} ${word}`;
  }
  return [...folds, fold];
}
