import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TODAY, VOCABULARY } from '../example.ts';
import { findAlike } from './likeness.ts';
import { createSpeller } from './spelling.ts';
import { withoutPart } from '../query.ts';
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

  it.each([
    ['coffee under £3', 'under £3'],
    ['£2 or less', '£2 or less'],
    ['at 10.30', 'at 10.30'],
    ['28/11', '28/11'],
    ['men 60+', '60+'],
    ['Long Eaton', 'long eaton'],
  ])('keeps the signs of figures in “%s”, so that they can be asked for again', (words, kept) => {
    const { parts } = understand(words);
    expect(parts.at(-1)?.read).toBe(kept);
    expect(understand(kept).parts.map(({ means }) => means)).toEqual([parts.at(-1)?.means]);
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

  // Fragments that mean the same wherever they stand: "coffee" before "morning" would not, nor "Friday" before "28 November".
  const FRAGMENTS = [
    'belper',
    'near Buxton',
    'Friday',
    'tomorrow',
    'Christmas Eve',
    'next week',
    'evening',
    'after 6',
    'choir',
    'Yoga',
    'dementia',
    'for men',
    'free',
    'under £3',
    'step-free',
    'hearing loop',
    'drop-in',
    'self-referral',
    'on zoom',
    'not weekends',
    'lonley',
    'ukulele',
  ];
  const sentences = fc.tuple(
    fc.shuffledSubarray(FRAGMENTS, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(' ', ', ', ' please, ', '. ', ' – '),
  );
  const meansOf = (text: string) => understand(text).parts.map(({ means }) => means);

  it('reads a sentence as it reads its pieces', () => {
    fc.assert(
      fc.property(sentences, ([fragments, between]) => {
        expect(meansOf(fragments.join(between))).toEqual(fragments.flatMap(meansOf));
      }),
    );
  });

  it('loses one part, and no other, when its words are taken away', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), ([fragments, between], choice) => {
        const text = fragments.join(between);
        const { parts } = understand(text);
        const removed = parts[choice % Math.max(1, parts.length)];
        if (!removed) return;
        const others = parts.filter((part) => part !== removed).map(({ means }) => means);
        expect(meansOf(withoutPart(text, removed))).toEqual(others);
      }),
    );
  });

  it('takes each word once, whatever is written', () => {
    const words = fc.constantFrom(
      ...FRAGMENTS.flatMap((fragment) => fragment.split(' ')),
      ...'not no near around within 5 miles of the £ 10.30 to - / 2 pm th every last first month bank holiday "'.split(
        ' ',
      ),
      ...'year old over 60 + between and DE56 1AB é 🎉 שלום Ⅷ ½ ²'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (list) => {
        const text = list.join(' ');
        const { parts, rest } = understand(text);
        const places = [...parts, ...rest].map(({ start, end }) => `${start} ${end}`);
        const ranges = [...new Set(places)].map((place) => place.split(' ').map(Number));
        ranges.sort(([a = 0], [b = 0]) => a - b);
        for (const [index, [start = 0]] of ranges.entries())
          expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.[1] ?? 0);
        const left = ranges.reduceRight(
          (line, [start, end]) => line.slice(0, start) + line.slice(end),
          text,
        );
        expect(left).not.toMatch(/[\p{L}\p{N}]/u);
        for (const { words: said, start, end } of parts) expect(text.slice(start, end)).toBe(said);
      }),
    );
  });

  it.each([
    ['a foxtrot in belper', ['foxtrot']],
    // What is listed, denied or quoted needs no hint.
    ['choir', []],
    ['anything but a choir', []],
    ['“foxtrot”', []],
    ['the choir foxtrot', ['foxtrot']],
  ])('hands on what “%s” hints at', (words, hinted) => {
    const readHints = createReader({
      vocabulary: VOCABULARY,
      speller,
      lexicon: {
        gists: (all) =>
          [...all.entries()]
            .filter(([, word]) => word === 'foxtrot' || word === 'choir')
            .map(([at]) => ({
              means: [{ field: 'kind', value: 'yoga' }],
              from: at,
              until: at + 1,
              at: [at],
              weight: 0.8,
              said: 1,
              stems: ['danc'],
            })),
        ordinary: new Set<string>(),
        words: [],
      },
    });
    const { gists } = readHints(words, TODAY);
    expect(gists.map((gist) => gist.words)).toEqual(hinted);
    for (const gist of gists)
      expect(gist).toMatchObject({ weight: 0.8, stems: ['danc'], at: [gist.start] });
  });
});
