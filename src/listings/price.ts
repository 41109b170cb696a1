/** What a listing costs in pounds, as far as its words say. */
import type { CostBand } from './readers.ts';

/**
 * The pounds that a visitor like any other has to pay to come once; null where one has to ask, and for what is paid by
 * the term or the year. What is free or by donation costs nothing that has to be paid.
 */
export function priceOf({ band, text }: { band: CostBand; text: string }): number | null {
  if (band === 'free' || band === 'donation') return 0;
  const [, first, last = first] = PRICE.exec(text) ?? [];
  if (band === 'ask' || first === undefined || FOR_LONG.test(text)) return null;
  return Math.max(Number(first), Number(last));
}

// What stands first is what most pay; of "£1 to £3", who comes for the first time pays the most.
const PRICE = /^£ ?(\d+(?:\.\d\d?)?)(?: ?(?:to|-|–) ?£? ?(\d+(?:\.\d\d?)?))?/i;
const FOR_LONG =
  /^£ ?[\d.]+ (?:an?|per|each|every|for (?:a|the|one)) (?:month|quarter|season|term|year)\b/i;
