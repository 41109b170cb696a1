/** The words for fixed facts, the same on cards, pages, filters and feeds. */
import { formatDay, MONTH_NAMES } from '../schedule/dates.ts';
import type { Day } from '../schedule/schedule.ts';
import { freshness } from './freshness.ts';
import type { CheckedHow, CostBand } from './schema.ts';

const CHECKED_HOW_WORDS: Record<CheckedHow, string> = {
  organiser: 'with the people who run it',
  visit: 'by a visit',
  phone: 'by phone',
  website: 'on its website',
  article: 'in a published article',
};

/** `3 October 2026`, or `October 2026` where only the month is known. */
export function checkedDate(checked: string): string {
  return checked.length === 7
    ? `${MONTH_NAMES[Number(checked.slice(5)) - 1]} ${checked.slice(0, 4)}`
    : formatDay(checked, { weekday: false, year: true });
}

/** When somebody last made sure, and what that means for a visitor on `today`. */
export function checkedWords(checked: string, today: Day, how?: CheckedHow): string {
  const by = how ? ` ${CHECKED_HOW_WORDS[how]}` : '';
  const last = `Last checked ${checkedDate(checked)}${by}`;
  const state = freshness(checked, today);
  return state === 'old' || state === 'unconfirmed' ? `${last}. Ask before you go.` : last;
}

/** The cost as it was written; where one has to ask, it says what for. */
export function costWords({ band, text }: { band: CostBand; text: string }): string {
  return band === 'ask' ? `Cost: ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** `18+` → `Aged 18 and over`. */
export function agesWords(ages: string): string {
  if (ages === 'all') return 'All ages';
  return ages.endsWith('+')
    ? `Aged ${ages.slice(0, -1)} and over`
    : `Aged ${ages.replace('–', ' to ')}`;
}

/** The English name of a language code: `pl` → `Polish`; the name lists of browsers lack British Sign Language. */
export function languageName(code: string): string {
  return code === 'bfi' ? 'British Sign Language' : (LANGUAGE_NAMES.of(code) ?? code);
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en-GB', { type: 'language' });
