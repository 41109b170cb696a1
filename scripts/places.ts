/** `npm run places -- FOLDER`: a download of Code-Point Open → the postcodes of the content folder, to a few houses. */
import { existsSync, statSync } from 'node:fs';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { contentFolder, loadTowns, shown } from '../src/directory.ts';
import { begin, refuse } from './command.ts';
import { readDownload, type Download } from './places/download.ts';
import { replacePostcodes } from './places/folder.ts';
import { filesOf, tableOf, unitsNear, withoutUnits, type Table } from './places/table.ts';

const USUAL_MILES = 15;
/** A town has a postcode within so many miles, if all files of the download are there. */
const TOWN_MILES = 2;
const USE = `Use: npm run places -- FOLDER [--miles ${USUAL_MILES} | --all] [--year 2026] [--dry-run] [--json]
     FOLDER: Code-Point Open as CSV, unpacked (https://osdatahub.os.uk/downloads/open/CodePointOpen)
     --miles: keeps the outcodes that come so near to a town; --all keeps every one
     --year: of the copyright, where the download does not say   --dry-run: writes nothing`;

if (import.meta.main) await begin(main, USE);

interface Call {
  folder: string;
  /** Null for every outcode. */
  miles: number | null;
  year: string;
  isDry: boolean;
  isJson: boolean;
}

/** What came of it; nothing was written where something is wrong. */
type Outcome = { wrong: string } | (Summary & { files: number; isDry: boolean });

interface Summary {
  units: number;
  sectors: number;
  outcodes: number;
  /** Postcodes of outcodes too far from every town. */
  far: number;
  /** Postcodes whose place nobody knows. */
  unplaced: number;
  year: string;
  /** Towns without a postcode near them. */
  bare: readonly string[];
}

/** Replaces the postcodes as the arguments ask; 0 when all is well, 1 when the download is not, 2 when called wrongly. */
export function main(args: string[]): number {
  const call = readCall(args);
  if ('wrong' in call) return refuse(call.wrong, USE);
  const outcome = replace(call);
  if (call.isJson) stdout.write(`${JSON.stringify({ ok: !('wrong' in outcome), ...outcome })}\n`);
  else if ('wrong' in outcome) console.error(`${outcome.wrong}\nNothing was changed.`);
  else for (const line of describe(outcome)) console.log(line);
  return 'wrong' in outcome ? 1 : 0;
}

function replace({ folder, miles, year: asked, isDry }: Call): Outcome {
  const { towns, problems } = loadTowns();
  const [problem] = problems;
  if (problem) return { wrong: `${problem.file}:${problem.line} ${problem.message}` };
  const places = towns.filter(({ isArea }) => !isArea);

  const download = readDownload(folder);
  if ('wrong' in download) return download;
  const near =
    miles === null
      ? download.units
      : unitsNear(
          download.units,
          places.map(({ at }) => at),
          miles,
        );
  if (near.length === 0) return { wrong: describeFar(download, miles ?? 0) };
  const year = asked || download.year;
  if (!year)
    return {
      wrong:
        'No file of the download says the year of its copyright. Add --year, such as --year 2026.',
    };

  const table = tableOf(near);
  let files: Map<string, string>;
  try {
    files = filesOf(table, year);
    if (!isDry) replacePostcodes(contentFolder(), files);
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  return {
    ...sizesOf(table),
    far: download.units.length - near.length,
    unplaced: download.unplaced,
    year,
    bare: withoutUnits(places, near, TOWN_MILES).map(({ name }) => name),
    files: files.size,
    isDry,
  };
}

function sizesOf({
  sectors,
  outcodes,
  units,
}: Table): Pick<Summary, 'units' | 'sectors' | 'outcodes'> {
  return {
    units: Object.values(units).reduce((sum, inside) => sum + Object.keys(inside).length, 0),
    sectors: Object.keys(sectors).length,
    outcodes: Object.keys(outcodes).length,
  };
}

function describeFar({ units }: Download, miles: number): string {
  const some = [...new Set(units.map(({ outcode }) => outcode))].slice(0, 5).join(', ');
  return `None of these postcodes (${some} …) is within ${miles} miles of a town in ${shown(contentFolder())}/towns.yaml. Name the download of all Britain, or add --miles with more, or --all.`;
}

function describe({ isDry, ...summary }: Extract<Outcome, { files: number }>): string[] {
  const { units, sectors, outcodes, far, unplaced, year, bare, files } = summary;
  const said = (count: number) => count.toLocaleString('en-GB');
  return [
    `${isDry ? 'Would write' : 'Wrote'} ${said(units)} postcodes in ${said(sectors)} sectors and ${said(outcodes)} outcodes to ${shown(contentFolder())} (${said(files)} files), copyright ${year}.`,
    ...(far > 0 ? [`Left out ${said(far)} that are too far from every town.`] : []),
    ...(unplaced > 0 ? [`Left out ${said(unplaced)} whose place is not known.`] : []),
    ...(bare.length > 0
      ? [
          `Please look: no postcode is within ${TOWN_MILES} miles of ${bare.join(', ')}. A file of the download may be missing.`,
        ]
      : []),
  ];
}

function readCall(args: string[]): Call | { wrong: string } {
  let read;
  try {
    read = parseArgs({
      args,
      allowPositionals: true,
      options: {
        miles: { type: 'string' },
        all: { type: 'boolean' },
        year: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals } = read;
  const [folder] = positionals;
  if (folder === undefined) return { wrong: 'Name the folder of the download.' };
  if (positionals.length > 1) return { wrong: `Name one folder, not ${positionals.length}.` };
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { wrong: `${folder} is not a folder.` };
  const { miles = String(USUAL_MILES), year = '', all = false } = values;
  if (all && values.miles !== undefined)
    return { wrong: 'Give either --miles or --all, not both.' };
  if (!/^\d{1,3}(?:\.\d+)?$/.test(miles) || Number(miles) === 0)
    return { wrong: `--miles is "${miles}"; it has to be a number such as ${USUAL_MILES}.` };
  if (year && !/^20\d\d$/.test(year))
    return { wrong: `--year is "${year}"; it has to be a year such as 2026.` };
  return {
    folder,
    miles: all ? null : Number(miles),
    year,
    isDry: values['dry-run'] ?? false,
    isJson: values.json ?? false,
  };
}
