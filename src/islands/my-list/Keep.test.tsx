import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { replace } from '../../shortlist/list.ts';
import { Keep } from './Keep.tsx';

const draw = (ids: string[], own: string[]) =>
  renderToStaticMarkup(<Keep ids={ids} own={replace(own)} onKeep={vi.fn()} onOwn={vi.fn()} />);
const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, one]) => one);

it.each<[claim: string, ids: string[], own: string[], words: string, buttons: string[]]>([
  ['nothing but to keep it', ['a/x', 'a/y'], [], 'You can just look', ['Keep this list']],
  ['to save a single one', ['a/x'], [], 'keep it on a list of your own', ['Save to my list']],
  [
    'both, or this one instead, beside one’s own',
    ['a/x', 'a/y', 'a/z'],
    ['a/y'],
    'a list of your own, of 1. Nothing is changed',
    ['Keep both: add 2 to mine', 'Replace mine with this', 'Open my list'],
  ],
  ['to add a single one', ['a/x'], ['a/y'], 'of your own', ['Save to my list', 'Open my list']],
  [
    'nothing to keep where it is one’s own',
    ['a/x', 'a/y'],
    ['a/y', 'a/x'],
    'This is the same as your own list.',
    ['Open my list'],
  ],
  [
    'nothing to keep where one’s own has all of it',
    ['a/x', 'a/y'],
    ['a/y', 'a/x', 'a/z'],
    'All of these are on your own list already.',
    ['Open my list'],
  ],
  [
    'nothing to keep of one that is saved',
    ['a/x'],
    ['a/x', 'a/y'],
    'on your own list already',
    ['Open my list'],
  ],
])('a shared list offers %s', (_, ids, own, words, names) => {
  const html = draw(ids, own);
  expect(html).toContain(words);
  expect(buttons(html)).toEqual(names);
});

it('offers nothing where nothing of the list is here', () => {
  expect(draw([], ['a/x'])).toBe('');
});
