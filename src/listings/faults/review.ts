/** What helps whoever looks at a change before it is published: nothing here is wrong for certain. */
import { quote, sentenceCase } from '../offers.ts';
import { instead, warning, type Fault } from './fault.ts';

/** A way to get in touch as messages name it. */
const WAYS = {
  phone: { noun: 'telephone number', old: (value: string) => `ring ${value}` },
  email: { noun: 'e-mail address', old: (value: string) => `write to ${value}` },
  web: { noun: 'web page', old: (value: string) => `look at ${value}` },
} as const;

/** Duplicates, contacts that changed or look private, capitals, long sentences, links that are gone. */
export const reviewFaults = {
  reviewDuplicate: (likely: readonly { title: string; file: string; why: readonly string[] }[]) =>
    warning(
      'review.duplicate',
      `This may be listed already. ${likely
        .map(({ title, file, why }) => `${quote(title)} in ${file} has ${inWords(why)}.`)
        .join(' ')}`,
      likely.length === 1
        ? 'If it is the same, put the changes into that file instead; if not, leave both'
        : 'If one of them is the same, put the changes into its file instead; if not, leave them all',
    ),
  reviewContactChanged: (
    way: keyof typeof WAYS,
    was: string,
    is: string,
    known: readonly (readonly [way: keyof typeof WAYS, value: string])[],
  ) =>
    warning(
      'review.contact-changed',
      was
        ? `The ${WAYS[way].noun} was ${quote(was)} and is ${quote(is)} now.`
        : `The ${WAYS[way].noun} ${quote(is)} was not there before.`,
      `Make sure by another way than the new one: ${known
        .map(([other, value]) => WAYS[other].old(value))
        .join(', or ')}, or ask at the place itself`,
    ),
  reviewPrivatePhone: (phone: string, name: string) =>
    warning(
      'review.private-phone',
      `${quote(phone)} is a mobile, and those mostly belong to one person. Everybody could read it here.`,
      `Ask ${name || 'whoever answers it'} whether that is all right. If not, give the number of the group or the hall, or an e-mail address`,
    ),
  reviewPrivateEmail: (email: string, name: string) =>
    warning(
      'review.private-email',
      `${quote(email)} looks like a person’s own address. Everybody could read it here.`,
      `Ask ${name || 'whose it is'} whether that is all right. If not, give an address of the group, or a telephone number`,
    ),
  reviewCapitals: (value: string, loud: string, isName: boolean) => ({
    ...instead(
      'review.capitals',
      `${quote(loud)} is in capitals. Those are hard to read, and a screen reader may spell them out.`,
      value.replace(loud, isName ? nameCase(loud) : sentenceCase(loud)),
    ),
    severity: 'warning' as const,
  }),
  reviewCapitalsInText: (loud: string) =>
    warning(
      'review.capitals',
      `The text shouts: ${quote(loud)}. Capitals are hard to read, and a screen reader may spell them out.`,
      `${sentenceCase(loud)} – and two stars on both sides make it **bold**`,
    ),
  reviewReadingAge: (
    age: number,
    longest: { text: string; words: number },
    hard: readonly string[],
  ) =>
    warning(
      'review.reading-age',
      `The text reads as if for people of ${Math.min(age, OLDEST)} or older; most are at ease with what a child of 11 can read. The longest sentence has ${longest.words} words: ${quote(longest.text)}.${
        hard.length > 0 ? ` Long words: ${hard.map(quote).join(', ')}.` : ''
      }`,
      'Shorter sentences, and words as you would say them to a neighbour',
    ),
  reviewLinkGone: (address: string) =>
    warning(
      'review.link-gone',
      `${quote(address)} leads nowhere any more: there is no such page, or no website of that name.`,
      'The address it has now, or take it out',
    ),
} satisfies Record<string, (...found: never[]) => Fault>;

// Beyond school, years say little.
const OLDEST = 20;

// Words of a name: the small ones stay small.
function nameCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?:^|[\s&-])(?!(?:and|for|of|the|with)\b)\p{L}/gu, (start) => start.toUpperCase());
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}
