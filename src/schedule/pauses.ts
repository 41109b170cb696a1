import { after, isText, phrases, skip, type Found } from './phrase.ts';
import { findTimes, type WrittenSlot } from './times.ts';
import type { Token } from './tokens.ts';

const PAUSE = phrases(
  ['closed', 'closes', 'we close', 'we are closed']
    .flatMap((words) =>
      ['', ' for lunch', ' for lunch ,', ' over lunch', ' at lunchtime'].map((end) => words + end),
    )
    .concat(['lunch break', 'closed for a break', 'with a break', 'with a lunch break', 'break']),
);
const FOR_LUNCH = phrases(['for lunch', 'lunch', 'for a break']);

/** A break in the middle of a day: 'closed 12–1', 'closed for lunch from 12.15pm to 1pm', 'closed 1–2 for lunch'. */
export function findPause(tokens: readonly Token[], at: number): Found<WrittenSlot> | null {
  const begin = isOfOther(tokens, at) ? -1 : after(tokens, at, PAUSE);
  const times = begin < 0 ? null : findTimes(tokens, begin);
  const [slot, more] = times?.value ?? [];
  if (!times || slot?.kind !== 'range' || more) return null;
  return { value: slot, next: skip(tokens, times.next, FOR_LUNCH) };
}

const OTHERS = [
  'bar',
  'counter',
  'kiosk',
  'kitchen',
  'office',
  'pool',
  'reception',
  'shop',
  'toilets',
];

/** Whether what is closed here is only a part of the place: 'kitchen closed 2–3', 'the bar is closed on Mondays'. */
export function isOfOther(tokens: readonly Token[], at: number): boolean {
  return isText(tokens[at - 1], ...OTHERS);
}
