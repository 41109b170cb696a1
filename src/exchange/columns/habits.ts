/** How one table writes times and dates, told by all of its cells: what one of them alone leaves open is then plain. */
import type { Values } from '../entry.ts';
import { cellsIn, type Sheet } from '../table/sheet.ts';
import type { ColumnMap } from './columns.ts';

const HOURS = ['when.start', 'when.end', 'when.time'];
const DAYS = ['when.day', 'when.from', 'when.until', 'checked'];
const FOUR_FIGURES = /^\d\d[:.]?\d\d(?::00)?(?:(?: ?[-–,&] ?| and | to )\d\d[:.]?\d\d(?::00)?)*$/;
const DATE = /^(\d\d?)\/(\d\d?)\/(20\d\d)$/;

/** What writes the times and dates of a row so that they can be read in one way only. */
export function habitsOf(sheet: Sheet, { fields }: ColumnMap): (values: Values) => void {
  const cellsOf = (names: readonly string[]) =>
    names
      .flatMap((name) => fields.get(name)?.columns ?? [])
      .flatMap((column) => cellsIn(sheet, column));
  const times = cellsOf(HOURS);
  // Where every time has four figures, and one of them is past noon or 09:00, 10:00 beside it is in the morning.
  const isWholeDay =
    times.every((time) => FOUR_FIGURES.test(time)) &&
    times.some((time) => /\b(?:0[6-9]|1[3-9]|2\d)[:.]?\d\d/.test(time));
  const dates = cellsOf(DAYS).flatMap((cell) =>
    [DATE.exec(cell) ?? []].filter(({ length }) => length > 0),
  );
  // Where one date has its day first, as in 24/12/2026, and none its month, all have.
  const isDayFirst =
    dates.some(([, first]) => Number(first) > 12) &&
    dates.every(([, , second]) => Number(second) <= 12);
  const change = (values: Values, names: readonly string[], to: (value: string) => string) => {
    for (const name of names) if (values[name]) values[name] = to(values[name]);
  };
  return (values) => {
    // But nothing begins at 02:00, so that is a slip or has two figures alone.
    if (isWholeDay)
      change(values, HOURS, (time) =>
        time.replace(/\b(0[6-9]|[12]\d)[:.]?(\d\d)(?::00)?\b/g, '$1:$2:00'),
      );
    if (isDayFirst) change(values, DAYS, isoDay);
  };
}

function isoDay(date: string): string {
  const [, day = '', month = '', year = ''] = DATE.exec(date) ?? [];
  return day === '' ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
