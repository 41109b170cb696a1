/** The names of what can be asked for, as the form, the chips and the results show them. */
import { formatDay, isDay, nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { PARTS, type PartOfDay } from '../../search/query.ts';
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
  free: 'Cost',
  stepFree: 'Access',
  dropIn: 'Joining',
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
    case 'free':
    case 'stepFree':
    case 'dropIn':
      return TERMS.find((term) => term.field === field)?.name ?? field;
    default:
      return field satisfies never;
  }
}
