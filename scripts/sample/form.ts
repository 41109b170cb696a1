/** What a form of schedule is, and the two patterns that most of them are made of. */
import { nameOf } from '../../src/schedule/dates.ts';
import type { Day, Weekday } from '../../src/schedule/schedule.ts';
import { inventDay, spellWeekly } from './days.ts';
import { inventHours, partOfDay, spellHours } from './hours.ts';
import type { Habit, Hours } from './hours.ts';
import type { Random } from './random.ts';

/** What a listing is by its nature: a group that meets, a service with opening hours, an event on a date. */
export type Nature = 'group' | 'service' | 'event';

/** The words of a `when:` and what a title may say of them. */
export interface When {
  text: string | readonly string[];
  /** The one weekday it falls on, or null. */
  day: Weekday | null;
  part: 'morning' | 'afternoon' | 'evening' | null;
}

/** What a schedule is invented from. */
export interface Setting {
  random: Random;
  habit: Habit;
  today: Day;
}

/** One way of writing a schedule. */
export interface Form {
  /** How many of a hundred listings take this form, roughly. */
  share: number;
  suits: readonly Nature[];
  write: (setting: Setting) => When;
}

/** Every week on one day, under a condition where one is given. */
export function weekly({ random, habit }: Setting, condition?: string): When {
  const day = inventDay(random);
  const hours = inventHours(random, habit);
  const text = `${spellWeekly(random, day)}${gap(random)}${spellHours(random, hours)}`;
  return { ...timed(condition ? `${text}, ${condition}` : text, hours), day };
}

/** Once or twice a month on one day, under a condition where one is given. */
export function monthly(
  setting: Setting,
  spell: (dayName: string) => string,
  condition?: string,
): When {
  const { random, habit } = setting;
  const day = inventDay(random);
  const hours = inventHours(random, habit);
  const text = `${spell(nameOf(day))}, ${spellHours(random, hours)}`;
  return { ...timed(condition ? `${text}, ${condition}` : text, hours), day };
}

/** A schedule whose hours, where it has one pair of them, say the part of the day. */
export function timed(text: When['text'], hours: Hours | null): When {
  return { text, day: null, part: hours && partOfDay(hours.from) };
}

/** What people put between the days and the hours. */
export function gap(random: Random): string {
  return random.pick([', ', ', ', ', ', ' ', ' ', ': ']);
}
