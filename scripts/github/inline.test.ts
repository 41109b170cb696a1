import MarkdownIt from 'markdown-it';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inline, link } from './inline.ts';

const markdown = new MarkdownIt({ html: true });
const read = (text: string) => markdown.renderInline(text).replaceAll('\u200b', '');

describe('inline', () => {
  it.each([
    ['Tea & talk', 'Tea & talk'],
    ['**Loud** _soft_ `code`', '\\*\\*Loud\\*\\* \\_soft\\_ \\`code\\`'],
    ['[a](https://b.example)', '\\[a\\](https://b.example)'],
    ['<!-- kept: {} -->', '\\<\\!-- kept: {} --\\>'],
    ['two\nlines\r\nand a tab\t', 'two lines and a tab '],
  ])('writes %j so that it is read as it stands', (text, written) => {
    expect(inline(text).replaceAll('\\&', '&')).toBe(written);
  });

  it.each(['@everyone', 'ask @ada', '#12', 'owner/name#12', 'GH-12', 'gh-12', 'a@b'])(
    'calls nobody by %s',
    (text) => {
      expect(inline(text)).not.toMatch(/@\w|#\d|GH-\d/i);
      expect(read(inline(text))).toBe(text);
    },
  );

  it('is read as the words it was made of, whatever they are', () => {
    const signs = fc.constantFrom(...'abc12 \\`*_[]<>#|~$&!@()-+.:\n"');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (letters) => {
        const text = letters.join('').replace(/\s+/g, ' ').trim();
        const shown = read(inline(text))
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(shown).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('link', () => {
  it.each([
    ['https://a.example/', 'https://a.example/'],
    ['https://a.example/(b)?c=[d]', 'https://a.example/(b)?c=%5Bd%5D'],
    [
      'https://a.example/>) [x](https://b.example',
      'https://a.example/%3E)%20%5Bx%5D(https://b.example',
    ],
  ])('leads to %s and nowhere else', (address, href) => {
    expect(markdown.renderInline(link('a ] b', address))).toBe(`<a href="${href}">a ] b</a>`);
  });
});
