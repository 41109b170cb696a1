/** On which days, and at which times of day, each document has sessions. */
import { sessions } from '../../schedule/sessions.ts';
import type { Calendar, Day, Session, Time } from '../../schedule/schedule.ts';
import {
  bitsOf,
  isAt,
  isOneOf,
  NAMED_DAYS,
  readAsked,
  type Asked,
  type Span,
  type Wanted,
} from './asked.ts';
import type { SearchDocument } from '../document.ts';
import { PARTS } from '../moments.ts';
import { upcomingFrom } from './upcoming.ts';

/** The sessions of all documents, as seen from one day. */
export interface Times {
  /** Whether a document has a session on one of the days, in one of the parts; of the same session both must hold. */
  fits: (document: number, asked: Asked) => boolean;
  /** Starts to count documents under each named day, and each part of the day, on which they would fit. */
  startTally: () => TimesTally;
  /** The next session that is as asked, or else the next one there is; sessions of today that ended by `now` are left out. */
  next: (document: number, asked: Asked, now: Time | null) => Session | null;
}

/** Counts documents, each by the question that is put to it. */
export interface TimesTally {
  add: (document: number, asked: Asked) => void;
  /** In the order of the named days, and of the parts. */
  counts: () => { byDay: Uint32Array; byPart: Uint32Array };
}

/** A question with what is found out once for all documents. */
interface Question extends Wanted {
  asked: Asked;
  /** True when any session will do. */
  isOpen: boolean;
  /** The dates and spans; soon are those within which all sessions are known already. */
  ranges: readonly (Span & { isDate: boolean; isSoon: boolean })[];
  /** By document: its bits on the days asked for, where ranges are among them; its mask, where hours are. */
  bitsOn: (number | undefined)[];
  masks: (Uint8Array | undefined)[];
}

/** The times of the documents from `today` on; each document is worked out when it is first asked for. */
export function timesFrom(
  today: Day,
  documents: readonly SearchDocument[],
  calendar: Calendar,
): Times {
  const upcoming = upcomingFrom(today, documents, calendar);
  const { namesOf, soonOf, sessionsOf } = upcoming;

  /** A document's mask of those sessions alone that are at the time asked for. */
  function maskAt(number: number, question: Question): Uint8Array {
    const known = question.masks[number];
    if (known) return known;
    const mask = new Uint8Array(NAMED_DAYS.length);
    for (const session of sessionsOf(number))
      if (isAt(session, question))
        for (const index of namesOf(session.date)) mask[index]! |= bitsOf(session);
    return (question.masks[number] = mask);
  }

  /** Goes through the sessions of a document on the dates and in the spans that are asked for, which may be far ahead. */
  function eachOn(
    number: number,
    { ranges, weekdays }: Question,
    visit: (session: Session) => void,
  ): void {
    const { schedule, closed } = documents[number]!;
    for (const { from, until, isDate, isSoon } of ranges) {
      const near = isSoon ? soonOf(number) : sessions(schedule, from, until, calendar, closed);
      for (const session of near) {
        const { date } = session;
        if (date >= from && date <= until && (isDate || isOneOf(weekdays, date))) visit(session);
      }
    }
  }

  function sessionsToCome(number: number, question: Question): readonly Session[] {
    const known = sessionsOf(number);
    if (known === soonOf(number) && question.ranges.every(({ isSoon }) => isSoon)) return known;
    const further: Session[] = [];
    eachOn(number, question, (session) => further.push(session));
    if (further.length === 0) return known;
    const whenOf = ({ date, start }: Session): string => `${date} ${start ?? '~'}`;
    return [...known, ...further].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  }

  function isOnDays(date: Day, { names, ranges, weekdays }: Question): boolean {
    return (
      namesOf(date).some((place) => names.includes(place)) ||
      ranges.some(
        ({ from, until, isDate }) =>
          date >= from && date <= until && (isDate || isOneOf(weekdays, date)),
      )
    );
  }

  /** The parts in which a document has sessions on the days that are asked for, as bits. */
  function bitsOn(number: number, question: Question): number {
    if (question.ranges.length === 0)
      return bitsIn(upcoming.masks[upcoming.patternOf(number)]!, question);
    const known = question.bitsOn[number];
    if (known !== undefined) return known;
    let bits =
      question.names.length === 0
        ? 0
        : bitsIn(upcoming.masks[upcoming.patternOf(number)]!, question);
    eachOn(number, question, (session) => (bits |= bitsOf(session)));
    return (question.bitsOn[number] = bits);
  }

  /** Whether a session that is asked for by its day is so by its hours as well. */
  function hasSession(number: number, question: Question): boolean {
    if (question.hours.length === 0) return (bitsOn(number, question) & question.bits) !== 0;
    let isAnyAt = bitsIn(maskAt(number, question), question) !== 0;
    if (!isAnyAt)
      eachOn(number, question, (session) => {
        isAnyAt ||= isAt(session, question);
      });
    return isAnyAt;
  }

  // The same question is put to every document in turn.
  const questions = new WeakMap<Asked, Question>();
  let last: Question | null = null;
  function read(asked: Asked): Question {
    if (last?.asked === asked) return last;
    last = questions.get(asked) ?? questionOf(asked);
    questions.set(asked, last);
    return last;
  }

  function questionOf(asked: Asked): Question {
    const wanted = readAsked(asked);
    const dates = wanted.dates.map((date) => ({ from: date, until: date, isDate: true }));
    const spans = wanted.spans.map((span) => ({ ...span, isDate: false }));
    return {
      ...wanted,
      asked,
      isOpen: asked.days.length === 0 && asked.parts.length === 0,
      ranges: [...dates, ...spans].map((range) => ({
        ...range,
        isSoon: range.from >= today && range.until <= upcoming.horizon,
      })),
      bitsOn: [],
      masks: [],
    };
  }

  function startTally(): TimesTally {
    const byDay = new Uint32Array(NAMED_DAYS.length);
    const byPart = new Uint32Array(PARTS.length);
    const byPattern = new Map<Question, number[]>();
    const addToDays = (mask: Uint8Array, { bits }: Question, count: number): void => {
      for (let index = 0; index < byDay.length; index += 1)
        if ((mask[index]! & bits) !== 0) byDay[index]! += count;
    };
    // A part of the day that is chosen stands in the place of the hours that were typed.
    const addToParts = (on: number, count: number): void => {
      for (let index = 0; index < byPart.length; index += 1)
        if ((on & (1 << index)) !== 0) byPart[index]! += count;
    };
    return {
      add: (number, asked) => {
        const question = read(asked);
        if (question.hours.length > 0) addToDays(maskAt(number, question), question, 1);
        else {
          let counts = byPattern.get(question);
          if (!counts) byPattern.set(question, (counts = []));
          const pattern = upcoming.patternOf(number);
          counts[pattern] = (counts[pattern] ?? 0) + 1;
        }
        if (!isByPattern(question)) addToParts(bitsOn(number, question), 1);
      },
      counts: () => {
        for (const [question, counts] of byPattern)
          counts.forEach((count, pattern) => {
            const mask = upcoming.masks[pattern]!;
            addToDays(mask, question, count);
            if (isByPattern(question)) addToParts(bitsIn(mask, question), count);
          });
        return { byDay, byPart };
      },
    };
  }

  return {
    fits: (number, asked) => {
      const question = read(asked);
      return question.isOpen || hasSession(number, question);
    },
    startTally,
    next: (number, asked, now) => {
      const question = read(asked);
      let first: Session | null = null;
      for (const session of sessionsToCome(number, question)) {
        if (isPast(session, today, now)) continue;
        first ??= session;
        if (question.isOpen || (isAt(session, question) && isOnDays(session.date, question)))
          return session;
      }
      return first;
    },
  };
}

/** The bits of a mask on the named days that are asked for. */
function bitsIn(mask: Uint8Array, { names }: Wanted): number {
  let bits = 0;
  for (const index of names) bits |= mask[index]!;
  return bits;
}

/** True where a document's mask says on which parts of which days it fits. */
function isByPattern({ hours, ranges }: Question): boolean {
  return hours.length === 0 && ranges.length === 0;
}

function isPast({ date, start, end }: Session, today: Day, now: Time | null): boolean {
  if (now === null || date !== today || start === null) return false;
  const over = end ?? start;
  return over >= start && over <= now;
}
