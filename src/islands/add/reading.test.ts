import { describe, expect, it } from 'vitest';
import { withLine } from './patterns.ts';
import { readWhen } from './reading.ts';

const CALENDAR = {
  bankHolidays: ['2026-12-25'],
  terms: [{ from: '2026-11-02', until: '2026-12-18' }],
};
const read = (text: string) => readWhen(text, CALENDAR, '2026-11-24');

describe('readWhen', () => {
  it('says how a line is read, with the next four dates: their hours where they are not all the same', () => {
    expect(read('Fridays 10-12, except bank holidays\n')).toEqual({
      ok: true,
      words: 'Every Friday, 10am to 12 noon, except bank holidays',
      hasDays: true,
      dates: [
        { day: 'Friday 27 November', hours: '', check: false },
        { day: 'Friday 4 December', hours: '', check: false },
        { day: 'Friday 11 December', hours: '', check: false },
        { day: 'Friday 18 December', hours: '', check: false },
      ],
    });
  });

  it.each([
    ['Mondays, 7pm', '7pm'],
    ['Mondays, all day', 'all day'],
    ['Mondays, 24 hours', '24 hours'],
    ['Mondays, time not known', 'time not known'],
  ])('says the hours of “%s”', (text, hours) => {
    // Beside others; alone, the words have them already.
    const reading = read(`${text}\nTuesdays, 3am`);
    const monday = reading?.ok ? reading.dates.find(({ day }) => day.startsWith('Mon')) : null;
    expect(monday?.hours).toBe(hours);
  });

  it('has no dates for what is by appointment or over, and says which', () => {
    expect(read('By appointment')).toMatchObject({ ok: true, hasDays: false, dates: [] });
    expect(read('Sunday 14 March 2021, 2pm')).toMatchObject({ ok: true, hasDays: true, dates: [] });
  });

  it('gives the year of a date that is not in this one', () => {
    const reading = read('Friday 1 January 2027, 10am');
    expect(reading?.ok && reading.dates[0]?.day).toBe('Friday 1 January 2027');
  });

  it('says what is not clear, each offer once', () => {
    const reading = read('Fridays, 10am to 12 noon\n\nWendesdays at 2');
    expect(reading?.ok).toBe(false);
    if (reading?.ok !== false) return;
    expect(new Set(reading.problems.map(({ line }) => line))).toEqual(new Set([1]));
    const offers = reading.problems.flatMap((problem) => problem.offers);
    expect(offers).toContain('Wednesdays at 2pm');
    expect(new Set(offers).size).toBe(offers.length);
  });

  it.each(['', '  \n \n'])('has nothing to say of nothing', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('withLine', () => {
  it('puts another line in the place of one, and counts none that is empty', () => {
    expect(withLine('Mondays, 2pm\n\nFridays at 7', 1, 'Fridays, 7pm')).toBe(
      'Mondays, 2pm\n\nFridays, 7pm',
    );
    expect(withLine('a', 3, 'b')).toBe('a');
  });
});
