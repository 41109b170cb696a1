/** Days and dates, most of them counted from the day on which the question is asked. */
import { addDays } from '../../../src/schedule/dates.ts';
import type { Day } from '../../../src/schedule/schedule.ts';
import { TODAY } from '../samples.ts';
import type { Row } from './question.ts';

const on = (from: number, until = from): { on: readonly [Day, Day] } => ({
  on: [addDays(TODAY, from), addDays(TODAY, until)],
});

/** When it is to be, and sometimes what. TODAY is a Sunday, so that this weekend is today. */
export const days: readonly Row[] = [
  ["what's on today", on(0)],
  ['tomorrow', on(1)],
  ['this weekend', on(0), on(6, 7)],
  ['tonight', { ...on(0), part: 'evening' }],
  ['things to do on friday', { day: 'fri' }],
  ['sunday afternoon', { day: 'sun', part: 'afternoon' }],
  ['saturday morning in derby', { town: 'derby', day: 'sat', part: 'morning' }],
  ['27 november', on(5)],
  ['thursday 26 november derby', { ...on(4), town: 'derby' }],
  ['monday evening chesterfield', { town: 'chesterfield', day: 'mon', part: 'evening' }],
  ['something tomorrow morning', { ...on(1), part: 'morning' }],
  ['5th december', on(13)],
  [
    'coffee on 1 december',
    { kind: 'coffee-morning', ...on(9) },
    { kind: 'coffee-morning', day: 'tue' },
  ],
  ['next tuesday derby', { town: 'derby', day: 'tue' }],
  ['tues', { day: 'tue' }],
  ['weds morning', { day: 'wed', part: 'morning' }],
  ['walk tomorrow', { kind: 'walking', ...on(1) }, { kind: 'walking' }],
  ['games night', { kind: 'games', part: 'evening' }, { kind: 'games' }],
  ['day after tomorrow', on(2)],
  ['in two days time', on(2)],
  ['thurs pm', { day: 'thu', part: 'afternoon' }, { day: 'thu', part: 'evening' }],
  ['early evening class on a wednesday', { day: 'wed', part: 'evening' }],
  ['28/11', on(6)],
  [
    'friday night dancing',
    { kind: 'dance', day: 'fri', part: 'evening' },
    [
      { kind: 'dance', day: 'fri' },
      { kind: 'dance', part: 'evening' },
    ],
  ],
];
