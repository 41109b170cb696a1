/** What an engine needs to read any words and to lead on from them: apart, as a first answer to plain words does without. */
import type { Material } from './engine.ts';
import { suggestInstead } from './instead.ts';
import { kindredOf } from './kindred.ts';
import { chooseNearly } from './nearly.ts';
import { talliesOf } from './tally.ts';
import type { findAlike } from '../reading/likeness.ts';
import type { Reading } from '../reading/plain.ts';
import { vocabularyWords } from '../reading/known.ts';
import { createSpeller } from '../reading/spelling.ts';
import { createReader } from '../reading/understand.ts';

/** An engine that has it reads any words, and says what is near where there is little. */
export interface Fluency {
  /** A reading for one directory, whose listings have these words. */
  readingOf: (known: Omit<Material, 'documents'>, words: Iterable<string>) => Reading;
  /** The words that it knows without any listing. */
  wordsOf: typeof vocabularyWords;
  suggestInstead: typeof suggestInstead;
  chooseNearly: typeof chooseNearly;
  kindredOf: typeof kindredOf;
  talliesOf: typeof talliesOf;
}

/** Fluency; `makeFindAlike` is `findAlike` of likeness.ts, and null forgives no spelling. */
export function fluentWith(makeFindAlike: typeof findAlike | null): Fluency {
  return {
    readingOf: ({ vocabulary, calendar, lexicon = null, postcodes = null }, words) => {
      const speller = createSpeller(vocabulary, words, makeFindAlike, lexicon);
      return {
        speller,
        read: createReader({ vocabulary, speller, lexicon, postcodes, calendar }),
      };
    },
    wordsOf: vocabularyWords,
    suggestInstead,
    chooseNearly,
    kindredOf,
    talliesOf,
  };
}
