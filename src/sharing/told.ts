/** What is told of a listing in a message, and the words that messages of every length share. */
import { checkIn } from '../feeds/facts.ts';
import { checkedParts } from '../listings/checked.ts';
import { ACCESS_FACTS } from '../listings/labels.ts';
import type { Day, Session } from '../schedule/schedule.ts';
import { isOver } from '../schedule/sessions.ts';
import type { ListingRecord } from './record.ts';

/** One listing of a list, and what is to be told of it. */
export interface Told {
  record: ListingRecord;
  /** The sessions of its next three dates, soonest first. */
  next: readonly Session[];
  /** A note of one's own; '' for none. */
  note: string;
  /** The full address of its page. */
  address: string;
}

/** Of coming sessions, soonest first, those of the first three dates: a date may have several. */
export function ofNextDates(sessions: readonly Session[]): Session[] {
  const dates = [...new Set(sessions.map(({ date }) => date))].slice(0, DATES);
  return sessions.filter(({ date }) => dates.includes(date));
}

const DATES = 3;

/** `Your list of 3 things to do`: what has ended is not among them. */
export function titleOf(items: readonly Told[], today: Day): string {
  const { length } = items.filter(({ record }) => !isPast(record, today));
  if (length === 0) return 'Your list';
  return `Your list of ${length} ${length === 1 ? 'thing' : 'things'} to do`;
}

/** Whether nothing of it is to come any more. */
export function isPast({ isOver: wasOver, schedule }: ListingRecord, today: Day): boolean {
  return wasOver || isOver(schedule, today);
}

/** The sentence for what is past. */
export function pastWords({ ended }: ListingRecord): string {
  return ended ? 'This has ended.' : 'This is over.';
}

/** Whether nobody has made sure for so long that one should ask before going. */
export function isDoubtful(record: ListingRecord, today: Day): boolean {
  return checkedParts(checkIn(record), today).advice !== '';
}

/** The schedule in words, by which one knows what to ask where it says only that one has to. */
export function timingWords(record: ListingRecord): string {
  return isToBeAsked(record) ? 'Ask for the day and time' : record.when;
}

/** Whether neither day nor time is known. */
export function isToBeAsked({ schedule }: ListingRecord): boolean {
  return schedule.rules.every(({ kind }) => kind === 'ask first');
}

/** Whether it is on a single date, which its schedule names already. */
export function isOnce({ schedule: { rules } }: ListingRecord): boolean {
  const [rule, ...others] = rules;
  return rule?.kind === 'dates' && rule.dates.length === 1 && others.length === 0;
}

/** Whether its cost says more than that one has to ask. */
export function hasCost({ cost }: ListingRecord): boolean {
  return !/^cost: ask(?:\W+not known)?$/i.test(cost);
}

/** Whether it is known that one can get in without a step. */
export function isStepFree({ access }: ListingRecord): boolean {
  return access.some(({ label, state }) => label === ACCESS_FACTS['step-free'] && state === 'yes');
}

/** Parts as sentences on one line; each ends with a full stop, and with one only. */
export function sentences(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
