/** The names of what can be asked for, as the form, the chips and the results show them. */
import type { AccessFact, Join, Place } from '../../listings/schema.ts';
import { ACCESS_FACTS, JOIN_WORDS, PLACE_WORDS } from '../../listings/labels.ts';
import { addDays, formatDay, formatTime, isDay, nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { PARTS, type PartOfDay } from '../../search/moments.ts';
import type { Query } from '../../search/query.ts';
import type { Meaning } from '../../search/reading/phrases.ts';
import type { Notice } from '../../site.ts';

/** A town, kind or need to choose. */
export interface Choice {
  slug: string;
  name: string;
}

/** A town to choose, with what it has to say to everybody just now. */
export interface TownChoice extends Choice {
  notice?: Notice;
}

/** The days to choose, those that move with the calendar first. */
export const DAYS: readonly Choice[] = [
  { slug: 'today', name: 'Today' },
  { slug: 'tomorrow', name: 'Tomorrow' },
  { slug: 'weekend', name: 'This weekend' },
  ...WEEKDAYS.map((day) => ({ slug: day, name: nameOf(day) })),
];

const PART_NAMES: Record<PartOfDay, string> = {
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
};

/** The times of day to choose. */
export const TIMES: readonly Choice[] = PARTS.map((part) => ({
  slug: part,
  name: PART_NAMES[part],
}));

/** The terms to choose, in the order they are asked about. */
export const TERMS = [
  { field: 'free', name: 'Free' },
  { field: 'stepFree', name: 'Step-free way in' },
  { field: 'dropIn', name: 'Just turn up' },
] as const;

/** What a meaning is about, before its name. */
const FIELD_NAMES: Record<Meaning['field'], string> = {
  town: 'Town',
  day: 'Day',
  part: 'Time',
  kind: 'Kind',
  need: 'Help with',
  audience: 'For',
  near: 'Near',
  free: 'Cost',
  cost: 'Cost',
  access: 'Access',
  join: 'Joining',
  place: 'Where',
};

/** The lists that slugs are named from. */
export interface Names {
  towns: readonly Choice[];
  kinds: readonly Choice[];
  needs: readonly Choice[];
  audiences: readonly Choice[];
}

/** The name of a slug; the slug itself where the list has none. */
export function nameIn(list: readonly Choice[], slug: string): string {
  return list.find((choice) => choice.slug === slug)?.name ?? slug;
}

/** What words would mean that ask for the same as a filter of the form. */
export function meaningOf(field: Exclude<keyof Query, 'words'>, value: string): Meaning {
  if (field === 'stepFree') return { field: 'access', value: 'step-free' };
  if (field === 'dropIn') return { field: 'join', value: 'just-turn-up' };
  return { field, value };
}

/** Meanings in words, each field said once: `Day: Saturday or Sunday`. */
export function describeMeanings(means: readonly Meaning[], names: Names): string {
  const fields = [...new Set(means.map(({ field }) => field))];
  return fields
    .map((field) => {
      const those = means.filter((meaning) => meaning.field === field);
      return `${FIELD_NAMES[field]}: ${weekdaysTogether(those) ?? eitherOf(those, names)}`;
    })
    .join(', or ');
}

/** `Monday to Friday`, `not Monday`; null where the days are no such run of the week. */
function weekdaysTogether(means: readonly Meaning[]): string | null {
  const places = means.map(({ value }) => WEEKDAYS.findIndex((day) => day === value));
  if (means.length < 3 || places.includes(-1)) return null;
  const name = (place: number | undefined): string => nameOf(WEEKDAYS[place!]!);
  const isRun = places.every(
    (place, index) => index === 0 || (places[index - 1]! + 1) % 7 === place,
  );
  if (isRun) return `${name(places[0])} to ${name(places.at(-1))}`;
  const missing = WEEKDAYS.filter((_, place) => !places.includes(place));
  return missing.length === 1 ? `not ${nameOf(missing[0]!)}` : null;
}

function eitherOf(means: readonly Meaning[], names: Names): string {
  const [first = '', ...others] = means.map((meaning) => nameOfValue(meaning, names));
  const isInSentence = means.some(({ field }) => IN_SENTENCE.has(field));
  return [
    first,
    ...others.map((name) => (isInSentence ? name.charAt(0).toLowerCase() + name.slice(1) : name)),
  ].join(' or ');
}

/** Their names are words of every day, with a small letter inside a sentence. */
const IN_SENTENCE: ReadonlySet<Meaning['field']> = new Set(['part', 'join', 'place']);

function nameOfValue({ field, value, miles }: Meaning, names: Names): string {
  switch (field) {
    case 'town':
      return nameIn(names.towns, value);
    case 'day':
      return describeDay(value);
    case 'part':
      return describeTime(value);
    case 'kind':
      return nameIn(names.kinds, value);
    case 'need':
      return nameIn(names.needs, value);
    case 'audience':
      return nameIn(names.audiences, value);
    case 'near':
      return `${nameIn(names.towns, value)}${miles ? `, up to ${miles} miles` : ''}`;
    case 'free':
      return 'Free';
    case 'cost':
      return describeMost(Number(value));
    case 'access':
      return ACCESS_FACTS[value as AccessFact];
    case 'join':
      return JOIN_WORDS[value as Join];
    case 'place':
      return PLACE_WORDS[value as Place];
    default:
      return field satisfies never;
  }
}

function describeDay(value: string): string {
  const [from = '', until] = value.split('/');
  if (until === undefined) return isDay(value) ? formatDay(value) : nameIn(DAYS, value);
  const month = (day: string): string => formatDay(day, { weekday: false });
  const isSameMonth = from.slice(0, 7) === until.slice(0, 7);
  if (isSameMonth && from.endsWith('-01') && addDays(until, 1).endsWith('-01'))
    return formatDay(from, { weekday: false, year: true }).slice(2);
  return `${isSameMonth ? +from.slice(8) : month(from)} to ${month(until)}`;
}

function describeTime(value: string): string {
  const [from = '', until] = value.split('-');
  if (value === 'weekend') return 'at weekends';
  if (!/\d/.test(value)) return nameIn(TIMES, value);
  if (until === undefined) return `at ${formatTime(from)}`;
  if (until === '') return `from ${formatTime(from)}`;
  return from === ''
    ? `before ${formatTime(until)}`
    : `${formatTime(from)} to ${formatTime(until)}`;
}

// What is under three pounds is £2.99 at most.
function describeMost(pounds: number): string {
  if (pounds === 0) return 'Free or by donation';
  const isUnder = /99$/.test(pounds.toFixed(2));
  const most = isUnder ? pounds + 0.01 : pounds;
  const written =
    most < 1 ? `${Math.round(most * 100)}p` : `£${most.toFixed(2).replace(/\.00$/, '')}`;
  return isUnder ? `under ${written}` : `${written} or less`;
}
