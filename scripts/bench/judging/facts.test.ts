import { describe, expect, it } from 'vitest';
import { exampleFacts } from './example.ts';
import { partsOf } from './facts.ts';

describe('the parts of the day of a session', () => {
  it.each([
    ['10:00', '12:00', ['morning']],
    ['10:00', '12:30', ['morning', 'afternoon']],
    ['12:00', '13:00', ['afternoon']],
    ['14:00', '17:00', ['afternoon']],
    ['16:00', '18:00', ['afternoon', 'evening']],
    ['09:00', '20:00', ['morning', 'afternoon', 'evening']],
    ['19:00', null, ['evening']],
    ['11:00', null, ['morning']],
    [null, null, []],
  ])('from %s to %s are %j', (start, end, parts) => {
    expect(partsOf({ start, end })).toEqual(parts);
  });
});

describe('the price', () => {
  it.each([
    ['Free, drinks from £1.50', 0],
    ['£2.50, children free', 2.5],
    ['£3', 3],
    ['Donation', null],
    ['Donation, suggested £2', 2],
    ['Ask', null],
  ])('of “%s” is %j', (cost, price) => {
    expect(exampleFacts('belper/quiz', { cost }).price).toBe(price);
  });
});

describe('the occasions', () => {
  it('are those of a year from the day on', () => {
    const { occasions } = exampleFacts('belper/coffee');
    expect(occasions).toHaveLength(52);
    expect(occasions[0]).toEqual({ date: '2026-11-27', day: 'fri', parts: ['morning'] });
  });

  it('are none where it is by appointment', () => {
    expect(exampleFacts('belper/quiz', { when: 'by appointment' }).occasions).toEqual([]);
  });
});
