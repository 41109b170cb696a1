/** A table as a CSV file that Excel opens as it is: every cell text, and none of them a formula. */
import Papa from 'papaparse';
import type { Row } from './row.ts';

/** What a spreadsheet would work out instead of showing it, with the marks before it that say it is text. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/** Rows as CSV: UTF-8 with the mark that Excel looks for, Windows line ends, harmless cells. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((name) => guardCell(row[name] ?? '')));
  const text = Papa.unparse([[...columns], ...cells], { newline: '\r\n' });
  return `\uFEFF${text}\r\n`;
}

/** A cell that no spreadsheet takes for a formula: a `'` before whatever begins like one. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell as it was before `guardCell`; any other cell as it is. */
export function freeCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
