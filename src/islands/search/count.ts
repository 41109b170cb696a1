/** How many were found, as it is shown and spoken. */

// Made once: it is wanted at every letter.
const NUMBERS = new Intl.NumberFormat('en-GB');

/** How many were found, in words; `isPart` where only a part of the map was searched. */
export function countWords(count: number, isPart: boolean): string {
  if (count === 0) return isPart ? 'Nothing in this part of the map' : 'Nothing fits all of this';
  return `${NUMBERS.format(count)} ${count === 1 ? 'listing' : 'listings'}`;
}
