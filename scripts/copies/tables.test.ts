import { describe, expect, it } from 'vitest';
import { listingSchema, venueSchema } from '../../src/listings/schema.ts';
import { VOCABULARY } from '../../src/tests/fixtures/listing.ts';
import { listingTable, venueTable, withTable } from './tables.ts';

/** The first cell of each row below the head. */
function fieldsOf(table: string): string[] {
  const rows = table.trimEnd().split('\n').slice(2);
  return rows.map((row) => /^\| `([^`]+)` \|/.exec(row)?.[1] ?? row);
}

describe('the tables of fields', () => {
  it('have a row for every field, in the order of a file, and a sentence in each', () => {
    expect(fieldsOf(listingTable())).toEqual(Object.keys(listingSchema(VOCABULARY).shape));
    expect(fieldsOf(venueTable())).toEqual(Object.keys(venueSchema().shape));
    expect(listingTable()).not.toMatch(/\| +\|$/m);
    expect(venueTable()).not.toMatch(/\| +\|/);
  });

  it('say what is needed, where the words are listed, and where more is said', () => {
    const row = (name: string) =>
      listingTable()
        .split('\n')
        .find((line) => line.startsWith(`| \`${name}\``));
    expect(row('kind')).toBe(
      '| `kind` | yes | What it is: one slug (the short name) from [kinds.yaml](kinds.yaml), such as `coffee-morning`. |',
    );
    expect(row('venue')).toContain('| this or `place` |');
    expect(row('contact')).toContain('| yes |');
    expect(row('join')).toMatch(/^\| `join` \| +\| What/);
    expect(row('when')).toContain('See [below](#the-when-line).');
  });

  it('give an example of a venue’s field as it can be typed on one line', () => {
    expect(venueTable()).toContain('`access: { step-free: yes }`');
    expect(venueTable()).toContain(
      '`closed: [{ from: 2026-12-24, until: 2027-01-03, why: Christmas }]`',
    );
  });
});

describe('withTable', () => {
  const text =
    'Above.\n\n<!-- x: written by npm run copies -->\nold\n<!-- end of x -->\n\nBelow.\n';

  it('replaces what stands between its marks, and nothing else; again, and nothing changes', () => {
    const once = withTable(text, 'x', '| a |\n') ?? '';
    expect(once).toBe(
      'Above.\n\n<!-- x: written by npm run copies -->\n\n| a |\n\n<!-- end of x -->\n\nBelow.\n',
    );
    expect(withTable(once, 'x', '| a |\n')).toBe(once);
  });

  it.each(['', 'Nothing is marked.', '<!-- end of x --><!-- x: written by npm run copies -->'])(
    'finds no place in %j',
    (without) => {
      expect(withTable(without, 'x', '| a |\n')).toBeNull();
    },
  );
});
