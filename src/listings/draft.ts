/** What a file is to hold, before it is written: fields and words, tidied and in their order. */
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from './labels.ts';
import { cleanText, cleanValue } from './signs.ts';
import { isFields, type RawFields, type RawValue } from './yaml.ts';

/** The fields as a file holds them, each value as text, and the words below them. */
export interface Draft {
  fields: RawFields;
  body: string;
}

/** Names of fields in their order; with the names of its parts where a field has them. */
export type Order = Readonly<Record<string, readonly string[] | null>>;

/** The fields of a listing in the order in which people read them, and those of its parts. */
export const LISTING_ORDER: Order = {
  title: null,
  kind: null,
  organiser: null,
  venue: null,
  place: null,
  when: null,
  cost: null,
  join: null,
  'helps-with': null,
  for: null,
  ages: null,
  languages: null,
  contact: ['name', 'phone', 'email', 'web'],
  access: Object.keys(ACCESS_FACTS),
  'first-visit': Object.keys(FIRST_VISIT_FACTS),
  room: null,
  checked: null,
  'checked-how': null,
  source: null,
  notice: ['text', 'until'],
  ended: null,
  formerly: null,
};

/** The fields of a venue, likewise. */
export const VENUE_ORDER: Order = {
  name: null,
  address: null,
  postcode: null,
  at: null,
  access: Object.keys(ACCESS_FACTS),
  entrance: null,
  'bus-stop': null,
  parking: null,
  notice: ['text', 'until'],
  closed: null,
  'run-by': null,
  source: null,
  checked: null,
  formerly: null,
};

/** The fields whose lines people part with the Enter key, and which on paper stand one below the other. */
export const OF_LINES: readonly string[] = ['when', 'address'];

/**
 * A draft as a file can hold it: no empty fields, values on one line and without signs that nobody sees. Lines of a
 * `when` or an address become a list, and a `when` of one line none. What is tidy is written and read back the same.
 */
export function tidy({ fields, body }: Draft): Draft {
  const text = cleanValue(cleanText(body));
  return { fields: tidyFields(fields), body: text.replace(/^(?:[ \t]*\n)+/, '').trimEnd() };
}

/** The fields that hold anything, in their order; those that have no place in it come last. */
export function inOrder(fields: RawFields, order: Order): RawFields {
  const names = Object.keys(order);
  const others = Object.keys(fields).filter((name) => !Object.hasOwn(order, name));
  const entries = [...names, ...others].flatMap((name): [string, RawValue][] => {
    const value = own(fields, name);
    if (value === undefined) return [];
    const parts = own(order, name);
    return [[name, parts && isFields(value) ? inOrder(value, orderOf(parts)) : value]];
  });
  return Object.fromEntries(entries);
}

/** True where two values say the same, in whatever order their parts stand. */
export function isSame(one: RawValue | undefined, other: RawValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (Array.isArray(one) && Array.isArray(other))
    return (
      one.length === other.length && one.every((member, index) => isSame(member, other[index]))
    );
  if (!isFields(one) || !isFields(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSame(own(one, name), own(other, name)))
  );
}

/** What stands under a name, and nothing that every object has. */
export function own<T>(fields: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function tidyFields(fields: RawFields): RawFields {
  const kept = Object.entries(fields).flatMap(([name, value]): [string, RawValue][] => {
    const isOfLines = OF_LINES.includes(name) && typeof value === 'string';
    const tidied = tidyValue(isOfLines ? linesOf(value) : value);
    const [first] = Array.isArray(tidied) && tidied.length === 1 ? tidied : [];
    const isAlone = (name === 'when' || isOfLines) && typeof first === 'string';
    const held = isAlone ? first : tidied;
    const key = line(name);
    return isEmpty(held) || key === '' ? [] : [[key, held]];
  });
  return Object.fromEntries(kept);
}

function tidyValue(value: RawValue): RawValue {
  if (typeof value === 'string') return line(value);
  if (Array.isArray(value)) return value.map(tidyValue).filter((member) => !isEmpty(member));
  return tidyFields(value);
}

function linesOf(text: string): string[] {
  return cleanText(text).split('\n');
}

function line(text: string): string {
  return cleanValue(cleanText(text)).replace(/\s+/g, ' ').trim();
}

function isEmpty(value: RawValue): boolean {
  return value.length === 0 || (isFields(value) && Object.keys(value).length === 0);
}

/** The names of parts as an order of their own. */
export function orderOf(parts: readonly string[]): Order {
  return Object.fromEntries(parts.map((part) => [part, null]));
}
