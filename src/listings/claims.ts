/**
 * What prose says of days: a weekday beside a date, and the days on which it says that something is on. Prose speaks
 * of many days (the café's, last year's, the last one to book by), so only what can mean nothing else is taken.
 */
import { WEEKDAYS, type Weekday } from '../schedule/schedule.ts';

/** A weekday beside a date, `Wednesday 14 March 2024`; the year is null where none is said. */
export interface DateClaim {
  found: string;
  /** Where it begins in the text, counted from 0. */
  offset: number;
  weekday: Weekday;
  date: number;
  month: number;
  year: number | null;
}

/** Days on which the prose says that this is on, and the time it gives with them, as written; '' for none. */
export interface DayClaim {
  found: string;
  offset: number;
  days: readonly Weekday[];
  time: string;
}

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const SHORT_DAY = '(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = new RegExp(
  `\\b(${DAY}|${SHORT_DAY})\\.?,?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH})\\b\\.?(?:,?\\s+(\\d{4})\\b(?!\\s*(?:h(?:ou)?rs|[-–]|to\\b)))?`,
  'gi',
);

/** Every weekday beside a date; what stands in quotation marks is somebody else’s. */
export function dateClaims(text: string): DateClaim[] {
  const claims: DateClaim[] = [];
  if (!ANY_DATE.test(text)) return claims;
  for (const match of withoutMarks(text).matchAll(DATE)) {
    const [found, day = '', date = '', month = '', year] = match;
    // “Sat 3 May” is a date; “sat 3 may” could be anything.
    const isName = /^[A-Z]/.test(month) && (day.length > 5 || /^[A-Z]/.test(day));
    // A hundred years ago people may have had it right; and 1900 may be a time.
    const isRecent = year === undefined || /^20[1-9]/.test(year);
    const weekday = WEEKDAYS.find((one) => day.toLowerCase().startsWith(one));
    if (!isName || !isRecent || !weekday) continue;
    claims.push({
      found: found.replace(/\s+/g, ' ').replace(/\.$/, ''),
      offset: match.index,
      weekday,
      date: Number(date),
      month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
      year: year === undefined ? null : Number(year),
    });
  }
  return claims;
}

// Nearly all prose names no day, and needs no closer look.
const ANY_DATE = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?:the\s+)?\d/i;

const PART = '(?:\\s+(?:morning|afternoon|evening|night|lunchtime|teatime))';
const OTHER = '(?:(?:other|second|alternate)\\s+)?';
/** Days that come again: `Mondays and Thursdays`, `Tuesday evenings`. */
const SEVERAL = `(?:${DAY}${PART}?s)(?:\\s*(?:,|and|&|, and)\\s*(?:on\\s+)?${DAY}${PART}?s)*`;
const EVERY = `(?:every|each)\\s+${OTHER}${DAY}(?:\\s*(?:,|and|&|, and)\\s*(?:every\\s+)?${DAY})*${PART}?`;
const AGAIN = `(?:(?:on\\s+)?(?:${EVERY})|on\\s+${SEVERAL})\\b`;
const NOUN =
  '(?:group|club|choir|class|classes|band|session|sessions|meetings?|rehearsals?|walks?)';
const SUBJECT = `(?:we|(?:this|our)\\s+${NOUN}|the\\s+(?:group|club|class|sessions?)|sessions)`;
const WHERE =
  '(?:\\s+(?:here|up|together|regularly|(?:at|in)\\s+(?:the\\s+)?[a-z]+(?:\\s+(?:hall|room|centre|church))?))?';
const MEETS = `(?:(?:always|usually|normally|generally|now)\\s+)?(?:meets?|gathers?|gets?\\s+together|comes?\\s+together|rehearses?|runs?|(?:is|are)\\s+(?:held|on)|takes?\\s+place|happens?|sings?|walks?|dances?|knits?)`;
const CLOCK = '(?:\\d{1,2}(?:[.:]\\d{2})?\\s*(?:am|pm|noon)?|noon|midday)';
// Few spaces: two hungry ones side by side would take long over a line of thousands.
const TIME = `(?:\\s{0,6}[,:(–-]?\\s{0,6}(?:(?:at|from|between)\\s+)?(${CLOCK}(?:\\s*(?:[-–]|to|until|till|and)\\s*${CLOCK})?))`;
const END = '\\s*\\)?\\s*(?:[,;]|$|(?:in|at)\\s+(?:the|our)\\s)';

// Each says: this very thing is on, on these days.
const STATEMENTS: readonly RegExp[] = [
  `\\b${SUBJECT}\\s+${MEETS}${WHERE}\\s+(${AGAIN})${TIME}?`,
  `^(?:held|meets?|runs|takes\\s+place)${WHERE}\\s+(${AGAIN})${TIME}?`,
  `\\b(?:join\\s+us|come\\s+along|come\\s+and\\s+join\\s+us|drop\\s+in)\\s+(${AGAIN})${TIME}?`,
  `^(?:on\\s+)?(${EVERY}|${SEVERAL})\\b(?:${TIME}${END}|\\s*$)`,
  `^(?:on\\s+)?(${EVERY}|${SEVERAL})\\b,?\\s+we\\s+(?:meet|gather|get\\s+together|rehearse|sing|walk)\\b`,
].map((pattern) => new RegExp(pattern, 'i'));

// A sentence with one of these may speak of another time, another place, or of when nothing is on.
const ASIDE =
  /\b(?:not|no|never|nor|except|apart|excluding|unless|closed?|closes|shut|moved?|moving|used|formerly|previously|originally|began|before|after|until|till|by|instead|other than|another|sister|also|as well|too|plus|besides|once|last|next|this (?:week|month|year)|holidays?|summer|winter|spring|autumn|christmas|easter|lent|advent|term|some(?:times)?|occasional(?:ly)?|extra|branch|away|if|when|while|was|were|had|will|would|may|might|could|starting|volunteers?|helpers?|staff|committee|deliver\w*|collect\w*|ring|phone|call)\b|n[’']t\b/i;

/** Every day on which the prose says that this is on. */
export function dayClaims(text: string): DayClaim[] {
  if (!ANY_DAY.test(text)) return [];
  const claims: DayClaim[] = [];
  for (const { sentence, start } of sentencesOf(withoutMarks(text))) {
    if (!ANY_DAY.test(sentence) || ASIDE.test(sentence.replace(TIME_SPAN, ' '))) continue;
    for (const statement of STATEMENTS) {
      const match = statement.exec(sentence);
      const said = match?.[1];
      if (!match || !said || hasFeast(sentence)) continue;
      const time = /\d\s*[ap]m|noon|midday/i.test(match[2] ?? '') ? (match[2] ?? '').trim() : '';
      const offset = start + match.index + match[0].indexOf(said);
      claims.push({ found: said.replace(/\s+/g, ' '), offset, days: daysIn(said), time });
      break;
    }
  }
  return claims;
}

/** The days of the week that a title names, those of a span with all between; none where a name only sounds like one. */
export function titleDays(title: string): Weekday[] {
  if (!ANY_DAY.test(title) || hasFeast(title) || ASIDE.test(title)) return [];
  const span = SPAN.exec(title);
  const [first, last] = [span?.[1] ?? '', span?.[2] ?? ''].flatMap(daysIn);
  if (!first || !last) return daysIn(title);
  const start = WEEKDAYS.indexOf(first);
  const length = ((WEEKDAYS.indexOf(last) - start + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => WEEKDAYS[(start + index) % 7]!);
}

/** The days of the week that a text names in full, whatever it says of them. */
export function daysIn(text: string): Weekday[] {
  const named = text.toLowerCase().match(DAYS) ?? [];
  return WEEKDAYS.filter((day) => named.some((name) => name.startsWith(day)));
}

const ANY_DAY = new RegExp(`\\b${DAY}`, 'i');
const DAYS = new RegExp(`\\b${DAY}s?\\b`, 'g');
const SPAN = new RegExp(`(${DAY})s?\\s*(?:to|[-–])\\s*(${DAY})`, 'i');
// “from 10am until noon” does not speak of an end for good.
const TIME_SPAN = new RegExp(`${CLOCK}\\s*(?:until|till)\\s*${CLOCK}`, 'gi');

// Feasts, football, food and streets that are called by a day.
const FEAST =
  /\b(?:(?:good|black|man) friday|(?:shrove|pancake|super|ruby) tuesday|(?:ash|sheffield) wednesday|maundy thursday|holy saturday|(?:easter|whit|bank holiday|plough|blue|cyber) monday|(?:palm|easter|whit|mothering|remembrance|advent|stir-up) sunday|sunday (?:lunch(?:es)?|dinners?|roasts?|teas?|school|best|service|papers?|league)|\w+day (?:street|lane|road|bridge|market))\b/i;

function hasFeast(text: string): boolean {
  return FEAST.test(text);
}

// Marks become spaces, so that every letter stays where it was.
function withoutMarks(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  return text
    .replace(/\]\([^)\n]*\)/g, blank)
    .replace(/[“"‘][^”"’\n]{0,80}[”"’](?!\w)/g, blank)
    .replace(/[*_`[\]]/g, ' ');
}

function sentencesOf(text: string): { sentence: string; start: number }[] {
  const sentences: { sentence: string; start: number }[] = [];
  const boundary = /[.!?]+(?=\s|$)|\n[ \t]*\n|\n[ \t]*(?=[-+#>]|\d+\.\s)|^[ \t]*(?=[-+#>])/gm;
  let start = 0;
  const add = (end: number) => {
    const part = text.slice(start, end);
    const lead = /^[\s\-+#>]*(?:\d+\.\s+)?/.exec(part)?.[0].length ?? 0;
    const sentence = part.slice(lead).trimEnd();
    if (sentence) sentences.push({ sentence, start: start + lead });
  };
  for (const match of text.matchAll(boundary)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return sentences;
}
