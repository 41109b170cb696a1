/** What a listing costs in pounds, as far as its words say. */
import type { CostBand } from './readers.ts';

/** Pounds that somebody has to pay: a visitor like any other, and whoever pays least. */
export interface Price {
  usual: number;
  least: number;
}

/** The price in pounds; null where one has to ask. What is free or by donation costs nothing that has to be paid. */
export function priceOf({ band, text }: { band: CostBand; text: string }): Price | null {
  if (band === 'ask') return null;
  const amounts = [...text.matchAll(AMOUNT)].map(([, pounds, pence]) =>
    pounds === undefined ? Number(pence) / 100 : Number(pounds),
  );
  const [first] = amounts;
  if (band !== 'priced' || first === undefined) return { usual: 0, least: 0 };
  return { usual: first, least: FREE_TOO.test(text) ? 0 : Math.min(...amounts) };
}

// '£3', '£ 2.50', '50p'
const AMOUNT = /£ ?(\d+(?:\.\d{1,2})?)|\b(\d{1,2})p\b/g;
// '£3, carers free': the first time is free for nobody in particular, but nobody pays then either.
const FREE_TOO = /\bfree\b/i;
