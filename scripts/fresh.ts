/** `npm run fresh`: what nobody has made sure of lately, town by town, with whom to ring and where to say what one was told. */
import { existsSync } from 'node:fs';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import {
  dueListings,
  freshnessFigures,
  totalOf,
  type Due,
  type NamedTally,
  type Tally,
} from '../src/contributing/due.ts';
import { waysToTell } from '../src/contributing/ways.ts';
import { buildDay, contentFolder, shown } from '../src/directory.ts';
import { lastChecked } from '../src/listings/checked.ts';
import type { Directory } from '../src/listings/content.ts';
import { FRESHNESS } from '../src/listings/freshness.ts';
import { nearest } from '../src/listings/nearest.ts';
import { paths } from '../src/paths.ts';
import { formatDay } from '../src/schedule/dates.ts';
import type { Day } from '../src/schedule/schedule.ts';
import type { Site } from '../src/site.ts';
import { readPublishable } from './check.ts';
import { begin, refuse } from './command.ts';

const USE = `Use: npm run fresh [-- --town belper] [--by town|kind] [--json]`;

const STATES = { fresh: 'fresh', ageing: 'ageing', old: 'old', unconfirmed: 'not confirmed' };

if (import.meta.main) await begin(main, USE);

/** Prints what the arguments ask for; 0 when it can be told, 1 when the content is wrong, 2 when called wrongly. */
export function main(args: string[]): number {
  let options;
  let today: Day;
  try {
    today = buildDay(); // throws for a TODAY that is no date
    options = parseArgs({
      args,
      options: { town: { type: 'string' }, by: { type: 'string' }, json: { type: 'boolean' } },
    }).values;
  } catch (error) {
    return refuse((error as Error).message, USE);
  }
  const { town, by = 'town', json = false } = options;
  if (by !== 'town' && by !== 'kind') return refuse(`--by is town or kind, and not “${by}”.`, USE);
  const folder = contentFolder();
  if (!existsSync(folder)) return refuse(`There is no folder ${shown(folder)}.`, USE);
  const directory = readPublishable();
  if (!directory) return 1;
  const slugs = directory.vocabulary.towns.map(({ slug }) => slug);
  if (town !== undefined && !slugs.includes(town)) {
    const near = nearest(town, slugs);
    return refuse(`There is no town “${town}”${near ? `. Did you mean ${near}?` : '.'}`, USE);
  }

  const part = inTown(directory, town);
  const due = dueListings(part, today);
  const { all, byTown, byKind } = freshnessFigures(part, today);
  const rows = by === 'town' ? byTown : byKind;
  if (json) {
    const listings = due.map((one) => ({ ...one, ...tellingOf(one, directory.site) }));
    stdout.write(`${JSON.stringify({ today, due: listings, figures: { all, byTown, byKind } })}\n`);
  } else print({ due, all, rows, today, site: directory.site });
  return 0;
}

/** The directory with the listings of one town alone; all of it where none is named. */
function inTown(directory: Directory, town: string | undefined): Directory {
  if (town === undefined) return directory;
  const listings = directory.listings.filter((listing) => listing.town === town);
  return { ...directory, listings };
}

/** The full address of a listing's page, and the three things that can be told of it. */
function tellingOf({ id, title }: Due, site: Site) {
  const page = full(paths.listing(id), site);
  return { page, ways: waysToTell({ id, title }, page, full(paths.add(id), site), site) };
}

// The site may lie in a folder of its host.
function full(path: string, { address }: Site): string {
  return new URL(`.${path}`, address).href;
}

interface Report {
  due: readonly Due[];
  all: Tally;
  rows: readonly NamedTally[];
  today: Day;
  site: Site;
}

function print({ due, all, rows, today, site }: Report): void {
  const day = formatDay(today, { year: true });
  if (totalOf(all) === 0) return console.log('Nothing is listed here yet.');
  if (due.length === 0) console.log(`All of it is fresh on ${day}: there is nothing to ask.\n`);
  else {
    const count = due.length === 1 ? 'One listing waits' : `${due.length} listings wait`;
    console.log(
      `${count} for somebody to ask, as of ${day}; in each town that which has waited longest is first.\n` +
        'Ring, and ask if day, time, place and price are still the same. Then press one of the three\n' +
        'buttons on its page: it is still right, something is wrong, it has closed.',
    );
    const towns = new Map<string, Due[]>();
    for (const one of due) towns.set(one.townName, [...(towns.get(one.townName) ?? []), one]);
    for (const [name, own] of [...towns].sort(([a], [b]) => a.localeCompare(b, 'en-GB'))) {
      console.log(`\n${name} (${own.length})`);
      for (const one of own) printDue(one, site);
    }
    console.log('');
  }
  const cells = rows.map(({ name, tally }) => [name, ...countsOf(tally)]);
  const head = ['', ...FRESHNESS.map((state) => STATES[state]), 'in all'];
  printTable([head, ...cells, ['In all', ...countsOf(all)]]);
}

function printDue(one: Due, site: Site): void {
  const { title, state, phone, email, web } = one;
  console.log(`  ${title} (${STATES[state]}). ${lastChecked(one)}.`);
  console.log(`    ${phone || email || web || 'no number known: ask at the place itself'}`);
  console.log(`    ${tellingOf(one, site).page}#still-right`);
}

function countsOf(tally: Tally): string[] {
  return [...FRESHNESS.map((state) => tally[state]), totalOf(tally)].map(String);
}

/** Names to the left, numbers to the right. */
function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}
