/** For a workflow: what a change does to the content, as a report that another job puts into words; and whether the program changed. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { cardText } from '../src/contributing/card.ts';
import { buildDay } from '../src/directory.ts';
import { begin, refuse } from './command.ts';
import { writeReport, type Report } from './github/report.ts';
import { gitIn, Unanswered } from './git.ts';
import { publishedIn } from './published.ts';
import { reviewChanges } from './review.ts';

const USE = 'Use: node scripts/report.ts --out FILE [--gone FILE]';

if (import.meta.main) await begin(main, USE);

/** Writes the report, and says whether the program changed; 0 when it is written, 2 when called wrongly. */
export function main(args: string[]): number {
  const call = readCall(args);
  if ('wrong' in call) return refuse(call.wrong, USE);
  const paths = changedPaths();
  const output = env['GITHUB_OUTPUT'];
  const program = paths === null || isOfProgram(paths) ? 'yes' : 'no';
  if (output) appendFileSync(output, `program=${program}\n`);
  console.log(program === 'yes' ? 'The program changed.' : 'Only listings and venues changed.');
  writeFileSync(call.out, writeReport(report(goneIn(call.gone))));
  return 0;
}

/** Whether tests of the program have to be run: for all but listings and venues, which the check reads by itself. */
export function isOfProgram(paths: readonly string[]): boolean {
  return paths.some((path) => !/^content\/(?:listings|venues)\/[^/]+\/[^/]+\.md$/.test(path));
}

function report(gone: ReadonlySet<string>): Report {
  const found = reviewChanges(undefined, gone);
  if ('wrong' in found) return { problems: [], cards: [], notes: [found.wrong] };
  const { directory } = found;
  const listings = directory ? found.listings : [];
  const own = listings.filter(({ isByVenue }) => !isByVenue);
  const cards = [...own, ...listings.filter(({ isByVenue }) => isByVenue)].flatMap(({ listing }) =>
    directory ? [{ file: listing.file, text: cardText(listing, directory, buildDay()) }] : [],
  );
  // What has to be put right comes first, where there is more than is told.
  const errors = found.problems.filter(({ severity }) => severity === 'error');
  const warnings = found.problems.filter(({ severity }) => severity === 'warning');
  return { problems: [...errors, ...warnings], cards, notes: found.notes };
}

/** Every path that differs from where the branch left the published one; null where git cannot tell. */
function changedPaths(): string[] | null {
  try {
    const git = gitIn('.');
    const base = publishedIn(git);
    if (base === null) return null;
    const names = git('diff', '--name-only', '--no-renames', '-z', base, 'HEAD');
    return names.split('\0').filter(Boolean);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return null;
  }
}

function readCall(args: string[]): { out: string; gone: string } | { wrong: string } {
  try {
    const options = { out: { type: 'string' }, gone: { type: 'string' } } as const;
    const { out = '', gone = '' } = parseArgs({ args, options }).values;
    return out ? { out, gone } : { wrong: '--out names the file to write.' };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

// Addresses that lead nowhere, one a line. A round that did not come to its end has left none, or a part.
function goneIn(file: string): ReadonlySet<string> {
  try {
    return new Set(file ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
  } catch {
    return new Set();
  }
}
