import { describe, expect, it } from 'vitest';
import { EMPTY_CALENDAR } from '../../schedule/calendar.ts';
import type { SearchDocument } from '../document.ts';
import { exampleDocument, TODAY, VOCABULARY } from '../example.ts';
import { conditionsOf, failureOf, givesWay } from './filters.ts';
import type { Meaning } from '../reading/phrases.ts';
import { EMPTY_QUERY, type Query } from '../query.ts';
import { timesFrom } from './times.ts';
import type { UnderstoodPart } from '../reading/understand.ts';
import { whereaboutsOf } from './whereabouts.ts';

const whereabouts = whereaboutsOf(VOCABULARY, {
  outcodes: { DE56: [53.02, -1.48] },
  sectors: { 'DE56 1': [53.03, -1.47] },
});

/** A part with these meanings, of which any will do: `day fri`, `near derby 5`. */
function part(...means: string[]): UnderstoodPart {
  return {
    means: means.map((meaning): Meaning => {
      const [field, value = '', miles] = meaning.split(' ');
      return { field: field as Meaning['field'], value, ...(miles && { miles: Number(miles) }) };
    }),
    words: '',
    start: 0,
    end: 0,
    read: '',
    stems: [],
  };
}

const conditions = (parts: UnderstoodPart[], query: Partial<Query> = {}) =>
  conditionsOf({ ...EMPTY_QUERY, ...query }, parts, whereabouts);

/** What a listing fails by that is as given and else as plain as can be. */
function failure(given: Partial<SearchDocument>, parts: UnderstoodPart[], query = {}) {
  const document = exampleDocument({ id: 'belper/one', ...given });
  const times = timesFrom(TODAY, [document], EMPTY_CALENDAR);
  return failureOf(document, 0, conditions(parts, query), times);
}

const priced = (text: string) => ({ cost: { band: 'priced' as const, text } });

describe('conditions', () => {
  it.each<
    [what: string, given: Partial<SearchDocument>, parts: UnderstoodPart[], fails: string | null]
  >([
    ['£3 of £3 at most', priced('£3'), [part('cost 3')], null],
    ['£3 of under £3', priced('£3'), [part('cost 2.99')], 'cost'],
    [
      'what is free of £3 at most',
      { cost: { band: 'free', text: 'Free' } },
      [part('cost 3')],
      null,
    ],
    ['what one has to ask', { cost: { band: 'ask', text: 'Ask' } }, [part('cost 3')], 'cost'],
    ['£2 of free or £3 at most', priced('£2'), [part('free yes'), part('cost 3')], null],
    ['£3 of £2 to £3', priced('£3'), [part('cost 2'), part('cost 3')], null],
    [
      'a loop where a loop is',
      { access: { 'hearing-loop': 'yes' } },
      [part('access hearing-loop')],
      null,
    ],
    ['a loop of which nobody knows', {}, [part('access hearing-loop')], 'access'],
    [
      'one of two facts that are both needed',
      { access: { 'hearing-loop': 'yes' } },
      [part('access hearing-loop'), part('access step-free')],
      'access',
    ],
    ['how to join', { join: 'book-first' }, [part('join just-turn-up')], 'join'],
    [
      'either way to join',
      { join: 'book-first' },
      [part('join just-turn-up'), part('join book-first')],
      null,
    ],
    [
      'both ways to join at once',
      { join: 'book-first' },
      [part('join just-turn-up', 'join book-first'), part('join just-turn-up')],
      'join',
    ],
    ['what is online', { place: 'Online' }, [part('place online')], null],
    ['what is at a venue', { place: 'Library' }, [part('place online')], 'place'],
    ['a town near by, however far', { town: 'buxton' }, [part('near derby')], null],
    ['a town within the miles', { town: 'belper' }, [part('near derby 7')], null],
    ['a town beyond the miles', { town: 'buxton' }, [part('near derby 7')], 'near'],
    [
      'a place within the miles',
      { town: 'buxton', at: [52.93, -1.48] },
      [part('near derby 7')],
      null,
    ],
    ['one of two towns', { town: 'derby' }, [part('town belper'), part('town derby')], null],
    ['another town', { town: 'buxton' }, [part('town belper')], 'town'],
    ['any town of the whole area', { town: 'buxton' }, [part('town derbyshire')], null],
    [
      'words that may be a town or a need',
      { town: 'buxton' },
      [part('town hope', 'need debt')],
      null,
    ],
    ['two things at once', priced('£9'), [part('cost 3'), part('town derby')], 'several'],
  ])('are met or not by %s', (_, given, parts, fails) => {
    expect(failure(given, parts)).toBe(fails);
  });

  it('take the place of a postcode or a town from where these are', () => {
    expect(conditions([part('near DE56')]).near).toMatchObject({
      at: [53.02, -1.48],
      name: 'DE56',
    });
    expect(conditions([part('near belper')]).near).toMatchObject({
      at: [53.023, -1.481],
      name: 'Belper',
    });
    expect(conditions([part('near atlantis')]).near).toBeNull();
  });

  it('of the form stand before those of the words', () => {
    expect(conditions([part('join book-first')], { dropIn: true }).joins).toEqual(['just-turn-up']);
    expect(conditions([part('access parking')], { stepFree: true }).access).toEqual([
      'step-free',
      'parking',
    ]);
    expect(conditions([part('cost 3')], { free: true })).toMatchObject({ free: true, most: 3 });
  });
});

describe('a part of the words', () => {
  it.each<[UnderstoodPart, Partial<Query>, boolean]>([
    [part('town belper'), { town: 'derby' }, true],
    [part('near belper'), { town: 'derby' }, true],
    [part('near belper'), { day: 'fri' }, false],
    [part('part 18:00-'), { part: 'morning' }, true],
    [part('day sat', 'day sun'), { day: 'fri' }, true],
    [part('kind choir'), { kind: 'yoga' }, false],
    [part('town hope', 'need debt'), { town: 'derby' }, false],
  ])(
    'gives way to the filter that is chosen for the same, and to no other',
    (one, query, gives) => {
      expect(givesWay(one, { ...EMPTY_QUERY, ...query })).toBe(gives);
    },
  );
});
