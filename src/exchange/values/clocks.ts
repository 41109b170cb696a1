/** Clocks, hours and short forms as people and spreadsheets write them → as the reader of `when` lines knows them. */
import { formatTime } from '../../schedule/dates.ts';
import { serialTime } from '../table/cells.ts';

/** Hours of a column of times, where `1030` is no year. */
export function figures(text: string): string {
  return tidyHours(text).replace(/^([01]?\d|2[0-3])([0-5]\d)$/, '$1:$2');
}

/** The same where no end follows: clocks that show seconds, and parts of a day, have 24 hours, so their 10:00 is no evening. */
export function alone(text: string): string {
  const time = figures(text);
  const isWholeDay = serialTime(text) !== '' || !/\d/.test(text.replace(/\b\d\d:\d\d:\d\d\b/g, ''));
  const isEach = isWholeDay && /^\d\d:\d\d(?:(?:, | and | & )\d\d:\d\d)*$/.test(time);
  return isEach && !time.includes('00:00') ? time.replace(/\d\d:\d\d/g, formatTime) : time;
}

/** Hours as the reader of `when` lines knows them: parts of a day become times, seconds go. */
export function tidyHours(text: string): string {
  return (
    (serialTime(text.trim()) || text)
      // What comes of an hour without a day in Excel.
      .replace(/\b(?:30|31)\/12\/1899 |\b(?:1899-12-3[01]|1900-01-0[01])[T ](?=\d\d:)/g, '')
      .replace(/\b(\d{1,2}:\d\d):00(?:\.0+)?\b/g, '$1')
      .replace(/\s*\n\s*/g, ' and ')
      .trim()
  );
}

/** What people shorten where a column is narrow, and never on a poster. */
const SHORT_FORMS: readonly [short: RegExp, long: string][] = [
  [/\balt\.?(?= (?:weeks?|mon|tue|wed|thu|fri|sat|sun))/gi, 'alternate'],
  [/\bf['’]?nightly\b/gi, 'fortnightly'],
  [/\bwkly\b/gi, 'weekly'],
  [/\bmthly\b/gi, 'monthly'],
  [/(?<=day|days|mon|tues?|weds?|thu|thurs?|fri|sat|sun) eves?\b\.?/gi, ' evenings'],
  [/\bM ?[-–] ?F\b/g, 'Mon-Fri'],
  [/\bTu\b(?= ?[/&,])/g, 'Tue'],
  [/(?<=[/&,] ?)Th\b/g, 'Thu'],
  [/(?<=\d(?: ?[ap]m)?) (?:prompt|sharp)\b/gi, ''],
];

/** A `when` without the short forms of narrow columns. */
export function longhand(when: string): string {
  return SHORT_FORMS.reduce((text, [short, long]) => text.replace(short, long), when);
}

/** Hours that are written alike with a sign between them, as one session each. */
export function sessionsIn(hours: string): string {
  const all = hours.split(/\s*[,;/|]\s*/);
  const forms = new Set(all.map((one) => one.replace(/\d+[:.]\d\d|\d+/g, '0').replace(/\s/g, '')));
  return forms.size === 1 && /\d/.test(hours) ? all.join(' and ') : hours;
}
