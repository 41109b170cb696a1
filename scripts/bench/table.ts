/** The figures as a table for people: what · figure · goal · beside it. */
import type { Row, Unit } from './measure.ts';
import { written } from './figures.ts';

/** The lines of the table of one part. */
export function tableOf(rows: readonly Row[]): string[] {
  const cells = [
    ['what', 'figure', 'goal', 'beside it'],
    ...rows.map((row) => [row.what, inUnit(row.value, row.unit), goalOf(row), besideOf(row)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 1 ? cell.padStart(width) : cell.padEnd(width);
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
    default:
      return unit satisfies never;
  }
}

/** Whether a figure is within its goal; null where there is none. */
export function isWithin({ value, goal }: Row): boolean | null {
  return goal === undefined ? null : value <= goal;
}

function goalOf(row: Row): string {
  if (row.goal === undefined) return '';
  return `≤ ${inUnit(row.goal, row.unit)}${isWithin(row) ? '' : ' – missed'}`;
}

function besideOf({ value, unit, rivals = [], also = [] }: Row): string {
  return [
    ...rivals.map(
      (rival) => `${rival.name} ${inUnit(rival.value, unit)}, ${ratio(value, rival.value)}`,
    ),
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
