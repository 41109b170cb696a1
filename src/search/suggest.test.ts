import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_WORDS } from './query.ts';
import { createSuggester, type Suggestable } from './suggest.ts';

const NAMES: Suggestable = {
  town: [
    { slug: 'bakewell', name: 'Bakewell' },
    { slug: 'belper', name: 'Belper', also: ['Beaurepaire'] },
    { slug: 'chapel', name: 'Chapel-en-le-Frith' },
    { slug: 'derbyshire', name: 'All Derbyshire and online' },
    { slug: 'new-mills', name: 'New Mills' },
  ],
  kind: [
    { slug: 'choir', name: 'Choir or singing group', also: ['community singing'] },
    { slug: 'coffee-morning', name: 'Coffee morning', also: ['coffee club', 'cuppa'] },
    { slug: 'mens-shed', name: 'Men’s shed' },
  ],
  need: [
    { slug: 'debt', name: 'Debt and money worries', also: ['debts', 'being broke'] },
    { slug: 'dementia', name: 'Dementia and memory', also: ['Alzheimer’s'] },
    { slug: 'online', name: 'Getting online' },
  ],
};
const suggest = createSuggester(NAMES);
const wordsFor = (typed: string, most = 8) => suggest(typed, most).map(({ words }) => words);

describe('suggestions', () => {
  it.each<[what: string, typed: string, words: string[]]>([
    ['names that begin with the first letter', 'n', ['New Mills']],
    ['in capitals too', 'NEW', ['New Mills']],
    ['names of which another word begins so', 'morn', ['Coffee morning']],
    [
      'but not by a word that only joins',
      'a',
      ['All Derbyshire and online', 'Dementia and memory'],
    ],
    ['whose words are joined by hyphens', 'frith', ['Chapel-en-le-Frith']],
    ['without their apostrophes', 'mens sh', ['Men’s shed']],
    ['by other names', 'cupp', ['Coffee morning']],
    ['by a word of another name', 'broke', ['Debt and money worries']],
    ['the last word alone', 'coffee bel', ['coffee Belper']],
    ['all of the last words that are of the name', 'fun money wor', ['fun Debt and money worries']],
    [
      'what goes on from more words first, with what is of the same field',
      'coffee m',
      [
        'Coffee morning',
        'coffee Men’s shed',
        'coffee New Mills',
        'coffee Debt and money worries',
        'coffee Dementia and memory',
      ],
    ],
    ['what follows a space', 'coffee ', ['Coffee morning']],
    ['nothing for what is written out', 'coffee morning', []],
    ['nor for another name that is', 'my cuppa', []],
    [
      'nothing that was written before',
      'belper coffee be',
      ['belper coffee Debt and money worries'],
    ],
    ['nothing before anything is typed', '', []],
    ['nothing after a space alone', '  ', []],
    ['nothing for signs', '?!', []],
    ['nothing in the middle of a word', 'elper', []],
    ['nothing for what no name begins with', 'xyz', []],
  ])('are %s', (_, typed, words) => {
    expect(wordsFor(typed)).toEqual(words);
  });

  it('keep what was typed before as it stands', () => {
    expect(wordsFor('  Something nice,  for bel')).toEqual(['  Something nice,  for Belper']);
  });

  it('put a name’s own beginning before its other words, and those before other names', () => {
    expect(suggest('c', 8).map(({ slug, by }) => [slug, by])).toEqual([
      ['chapel', ''],
      ['choir', ''],
      ['coffee-morning', ''],
    ]);
    expect(suggest('o', 8).map(({ slug }) => slug)).toEqual(['derbyshire', 'online']);
    expect(suggest('be', 8).map(({ slug, by }) => [slug, by])).toEqual([
      ['belper', ''],
      ['debt', 'being broke'],
    ]);
  });

  it('say which other name they were found by', () => {
    expect(suggest('alz', 8)).toEqual([
      {
        field: 'need',
        slug: 'dementia',
        name: 'Dementia and memory',
        by: 'Alzheimer’s',
        words: 'Dementia and memory',
      },
    ]);
  });

  it('are no more than asked for, of every field that has one, and stand by field', () => {
    expect(suggest('d', 2).map(({ field }) => field)).toEqual(['need', 'town']);
    expect(suggest('coffee m', 3).map(({ field }) => field)).toEqual(['kind', 'town', 'need']);
    const fields = suggest('m', 8).map(({ field }) => field);
    expect(fields).toEqual(fields.toSorted((a, b) => fields.indexOf(a) - fields.indexOf(b)));
  });

  it('never make words longer than can be asked', () => {
    const typed = `${'long '.repeat(39)}bel`;
    expect(typed.length).toBeLessThanOrEqual(LONGEST_WORDS);
    expect(wordsFor(typed)).toEqual([]);
  });

  it('find every name by every beginning of it, whatever stands before', () => {
    const names = Object.values(NAMES).flat();
    const before = fc.constantFrom('', 'fun ', 'a coffee and ', 'new ', 'by the ');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), before, ({ slug, name }, cut, kept) => {
        const begun = name.slice(0, 1 + (cut % (name.length - 1)));
        const found = suggest(kept + begun, 99).find((one) => one.slug === slug);
        expect(found?.words).toBe(kept + name);
      }),
    );
  });

  it('never throw, and never leave out what was typed before the last words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        for (const { words, name } of suggest(typed, 8))
          expect(typed.startsWith(words.slice(0, -name.length))).toBe(true);
      }),
    );
  });
});
