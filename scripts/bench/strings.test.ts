import { describe, expect, it } from 'vitest';
import { stringsMeasure, textsOf } from './strings.ts';

describe('the texts of a file', () => {
  it.each([
    ['plain lines', 'Fridays 2pm\nMondays 3pm\n', ['Fridays 2pm', 'Mondays 3pm']],
    ['Windows lines, blank ones and a mark in front', '\ufeffFridays 2pm\r\n\r\n', ['Fridays 2pm']],
    ['JSON strings', '"Fridays\\n2pm"\n"Mondays"', ['Fridays\n2pm', 'Mondays']],
    [
      'JSON objects',
      '{"id":"a","text":"Fridays 2pm"}\n{"when":"Mondays"}',
      ['Fridays 2pm', 'Mondays'],
    ],
    ['objects without a text', '{"id":"a"}\n{"text":4}\nFridays 2pm', ['Fridays 2pm']],
    ['lines that only look like JSON', '"Warm" Fridays 2pm', ['"Warm" Fridays 2pm']],
    ['nothing', '', []],
  ])('are read from %s', (_what, content, texts) => expect(textsOf(content)).toEqual(texts));
});

describe('the bench of texts', () => {
  const strings = [
    'Fridays 2pm',
    'Fridays',
    'Mondays',
    'Fridays at 2',
    `Fridays ${'very '.repeat(20)}late`,
  ];
  const setting = { sizes: [], strings };

  it('counts what is read and refused, the commonest reason first, each with an example', async () => {
    const rows = await stringsMeasure.run(setting);
    expect(rows.map(({ what, value }) => [what, value])).toEqual([
      ['texts', 5],
      ['read', 1],
      ['refused', 4],
      ['refused: when.no-time, such as “Fridays”', 2],
      ['refused: when.needs-am-or-pm, such as “Fridays at 2”', 1],
      [
        'refused: when.not-exact, such as “Fridays very very very very very very very very very very v…”',
        1,
      ],
    ]);
  });

  it('tells one by one what came of each', () => {
    expect(stringsMeasure.oneByOne!(setting).slice(0, 2)).toEqual([
      { text: 'Fridays 2pm', words: 'Every Friday, 2pm' },
      { text: 'Fridays', problems: ['when.no-time'] },
    ]);
  });
});
