import { describe, expect, it } from 'vitest';
import type { Session } from '../schedule/schedule.ts';
import {
  hoursWords,
  nextWords,
  packSessions,
  printedWords,
  standingOf,
  unpackSessions,
  type Now,
} from './next.ts';

const friday: Session = { date: '2026-11-27', start: '10:00', end: '12:00', check: false };
const weekLater: Session = { ...friday, date: '2026-12-04' };
const untimed: Session = { date: '2026-11-27', start: null, end: null, check: true };
const allDay: Session = { ...untimed, check: false };
const open: Session = { ...friday, end: null };
const late: Session = { ...friday, start: '20:00', end: '00:30' };
const allHours: Session = { ...friday, start: '00:00', end: '24:00' };

/** `27 10:00`, a day of that November and a time. */
function at(moment: string): Now {
  const [day, time] = moment.split(' ');
  return { today: `2026-11-${day}`, time: time ?? '' };
}

describe('that line on paper, which is read on other days too', () => {
  it.each([
    ['the day before', '26 23:59', 'Next: Friday 27 November'],
    ['the same morning', '27 09:00', 'Next: Friday 27 November'],
    ['while it goes on', '27 10:00', 'Next: Friday 27 November'],
    ['after the end', '27 12:00', 'Next: Friday 4 December'],
    ['weeks later', '31 09:00', 'Next: Friday 4 December'],
  ])('names a date: %s', (_when, moment, words) => {
    expect(printedWords([friday, weekLater], at(moment))).toBe(words);
  });

  it('names the time where hours vary, and the doubt', () => {
    expect(printedWords([friday], at('26 09:00'), true)).toBe('Next: Friday 27 November, 10am');
    expect(printedWords([untimed], at('27 09:00'))).toBe(nextWords([untimed], null));
  });

  it('says when it was, where all that is known is over', () => {
    expect(printedWords([friday], at('27 12:00'))).toBe(
      'Was on Friday 27 November. Ask when it is next on.',
    );
    expect(printedWords([open], at('27 10:30'))).toBe(
      'Was on Friday 27 November. Ask when it is next on.',
    );
    expect(printedWords([], at('27 12:00'))).toBe('');
  });
});

describe('the line that says when it is next on', () => {
  it('names the date on a page that was built in the night before', () => {
    expect(nextWords([friday], null)).toBe('Next: Friday 27 November');
  });

  it('names the time too where hours vary', () => {
    expect(nextWords([friday, weekLater], null, true)).toBe('Next: Friday 27 November, 10am');
    expect(nextWords([allDay], null, true)).toBe('Next: Friday 27 November, all day');
    expect(nextWords([{ ...friday, check: true }], null, true)).toBe(
      'Next: Friday 27 November, 10am – check first',
    );
  });

  it.each([
    ['three days before', '24 09:00', 'Next: Friday 27 November'],
    ['the day before', '26 23:59', 'Tomorrow, 10am'],
    ['the same night', '27 00:00', 'Today, 10am'],
    ['a minute before', '27 09:59', 'Today, 10am'],
    ['while it goes on', '27 10:00', 'On now, until 12 noon'],
    ['a minute before the end', '27 11:59', 'On now, until 12 noon'],
    ['after the end', '27 12:00', 'Finished for today. Next: Friday 4 December'],
    ['the day after', '28 00:00', 'Next: Friday 4 December'],
  ])('speaks of the moment: %s', (_when, moment, words) => {
    expect(nextWords([friday, weekLater], at(moment))).toBe(words);
  });

  it.each([
    [
      'twice a day, between',
      [friday, { ...friday, start: '14:00', end: '16:00' }],
      '27 12:30',
      'Today, 2pm',
    ],
    [
      'every day, in the evening',
      [friday, { ...friday, date: '2026-11-28' }],
      '27 18:00',
      'Tomorrow, 10am',
    ],
    ['none known after today', [friday], '27 13:00', 'Finished for today'],
    [
      'an old page, after today’s',
      [{ ...friday, date: '2026-11-20' }, friday, weekLater],
      '27 13:00',
      'Finished for today. Next: Friday 4 December',
    ],
    [
      'an old page, a week behind',
      [{ ...friday, date: '2026-11-20' }, friday, weekLater],
      '26 08:00',
      'Tomorrow, 10am',
    ],
    ['all that it knows is past', [friday, weekLater], '30 09:00', 'Next: Friday 4 December'],
    [
      'all that it knows is past',
      [friday],
      '29 09:00',
      'Was on Friday 27 November. Ask when it is next on.',
    ],
    ['nothing is known', [], '27 09:00', ''],
  ])('finds the session that one can still go to: %s', (_when, sessions, moment, words) => {
    expect(nextWords(sessions, at(moment))).toBe(words);
  });

  it.each([
    ['before', '27 09:59', 'Today, 10am'],
    ['once begun', '27 10:00', 'Began at 10am today. Next: Friday 4 December'],
    ['in the evening', '27 23:00', 'Began at 10am today. Next: Friday 4 December'],
  ])('does not guess an end that nobody wrote down: %s', (_when, moment, words) => {
    expect(nextWords([open, { ...open, date: '2026-12-04' }], at(moment))).toBe(words);
  });

  it('tells of tomorrow beside one that has begun and may be over', () => {
    const daily = [open, { ...open, date: '2026-11-28' }];
    expect(nextWords(daily, at('27 11:00'))).toBe('Began at 10am today. Tomorrow, 10am');
    expect(nextWords([open], at('27 11:00'))).toBe('Began at 10am today');
  });

  it.each([
    ['27 19:59', 'Today, 8pm'],
    ['27 23:59', 'On now, until 12.30am'],
    ['28 00:29', 'On now, until 12.30am'],
    ['28 00:30', 'Next: Friday 4 December'],
  ])('follows a session past midnight: at %s', (moment, words) => {
    expect(nextWords([late, { ...late, date: '2026-12-04' }], at(moment))).toBe(words);
  });

  it.each([
    ['all day', allDay, 'Today, all day'],
    ['24 hours', allHours, 'On now, until 12 midnight'],
    ['no time known', untimed, 'Today, time not known – check first'],
    ['to be checked', { ...friday, check: true, end: '22:00' }, 'On now, until 10pm – check first'],
  ])('knows sessions without hours: %s', (_what, session, words) => {
    expect(nextWords([session], at('27 20:00'))).toBe(words);
  });

  it('asks to check where the time is not known', () => {
    expect(nextWords([untimed], null)).toBe(
      'Next: Friday 27 November, time not known – check first',
    );
    expect(nextWords([untimed], at('26 09:00'))).toBe('Tomorrow, time not known – check first');
  });
});

describe('how a session stands to the moment', () => {
  it.each([
    [friday, '25 23:59', ''],
    [friday, '26 00:00', 'tomorrow'],
    [friday, '27 09:59', 'today'],
    [friday, '27 10:00', 'on now'],
    [friday, '27 12:00', 'finished'],
    [friday, '28 00:00', 'past'],
    [open, '27 10:00', 'begun'],
    [open, '28 00:00', 'past'],
    [late, '28 00:29', 'on now'],
    [late, '28 00:30', 'past'],
    [late, '29 00:10', 'past'],
    [allHours, '27 23:59', 'on now'],
    [allDay, '27 23:59', 'today'],
    [allDay, '28 00:00', 'past'],
  ])('%o on %s: %s', (session, moment, standing) => {
    expect(standingOf(session, at(moment))).toBe(standing);
  });
});

describe('the hours of a session', () => {
  it.each([
    [friday, '10am to 12 noon'],
    [open, '10am'],
    [late, '8pm to 12.30am'],
    [allHours, '24 hours'],
    [allDay, 'All day'],
    [untimed, 'Ask for the time'],
  ])('%o: %s', (session, words) => {
    expect(hoursWords(session)).toBe(words);
  });
});

describe('sessions as an attribute', () => {
  it('come back as they were', () => {
    const sessions = [friday, untimed, allDay, open, late, { ...friday, check: true }];
    expect(unpackSessions(packSessions(sessions))).toEqual(sessions);
  });

  it('pass over what does not look like a session', () => {
    expect(unpackSessions('<b> 2026-11-27T10:00/12:00 27/11')).toEqual([friday]);
    expect(unpackSessions('')).toEqual([]);
  });
});
