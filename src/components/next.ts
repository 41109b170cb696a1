/** When something is next on, in the words a neighbour would use. */
import { addDays, formatDay, formatTime } from '../schedule/dates.ts';
import type { Day, Session, Time } from '../schedule/schedule.ts';

/** The present moment in Britain. */
export interface Now {
  today: Day;
  time: Time;
}

/**
 * The line a card and a page lead with. Without `now` (a page built in the night before) it names the
 * date; with it, "Today", "Tomorrow" and "On now". '' when no session is known.
 */
export function nextWords(sessions: readonly Session[], now: Now | null): string {
  const session = sessions.find((one) => !now || !isFinished(one, now));
  const [first] = sessions;
  if (!session) return now && first?.date === now.today ? 'Finished for today' : '';
  const doubt = session.check
    ? session.start
      ? ' – check first'
      : ', time not known – check first'
    : '';
  if (!now) return `Next: ${formatDay(session.date)}${doubt}`;
  if (session.date === now.today) return `${todayWords(session, now.time)}${doubt}`;
  if (session.date === addDays(now.today, 1)) return `Tomorrow${startWords(session)}${doubt}`;
  const before = first?.date === now.today ? 'Finished for today. ' : '';
  return `${before}Next: ${formatDay(session.date)}${doubt}`;
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

function todayWords(session: Session, time: Time): string {
  if (session.start && session.start <= time)
    return session.end ? `On now, until ${formatTime(session.end)}` : 'Today, already begun';
  return `Today${startWords(session)}`;
}

function startWords(session: Session): string {
  return session.start ? `, ${formatTime(session.start)}` : '';
}

// An end at or before the start lies after midnight.
function isFinished({ date, start, end }: Session, { today, time }: Now): boolean {
  if (date !== today) return date < today;
  return end !== null && start !== null && end > start && end <= time;
}
