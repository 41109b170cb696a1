/** When something is next on, in the words a neighbour would use. */
import { addDays, formatDay, formatTime } from '../schedule/dates.ts';
import type { Day, Session, Time } from '../schedule/schedule.ts';

/** The present moment in Britain. */
export interface Now {
  today: Day;
  time: Time;
}

/** How a date, or one session, stands to the present moment; '' when it is still more than a day away. */
export type Standing = 'past' | 'finished' | 'begun' | 'on now' | 'today' | 'tomorrow' | '';

/**
 * The line a card and a page lead with. Without `now` (a page built in the night before) it names the
 * date; with it, "Today", "Tomorrow" and "On now". `isVarying` adds the time where the hours beside it
 * cannot tell it. '' when no session is known.
 */
export function nextWords(
  sessions: readonly Session[],
  now: Now | null,
  isVarying = false,
): string {
  const standings = sessions.map((session) => (now ? standingOf(session, now) : ''));
  const session = sessions.find((_, index) => !isBehind(standings[index] ?? ''));
  const begun = sessions.find((_, index) => standings[index] === 'begun');
  const behind = begun?.start
    ? `Began at ${formatTime(begun.start)} today`
    : standings.includes('finished')
      ? 'Finished for today'
      : '';
  if (!session) return behind || lastWords(sessions.at(-1));

  const doubt = doubtWords(session);
  switch (now ? standingOf(session, now) : '') {
    case 'on now':
      return `On now, until ${formatTime(session.end ?? '')}${doubt}`;
    case 'today':
      return `Today${startWords(session)}${doubt}`;
    case 'tomorrow':
      return sentences(begun ? behind : '', `Tomorrow${startWords(session)}${doubt}`);
    default: {
      const start = isVarying ? startWords(session) : '';
      return sentences(behind, `Next: ${formatDay(session.date)}${start}${doubt}`);
    }
  }
}

/** That line for paper, which is read on other days too: it names the date of the first session that is not over. */
export function printedWords(sessions: readonly Session[], now: Now, isVarying = false): string {
  const ahead = sessions.filter((session) => !isBehind(standingOf(session, now)));
  return ahead.length > 0 ? nextWords(ahead, null, isVarying) : lastWords(sessions.at(-1));
}

/** The hours of one session, whole, for a line of their own: '10am to 12 noon', 'All day'. */
export function hoursWords({ start, end, check }: Session): string {
  if (start === null) return check ? 'Ask for the time' : 'All day';
  if (start === '00:00' && end === '24:00') return '24 hours';
  return end === null ? formatTime(start) : `${formatTime(start)} to ${formatTime(end)}`;
}

/** How a session stands to the moment; a whole day is a session without a start. */
export function standingOf({ date, start, end }: Session, { today, time }: Now): Standing {
  // An end at or before the start lies after midnight.
  const isOvernight = start !== null && end !== null && end <= start;
  if (date < today)
    return isOvernight && addDays(date, 1) === today && time < end ? 'on now' : 'past';
  if (date > today) return date === addDays(today, 1) ? 'tomorrow' : '';
  if (start === null || time < start) return 'today';
  if (end === null) return 'begun';
  return isOvernight || time < end ? 'on now' : 'finished';
}

/** The word that stands beside a date: 'today', 'tomorrow', 'past', or '' for none. */
export function wordFor(date: Day, now: Now): Standing {
  return standingOf({ date, start: null, end: null, check: false }, now);
}

/** Sessions as one attribute of a page, `2026-11-27T10:00/12:00?` and a space between; `?` asks to check first. */
export function packSessions(sessions: readonly Session[]): string {
  return sessions
    .map(({ date, start, end, check }) => {
      const hours = start ? `T${start}${end ? `/${end}` : ''}` : '';
      return `${date}${hours}${check ? '?' : ''}`;
    })
    .join(' ');
}

/** Reads that attribute back; what does not look like a session is passed over. */
export function unpackSessions(text: string): Session[] {
  return text.split(' ').flatMap((part) => {
    const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?:\/(\d\d:\d\d))?)?(\?)?$/.exec(part);
    if (!match?.[1]) return [];
    const [, date, start = null, end = null, check] = match;
    return [{ date, start, end, check: check === '?' }];
  });
}

// One that has begun and whose end nobody knows may be over: the next is what one can still go to.
function isBehind(standing: Standing): boolean {
  return standing === 'past' || standing === 'finished' || standing === 'begun';
}

// Only a page that was not built again for days gets here: what it knows is used up.
function lastWords(last: Session | undefined): string {
  return last ? `Was on ${formatDay(last.date)}. Ask when it is next on.` : '';
}

function startWords({ start, check }: Session): string {
  if (start) return `, ${formatTime(start)}`;
  return check ? '' : ', all day';
}

function doubtWords({ start, check }: Session): string {
  if (!check) return '';
  return start ? ' – check first' : ', time not known – check first';
}

function sentences(first: string, second: string): string {
  return first ? `${first}. ${second}` : second;
}
