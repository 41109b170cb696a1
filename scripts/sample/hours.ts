/** Times of day in the spellings people use on posters. */
import type { Random } from './random.ts';

/** A start and an end in minutes after midnight. */
export interface Hours {
  from: number;
  to: number;
}

/** When a kind of activity usually happens. */
export type Habit = 'morning' | 'afternoon' | 'evening' | 'day' | 'office';

const STARTS: Record<Habit, readonly [earliest: number, latest: number]> = {
  morning: [9 * 60, 11 * 60],
  afternoon: [12 * 60, 15 * 60],
  evening: [17 * 60 + 30, 19 * 60 + 30],
  day: [9 * 60 + 30, 14 * 60],
  office: [8 * 60 + 30, 10 * 60],
};

const LENGTHS: Record<Habit, readonly number[]> = {
  morning: [60, 90, 120, 120, 120, 150],
  afternoon: [60, 90, 120, 120, 150, 180],
  evening: [60, 60, 90, 120, 120, 150],
  day: [60, 90, 90, 120, 120, 150],
  office: [180, 240, 360, 390, 420, 450],
};

/** Hours as a group of that habit would keep them, on the quarter hour. */
export function inventHours(random: Random, habit: Habit): Hours {
  const [earliest, latest] = STARTS[habit];
  const step = random.chance(0.08) ? 15 : 30;
  const from = earliest + step * random.between(0, Math.floor((latest - earliest) / step));
  return { from, to: from + random.pick(LENGTHS[habit]) };
}

/** The part of the day that a start falls in, as people say it. */
export function partOfDay(minutes: number): 'morning' | 'afternoon' | 'evening' {
  if (minutes < 12 * 60) return 'morning';
  return minutes < 17 * 60 ? 'afternoon' : 'evening';
}

/** Writes hours in one of the spellings the contract accepts, plain ones most often. */
export function spellHours(random: Random, hours: Hours): string {
  const usable = SPELLINGS.filter((spelling) => spelling.suits?.(hours) ?? true);
  let ticket = random.next() * usable.reduce((sum, { share }) => sum + share, 0);
  const chosen = usable.find(({ share }) => (ticket -= share) < 0) ?? usable[0];
  return (chosen as Spelling).write(hours, random);
}

/** A start alone: `11am`, `midday`, `18:30`. */
export function spellStart(random: Random, minutes: number): string {
  if (minutes === 12 * 60) return random.pick(['12 noon', 'midday', '12pm']);
  // Alone, 10:30 or 12:30 could be either half of the day.
  return minutes < NOON + 60 || random.chance(0.8) ? twelve(minutes) : twentyFour(minutes);
}

interface Spelling {
  share: number;
  suits?: (hours: Hours) => boolean;
  write: (hours: Hours, random: Random) => string;
}

const NOON = 12 * 60;

const SPELLINGS: readonly Spelling[] = [
  { share: 8, write: ({ from, to }) => `${noon(from)} to ${noon(to)}` },
  { share: 5, write: ({ from, to }) => `${twelve(from)}-${twelve(to)}` },
  { share: 3, write: ({ from, to }) => `${twelve(from)} - ${twelve(to)}` },
  { share: 3, write: ({ from, to }) => `${twelve(from)} to ${twelve(to)}` },
  { share: 2, write: ({ from, to }) => `${twelve(from)} – ${twelve(to)}` },
  { share: 2, write: ({ from, to }) => `${twelve(from, ':')} to ${twelve(to, ':')}` },
  { share: 3, write: ({ from, to }) => `${twentyFour(from)} to ${twentyFour(to)}` },
  { share: 2, write: ({ from, to }) => `${twentyFour(from)}-${twentyFour(to)}` },
  {
    share: 4,
    suits: ({ from, to }) => from < NOON === to < NOON,
    write: ({ from, to }, random) =>
      `${clock(from)}${random.pick(['–', '-', ' to '])}${twelve(to)}`,
  },
  {
    share: 3,
    suits: ({ from, to }) => to === NOON && from < NOON,
    write: ({ from }, random) => `${twelve(from)} ${random.pick(['– 12', 'to midday'])}`,
  },
  {
    // Bare hours have one reading that starts between 9am and 5pm only when they are kept well inside the day.
    share: 3,
    suits: ({ from, to }) => from >= 9 * 60 && to <= 17 * 60,
    write: ({ from, to }, random) => `${clock(from)}${random.pick(['-', '–', ' to '])}${clock(to)}`,
  },
];

function clock(minutes: number, point = '.'): string {
  const hour = Math.floor(minutes / 60) % 12 || 12;
  const past = minutes % 60;
  return past === 0 ? String(hour) : `${hour}${point}${String(past).padStart(2, '0')}`;
}

function twelve(minutes: number, point = '.'): string {
  return `${clock(minutes, point)}${minutes < NOON ? 'am' : 'pm'}`;
}

function noon(minutes: number): string {
  return minutes === NOON ? '12 noon' : twelve(minutes);
}

function twentyFour(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
