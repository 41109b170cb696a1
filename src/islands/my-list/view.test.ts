import { describe, expect, it } from 'vitest';
import { codeOf, toFragment } from '../../shortlist/code.ts';
import { viewOf } from './view.ts';

const THREE = ['belper/coffee', 'belper/choir', 'ripley/bowls'];
const fragment = toFragment(THREE);

describe('what an address asks for', () => {
  it.each(['', '#'])('is one’s own list for %j', (hash) => {
    expect(viewOf(hash)).toEqual({ is: 'own' });
  });

  it('is a place on the page where it is a word', () => {
    expect(viewOf('#main')).toBeNull();
  });

  it('is a list, with what its link held', () => {
    expect(viewOf(`#${fragment}`)).toEqual({
      is: 'shared',
      fragment,
      codes: THREE.map(codeOf),
      count: 3,
      isDamaged: false,
    });
  });

  it('is one listing for a link of one', () => {
    expect(viewOf(`#${toFragment(['belper/coffee'])}`)).toMatchObject({ is: 'one', count: 1 });
  });

  it('is part of a list, also of one listing, where the tail was lost', () => {
    expect(viewOf(`#${fragment.slice(0, -3)}`)).toMatchObject({
      is: 'shared',
      count: 3,
      isDamaged: true,
    });
    expect(viewOf(`#${fragment.slice(0, 12)}`)).toMatchObject({
      is: 'shared',
      codes: [codeOf('belper/coffee')],
      isDamaged: true,
    });
  });

  it('is lost where not one listing is whole', () => {
    expect(viewOf(`#${fragment.slice(0, 8)}`)).toEqual({ is: 'lost' });
  });

  it('is newer where its version is not known', () => {
    expect(viewOf('#2abcdefgh')).toEqual({ is: 'newer' });
  });
});
