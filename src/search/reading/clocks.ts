/** Hours in words: `after 6`, `10.30`, `between 1 and 3`, `half past two`. */
import type { Time } from '../../schedule/schedule.ts';
import { patternsFor, type Occasion, type Pattern } from './pattern.ts';

const PART = '(?: in the (?:morning|afternoon|evening)| at night)?';
// What says of itself that it is a time.
const SURE =
  `(?:(?:half(?: past)?|quarter (?:past|to)) (?:<n>)|<n>[.:][0-5][05]|<n>(?= ?(?:am|pm|o ?clock| in the (?:morning|afternoon|evening)(?!\\p{L}))))` +
  `(?: ?o ?clock)?(?: ?[ap]m)?${PART}|(?:12 )?noon|midday|midnight`;
// A bare number is one only behind "after", "at" and the like, and never when it counts something.
const BARE = `<n>(?! ?(?:-|to) ?\\d+ (?:years?|yrs?)| ?(?:%|\\+|/|£|<th>|<month>|am|days?|fl|hours?|k|kids|children|lots|miles?|minutes?|mins|months?|of|p|people|plus|pounds?|quid|s|weeks?|years?|yrs?)(?!\\p{L})| \\p{L}+ (?:avenue|close|court|drive|lane|road|rd|row|street|st|terrace)(?!\\p{L}))`;
const ANY = `${SURE}|${BARE}`;

/** The patterns of times of day, which are met by what begins then or is on then. */
export const CLOCK_PATTERNS: readonly Pattern[] = patternsFor('part', [
  [
    `(?:(?:at|about|around|for|by about) )?(${SURE})`,
    ([time], occasion) => one(read(time!, occasion)),
  ],
  [`(?:at|around|about) (${BARE})`, ([time], occasion) => one(read(time!, occasion))],
  [
    `(?:(?:any ?time |starting |not before |later than )?(?:after|from|past)|since|not before|later than|starting at) (${ANY})(?: onwards?)?`,
    ([time], occasion) => one(read(time!, occasion), '', '-'),
  ],
  [`(${ANY}) onwards?`, ([time], occasion) => one(read(time!, occasion), '', '-')],
  [
    `(?:before|by|until|till?|up to|no later than|not after|earlier than) (${ANY})`,
    ([time], occasion) => one(read(time!, occasion), '-'),
  ],
  [
    `(?:between|from|after) (${ANY}) ?(?:and before|and|to|until|till?|before|-) ?(${ANY})`,
    ([from, until], occasion) => between(from!, until!, occasion),
  ],
  [
    `(?:from )?(${SURE}) ?(?:to|until|till?|-) ?(${ANY})|(${ANY}) ?(?:to|until|till?|-) ?(${SURE})`,
    ([from, until, other, otherUntil], occasion) =>
      between(from || other!, until || otherUntil!, occasion),
  ],
  [
    `(${ANY}) (?:until|till?) (${ANY})|(?<=(?:<day>|<month>|<th>|mornings?|today|tomorrow) )(${BARE}) ?(?:to|-) ?(${BARE})`,
    ([from, until, bare, bareUntil], occasion) =>
      between(from || bare!, until || bareUntil!, occasion),
  ],
  // Whoever works can come then, and then.
  [
    'evenings? (?:and|or) (?:at )?weekends?|weekends? (?:and|or) (?:in the )?evenings?',
    () => ['17:00-', 'weekend'],
  ],
  // "Fri pm", "sat am"; elsewhere "am" is of "I am".
  ['pm', () => ['afternoon', 'evening']],
  ['(?<=(?:<day>|today|tomorrow|<month>|\\d|<th>) )am', () => ['morning']],
]);

function one(time: Time | null, before = '', after = ''): string[] | null {
  return time === null ? null : [`${before}${time}${after}`];
}

function between(from: string, until: string, occasion: Occasion): string[] | null {
  let last = read(until, occasion);
  let first = read(from, occasion);
  if (!first || !last) return null;
  // "8 to 10am" is in the morning, and "6 to 9" in the evening.
  if (first >= last && /am$/.test(until)) first = toTime(minutesOf(first) - 12 * 60);
  else if (first >= last && last < '12:00') last = toTime(minutesOf(last) + 12 * 60);
  return first < last ? [`${first}-${last}`] : null;
}

/** A time in figures; null for 25.70. Of the hours that could be either, 1 to 8 are after noon, unless a morning is asked for. */
function read(written: string, { isMorning }: Occasion): Time | null {
  if (/noon|midday/.test(written) && !/\d/.test(written.replace('12', ''))) return '12:00';
  if (written === 'midnight') return '24:00';
  const [, to, past, hours, minutes = '0'] =
    /(?:(quarter to )|(half (?:past )?|quarter past ))?(\d+)(?:[.:](\d\d))?/.exec(written) ?? [];
  let hour = Number(hours);
  if (hour > 24 || Number(minutes) > 59) return null;
  const half = /am$|morning/.test(written)
    ? 'am'
    : /pm$|afternoon|evening|night/.test(written)
      ? 'pm'
      : isMorning && hour > 5
        ? 'am'
        : '';
  if (half && hour > 12) return half === 'pm' ? toTime(hour * 60 + Number(minutes)) : null;
  if (half === 'am') hour %= 12;
  else if (half === 'pm') hour = (hour % 12) + 12;
  else if (hour > 0 && hour < 9 && !/^0/.test(hours!)) hour += 12;
  const more = to ? -15 : past ? (past.startsWith('half') ? 30 : 15) : Number(minutes);
  const minutesIn = hour * 60 + more;
  return minutesIn > MIDNIGHT ? null : toTime(minutesIn);
}

const MIDNIGHT = 24 * 60;

function minutesOf(time: Time): number {
  return +time.slice(0, 2) * 60 + +time.slice(3);
}

// A quarter to twelve at night is of the day before.
function toTime(minutes: number): Time {
  const two = (number: number): string => String(number).padStart(2, '0');
  const since = minutes < 0 ? minutes + MIDNIGHT : minutes;
  return `${two(Math.floor(since / 60))}:${two(since % 60)}`;
}
