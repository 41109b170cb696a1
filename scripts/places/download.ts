/** A download of Code-Point Open, wherever in a folder its files lie → its postcodes, or why it cannot be trusted. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOnGrid, type GridPoint } from './grid.ts';

/** One postcode: a few houses. */
export interface Unit {
  /** `DE56` and `1AB`. */
  outcode: string;
  inward: string;
  at: GridPoint;
}

/** What a folder holds. */
export interface Download {
  files: readonly string[];
  units: readonly Unit[];
  /** Postcodes whose place nobody knows. */
  unplaced: number;
  /** The year of its copyright, '' where no file says. */
  year: string;
}

const DEEPEST = 4;
// Quality 90: the place is not known, and the figures say nothing.
const NO_PLACE = '90';
// In the order of the files; the download has the names, long and short, in a file of their own.
const COLUMNS = [
  ['postcode', 'pc'],
  ['positionalqualityindicator', 'pq'],
  ['eastings', 'ea'],
  ['northings', 'no'],
] as const;

/** Reads a download; what is wrong with it comes as one sentence. */
export function readDownload(folder: string): Download | { wrong: string } {
  const all = filesIn(folder, DEEPEST);
  if (all === null) return { wrong: `There is no folder ${folder}.` };
  const files = all.filter((file) => /\.csv$/i.test(file) && !isAbout(file));
  if (files.length === 0)
    return {
      wrong: `There is no .csv file in ${folder}. Unpack the download first, and name the folder that holds Data and Doc.`,
    };
  const units = new Map<string, Unit>();
  let unplaced = 0;
  for (const file of files) {
    const reading = readFile(file, textOf(file));
    if ('wrong' in reading) return reading;
    for (const unit of reading.units) units.set(`${unit.outcode} ${unit.inward}`, unit);
    unplaced += reading.unplaced;
  }
  if (units.size === 0) return { wrong: `No postcode in ${folder} has a place.` };
  return { files, units: [...units.values()], unplaced, year: yearIn(all) };
}

function readFile(
  file: string,
  text: string,
): { units: Unit[]; unplaced: number } | { wrong: string } {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (text.trim() === '') return { wrong: `${file} is empty. Download it again.` };
  let places: readonly number[] = COLUMNS.map((_, index) => index);
  const units: Unit[] = [];
  let unplaced = 0;
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    // No value of these files holds a comma.
    const cells = line.split(',').map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
    const named = index < 2 ? columnsOf(cells) : null;
    if (named) {
      places = named;
      continue;
    }
    const [postcode = '', quality = '', east = '', north = ''] = places.map(
      (at) => cells[at] ?? '',
    );
    const [, outcode = '', inward = ''] =
      /^([A-Z]{1,2}[0-9][A-Z0-9]?) *([0-9][A-Z]{2})$/.exec(postcode.toUpperCase()) ?? [];
    columns ||= cells.length;
    // A line that was cut off may still end in a figure, but of another place.
    const isWhole =
      outcode !== '' &&
      cells.length === columns &&
      line.split('"').length % 2 === 1 &&
      [quality, east, north].every((cell) => /^\d+$/.test(cell));
    const at = [Number(east), Number(north)] as const;
    if (isWhole && (quality === NO_PLACE || Number(east) + Number(north) === 0)) unplaced += 1;
    else if (isWhole && isOnGrid(at)) units.push({ outcode, inward, at });
    else return { wrong: complaint(file, index, line, index === lines.length - 1) };
  }
  return { units, unplaced };
}

function complaint(file: string, index: number, line: string, isLast: boolean): string {
  const seen = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  const said = `${file}:${index + 1} is not a line of Code-Point Open: ${seen}`;
  return isLast
    ? `${said}\nIt is the last line, so the file may be cut off. Download it again.`
    : `${said}\nA line has a postcode, its quality, and its metres east and north.`;
}

/** Where the columns are, by a line that names them; null for any other line. */
function columnsOf(cells: readonly string[]): number[] | null {
  const names = cells.map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ''));
  const places = COLUMNS.map((column) =>
    names.findIndex((name) => column.some((one) => one === name)),
  );
  return places.every((place) => place >= 0) ? places : null;
}

function yearIn(files: readonly string[]): string {
  const texts = files.filter((file) => /\.txt$/i.test(file)).map(textOf);
  const said = texts.flatMap((text) => [
    ...text.matchAll(/copyright date\s*:?\s*(20\d\d)|database rights? (20\d\d)/gi),
  ]);
  return (
    said
      .map(([, date, right]) => date ?? right ?? '')
      .toSorted()
      .at(-1) ?? ''
  );
}

// The download tells the names of its columns and the codes of its areas in a folder of its own.
function isAbout(file: string): boolean {
  return basename(dirname(file)).toLowerCase() === 'doc' || /column_headers/i.test(basename(file));
}

function filesIn(folder: string, depth: number): string[] | null {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return depth > 0 ? (filesIn(path, depth - 1) ?? []) : [];
        return [path];
      });
  } catch {
    return null;
  }
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}
