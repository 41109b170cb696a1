/** The names of what can be asked for, as the form, the chips and the results show them. */
import type { AccessFact, Join, Place } from '../../listings/schema.ts';
import { ACCESS_FACTS, JOIN_WORDS, PLACE_WORDS } from '../../listings/words.ts';
import { formatDay, isDay, nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { PARTS, type PartOfDay, type Query } from '../../search/query.ts';
import type { Meaning } from '../../search/phrases.ts';
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
  const byField = new Map<Meaning['field'], string[]>();
  for (const meaning of means)
    byField.set(meaning.field, [
      ...(byField.get(meaning.field) ?? []),
      nameOfValue(meaning, names),
    ]);
  return [...byField]
    .map(([field, values]) => `${FIELD_NAMES[field]}: ${values.join(' or ')}`)
    .join(', or ');
}

function nameOfValue({ field, value }: Meaning, names: Names): string {
  switch (field) {
    case 'town':
      return nameIn(names.towns, value);
    case 'day':
      return isDay(value) ? formatDay(value) : nameIn(DAYS, value);
    case 'part':
      return nameIn(TIMES, value);
    case 'kind':
      return nameIn(names.kinds, value);
    case 'need':
      return nameIn(names.needs, value);
    case 'audience':
      return nameIn(names.audiences, value);
    case 'near':
      return names.towns.find(({ slug }) => slug === value)?.name ?? value;
    case 'free':
      return 'Free';
    case 'cost':
      return `£${value} or less`;
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
