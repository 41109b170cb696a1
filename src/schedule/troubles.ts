import { addDays, formatDay, nameOf, weekdayOf } from './dates.ts';
import type { Feast } from './feasts.ts';
import { WEEKDAYS, type Day, type Weekday } from './schedule.ts';

/** A place in the text that cannot be read exactly, with what could be written there instead. */
export interface Trouble extends Place {
  id: `when.${string}`;
  /** Why it will not do, in plain words. */
  message: string;
  /** Texts for this place, the likeliest first; an empty one leaves it out, {found} keeps what is there. */
  instead: readonly string[];
  /** Texts for all lines together, where the place alone cannot be put right. */
  whole?: readonly string[];
}

/** A stretch of tokens: the first, and the one behind the last. */
export interface Place {
  from: number;
  next: number;
}

/** Every sentence a person can be told about a `when:` line; an id, once used, never changes its meaning. */
export const tell = {
  nothing: (place: Place) =>
    trouble(
      'when.no-day',
      place,
      'This does not say on which days it is, as “Fridays, 10am to 12 noon” does.',
      '[which day], [what time]',
    ),

  unknown: (place: Place, found: string) =>
    trouble(
      'when.unknown-word',
      place,
      /^[ap]m$/i.test(found)
        ? `There is no hour before “${found}”. If nobody knows it, write “mornings” or “afternoons”, and “time not known”.`
        : `“${found}” is not understood here. This line says only when it is on; the rest belongs in the text below.`,
      '',
    ),

  notExact: (place: Place, found: string) =>
    trouble(
      'when.not-exact',
      place,
      /^bi\W?weekly/i.test(found)
        ? `“${found}” can mean twice a week or every other week. Name both days, or write “every other” and the date of one of them.`
        : `“${found}” does not say exactly when. Write only the days and times that are sure.`,
      ...(/\bnot\b/i.test(found) ? ['not from [which day] to [which day]'] : []),
    ),

  weekOf: (place: Place, found: string) =>
    trouble(
      'when.not-exact',
      place,
      `“${found}” says in which week it is, and not on which day of it.`,
      '[which day]',
    ),

  feast: (place: Place, feast: Feast) => trouble('when.not-exact', place, ...FEASTS[feast]),

  misspelt: (place: Place, found: string, right: string) =>
    trouble('when.misspelt', place, `“${found}” looks like ${right}.`, right),

  noTime: (place: Place) =>
    trouble(
      'when.no-time',
      place,
      'No time is given for this. If nobody knows it yet, say so: “time not known”.',
      '{found}, time not known,',
    ),

  noDay: (place: Place) =>
    trouble('when.no-day', place, 'Which days are these times for?', '[which day] {found}'),

  noDayInSpan: (place: Place) =>
    trouble(
      'when.no-day',
      place,
      'Which days of the week is it on between these dates? For all of them write “every day”.',
      'every day from {found}',
    ),

  noSuchTime: (place: Place) =>
    trouble('when.no-such-time', place, 'There is no such time of day.', '[what time]'),

  unclearHours: (place: Place, readings: readonly string[]) =>
    trouble(
      'when.two-readings',
      place,
      readings.length > 1
        ? `This can mean ${readings.join(' or ')}.`
        : 'Write am or pm, so that nobody comes at the wrong time.',
      ...readings,
    ),

  needsAmOrPm: (place: Place, readings: readonly string[]) =>
    trouble(
      'when.needs-am-or-pm',
      place,
      `A time needs am or pm here: ${readings.join(' or ')}?`,
      ...readings,
    ),

  endBeforeStart: (place: Place, readings: readonly string[]) =>
    trouble(
      'when.end-before-start',
      place,
      'The end is before the start. Is it am or pm?',
      ...readings,
    ),

  tooLong: (place: Place, readings: readonly string[]) =>
    trouble(
      'when.too-long',
      place,
      'This is longer than 12 hours. Is it am or pm? If it is right, write “all day”.',
      ...readings,
      'all day',
    ),

  otherPartOfDay: (place: Place) =>
    trouble(
      'when.part-of-day-does-not-fit',
      place,
      'The time and the part of the day, such as “mornings”, do not fit together.',
    ),

  midnight: (place: Place, readings: readonly string[]) =>
    trouble(
      'when.two-readings',
      place,
      'Midnight lies between two days: is it the night before, or the night after? The middle of the day is 12 noon.',
      ...readings,
    ),

  plainFigures: (place: Place, readings: readonly string[]) =>
    trouble(
      'when.needs-am-or-pm',
      place,
      `Is this a time, or somebody’s age? A time needs am or pm here${readings.length > 0 ? `: ${readings.join(' or ')}` : ''}.`,
      ...readings,
    ),

  noYear: (place: Place, date: string) =>
    trouble('when.no-year', place, 'A date needs its year.', `${date} [year]`),

  noSuchDate: (place: Place, date: string, nearest: string | null) =>
    trouble(
      'when.no-such-date',
      place,
      `There is no ${date}.`,
      ...(nearest === null ? [] : [nearest]),
    ),

  monthInFigures: (place: Place, readings: readonly string[]) =>
    trouble(
      'when.two-readings',
      place,
      `This can mean ${readings.join(' or ')}. Write the month as a word.`,
      ...readings,
    ),

  weekdayDoesNotFit: (place: Place, day: Day, weekday: Weekday) =>
    trouble(
      'when.weekday-does-not-fit',
      place,
      `${dated(day)} is a ${nameOf(weekdayOf(day))}, not a ${nameOf(weekday)}.`,
      ...[day, nearestOn(weekday, day)].map((one) => formatDay(one, { year: true })),
    ),

  lastBeforeFirst: (place: Place, from: Day, until: Day) =>
    trouble(
      'when.end-before-start',
      place,
      `It begins on ${dated(from)} and ends on ${dated(until)}, which is before that.`,
      `${dated(until)} until ${dated(from)}`,
    ),

  saidTwice: (place: Place) =>
    trouble(
      'when.contradiction',
      place,
      'This was said before in another way. Keep one of the two.',
      '',
    ),

  closedBefore: (place: Place) =>
    trouble(
      'when.contradiction',
      place,
      'It is said to be closed before it begins. If it is closed only for a while, write “not from 24 December 2026 to 4 January 2027”.',
    ),

  openAndClosed: (place: Place, days: readonly Weekday[]) =>
    trouble('when.contradiction', place, `${listed(days)} are said to be both open and closed.`),

  otherCount: (place: Place, said: number, named: number) =>
    trouble(
      'when.contradiction',
      place,
      `It says ${said === 1 ? 'once' : `${said} days`} a week, but names ${named}.`,
      '',
    ),

  otherTimes: (place: Place, said: number, named: number) =>
    trouble(
      'when.contradiction',
      place,
      `It says ${TIMES[said] ?? said} a month, but names ${named} of them.`,
      '',
    ),

  notEveryWeek: (place: Place) =>
    trouble(
      'when.contradiction',
      place,
      'Is it every week, or only on the days that are named?',
      '',
    ),

  whichWeek: (place: Place, day: Weekday, times: number | null) => {
    const which = times === 2 ? ['first and third', 'second and fourth'] : ['first', 'last'];
    return trouble(
      'when.which-week',
      place,
      `Which ${nameOf(day)} of the month is it?`,
      ...which.map((nth) => `${nth} ${nameOf(day)} of the month`),
    );
  },

  whichOfEach: (place: Place, each: string) =>
    trouble(
      'when.two-readings',
      place,
      'Say for each of these days which one of the month it is.',
      each,
    ),

  everySecond: (place: Place, weekday: Weekday) => {
    const day = nameOf(weekday);
    return trouble(
      'when.two-readings',
      place,
      `“Every second ${day}” can mean the second one of each month, or every other week.`,
      `second ${day} of the month`,
      `every other ${day} from ${A_DATE}`,
    );
  },

  inTurn: (place: Place, both: string) =>
    trouble(
      'when.two-readings',
      place,
      'Is it on all these days in one week and on none in the next, or on another of them each week? If each in turn, write each day on a line of its own, with its first date.',
      both,
    ),

  noStartDate: (place: Place, often: string) =>
    trouble(
      'when.no-start-date',
      place,
      'Which week does it start in? Give the date of one of the days it is on; a past one will do.',
      `${often} from ${A_DATE}`,
    ),

  weeksFromWhen: (place: Place) =>
    trouble(
      'when.no-start-date',
      place,
      'Say when these weeks begin, or on which day they end.',
      `{found} from ${A_DATE}`,
    ),

  startDoesNotFit: (place: Place, from: Day, weekday: Weekday) =>
    trouble(
      'when.start-does-not-fit',
      place,
      `${dated(from)} is a ${nameOf(weekdayOf(from))}. Give the date of a ${nameOf(weekday)}, so that the weeks are counted rightly.`,
      ...[-7, 0].map((back) => `from ${dated(addDays(onOrAfter(weekday, from), back))}`),
    ),

  firstOfWhich: (place: Place) =>
    trouble(
      'when.two-readings',
      place,
      'The first of which day of the week? Write for example “except the first Tuesday of the month”.',
    ),

  takenOutOfWhich: (place: Place) =>
    trouble(
      'when.two-readings',
      place,
      'Say which days are taken out, for example “Fridays, 10am to 12 noon, except the first Friday of the month; first Friday of the month, 2pm to 4pm”.',
    ),

  dayOrName: (place: Place) =>
    trouble(
      'when.two-readings',
      place,
      'It is not clear how these days belong together. Put a semicolon between two things.',
    ),

  whichTimes: (place: Place) =>
    trouble(
      'when.two-readings',
      place,
      'It is not clear which times belong to which days. Put the day first, then its times.',
    ),

  timesBehind: (place: Place, instead: string) =>
    trouble(
      'when.two-readings',
      place,
      'Are the times behind this meant for these days only? Write all times first, or begin a new line for the other days.',
      instead,
    ),

  timesApart: (place: Place) =>
    trouble(
      'when.two-readings',
      place,
      'Is this another session, or a part of the one said before? Give only the start and end of each session, joined by “and”.',
      '',
    ),

  breakOutside: (place: Place) =>
    trouble(
      'when.contradiction',
      place,
      'The break is not within these hours. Write what is left: “9am to 12 noon and 1pm to 5pm”.',
      '',
    ),

  insteadOrBeside: (place: Place) =>
    trouble(
      'when.two-readings',
      place,
      'Is this instead of the time said before, or beside it? For instead, take the day out of the first: “weekdays except Wednesdays, 9am to 5pm; Wednesdays, 9am to 1pm”.',
    ),

  forWhich: (place: Place) =>
    trouble(
      'when.two-readings',
      place,
      'Is this for all of it, or only for what stands beside it?',
    ),

  timesOrNone: (place: Place) =>
    trouble(
      'when.two-readings',
      place,
      'Has it days and times, or none? Both at once can mean two things. How to book belongs under “join”.',
      '',
    ),
};

const TIMES: Record<number, string> = { 1: 'once', 2: 'twice', 3: 'three times' };

/** Why days off are not exact, and what to write instead. */
const FEASTS: Record<Feast, readonly [message: string, instead: string]> = {
  'bank holiday': [
    'This falls on another date each year. It is a bank holiday: write “except bank holidays”, or the date with its year.',
    'except bank holidays',
  ],
  easter: [
    'Easter falls on another date each year. Write from which day to which, with the year.',
    'not from [which day] to [which day]',
  ],
  christmas: [
    'Say from which day to which, for example “closed 24 December to 2 January”.',
    'closed [which day] to [which day]',
  ],
  'half term': [
    'Write “term time only”: that leaves out half-terms and the long holidays. Otherwise write the dates with their year.',
    'term time only',
  ],
};

/** Nobody but the writer knows it, so it is asked for in a form that is refused until it is filled in. */
const A_DATE = '[the date of one of them, with its year]';

function trouble(
  id: Trouble['id'],
  { from, next }: Place,
  message: string,
  ...instead: string[]
): Trouble {
  return { id, from, next, message, instead };
}

function dated(day: Day): string {
  return formatDay(day, { weekday: false, year: true });
}

function listed(days: readonly Weekday[]): string {
  return days.map((day) => `${nameOf(day)}s`).join(' and ');
}

function onOrAfter(weekday: Weekday, day: Day): Day {
  return addDays(day, (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(day)) + 7) % 7);
}

/** The nearest day before or behind: 6 days on is 1 day back. */
function nearestOn(weekday: Weekday, day: Day): Day {
  const next = onOrAfter(weekday, day);
  return next > addDays(day, 3) ? addDays(next, -7) : next;
}
