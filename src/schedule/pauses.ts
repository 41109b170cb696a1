import { NOUNS } from './everyday.ts';
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
  const begin = after(tokens, at, PAUSE);
  const times = begin < 0 || isOfOther(tokens, at) ? null : findTimes(tokens, begin);
  const [slot, more] = times?.value ?? [];
  if (!times || slot?.kind !== 'range' || more) return null;
  return { value: slot, next: skip(tokens, times.next, FOR_LUNCH) };
}

/** Parts of a place that are no words of a name. */
const PARTS: readonly string[] =
  `bar counter kiosk restaurant tearoom tearooms toilet toilets`.split(' ');
/** The whole place, or what meets there. */
const WHOLE: readonly string[] =
  `association building centre church class classes club clubs group groups hall house hub library museum session
  sessions venue`.split(/\s+/);

/** Whether what is closed here may be only a part of the place: 'kitchen closed 2–3', 'the pool is closed on Mondays'. */
export function isOfOther(tokens: readonly Token[], at: number): boolean {
  let place = at - 1;
  while (isText(tokens[place], 'is', 'are', 'will', 'be', 'also')) place--;
  const text = tokens[place]?.text ?? '';
  return PARTS.includes(text) || (NOUNS.has(text) && !WHOLE.includes(text));
}
