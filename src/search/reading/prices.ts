/** Prices in words: `under £3`, `a couple of pounds`, `max £2`. */
import { patternsFor, type Pattern } from './pattern.ts';

const PRICE =
  '(?:£(\\d+(?:\\.\\d\\d?)?)|(\\d+(?:\\.\\d\\d?)?) ?(?:pounds?|quid)|(\\d\\d) ?(?:p|pence)|(?:a )?(pound|quid|fiver|tenner|couple of (?:pounds|quid)|few (?:pounds|quid)))';
const WORTH: Readonly<Record<string, number>> = { pound: 1, quid: 1, fiver: 5, tenner: 10 };
/** Nobody pays more for a morning; whoever names more has it to pay. */
const DEAREST = 30;

/** The patterns of prices; what is said is the most that may be asked. */
export const PRICE_PATTERNS: readonly Pattern[] = patternsFor('cost', [
  // A penny less: three pounds are not under three pounds.
  [`(?:under|below|less than|cheaper than|lower than) ${PRICE}`, (groups) => atMost(groups, 0.01)],
  [
    `(?<!(?:over|above|more than|owe|owed|owes|owing|borrowed|lent|lost|least) )(?:(?:up to|max|maximum|maximum of|at most|no more than|not more than|for|about|around|only|costs?|costing) )*${PRICE}(?: (?:or (?:less|under|below)|max|maximum))?`,
    (groups) => atMost(groups, 0),
  ],
]);

function atMost([pounds, written, pence, word]: readonly string[], less: number): string[] | null {
  const amount = word
    ? (WORTH[word] ?? (word.startsWith('couple') ? 2 : 3))
    : pence
      ? Number(pence) / 100
      : Number(pounds || written);
  const most = Math.round((amount - less) * 100) / 100;
  return most >= 0 && most <= DEAREST ? [String(most)] : null;
}
