/** Reading that knows the names of one directory and the days of the week, and no more: enough for a first answer to plain words, in little code. */
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { chooseClaims } from './claims.ts';
import { isFiller } from '../fillers.ts';
import { createPhrasebook } from './phrasebook.ts';
import { namesOf, type Phrase } from './phrases.ts';
import type { Speller } from './spelling.ts';
import type { LeftOver, Reader, UnderstoodPart } from './understand.ts';
import { stem, tokens, wordsOf } from '../words.ts';

/** What words are read with. */
export interface Reading {
  read: Reader;
  speller: Speller;
}

/** A reading of names. */
export interface PlainReading extends Reading {
  /** True for words that whoever knows everything would read the same way. */
  isPlain: (words: string) => boolean;
}

/** A reading of the names that people choose from. */
export function readingOfNames(vocabulary: Named): PlainReading {
  const findNames = createPhrasebook(phrasesOf(vocabulary));
  const read: Reader = (text) => {
    const typed = tokens(text);
    const words = typed.map((token) => token.text);
    const stems = words.map(stem);
    const claims = chooseClaims(findNames({ typed: words, words, stems }), words.length);
    const parts = claims.flatMap(({ from, until, parts: asked }): UnderstoodPart[] => {
      const { start } = typed[from]!;
      const { end } = typed[until - 1]!;
      const said = {
        words: text.slice(start, end),
        start,
        end,
        read: words.slice(from, until).join(' '),
        stems: stems.slice(from, until),
      };
      return asked.map((means) => ({ means, ...said }));
    });
    const rest = typed.flatMap(({ text: word, start, end }, at): LeftOver[] =>
      claims.some(({ from, until }) => from <= at && at < until)
        ? []
        : [
            {
              typed: word,
              read: word,
              orElse: [],
              start,
              end,
              isFiller: isFiller(word),
              isBegun: at === typed.length - 1 && end === text.length,
            },
          ],
    );
    return { read: words.join(' '), parts, rest, spelling: [], postcode: null, gists: [] };
  };
  return {
    read,
    speller: NO_SPELLER,
    isPlain: (words) =>
      /^[\p{L}\p{M}\s'’]*$/u.test(words) &&
      !/\bwalk\s+ins?\b/i.test(words) &&
      read(words, '').rest.every(({ typed }) => LITTLE.has(typed)),
  };
}

/** Every word of the names and days that it reads. */
export function wordsOfNames(vocabulary: Named): string[] {
  return phrasesOf(vocabulary).flatMap(([phrase]) => wordsOf(phrase));
}

function phrasesOf(vocabulary: Named): readonly Phrase[] {
  return [...namesOf(vocabulary), ...DAYS];
}

type Named = Parameters<typeof namesOf>[0];

const DAYS: readonly Phrase[] = WEEKDAYS.map((day) => [
  nameOf(day).toLowerCase(),
  [[{ field: 'day', value: day }]],
]);

/** Words that mean nothing in any phrase of which all else is a name: "not", "near" and "last" are none of them. */
const LITTLE: ReadonlySet<string> = new Set('a an and at for in of on the'.split(' '));

const NO_SPELLER: Speller = {
  knows: () => false,
  startingWith: () => [],
  correct: () => [],
  near: () => [],
};
