/** The figures as a table for people: what · figure · goal · beside it. */
import type { Row, Unit } from './measure.ts';
import { written } from './figures.ts';

/** The lines of the table of one part; several rivals have a column each, one stands beside with its ratio. */
export function tableOf(rows: readonly Row[]): string[] {
  const columns = rivalColumns(rows);
  const cells = [
    ['what', 'figure', 'goal', ...columns, 'beside it'],
    ...rows.map((row) => [
      row.what,
      inUnit(row.value, row.unit),
      goalOf(row),
      ...columns.map((name) => rivalOf(row, name)),
      besideOf(row, columns),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]!.length)),
  );
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        if (column === row.length - 1) return cell;
        return column === 1 || column > 2 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A figure with its unit, in as many digits as mean something. */
export function inUnit(value: number, unit: Unit): string {
  switch (unit) {
    case 's':
      return `${rounded(value)} s`;
    case 'ms':
      return `${rounded(value)} ms`;
    case 'bytes':
      if (value < 1000) return `${written(value)} B`;
      return value < 1e6 ? `${rounded(value / 1e3)} kB` : `${rounded(value / 1e6)} MB`;
    case 'count':
      return written(value);
    case 'share':
      return value.toFixed(2);
    default:
      return unit satisfies never;
  }
}

/** Whether a figure is within its goals; null where there are none. */
export function isWithin({ value, goal, least }: Row): boolean | null {
  if (goal === undefined && least === undefined) return null;
  return (goal === undefined || value <= goal) && (least === undefined || value >= least);
}

function goalOf(row: Row): string {
  const { goal, least, unit } = row;
  const bounds = [
    ...(least === undefined ? [] : [`≥ ${inUnit(least, unit)}`]),
    ...(goal === undefined ? [] : [`≤ ${inUnit(goal, unit)}`]),
  ];
  return `${bounds.join(', ')}${isWithin(row) === false ? ' – missed' : ''}`;
}

// A row or two with a rival each read better with it beside them; many rivals read as columns.
function rivalColumns(rows: readonly Row[]): string[] {
  const names = new Set(rows.flatMap(({ rivals = [] }) => rivals.map(({ name }) => name)));
  return names.size > 1 ? [...names] : [];
}

function rivalOf({ unit, rivals = [] }: Row, name: string): string {
  const rival = rivals.find((one) => one.name === name);
  return rival ? inUnit(rival.value, unit) : '';
}

function besideOf(
  { value, unit, rivals = [], also = [] }: Row,
  columns: readonly string[],
): string {
  return [
    ...rivals
      .filter(({ name }) => !columns.includes(name))
      .map((rival) => `${rival.name} ${inUnit(rival.value, unit)}, ${ratio(value, rival.value)}`),
    ...also.map((other) => `${other.name} ${inUnit(other.value, unit)}`),
  ].join(' · ');
}

function ratio(value: number, rival: number): string {
  return rival > 0 ? `× ${rounded(value / rival)}` : '× –';
}

// 0.034 → '0.03', 2.345 → '2.3', 81.2 → '81', 3 → '3'
function rounded(value: number): string {
  const digits = value < 1 ? 2 : value < 10 ? 1 : 0;
  return written(Number(value.toFixed(digits)));
}
