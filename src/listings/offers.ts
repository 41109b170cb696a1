/** What to type instead, worked out from what was written. */
import { isDay } from '../schedule/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A value that YAML reads as it is written, whatever signs it holds. */
export function quoted(text: string): string {
  return text.includes('"') && !text.includes("'")
    ? `'${text}'`
    : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** What somebody wrote, short enough for a message and on one line. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = line.length > 60 ? [...line] : [];
  return `“${letters.length > 60 ? `${letters.slice(0, 57).join('')}…` : line}”`;
}

/** A text without the quotation marks of a word processor around it. */
export function withoutQuotes(text: string): string {
  return text.replace(/^[“”„‘"'](.*)[“”’"']$/, '$1').trim();
}

/** A title in capitals as a sentence: `COFFEE MORNING` → `Coffee morning`. */
export function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
}

/** A cost that begins as it should: `2 pounds` → `£2`, `50p` → `£0.50`, `None` → `Free`; '' when it cannot be told. */
export function offerCost(text: string): string {
  if (/^(?:none|no|nothing|no charge|no cost|nil|n\/a|gratis|zero)[.!]?$/i.test(text))
    return 'Free';
  const bare = withoutQuotes(text);
  if (bare !== text) return /^(?:free|donation|£ ?\d|ask)\b/i.test(bare) ? bare : offerCost(bare);
  // Free for some, or for once, is not free for whoever looks for what is.
  if (/\bfree\b|^no (?:charge|cost)\b/i.test(text) && !/\bdonat/i.test(text))
    return /\b(?:not|no longer|for|to|first|members|children|under|over|if)\b|\d/i.test(text)
      ? `Ask – ${text}`
      : `Free – ${text}`;
  if (/\bdonat|\bpay what|\bcontribut|\bsuggest/i.test(text)) return `Donation – ${text}`;
  const both = /^(\d+) ?pounds? (?:and )?(\d\d)(?: ?p(?:ence)?)?\b/i.exec(text);
  if (both) return `£${both[1]}.${both[2]}${text.slice(both[0].length)}`;
  const pence = /^(\d{1,2}) ?p(?:ence)?\b/i.exec(text);
  if (pence) return `£0.${pence[1]?.padStart(2, '0')}${text.slice(pence[0].length)}`;
  const pounds = /^(?:GBP ?)?(\d+(?:\.\d\d?)?)(?: ?(?:pounds?|quid|GBP)\b)?/i.exec(text);
  if (pounds) return `£${pounds[1]}${text.slice(pounds[0].length)}`;
  const least = /^from (£ ?\d+(?:\.\d\d)?)/i.exec(text);
  if (least) return `${least[1]?.replace(' ', '')} or more${text.slice(least[0].length)}`;
  const within = /£ ?\d+(?:\.\d\d)?/.exec(text);
  return within ? `${within[0].replace(' ', '')} – ${text}` : '';
}

/** `3/10/2026`, `3.10.26`, `3 October 2026`, `2026/10/3` → `2026-10-03`; `October 2026` → `2026-10`; '' when it is none. */
export function offerDay(text: string): string {
  const monthOnly = /^([a-z]{3,9})\.? (\d{4})$/i.exec(text.trim());
  if (monthOnly) {
    const month = monthNumber(monthOnly[1] ?? '');
    return month ? `${monthOnly[2]}-${month}` : '';
  }
  const yearFirst = /^(\d{4})[\s./-](\d{1,2})[\s./-](\d{1,2})$/.exec(text.trim());
  const dayFirst =
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})\.?,?[\s./-]+(\d{4}|\d{2})$/i.exec(
      text.trim(),
    );
  const [year = '', month = '', date = ''] = yearFirst
    ? yearFirst.slice(1)
    : (dayFirst?.slice(1).reverse() ?? []);
  const day = `${year.length === 2 ? `20${year}` : year}-${monthNumber(month)}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : '';
}

/** `24 December 2026 to 3 January 2027`, `24/12/2026 - 3/1/2027` → `2026-12-24 to 2027-01-03`; '' when it cannot be told. */
export function offerSpan(text: string): string {
  const [, first = '', last = ''] =
    /^(?:from )?(.+?)\s*(?:\bto\b|\buntil\b|\btill\b|[–—]|\s-\s)\s*(.+)$/i.exec(text.trim()) ?? [];
  const [from, until] = [offerDay(first), offerDay(last)];
  return isDay(from) && isDay(until) ? `${from} to ${until}` : '';
}

// Nobody writes a longer one, and looking for one in a page of blanks would take its time.
const LONGEST_LOOKED_AT = 600;

/** The e-mail addresses in a text, also where `(at)` and `(dot)` hide them from machines. */
export function offerEmails(text: string): string[] {
  const shown = text
    .slice(0, LONGEST_LOOKED_AT)
    .replace(/\s*(?:[[(]\s*at\s*[\])]|\sat\s)\s*/gi, '@')
    .replace(/\s*(?:[[(]\s*dot\s*[\])]|\sdot\s)\s*/gi, '.');
  return shown.match(/[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/gi) ?? [];
}

/** The addresses of web pages in a text, without what stands around them. */
export function offerPages(text: string): string[] {
  return (
    text
      .slice(0, LONGEST_LOOKED_AT)
      .match(/https?:\/\/[^\s,;<>()[\]"'\\]+\.[^\s,;<>()[\]"'\\]+/gi) ?? []
  );
}

/** The telephone numbers in a text, without the words around them; several may have only a space between them. */
export function offerPhones(text: string): string[] {
  const isNumber = (digits: string) => digits.replace(/\D/g, '').length <= MOST_DIGITS;
  return (text.match(/\+?\d[\d\s().-]{5,}\d/g) ?? [])
    .flatMap((run) => (isNumber(run) ? [run] : run.split(/\s+(?=(?:\+44|0[1-9])\d)/)))
    .filter(isNumber)
    .map((number) => number.replace(/[.\s-]+/g, ' ').trim());
}

// No telephone number of the world has more.
const MOST_DIGITS = 15;

/** A telephone number without the words around it; '' when there is not exactly one. */
export function offerPhone(text: string): string {
  const [first = '', ...others] = offerPhones(text);
  return others.length === 0 ? first : '';
}

/** The parts of a contact that stands on one line: `Jean 01773 820000` → a name and a phone; none where nothing is found. */
export function offerContact(text: string): string[] {
  const [email = ''] = /[^\s,;<>()]+@[^\s,;<>()]+\.[a-z]{2,}/i.exec(text) ?? [];
  const rest = text.replace(email, ' ');
  const [web = ''] = /(?:https?:\/\/|www\.)[^\s,;]+/i.exec(rest) ?? [];
  const phones = offerPhones(rest);
  const name = rest
    .replace(web, ' ')
    .replace(/[+\d][\d\s().-]{5,}\d/g, ' ')
    .replace(/\b(?:tel|phone|telephone|ring|call|contact|email|or|on)\b|[^\p{L}\p{M}’' -]/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const parts = [
    ['name', name],
    ['phone', phones[0] ?? ''],
    ['email', email],
    ['web', web],
  ];
  const isReachable = Boolean(email || web || phones[0]);
  return isReachable ? parts.flatMap(([part, value]) => (value ? [`${part}: ${value}`] : [])) : [];
}

/** `Over 50s` → `50+`, `5 - 11 years` → `5–11`, `Everyone` → `all`; '' when it cannot be told. */
export function offerAges(text: string): string {
  const [first, second] = (text.match(/\d{1,3}/g) ?? []).map(Number).sort((a, b) => a - b);
  if (first === undefined) {
    if (/\badults?\b/i.test(text)) return '18+';
    return /\b(?:all|every|any)/i.test(text) ? 'all' : '';
  }
  // Months, and years of a school, are not years of a life; what holds for all ages has no bounds.
  if (/\bmonths?\b|\byears? \d|\b(?:all|any|every) ages?\b/i.test(text)) return '';
  const isBelow = /under|up to|below/i.test(text);
  if (/\b(?:no|not)\b/i.test(text)) return isBelow && second === undefined ? `${first}+` : '';
  if (second !== undefined) return `${first}–${second}`;
  return isBelow ? `0–${first}` : `${first}+`;
}

/** The code of a language by its English name: `Polish` → `pl`; '' when it has none of two letters. */
export function offerLanguage(name: string): string {
  const wanted = name.trim().toLowerCase();
  if (wanted === 'bsl' || wanted === 'british sign language') return 'bfi';
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.find((code) => names.of(code)?.toLowerCase() === wanted) ?? '';
}

function monthNumber(text: string): string {
  const number = /^\d/.test(text)
    ? Number(text)
    : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  return number > 0 ? String(number).padStart(2, '0') : '';
}

/** What people write for how to join, and the fixed words that mean it: the first that fits. */
export const JOINS_SAID = [
  [
    /\bno need to (?:book|ring|call|phone|register)|\bno (?:pre-?)?booking|\bno appointment/i,
    'Just turn up',
  ],
  [/\bbooking (?:is )?(?:not|un)/i, 'Just turn up'],
  [/\bself.?refer/i, 'Ask first'],
  [affirmed(/referr|\bgp\b|doctor/), 'Referral needed'],
  [affirmed(/\bbook|\bregister|\bticket|\bsign up|\bappointment|\bin advance/), 'Book first'],
  [affirmed(/\b(?:ask|ring|call|phone|e-?mail|contact)/), 'Ask first'],
  [affirmed(/\bdrop|\bturn up|\bwalk.?in|\bpop in|\bopen to all/), 'Just turn up'],
] as const;

/** `Drop in` → `Just turn up`; '' when it cannot be told. */
export function offerJoin(text: string): string {
  return JOINS_SAID.find(([said]) => said.test(text))?.[1] ?? '';
}

// "No referral needed" does not say what is needed instead.
function affirmed(words: RegExp): RegExp {
  return new RegExp(`^(?!.*\\b(?:no|not|without|don.?t)\\b).*(?:${words.source})`, 'i');
}
