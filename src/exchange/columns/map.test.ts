import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromColumns, fromText, type ColumnMap } from './columns.ts';
import { readMap, writeMap } from './map.ts';

const COLUMNS = ['Group name', 'Type', 'Mon', 'Tue', 'Day & time', 'Tel.', 'Street', 'Town'];
const FILE = 'map.yaml';

function mapOf(text: string): ColumnMap {
  const { map, problems } = readMap(FILE, text, COLUMNS);
  if (!map) throw new Error(problems.map(({ message }) => message).join('\n'));
  return map;
}

const told = (text: string) =>
  readMap(FILE, text, COLUMNS).problems.map(({ line, field, message, fix }) => [
    line,
    field,
    message,
    fix,
  ]);

describe('a column map', () => {
  it('says which column holds which field', () => {
    const { fields, fillDown } = mapOf(`title: Group name
kind: { column: Type, values: { Coffee AM: coffee-morning }, otherwise: choir }
venue:
  name: { is: "{Street} hall" }
  address: [Street, Town]
contact.phone: Tel.
when: { monday: Mon, tue: Tue }
town: { heading: yes }
cost: { is: Free }
fill-down: [Type]
`);
    expect(Object.fromEntries(fields)).toEqual({
      title: fromColumns('Group name'),
      kind: {
        ...fromColumns('Type'),
        values: { 'coffee-am': 'coffee-morning' },
        otherwise: 'choir',
      },
      'venue.name': fromText('{Street} hall'),
      'venue.address': fromColumns('Street', 'Town'),
      'contact.phone': fromColumns('Tel.'),
      'when.monday': fromColumns('Mon'),
      'when.tuesday': fromColumns('Tue'),
      town: { ...fromColumns(), heading: 'yes' },
      cost: fromText('Free'),
    });
    expect(fillDown).toEqual(['Type']);
  });

  it('is read as the README shows one', () => {
    const [, shown = ''] =
      /```yaml\n(title: [\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const columns = [
      'Name of group',
      'Type',
      'Mon',
      'Tue',
      'Where',
      'Street',
      'Village',
      'Postcode',
      'Price',
    ];
    const { map, problems } = readMap('README.md', shown, columns);
    expect(problems).toEqual([]);
    expect(map?.fields.get('cost')).toEqual(fromText('Free'));
    expect(map?.fillDown).toEqual(['Where']);
  });

  it('finds a column whatever its case and signs', () => {
    expect(
      mapOf('when: DAY and time\ncontact: { phone: tel }\n').fields.get('contact.phone'),
    ).toEqual(fromColumns('Tel.'));
  });

  it.each([
    [
      'title: Group nam\n',
      [1, 'title', 'The table has no column “Group nam”.', 'title: Group name'],
    ],
    ['titel: Group name\n', [1, 'titel', 'A listing has no field “titel”.', 'title']],
    ['contact: { phon: Tel. }\n', [1, 'contact.phon', 'A listing has no field “phon”.', 'phone']],
    ['kind: { colum: Type }\n', [1, 'kind.colum', '“colum” says nothing here.', 'column']],
    [
      'kind: { values: { A: b } }\n',
      [1, 'kind', 'It does not say which column.', 'column: Name of the column'],
    ],
    [
      'cost: { is: "{Prise}" }\n',
      [1, 'cost.is', 'The table has no column “Prise”.', `is: one of: ${COLUMNS.join(', ')}`],
    ],
    [
      'kind: { column: Type, values: [a] }\n',
      [
        1,
        'kind.values',
        'What cells say and what is meant stand below each other, one a line.',
        'values:\n  Coffee AM: coffee-morning',
      ],
    ],
    [
      '- title\n',
      [
        1,
        '',
        'This is not a column map. Each line has a field, a colon, and the name of a column.',
        'title: Name of group',
      ],
    ],
  ])('tells of %j', (text, expected) => {
    expect(told(text)).toContainEqual(expected);
  });

  it('tells of every slip at once, at its line', () => {
    expect(told('title: Grup name\nkind: Typ\nfoo: Type\n').map(([line]) => line)).toEqual([
      1, 2, 3,
    ]);
  });

  it.each([
    'title: Group name\nkind: [Type, Group name]\nvenue:\n  name: Street\n  address: [Street, Town]\n',
    'title: Group name\ncontact: Town\n"contact.phone": Tel.\n',
    'kind: { column: Type, values: { a: b }, otherwise: c, ending: d, join: ", " }\n',
    'when: { monday: Mon, tuesday: Tue }\ntown: { heading: yes }\nfill-down: [Type, Town]\n',
    'when: Day & time\ncost: { is: "£{Tel.}: #1" }\n',
  ])('is written and read back the same: %j', (text) => {
    const map = mapOf(text);
    const others = [{ column: 'Notes: private', holds: 'a\nb #c' }];
    expect(mapOf(writeMap(map, others, 'A map\nof two lines'))).toEqual(map);
  });

  it.each([
    '&a *a',
    '*x',
    'title: !!js x',
    '{',
    'a: [',
    '\u0000',
    'title: {is: {a: b}}',
    '__proto__: Type',
    'constructor: Type',
  ])('never throws for %j', (text) => {
    expect(readMap(FILE, text, COLUMNS).map).toBeNull();
  });
});
