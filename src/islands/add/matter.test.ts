import fc from 'fast-check';
import grayMatter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { readFront } from '../../listings/front.ts';
import matter from './matter.ts';

type Matter = (text: string, options: Parameters<typeof matter>[1]) => { content: string };

function partedBy(part: Matter, text: string): { fields: string | null; content: string } {
  let fields: string | null = null;
  const { content } = part(text, {
    language: 'yaml',
    engines: {
      yaml: (source) => {
        fields = source;
        return {};
      },
    },
  });
  return { fields, content };
}

const line = fc.oneof(
  fc.constantFrom('---', '---  ', '--- #', '----', ' ---', '--', '', '# a', '  # b', '\t'),
  fc.constantFrom('title: Walk', 'when:', '  - Mondays', 'a: "---"', 'b: |', '\r', '---\r', '...'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const file = fc
  .tuple(
    fc.constantFrom('---', '--- ', '---\t', '\n---', '---\r'),
    fc.array(line, { maxLength: 8 }),
    fc.constantFrom('---', '---  ', '---\r', ''),
    fc.array(line, { maxLength: 6 }),
  )
  .map(([open, fields, close, body]) => [open, ...fields, close, ...body].join('\n'));

describe('matter', () => {
  it('parts every text that the reader lets through as gray-matter does', () => {
    let read = 0;
    fc.assert(
      fc.property(file, (text) => {
        // The reader cleans the text before it hands it over, and skips the lines above it.
        const clean = text.replaceAll(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '');
        if (readFront('a/listings/b/c.md', text).fields === null) return;
        read += 1;
        expect(partedBy(matter, clean)).toEqual(partedBy(grayMatter as unknown as Matter, clean));
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it.each([
    ['no fields', 'Only words.'],
    ['a line of four dashes', '----\na: b\n---\n'],
    ['fields that are never closed', '---\na: b\n'],
    ['nothing but a comment', '---\n# a\n---\nwords'],
    ['a mark at its beginning', '\uFEFF---\na: b\n---\nwords'],
    ['spaces behind the dashes', '---\na: b\n---  \n\nwords'],
    ['a line end of Windows', '---\r\na: b\r\n---\r\nwords'],
  ])('parts a text with %s as gray-matter does', (_, text) => {
    expect(partedBy(matter, text)).toEqual(partedBy(grayMatter as unknown as Matter, text));
  });
});
