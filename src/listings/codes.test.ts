import { describe, expect, it } from 'vitest';
import { codeOf } from '../shortlist/code.ts';
import { damaged, GOOD, WORDS } from '../tests/fixtures/listing.ts';
import { readContent } from './content.ts';

// Found by trying a hundred thousand names.
const ONE = 'belper/choir-123384';
const OTHER = 'belper/choir-181813';

function told(texts: Record<string, string>): string[] {
  const all = {
    ...WORDS,
    'venues/belper/ada-belfield-centre.md':
      '---\nname: Ada Belfield Centre\npostcode: DE56 1UG\n---\n',
    ...texts,
  };
  const files = Object.entries(all).map(([path, text]) => ({ path, file: path, text }));
  return readContent(files, 'content', '2026-11-22').problems.map(
    ({ file, line, id, message, fix }) => `${file}:${line} ${id}: ${message} → ${fix}`,
  );
}

const formerly = (...ids: string[]) => damaged('[belper/tea-table]', `[${ids.join(', ')}]`);

describe('the codes of listings', () => {
  it('can be the same for two ids, though of 35 bits', () => {
    expect(codeOf(ONE)).toBe(codeOf(OTHER));
  });

  it('are told of where two files have the same', () => {
    const texts = { [`listings/${ONE}.md`]: formerly(), [`listings/${OTHER}.md`]: formerly() };
    expect(told(texts)).toEqual([
      `listings/${OTHER}.md:1 code.taken: In the link of a list, “${OTHER}” would be the same seven letters and digits as “${ONE}”. → Another name for this file, if it was not published yet; else for that of the other`,
    ]);
  });

  it('of today give way to those of old addresses', () => {
    const texts = {
      'listings/belper/choir.md': formerly(OTHER),
      [`listings/${ONE}.md`]: formerly(),
    };
    expect(told(texts)).toEqual([expect.stringContaining(`listings/${ONE}.md:1 code.taken`)]);
  });

  it('are told of where two old addresses have the same', () => {
    expect(told({ 'listings/belper/choir.md': formerly(ONE, OTHER) })).toEqual([
      expect.stringMatching(/^listings\/belper\/choir\.md:\d+ code\.taken/),
    ]);
  });

  it('are not told of where one address stands twice, which has a message of its own', () => {
    const texts = {
      'listings/belper/choir.md': formerly('belper/tea'),
      'listings/belper/tea.md': formerly(),
    };
    expect(told(texts)).toEqual([expect.stringContaining('formerly.taken')]);
    expect(told({ 'listings/belper/tea.md': GOOD })).toEqual([]);
  });
});
