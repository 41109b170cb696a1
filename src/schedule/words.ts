import { phrases } from './phrase.ts';
import { WEEKDAYS, type Nth, type Weekday } from './schedule.ts';

const DAY_STEMS: Record<Weekday, readonly string[]> = {
  mon: ['monday', 'mon'],
  tue: ['tuesday', 'tues', 'tue'],
  wed: ['wednesday', 'weds', 'wed'],
  thu: ['thursday', 'thurs', 'thur', 'thu'],
  fri: ['friday', 'fri'],
  sat: ['saturday', 'sat'],
  sun: ['sunday', 'sun'],
};

/** Every accepted spelling of a day of the week: long, short, more than one, with any apostrophe. */
export const DAY_WORDS: ReadonlyMap<string, Weekday> = new Map(
  WEEKDAYS.flatMap((day) =>
    DAY_STEMS[day].flatMap((stem) =>
      ['', 's', "'s", "s'"].map((ending) => [stem + ending, day] as const),
    ),
  ),
);

const MONTH_STEMS: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** Every accepted spelling of a month, to its number from 1. */
export const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  MONTH_STEMS.flatMap((stems, index) => stems.map((stem) => [stem, index + 1] as const)),
);

/** Which one of the month. */
export const NTH_WORDS: ReadonlyMap<string, Nth> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['last', -1],
]);

/** Small numbers in words. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
]);

/** Days that are called by a name and fall on the same date every year. */
export const NAMED_DAYS: ReadonlyMap<string, string> = new Map([
  ['christmas eve', '12-24'],
  ['christmas day', '12-25'],
  ['boxing day', '12-26'],
  ["new year's eve", '12-31'],
  ['new years eve', '12-31'],
  ["new year's day", '01-01'],
  ['new years day', '01-01'],
]);

/** Words between a day and the month it is counted in. */
export const OF_THE_MONTH = phrases(
  ['of', 'in']
    .flatMap((word) =>
      ['the', 'each', 'every', 'the calendar'].map((which) => `${word} ${which} month`),
    )
    .concat(['of month', 'in month', 'each month', 'every month', 'of the months', 'monthly']),
);

/** Words of time in full, to compare a misspelt one with; short ones are too near to everything. */
export const FULL_WORDS: readonly string[] = [
  ...WEEKDAYS.flatMap((day) => [DAY_STEMS[day][0]!, `${DAY_STEMS[day][0]}s`]),
  ...MONTH_STEMS.map(([name]) => name!).filter((name) => name.length > 4),
  ...NTH_WORDS.keys(),
];

/** What people call the days on which schools are open; it is never said by 'term' alone. */
export const TERM_TIME_WORDS: readonly string[] = [
  'term time',
  'termtime',
  'term times',
  'school term time',
  'school term times',
];

/** What people call the days on which they are not. */
export const SCHOOL_HOLIDAY_WORDS: readonly string[] = [
  'school holidays',
  'school holiday',
  'the school holidays',
  'school hols',
];
