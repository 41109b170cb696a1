/** All that words can mean: the phrases of the vocabulary, and those that every directory shares. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { LINE_WORDS } from './line.ts';
import { joinedWays, namesOf, sayingsOf, type Phrase } from './phrases.ts';
import { OWN_PHRASES } from './terms.ts';
import { wordsOf } from '../words.ts';

/** Every phrase that means something, as it is written; the same phrase may come more than once. */
export function phrasesOf(vocabulary: Vocabulary): readonly Phrase[] {
  return [
    ...namesOf(vocabulary),
    // Of times of day every directory knows finer ones: "lunchtime" is not all afternoon.
    ...sayingsOf(vocabulary).filter(
      ([phrase, parts]) => parts[0]?.[0]?.field !== 'part' || !OWN.has(phrase),
    ),
    ...OWN_PHRASES,
  ];
}

/** Every word of the vocabulary, and of what the reader knows by itself. */
export function vocabularyWords(vocabulary: Vocabulary): string[] {
  return [...phrasesOf(vocabulary).flatMap(([phrase]) => wordsOf(phrase)), ...LINE_WORDS];
}

/** The phrases of two or three words as one, which a slip may have been meant for: "newmils". */
export function joinedWords(vocabulary: Vocabulary): string[] {
  return phrasesOf(vocabulary).flatMap(([phrase]) => joinedWays(phrase));
}

const OWN: ReadonlySet<string> = new Set(OWN_PHRASES.map(([phrase]) => phrase));
