/** The facts of one listing in the words of a printed sheet: short labels, and never silence about what one must know. */
import { ACCESS_FACTS, FIRST_VISIT_FACTS, PLACE_WORDS } from '../../listings/labels.ts';
import { checkedParts, checkedWords } from '../../listings/checked.ts';
import { EMPTY_CALENDAR } from '../../schedule/calendar.ts';
import { daysBetween, formatDay, formatTime, nameOf, weekdayOf } from '../../schedule/dates.ts';
import { checkIn, isPostcode, postalLines } from '../../feeds/facts.ts';
import { isTimed, type Day, type Session } from '../../schedule/schedule.ts';
import { sessions } from '../../schedule/sessions.ts';
import type { ListingRecord } from '../../sharing/record.ts';
import { hasCost, isOnce, sentences } from '../../sharing/told.ts';

/** `Fri 27 November`, as a diary has it, on one line; with its year where that is not soon. */
export function shortDay(day: Day, today: Day): string {
  const date = formatDay(day, { weekday: false, year: daysBetween(today, day) > SOON });
  return unbroken(`${nameOf(weekdayOf(day)).slice(0, 3)} ${date}`);
}

/** Half a year: up to then nobody takes a date for that of another year. */
const SOON = 183;

/** The next dates in one line; the hours with each where they differ. '' for what has none, such as a helpline, and for a single date. */
export function nextDates(record: ListingRecord, next: readonly Session[], today: Day): string {
  if (next.length === 0) {
    const hasDates = record.schedule.rules.some(
      (rule) => isTimed(rule) || rule.kind === 'day not known',
    );
    return hasDates ? 'Ask for the next date' : '';
  }
  if (isOnce(record) && next.every(({ check }) => !check)) return '';
  const days = [...new Set(next.map(({ date }) => date))].map((date) => {
    const ofDate = next.filter((session) => session.date === date);
    const starts = ofDate.flatMap(({ start }) => (start ? [formatTime(start)] : []));
    return { date, starts: starts.join(' and '), check: ofDate.some(({ check }) => check) };
  });
  const usual = days[0]?.starts ?? '';
  const varies = days.some(({ starts }) => starts !== usual);
  const isAllDoubtful = next.every(({ check }) => check);
  const dates = days.map(({ date, starts, check }) =>
    [
      shortDay(date, today),
      varies && starts ? `at ${starts}` : '',
      check && !isAllDoubtful ? '(check first)' : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return `Next: ${dates.join(', ')}${isAllDoubtful ? ' – check first' : ''}`;
}

/** The days up to the last of these dates on which it would be on, were its place not closed; '' for none. */
export function closedDays(record: ListingRecord, next: readonly Session[], today: Day): string {
  const last = next.at(-1)?.date ?? '';
  const days = record.closed.filter((date) => date >= today && date <= last);
  if (days.length === 0) return '';
  // A day that falls away for another reason too is not on all the same: no calendar is needed.
  const meant = sessions(record.schedule, today, last, EMPTY_CALENDAR);
  return days
    .filter((day) => meant.some(({ date }) => date === day))
    .map((day) => shortDay(day, today))
    .join(', ');
}

/** The place and its address in lines, the postcode last; says so where the street is not known. */
export function placeLines(record: ListingRecord): string[] {
  const { place, address } = record;
  const hasStreet = address.length > 0 || Object.values<string>(PLACE_WORDS).includes(place);
  // The two halves of a postcode stay together.
  const lines = postalLines(record).map((line) => (isPostcode(line) ? unbroken(line) : line));
  return hasStreet ? lines : [...lines, 'Street not known – ask first'];
}

/** How to get in touch: what to do, with what, and whom to ask for. Where there is a telephone it is enough. */
export function contactOf({ contact, organiser }: ListingRecord): Contact {
  const { name, phone, email, web } = contact;
  const words = name ? `Ask for ${name}, ${organiser}.` : `Run by ${organiser}.`;
  if (phone) return { label: 'Ring', ways: [phone], words };
  const ways = [email, plainAddress(web)].filter(Boolean);
  if (ways.length > 0) return { label: email ? 'Write to' : 'See', ways, words };
  return { label: 'Ask', ways, words: `Phone not known – ask at the place itself. ${words}` };
}

interface Contact {
  label: string;
  ways: readonly string[];
  words: string;
}

/** A web address as one types it. */
export function plainAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '');
}

/** What it costs and how to join, whether or not there is room: never silence. */
export function joinOf(record: ListingRecord): string {
  const { cost, room, join } = record;
  return sentences(
    hasCost(record) ? cost.replace(/^Cost: ./, (start) => start.at(-1)!.toUpperCase()) : NOT_KNOWN,
    room,
    join || 'How to join: not known – ask first',
  );
}

const NOT_KNOWN = 'Not known – ask first';

/** What is known of a first visit, the way there first. */
export function visitOf({ firstVisit }: ListingRecord): { label: string; text: string }[] {
  return [true, false].flatMap((isWay) =>
    firstVisit.filter(({ label }) => WAY.includes(label) === isWay),
  );
}

/** The labels of what is about getting there. */
const WAY: readonly string[] = [
  FIRST_VISIT_FACTS.entrance,
  FIRST_VISIT_FACTS['bus-stop'],
  FIRST_VISIT_FACTS.parking,
];

/** The access facts that are known; what nobody knows where none is, or whether one can get in at all. */
export function accessOf({ access }: ListingRecord): string {
  const labels = (wanted: 'yes' | 'no') =>
    access
      .filter(({ state }) => state === wanted)
      .map(({ label }, index) => (index === 0 ? label : uncapitalised(label)))
      .join(', ');
  if (access.length === 0) return 'Not known: step-free way in, toilet, parking. Ask first.';
  const [yes, no] = [labels('yes'), labels('no')];
  const entry = ACCESS_FACTS['step-free'];
  return [
    yes && `Yes: ${uncapitalised(yes)}.`,
    no && `No: ${uncapitalised(no)}.`,
    access.every(({ label }) => label !== entry) &&
      `Not known: ${uncapitalised(entry)}. Ask first.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** When it was last checked and how; `warning` stands before that and asks to make sure where it is long ago, else ''. */
export function checkedOf(record: ListingRecord, today: Day): { words: string; warning: string } {
  const check = checkIn(record);
  const { advice, fact } = checkedParts(check, today);
  return advice
    ? { warning: `${advice}:`, words: `${fact}.` }
    : { warning: '', words: `${checkedWords(check, today)}.` };
}

/** What people should know just now; what has passed since the page was built is left out. */
export function noticesOf({ notices }: ListingRecord, today: Day): string[] {
  return notices.filter(({ until }) => !until || until >= today).map(({ text }) => text);
}

/** Words that stay together on one line. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

// 'Blue Badge parking' keeps its capitals, 'Hearing loop' does not.
function uncapitalised(text: string): string {
  return /^\S+ [A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
