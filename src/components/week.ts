/** The words of a town's week, and how it is set so that it stays on one sheet of paper. */
import { formatDay } from '../schedule/dates.ts';
import type { Day } from '../schedule/schedule.ts';
import type { OftenItem, Week, WeekItem } from '../search/week.ts';
import { hoursWords } from './next.ts';

/** `Tuesday 24 to Monday 30 November 2026`; the month and the year are said once where they are the same. */
export function spanWords(from: Day, until: Day): string {
  const isOneYear = from.slice(0, 4) === until.slice(0, 4);
  const isOneMonth = from.slice(0, 7) === until.slice(0, 7);
  const start = formatDay(from, { year: !isOneYear });
  const short = isOneMonth ? start.split(' ').slice(0, 2).join(' ') : start;
  return `${short} to ${formatDay(until, { year: true })}`;
}

/** What a visitor should know of one thing in the week before they go; '' for nothing. */
export function remarkWords(
  { document, ...item }: WeekItem | OftenItem,
  notes: readonly string[],
): string {
  if ('off' in item && item.off !== undefined) return item.off;
  // Where the time is not known, the line has asked already.
  const isAsked = 'session' in item ? item.session.check && item.session.start : item.check;
  return [
    isAsked ? 'Check first' : '',
    document.notice ? `See note ${notes.indexOf(document.notice) + 1}` : '',
  ]
    .filter(Boolean)
    .join('. ');
}

/** The notices of what is on in a week, each once: they are printed as numbered notes. */
export function notesOf({ days, often, unsure }: Week): string[] {
  const shown = [...days.flatMap(({ items }) => items), ...often, ...unsure];
  return [...new Set(shown.map(({ document }) => document.notice).filter(Boolean))];
}

/** How a week is printed: as seven columns, or running on from day to day; and the size of its type in points. */
export interface Look {
  layout: 'columns' | 'running';
  points: number;
}

/** From the one that is read most easily to the one that holds most; no type is below 7.5 points. */
export const LOOKS: readonly Look[] = [
  { layout: 'columns', points: 12 },
  { layout: 'columns', points: 10.5 },
  { layout: 'columns', points: 9 },
  { layout: 'running', points: 12 },
  { layout: 'running', points: 10.5 },
  { layout: 'running', points: 9 },
  { layout: 'running', points: 8 },
  { layout: 'running', points: 7.5 },
];

const OVERLEAF: Look = { layout: 'running', points: 9 };

/** The first look with which a week stays on one sheet; a week too full for that goes on overleaf, in type that is easy to read. */
export function printLook(week: Week): Look {
  return LOOKS.find((look) => heightOf(week, look) <= SHEET) ?? OVERLEAF;
}

// All in millimetres, of A4 on its side with a margin of eight all round.
const SHEET = 180; // of 194: the estimate errs by a line, and notices may stand above
const WIDTH = 281;
const POINT = 0.353;
const LETTER = 0.5; // as wide as this part of its height
const BOLD = 1.16;
const TITLE = 13;

/** About how high a week is in print, if the sheet were as high as that. */
function heightOf(week: Week, look: Look): number {
  const line = lineOf(look);
  const inFour = (items: readonly OftenItem[]) =>
    rows(
      items.map((item) => blockHeight(item.when, wordsOf(item), WIDTH / 4 - 5, look)),
      4,
    );
  const unsure = week.unsure.length > 0 ? inFour(week.unsure) + 2 * line : 0;
  const notes = notesOf(week).map((note) => lines(note, WIDTH - 8, look) * line);
  const parts = [inFour(week.often), unsure, sum(notes)].filter((height) => height > 0);
  const imprint = 3 * line + 5;
  return TITLE + daysHeight(week, look) + sum(parts) + 2 * line * parts.length + imprint;
}

function daysHeight({ days }: Week, look: Look): number {
  const line = lineOf(look);
  const isRunning = look.layout === 'running';
  const width = isRunning ? WIDTH / 5 - 4 : WIDTH / 7 - 4;
  const heights = days.map(({ items }) =>
    sum(items.map((item) => blockHeight(hoursWords(item.session), wordsOf(item), width, look))),
  );
  return isRunning
    ? (sum(heights) + days.length * (2 * line + 6)) / 5 + 2 * line
    : Math.max(...heights) + 2.2 * line + 3.5;
}

function wordsOf(item: WeekItem | OftenItem): string[] {
  const remarks = remarkWords(item, []);
  return [item.document.title, item.document.place, remarks].filter(Boolean);
}

// Time, title, place and remarks have lines of their own in columns, and follow each other otherwise.
function blockHeight(time: string, texts: readonly string[], width: number, look: Look): number {
  if (look.layout === 'running')
    return lines([time, ...texts].join(' – '), width, look) * lineOf(look) + 1.2;
  const count =
    lines(time, width / BOLD, look) + sum(texts.map((text) => lines(text, width, look)));
  return count * lineOf(look) + 1.8;
}

function lineOf({ points }: Look): number {
  return 1.2 * POINT * points;
}

// Words go on a line while they fit; a letter is about half as wide as its type is high.
function lines(text: string, width: number, { points }: Look): number {
  const most = width / (LETTER * POINT * points);
  let count = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > most) {
      count += 1;
      used = length;
    } else used += used > 0 ? length + 1 : length;
  }
  return count;
}

function rows(heights: readonly number[], columns: number): number {
  let height = 0;
  for (let at = 0; at < heights.length; at += columns)
    height += Math.max(...heights.slice(at, at + columns));
  return height;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
