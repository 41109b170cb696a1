/** What words mean: the phrases of the vocabulary. */
import type { Term, Vocabulary } from '../../listings/vocabulary.ts';
import { GROUP_WORDS } from '../fillers.ts';
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

/** The names and other names of towns, kinds, needs and audiences; the same phrase may come more than once. */
export function namesOf(
  vocabulary: Pick<Vocabulary, 'towns' | 'kinds' | 'needs' | 'audiences'>,
): readonly Phrase[] {
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
  ];
}

/** What people say for such names. */
export function sayingsOf({ sayings }: Pick<Vocabulary, 'sayings'>): readonly Phrase[] {
  return sayings.flatMap(({ say, means, slug }) =>
    say.map((phrase): Phrase => [phrase, [[{ field: means, value: slug }]]]),
  );
}

/** A phrase as it is listed, and as people write it: "longeaton", "stay n play", "stay & play". */
export function writingsOf(phrase: string): string[] {
  return [
    phrase,
    ...joinedWays(phrase),
    ...(phrase.includes(' and ')
      ? [phrase.replaceAll(' and ', ' n '), phrase.replaceAll(' and ', ' & ')]
      : []),
  ];
}

/** A phrase of two or three words as one. */
export function joinedWays(phrase: string): string[] {
  const words = wordsOf(phrase);
  // Figures are not run together: "under 5" is a price or an age.
  const isShort = words.length === 2 || words.length === 3;
  return isShort && !/\d/.test(phrase) ? [words.join('')] : [];
}

function withoutGroupWords(name: string): string {
  return wordsOf(name)
    .filter((word) => !GROUP_WORDS.has(word))
    .join(' ');
}
