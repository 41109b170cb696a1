/** Days and hours in columns of their own → one `when`, by the reader of `when` lines alone. */
import { canonical } from '../../schedule/canon.ts';
import { formatDay, nameOf } from '../../schedule/dates.ts';
import { describe } from '../../schedule/describe.ts';
import { readSchedule } from '../../schedule/read.ts';
import { WEEKDAYS, type Rule, type Weekday } from '../../schedule/schedule.ts';
import { misfit, type Remark } from '../remarks.ts';
import { serialDay } from '../table/cells.ts';
import { alone, figures, sessionsIn, tidyHours } from './clocks.ts';
import { timeAfter } from './duration.ts';

/** Either a `when` that reads exactly, or what stands in the way. */
export type WhenReading = { when: string } | { remarks: Remark[] };

const CLOSED =
  /^(?:(?:closed|shut)(?: to(?: closed| shut)?)?|none|no|not open|no session|0|00:00(?::00)?\s*(?:[-–]|to)\s*00:00(?::00)?)$/i;

const TICK = /^(?:y|yes|true|1|x|✓|✔|☑|●|•)$/i;
const NO_TICK = /^(?:n|no|false|0|✗|✘|☐|closed)$/i;

/** Whether the cell of a day says no more than that it is on then, or is not. */
export function isTick(cell: string): boolean {
  return TICK.test(cell) || NO_TICK.test(cell);
}

/** The parts of a `when` from columns of their own, those of the days of the week among them. */
export function whenOfColumns(part: (name: string) => string): WhenReading {
  const days = WEEKDAYS.map((day) => [day, part(nameOf(day).toLowerCase())] as const);
  const said = days.filter(([, cell]) => cell !== '');
  if (said.length === 0) return whenOfParts(part);
  const ticked = said.filter(([, cell]) => TICK.test(cell));
  const isTicks = said.every(([, cell]) => isTick(cell));
  // In a row with both signs, a cross may say no.
  const isCrossed = new Set(ticked.map(([, cell]) => /^x$/i.test(cell))).size > 1;
  if (isTicks && ticked.length > 0 && !isCrossed) {
    const names = ticked.map(([day]) => nameOf(day)).join(', ');
    return whenOfParts((name) => (name === 'day' ? names : part(name)));
  }
  return whenOfDays(Object.fromEntries(days), limitsOf(part));
}

/**
 * The hours of each weekday, as its column says them: equal hours are said once, and closed days not at all. `limits`
 * hold for all of them.
 */
export function whenOfDays(
  hours: Readonly<Partial<Record<Weekday, string>>>,
  limits = '',
): WhenReading {
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
    const line = [`${nameOf(day)}s`, said, limits].filter(Boolean).join(', ');
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
  const often = part('often');
  const time = timePart(part);
  if (typeof time !== 'string') return { remarks: [time] };
  const [from, until] = [datePart(part('from')), datePart(part('until'))];
  if (day === '' && time === '' && often === '') return { when: '' };
  const isDate = from !== '' && until === from;
  // A first day alone may be that of a group which goes on.
  const isOnce = /^(?:one-?off|once)$/i.test(often) && (isDate || (from !== '' && until === ''));
  if (isOnce || (isDate && day === '' && often === ''))
    return { when: [day, from, time].filter(Boolean).join(', ') };
  const [, nth] = NTH_OF_MONTH.exec(often) ?? [];
  const week = nth ?? part('week').replace(/^weeks? (?=\d|first|last)/i, '');
  const weeks = week && !/every|all|weekly/i.test(week) ? weekWords(week) : '';
  const isOther = /^[a-z]+$/i.test(day) && EVERY_OTHER.test(often);
  const days = weeks ? `${weeks} ${day} of the month` : isOther ? `every other ${day}` : day;
  const isSaid = nth !== undefined || isOther;
  const limits = limitsOf((name) => (name === 'often' && isSaid ? '' : part(name)));
  return { when: [days, time, limits].filter(Boolean).join(', ').replace(/\s+/g, ' ') };
}

/** “1st and 3rd of the month”, where the day stands in a column of its own. */
const NTH_OF_MONTH =
  /^((?:(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last)(?:\s*(?:,|&|and|\+|\/)\s*)?)+)\s*(?:of (?:the|each|every) month|monthly)?$/i;

/** What belongs to a day in a column of its own, so that the first date can be asked of it. */
const EVERY_OTHER =
  /^(?:(?:once )?(?:a|every) fortnight|fortnightly|(?:every )?(?:alternate|other) weeks?|every (?:2|two) weeks?)$/i;

// How often, in which season and when not.
function limitsOf(part: (name: string) => string): string {
  const [from, until] = [datePart(part('from')), datePart(part('until'))];
  const often = part('often').replace(/^FREQ=WEEKLY;INTERVAL=(\d+)$/i, 'every $1 weeks');
  const [term, except] = [part('term'), part('except')];
  const isWeekly =
    /^(?:weekly|FREQ=WEEKLY|every week|each week|once a week|w|yes|y|regular|all year(?: round)?)$/i.test(
      often,
    );
  return [
    isWeekly ? '' : often,
    TICK.test(term) ? 'term time only' : NO_TICK.test(term) ? '' : term,
    from && `from ${from}`,
    until && `until ${until}`,
    except && (/^(?:not|except|closed|term|school)/i.test(except) ? except : `except ${except}`),
  ]
    .filter(Boolean)
    .join(', ');
}

// One column with hours, or the start with the end or with how long it lasts.
function timePart(part: (name: string) => string): string | Remark {
  const whole = part('time');
  if (whole) return alone(whole);
  const [said, lasts] = [part('start'), part('duration')];
  const [start, end] = [figures(said), figures(part('end'))];
  if (start === '') return '';
  if (end !== '') return `${start} to ${end}`;
  if (lasts === '') return alone(said);
  const after = timeAfter(start, lasts);
  return after === ''
    ? misfit(
        'when.duration',
        `“${lasts}” does not say for how many hours it is on.`,
        'Write 1 hour or 90 minutes, or empty the cell.',
      )
    : `${start} to ${after}`;
}

/** A date of a spreadsheet in words, `46327` or `03/11/2026` → `3 November 2026`; other text as it is. */
function datePart(text: string): string {
  const day = serialDay(text) || /^\d{4}-\d\d-\d\d(?= 00:00|T00:00|$)/.exec(text)?.[0];
  return day ? formatDay(day, { weekday: false, year: true }) : text;
}

function dayPart(text: string): string {
  return text
    .replace(
      /\b((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s+(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)/gi,
      '$1, ',
    )
    .split(/\s*(?:[\n;|,]|\/(?!\d))\s*/)
    .filter(Boolean)
    .map(datePart)
    .join(', ');
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
