import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  EMPTY,
  move,
  remove,
  replace,
  setNote,
  type Shortlist,
} from '../../shortlist/list.ts';
import { undone } from './undo.ts';

const list = (...ids: string[]): Shortlist => replace(ids.map((id) => `a/${id}`));
const told = ({ items }: Shortlist) =>
  items.map(({ id, note }) => id.slice(2) + (note && `(${note})`)).join(' ');

describe('taking back', () => {
  const before = setNote(list('x', 'y', 'z'), 'a/y', 'ring first');

  it.each<[claim: string, after: Shortlist, since: (list: Shortlist) => Shortlist, then: string]>([
    [
      'puts what was removed where it was, with its note',
      remove(before, 'a/y'),
      (now) => now,
      'x y(ring first) z',
    ],
    ['puts a cleared list back', EMPTY, (now) => now, 'x y(ring first) z'],
    ['keeps what was saved since', EMPTY, (now) => add(now, 'a/new'), 'x y(ring first) z new'],
    [
      'leaves what was removed since',
      remove(before, 'a/y'),
      (now) => remove(now, 'a/x'),
      'y(ring first) z',
    ],
    [
      'keeps a note written since',
      remove(before, 'a/y'),
      (now) => setNote(now, 'a/z', 'new'),
      'x y(ring first) z(new)',
    ],
    ['takes away what replaced it', list('p', 'y'), (now) => now, 'x y z'],
    ['takes away what was added', list('x', 'y', 'z', 'p'), (now) => now, 'x y z'],
    ['brings nothing twice', remove(before, 'a/y'), (now) => add(now, 'a/y'), 'x y z'],
  ])('%s', (_, after, since, then) => {
    expect(told(undone(since(after), { before, after }))).toBe(then);
  });

  it('is the list before, whatever was done, where nothing happened since', () => {
    const lists = fc
      .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
      .map((ids) => list(...ids));
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        expect(undone(other, { before: one, after: other })).toEqual(one);
      }),
    );
  });

  it('leaves the order that somebody gave since to what it does not touch', () => {
    const after = list('x', 'y', 'z', 'p', 'q');
    const since = move(add(after, 'a/r'), 'a/r', -1);
    expect(told(undone(since, { before: list('x', 'y', 'z'), after }))).toBe('x y z r');
  });
});
