/** What a visitor asks for: words and filters, and the address that says the same. */
import { hideHouses } from '../places/mention.ts';
import { isDay, nameOf } from '../schedule/dates.ts';
import { WEEKDAYS } from '../schedule/schedule.ts';
import { NEAR_DAYS, PARTS, type PartOfDay } from './moments.ts';

/** Everything one can ask for; '' and false mean "does not matter". */
export interface Query {
  words: string;
  /** Slug of a town. */
  town: string;
  /** `mon` … `sun`, `today`, `tomorrow`, `weekend`, or a date. */
  day: string;
  part: PartOfDay | '';
  /** Slug of a kind. */
  kind: string;
  /** Slug of a need. */
  need: string;
  free: boolean;
  stepFree: boolean;
  dropIn: boolean;
}

export const EMPTY_QUERY: Query = {
  words: '',
  town: '',
  day: '',
  part: '',
  kind: '',
  need: '',
  free: false,
  stepFree: false,
  dropIn: false,
};

/** The name of each part of a query in an address and in the form, in the order of the address. */
export const PARAMETERS: Readonly<Record<keyof Query, string>> = {
  words: 'q',
  town: 'town',
  day: 'day',
  part: 'time',
  kind: 'kind',
  need: 'need',
  free: 'free',
  stepFree: 'step-free',
  dropIn: 'drop-in',
};

/** The longest words that are read; a visitor types less, and a longer text is nobody's question. */
export const LONGEST_WORDS = 200;

/** The slugs that addresses may name; a whole vocabulary will do. */
export interface KnownSlugs {
  towns: readonly { slug: string }[];
  kinds: readonly { slug: string }[];
  needs: readonly { slug: string }[];
}

/**
 * The query as address parameters without the question mark: `q=coffee&town=belper&day=fri`.
 * A whole postcode is cut to its sector: an address is shared, kept and sent, and should lead to nobody's door.
 */
export function queryToAddress(query: Query): string {
  const parameters = new URLSearchParams();
  for (const field of FIELDS) {
    const value = field === 'words' ? hideHouses(query.words) : query[field];
    if (value !== '' && value !== false)
      parameters.set(PARAMETERS[field], value === true ? 'yes' : value);
  }
  return parameters.toString();
}

/** The query an address asks for; what no form could have asked is left out, calmly. */
export function addressToQuery(address: string | URLSearchParams, known: KnownSlugs): Query {
  const parameters = typeof address === 'string' ? new URLSearchParams(address) : address;
  const read = (field: keyof Query): string => parameters.get(PARAMETERS[field]) ?? '';
  const oneOf = (field: keyof Query, list: readonly { slug: string }[]): string =>
    list.some(({ slug }) => slug === read(field)) ? read(field) : '';
  const isYes = (field: keyof Query): boolean => read(field) === 'yes';
  return {
    words: tidyWords(read('words')),
    town: oneOf('town', known.towns),
    day: readDay(read('day')),
    part: PARTS.find((part) => part === read('part')) ?? '',
    kind: oneOf('kind', known.kinds),
    need: oneOf('need', known.needs),
    free: isYes('free'),
    stepFree: isYes('stepFree'),
    dropIn: isYes('dropIn'),
  };
}

/** Words as they are kept: one line, single spaces, at most 200 characters. */
export function tidyWords(words: string): string {
  const line = words.replace(/[\s\p{C}]+/gu, ' ');
  return [...line.trim()].slice(0, LONGEST_WORDS).join('').trim();
}

/** Words without those from `start` to `end`, such as the ones a part was understood from. */
export function withoutPart(words: string, { start, end }: { start: number; end: number }): string {
  return `${words.slice(0, start)} ${words.slice(end)}`.replace(/\s+/g, ' ').trim();
}

/** True when nothing is asked for. */
export function isEmpty(query: Query): boolean {
  return FIELDS.every((field) => query[field] === EMPTY_QUERY[field]);
}

const FIELDS = Object.keys(PARAMETERS) as (keyof Query)[];

function readDay(text: string): string {
  if ((NEAR_DAYS as readonly string[]).includes(text) || isDay(text)) return text;
  return WEEKDAYS.find((day) => day === text || nameOf(day).toLowerCase() === text) ?? '';
}
