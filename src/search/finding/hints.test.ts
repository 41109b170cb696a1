import { describe, expect, it } from 'vitest';
import { exampleDocument, MATERIAL, TODAY } from '../example.ts';
import { resolveLexicon } from '../reading/lexicon.ts';
import { findAlike } from '../reading/likeness.ts';
import { EMPTY_QUERY } from '../query.ts';
import { createEngine } from './engine.ts';
import { fluentWith } from './fluent.ts';

const lexicon = resolveLexicon(
  {
    skipped: ['the', 'my', 'for', 'i', 'is', 'am'],
    same: [['not', 'cannot', 'cant']],
    topics: [
      { names: [['loneliness']], phrases: ['everything online', 'look after father'] },
      { names: [['advice']], phrases: ['not walk', 'walk eggshells', 'foxtrot'] },
      { names: [['housing']], phrases: ['moulting'] },
      { names: [['choir']], phrases: ['club for men', 'on gents'] },
    ],
    ordinary: [],
  },
  MATERIAL.vocabulary,
);
const documents = [
  { id: 'derby/a-walk', kind: 'walking', audiences: ['men'] },
  { id: 'derby/b-advice', kind: 'advice' },
  { id: 'derby/c-company', kind: 'dementia-cafe', needs: ['loneliness'] },
  { id: 'derby/d-choir', kind: 'choir' },
  { id: 'derby/f-home', kind: 'craft', needs: ['housing'] },
  { id: 'derby/e-dogs', kind: 'gardening', summary: 'Spaniels and any other dog.' },
].map(exampleDocument);
const engine = createEngine({ ...MATERIAL, documents, lexicon }, fluentWith(findAlike));
const search = (words: string) => engine.search({ ...EMPTY_QUERY, words }, TODAY);
const partsOf = (words: string) =>
  search(words).understood.parts.flatMap(({ means }) => means.map(({ value }) => value));
const first = (words: string) => search(words).hits[0]?.document.id;

describe('a saying', () => {
  it.each([
    ['walking on eggshells', 'derby/b-advice'],
    ['i cannot walk', 'derby/b-advice'],
    ['everything is online', 'derby/c-company'],
  ])('“%s” outweighs what one of its words would mean', (words, id) => {
    expect(partsOf(words)).toEqual([]);
    expect(first(words)).toBe(id);
  });

  it('leaves what stands between its words, and says more than that', () => {
    const words = 'i look after my gents father';
    expect(partsOf(words)).toEqual(['men']);
    expect(first(words)).toBe('derby/c-company');
  });

  it.each([
    ['walking club for men', ['walking', 'men']],
    ['walking on gents', ['walking', 'men']],
    ['online walking', ['online', 'walking']],
  ])('is none in “%s”, of which all else has a meaning', (words, values) => {
    expect(partsOf(words)).toEqual(values);
  });
});

describe('words that are missing', () => {
  it.each([
    // That some other listing has the word helps nobody.
    ['choir dog', ['dog']],
    ['moulting dog', ['dog']],
    ['gardening dog', []],
    // What stands for something else is there when that is.
    ['moulting', []],
    ['look after father', []],
    // But who looks for a foxtrot would like to have that.
    ['foxtrot', ['foxtrot']],
    // A word may yet become another, while it is the last.
    ['choir spa', []],
    ['choir spa ', ['spa']],
    ['zzzz', ['zzzz']],
  ])('from “%s” are %j', (words, missing) => {
    expect(search(words).missing).toEqual(missing);
  });

  it('keep nobody from what is for them', () => {
    const { hits, missing } = search('men zither');
    expect(hits.map(({ document }) => document.id)).toEqual(['derby/a-walk']);
    expect(missing).toEqual(['zither']);
  });
});
