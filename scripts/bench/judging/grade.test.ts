import { describe, expect, it } from 'vitest';
import type { Wanted } from '../questions/question.ts';
import { exampleDirectory as places, exampleFacts } from './example.ts';
import { fits, gradeOf } from './grade.ts';

const coffee = exampleFacts(
  'belper/friday-coffee',
  {
    title: 'Friday coffee by the window',
    venue: 'hall',
    cost: 'Free, drinks from £1.50',
    join: 'Just turn up',
    'helps-with': '[loneliness]',
    for: '[older-people]',
  },
  'With **knitting** in winter.',
);
const line = exampleFacts('derbyshire/debt-line', {
  kind: 'advice',
  place: 'by phone',
  when: 'Mondays 9am to 1pm and 6pm to 8pm',
  cost: '£2.50',
});

describe('fits', () => {
  it.each<[Wanted, boolean, boolean]>([
    [{}, true, true],
    [{ kind: 'coffee-morning' }, true, false],
    [{ kind: ['choir', 'advice'] }, false, true],
    [{ town: 'belper' }, true, false],
    [{ ids: ['derbyshire/debt-line'] }, false, true],
    [{ ids: [] }, false, false],
    [{ place: 'by-phone' }, false, true],
    [{ join: 'just-turn-up' }, true, false],
    [{ need: ['debt', 'loneliness'] }, true, false],
    [{ audience: 'older-people' }, true, false],
    [{ audience: 'men' }, false, false],
    [{ free: true }, true, false],
    [{ most: 2 }, true, false],
    [{ most: 2.5 }, true, true],
    [{ access: 'step-free' }, true, false],
    [{ access: 'parking' }, false, false],
    [{ titled: /window/ }, true, false],
    [{ titled: /knitting/ }, false, false],
    [{ says: /knitting/ }, true, false],
    [{ near: { of: 'belper', miles: 1 } }, true, false],
    [{ near: { of: 'DE56 1', miles: 1 } }, true, false],
    [{ near: { of: 'SK17 6', miles: 10 } }, false, false],
    [{ near: { of: 'SK17 6', miles: 40 } }, true, false],
    [{ day: 'fri' }, true, false],
    [{ day: 'fri', part: 'morning' }, true, false],
    [{ day: 'fri', part: 'evening' }, false, false],
    [{ part: 'evening' }, false, true],
    [{ day: 'mon', part: 'afternoon' }, false, true],
    [{ on: ['2026-11-23', '2026-11-23'] }, false, true],
    [{ on: ['2026-11-24', '2026-11-27'] }, true, false],
    [{ kind: 'coffee-morning', town: 'derby' }, false, false],
  ])('%j: the coffee in Belper %j, the telephone line %j', (wanted, isCoffee, isLine) => {
    expect(fits(coffee, wanted, places)).toBe(isCoffee);
    expect(fits(line, wanted, places)).toBe(isLine);
  });

  it('takes day and time of day from one session, not from two', () => {
    const two = exampleFacts('belper/two', {
      when: '[Mondays 10am to 12 noon, Fridays 7pm to 9pm]',
    });
    expect(fits(two, { day: 'mon', part: 'morning' }, places)).toBe(true);
    expect(fits(two, { day: 'mon', part: 'evening' }, places)).toBe(false);
  });

  it('refuses a question about a place that nobody knows', () => {
    expect(() => fits(coffee, { near: { of: 'atlantis', miles: 1 } }, places)).toThrow('atlantis');
  });
});

describe('the grade', () => {
  it.each<[Wanted[], Wanted[], number]>([
    [[{ town: 'derby' }, { kind: 'coffee-morning' }], [], 2],
    [[{ town: 'derby' }], [{ kind: 'coffee-morning' }], 1],
    [[{ kind: 'coffee-morning' }], [{ kind: 'coffee-morning' }], 2],
    [[{ town: 'derby' }], [], 0],
  ])('with %j right and %j fair is %d', (right, fair, grade) => {
    expect(gradeOf({ right, fair }, coffee, places)).toBe(grade);
  });
});
