/** Ages in words: `78 year old`, `50+`, `under 2s`; the age nearest to it that the directory has a word for is meant. */
import { patternOf } from './line.ts';
import type { Pattern } from './pattern.ts';
import type { Meaning, Phrase } from './phrases.ts';

// Under three pounds is no age, and under five miles none either.
const COUNTS = '(?! ?(?:hours?|miles?|minutes?|mins|p|people|pence|pounds?|quid)(?!\\p{L}))';
/** From here on people are asked for as "over …", below as "under …". */
const OLD = 50;
const GROWN = 26;

/** The patterns of ages, by what the phrases of a directory say of "over 60s" and "under 5s". */
export function agePatterns(phrases: readonly Phrase[]): Pattern[] {
  const over = new Map<number, Meaning[]>();
  const under = new Map<number, Meaning[]>();
  for (const [phrase, [means]] of phrases) {
    const [, which, bound] = /^(over|under) (\d+)s?$/i.exec(phrase) ?? [];
    if (bound && means) (which!.toLowerCase() === 'over' ? over : under).set(+bound, means);
  }
  const atLeast = (age: number): Meaning[] | null =>
    over.get(Math.max(...[...over.keys()].filter((bound) => bound <= age))) ?? null;
  const below = (age: number): Meaning[] | null =>
    under.get(Math.min(...[...under.keys()].filter((bound) => bound >= age))) ?? null;
  const aged = (age: number): Meaning[] | null =>
    age >= OLD ? atLeast(age) : age < GROWN ? below(age) : null;
  const rows: [string, (age: number) => Meaning[] | null][] = [
    [`(?:over|above)(?: the age of)? (\\d\\d)s?${COUNTS}`, atLeast],
    [`(?:under|below)(?: the age of)? (<n>)s?${COUNTS}`, below],
    ['(\\d\\d)(?:\\+| plus|s? (?:and|or) over)', atLeast],
    ['(?:aged )?(\\d\\d?) ?(?:years?|yrs?) ?olds?|aged? (<n>)', aged],
    ['\\d\\d? (?:months?|weeks?) olds?', () => below(1)],
    [`(?:is|im|hes|shes|turned|nearly|lady of|man of|woman of) ([5-9]\\d)${COUNTS}`, aged],
    ['\\d\\d? ?(?:-|to) ?(<n>) ?(?:years?|yrs?)(?: olds?)?', below],
    ['in (?:my|his|her|their|our) (\\d0)s', aged],
  ];
  return rows.map(([source, meaningOf]) => ({
    pattern: patternOf(source),
    read: (groups) => meaningOf(Number(groups.find((group) => group !== undefined))),
  }));
}
