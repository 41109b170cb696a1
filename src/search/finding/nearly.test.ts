import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../document.ts';
import { createEngine, type Circumstances } from './engine.ts';
import { fluentWith } from './fluent.ts';
import { exampleDocument, MATERIAL, TODAY } from '../example.ts';
import { findAlike } from '../reading/likeness.ts';
import { EMPTY_QUERY, type Query } from '../query.ts';

type Given = Partial<SearchDocument> & { id: string; when?: string };

function searchOver(given: readonly Given[], query: Partial<Query>, besides?: Circumstances) {
  const documents = given.map(exampleDocument);
  const engine = createEngine({ ...MATERIAL, documents }, fluentWith(findAlike));
  return engine.search({ ...EMPTY_QUERY, ...query }, TODAY, besides);
}

/** What nearly fits, as `id: what differs`. */
function nearlyIn(...asked: Parameters<typeof searchOver>): string[] {
  return searchOver(...asked).nearly.map(({ document, why }) => `${document.id}: ${why}`);
}

const choir = (id: string, more: Partial<Given> = {}): Given => ({ id, kind: 'choir', ...more });
const FREE = { band: 'free', text: 'Free' } as const;

describe('what nearly fits', () => {
  it.each<[lacks: string, words: string, given: Partial<Given>, why: string]>([
    ['free', 'free choir', {}, 'May cost something'],
    ['cost', 'choir under £2', { cost: { band: 'priced', text: '£4' } }, 'May cost more'],
    ['cost', 'choir under £2', { cost: { band: 'ask', text: 'Ask' } }, 'Ask what it costs'],
    ['access', 'choir with parking', {}, 'Parking: not known'],
    ['access', 'choir with parking', { access: { parking: 'no' } }, 'Parking: no'],
    ['access', 'choir with parking', { place: 'Online' }, 'Online'],
    ['access', 'choir with parking', { place: 'Various places' }, 'Parking: not known'],
    ['part', 'choir in the evening', {}, 'At another time'],
    ['part', 'friday choir in the evening', {}, 'At another time'],
    ['join', 'drop in choir', { join: 'book-first' }, 'Book first'],
    ['join', 'drop in choir', {}, 'Ask how to join'],
    ['place', 'online choir', {}, 'You have to go there'],
    ['place', 'online choir', { place: 'By phone' }, 'By phone'],
    ['day', 'choir monday', {}, 'On another day'],
    ['day', 'choir monday', { when: 'by appointment' }, 'Ask for the day'],
    ['near', 'choir within 5 miles of derby', {}, 'In Belper, about 7 miles from Derby'],
    ['town', 'choir derby', {}, 'In Belper, about 7 miles from Derby'],
    ['town', 'choir derby or buxton', {}, 'In Belper, about 7 miles from Derby'],
    ['town', 'choir derby', { place: 'Online' }, 'Online'],
    ['town', 'choir derby', { town: 'derbyshire' }, 'All Derbyshire and online'],
  ])('may lack what it is about: %s, “%s”, %o', (lacks, words, given, why) => {
    const { hits, nearly } = searchOver([choir('belper/a', given)], { words });
    expect(hits).toEqual([]);
    expect(nearly.map((one) => [one.document.id, one.lacks, one.why])).toEqual([
      ['belper/a', lacks, why],
    ]);
  });

  it.each<[what: string, query: Partial<Query>, given: Given]>([
    ['two things', { words: 'free choir derby' }, choir('belper/a')],
    ['the day and the time', { words: 'choir monday evening' }, choir('derby/a')],
    ['two kinds of access', { words: 'choir parking hearing loop' }, choir('derby/a')],
    ['what it is about', { words: 'choir derby' }, { id: 'derby/a', kind: 'yoga' }],
    ['a town that is far', { words: 'choir derby' }, choir('buxton/a')],
    ['a town that was chosen', { words: 'choir', town: 'derby' }, choir('belper/a')],
    ['a day that was chosen', { words: 'choir', day: 'mon' }, choir('derby/a')],
    ['a time that was chosen', { words: 'choir', part: 'evening' }, choir('derby/a')],
    ['a kind that was chosen', { words: 'singing', kind: 'yoga' }, choir('derby/a')],
    ['a need that was chosen', { words: 'choir', need: 'debt' }, choir('derby/a')],
    ['the cost that was chosen', { words: 'choir', free: true }, choir('derby/a')],
    ['the access that was chosen', { words: 'choir', stepFree: true }, choir('derby/a')],
    ['the joining that was chosen', { words: 'choir', dropIn: true }, choir('derby/a')],
  ])('never lacks %s', (_, query, given) => {
    const { hits, nearly } = searchOver([given], query);
    expect([hits, nearly]).toEqual([[], []]);
  });

  it('comes in the order of how little it matters, and of two towns the nearer first', () => {
    const given = [
      choir('belper/town', { cost: FREE }),
      choir('duffield/nearer', { cost: FREE }),
      choir('derby/day', { cost: FREE, when: 'Mondays, 2pm to 3pm' }),
      choir('derby/cost', {}),
    ];
    expect(nearlyIn(given, { words: 'free choir derby friday' })).toEqual([
      'derby/cost: May cost something',
      'derby/day: On another day',
      'duffield/nearer: In Duffield, about 4 miles from Derby',
      'belper/town: In Belper, about 7 miles from Derby',
    ]);
  });

  it('has what somebody confirmed lately before what lacks less', () => {
    const given = [choir('derby/a', { checked: '2024-01' }), choir('belper/b', { cost: FREE })];
    const nearly = nearlyIn(given, { words: 'free choir derby' });
    expect(nearly.map((one) => one.replace(/:.*/, ''))).toEqual(['belper/b', 'derby/a']);
  });

  it('has all the words that were typed', () => {
    const given = [
      { id: 'derby/a', kind: 'craft', title: 'Knit and natter' },
      { id: 'derby/b', kind: 'craft', title: 'Felt' },
    ];
    expect(nearlyIn(given, { words: 'knitting belper' })).toEqual([
      'derby/a: In Derby, about 7 miles from Belper',
    ]);
  });

  it('fills a list of few up to ten, and is short where nothing fits', () => {
    const many = Array.from({ length: 12 }, (_, number) => choir(`belper/${number}`));
    const fitting = Array.from({ length: 12 }, (_, number) => choir(`derby/${number}`));
    const sizes = [0, 1, 9, 10, 12].map((count) => {
      const given = [...fitting.slice(0, count), ...many];
      const { hits, nearly } = searchOver(given, { words: 'choir derby' });
      return [hits.length, nearly.length];
    });
    expect(sizes).toEqual([
      [0, 5],
      [1, 9],
      [9, 1],
      [10, 0],
      [12, 0],
    ]);
  });

  it('is in the part of the map that is searched', () => {
    const given = [choir('derby/in', { at: [53, -1.4] }), choir('derby/out', { at: [52, -1.4] })];
    const within = ([north]: readonly [number, number]) => north > 52.5;
    expect(nearlyIn(given, { words: 'free choir' }, { within })).toEqual([
      'derby/in: May cost something',
    ]);
  });

  it('lacks no town where those of other towns may not have been looked at', () => {
    const given = [choir('derby/a'), choir('belper/b', { cost: FREE })];
    expect(nearlyIn(given, { words: 'free choir derby' }, { isWhole: false })).toEqual([
      'derby/a: May cost something',
    ]);
    expect(
      nearlyIn(given, { words: 'choir within 2 miles of duffield' }, { isWhole: false }),
    ).toEqual([]);
  });

  it('leaves out ways on that lead nowhere else, unless nothing fits', () => {
    const given = [choir('derby/a'), choir('belper/b'), choir('duffield/c')];
    const towns = [/^In Duffield/, /^In Belper/].map((why) => expect.stringMatching(why) as string);
    const whys = (list: readonly Given[]) =>
      searchOver(list, { words: 'choir derby' }).instead.map(({ why }) => why);
    expect(whys(given)).toEqual([]);
    expect(whys(given.slice(1))).toEqual(towns);
    // With one that does not stand there yet.
    const also = choir('belper/e', { checked: '2024-01' });
    const nine = Array.from({ length: 9 }, (_, number) => choir(`duffield/${number}`));
    expect(whys([...given, ...nine, also])).toEqual(towns);
  });
});
