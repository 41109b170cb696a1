import { describe, expect, it } from 'vitest';
import { misfit } from '../../src/exchange/remarks.ts';
import type { Call } from './call.ts';
import { describeOutcome, type Outcome } from './show.ts';

const told = (row: number, message: string) => ({
  place: `row ${row}`,
  name: `Group ${row}`,
  ...misfit('town', message, 'Name it'),
});

function linesOf(all: Outcome['told']): string[] {
  const source = { form: 'table', entries: [], map: null, isGuess: false, others: [], notes: [] };
  const plan = { listings: [], venues: [], told: all };
  const outcome = { source, plan, failed: [], map: '', rows: 40, told: all } as unknown as Outcome;
  return [...describeOutcome(outcome, { isDry: true, file: 'sheet.csv' } as Call)].slice(2);
}

describe('what does not fit', () => {
  it('is said once where it is the same in many rows, and with each where it is not', () => {
    const many = [2, 3, 4, 7, 9, 10].map((row) => told(row, 'No town.'));
    expect(linesOf([...many, told(9, 'Foo'), told(12, 'Bar')])).toEqual([
      '  6 rows: 2 to 4, 7, 9, 10',
      '    town: No town.',
      '    → Name it',
      '  row 9  Group 9',
      '    town: Foo',
      '    → Name it',
      '  row 12  Group 12',
      '    town: Bar',
      '    → Name it',
      '\nWould write 0 listings and 0 venues from 40 rows. 7 do not fit.',
    ]);
  });

  it('names no more than a line of rows', () => {
    const [first] = linesOf(Array.from({ length: 20 }, (_, at) => told(2 * at, 'No town.')));
    expect(first).toBe('  20 rows: 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22 and 8 more');
  });
});
