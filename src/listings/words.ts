/** The words for fixed facts, the same on cards, pages, filters and feeds. */
import type { CostBand } from './schema.ts';

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
