import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../example.ts';
import { findAlike } from './likeness.ts';
import { createSpeller } from './spelling.ts';
import { vocabularyWords } from './known.ts';

const texts = ['riverside', 'foxtrot', 'beech', 'archive', 'chain', 'wednesday'];
const vocabulary = vocabularyWords(VOCABULARY);
const speller = createSpeller(VOCABULARY, texts, findAlike);

const longWords = [...new Set([...vocabulary, ...texts])].filter((word) => word.length > 4);
const slips: fc.Arbitrary<[word: string, typed: string]> = fc
  .record({
    word: fc.constantFrom(...longWords),
    place: fc.nat(),
    slip: fc.constantFrom('left out', 'doubled', 'swapped', 'another'),
    letter: fc.constantFrom(...'aeioutrsnl'),
  })
  .map(({ word, place, slip, letter }) => {
    const at = 1 + (place % (word.length - 2));
    // In a short word another letter makes another word.
    const kind = slip === 'another' && word.length < 7 ? 'doubled' : slip;
    const [before, here, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    switch (kind) {
      case 'left out':
        return [word, before + after];
      case 'doubled':
        return [word, before + here + here + after];
      case 'swapped':
        return [word, before + after[0]! + here + after.slice(1)];
      default:
        return [word, before + letter + after];
    }
  });

describe('the speller', () => {
  it('finds the word that was meant in any word with one slip inside it', () => {
    fc.assert(
      fc.property(slips, ([word, typed]) => {
        fc.pre(!speller.knows(typed));
        expect(speller.correct(typed)).toContain(word);
      }),
    );
  });

  it('never takes a known word for another, nor one with another ending', () => {
    for (const word of [...vocabulary, ...texts, 'walks', 'choirs', 'something'])
      expect([word, speller.correct(word)]).toEqual([word, []]);
  });

  it.each(['bus', 'nan', 'tea', 'wlep', 'mxyz', 'diving', 'qqqqqqqq'])(
    'leaves %s alone',
    (word) => {
      expect(speller.correct(word)).toEqual([]);
    },
  );

  it('holds a missing letter likelier than another letter, and a word to choose likelier than any', () => {
    expect(speller.correct('achive')[0]).toBe('archive');
    expect(speller.correct('wendsday')[0]).toBe('wednesday');
  });

  it('finds the words that begin alike, in order', () => {
    expect(speller.startingWith('gar')).toEqual(['gardening']);
    expect(speller.startingWith('zz')).toEqual([]);
  });

  it('takes no ordinary word for a slip of another, but offers what is like it for a person to choose from', () => {
    const ordinary = new Set(['beach']);
    const wary = createSpeller(VOCABULARY, texts, findAlike, { ordinary, words: [] });
    expect(speller.correct('beach')).toEqual(['beech']);
    expect(wary.correct('beach')).toEqual([]);
    expect(wary.near('beach')).toEqual(['beech']);
  });

  it('corrects to words of ordinary English as well, without holding them for words of the directory', () => {
    const more = createSpeller(VOCABULARY, texts, findAlike, {
      ordinary: new Set(['physiotherapy']),
      words: ['physiotherapy'],
    });
    expect(more.correct('fisiotherapy')).toEqual(['physiotherapy']);
    expect(more.knows('physiotherapy')).toBe(false);
    expect(more.correct('physiotherapy')).toEqual([]);
  });

  it('without Fuse knows its words, and corrects none', () => {
    const plain = createSpeller(VOCABULARY, texts, null);
    expect(plain.knows('coffee')).toBe(true);
    expect(plain.correct('cofee')).toEqual([]);
    expect(plain.near('cofee')).toEqual([]);
  });
});
