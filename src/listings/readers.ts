/** Readers of single values: text as a person typed it → what it means, or what to tell that person. */
import { isDay } from '../schedule/dates.ts';
import { nearest } from './nearest.ts';
import { faults, type Fault } from './problems.ts';
import { isReserved, isSlug, slugify } from './slug.ts';

/** Either the value that was meant, or the fault to report; a warning may come with a value. */
export type Reading<T> = { value: T; warning?: Fault } | { fault: Fault };

/** Reads one line of text. */
export interface Reader<T> {
  (text: string): Reading<T>;
  /** What it takes, where that can be listed or counted: for those who have to know before anything is read. */
  readonly takes?: Takes;
}

/** The words that a reader takes, whatever their case; slugs, as they are; the most characters. */
export interface Takes {
  words?: readonly string[];
  slugs?: readonly string[];
  most?: number;
}

/**
 * A reader of fixed words: `{ 'Just turn up': 'just-turn-up' }`; case, dashes and doubled spaces do not matter. What
 * people say for a word is refused with the word offered.
 */
export function oneOf<T extends string>(
  words: Readonly<Record<string, T>>,
  said: readonly (readonly [RegExp, keyof typeof words])[] = [],
): Reader<T> {
  const bySpelling = new Map(Object.entries(words).map(([word, value]) => [slugify(word), value]));
  const all = Object.keys(words);
  const read = (text: string): Reading<T> => {
    const typed = slugify(text);
    const value = bySpelling.get(typed);
    if (value !== undefined) return { value };
    const begun = all.filter((word) => typed && slugify(word).startsWith(typed));
    // "Yes, ramp at the side" says yes.
    const [beginning = ''] = text.split(/[,;:(–—]| - /);
    const before = bySpelling.get(slugify(beginning));
    if (before !== undefined) begun.push(...all.filter((word) => words[word] === before));
    // "No referral needed" is near to "Referral needed" in its letters alone.
    const alike = all.filter((word) => denies(word) === denies(text)).map(fold);
    const near = begun.length === 1 ? begun[0] : nearest(fold(text), alike);
    const meant = near || said.find(([saying]) => saying.test(text))?.[1];
    const offered = all.find((word) => fold(word) === fold(meant ?? '')) ?? '';
    return { fault: faults.notOneOf(text, all, offered) };
  };
  return Object.assign(read, { takes: { words: all } });
}

/** A reader of slugs of one vocabulary; a name (`Coffee morning`) or another word for it is refused with its slug offered. */
export function slugOf(
  what: 'kind' | 'need' | 'audience',
  terms: readonly { slug: string; name: string; also: readonly string[] }[],
  sayings: readonly { say: readonly string[]; means: string; slug: string }[] = [],
): Reader<string> {
  const slugs = terms.map((term) => term.slug);
  const known = new Set(slugs);
  const byName = new Map([
    ...sayings
      .filter(({ means }) => means === what)
      .flatMap(({ say, slug }) => say.map((name) => [slugify(name), slug] as const)),
    ...terms.flatMap(({ name, also, slug }) =>
      [...also, name, slug].map((word) => [slugify(word), slug] as const),
    ),
  ]);
  const read = (text: string): Reading<string> => {
    if (known.has(text)) return { value: text };
    const typed = slugify(text);
    const near = byName.get(typed) ?? nearest(typed, slugs);
    const meant =
      near || (byName.get(nearest(typed, [...byName.keys()])) ?? begunAlike(typed, slugs));
    return { fault: faults.notInVocabulary(what, text, meant, slugs) };
  };
  return Object.assign(read, { takes: { slugs } });
}

// The one slug with a word that begins as one of these does: `lonely-people` → `loneliness`.
function begunAlike(typed: string, slugs: readonly string[]): string {
  const starts = typed.split('-').flatMap((word) => (word.length > 4 ? [word.slice(0, 5)] : []));
  const alike = slugs.filter((slug) =>
    slug.split('-').some((word) => starts.some((start) => word.startsWith(start))),
  );
  return alike.length === 1 ? (alike[0] ?? '') : '';
}

/** A place without a venue, one of some fixed words; a place with a name is refused as a venue. */
export function placeOf<T extends string>(
  words: Readonly<Record<string, T>>,
  said: readonly (readonly [RegExp, keyof typeof words])[],
): Reader<T> {
  const read = oneOf(words, said);
  const all = Object.keys(words);
  const readNamed = (text: string): Reading<T> => {
    const reading = read(text);
    const isNear = 'value' in reading || all.includes(reading.fault.fix);
    const slug = slugify(text);
    return isNear || slug === '' ? reading : { fault: faults.placeNamed(text, slug) };
  };
  return Object.assign(readNamed, { takes: { words: all } });
}

/** A sentence or a few words on one line, of at most `most` characters. */
export function words(most: number): Reader<string> {
  const read = (text: string): Reading<string> =>
    text.length > most
      ? { fault: faults.tooLong(text.length, most) }
      : { value: text.replace(/\s+/g, ' ') };
  return Object.assign(read, { takes: { most } });
}

/** A title: 3 to 80 characters and not only capitals. */
export const title: Reader<string> = (text) => {
  if (text.length > 80) return { fault: faults.tooLong(text.length, 80) };
  if (text.replace(/[^\p{L}\p{N}]/gu, '').length < 3) return { fault: faults.titleTooShort(text) };
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length > 4 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
    ? { fault: faults.titleInCapitals(text) }
    : { value: text.replace(/\s+/g, ' ') };
};

/** What a cost begins with, for whoever looks for what is free. */
export type CostBand = 'free' | 'donation' | 'priced' | 'ask';

const COST_BEGINNINGS: readonly [RegExp, CostBand][] = [
  [/^free(?![\w-])/i, 'free'],
  [/^donations?\b/i, 'donation'],
  [/^£ ?\d/, 'priced'],
  [/^ask\b/i, 'ask'],
];

/** What it costs: begins with Free, Donation, £ or Ask; the rest is free words. */
export const cost: Reader<{ band: CostBand; text: string }> = (text) => {
  if (text.length > 160) return { fault: faults.tooLong(text.length, 160) };
  const band = COST_BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1];
  if (!band) return { fault: faults.costBeginning(text) };
  const capital = text.charAt(0).toUpperCase() + text.slice(1).replace(/\s+/g, ' ');
  return { value: { band, text: capital } };
};

/** A calendar date such as 2026-10-03 that exists. */
export const day: Reader<string> = (text) =>
  isDay(text) ? { value: text } : { fault: faults.notADay(text) };

/** A date, or a year and month: when somebody last made sure of the facts. */
export const dayOrMonth: Reader<string> = (text) =>
  isDay(text) || isDay(`${text}-01`) ? { value: text } : { fault: faults.notADayOrMonth(text) };

const SHORT_NUMBER = /^(?:999|101|105|111|116\d{3}|119|159|18\d{3}|08001111|0845464\d)$/;

/** A British or international telephone number, or a short one such as 111; kept as it was written. */
export const phone: Reader<string> = (text) => {
  const digits = text.replace(/\D/g, '');
  const bare = text.replace(/,? (?:ext|extension|option)\.? ?\d{1,5}$/i, '');
  const extension = digits.length - bare.replace(/\D/g, '').length;
  if (/[^\d\s+()-]/.test(bare) || digits.length > 20) return { fault: faults.phoneWithWords(text) };
  if (SHORT_NUMBER.test(digits)) return { value: text.replace(/\s+/g, ' ') };
  const length = digits.length - extension;
  if (/^[1-9]\d{9}$/.test(digits) && !/^\+/.test(text)) return { fault: faults.phoneZero(text) };
  return length >= 10 && length <= 15
    ? { value: text.replace(/\s+/g, ' ') }
    : { fault: faults.phoneLength(text, length) };
};

const EMAIL = /^[^\s@<>"',;:()\\?&#%/]{1,64}@[^\s@<>"',;:()\\?&#%/]{1,180}\.[a-z]{2,}$/i;

/** An e-mail address. */
export const email: Reader<string> = (text) => {
  const bare = text.replace(/^mailto:/i, '');
  return EMAIL.test(bare) && !/\.\.|@\.|\.@/.test(bare)
    ? { value: bare }
    : { fault: faults.email(text) };
};

// Services that hide where a link leads, and that die or are resold with their links.
const SHORTENERS =
  /^(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rb\.gy|cutt\.ly|shorturl\.at|tiny\.cc|lnkd\.in|fb\.me|rebrand\.ly|qrco\.de)$/;

/** A web address; `www.…` and `http:` are completed to `https:` with a warning. */
export const web: Reader<string> = (text) => {
  if (EMAIL.test(text.replace(/^mailto:/i, ''))) return { fault: faults.webIsEmail(text) };
  if (text.length > 500) return { fault: faults.tooLong(text.length, 500) };
  const bare = text.replace(/^(?:https?:)?\/\//i, '');
  const isOtherScheme = bare === text && /^[a-z][a-z+.-]*:(?!\d)/i.test(text);
  const url = bare.startsWith('/') ? null : urlOf(`https://${bare}`);
  if (
    !url ||
    isOtherScheme ||
    /[\s<>"'`\\{}|^]/.test(text) ||
    !/[^.]\.[a-z]{2,}$/i.test(url.hostname)
  )
    return { fault: faults.web(text) };
  if (url.username || url.password)
    return { fault: faults.webWithName(text, `https://${bare.replace(/^[^/@]*@/, '')}`) };
  if (SHORTENERS.test(url.hostname.replace(/^www\./, '')))
    return { fault: faults.webShortener(text, url.hostname) };
  const completed = `https://${bare}`;
  return /^https:\/\//i.test(text)
    ? { value: completed }
    : { value: completed, warning: faults.webIncomplete(text, completed) };
};

// URL.parse is not in the browsers of older phones, where the form reads addresses too.
function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Who it is for by age: `18+`, `50+`, `0–5` or `all`. */
export const ages: Reader<string> = (text) => {
  const folded = fold(text).replace(/\s*[-–—]\s*|\s+to\s+/g, '–');
  if (folded === 'all' || folded === 'all ages') return { value: 'all' };
  const [, from = '', until] = /^(\d{1,2})(?:\+|–(\d{1,3}))$/.exec(folded) ?? [];
  const isRange = from !== '' && (until === undefined || Number(from) <= Number(until));
  return isRange ? { value: folded } : { fault: faults.ages(text) };
};

/** A language other than English by its BCP 47 code, for example `pl` or `ur`. */
export const language: Reader<string> = (text) => {
  const code = canonical(text);
  const isEnglish = /^en\b/.test(code) || fold(text) === 'english';
  if (!code && !isEnglish) return { fault: faults.language(text) };
  return isEnglish ? { fault: faults.languageEnglish() } : { value: code };
};

// Every code of two letters is a language with a name; those of three are too many to know.
const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function canonical(text: string): string {
  try {
    const [code = ''] = Intl.getCanonicalLocales(text);
    const [base = ''] = code.split('-');
    return /^[a-z]{3}$/.test(base) || (base.length === 2 && NAMES.of(base)) ? code : '';
  } catch {
    return ''; // not a code at all
  }
}

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

/** A part of an address that the site does not need for itself. */
export const newSlug: Reader<string> = (text) => {
  if (!isSlug(text)) return { fault: faults.slugForm(text) };
  return isReserved(text) ? { fault: faults.slugReserved(text) } : { value: text };
};

/** The id under which a listing could be found before: `belper/old-name`. */
export const oldId: Reader<string> = (text) => {
  const id = text.replace(/^\/|\/$|\.md$/g, '');
  const parts = id.split('/');
  if (parts.length !== 2 || !parts.every(isSlug)) return { fault: faults.formerlyForm(text) };
  return parts.some(isReserved) ? { fault: faults.formerlyReserved(id) } : { value: id };
};

/** The address of a server's map pictures: https, or this very machine. */
export const tileAddress: Reader<string> = (text) =>
  /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])[^\s<>"'`\\]+$/.test(text) &&
  ['{z}', '{x}', '{y}'].every((part) => text.includes(part))
    ? { value: text }
    : { fault: faults.tiles(text) };

function denies(text: string): boolean {
  return /\b(?:no|not|without)\b/i.test(text);
}

/** The same words whatever the case, apostrophes and doubled spaces. */
export function fold(text: string): string {
  return text.trim().toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
}
