/** `npm run export -- --csv|--json`: the listings and their venues as one table, for spreadsheets and other programs. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readDirectory, shown } from '../src/directory.ts';
import { COLUMNS, toRow, toVenueRow, type Row } from '../src/exchange/table/record.ts';
import { toCsv } from '../src/exchange/table/table.ts';
import type { Directory } from '../src/listings/content.ts';
import { hasError } from '../src/listings/problems.ts';
import { begin, refuse } from './command.ts';

const USE =
  'Use: npm run export -- --csv | --json [--out FILE] [--town belper] [--kind choir]\n' +
  '     --town and --kind may stand several times.';

if (import.meta.main) process.stdout.on('error', leaveOff);
if (import.meta.main) await begin(main, USE);

/** Exports as the arguments ask: 0 when it is done, 1 when the content or the disk is at fault, 2 when called wrongly. */
export function main(args: string[]): number {
  const asked = readArguments(args);
  if ('wrong' in asked) return refuse(asked.wrong, USE);
  const { directory, problems } = readDirectory();
  if (!directory) {
    const errors = problems.filter((problem) => hasError([problem])).length;
    console.error(
      `The content has ${count(errors, 'error')}, so it is not exported. To see them: npm run check`,
    );
    return 1;
  }
  const unknown = unknownWord(asked, directory);
  if (unknown !== null) return refuse(unknown, USE);

  const { listings, venues } = chosen(asked, directory);
  const rows = [
    ...listings.map((listing) =>
      toRow(listing, directory, readFileSync(resolve(listing.file), 'utf8')),
    ),
    ...venues.map(toVenueRow),
  ];
  const text = asked.json ? toJson(rows) : toCsv(COLUMNS, rows);
  if (asked.out === null) {
    process.stdout.write(text);
    return 0;
  }
  const file = resolve(asked.out);
  try {
    write(file, text);
  } catch (error) {
    console.error(`${shown(file)} could not be written: ${(error as Error).message}`);
    return 1;
  }
  const alone = venues.length > 0 ? ` and ${count(venues.length, 'venue')} where none meets` : '';
  console.log(`Wrote ${count(listings.length, 'listing')}${alone} to ${shown(file)}.`);
  return 0;
}

interface Asked {
  json: boolean;
  /** null for what is printed. */
  out: string | null;
  towns: readonly string[];
  kinds: readonly string[];
}

function readArguments(args: string[]): Asked | { wrong: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        csv: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        town: { type: 'string', multiple: true, default: [] },
        kind: { type: 'string', multiple: true, default: [] },
      },
    });
    const { csv, json, out, town, kind } = values;
    if (csv === json) return { wrong: 'Say one of --csv and --json.' };
    if (out === '') return { wrong: '--out names the file to write.' };
    return { json, out: out ?? null, towns: town, kinds: kind };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}

function unknownWord({ towns, kinds }: Asked, { vocabulary }: Directory): string | null {
  const missing = (asked: readonly string[], known: readonly { slug: string }[]) =>
    asked.find((slug) => !known.some((one) => one.slug === slug));
  const town = missing(towns, vocabulary.towns);
  if (town !== undefined) return `There is no town “${town}” in towns.yaml.`;
  const kind = missing(kinds, vocabulary.kinds);
  return kind === undefined ? null : `There is no kind “${kind}” in kinds.yaml.`;
}

/** The listings that were asked for, and the venues that no listing at all names; of a kind there are none of these. */
function chosen({ towns, kinds }: Asked, directory: Directory) {
  const isIn = ({ town }: { town: string }) => towns.length === 0 || towns.includes(town);
  const named = new Set(directory.listings.map(({ town, venue }) => `${town}/${venue ?? ''}`));
  return {
    listings: directory.listings.filter(
      (listing) => isIn(listing) && (kinds.length === 0 || kinds.includes(listing.kind)),
    ),
    venues: [...directory.venues.values()].filter(
      (venue) => kinds.length === 0 && isIn(venue) && !named.has(venue.id),
    ),
  };
}

// What is not known is left out, as in a file.
function toJson(rows: readonly Row[]): string {
  const known = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
  );
  return `${JSON.stringify(known, null, 2)}\n`;
}

// Whoever reads the file meanwhile finds the old one, whole.
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

// Whoever reads only the beginning, as with `| head`, has no use for the rest.
function leaveOff(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
