import { describe, expect, it } from 'vitest';
import type { Session } from '../schedule/schedule.ts';
import { nextWords, packSessions, unpackSessions } from './next.ts';

const friday: Session = { date: '2026-11-27', start: '10:00', end: '12:00', check: false };
const weekLater: Session = { ...friday, date: '2026-12-04' };
const untimed: Session = { date: '2026-11-27', start: null, end: null, check: true };

describe('the line that says when it is next on', () => {
  it('names the date on a page that was built in the night before', () => {
    expect(nextWords([friday], null)).toBe('Next: Friday 27 November');
  });

  it.each([
    ['three days before', '2026-11-24', '09:00', 'Next: Friday 27 November'],
    ['the day before', '2026-11-26', '23:59', 'Tomorrow, 10am'],
    ['the same morning', '2026-11-27', '09:59', 'Today, 10am'],
    ['while it goes on', '2026-11-27', '10:00', 'On now, until 12 noon'],
    ['after the end', '2026-11-27', '12:00', 'Finished for today. Next: Friday 4 December'],
    ['the day after', '2026-11-28', '00:00', 'Next: Friday 4 December'],
  ])('speaks of the moment: %s', (_when, today, time, words) => {
    expect(nextWords([friday, weekLater], { today, time })).toBe(words);
  });

  it('says so when the last session of the day is over and no other is known', () => {
    const now = { today: '2026-11-27', time: '13:00' };
    expect(nextWords([friday], now)).toBe('Finished for today');
  });

  it('asks to check where the time is not known', () => {
    expect(nextWords([untimed], null)).toBe(
      'Next: Friday 27 November, time not known – check first',
    );
    expect(nextWords([untimed], { today: '2026-11-27', time: '20:00' })).toBe(
      'Today, time not known – check first',
    );
  });

  it('counts a session that runs past midnight as going on', () => {
    const late = { ...friday, start: '20:00', end: '00:30' };
    const now = { today: '2026-11-27', time: '23:00' };
    expect(nextWords([late], now)).toBe('On now, until 12.30am');
  });

  it('is empty when nothing is to come', () => {
    expect(nextWords([], { today: '2026-11-27', time: '09:00' })).toBe('');
    expect(nextWords([friday], { today: '2026-11-29', time: '09:00' })).toBe('');
  });
});

describe('sessions as an attribute', () => {
  it('come back as they were', () => {
    const sessions = [friday, untimed, { ...friday, end: null }, { ...friday, check: true }];
    expect(unpackSessions(packSessions(sessions))).toEqual(sessions);
  });

  it('pass over what does not look like a session', () => {
    expect(unpackSessions('<b> 2026-11-27T10:00/12:00 27/11')).toEqual([friday]);
    expect(unpackSessions('')).toEqual([]);
  });
});
