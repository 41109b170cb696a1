/** A text as one plain line in which patterns are looked for: numbers in figures, days and months in three letters. */
import { MONTH_NAMES, nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS, type Weekday } from '../../schedule/schedule.ts';
import type { Token } from '../words.ts';

/** The line, and how its words lie in it. */
export interface Line {
  text: string;
  /** The words as they are spelled in the directory. */
  words: readonly string[];
  /** Where each word begins; a £ belongs to the word behind it. */
  starts: readonly number[];
}

/** A pattern at one place of a line: what it caught, and the word behind it. */
export interface Caught {
  groups: readonly (string | undefined)[];
  until: number;
}

/** Writes the line of a text, of its words, and of how they are spelled in the directory. */
export function lineOf(text: string, typed: readonly Token[], words: readonly string[]): Line {
  const starts: number[] = [];
  let line = '';
  typed.forEach(({ start }, at) => {
    const gap = text.slice(typed[at - 1]?.end ?? 0, start);
    line += signBetween(gap, at === 0);
    starts.push(gap.endsWith('£') ? line.length - 1 : line.length);
    line += plainWord(words, at);
  });
  const rest = text.slice(typed.at(-1)?.end ?? 0);
  return { text: rest.startsWith('+') ? `${line}+` : line, words, starts };
}

/**
 * A pattern that is looked for at the beginning of a word and ends with a word. In it <day> stands for a day of the
 * week, <month> for a month, <n> for up to two figures, and <th> for the ending of 1st, 2nd, 3rd, 4th.
 */
export function patternOf(source: string): RegExp {
  const whole = source
    .replaceAll('<day>', `(?:${WEEKDAYS.join('|')})`)
    .replaceAll('<month>', `(?:${MONTHS.join('|')})`)
    .replaceAll('<n>', '\\d{1,2}')
    .replaceAll('<th>', '(?:st|nd|rd|th)');
  return new RegExp(`(?:${whole})(?![\\p{L}\\p{N}])`, 'uy');
}

/** What a pattern catches from the word at a place on; null where it is not. */
export function catchAt({ text, starts }: Line, at: number, pattern: RegExp): Caught | null {
  pattern.lastIndex = starts[at]!;
  const match = pattern.exec(text);
  if (!match) return null;
  let until = at + 1;
  while (until < starts.length && starts[until]! < pattern.lastIndex) until += 1;
  return { groups: match.slice(1), until };
}

/** The months in three letters, January first. */
export const MONTHS: readonly string[] = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase());

/** Which one in the month, in words and in figures. */
export const NTHS = 'first 1st second 2nd third 3rd fourth 4th fifth 5th last'.split(' ');

/** Words that the patterns know, besides those of phrases. */
export const LINE_WORDS: readonly string[] = [
  ...MONTH_NAMES.map((name) => name.toLowerCase()),
  ...WEEKDAYS.map((day) => nameOf(day).toLowerCase()),
  ...`tues weds thur thurs sept fortnight fortnights month months minute minutes hour hours mile miles pound pounds quid fiver
  tenner within between under less than below maximum since onwards except apart excluding instead rather half quarter past
  noon midday midnight oclock bank holiday holidays christmas boxing easter halloween bonfire valentines term street road close fortnightly monthly`.split(
    /\s+/,
  ),
];

function signBetween(gap: string, isFirst: boolean): string {
  const sign = gap.trim();
  const pound = sign.endsWith('£') ? '£' : '';
  const joins = /^(?:[/:]|\.(?=$)|[-–—]|\+)/.exec(sign)?.[0] ?? '';
  if (isFirst) return pound;
  // A full stop parts sentences, and joins figures only where no space is.
  if (joins === '.' && gap !== '.') return ` ${pound}`;
  if (joins === '+') return `+ ${pound}`;
  return joins === '' ? ` ${pound}` : `${joins.replace(/[–—]/, '-')}${pound}`;
}

function plainWord(words: readonly string[], at: number): string {
  const word = words[at]!;
  if ((word === 'sat' || word === 'sun') && isNoDay(words, at)) return `_${word}`;
  return PLAIN.get(word) ?? word;
}

// "Sat at home", "I just sat", "in the sun".
function isNoDay(words: readonly string[], at: number): boolean {
  return (
    BEFORE_SAT.has(words[at - 1] ?? '') ||
    (words[at] === 'sat' && AFTER_SAT.has(words[at + 1] ?? ''))
  );
}

const BEFORE_SAT = new Set('am always been i im is just the was'.split(' '));
const AFTER_SAT = new Set(
  'about alone around at by down here in indoors nav navs there with'.split(' '),
);

const SHORT_DAYS: Readonly<Record<Weekday, readonly string[]>> = {
  mon: ['mons'],
  tue: ['tues'],
  wed: ['weds'],
  thu: ['thur', 'thurs'],
  fri: ['fris'],
  sat: ['sats'],
  sun: ['suns'],
};

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...WEEKDAYS.flatMap((day) => {
    const name = nameOf(day).toLowerCase();
    return [name, `${name}s`, ...SHORT_DAYS[day]].map((word): [string, string] => [word, day]);
  }),
  ...MONTH_NAMES.map((name, index): [string, string] => [name.toLowerCase(), MONTHS[index]!]),
  ['sept', 'sep'],
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, string] => [word, String(index + 1)]),
  ...'fifty sixty seventy eighty ninety'.split(' ').flatMap((word, index): [string, string][] => [
    [word, `${index + 5}0`],
    [word.replace('y', 'ies'), `${index + 5}0s`],
  ]),
]);
