import { describe, expect, it } from 'vitest';
import { byDay } from './days.ts';
import { exampleOf, TODAY } from './example.ts';

const MON = 'Mondays, 2pm to 3pm';
const MON_THU = 'Mondays and Thursdays, 10am to 11am';
const FRI = 'First Friday of the month, 10am to 11am';
const OVER = '7 November 2026, 2pm to 3pm';

describe('a list by day', () => {
  it.each([
    ['in the order of the week', [MON, FRI], ['Monday: 1', 'Friday: 1']],
    [
      'several on a day, one of them on other days too',
      [MON, MON_THU, FRI],
      ['Monday: 2', 'Friday: 1'],
    ],
    [
      'what is on most days, behind them',
      [FRI, 'Monday to Friday, 9am to 5pm', 'By appointment'],
      ['Friday: 1', 'On most days: 1', 'On no fixed day: 1'],
    ],
    [
      'what has no day, and what is over, at the end',
      [FRI, 'By appointment', OVER],
      ['Friday: 1', 'On no fixed day: 1', 'No longer on: 1'],
    ],
    ['put in another order by hand, without headings', [FRI, MON], [': 2']],
    ['of a single day, without a heading', [MON, MON_THU], [': 2']],
    ['of one listing, without a heading', [FRI], [': 1']],
    ['of none', [], [': 0']],
  ])('%s', (_, whens, groups) => {
    const items = whens.map((when) => ({ record: exampleOf(when) }));
    const found = byDay(items, TODAY);
    expect(found.map(({ day, items: ofDay }) => `${day}: ${ofDay.length}`)).toEqual(groups);
    expect(found.flatMap(({ items: ofDay }) => ofDay)).toEqual(items);
  });
});
