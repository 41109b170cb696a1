/** What a guess makes of the columns that say when: whole lines, parts, or days with their hours. */
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { cellsIn, type Sheet } from '../table/sheet.ts';
import { isTick } from '../values/hours.ts';
import { fromText, spacedName, type From } from './columns.ts';

/** Settles the fields of `when`: days with hours in their own columns, or one column with all, or parts, and never two of them together. */
export function settleWhen(fields: Map<string, From>, sheet: Sheet): void {
  settleDays(fields, sheet.columns);
  const days = [...fields.keys()].filter((name) => /^when\.\w+day$/.test(name));
  const drop = (names: readonly string[]) => {
    for (const name of names) fields.delete(name);
  };
  const hours = ['time', 'start', 'end', 'duration'].map((part) => `when.${part}`);
  const parts = ['when.day', 'when.week', 'when.often', ...hours];
  if (days.length >= 3) {
    // Ticks say the days, and another column the hours.
    const cells = days.flatMap((day) => cellsIn(sheet, fields.get(day)?.columns[0] ?? ''));
    const isTicks = cells.length > 0 && cells.every(isTick);
    const whole = fields.get('when');
    if (isTicks && whole && !hours.some((part) => fields.has(part))) fields.set('when.time', whole);
    return drop(isTicks ? ['when', 'when.day'] : ['when', ...parts]);
  }
  const isSaid = ['when', ...parts].some((part) => fields.has(part));
  if (!isSaid) return;
  drop(days);
  const isWhole = fields.has('when.day') && (fields.has('when.time') || fields.has('when.start'));
  if (isWhole) fields.delete('when');
  else if (fields.has('when')) drop(parts);
  else if (fields.has('when.day')) {
    // A column called “Day” alone may say all.
    fields.set('when', fields.get('when.day')!);
    drop(['when.day']);
  } else if (fields.has('when.time') && !fields.has('when.often')) {
    fields.set('when', fields.get('when.time')!);
    drop(['when.time']);
  }
}

/** What a column of starts or ends holds where its cells are dates: the first day or the last. */
export function ofDates(field: string, cells: readonly string[]): string {
  const isDates = cells.length > 0 && cells.every((cell) => /\d[-/]\d\d?[-/]\d/.test(cell));
  if (!isDates) return field;
  return field === 'when.start' ? 'when.from' : field === 'when.end' ? 'when.until' : field;
}

const OPENS = /\b(?:opens?|opening|starts?|from)(?: times?| at)?$/i;
const CLOSES = /\b(?:close[sd]?|closing|ends?|finish(?:es)?|to|until)(?: times?| at)?$/i;

// When each day opens and closes, in two columns a day.
function settleDays(fields: Map<string, From>, columns: readonly string[]): void {
  for (const day of WEEKDAYS) {
    const name = nameOf(day).toLowerCase();
    const own = columns.filter((column) =>
      new RegExp(`\\b${day}(?:${name.slice(3)})?s?\\b`, 'i').test(spacedName(column)),
    );
    const [opens, ...more] = own.filter((column) => OPENS.test(spacedName(column)));
    const [closes, ...others] = own.filter((column) => CLOSES.test(spacedName(column)));
    if (opens && closes && more.length + others.length === 0)
      fields.set(`when.${name}`, fromText(`{${opens}} to {${closes}}`));
  }
}
