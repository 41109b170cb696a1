import { describe, expect, it } from 'vitest';
import { isColumnName } from '../columns/names.ts';
import { delimiterOf, readSheet, type Sheet } from './sheet.ts';

function read(text: string): Sheet {
  const sheet = readSheet(text, isColumnName);
  if ('wrong' in sheet) throw new Error(sheet.wrong);
  return sheet;
}

const rowsOf = (sheet: Sheet) => sheet.rows.map(({ number, cells }) => [number, ...cells]);

describe('a table', () => {
  it.each([
    ['commas', ',', ','],
    ['semicolons', ';', ';'],
    ['tabs', '\t', '\t'],
    ['bars', '|', '|'],
  ])('is read with %s between its cells', (_name, sign, expected) => {
    const text = `Title${sign}When${sign}Cost\nTea, milk; sugar${sign}Fridays${sign}£1\n`.replace(
      'Tea, milk; sugar',
      `"Tea, milk; sugar"`,
    );
    expect(delimiterOf(text)).toBe(expected);
    expect(rowsOf(read(text))).toEqual([[2, 'Tea, milk; sugar', 'Fridays', '£1']]);
  });

  it('is not parted by the signs between the hours in its cells', () => {
    const text = 'Centre,Hours\nHall,Mon 9-12; Tue 9-3; Wed 9-5; Thu 9-4\nInn,Fri 10-2; Sat 2-4\n';
    expect(delimiterOf(text)).toBe(',');
    expect(delimiterOf('A;B;C\n1, x, y;2;3\n4, x, y;5;6\n')).toBe(';');
  });

  it.each(['\n', '\r\n', '\r'])('is read with line ends %j', (end) => {
    const sheet = read(['Title,When', 'Tea,Fridays', '', 'Choir,Mondays'].join(end));
    expect(rowsOf(sheet)).toEqual([
      [2, 'Tea', 'Fridays'],
      [4, 'Choir', 'Mondays'],
    ]);
  });

  it('counts rows as a spreadsheet does, a cell of several lines as one', () => {
    expect(rowsOf(read('Title,When\n"Tea\nand cake",Fridays\nChoir,Mondays\n'))).toEqual([
      [2, 'Tea\nand cake', 'Fridays'],
      [3, 'Choir', 'Mondays'],
    ]);
  });

  it('takes the word of a first line that says which sign parts the cells', () => {
    const sheet = read('sep=;\nTitle;When\nTea;Fridays\n');
    expect(sheet.columns).toEqual(['Title', 'When']);
    expect(rowsOf(sheet)).toEqual([[3, 'Tea', 'Fridays']]);
  });

  it('passes over what stands above the names of its columns', () => {
    const sheet = read(
      '"What’s on, March 2026",,\nLast updated,1/3/26,\n,,\nTitle,When,Cost\nTea,Fri,£1\n',
    );
    expect(sheet.columns).toEqual(['Title', 'When', 'Cost']);
    expect(sheet.notes).toEqual(['Rows 1 to 3 above the names of the columns: passed over.']);
    expect(rowsOf(sheet)).toEqual([[5, 'Tea', 'Fri', '£1']]);
  });

  it('joins names that stand in two rows', () => {
    const sheet = read('Group,Contact,,Hours,\n,Phone,Email,Mon,Tue\nTea,1,a@b.uk,10-12,\n');
    expect(sheet.columns).toEqual([
      'Group',
      'Contact Phone',
      'Contact Email',
      'Hours Mon',
      'Hours Tue',
    ]);
    expect(sheet.notes).toEqual(['The names of the columns stand in two rows, which were joined.']);
  });

  it('calls a column without a name by its letter, and the second of a name by a number', () => {
    const sheet = read('Title,Contact,Contact,,When\nTea,a,b,c,d\nChoir,a,b,c,d\n');
    expect(sheet.columns).toEqual(['Title', 'Contact', 'Contact (2)', 'Column D', 'When']);
    expect(sheet.notes).toEqual([
      'Two columns are called “Contact”; the one in C is “Contact (2)” here.',
    ]);
  });

  it('trusts no row with more cells than columns, and fills up one with fewer', () => {
    const { rows } = read('Title,When,Cost\nTea,Mondays, 7pm,£1\nChoir\n');
    expect(rows[0]?.wrong).toBe(
      'This row has 4 cells, and there are 3 columns. A value with commas inside may lack its quotation marks.',
    );
    expect(rows[1]).toEqual({ number: 3, cells: ['Choir', '', ''], wrong: '' });
  });

  it.each([
    ['', 'It is empty.'],
    [' \n\n', 'It is empty.'],
    [' , , \n,,\n', 'It is empty.'],
    ['Title,When\n,\n', 'It has the names of columns, and no row below them.'],
    [
      'Title,When\nTea,"Fridays\nChoir,Mondays\n',
      'A quotation mark that opens in row 2 is never closed, so nothing after it can be read. Close it, or save the file as CSV again.',
    ],
    [
      '12,£4,01773 000000\n13,£5,01773 000001\n',
      'No row in it looks like the names of columns. Write them into the first row.',
    ],
  ])('says why %j cannot be read', (text, wrong) => {
    expect(readSheet(text, isColumnName)).toEqual({ wrong });
  });
});
