import { describe, expect, it } from 'vitest';
import { readAsked, readView } from './address.ts';

describe('readAsked', () => {
  it.each([
    ['', { correct: '', town: '', kind: '' }],
    ['?correct=belper/friday-walk', { correct: 'belper/friday-walk', town: '', kind: '' }],
    ['?correct=belper%2Ffriday-walk%2F', { correct: 'belper/friday-walk', town: '', kind: '' }],
    ['?town=belper&kind=choir', { correct: '', town: 'belper', kind: 'choir' }],
    ['?town=Belper&kind=<b>', { correct: '', town: '', kind: '' }],
  ])('reads %s', (search, asked) => {
    expect(readAsked(search)).toEqual(asked);
  });

  it.each(['walk', '../../etc', 'a/b/c', 'https://example.org', '%', 'Belper/Walk', '__proto__'])(
    'takes ?correct=%s for a listing that is not there',
    (id) => {
      expect(readAsked(`?correct=${id}`).correct).toBe('add/nothing');
    },
  );
});

describe('readView', () => {
  it.each([
    ['#when', 'when'],
    ['#start', 'start'],
    ['#sent', 'sent'],
    ['#main', null],
    ['', null],
    ['#constructor', null],
  ])('reads %s as %s', (hash, view) => {
    expect(readView(hash)).toBe(view);
  });
});
