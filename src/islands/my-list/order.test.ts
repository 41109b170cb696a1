import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Entry } from './entries.ts';
import { exampleEntry, weekly } from './example.ts';
import { inOrder } from './order.ts';

const entry = (id: string, schedule: Schedule) => exampleEntry({ id, schedule });
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

const appointment = entry('a/appointment', { rules: [{ kind: 'by appointment' }] });
const sunday = entry('a/sunday', weekly('sun', '09:00'));
const noon = entry('a/noon', weekly('mon', '12:00'));
const morning = entry('a/morning', weekly('mon', '09:30'));
const evening = entry('a/evening', {
  rules: [
    { kind: 'weekly', on: ['fri'], at: [['08:00']] },
    { kind: 'weekly', on: ['wed', 'fri'], at: [['19:00']] },
  ],
});
const mostDays = entry('a/most-days', {
  rules: [{ kind: 'weekly', on: ['mon', 'tue', 'wed', 'thu', 'fri'], at: [['08:00']] }],
});
const early = entry('a/early', weekly('wed', '10:00'));
const allDay = entry('a/all-day', {
  rules: [{ kind: 'monthly', nth: [1], on: 'mon', at: ['all day'] }],
});
const unknownTime = entry('a/unknown-time', {
  rules: [{ kind: 'weekly', on: ['mon'], at: ['time not known'] }],
});
const over = { ...entry('a/over', weekly('mon', '08:00')), isOver: true };
const gone: Entry = { ...over, id: 'a/gone', record: null, lack: 'gone' };

describe('the order of a list', () => {
  it('is that of its owner, or goes through the week and each day', () => {
    const list = [
      gone,
      over,
      appointment,
      mostDays,
      sunday,
      evening,
      early,
      unknownTime,
      noon,
      morning,
      allDay,
    ];
    expect(inOrder(list, 'own')).toEqual(list);
    expect(ids(inOrder(list, 'day'))).toEqual([
      'a/all-day',
      'a/morning',
      'a/noon',
      'a/unknown-time',
      'a/early',
      'a/evening',
      'a/sunday',
      'a/most-days',
      'a/appointment',
      'a/over',
      'a/gone',
    ]);
  });

  it('keeps what is on at the same time as it was put', () => {
    const other = entry('a/other', weekly('mon', '12:00'));
    expect(ids(inOrder([other, noon], 'day'))).toEqual(['a/other', 'a/noon']);
    expect(ids(inOrder([noon, other], 'day'))).toEqual(['a/noon', 'a/other']);
  });
});
