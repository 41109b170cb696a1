/** In which order a list is shown, printed and sent. */
import { isTimed, WEEKDAYS, type Schedule, type Slot } from '../../schedule/schedule.ts';
import { OFTEN, weekdaysOf } from '../../schedule/sessions.ts';
import type { Entry } from './entries.ts';

/** `own`: as somebody put them; `day`: through the week from Monday, and through each day. */
export type Order = 'own' | 'day';

/** The entries in that order. By day, what is on most days comes after the week, then what has no day, what is over, and last what is not known. */
export function inOrder(entries: readonly Entry[], order: Order): Entry[] {
  if (order === 'own') return [...entries];
  return entries
    .map((entry) => ({ entry, place: placeInWeek(entry) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ entry }) => entry);
}

// 'day, start' as one text: '4 10:00' stands before '4 14:00', and that before '5'.
function placeInWeek({ record, isOver }: Entry): string {
  if (!record) return '9 gone';
  if (isOver) return '9';
  const days = weekdaysOf(record.schedule);
  const [day] = days;
  if (!day) return '8';
  if (days.length >= OFTEN) return '7';
  return `${WEEKDAYS.indexOf(day)} ${startOn(day, record.schedule)}`;
}

function startOn(day: (typeof WEEKDAYS)[number], { rules }: Schedule): string {
  const starts = rules
    .filter(isTimed)
    .filter((rule) => weekdaysOf({ rules: [rule] }).includes(day))
    .flatMap(({ at }) => at.map(startOf));
  return starts.sort()[0] ?? '';
}

// A whole day begins before every hour; a time that nobody knows comes after all.
function startOf(slot: Slot): string {
  if (slot === 'all day') return '';
  return slot === 'time not known' ? '~' : slot[0];
}
