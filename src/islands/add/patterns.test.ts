import { describe, expect, it } from 'vitest';
import { describe as wordsOf } from '../../schedule/describe.ts';
import { readSchedule } from '../../schedule/read.ts';
import { lineOf, NOTHING_TAPPED, WHOLE_LINES, withLine, type Tapped } from './patterns.ts';

const tapped = (pattern: Tapped['pattern'], parts: Partial<Tapped>): Tapped => ({
  ...NOTHING_TAPPED,
  pattern,
  ...parts,
});
const hours = { from: '10:00', until: '12:00' };

describe('lineOf', () => {
  it.each<[Tapped, line: string, words: string]>([
    [
      tapped('weekly', { days: ['fri'], ...hours }),
      'Fridays, 10am to 12 noon',
      'Every Friday, 10am to 12 noon',
    ],
    [
      tapped('weekly', { days: ['thu', 'mon', 'tue'], from: '19:30' }),
      'Mondays, Tuesdays and Thursdays, 7.30pm',
      'Mondays, Tuesdays and Thursdays, 7.30pm',
    ],
    [
      tapped('weekly', { days: ['sun'] }),
      'Sundays, time not known',
      'Every Sunday, time not known',
    ],
    [
      tapped('monthly', { days: ['tue'], nths: ['Third', 'First'], ...hours }),
      'First and third Tuesday of the month, 10am to 12 noon',
      'First and third Tuesday of the month, 10am to 12 noon',
    ],
    [
      tapped('monthly', { days: ['wed'], nths: ['Last'], from: '14:00', until: '13:00' }),
      'Last Wednesday of the month, 2pm',
      'Last Wednesday of the month, 2pm',
    ],
    [
      tapped('fortnightly', { date: '2027-01-07', ...hours }),
      'Fortnightly from Thursday 7 January 2027, 10am to 12 noon',
      'Every other Thursday from 7 January 2027, 10am to 12 noon',
    ],
    [
      tapped('once', { date: '2027-03-14', from: '11:00', until: '15:00' }),
      'Sunday 14 March 2027, 11am to 3pm',
      'Sunday 14 March 2027, 11am to 3pm',
    ],
  ])('writes a line that is read as it was tapped: %o', (one, line, words) => {
    expect(lineOf(one)).toBe(line);
    const reading = readSchedule(line);
    expect(reading.ok && wordsOf(reading.schedule)).toBe(words);
  });

  it.each<Tapped>([
    tapped('weekly', { days: [], ...hours }),
    tapped('monthly', { days: ['mon'], nths: [], ...hours }),
    tapped('monthly', { days: [], ...hours }),
    tapped('once', { date: '2027-02-30' }),
    tapped('fortnightly', { date: 'soon' }),
  ])('writes nothing while the day is missing: %o', (one) => {
    expect(lineOf(one)).toBe('');
  });

  it.each(Object.values(WHOLE_LINES))('offers “%s”, which the reader takes', (line) => {
    expect(readSchedule(line).ok).toBe(true);
  });
});

describe('withLine', () => {
  it.each([
    ['a\nb', 0, 'x\nb'],
    ['a\nb', 1, 'a\nx'],
    ['\n  \na\n\nb', 0, '\n  \nx\n\nb'],
    ['\n  \na\n\nb', 1, '\n  \na\n\nx'],
    ['a', 7, 'a'],
  ])('in %j puts another in the place of line %i', (text, line, changed) => {
    expect(withLine(text, line, 'x')).toBe(changed);
  });
});
