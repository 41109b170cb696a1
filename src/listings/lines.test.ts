import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOOD } from '../tests/fixtures/listing.ts';
import { readLines } from './lines.ts';
import { readYaml } from './yaml.ts';

/** What all of YAML says: a line with a remark alone is nothing to YAML, and more than this reader takes. */
function readInFull(source: string) {
  const whole = `${source}\n# end`;
  expect(readLines(whole)).toBe(null);
  const { value, faults } = readYaml(whole, 'refuse');
  return { value, faults };
}

describe('readLines', () => {
  it.each([
    ['title: Tea', { title: 'Tea' }],
    ['\ntitle: Tea\n\nkind: tea\n', { title: 'Tea', kind: 'tea' }],
    [
      'title: Tea, cake & talk – 10:30 at St Mary’s (all)',
      { title: 'Tea, cake & talk – 10:30 at St Mary’s (all)' },
    ],
    ['cost: £2', { cost: '£2' }],
    ['when: "Fridays: 10am # noon"', { when: 'Fridays: 10am # noon' }],
    ['when: \'a "b"\'', { when: 'a "b"' }],
    ['when: ""', { when: '' }],
    ['needs: []', { needs: [] }],
    ['needs: [debt, moving-more, 53.1, -1.5]', { needs: ['debt', 'moving-more', '53.1', '-1.5'] }],
    ['when:\n  - Mondays, 10am\n  - "x"', { when: ['Mondays, 10am', 'x'] }],
    [
      'contact:\n  name: Ada\n\n  phone: 01773 000000\ntitle: Tea',
      { contact: { name: 'Ada', phone: '01773 000000' }, title: 'Tea' },
    ],
    ['constructor: a', { constructor: 'a' }],
    ['title: a\u00ADb', { title: 'ab' }],
  ])('reads %j', (source, fields) => {
    expect(readLines(source)).toEqual(fields);
    expect(readInFull(source)).toEqual({ value: fields, faults: [] });
  });

  it.each([
    '',
    '\n\n',
    'title:',
    'title:\nkind: tea',
    'title: Tea\ntitle: Tea',
    'title: a: b',
    'title: a:',
    'title: a #b',
    'title: a ',
    'title:  a',
    'title: a\n  b',
    'title: a\tb',
    'title: &a b',
    'title: *a',
    'title: !a b',
    'title: |\n  a',
    'title: >\n  a',
    'title: "a\\"b"',
    'title: "a" b',
    "title: 'a''b'",
    'title: {a: b}',
    'title: [a, [b]]',
    'title: [a,b]',
    'title: [a, ]',
    'title: - a',
    'title: ? a',
    'title: @a',
    'title: `a`',
    'title: %a',
    'Title: a',
    'title : a',
    'title:a',
    ' title: a',
    '  title: a',
    'contact:\n name: a',
    'contact:\n   name: a',
    'contact:\n  name: a\n  name: b',
    'contact:\n  name: a\n  - b',
    'contact:\n  name:\n    a: b',
    'contact:\n- a',
    '- a',
    '__proto__: a',
    'title: a\n---\nkind: b',
    'title: a\u2028b',
    'title: a\u00A0',
  ])('leaves %j to YAML', (source) => {
    expect(readLines(source)).toBe(null);
  });

  it('says what all of YAML says, or nothing, whatever is written', () => {
    const piece = fc.constantFrom(
      ...['title', 'kind', 'a', 'b-c', 'Tea', '10:30', '£2', '53.1', '-1.5', 'é', '☕', '\u202E'],
      ...[': ', ':', ' ', '  ', '\n', '\n  ', '\n  - ', '- ', ', ', ',', ' #', '#', '"', "'", '\\'],
      ...['[', ']', '{', '}', '&', '*', '!', '|', '>', '?', '@', '`', '%', '~', '=', '<<', '---'],
      ...[
        '\t',
        '\r',
        '\u00A0',
        '\u2028',
        '\uFEFF',
        '\u0085',
        'null',
        'true',
        '.',
        '/',
        '+',
        '(',
        '_',
      ],
    );
    const value = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));
    const nearly = fc.oneof(
      value,
      value.map((text) => `"${text}"`),
      value.map((text) => `'${text}'`),
      fc.array(value, { maxLength: 3 }).map((words) => `[${words.join(', ')}]`),
      fc.stringMatching(/^[A-Za-z0-9£(.+/][\w .,;:#()/+-]{0,12}$/),
    );
    const name = fc.constantFrom('title', 'kind', 'b-c', 'contact');
    const line = fc.oneof(
      fc.tuple(name, nearly).map(([field, text]) => `${field}: ${text}`),
      fc.tuple(name, nearly).map(([field, text]) => `  ${field}: ${text}`),
      nearly.map((text) => `  - ${text}`),
      name.map((field) => `${field}:`),
      value,
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const source = lines.join('\n');
        const fields = readLines(source);
        if (!fields) return;
        read += 1;
        expect(readInFull(source)).toEqual({ value: fields, faults: [] });
      }),
      { numRuns: 20_000 },
    );
    // Otherwise the property would say nothing.
    expect(read).toBeGreaterThan(1_000);
  });

  it('reads what is really written: the good listing, and all of our own', () => {
    const texts = globSync('content/{listings,venues}/*/*.md').map((file) =>
      readFileSync(file, 'utf8'),
    );
    for (const text of [GOOD, ...texts]) {
      const [, source = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
      const fields = readLines(source);
      expect(fields).not.toBe(null);
      expect(readInFull(source)).toEqual({ value: fields, faults: [] });
    }
  });

  it('leaves places to YAML, which knows them', () => {
    const source = '\ntitle: Tea\ncontact:\n  phone: 01773\nneeds: [a, b]';
    for (const path of [['title'], ['contact', 'phone'], ['needs', 1], ['needs'], ['none']])
      for (const at of ['key', 'value'] as const)
        expect(readYaml(source, 'refuse').positionOf(path, at)).toEqual(
          readYaml(`${source}\n# end`, 'refuse').positionOf(path, at),
        );
    expect(readYaml(source, 'refuse').positionOf(['contact', 'phone'])).toEqual({
      line: 4,
      column: 10,
    });
  });
});
