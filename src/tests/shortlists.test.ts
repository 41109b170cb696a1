import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../directory.ts';
import { codeOf, readFragment, toFragment } from '../shortlist/code.ts';
import { RELEASED } from './fixtures/shortlists.ts';

const { listings } = loadDirectory();
const byCode = new Map(
  listings.flatMap((listing) =>
    [listing.id, ...listing.formerly].map((id) => [codeOf(id), listing] as const),
  ),
);

describe.each(RELEASED)('the link $fragment', ({ fragment, ids }) => {
  it('is read as what it meant when it was sent', () => {
    expect(readFragment(fragment)).toEqual({
      kind: 'list',
      codes: ids.map(codeOf),
      count: ids.length,
      isDamaged: false,
    });
  });

  it('leads to listings that are there today, whatever they are called now', () => {
    const found = ids.map((id) => byCode.get(codeOf(id)));
    expect(found.map((listing) => listing && [listing.id, ...listing.formerly])).toEqual(
      ids.map((id) => expect.arrayContaining([id])),
    );
  });
});

describe('the links that were released', () => {
  it('are of every version, the present one among them', () => {
    const versions = new Set(RELEASED.map(({ fragment }) => fragment.charAt(0)));
    expect([...versions].at(-1)).toBe(toFragment(['belper/friday-coffee-morning']).charAt(0));
  });
});
