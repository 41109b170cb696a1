/** What people are told of how far a listing can be relied on: the same sentences on cards, pages, paper and in messages. */
import { formatDay, MONTH_NAMES } from '../schedule/dates.ts';
import type { Day } from '../schedule/schedule.ts';
import { CHECK_EVERY, checkEveryOf, freshness, type Freshness } from './freshness.ts';
import type { CheckedHow, Listing } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of the last check of a listing. */
export interface Check {
  /** `2026-10-03`, or `2026-10` where only the month is known. */
  checked: string;
  checkedHow?: CheckedHow;
  /** In how many months it is to be checked again; left out for the usual time. */
  checkEvery?: number;
  /** True where there is a number to ring, and not only another way to ask. */
  hasPhone: boolean;
}

/** The freshness that follows from a check. */
export function freshnessOf({ checked, checkedHow, checkEvery }: Check, today: Day): Freshness {
  return freshness(checked, today, checkedHow, checkEvery);
}

/** What to do before one goes, '' for nothing; and what is known of the last check, as the end of a sentence. */
export interface CheckedParts {
  advice: string;
  fact: string;
}

const HOW_WORDS: Record<Exclude<CheckedHow, 'article'>, string> = {
  organiser: 'with the people who run it',
  visit: 'by a visit',
  phone: 'by phone',
  website: 'on its website',
};

/** What is known of the last check of a listing. */
export function checkOf(listing: Listing, vocabulary: Pick<Vocabulary, 'kinds'>): Check {
  const { checked, 'checked-how': checkedHow, kind, contact } = listing;
  const checkEvery = checkEveryOf(kind, vocabulary);
  return {
    checked,
    checkedHow,
    ...(checkEvery !== CHECK_EVERY && { checkEvery }),
    hasPhone: contact.phone !== undefined,
  };
}

/** `3 October 2026`, or `October 2026` where only the month is known. */
export function checkedDate(checked: string): string {
  return checked.length === 7
    ? monthOf(checked)
    : formatDay(checked, { weekday: false, year: true });
}

/** For a card, where there is little room: '' of what was made sure of lately, and no more than the month. */
export function cardWords(check: Check, today: Day): string {
  const { checked, checkedHow } = check;
  const month = monthOf(checked);
  const state = freshnessOf(check, today);
  const isArticle = checkedHow === 'article';
  switch (state) {
    case 'fresh':
      return '';
    case 'ageing':
      return isArticle ? `From an article of ${month}` : `Checked ${month}`;
    case 'old': {
      const last = isArticle ? `from an article of ${month}` : `last checked ${month}`;
      return `${ringWords(check)}: ${last}`;
    }
    case 'unconfirmed':
      return `Nobody has confirmed this since ${month}`;
    default:
      return state satisfies never;
  }
}

/** In full, with the day and how: `Last checked 3 October 2026 by phone`. */
export function checkedWords(check: Check, today: Day): string {
  const { advice, fact } = checkedParts(check, today);
  return advice ? `${advice}: ${fact}` : fact.charAt(0).toUpperCase() + fact.slice(1);
}

/** The same in two parts, where the advice is to stand out: `Please ring first`, `last checked 3 March 2025`. */
export function checkedParts(check: Check, today: Day): CheckedParts {
  const { checked, checkedHow } = check;
  const date = checkedDate(checked);
  const state = freshnessOf(check, today);
  const isDoubtful = state === 'old' || state === 'unconfirmed';
  return {
    advice: isDoubtful ? ringWords(check) : '',
    fact:
      state === 'unconfirmed'
        ? `nobody has confirmed this since ${date}`
        : checkedHow === 'article'
          ? `from an article of ${date}`
          : ['last checked', date, checkedHow && HOW_WORDS[checkedHow]].filter(Boolean).join(' '),
  };
}

/** For whoever is to check it again: `Last checked 3 October 2025`, or the article that all is known from. */
export function lastChecked({
  checked,
  checkedHow,
}: Pick<Check, 'checked' | 'checkedHow'>): string {
  const date = checkedDate(checked);
  return checkedHow === 'article' ? `From an article of ${date}` : `Last checked ${date}`;
}

/** Above what nobody has confirmed for so long that it stands below all others. */
export const UNCONFIRMED_HEADING = 'Not confirmed lately';

/** Below that heading; also where nothing else is there. */
export const UNCONFIRMED_SENTENCE =
  'Nobody has confirmed these for a long time. They may have changed or ended: ask before you go.';

function ringWords({ hasPhone }: Check): string {
  return hasPhone ? 'Please ring first' : 'Please ask first';
}

function monthOf(checked: string): string {
  return `${MONTH_NAMES[Number(checked.slice(5, 7)) - 1]} ${checked.slice(0, 4)}`;
}
