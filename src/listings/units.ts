/** The postcodes of a few houses each (units), as `content/postcodes/DE56.csv` has them: one outcode a file, one unit a line. */
import type { Source } from './entries.ts';
import { faults, problemOf, type Problem } from './problems.ts';
import { cleanText } from './signs.ts';
import type { Point } from './vocabulary.ts';

/** The folder of these files inside the content folder; `npm run places` writes it. */
export const UNITS_FOLDER = 'postcodes';

/** The first line of each file. */
const HEAD = 'unit,north,east';

/** The outcode that a file of the folder is about: `postcodes/DE56.csv` → `DE56`; null for any other file. */
export function outcodeOf(path: string): string | null {
  return /^postcodes\/([A-Z]{1,2}[0-9][A-Z0-9]?)\.csv$/.exec(path)?.[1] ?? null;
}

/** The units of one outcode by their second half, `1AB`; a line that is none is a problem, and only the first is told. */
export function readUnits({ file, text }: Source, problems: Problem[]): Record<string, Point> {
  const units: Record<string, Point> = {};
  const lines = cleanText(text ?? '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line === '' || (index === 0 && line === HEAD)) continue;
    const [, unit = '', north = '', east = ''] =
      /^([0-9][A-Z]{2}),(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(line) ?? [];
    if (!unit) {
      problems.push(problemOf(file, { line: index + 1, column: 1 }, [], faults.unitLine(line)));
      break;
    }
    units[unit] = [Number(north), Number(east)];
  }
  return units;
}

/** Writes what `readUnits` reads, to about a metre, in the order of the postcodes. */
export function writeUnits(units: Readonly<Record<string, Point>>): string {
  const lines = Object.entries(units)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, at]) => `${unit},${at.map((degrees) => degrees.toFixed(5)).join(',')}`);
  return `${[HEAD, ...lines].join('\n')}\n`;
}
