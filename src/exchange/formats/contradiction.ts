/** Where the words of a schedule say otherwise than its parts. */
import { nameOf } from '../../schedule/dates.ts';
import { readSchedule } from '../../schedule/read.ts';
import { WEEKDAYS, type TimedRule, type Weekday } from '../../schedule/schedule.ts';
import { weekdaysOf } from '../../schedule/sessions.ts';

/** What a description says that the parts do not, or otherwise; '' where they agree. */
export function contradiction(words: string, rule: TimedRule): string {
  if (words === '') return '';
  const said = `Its description says “${words.length > 100 ? `${words.slice(0, 97)}…` : words}”`;
  const named = daysNamed(words);
  const own = weekdaysOf({ rules: [rule] });
  if (named.length > 0 && named.join() !== own.join())
    return `${said}, and its parts say ${own.map(nameOf).join(', ')}.`;
  const reading = readSchedule(words);
  if (reading.ok) return '';
  const limit =
    /\b(?:(?:bank|public|school) holidays?|term.?time|except|excluding|not (?:on|in|available)|closed|fortnight\w*|alternate|every other|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:mon|tue|wed|thu|fri|sat|sun)\w*)\b/i.exec(
      words,
    );
  const isMonthly = rule.kind === 'monthly' || rule.kind === 'every';
  return limit && !isMonthly ? `${said}, and “${limit[0]}” is not in its parts.` : '';
}

function daysNamed(words: string): Weekday[] {
  if (/\bweekdays\b|\bmon(?:day)?s?\s*(?:to|-|–|through|until)\s*fri(?:day)?s?\b/i.test(words))
    return WEEKDAYS.slice(0, 5);
  if (/\bweekends\b/i.test(words)) return WEEKDAYS.slice(5);
  if (/\b(?:daily|every day|seven days|7 days)\b/i.test(words)) return [...WEEKDAYS];
  // A span of other days is left to the reader of whole lines.
  if (/day?s?\s*(?:to|-|–|through)\s*(?:mon|tue|wed|thu|fri|sat|sun)/i.test(words)) return [];
  return WEEKDAYS.filter((day) =>
    new RegExp(`\\b${day}(?:s|r|rs|nes|ur)?(?:day)?s?\\b`, 'i').test(words),
  );
}
