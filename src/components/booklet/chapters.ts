/** A town's listings as the chapters of a booklet: each listing once, under the first of its days. */
import { checkIn } from '../../feeds/facts.ts';
import { freshnessOf, UNCONFIRMED_HEADING, UNCONFIRMED_SENTENCE } from '../../listings/checked.ts';
import { nameOf } from '../../schedule/dates.ts';
import { describeShort } from '../../schedule/describe.ts';
import {
  isTimed,
  WEEKDAYS,
  type Day,
  type Schedule,
  type Weekday,
} from '../../schedule/schedule.ts';
import { OFTEN, weekdaysOf } from '../../schedule/sessions.ts';
import type { ListingRecord } from '../../sharing/record.ts';

/** What a chapter is of; it is also the id of its heading. */
export type ChapterName = Weekday | 'often' | 'dates' | 'undated' | 'unsure';

/** One chapter, in the order of the clock. */
export interface Chapter {
  name: ChapterName;
  heading: string;
  /** A sentence below the heading; '' for none. */
  sentence: string;
  records: readonly ListingRecord[];
  /** What is on that day too, and told of whole under an earlier one. */
  also: readonly Pointer[];
}

/** A line that leads to another chapter. */
export interface Pointer {
  title: string;
  time: string;
  /** The name of the day under which it stands. */
  day: string;
}

/** The chapters that hold something, in the order of the booklet; what has ended is not to be among the records. */
export function chaptersOf(records: readonly ListingRecord[], today: Day): Chapter[] {
  return CHAPTERS.flatMap((chapter) => {
    const { name } = chapter;
    const own = records.filter((record) => chapterOf(record, today) === name);
    const also = records.filter((record) => isAlso(record, name, today));
    if (own.length + also.length === 0) return [];
    return [
      {
        ...chapter,
        records: [...own].sort((a, b) => compare(sortKey(a, name), sortKey(b, name))),
        also: [...also]
          .sort((a, b) => compare(sortKey(a, name), sortKey(b, name)))
          .map((record) => pointerTo(record, name as Weekday)),
      },
    ];
  });
}

const CHAPTERS: readonly Omit<Chapter, 'records' | 'also'>[] = [
  ...WEEKDAYS.map((day) => ({ name: day, heading: nameOf(day), sentence: '' })),
  { name: 'often', heading: 'On most days', sentence: '' },
  { name: 'dates', heading: 'On some dates', sentence: '' },
  {
    name: 'undated',
    heading: 'By appointment, or on a day to ask for',
    sentence: '',
  },
  {
    name: 'unsure',
    heading: UNCONFIRMED_HEADING,
    sentence: UNCONFIRMED_SENTENCE,
  },
];

function chapterOf(record: ListingRecord, today: Day): ChapterName {
  const { schedule } = record;
  if (freshnessOf(checkIn(record), today) === 'unconfirmed') return 'unsure';
  const timed = schedule.rules.filter(isTimed);
  if (timed.length === 0) return 'undated';
  if (timed.every(({ kind }) => kind === 'dates')) return 'dates';
  const days = weekdaysOf(schedule);
  return days.length >= OFTEN ? 'often' : days[0]!;
}

function isAlso(record: ListingRecord, name: ChapterName, today: Day): boolean {
  const first = chapterOf(record, today);
  return (
    isDay(name) && isDay(first) && first !== name && weekdaysOf(record.schedule).includes(name)
  );
}

function pointerTo({ title, schedule }: ListingRecord, day: Weekday): Pointer {
  const { time } = describeShort(onDay(schedule, day));
  return { title, time, day: nameOf(weekdaysOf(schedule)[0]!) };
}

/** The rules of a schedule that can fall on a day. */
function onDay(schedule: Schedule, day: Weekday): Schedule {
  return { rules: schedule.rules.filter((rule) => weekdaysOf({ rules: [rule] }).includes(day)) };
}

// By the hour on a day, by the first date among dates, by the name otherwise.
function sortKey({ title, schedule }: ListingRecord, name: ChapterName): string {
  const rules = (isDay(name) ? onDay(schedule, name) : schedule).rules.filter(isTimed);
  if (name === 'dates')
    return `${rules.flatMap((rule) => (rule.kind === 'dates' ? rule.dates : [])).sort()[0]} ${title}`;
  if (!isDay(name)) return title;
  const starts = rules.flatMap(({ at }) =>
    at.map((slot) => (Array.isArray(slot) ? slot[0] : '99')),
  );
  return `${starts.sort()[0]} ${title}`;
}

function isDay(name: ChapterName): name is Weekday {
  return (WEEKDAYS as readonly string[]).includes(name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
