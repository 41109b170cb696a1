import { describe, expect, it } from 'vitest';
import { exampleDirectory as places, exampleFacts } from '../judging/example.ts';
import { fillAgainst, fillFor } from './slots.ts';

const listings = [
  exampleFacts('belper/coffee', { kind: 'coffee-morning', when: 'Fridays, 10am to 12 noon' }),
  exampleFacts('derby/evening-choir', { kind: 'choir', when: 'Mondays, 7pm to 9pm' }),
  exampleFacts('derbyshire/phone-choir', { kind: 'choir', when: 'Tuesdays, 10am to 11am' }),
];

describe('a question with gaps', () => {
  it('is about the town and the day of a listing that is right', () => {
    const row = [
      'coffee {town} {day}',
      { kind: 'coffee-morning', town: '{town}', day: '{day}' },
    ] as const;
    expect(fillFor(row, listings, places)).toEqual([
      'coffee belper friday',
      [{ kind: 'coffee-morning', town: 'belper', day: 'fri' }],
      [],
    ]);
  });

  it('is never about a whole area, which nobody would call near', () => {
    const row = ['choir in {town}', { kind: 'choir', town: '{town}' }, { kind: 'choir' }] as const;
    expect(fillFor(row, listings, places)).toEqual([
      'choir in derby',
      [{ kind: 'choir', town: 'derby' }],
      [{ kind: 'choir' }],
    ]);
  });

  it('takes a day on which it is on at the time of day that is asked for', () => {
    const both = exampleFacts('belper/walk', {
      kind: 'walking',
      when: '[Mondays 7pm to 8pm, Wednesdays 10am to 11am]',
    });
    const row = [
      'walking {day} morning',
      { kind: 'walking', day: '{day}', part: 'morning' },
    ] as const;
    expect(fillFor(row, [both], places)[0]).toBe('walking wednesday morning');
  });

  it('can be about a town where nothing is right', () => {
    const row = ['choir in {town}', { kind: 'choir', town: '{town}' }] as const;
    const [words, wanted] = fillAgainst(row, listings, places);
    expect(words).toMatch(/^choir in (?!derby|all derbyshire)\w/);
    const slug = words.slice('choir in '.length).replace(' ', '-');
    expect(wanted).toEqual([{ kind: 'choir', town: slug }]);
  });

  it('is as it was when it has no gaps', () => {
    const row = ['choir', { kind: 'choir' }] as const;
    expect(fillFor(row, listings, places)).toBe(row);
    expect(fillAgainst(row, listings, places)).toBe(row);
  });

  it('cannot be asked of a sample that has nothing of the kind, or all of it everywhere', () => {
    const row = ['yoga in {town}', { kind: 'yoga', town: '{town}' }] as const;
    expect(() => fillFor(row, listings, places)).toThrow('yoga in {town}');
    const towns = places.vocabulary.towns.map(({ slug }) => exampleFacts(`${slug}/coffee`));
    const anywhere = ['coffee in {town}', { kind: 'coffee-morning', town: '{town}' }] as const;
    expect(() => fillAgainst(anywhere, towns, places)).toThrow('Every town');
  });
});
