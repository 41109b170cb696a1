/** Invents what a group calls itself. */
import { nameOf } from '../../src/schedule/dates.ts';
import { EMBLEMS, FIRST_NAMES, inventStreet } from './names.ts';
import type { Random } from './random.ts';
import type { When } from './form.ts';

/** What a title may speak of; what does not apply is null. */
export interface Subject {
  /** The thing itself within a sentence: `tea dance`. */
  name: string;
  town: string | null;
  venue: string | null;
  day: When['day'];
  part: When['part'];
  /** For whom, within a sentence: `older people`. */
  audience: string | null;
}

type Pattern = (subject: Subject, random: Random) => string | null;

// Each pattern is as common as it stands here; one that does not apply gives null and another is drawn.
const PATTERNS: readonly Pattern[] = [
  ({ name }) => name,
  ({ name, town }) => town && `${town} ${name}`,
  ({ name, town }) => town && `${town} ${name}`,
  ({ name, town }, random) => town && `${town} ${random.pick(ADJECTIVES)} ${name}`,
  ({ name, day }) => day && `${nameOf(day)} ${name}`,
  ({ name, day }) => day && `${nameOf(day)} ${name}`,
  ({ name, day, town }) => day && town && `${town} ${nameOf(day)} ${name}`,
  ({ name, day, part }) => day && part && `${nameOf(day)} ${part} ${name}`,
  ({ name, day }) => day && `${name} on ${nameOf(day)}s`,
  ({ name, day }, random) => day && `${random.pick(EMBLEMS)} ${nameOf(day)} ${name}`,
  ({ name, part }) => part && `${part} ${name}`,
  ({ name }, random) => `${random.pick(EMBLEMS)} ${name}`,
  ({ name }, random) => `${random.pick(EMBLEMS)} ${name}`,
  ({ name }, random) => `The ${random.pick(EMBLEMS)} ${name}`,
  ({ name }, random) => `${random.pick(EMBLEMS)}: ${name}`,
  ({ name }, random) => `${inventStreet(random)} ${name}`,
  ({ name, venue }) => venue && `${name} at ${venue.replace(/^The /, 'the ')}`,
  ({ name, venue }) => venue && `${name} at ${venue.replace(/^The /, 'the ')}`,
  ({ name, venue }) => venue && `${venue} ${name}`,
  ({ name, audience }) => audience && `${name} for ${audience}`,
  ({ name, audience }, random) => audience && `${random.pick(ADJECTIVES)} ${name} for ${audience}`,
  ({ name }, random) => `${random.pick(ADJECTIVES)} ${name}`,
  ({ name }, random) => `${name} and ${random.pick(EXTRAS)}`,
  ({ name }, random) => `${random.pick(FIRST_NAMES)}’s ${name}`,
  ({ name }, random) => `${name} with ${random.pick(FIRST_NAMES)}`,
  ({ name }, random) => `${name} – ${random.pick(ENDINGS)}`,
  ({ name }, random) => `${name} (${random.pick(ENDINGS)})`,
  ({ name, town }, random) => town && `${random.pick(EMBLEMS)} ${name}, ${town}`,
  ({ name, town }) => town && `${name} in ${town}`,
  ({ name, town }) => town && `${town} and district ${name}`,
];

/** A title of at most 80 characters, mostly in sentence case as the house has it, now and then In Capitals Like This. */
export function inventTitle(random: Random, subject: Subject): string {
  for (;;) {
    const words = random.pick(PATTERNS)(subject, random);
    if (!words || words.length > 80) continue;
    return random.chance(0.12) ? capitaliseEach(words) : capitalise(words);
  }
}

/** The first letter as a capital. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function capitaliseEach(words: string): string {
  return words.replace(/(?<![\p{L}’])\p{L}+/gu, (word, place: number) =>
    place > 0 && LITTLE_WORDS.has(word) ? word : capitalise(word),
  );
}

const LITTLE_WORDS = new Set([
  'and',
  'at',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

const ADJECTIVES = [
  'friendly',
  'gentle',
  'relaxed',
  'easy-going',
  'open-door',
  'pop-in',
  'all-comers’',
  'good-humoured',
  'unhurried',
  'welcoming',
  'little',
  'neighbourhood',
  'community',
  'first-timers’',
  'family-friendly',
  'new',
  'old-fashioned',
];

const EXTRAS = [
  'a cuppa',
  'a chat',
  'cake',
  'company',
  'a biscuit',
  'good cheer',
  'a natter',
  'soup',
  'friends',
  'a laugh',
];

const ENDINGS = [
  'all welcome',
  'beginners welcome',
  'new faces welcome',
  'come and try',
  'no experience needed',
  'bring a friend',
  'drop in',
  'everyone welcome',
];
