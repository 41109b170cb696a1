/** What words mean: the phrases of the vocabulary, and those that every directory shares. */
import type { Term, Vocabulary } from '../../listings/vocabulary.ts';
import { GROUP_WORDS } from '../fillers.ts';
import { LINE_WORDS } from './line.ts';
import { OWN_PHRASES } from './terms.ts';
import { wordsOf } from '../words.ts';

/** One thing words can ask for: a field, and what it should have. */
export interface Meaning {
  field:
    | 'town'
    | 'near'
    | 'day'
    | 'part'
    | 'kind'
    | 'need'
    | 'audience'
    | 'free'
    | 'cost'
    | 'access'
    | 'join'
    | 'place';
  /**
   * A slug; `yes` for `free`. `near`: a town's slug, a postcode sector or an outcode. `cost`: pounds, at most.
   * `day`: a day of the week, `today`, `tomorrow`, `weekend`, a date, or two with a stroke between, `2026-11-30/2026-12-06`.
   * `part`: a part of the day, or a time: `14:00` on then, `18:00-` from then, `-12:00` before, `13:00-15:00` between;
   * or `weekend`.
   */
  value: string;
  /** How far `near` reaches, where that was said. */
  miles?: number;
}

/** A phrase, and the parts it asks for: of each part any one meaning will do. "Tonight" has two, a day and a time. */
export type Phrase = readonly [phrase: string, parts: Meaning[][]];

/** Every phrase that means something, as it is written; the same phrase may come more than once. */
export function phrasesOf(vocabulary: Vocabulary): readonly Phrase[] {
  const terms = (field: 'kind' | 'need' | 'audience', list: readonly Term[]) =>
    list.flatMap(({ slug, name, also }) =>
      [name, slug, ...also, ...(field === 'kind' ? [withoutGroupWords(name)] : [])].map(
        (phrase): Phrase => [phrase, [[{ field, value: slug }]]],
      ),
    );
  return [
    ...vocabulary.towns.flatMap(({ slug, name, also }) =>
      [name, slug, ...also].map((phrase): Phrase => [phrase, [[{ field: 'town', value: slug }]]]),
    ),
    ...terms('kind', vocabulary.kinds),
    ...terms('need', vocabulary.needs),
    ...terms('audience', vocabulary.audiences),
    ...vocabulary.sayings.flatMap(({ say, means, slug }) =>
      say
        // Of times of day every directory knows finer ones: "lunchtime" is not all afternoon.
        .filter((phrase) => means !== 'part' || !OWN.has(phrase))
        .map((phrase): Phrase => [phrase, [[{ field: means, value: slug }]]]),
    ),
    ...OWN_PHRASES,
  ];
}

/** A phrase as it is listed, and as people write it: "longeaton", "stay n play", "stay & play". */
export function writingsOf(phrase: string): string[] {
  return [
    phrase,
    ...joined(phrase),
    ...(phrase.includes(' and ')
      ? [phrase.replaceAll(' and ', ' n '), phrase.replaceAll(' and ', ' & ')]
      : []),
  ];
}

function joined(phrase: string): string[] {
  const words = wordsOf(phrase);
  // Figures are not run together: "under 5" is a price or an age.
  const isShort = words.length === 2 || words.length === 3;
  return isShort && !/\d/.test(phrase) ? [words.join('')] : [];
}
const OWN: ReadonlySet<string> = new Set(OWN_PHRASES.map(([phrase]) => phrase));

function withoutGroupWords(name: string): string {
  return wordsOf(name)
    .filter((word) => !GROUP_WORDS.has(word))
    .join(' ');
}

/** Every word of the vocabulary, and of what the reader knows by itself. */
export function vocabularyWords(vocabulary: Vocabulary): string[] {
  return [...phrasesOf(vocabulary).flatMap(([phrase]) => wordsOf(phrase)), ...LINE_WORDS];
}

/** The phrases of two or three words as one, which a slip may have been meant for: "newmils". */
export function joinedWords(vocabulary: Vocabulary): string[] {
  return phrasesOf(vocabulary).flatMap(([phrase]) => joined(phrase));
}
