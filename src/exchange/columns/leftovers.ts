/** What columns that a map has no use for say all the same: that nobody wants the row, or more of when it is on. */
import { quote } from '../../listings/offers.ts';
import { slugify } from '../../listings/slug.ts';
import { look, misfit, pass, type Remark } from '../remarks.ts';
import { spacedName } from './columns.ts';

const ASKED =
  /\bconsent|\bgdpr\b|\bpermission\b|\b(?:happy|ok(?:ay)?|agree|want|wish|may we|can we)\b.*\b(?:publish|shar|list)/i;
const ASKED_OTHERWISE = /photo|picture|newsletter|mailing|marketing|contact you/i;
const REFUSED = /^(?:n|no|false|refused|withdrawn|declined|private|do not (?:publish|share))\b/i;

const STATE = /\bstatus$|^status\b|^state$/i;
const RUNS = /^(?:(?:is (?:it )?|still )?(?:active|live|current|running|open))\??$/i;
const STOPPED =
  /^(?:in-?active|not active|closed(?: down)?|ended|ceased|archived?|draft|suspended|paused|on hold|expired|withdrawn|cancell?ed|deleted|removed|defunct|folded|disbanded|unpublished|rejected|duplicate|not (?:running|live|open)|no longer .*)$/i;

const DAY = '(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ORDINAL = '(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last)';
// Nothing begins at 7.12: what is no five minutes is another number.
const MINUTES = '[0-5][05]';
const HOURS = '(?:[01]?\\d|2[0-4])';
const CLOCK = `(?:${HOURS}(?:[:.]?${MINUTES})?)?(?:am|pm|noon)?`;
const DATE = '(?:\\d{1,2}(?:st|nd|rd|th)?|20\\d\\d)';
const LIMIT =
  '(?:fortnight(?:ly)?|bi-?weekly|alternate|monthly|quarterly|term|time|seasonal|summer|winter)';
const LINK =
  '(?:to|until|till|and|or|of|the|in|only|every|each|week|weeks|month|other|not|closed|except|excluding)';
/** Words of a cell that says nothing but when; one of them has to be more than a number. */
const WHEN = new RegExp(`^(?:${DAY}|${MONTH}|${ORDINAL}|${CLOCK}|${DATE}|${LIMIT}|${LINK})$`, 'i');
const TELLING = new RegExp(
  `^(?:${DAY}|${MONTH}|${LIMIT}|${HOURS}[:.]${MINUTES}(?:am|pm)?|${HOURS}(?:am|pm))$`,
  'i',
);
/** Hours without any such sign, which only the name of their column says to be hours. */
const BARE_HOURS = /^\d{1,2} ?(?:-|–|to) ?\d{1,2}$/;
const OF_TIME =
  /^column [a-z]+$|\b(?:am|pm|morning|afternoon|evening|session|times?|hours|days?)\b/i;
const BREAK = `(?:${MONTH}|${DAY}|${ORDINAL} (?:week|weekend|${DAY})|school|half.?term|public holidays?|summer|christmas|easter)\\b`;
/** Words in a longer text after which a plain “every Tuesday” would not be so. */
const ODD = new RegExp(
  `\\b(?:fortnight\\w*|bi-?weekly|alternate (?:weeks?|${DAY})|every other (?:week|${DAY})|${ORDINAL} ${DAY}|term ?-?time|(?:school|bank) holidays?|not (?:in|on|during) the |(?:not|closed|except|excluding|excl?\\.?|apart from|no (?:session|meeting|class)(?:e?s)?)(?: (?:in|on|for|during|over|the|every|all))* ${BREAK}|${MONTH} (?:to|-|–) ${MONTH}|closed?\\b(?= (?:in|on|during|for|from|until|at|over|down)\\b|\\s*\\?|\\s*\\d|$)|ceased|folded|disbanded|no longer|suspended|cancelled|finished|not running)`,
  'i',
);

/** Whether a column asks outright if what is in its row may be published. */
export function asksConsent(column: string): boolean {
  return /^(?:are|do|does|may|can|could|would|is|i|we)\b/i.test(column.trim()) && isConsent(column);
}

function isConsent(column: string): boolean {
  return ASKED.test(column) && !ASKED_OTHERWISE.test(column);
}

/** What one cell of such a column makes of its row; null for most. A guess may have passed over what a person would not. */
export function leftoverOf(name: string, cell: string, isGuess: boolean): Remark | null {
  if (cell === '') return null;
  const column = spacedName(name);
  const said = `“${name}” says ${quote(cell)}`;
  const isRefused = isConsent(column) && REFUSED.test(cell);
  const isStopped =
    (STATE.test(column) && STOPPED.test(cell)) ||
    (RUNS.test(column) && /^(?:n|no|false|0)$/i.test(cell));
  if (isRefused || isStopped) return pass(`${said}.`);
  if (isTechnical(column)) return null;
  const isWhen = saysOnlyWhen(cell) || (OF_TIME.test(column) && BARE_HOURS.test(cell));
  if (isWhen && isGuess)
    return misfit(
      'when',
      `“${name}” says more of when it is on, and the guess at the map has no use for that column.`,
      'Save the map with --save-map and say there what it is, such as when: { day: [Day 1, Day 2], time: Time }. What a map leaves out is left out.',
    );
  const isCount = /^(?:no\.? of |number of )?(?:weeks|sessions)$/i.test(column) && /\d/.test(cell);
  return isWhen || isCount || ODD.test(cell) ? toLookAt(`${said}, which was not used.`) : null;
}

/** What a text that is used says of breaks, for a person to look at; null for most, and where `when` says it too. */
export function limitIn(name: string, text: string, when: string): Remark | null {
  const limit = ODD.exec(text);
  if (limit === null || slugify(when).includes(slugify(limit[0]))) return null;
  const [words = ''] = /^[^.;:!?()\n]{1,50}/.exec(text.slice(limit.index)) ?? [];
  return toLookAt(`“${name}” says ${quote(words.trim())}.`);
}

function toLookAt(message: string): Remark {
  return look('when', `${message} Is it on as the other columns say?`);
}

function saysOnlyWhen(cell: string): boolean {
  const words = cell.split(/[\s,;/&+–()-]+/).filter(Boolean);
  // Less than nothing is a place on a map.
  if (/^-\d/.test(cell)) return false;
  return words.every((word) => WHEN.test(word)) && words.some((word) => TELLING.test(word));
}

// When a row was written, and what a library offers without staff, are told in every row.
function isTechnical(column: string): boolean {
  return /\bunstaffed\b|\b(?:created|updated|modified|edited|added|timestamp|opened)\b/i.test(
    column,
  );
}
