import { describe, expect, it } from 'vitest';
import { addDays, formatDay, nameOf, weekdayOf } from '../schedule/dates.ts';
import { readSchedule } from '../schedule/read.ts';
import { WEEKDAYS } from '../schedule/schedule.ts';
import { FILE, GOOD, VOCABULARY } from '../tests/fixtures/listing.ts';
import { FITTING, JUDGED } from '../tests/fixtures/prose.ts';
import { findContradictions } from './contradictions.ts';
import { parseListing } from './parse.ts';

/** All that is told of the good listing with another schedule, title, text and further fields. */
function tell(when: string, title: string, body: string, fields = ''): string[] {
  const text = GOOD.replace('Fridays, 10am to 12 noon', when)
    .replace('title: Friday coffee morning', `title: ${title}`)
    .replace('room: yes\n', `room: yes\n${fields}`)
    .replace(/---\n[^-]*$/, `---\n${body}\n`);
  return parseListing(FILE, text, VOCABULARY).problems.map(
    ({ line, column, severity, field, id, message, fix }) => {
      expect(severity).toBe('warning');
      return `${line}:${column} ${field || '–'} ${id}: ${message} → ${fix}`;
    },
  );
}

const judge = (when: string, body: string, title = 'Coffee', hasEnded = false) => {
  const reading = readSchedule(when);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const words = { title, notice: '', body, checked: '2026-10' };
  return findContradictions(words, reading.schedule, hasEnded).map(({ fault }) => fault.id);
};

describe('findContradictions', () => {
  it.each(FITTING)('has nothing to say of: %s', (body) => {
    expect(tell('Fridays, 10am to 12 noon', 'Coffee morning', body)).toEqual([]);
  });

  it.each(JUDGED)('judges by %s: %s – %s', (when, title, body, told) => {
    expect(tell(when, title, body)).toEqual(told);
  });

  it('tells every wrong day of meeting, and no right one', () => {
    for (const day of WEEKDAYS)
      for (const said of WEEKDAYS) {
        const told = judge(`${nameOf(day)}s, 2pm`, `We meet every ${nameOf(said)}.`);
        expect(told, `${day} ${said}`).toEqual(day === said ? [] : ['prose.day']);
        const named = judge(`${nameOf(day)}s, 2pm`, '', `${nameOf(said)} club`);
        expect(named, `${day} ${said}`).toEqual(day === said ? [] : ['prose.day']);
      }
  });

  it('tells every wrong weekday of a date, and no right one', () => {
    for (let day = '2027-12-01'; day < '2028-04-01'; day = addDays(day, 1))
      for (const said of WEEKDAYS) {
        const date = formatDay(day, { weekday: false, year: true });
        const told = judge('By appointment', `Come on ${nameOf(said)} ${date}.`);
        expect(told, `${said} ${date}`).toEqual(weekdayOf(day) === said ? [] : ['prose.date']);
      }
  });

  it('is not kept long by any text', () => {
    const texts = [
      `We meet every Monday${' '.repeat(5900)}x`,
      'every Monday and '.repeat(350),
      `We meet in the ${'a'.repeat(5900)} Monday`,
      '](Monday'.repeat(700),
      `Mon${' '.repeat(5900)}1`,
    ];
    const start = performance.now();
    for (const text of texts) judge('Fridays, 2pm', text);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('looks at dates in the title and the notice too, each at its place', () => {
    const notice = 'notice:\n  text: In the garden this month\n';
    expect(GOOD).toContain(notice);
    const text = GOOD.replace('Friday coffee morning', 'Coffee from Friday 7 January 2027').replace(
      'In the garden this month',
      '"Back on Sunday 8 January 2027"',
    );
    const { problems } = parseListing(FILE, text, VOCABULARY);
    expect(
      problems.map(({ line, column, field, message }) => [line, column, field, message]),
    ).toEqual([
      [2, 20, 'title', '“Friday 7 January 2027” does not fit: that date is a Thursday.'],
      [26, 18, 'notice.text', '“Sunday 8 January 2027” does not fit: that date is a Friday.'],
    ]);
  });

  it('looks only at the dates of what has ended, since its words speak of the past', () => {
    const body = 'We met every Tuesday. We meet every Tuesday, and met last on Monday 2 June 2026.';
    expect(judge('Fridays, 2pm', body, 'Tuesday club', true)).toEqual(['prose.date']);
  });

  it('tells nothing of a listing that cannot be read, since its schedule is not known', () => {
    expect(
      parseListing(
        FILE,
        GOOD.replace('Fridays, 10am', 'Fridays, 10').replace('coffee', 'Tuesday'),
        VOCABULARY,
      ).problems.every(({ id }) => !id.startsWith('prose.')),
    ).toBe(true);
  });
});
