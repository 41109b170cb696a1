/** A timetable, with a column for each day and a row for each hour → a table with a row for each thing that is on. */
import { readCell } from '../table/cells.ts';
import { cellsIn, type Sheet, type SheetRow } from '../table/sheet.ts';
import { whenOfDays } from '../values/hours.ts';
import { limitIn } from './leftovers.ts';
import { fieldOf } from './names.ts';

const DAY_COLUMN = /^when\.\w+day$/;
const CLOCK = '\\d{1,2}(?:[.:]?\\d\\d)?(?::00)? ?(?:[ap]\\.?m\\.?|noon)?';
const HOURS = new RegExp(`^${CLOCK}(?: ?(?:-|–|to|until) ?${CLOCK})?$`, 'i');
const NOTHING_ON = /^(?:closed|vacant|available|hall (?:free|available))$/i;

/** The columns of days in which things are named, not hours; none where the sheet is no timetable. */
export function daysOfTimetable(sheet: Sheet): string[] {
  const fields = sheet.columns.map((column) => fieldOf(column) ?? '');
  const days = sheet.columns.filter((_, at) => DAY_COLUMN.test(fields[at]!));
  const cells = days.flatMap((column) => cellsIn(sheet, column)).slice(0, 200);
  const names = cells.filter((cell) => !NOTHING_ON.test(cell) && isName(cell));
  const isTimetable = days.length >= 3 && !fields.includes('title');
  return isTimetable && 2 * names.length > cells.length ? days : [];
}

/** A timetable as a table; `days` are its columns of days. */
export function toTable(sheet: Sheet, days: readonly string[]): Sheet | { wrong: string } {
  const hours = sheet.columns.find(
    (column) =>
      !days.includes(column) && isMost(cellsIn(sheet, column), (cell) => HOURS.test(cell)),
  );
  if (hours === undefined)
    return {
      wrong:
        'Its columns of days hold what is on, and no column its hours: it is a timetable. Make a table of it with a row for each thing that is on: its name, its day and its hours.',
    };
  const at = new Map(sheet.columns.map((column, index) => [column, index]));
  const cellOf = (row: SheetRow | undefined, column: string) =>
    readCell(row?.cells[at.get(column)!] ?? '').text;
  const rows = sheet.rows.flatMap((row, index) =>
    days.flatMap((day): SheetRow[] => {
      const name = cellOf(row, day);
      if (name === '' || NOTHING_ON.test(name)) return [];
      const isBeside = [index - 1, index + 1].some(
        (next) => cellOf(sheet.rows[next], day) === name,
      );
      const wrong = isBeside
        ? `“${name.slice(0, 60)}” stands at several hours below each other: one session, or several?`
        : limitIn(day, name, '') !== null
          ? `“${name.slice(0, 60)}” says more of when it is on.`
          : row.wrong;
      return [{ number: row.number, cells: [name, day, cellOf(row, hours)], wrong }];
    }),
  );
  const note = 'It is a timetable: what stands below a day is on then, at the hour of its row.';
  return { ...sheet, columns: ['What', 'Day', 'Time'], rows, notes: [...sheet.notes, note] };
}

function isName(cell: string): boolean {
  return /\p{L}{3}/u.test(cell) && !('when' in whenOfDays({ mon: cell }));
}

function isMost(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length > cells.length / 2;
}
