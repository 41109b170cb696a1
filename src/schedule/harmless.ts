import {
  DEED_WORDS,
  HARMLESS,
  HARMLESS_TOGETHER,
  NOUNS,
  PEOPLE_WORDS,
  wordsOf,
} from './everyday.ts';
import { isName } from './names.ts';
import { after, phrases, isText, skip } from './phrase.ts';
import type { Token } from './tokens.ts';
import { DAY_WORDS } from './words.ts';

/** The place behind words that say nothing about when, or -1 the words at a place are not such. */
export function afterHarmless(tokens: readonly Token[], at: number): number {
  return Math.max(
    after(tokens, at, HARMLESS_TOGETHER),
    isPlain(tokens, at) || isToDo(tokens, at) || isChoice(tokens, at) || isName(tokens, at, isNoun)
      ? at + 1
      : -1,
  );
}

/** A harmless word; but 'by 10am' limits when, and 'donations Mon-Fri 9-5' are hours of something else. */
function isPlain(tokens: readonly Token[], at: number): boolean {
  const following = tokens[isText(tokens[at + 1], ':') ? at + 2 : at + 1];
  const isTime = /^(number|clock)$/.test(following?.kind ?? '');
  const isDay = DAY_WORDS.has(following?.text ?? '');
  if (isText(tokens[at], 'by') && isTime) return false;
  // 'This Monday' is one Monday.
  if (isText(tokens[at], 'this', 'that', 'these', 'those') && isDay) return false;
  if (ASIDE.has(tokens[at]?.text ?? '') && (isTime || isDay)) return false;
  return isHarmless(tokens[at]);
}

/** 'a cake or a scone', 'cards or dominoes': a choice of things, and neither a day nor a time. */
function isChoice(tokens: readonly Token[], at: number): boolean {
  const place = skip(tokens, at + 1, ARTICLES);
  return (
    isText(tokens[at], 'or') &&
    isHarmless(tokens[at - 1]) &&
    (isNoun(tokens[place]) || DEED_WORDS.has(tokens[place]?.text ?? ''))
  );
}

function isHarmless(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'web' ||
      HARMLESS.has(token.text) ||
      HARMLESS.has(token.text.replace(/'s?$/, '')))
  );
}

/** 'open to all', 'to come along', 'from the café': before figures, days or months 'to' and 'from' are never passed over. */
function isToDo(tokens: readonly Token[], at: number): boolean {
  if (!isText(tokens[at], 'to', 'from')) return false;
  const place = skip(tokens, at + 1, ARTICLES);
  // '10am to lunch' is a time without its end; '10am to 4pm to anyone who wants to come' is not.
  if (isBehindTime(tokens, at)) {
    const { text } = tokens[place] ?? { text: '' };
    return text === 'all' || PEOPLE_WORDS.has(text) || DEED_WORDS.has(text);
  }
  if (isNoun(tokens[place]) || isName(tokens, place, isNoun)) return true;
  const isVerb = isHarmless(tokens[place]) && !isText(tokens[place], 'at', 'on', 'every', 'each');
  return isText(tokens[at], 'to') && isVerb;
}

function isBehindTime(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at - 1] ?? { kind: 'mark', text: '' };
  return /^(number|clock)$/.test(kind) || /^(am|pm|noon|midday|midnight)$/.test(text);
}

/** Whether a harmless word may say what is on: a noun, or one of a name. */
export function isNaming(token: Token): boolean {
  return isNoun(token) || !isHarmless(token);
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && NOUNS.has(token.text.replace(/'s?$/, ''));
}

const ASIDE = wordsOf('booking bookings donation donations kitchen reception');
const ARTICLES = phrases(['the', 'a', 'our']);
