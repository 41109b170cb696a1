/** Text of others within a comment: in a block of code, out of which nothing can break and where no @name calls anybody. */
import { cleanText, cleanValue } from '../../src/listings/signs.ts';

const LONGEST = 6_000;

/** A block of code around a text, its fence longer than any in it; a long text is cut, and says so. */
export function fenced(text: string, most = LONGEST): string {
  const clean = cleanText(text).split('\n').map(cleanValue).join('\n').trimEnd();
  const shown = clean.length > most ? `${clean.slice(0, most)}\n… (cut here)` : clean;
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${shown}\n${fence}`;
}
