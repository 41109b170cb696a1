import { describe, expect, it } from 'vitest';
import { MOST_LISTINGS } from './code.ts';
import {
  add,
  arrange,
  EMPTY,
  has,
  idsOf,
  isFull,
  LONGEST_NOTE,
  merge,
  move,
  remove,
  replace,
  setNote,
  shorten,
  type Shortlist,
} from './list.ts';

const A = 'belper/a';
const B = 'belper/b';
const C = 'derby/c';
const THREE = setNote(replace([A, B, C]), B, 'Ask for Jean');
const FULL = replace(Array.from({ length: MOST_LISTINGS }, (_, index) => `belper/n-${index}`));

describe('a shortlist', () => {
  it.each<[string, Shortlist, readonly string[]]>([
    ['takes a listing at its end', add(replace([A]), B), [A, B]],
    ['has a listing once', add(THREE, A), [A, B, C]],
    ['lets one go', remove(THREE, B), [A, C]],
    ['lets go of nothing that it has not', remove(replace([A]), B), [A]],
    ['puts one nearer to the start', move(THREE, B, -1), [B, A, C]],
    ['puts one nearer to the end', move(THREE, B, 1), [A, C, B]],
    ['leaves the first at the start', move(THREE, A, -1), [A, B, C]],
    ['leaves the last at the end', move(THREE, C, 1), [A, B, C]],
    ['moves nothing that it has not', move(replace([A, B]), C, -1), [A, B]],
    ['is put in an order', arrange(THREE, [C, A, B]), [C, A, B]],
    ['keeps behind what an order leaves out', arrange(THREE, [C]), [C, A, B]],
    ['takes those of another behind its own', merge(replace([B, A]), [A, C]), [B, A, C]],
    ['is replaced by another', replace([C, C, A]), [C, A]],
    ['takes no more when it is full', add(FULL, A), idsOf(FULL)],
    [
      'takes of another what there is room for',
      merge(remove(FULL, 'belper/n-0'), [A, B]),
      [...idsOf(FULL).slice(1), A],
    ],
  ])('%s', (_, list, ids) => {
    expect(idsOf(list)).toEqual(ids);
  });

  it('is the same object where nothing changes, so that nothing is drawn again', () => {
    expect(add(THREE, A)).toBe(THREE);
    expect(merge(THREE, [C, B])).toBe(THREE);
    expect(remove(THREE, 'derby/none')).toBe(THREE);
    expect(move(THREE, A, -1)).toBe(THREE);
    expect(add(FULL, A)).toBe(FULL);
  });

  it('keeps notes through every change of order', () => {
    const changed = [
      move(THREE, B, 1),
      arrange(THREE, [C, B]),
      add(THREE, 'derby/d'),
      merge(THREE, []),
    ];
    for (const list of changed)
      expect(list.items.find(({ id }) => id === B)?.note).toBe('Ask for Jean');
  });

  it('lets a note go with its listing, and with all others when it is replaced', () => {
    expect(add(remove(THREE, B), B).items.at(-1)).toEqual({ id: B, note: '' });
    expect(replace(idsOf(THREE)).items.every(({ note }) => note === '')).toBe(true);
  });

  it('puts no note on what it has not', () => {
    expect(setNote(EMPTY, A, 'Ring first')).toEqual(EMPTY);
  });

  it('knows what it has, and when it is full', () => {
    expect(THREE.items.map(({ id }) => has(THREE, id))).toEqual([true, true, true]);
    expect(has(THREE, 'derby/none')).toBe(false);
    expect([isFull(EMPTY), isFull(remove(FULL, 'belper/n-1')), isFull(FULL)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('a note', () => {
  it.each([
    ['Bring a friend', 'Bring a friend'],
    ['x'.repeat(LONGEST_NOTE + 1), 'x'.repeat(LONGEST_NOTE)],
    ['x'.repeat(LONGEST_NOTE - 1) + '💐', 'x'.repeat(LONGEST_NOTE - 1)],
    ['x'.repeat(LONGEST_NOTE - 2) + '💐!', 'x'.repeat(LONGEST_NOTE - 2) + '💐'],
  ])('is cut where it may end: %.20s', (note, cut) => {
    expect(shorten(note)).toBe(cut);
  });
});
