/** A list as a text for somebody to read on a phone. */
import { checkIn, postalLines } from '../feeds/facts.ts';
import { checkedWords } from '../listings/checked.ts';
import { shownNotice } from '../listings/closures.ts';
import { formatDay } from '../schedule/dates.ts';
import type { Day, Session } from '../schedule/schedule.ts';
import { briefList, briefListing } from './brief.ts';
import type { ListingRecord } from './record.ts';
import {
  hasCost,
  isDoubtful,
  isOnce,
  isPast,
  isStepFree,
  pastWords,
  sentences,
  timingWords,
  titleOf,
  type Told,
} from './told.ts';

/**
 * The text of a list as it stands on `today`: in full, or as one text message. A list ends with `link`, its
 * full address; one listing ends with the address of its page, or in a text message with `link` where that is
 * shorter and leaves room for more.
 */
export function messageOf(
  items: readonly Told[],
  link: string,
  length: 'short' | 'full',
  today: Day,
): string {
  const [first, ...others] = items;
  if (!first) return link;
  const isOne = others.length === 0;
  if (length === 'short')
    return isOne ? briefListing(first, link, today) : briefList(items, link, today);
  if (isOne) return linesOf(first, today).join('\n');
  const parts = items.map((told, index) => `${index + 1}. ${linesOf(told, today).join('\n')}`);
  return [`${titleOf(items, today)}:`, ...parts, `The whole list in one place:\n${link}`].join(
    '\n\n',
  );
}

function linesOf({ record, next, note, address }: Told, today: Day): string[] {
  const lines = isPast(record, today) ? pastLines(record) : comingLines(record, next, today);
  const ownWords = note.trim();
  return [record.title, ...lines, ownWords && `Note: ${ownWords}`, address].filter(Boolean);
}

function pastLines(record: ListingRecord): string[] {
  const instead = record.similar.map(({ title, town, when }) =>
    [title, town, when].filter(Boolean).join(', '),
  );
  return [pastWords(record), instead.length > 0 ? `You could try: ${instead.join('; ')}.` : ''];
}

function comingLines(record: ListingRecord, next: readonly Session[], today: Day): string[] {
  const { join, room, notices } = record;
  const cost = hasCost(record) ? record.cost : 'Ask what it costs';
  return [
    sentences(timingWords(record), isOnce(record) ? '' : nextWords(next)),
    postalLines(record).join(', '),
    sentences(cost, join, room, isStepFree(record) ? 'Step-free' : ''),
    askWords(record),
    ...notices.map((notice) => shownNotice(notice, today)),
    isDoubtful(record, today) ? sentences(checkedWords(checkIn(record), today)) : '',
  ];
}

function nextWords([session]: readonly Session[]): string {
  if (!session) return '';
  return `Next: ${formatDay(session.date)}${session.check ? ', but check first' : ''}`;
}

function askWords({ contact: { name, phone, email, web } }: ListingRecord): string {
  const ways = [phone, email].filter(Boolean).join(' or ') || web;
  return [name && `Ask for ${name}`, ways].filter(Boolean).join(': ');
}
