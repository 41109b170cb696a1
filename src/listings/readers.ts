/** Readers of single values: text as a person typed it → what it means, or what to tell that person. */
import { isDay } from '../schedule/dates.ts';
import { nearest } from './nearest.ts';
import { faults, type Fault } from './problems.ts';

/** Either the value that was meant, or the fault to report; a warning may come with a value. */
export type Reading<T> = { value: T; warning?: Fault } | { fault: Fault };

/** Reads one line of text. */
export type Reader<T> = (text: string) => Reading<T>;

/** A reader of fixed words: `{ 'Just turn up': 'just-turn-up' }`; case and doubled spaces do not matter. */
export function oneOf<T extends string>(words: Readonly<Record<string, T>>): Reader<T> {
  const bySpelling = new Map(Object.entries(words).map(([word, value]) => [fold(word), value]));
  return (text) => {
    const value = bySpelling.get(fold(text));
    return value === undefined ? { fault: faults.notOneOf(text, Object.keys(words)) } : { value };
  };
}

/** A reader of slugs of one vocabulary; a name (`Coffee morning`) is refused with its slug offered. */
export function slugOf(
  what: 'kind' | 'need' | 'audience',
  terms: readonly { slug: string; name: string; also: readonly string[] }[],
): Reader<string> {
  const slugs = new Set(terms.map((term) => term.slug));
  const byName = new Map(
    terms.flatMap((term) => [term.name, ...term.also].map((name) => [fold(name), term.slug])),
  );
  return (text) => {
    if (slugs.has(text)) return { value: text };
    const meant = byName.get(fold(text)) ?? nearest(fold(text).replaceAll(' ', '-'), [...slugs]);
    return { fault: faults.notInVocabulary(what, text, meant) };
  };
}

/** A sentence or a few words on one line, of at most `most` characters. */
export function words(most: number): Reader<string> {
  return (text) =>
    text.length > most
      ? { fault: faults.tooLong(text.length, most) }
      : { value: text.replace(/\s+/g, ' ') };
}

/** A title: 3 to 80 characters and not only capitals. */
export const title: Reader<string> = (text) => {
  if (text.length < 3) return { fault: faults.titleTooShort(text) };
  if (text.length > 80) return { fault: faults.tooLong(text.length, 80) };
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase()
    ? { fault: faults.titleInCapitals(text) }
    : { value: text.replace(/\s+/g, ' ') };
};

export type CostBand = 'free' | 'donation' | 'priced' | 'ask';

/** What it costs: begins with Free, Donation, £ or Ask; the rest is free words. */
export const cost: Reader<{ band: CostBand; text: string }> = (text) => {
  const band = /^free\b/i.test(text)
    ? 'free'
    : /^donations?\b/i.test(text)
      ? 'donation'
      : /^£\s?\d/.test(text)
        ? 'priced'
        : /^ask\b/i.test(text)
          ? 'ask'
          : null;
  if (!band) return { fault: faults.costBeginning(text) };
  const capital = text.charAt(0).toUpperCase() + text.slice(1).replace(/\s+/g, ' ');
  return { value: { band, text: capital } };
};

/** A calendar date such as 2026-10-03 that exists. */
export const day: Reader<string> = (text) =>
  isDay(text) ? { value: text } : { fault: faults.notADay(text) };

/** A date, or a year and month: when somebody last made sure of the facts. */
export const dayOrMonth: Reader<string> = (text) => {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { value: text };
  return isDay(text) ? { value: text } : { fault: faults.notADayOrMonth(text) };
};

/** A British or international telephone number, or a short one such as 111; kept as it was written. */
export const phone: Reader<string> = (text) => {
  const digits = text.replace(/\D/g, '');
  if (/[^\d\s+()-]/.test(text.replace(/\b(?:ext|extension|option)\.?\s*\d+$/i, '')))
    return { fault: faults.phoneWithWords(text) };
  const isShort = /^(?:999|101|105|111|116\d{3}|119|18\d{3})$/.test(digits);
  return isShort || (digits.length >= 10 && digits.length <= 18)
    ? { value: text.replace(/\s+/g, ' ') }
    : { fault: faults.phoneLength(text, digits.length) };
};

/** An e-mail address. */
export const email: Reader<string> = (text) => {
  const bare = text.replace(/^mailto:/i, '');
  return /^[^\s@<>"',;:()]+@[^\s@<>"',;:()]+\.[a-z]{2,}$/i.test(bare)
    ? { value: bare }
    : { fault: faults.email(text) };
};

// Services that hide where a link leads, and that die or are resold with their links.
const SHORTENERS =
  /^(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rb\.gy|cutt\.ly|shorturl\.at|tiny\.cc|lnkd\.in|fb\.me)$/;

/** A web address; `www.…` and `http:` are completed to `https:` with a warning. */
export const web: Reader<string> = (text) => {
  const completed = /^https:\/\//i.test(text)
    ? text
    : `https://${text.replace(/^http:\/\//i, '').replace(/^\/\//, '')}`;
  const url = URL.parse(completed);
  const isOther = /^[a-z][a-z+.-]*:(?!\d)/i.test(text) && !/^https?:\/\//i.test(text);
  if (!url || isOther || /\s/.test(text) || !/\.[a-z]{2,}$/i.test(url.hostname))
    return { fault: faults.web(text) };
  if (url.username || url.password) return { fault: faults.web(text) };
  if (SHORTENERS.test(url.hostname.replace(/^www\./, '')))
    return { fault: faults.webShortener(text, url.hostname) };
  return completed === text
    ? { value: text }
    : { value: completed, warning: faults.webIncomplete(text, completed) };
};

/** Who it is for by age: `18+`, `50+`, `0–5` or `all`. */
export const ages: Reader<string> = (text) => {
  const folded = fold(text).replace(/\s*[-–—]\s*|\s+to\s+/g, '–');
  return /^(?:all|all ages|\d{1,2}\+|\d{1,2}–\d{1,3})$/.test(folded)
    ? { value: folded === 'all ages' ? 'all' : folded }
    : { fault: faults.ages(text) };
};

/** A language by its BCP 47 code, for example `pl` or `ur`. */
export const language: Reader<string> = (text) => {
  try {
    const [code] = Intl.getCanonicalLocales(text);
    if (code && /^[a-z]{2,3}(?:-|$)/.test(code)) return { value: code };
  } catch {
    // Not a code at all: told below.
  }
  return { fault: faults.language(text) };
};

/** A point on the ground written `[53.023, -1.481]`: latitude 49 to 61, longitude -9 to 2, as in Britain. */
export function point(text: readonly string[]): Reading<readonly [lat: number, lng: number]> {
  const [lat, lng] = text.map(Number);
  const isPoint =
    text.length === 2 && text.every((part) => /^-?\d{1,3}(?:\.\d+)?$/.test(part.trim()));
  if (!isPoint || lat === undefined || lng === undefined) return { fault: faults.point(text) };
  if (lat < 49 || lat > 61 || lng < -9 || lng > 2) return { fault: faults.pointOutside(lat, lng) };
  return { value: [lat, lng] };
}

/** A postcode in its usual spelling: `de56 1ug` → `DE56 1UG`. */
export const postcode: Reader<string> = (text) => {
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/.exec(text.toUpperCase().trim());
  return match ? { value: `${match[1]} ${match[2]}` } : { fault: faults.postcode(text) };
};

/** `yes`, `no` or `not known`: the three states of every access fact. */
export const accessState = oneOf({ yes: 'yes', no: 'no', 'not known': 'not known' });

/** The same words whatever the case, dashes and doubled spaces. */
export function fold(text: string): string {
  return text.trim().toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
}
