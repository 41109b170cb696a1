import { describe, expect, it } from 'vitest';
import { createFinder } from './finder.ts';
import { called, findPlainly } from './names.ts';

const TOWNS = ['Belper', 'Bolsover', 'Alfreton', 'Ashbourne', 'Chapel-en-le-Frith', 'Derby'].map(
  (name) => ({ slug: name.toLowerCase(), name, also: name === 'Derby' ? ['Darbie'] : [] }),
);
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

describe('createFinder', () => {
  const find = createFinder(TOWNS);
  it.each([
    ['', TOWNS.map(({ name }) => name)],
    ['bel', ['Belper']],
    ['b', ['Belper', 'Bolsover', 'Ashbourne', 'Derby']],
    ['BELPER', ['Belper']],
    ['chapel en le', ['Chapel-en-le-Frith']],
    ['darbie', ['Derby']],
    ['belpr', ['Belper']],
    ['alfretton', ['Alfreton']],
    ['ashborne', ['Ashbourne']],
    ['xyzzy', []],
  ])('finds for “%s”: %j', (typed, found) => {
    expect(names(find(typed))).toEqual(found);
  });
});

describe('findPlainly', () => {
  it('puts a name before the other names of something else', () => {
    const find = findPlainly([
      { slug: 'sport', name: 'Sport', also: ['walking football'] },
      { slug: 'walking', name: 'Walking group', also: [] },
    ]);
    expect(names(find('walk'))).toEqual(['Walking group', 'Sport']);
  });

  it('forgives nothing, and finds what holds the words', () => {
    const find = findPlainly(TOWNS);
    expect(names(find('sover'))).toEqual(['Bolsover']);
    expect(names(find('belpr'))).toEqual([]);
  });
});

describe('called', () => {
  it('finds a whole name whatever its case, and no part of one', () => {
    expect(called(TOWNS, ' chapel en le frith ')?.name).toBe('Chapel-en-le-Frith');
    expect(called(TOWNS, 'darbie')?.name).toBe('Derby');
    expect([called(TOWNS, 'Bel'), called(TOWNS, '')]).toEqual([null, null]);
    expect(called([{ slug: 'x', name: 'X', also: ['’'] }], ' ')).toBeNull();
  });
});
