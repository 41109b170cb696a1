import { describe, expect, it } from 'vitest';
import { readSchedule } from '../schedule/read.ts';
import type { SearchDocument } from '../search/document.ts';
import { spotsOf } from './spot.ts';

function documentOf(over: Partial<SearchDocument>, when: string): SearchDocument {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  return {
    id: 'belper/chat',
    title: 'Chat',
    town: 'belper',
    kind: 'coffee-morning',
    organiser: 'No28',
    place: 'Strutt Centre',
    venue: 'belper/strutt-centre',
    address: '',
    at: [53.02, -1.48],
    isApproximate: false,
    schedule: reading.schedule,
    closed: [],
    cost: { band: 'free', text: 'Free' },
    join: null,
    needs: [],
    audiences: [],
    access: {},
    room: null,
    checked: '2026-10',
    hasPhone: true,
    notice: '',
    noticeUntil: '',
    summary: '',
    ...over,
  };
}

describe('spotsOf', () => {
  it('takes the days from the schedule, in the words of a card', () => {
    const [spot] = spotsOf([documentOf({}, 'Fridays, 10am to 12 noon')]);
    expect(spot).toMatchObject({ id: 'belper/chat', days: ['fri'], when: 'Fri, 10am–12' });
  });

  it('says what there is to say where no day is fixed', () => {
    const [spot] = spotsOf([documentOf({}, 'by appointment')]);
    expect(spot).toMatchObject({ days: [], when: 'By appointment' });
  });

  it('leaves out what has no place on the ground', () => {
    const online = documentOf({ id: 'derbyshire/online', at: null }, 'Mondays, 10am to 11am');
    expect(spotsOf([online])).toEqual([]);
  });
});
