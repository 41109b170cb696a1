/** What words mean: the phrases of the vocabulary, and those of days, times and terms that every directory shares. */
import type { Term, Vocabulary } from '../listings/vocabulary.ts';
import { nameOf } from '../schedule/dates.ts';
import { WEEKDAYS, type Weekday } from '../schedule/schedule.ts';
import { PARTS } from './query.ts';
import { GROUP_WORDS, wordsOf } from './words.ts';

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
   * `part`: a part of the day, or a time: `14:00` on then, `18:00-` from then, `-12:00` before, `13:00-15:00` between.
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
      say.map((phrase): Phrase => [phrase, [[{ field: means, value: slug }]]]),
    ),
    ...OWN_PHRASES,
  ];
}

function withoutGroupWords(name: string): string {
  return wordsOf(name)
    .filter((word) => !GROUP_WORDS.has(word))
    .join(' ');
}

/** Every word of the vocabulary, and of the days and times that the reader knows by itself. */
export function vocabularyWords(vocabulary: Vocabulary): string[] {
  return phrasesOf(vocabulary).flatMap(([phrase]) => wordsOf(phrase));
}

const SHORT_DAYS: Readonly<Record<Weekday, readonly string[]>> = {
  mon: ['mon'],
  tue: ['tue', 'tues'],
  wed: ['wed', 'weds'],
  thu: ['thu', 'thur', 'thurs'],
  fri: ['fri'],
  sat: ['sat'],
  sun: ['sun'],
};

const OWN_PHRASES: readonly Phrase[] = [
  ...WEEKDAYS.flatMap((day) =>
    [nameOf(day), ...SHORT_DAYS[day]].map((phrase): Phrase => [
      phrase,
      [[{ field: 'day', value: day }]],
    ]),
  ),
  ...days(WEEKDAYS.slice(0, 5), 'weekday', 'weekdays', 'midweek'),
  ...days(['sat', 'sun'], 'weekend', 'weekends', 'at the weekend', 'at weekends'),
  ...days(['weekend'], 'this weekend', 'the weekend', 'this coming weekend'),
  ...days(['today'], 'today', 'right now', 'on now'),
  ...days(['tomorrow'], 'tomorrow', 'tmrw'),
  ['tonight', [[{ field: 'day', value: 'today' }], [{ field: 'part', value: 'evening' }]]],
  ...PARTS.flatMap((part): Phrase[] => [
    [part, [[{ field: 'part', value: part }]]],
    [`this ${part}`, [[{ field: 'day', value: 'today' }], [{ field: 'part', value: part }]]],
  ]),
  ...fact(
    'free',
    'yes',
    'free',
    'for free',
    'free of charge',
    'no charge',
    'no cost',
    'costs nothing',
  ),
  ...fact('access', 'step-free', 'step free', 'wheelchair', 'wheelchairs', 'wheelchair access'),
  ...fact(
    'access',
    'step-free',
    'wheelchair accessible',
    'wheelchair friendly',
    'no steps',
    'level access',
  ),
  ...fact('access', 'step-free', 'disabled access', 'without steps'),
  ...fact(
    'join',
    'just-turn-up',
    'drop in',
    'dropin',
    'drop ins',
    'just turn up',
    'turn up',
    'no booking',
  ),
  ...fact('join', 'just-turn-up', 'no need to book', 'without booking'),
  // Said in a sentence these are not what they are alone: "am" is also a time of day.
  ['i am', []],
  ['who am', []],
];

function days(values: readonly string[], ...phrases: string[]): Phrase[] {
  return phrases.map((phrase) => [phrase, [values.map((value) => ({ field: 'day', value }))]]);
}

function fact(field: Meaning['field'], value: string, ...phrases: string[]): Phrase[] {
  return phrases.map((phrase) => [phrase, [[{ field, value }]]]);
}
