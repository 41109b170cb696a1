/** One text message: as much as fits of what is told, from the most to the least; no word, number or link is ever cut. */
import { shownNotice } from '../listings/closures.ts';
import { JOIN_WORDS } from '../listings/labels.ts';
import type { Day, Session } from '../schedule/schedule.ts';
import type { ListingRecord } from './record.ts';
import { countSegments, toGsm } from './segments.ts';
import { isToldByNext, nextWords, whenWords } from './timing.ts';
import {
  hasCost,
  isDoubtful,
  isOnce,
  isPast,
  isStepFree,
  isToBeAsked,
  pastWords,
  sentences,
  timingWords,
  titleOf,
  type Told,
} from './told.ts';

/** One listing, with the address of its page, or with `link` where only so more can be said. */
export function briefListing({ record, next, address }: Told, link: string, today: Day): string {
  const versions = isPast(record, today)
    ? lessAndLess(pastParts(record), pastLosses(record))
    : lessAndLess(comingParts(record, next, today), comingLosses(record, next, today));
  const texts = versions.map(textOf).flatMap((text) => [`${text} ${address}`, `${text} ${link}`]);
  // What needs another script takes two messages: one would hold little more than a link.
  return firstFitting(texts, isGsm(record.title + record.place) ? 1 : 2);
}

/** A list, with as many of its titles as fit. */
export function briefList(items: readonly Told[], link: string, today: Day): string {
  const coming = items.filter(({ record }) => !isPast(record, today));
  const named = coming.filter(({ record }) => isGsm(record.title));
  const titles = named.map(({ record }) => record.title);
  const dated = named.map(({ record, next }) => `${record.title} (${whenWords(record, next)})`);
  const some = titles.map((_, index) => titles.slice(0, titles.length - index));
  const title = titleOf(items, today);
  const texts = [dated, ...some]
    .filter(({ length }) => length > 0)
    .map((said) => `${title}: ${sentences(joined(said, coming.length))} ${link}`);
  return firstFitting([...texts, `${title}: ${link}`], 1);
}

/** The first text that is sent as so many messages at most, or else the last, as a telephone writes it. */
function firstFitting(texts: readonly string[], most: number): string {
  let written = '';
  for (const text of texts) {
    written = toGsm(text);
    if (countSegments(written).segments <= most) break;
  }
  return written;
}

function isGsm(text: string): boolean {
  return countSegments(toGsm(text)).encoding === 'GSM-7';
}

/** `A, B and C`; `A, B and 8 more` where there are as many in all. */
function joined(said: readonly string[], all: number): string {
  const items = said.length < all ? [...said, `${all - said.length} more`] : said;
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** What is said of one listing, in the order in which it is read; '' where there is nothing to say. */
interface Parts {
  title: string;
  place: string;
  town: string;
  when: string;
  next: string;
  /** What people should know just now. */
  now: string;
  cost: string;
  access: string;
  ask: string;
}

function textOf({ title, place, town, ...rest }: Parts): string {
  const { when, next, now, cost, access, ask } = rest;
  const what = [title, place, town].filter(Boolean).join(', ');
  return sentences(what, when, next, now, cost, access, ask);
}

/** The parts, and again each time with one more loss. */
function lessAndLess(parts: Parts, losses: readonly Partial<Parts>[]): Parts[] {
  const versions = [parts];
  for (const loss of losses) versions.push({ ...versions.at(-1)!, ...loss });
  return versions;
}

function comingParts(record: ListingRecord, next: readonly Session[], today: Day): Parts {
  const { title, notices, room } = record;
  return {
    title,
    ...whereParts(record),
    when: timingWords(record),
    next: isOnce(record) ? '' : nextWords(next),
    now: sentences(room, ...notices.map((notice) => shownNotice(notice, today))),
    cost: hasCost(record) ? record.cost : '',
    access: isStepFree(record) ? 'Step-free' : '',
    ask: askWords(record, leadOf(record, isDoubtful(record, today)), record.contact.name),
  };
}

/** What goes first, and what after: the day, the time, the place and the phone number go last. */
function comingLosses(
  record: ListingRecord,
  next: readonly Session[],
  today: Day,
): Partial<Parts>[] {
  const { now } = comingParts(record, next, today);
  const { contact, place } = record;
  // What people should know and cannot be told here, they have to ask.
  const lead = leadOf(record, isDoubtful(record, today) || now !== '');
  return [
    { when: whenWords(record, next), ...(isToldByNext(record) ? { next: '' } : {}) },
    { access: '' },
    { cost: '' },
    { now: '', ask: askWords(record, lead, contact.name) },
    { ask: askWords(record, lead, '') },
    ...(contact.phone ? [] : [{ ask: lead }]),
    ...(place ? [{ town: '' }] : []),
    { next: '' },
    ...shorterTitles(record),
    { place: '' },
    { ask: '' },
  ];
}

function pastParts(record: ListingRecord): Parts {
  const hasSimilar = record.similar.length > 0;
  return {
    title: record.title,
    ...whereParts(record),
    when: pastWords(record),
    next: hasSimilar ? 'Similar things nearby are on its page' : '',
    now: '',
    cost: '',
    access: '',
    ask: '',
  };
}

function pastLosses(record: ListingRecord): Partial<Parts>[] {
  return [{ town: '' }, { next: '' }, { place: '' }, ...shorterTitles(record)];
}

// Many a title says where it is.
function whereParts({ title, place, town }: ListingRecord): Pick<Parts, 'place' | 'town'> {
  return { place: title.includes(place) ? '' : place, town: place === town ? '' : town };
}

/** A title with ever fewer words, and none in the end. */
function shorterTitles({ title }: ListingRecord): Partial<Parts>[] {
  const words = title.split(' ');
  const shorter = words.slice(1).map((_, index) => {
    const kept = words.slice(0, words.length - 1 - index).join(' ');
    // A bracket that is cut open goes whole.
    const closed = kept.replace(/\([^)]*$/, '').replace(/[\s,;:.–-]+$/, '');
    return { title: closed && `${closed}...` };
  });
  return [...shorter, { title: '' }];
}

/** What to do before coming; '' where one can just turn up. */
function leadOf(record: ListingRecord, isUncertain: boolean): string {
  const { contact, join } = record;
  if (isUncertain && contact.phone) return 'Please ring first';
  if (isUncertain) return isToBeAsked(record) ? '' : 'Please ask first';
  return join === JUST_TURN_UP ? '' : join;
}

function askWords({ contact }: ListingRecord, lead: string, name: string): string {
  const way = contact.phone || contact.email;
  const whom = lead || !name ? name : `Ask for ${name}`;
  const how = [whom, way].filter(Boolean).join(', ');
  return [lead, how].filter(Boolean).join(': ');
}

const JUST_TURN_UP = JOIN_WORDS['just-turn-up'];
