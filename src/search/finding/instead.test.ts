import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../document.ts';
import { createEngine } from './engine.ts';
import { fluentWith } from './fluent.ts';
import { exampleDocument, MATERIAL, TODAY } from '../example.ts';
import { findAlike } from '../reading/likeness.ts';
import { EMPTY_QUERY, type Query } from '../query.ts';

type Given = Partial<SearchDocument> & { id: string; when?: string };

/** The ways on from a question put to some listings, as `why: count`. */
function waysFrom(given: readonly Given[], query: Partial<Query>): string[] {
  const documents = given.map(exampleDocument);
  const engine = createEngine({ ...MATERIAL, documents }, fluentWith(findAlike));
  const { instead } = engine.search({ ...EMPTY_QUERY, ...query }, TODAY);
  return instead.map(({ why, count }) => `${why}: ${count}`);
}

const choir = (id: string, more: Partial<Given> = {}): Given => ({ id, kind: 'choir', ...more });

describe('ways on', () => {
  it('name the days that have most, and all of them together', () => {
    const choirs = [
      choir('derby/a', { when: 'Mondays, 7pm to 9pm' }),
      choir('derby/b', { when: 'Wednesdays, 7pm to 9pm' }),
      choir('derby/c', { when: 'Wednesdays, 2pm to 3pm' }),
    ];
    expect(waysFrom(choirs, { words: 'choir friday' })).toEqual([
      'On Wednesday: 2',
      'On Monday: 1',
      'On any day: 3',
    ]);
  });

  it('change terms before times, and times before places', () => {
    const choirs = [
      choir('derby/a-friday', { when: 'Fridays, 7pm to 9pm' }),
      choir('derby/b-free', { when: 'Mondays, 7pm to 9pm', cost: { band: 'free', text: 'Free' } }),
      choir('belper/c', { when: 'Fridays, 7pm to 9pm', cost: { band: 'free', text: 'Free' } }),
    ];
    expect(waysFrom(choirs, { words: 'free choir derby friday' })).toEqual([
      'With those that may cost something: 1',
      'On Monday: 1',
      'In Belper, about 7 miles from Derby: 1',
      'Everything in Derby: 2',
    ]);
  });

  it('drop all terms together where none of them alone is in the way', () => {
    const choirs = [choir('derby/a'), choir('derby/b')];
    expect(waysFrom(choirs, { words: 'free drop in choir' })).toEqual(['On any terms: 2']);
    expect(waysFrom(choirs, { words: 'free wheelchair choir' })).toEqual([
      'On any terms, perhaps without the access you need: 2',
    ]);
  });

  it('change several things together where none of them alone is in the way', () => {
    const online = { place: 'Online' };
    const yogas = [
      { id: 'buxton/a', kind: 'yoga' },
      { id: 'buxton/b', kind: 'yoga', when: 'Mondays, 7pm to 9pm' },
      { id: 'derby/c', kind: 'choir', ...online },
    ];
    expect(waysFrom(yogas, { words: 'online yoga derby' })).toEqual([
      'Anywhere, on any terms: 2',
      'Everything in Derby: 1',
      'Without “yoga”: 1',
    ]);
    expect(waysFrom(yogas, { words: 'online wheelchair yoga derby' })).toContain(
      'Anywhere, on any terms, perhaps without the access you need: 2',
    );
    expect(waysFrom(yogas, { words: 'online yoga buxton tuesday' })).toContain(
      'At any time, on any terms: 2',
    );
    expect(waysFrom(yogas, { words: 'online yoga derby tuesday' })).toContain(
      'Anywhere, at any time, on any terms: 2',
    );
  });

  it('lead to towns nearby, and to one alone that is further than people go', () => {
    const near = [choir('duffield/a'), choir('belper/b'), choir('buxton/c')];
    expect(waysFrom(near, { words: 'choir derby' })).toEqual([
      'In Duffield, about 4 miles from Derby: 1',
      'In Belper, about 7 miles from Derby: 1',
    ]);
    const far = [choir('buxton/a'), choir('hope/b')];
    expect(waysFrom(far, { words: 'choir derby' })).toEqual([
      'In Buxton, about 29 miles from Derby: 1',
    ]);
  });

  it('draw a wider circle where it was said how far it may be', () => {
    const choirs = [choir('belper/a'), choir('derby/b')];
    expect(waysFrom(choirs, { words: 'choir within 2 miles of duffield' })).toEqual([
      'Within 3 miles of duffield: 1',
      'Within 5 miles of duffield: 2',
    ]);
  });

  it('lead in the same town to kinds that help with the same', () => {
    const helps = [
      choir('belper/a', { needs: ['dementia'] }),
      { id: 'derby/b', kind: 'dementia-cafe', needs: ['dementia'] },
      { id: 'derby/c', kind: 'walking', needs: ['loneliness'] },
    ];
    expect(waysFrom(helps, { words: 'choir', town: 'derby' })).toContain(
      'Memory café instead of choir: 1',
    );
  });

  it('offer a spelling that is near, where no listing has the word', () => {
    const groups = [{ id: 'derby/a', title: 'Foxtrot for all' }];
    expect(waysFrom(groups, { words: 'boxtrot' })).toEqual([
      'Search for “foxtrot” instead of “boxtrot”: 1',
    ]);
  });

  it('say the same only once, however it is typed', () => {
    const groups = [{ id: 'derby/a' }, { id: 'derby/b' }];
    expect(waysFrom(groups, { words: 'scuba derby' })).toEqual(['Everything in Derby: 2']);
  });

  it('are no more than six', () => {
    const days = ['Mondays', 'Tuesdays', 'Wednesdays'];
    const many = ['belper', 'duffield', 'hope', 'long-eaton', 'derby'].flatMap((town) =>
      days.map((day) => choir(`${town}/${day}`, { when: `${day}, 10am to 11am` })),
    );
    expect(waysFrom(many, { words: 'free choir derby friday evening' }).length).toBeLessThanOrEqual(
      6,
    );
  });

  it('begin at everything there is only where nothing else is left', () => {
    expect(waysFrom([{ id: 'derby/a' }], { words: 'zxqv' })).toEqual(['Everything there is: 1']);
  });
});
