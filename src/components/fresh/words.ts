/** The figures of freshness in words. */
import { totalOf, type Tally } from '../../contributing/due.ts';
import { CHECK_EVERY, FRESHNESS, type Freshness } from '../../listings/freshness.ts';
import type { Term } from '../../listings/vocabulary.ts';

/** What each state is called, and what it means for whoever wants to go there. */
export const STATE_WORDS: Record<Freshness, { name: string; meaning: string }> = {
  fresh: {
    name: 'Fresh',
    meaning: 'Somebody made sure of it in the last six months.',
  },
  ageing: {
    name: 'Ageing',
    meaning: 'The last check was six to twelve months ago, or all we know is from an article.',
  },
  old: {
    name: 'Old',
    meaning: 'The last check was more than twelve months ago. It says “Please ring first”.',
  },
  unconfirmed: {
    name: 'Not confirmed',
    meaning:
      'Nobody has made sure for more than eighteen months. It stands below all others, and is in no calendar but its own.',
  },
};

/** The one sentence to take away. */
export function headlineOf(tally: Tally): string {
  const all = totalOf(tally);
  const { fresh, unconfirmed } = tally;
  if (all === 0) return 'Nothing is listed yet.';
  if (all === 1) return `The one listing is ${STATE_WORDS[stateIn(tally)].name.toLowerCase()}.`;
  if (fresh === all) return `All ${number(all)} listings are fresh.`;
  if (unconfirmed === all)
    return `Nobody has made sure of any of the ${number(all)} listings lately.`;
  if (fresh === 0) return `None of ${number(all)} listings is fresh.`;
  return `Of ${number(all)} listings, ${number(fresh)} ${fresh === 1 ? 'is' : 'are'} fresh.`;
}

/** `14 fresh, 3 ageing, 2 old, 1 not confirmed`: only what there is. */
export function tallyWords(tally: Tally): string {
  return FRESHNESS.filter((state) => tally[state] > 0)
    .map((state) => `${number(tally[state])} ${STATE_WORDS[state].name.toLowerCase()}`)
    .join(', ');
}

/** The kinds that have a time of their own: `Food bank: every 3 months`. */
export function ownTimes(kinds: readonly Term[]): string[] {
  return kinds.flatMap(({ name, checkEvery = CHECK_EVERY }) =>
    checkEvery === CHECK_EVERY ? [] : [`${name}: every ${checkEvery} months`],
  );
}

function stateIn(tally: Tally): Freshness {
  return FRESHNESS.find((state) => tally[state] > 0) ?? 'unconfirmed';
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
