import { isText } from './phrase.ts';
import { nearest } from './spelling.ts';
import type { Token } from './tokens.ts';
import { DAY_WORDS, FULL_WORDS, MONTH_WORDS, NTH_WORDS, NUMBER_WORDS } from './words.ts';

/**
 * Whether a word is part of a name, as in 'Wereham Village Hall' or 'at Lion House': written with one capital, and
 * beside a word that isNoun knows, or behind 'at'. Names say nothing about when, and nobody could list them; but what
 * is or looks like a word of time is never taken for a name.
 */
export function isName(
  tokens: readonly Token[],
  at: number,
  isNoun: (token: Token | undefined) => boolean,
): boolean {
  if (!isCapital(tokens[at])) return false;
  let first = at;
  let last = at;
  while (isCapital(tokens[first - 1])) first--;
  while (isCapital(tokens[last + 1])) last++;
  const run = tokens.slice(first, last + 1);
  // The noun may follow in small letters: 'Wereham village hall'.
  if (run.some(isNoun) || isNoun(tokens[last + 1])) return true;
  const lead = isText(tokens[first - 1], 'the') ? first - 2 : first - 1;
  if (isText(tokens[lead], 'at')) return true;
  // 'St Andrew's Church, West Dereham'
  const before = tokens[first - 2];
  return (
    isText(tokens[first - 1], ',') &&
    isCapital(before) &&
    (isNoun(before) || isName(tokens, first - 2, isNoun))
  );
}

/** Words that say or limit when; a capital does not make them a name. */
const OF_TIME: ReadonlySet<string> = new Set(
  `about advent afternoon afternoons after again all alternate alternating annual annually another any approx
  approximately april around august autumn bank before beginning between bi biannual bimonthly biweekly but by check
  christmas christmastide closed closing closure closures commencing daily date dates dawn daylight days diwali during
  dusk each early easter eid either end ending ends epiphany eastertide eve evening evenings every except excluding final finishes
  first following fortnight fortnightly from good half halloween hanukkah harvest hilary hol holiday holidays hols hour
  hours if last late later lent less lunchtime march may michaelmas midday midnight midsummer midweek minus month monthly
  months morning mornings most new next night nights no non none noon normally not occasional occasionally odd often once
  only opens or other passover past pentecost previous provisional public quarter quarterly ramadan reopening reopens
  resumes same season seasonal second several shrove since some sometimes soon spring starting starts start subject
  summer sundown sunrise sunset tba tbc teatime term termly terms than then till time times to today tomorrow twice unless until usual
  usually varied varies various vary week weekday weekdays weekend weekends weekly weeks when whenever where while whit
  whitsun whitsuntide winter without xmas year yearly years yule`.split(/\s+/),
);

/** Whether a word says or limits when, though not in a way that can be read. */
export function isOfTime(word: string): boolean {
  return OF_TIME.has(word);
}

function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !/^\p{Lu}\p{Ll}+(['’]\p{L}*)?$/u.test(token.raw)) return false;
  const word = token.text.replace(/'s?$/, '');
  if (OF_TIME.has(word) || TIME_WORDS.some((words) => words.has(token.text))) return false;
  return word.length < 4 || nearest(word, FULL_WORDS) === null;
}

const TIME_WORDS: readonly { has: (word: string) => boolean }[] = [
  DAY_WORDS,
  MONTH_WORDS,
  NTH_WORDS,
  NUMBER_WORDS,
];
