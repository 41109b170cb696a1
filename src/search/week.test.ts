import { describe, expect, it } from 'vitest';
import { readSchedule } from '../schedule/read.ts';
import type { SearchDocument } from './document.ts';
import { shelve } from './shelf.ts';
import { countOfWeek, weekOf, type Week } from './week.ts';

const TODAY = '2026-11-24'; // a Tuesday
const CALENDAR = { bankHolidays: ['2026-11-26'], terms: [] };

function listing(title: string, when: string, other: Partial<SearchDocument> = {}): SearchDocument {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(`The test's own schedule cannot be read: ${when}`);
  const shown = { title, schedule: reading.schedule, closed: [], checked: '2026-10-01', ...other };
  return shown as Partial<SearchDocument> as SearchDocument;
}

function week(...documents: SearchDocument[]): Week {
  const why = ({ title }: SearchDocument) => (title === 'Choir' ? 'Snow' : '');
  return weekOf(shelve(documents, CALENDAR, TODAY), CALENDAR, TODAY, why);
}

/** `Tue 10:00 Walk`, in the order of the page. */
function lines({ days }: Week): string[] {
  return days.flatMap(({ date, items }) =>
    items.map(({ document, session, off }) => {
      const line = `${date.slice(8)} ${session.start} ${document.title}`;
      return off ? `${line} ${off}` : line;
    }),
  );
}

describe('the week of a place', () => {
  it('has seven days from today, each in the order of the clock', () => {
    const found = week(
      listing('Evening', 'Fridays, 7pm to 9pm'),
      listing('Monday', 'Mondays, 9am to 10am'),
      listing('No time', 'Fridays, time not known'),
      listing('All day', 'Fridays, all day'),
      listing('Noon', 'Fridays, 12 noon to 1pm'),
      listing('Night', 'Fridays, 12.01am to 2am'),
      listing('Morning', 'Fridays, 9am to 10am'),
      listing('Another', 'Fridays, 9am to 10am'),
    );
    expect(found.days.map(({ date }) => date)).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
    ]);
    expect(lines(found)).toEqual([
      '27 00:01 Night',
      '27 09:00 Another',
      '27 09:00 Morning',
      '27 12:00 Noon',
      '27 19:00 Evening',
      '27 null All day',
      '27 null No time',
      '30 09:00 Monday',
    ]);
  });

  it('has every session of a day, and of two days', () => {
    expect(
      lines(week(listing('Twice', 'Mondays and Fridays, 9am to 10am and 2pm to 3pm'))),
    ).toEqual(['27 09:00 Twice', '27 14:00 Twice', '30 09:00 Twice', '30 14:00 Twice']);
  });

  it('says of what falls away that its place is closed, and why, and does not count it', () => {
    const closed = ['2026-11-25'];
    const found = week(
      listing('Choir', 'Wednesdays and Fridays, 2pm to 4pm', { closed }),
      listing('Tea', 'Wednesdays, 10am', { closed }),
    );
    expect(lines(found)).toEqual([
      '25 10:00 Tea Closed',
      '25 14:00 Choir Closed: Snow',
      '27 14:00 Choir',
    ]);
    expect(countOfWeek(found)).toBe(1);
  });

  it('says of what is on most days and closed all week just that', () => {
    const closed = [24, 25, 26, 27, 28, 29, 30].map((day) => `2026-11-${day}`);
    const { days, often } = week(listing('Library', 'Monday to Friday, 9am to 5pm', { closed }));
    expect(days.flatMap(({ items }) => items)).toEqual([]);
    expect(often.map(({ when }) => when)).toEqual(['Closed this week']);
  });

  it.each([
    ['every day, 9am to 5pm', 'Every day, 9am to 5pm'],
    ['Monday to Friday, 9am to 5pm', 'Monday to Friday, 9am to 5pm'],
    [
      'Monday to Friday 9am to 5pm, Saturdays 10am to 12 noon',
      'Monday to Friday, 9am to 5pm; every Saturday, 10am to 12 noon',
    ],
    [
      'every day, 9am to 5pm, except bank holidays',
      'Mondays, Tuesdays, Wednesdays, Fridays, Saturdays and Sundays, 9am to 5pm',
    ],
    ['weekdays, 9am to 12 noon and 1pm to 3pm', 'Monday to Friday, 9am to 12 noon and 1pm to 3pm'],
    ['every day, all day', 'Every day, all day'],
  ])('says once what is on five days or more: %s', (text, when) => {
    const found = week(listing('Library', text));
    expect(found.often).toMatchObject([{ document: { title: 'Library' }, when, check: false }]);
    expect(lines(found)).toEqual([]);
  });

  it('shows a thing day by day in a week in which it has only four', () => {
    const found = week(listing('Library', 'Monday to Friday, 9am to 5pm, except bank holidays'));
    expect(found.often).toEqual([]);
    expect(lines(found)).toHaveLength(4);
  });

  it('says where one has to check first', () => {
    const found = week(listing('Club', 'Fridays, 2pm to 4pm, term time only'));
    expect(found.days[3]?.items[0]?.session.check).toBe(true);
    expect(week(listing('Café', 'weekdays, time not known')).often).toMatchObject([
      { when: 'Monday to Friday, time not known', check: true },
    ]);
  });

  it('counts what comes later and what has no dates, apart from what is on', () => {
    const found = week(
      listing('Later', '3 December 2026, 2pm to 4pm'),
      listing('Helpline', 'by appointment'),
      listing('Advice', 'ask first'),
      listing('Walk', 'Mondays and Fridays, 10am to 11am'),
      listing('Library', 'every day, 9am to 5pm'),
    );
    expect(found).toMatchObject({ later: 1, undated: 2 });
    expect(countOfWeek(found)).toBe(3);
  });

  it('puts what nobody confirmed lately apart, once, and does not count it', () => {
    const checked = '2024-03';
    const found = week(
      listing('Old walk', 'Mondays and Fridays, 2pm to 4pm', { checked }),
      listing('Old library', 'every day, 9am to 5pm', { checked }),
      listing('Old fair', '1 February 2027, 2pm', { checked }),
      listing('Tea', 'Fridays, 3pm to 4pm'),
    );
    expect(lines(found)).toEqual(['27 15:00 Tea']);
    expect(found.often).toEqual([]);
    expect(found.unsure.map(({ document, when }) => `${document.title}: ${when}`)).toEqual([
      'Old library: Every day, 9am to 5pm',
      'Old walk: Mondays and Fridays, 2pm to 4pm',
    ]);
    expect(found).toMatchObject({ later: 1, undated: 0, isUnsure: false });
    expect(countOfWeek(found)).toBe(1);
  });

  it('leaves all under its days where nobody confirmed any of it lately', () => {
    const checked = '2024-03';
    const found = week(
      listing('Old', 'Fridays, 2pm to 4pm', { checked }),
      listing('Later', '1 February 2027, 2pm'),
    );
    expect(lines(found)).toEqual(['27 14:00 Old']);
    expect(found).toMatchObject({ unsure: [], isUnsure: true, later: 1 });
    expect(week(listing('Later', '1 February 2027, 2pm')).isUnsure).toBe(false);
  });
});
