/** Days and hours in columns of their own → one `when`, by the reader of `when` lines alone. */
import { canonical } from '../schedule/canon.ts';
import { formatDay, nameOf } from '../schedule/dates.ts';
import { describe } from '../schedule/describe.ts';
import { readSchedule } from '../schedule/read.ts';
import { WEEKDAYS, type Rule, type Weekday } from '../schedule/schedule.ts';
import { serialDay, serialTime } from './cells.ts';
import { misfit, type Remark } from './remarks.ts';

/** Either a `when` that reads exactly, or what stands in the way. */
export type WhenReading = { when: string } | { remarks: Remark[] };

const CLOSED =
  /^(?:closed|shut|none|no|not open|no session|0|00:00(?::00)?\s*[-–]\s*00:00(?::00)?)$/i;

/** The hours of each weekday, as its column says them: equal hours are said once, and closed days not at all. */
export function whenOfDays(hours: Readonly<Partial<Record<Weekday, string>>>): WhenReading {
  const rules: Rule[] = [];
  const remarks: Remark[] = [];
  for (const day of WEEKDAYS) {
    const said = sessionsIn(tidyHours(hours[day] ?? ''));
    if (said === '' || CLOSED.test(said)) continue;
    const field = `when.${nameOf(day).toLowerCase()}`;
    if (/^(?:00:00(?::00)?|0\.0)$/.test(said)) {
      remarks.push(
        misfit(
          field,
          `${nameOf(day)} says “${said}”, which is what a spreadsheet makes of an empty or unfinished time.`,
          'Write the hours, such as 10:00-16:30, or empty the cell.',
        ),
      );
      continue;
    }
    const line = `${nameOf(day)}s, ${said}`;
    const reading = readSchedule(line);
    if (!reading.ok) {
      const [problem] = reading.problems;
      remarks.push(
        misfit(
          field,
          `${nameOf(day)} says “${said}”. ${problem?.message ?? ''}`,
          problem?.fix ?? '',
        ),
      );
      continue;
    }
    const ownDay = reading.schedule.rules.every(
      (rule) => 'on' in rule && [rule.on].flat().join() === day,
    );
    if (ownDay) rules.push(...reading.schedule.rules);
    else
      remarks.push(
        misfit(
          field,
          `${nameOf(day)} says “${said}”, which names other days.`,
          'Write only hours into the column of a day.',
        ),
      );
  }
  if (remarks.length > 0) return { remarks };
  if (rules.length === 0) return { when: '' };
  return { when: describe(canonical(rules)) };
}

/** Parts of a `when` from columns of their own: the day, the time or its start and end, which week, how often. */
export function whenOfParts(part: (name: string) => string): WhenReading {
  const day = dayPart(part('day'));
  const week = part('week').replace(/^weeks? (?=\d|first|last)/i, '');
  const often = part('often');
  const [start, end] = [clock(part('start')), clock(part('end'))];
  const time = part('time') ? tidyHours(part('time')) : start && end ? `${start} to ${end}` : start;
  const [from, until] = [datePart(part('from')), datePart(part('until'))];
  const except = part('except');
  if (day === '' && time === '' && often === '') return { when: '' };
  if (/^(?:one-?off|once)$/i.test(often) && from !== '' && (until === '' || until === from))
    return { when: [day, from, time].filter(Boolean).join(', ') };
  const weeks = week && !/every|all|weekly/i.test(week) ? weekWords(week) : '';
  const repeats =
    /^(?:weekly|every week|each week|once a week|w|yes|y|regular|all year(?: round)?)$/i.test(often)
      ? ''
      : often;
  const days = weeks ? `${weeks} ${day} of the month` : day;
  const lines = [
    days,
    repeats,
    time,
    from && `from ${from}`,
    until && `until ${until}`,
    except && (/^(?:not|except|closed|term|school)/i.test(except) ? except : `except ${except}`),
  ];
  const said = lines.filter(Boolean).join(', ');
  return { when: said.replace(/\s+/g, ' ') };
}

/** Hours as the reader of `when` lines knows them: parts of a day become times, seconds go. */
export function tidyHours(text: string): string {
  return clock(text)
    .replace(/\b(\d{1,2}:\d\d):00\b/g, '$1')
    .replace(/\s*\n\s*/g, ' and ')
    .trim();
}

// Hours that are written alike with a sign between them are one session each.
function sessionsIn(hours: string): string {
  const all = hours.split(/\s*[,;/|]\s*/);
  const forms = new Set(all.map((one) => one.replace(/\d+[:.]\d\d|\d+/g, '0').replace(/\s/g, '')));
  return forms.size === 1 && /\d/.test(hours) ? all.join(' and ') : hours;
}

/** A date of a spreadsheet in words, `46327` or `03/11/2026` → `3 November 2026`; other text as it is. */
function datePart(text: string): string {
  const day = serialDay(text) || /^\d{4}-\d\d-\d\d(?= 00:00|T00:00|$)/.exec(text)?.[0];
  return day ? formatDay(day, { weekday: false, year: true }) : text;
}

function dayPart(text: string): string {
  return text
    .split(/\s*(?:[\n;|,]|\/(?!\d))\s*/)
    .filter(Boolean)
    .map(datePart)
    .join(', ');
}

function clock(text: string): string {
  return serialTime(text.trim()) || text.trim().replace(/^(\d{1,2}:\d\d):00$/, '$1');
}

function weekWords(text: string): string {
  const figures: Readonly<Record<string, string>> = {
    1: '1st',
    2: '2nd',
    3: '3rd',
    4: '4th',
    5: '5th',
  };
  return text.replace(/\b([1-5])\b(?!\s*(?:st|nd|rd|th))/g, (one) => figures[one] ?? one);
}

/** What the reader refuses about a `when`, as remarks with what it offers; none where it reads. */
export function whenFaults(when: string): Remark[] {
  const reading = readSchedule(when);
  if (reading.ok) return [];
  return reading.problems.map(({ message, fix }) =>
    misfit('when', `“${when.replace(/\s+/g, ' ').slice(0, 120)}” – ${message}`, offer(fix)),
  );
}

// Where nothing can be offered, what can always be said.
function offer(fix: string): string {
  if (fix === '[exactly when]')
    return 'Write the days and hours, or, where nobody knows, when: Ask first';
  return fix && `when: ${fix}`;
}
