import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TODAY, VOCABULARY } from './example.ts';
import { findAlike } from './likeness.ts';
import { createSpeller } from './spelling.ts';
import { withoutPart } from './query.ts';
import { createReader } from './understand.ts';

const speller = createSpeller(VOCABULARY, [], findAlike);
const reader = createReader({ vocabulary: VOCABULARY, speller });
const understand = (words: string) => reader(words, TODAY);

/** Everything that was understood, as `field:value`, and the words left over that say something. */
function read(words: string): { means: string[]; rest: string[] } {
  const { parts, rest } = understand(words);
  return {
    means: parts.flatMap((part) => part.means.map(({ field, value }) => `${field}:${value}`)),
    rest: rest.filter(({ isFiller }) => !isFiller).map((word) => word.read),
  };
}

describe('understanding', () => {
  it.each([
    ['coffee belper friday', ['kind:coffee-morning', 'town:belper', 'day:fri']],
    [
      'Coffee Friday Mornings, Belper!',
      ['kind:coffee-morning', 'day:fri', 'part:morning', 'town:belper'],
    ],
    ['coffee morning', ['kind:coffee-morning']],
    ['is there a choir for my mum', ['kind:choir']],
    ['singing near Long Eaton', ['kind:choir', 'near:long-eaton']],
    ['craft', ['kind:craft']],
    ['memory cafe', ['kind:dementia-cafe']],
    ['something with dementia', ['need:dementia']],
    ['money worries', ['need:debt']],
    ['debts', ['need:debt']],
    ['by myself since he died', ['need:loneliness']],
    ['I am on my own', ['need:loneliness']],
    ['walks for gents', ['kind:walking', 'audience:men']],
    ['thurs', ['day:thu']],
    ['today', ['day:today']],
    ['tomorrow evening', ['day:tomorrow', 'part:evening']],
    ['tonight', ['day:today', 'part:evening']],
    ['this morning', ['day:today', 'part:morning']],
    ['this weekend', ['day:weekend']],
    ['yoga at weekends', ['kind:yoga', 'day:sat', 'day:sun']],
    ['27 november', ['day:2026-11-27']],
    ['on the 1st of Jan', ['day:2027-01-01']],
    ['31 february', [], ['31', 'february']],
    ['Jan 1', ['day:2027-01-01']],
    ['free yoga', ['free:yes', 'kind:yoga']],
    ['wheelchair', ['access:step-free']],
    ['step-free coffee', ['access:step-free', 'kind:coffee-morning']],
    ['drop in', ['join:just-turn-up']],
    ['mickleover', ['town:derby']],
    ['derbyshire', ['town:derbyshire']],
    ['longeaton coffeemorning', ['town:long-eaton', 'kind:coffee-morning']],
    ['long eton', ['town:long-eaton']],
    ['allot ment', ['kind:gardening']],
    ['foxtrot', [], ['foxtrot']],
    ['', []],
    ['the of and', []],
  ])('“%s”', (words, means, rest: string[] = []) => {
    expect(read(words)).toEqual({ means, rest });
  });

  it.each([
    ['cofee', 'coffee'],
    ['coffe', 'coffee'],
    ['belpr', 'belper'],
    ['bleper', 'belper'],
    ['wensday', 'wednesday'],
    ['thrusday', 'thursday'],
    ['dimentia', 'dementia'],
    ['gardning', 'gardening'],
    ['lonley', 'lonely'],
    ['chior', 'choir'],
    ['yoag', 'yoga'],
    ['mornng', 'morning'],
    ['alottment', 'allotment'],
    ['drby', 'derby'],
    // Begun, with only one way to go on.
    ['wednes', 'wednesday'],
  ])('takes %s for %s, and says so', (typed, meant) => {
    const { spelling, parts } = understand(typed);
    expect(spelling).toEqual([{ typed, read: meant }]);
    expect(parts).toHaveLength(1);
  });

  it.each([
    'men',
    'debt',
    'hope',
    'skint',
    'walk',
    'singing',
    'nan',
    'bus',
    'hops',
    'mends',
    'diving',
  ])('leaves %s as it is', (word) => {
    expect(understand(word).spelling).toEqual([]);
  });

  it('never turns a word that the directory knows into another', () => {
    const known = VOCABULARY.kinds.flatMap(({ name, also }) => [name, ...also]);
    for (const phrase of known) expect(understand(phrase).spelling, phrase).toEqual([]);
  });

  it('knows which words each part came from, so that it can be taken away', () => {
    const text = 'a Coffee in belper, please';
    const { parts } = understand(text);
    expect(parts.map(({ words }) => words)).toEqual(['Coffee', 'belper']);
    expect(withoutPart(text, parts[0]!)).toBe('a in belper, please');
  });

  it('loses no word of any text, and reads none twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { parts, rest } = understand(text);
        const ranges = new Map([...parts, ...rest].map(({ start, end }) => [start, end]));
        const left = [...ranges]
          .sort(([a], [b]) => b - a)
          .reduce((line, [start, end]) => line.slice(0, start) + line.slice(end), text);
        expect(left).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
