import { describe, expect, it } from 'vitest';
import { exampleEntry } from './example.ts';
import type { View } from './view.ts';
import { damageWords, goneWords, headingOf, lastingWords } from './words.ts';

const here = exampleEntry();
const gone = { ...here, record: null, lack: 'gone' as const };
const waiting = { ...here, record: null, lack: 'waiting' as const };
const shared: View = { is: 'shared', fragment: '', codes: [], count: 2, isDamaged: false };

describe('the heading', () => {
  it.each<[View, (typeof here | typeof gone | typeof waiting)[], string]>([
    [{ is: 'own' }, [], 'My list'],
    [{ is: 'newer' }, [], 'This link is newer than the page'],
    [{ is: 'lost' }, [], 'This link has lost its list'],
    [shared, [waiting, waiting], 'A list shared with you'],
    [shared, [here, gone], 'A list shared with you'],
    [{ ...shared, isDamaged: true }, [here], 'Part of a list shared with you'],
    [shared, [gone, gone], 'Not in the directory any more'],
    [{ ...shared, is: 'one' }, [here], 'One listing to pass on'],
    [{ ...shared, is: 'one' }, [gone], 'Not in the directory any more'],
  ])('of %j', (view, entries, heading) => {
    expect(headingOf(view, entries)).toBe(heading);
  });
});

describe('what is told of a link', () => {
  it('is how much of it could be read, and what to do', () => {
    expect(damageWords(2, 5)).toBe(
      'Part of this link is missing: 2 of 5 could be read. Ask for the link again to see the rest.',
    );
    expect(damageWords(3, 3)).toContain('changed on its way');
  });

  it.each([
    [0, 3, ''],
    [1, 1, 'The listing in this link is not in the directory any more.'],
    [1, 3, '1 of the 3 listings in this link is not in the directory any more.'],
    [2, 3, '2 of the 3 listings in this link are not in the directory any more.'],
    [3, 3, 'The listings in this link are not in the directory any more.'],
  ])('is that %i of %i are gone', (many, of, words) => {
    expect(goneWords(many, of)).toBe(words);
  });
});

it('says how long a list lasts, and what keeps it where the browser does not', () => {
  expect(lastingWords('device')).toContain('on this device only');
  expect(lastingWords('visit')).toMatch(/until you close it.*link is the list/);
  expect(lastingWords('page')).toMatch(/when you leave this page.*link is the list/);
});
