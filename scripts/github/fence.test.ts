import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fenced } from './fence.ts';

it('puts a text into a block, its fence longer than any in it', () => {
  expect(fenced('One\nTwo\n')).toBe('```text\nOne\nTwo\n```');
  expect(fenced('a ```` b')).toBe('`````text\na ```` b\n`````');
});

it('takes out what nobody sees, and cuts what is long', () => {
  expect(fenced('A\u0000\u202eB\u200b\r\nC')).toBe('```text\nA B\nC\n```');
  expect(fenced('x'.repeat(50), 10)).toBe('```text\nxxxxxxxxxx\n… (cut here)\n```');
  expect(fenced(`x${'😀'.repeat(9)}`, 4)).toBe('```text\nx😀\ufffd\n… (cut here)\n```');
});

it('folds long lines between words, as a phone needs it, but not what is to be copied', () => {
  const long = `Where: ${'word '.repeat(12)}end`;
  expect(fenced(`${long}\n→ ${long}`).split('\n')).toEqual([
    '```text',
    'Where: word word word word word word word word',
    '  word word word word end',
    `→ ${long}`,
    '```',
  ]);
  // A sentence with a colon in it is none of the facts of a card.
  expect(fenced('A time needs am or pm here: it is in the morning, or not.')).toBe(
    '```text\nA time needs am or pm here: it is in the\nmorning, or not.\n```',
  );
  expect(fenced('x'.repeat(60))).toBe(`\`\`\`text\n${'x'.repeat(60)}\n\`\`\``);
});

it('has one end, whatever the text holds', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('`', '```', '\n', '\r\n', '~~~', '    ', '> '),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const [first = '', ...lines] = fenced(parts.join('')).split('\n');
      const fence = first.replace('text', '');
      const ends = lines.filter((line) =>
        new RegExp(`^ {0,3}\`{${fence.length},}\\s*$`).test(line),
      );
      expect(ends).toEqual([lines.at(-1)]);
    }),
  );
});
