/** Whether a listing is perhaps there already: by place and day, by title, and by how to get in touch. */
import type { Listing } from '../listings/schema.ts';
import { dialled } from '../listings/telephone.ts';
import type { Day, Weekday } from '../schedule/schedule.ts';
import { isOver, weekdaysOf } from '../schedule/sessions.ts';
import { nearness, titleWords } from './similar.ts';

/** What has to be known of a listing to find it again; '' and no days where something is not known. */
export interface Known {
  /** `town/slug`; of one that has no file yet, its town and a slash. */
  id: string;
  title: string;
  kind: string;
  /** The slug of its venue. */
  venue: string;
  days: readonly Weekday[];
  /** As it is dialled. */
  phone: string;
  email: string;
  web: string;
  /** Ended, or with its last date behind it. */
  isOver: boolean;
}

/** A listing that may be the same, and what speaks for it, in words that follow "it has". */
export interface Likely {
  id: string;
  title: string;
  why: readonly string[];
}

/** A sign that everything in one hall on one day shares. */
export const SAME_PLACE = 'the same place on the same day';

/** What is to be known of a listing, on a day. */
export function knownOf(listing: Listing, today: Day): Known {
  const { id, title, kind, venue = '', schedule, contact, ended } = listing;
  return {
    id,
    title,
    kind,
    venue,
    days: weekdaysOf(schedule),
    phone: contact.phone === undefined ? '' : dialled(contact.phone),
    email: contact.email ?? '',
    web: contact.web ?? '',
    isOver: ended !== undefined || isOver(schedule, today),
  };
}

/**
 * Those of the others that may be the same, the likeliest first, at most five. The same list of others is gone
 * through once, however often it is asked; what was added to its end since is seen.
 */
export function likelyDuplicates(one: Known, others: readonly Known[]): readonly Likely[] {
  if (one.isOver) return [];
  const register = registerOf(others);
  const seen = see(one);
  const found = new Map<Known, Signs>();
  addTitles(found, one, seen, register);
  addShared(found, one, seen, register);
  return [...found]
    .map(([known, signs]) => ({ known, ...signs, weight: signs.weight + context(one, known) }))
    .filter(({ weight, known }) => weight >= (known.isOver ? ENOUGH_OF_THE_PAST : ENOUGH))
    .sort((a, b) => b.weight - a.weight || (a.known.id < b.known.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ known: { id, title, isOver: isPast }, why }) => ({
      id,
      title,
      why: isPast ? [...why, 'no more dates to come'] : why,
    }));
}

const MOST = 5;
const MANY = 4;
const CROWD = 100;
// A word that begins as many titles of one town tells nothing.
const COMMON = 2_000;
// One telling sign, or several that are less so.
const ENOUGH = 3;
const ENOUGH_OF_THE_PAST = 5;

interface Signs {
  weight: number;
  why: readonly string[];
}

function addTitles(found: Map<Known, Signs>, one: Known, seen: Seen, register: Register): void {
  for (const known of titledAlike(seen, register)) {
    if (known.id === one.id) continue;
    const near = nearness(seen.words, register.words.get(known) ?? []);
    const weight = titleWeight(one, known, near, seen.words);
    if (weight === 0) continue;
    addSign(found, known, weight, near === 1 ? 'the same title' : 'nearly the same title');
  }
}

function addShared(found: Map<Known, Signs>, one: Known, seen: Seen, register: Register): void {
  for (const { key, weight, whereMany, why } of seen.keys) {
    const sharing = register.byKey.get(key) ?? [];
    // Of a crowd only those that have more in common are looked at: going through all for each would take for ever.
    const near = sharing.length > CROWD ? [...found.keys()].filter(hasKey(key)) : sharing;
    const same = near.filter((known) => known.id !== one.id);
    // What many share tells nothing of any one of them: the number of a council, a hall on its fullest day.
    const isTelling = sharing.length <= CROWD && same.length < MANY;
    for (const known of same)
      if (why === SAME_PLACE || !isOfAnother(one, known))
        addSign(found, known, isTelling ? weight : whereMany, why);
  }
}

// Two days in one place are one sign.
function addSign(found: Map<Known, Signs>, known: Known, weight: number, why: string): void {
  const { weight: before, why: signs } = found.get(known) ?? { weight: 0, why: [] };
  if (!signs.includes(why)) found.set(known, { weight: before + weight, why: [...signs, why] });
}

/** Listings by what would make another the same. */
interface Register {
  size: number;
  byKey: Map<string, Known[]>;
  /** By town and the beginning of a word of the title, which slips of typing leave as it is. */
  byWord: Map<string, Known[]>;
  words: Map<Known, readonly string[]>;
}

const registers = new WeakMap<readonly Known[], Register>();

function registerOf(others: readonly Known[]): Register {
  const register: Register = registers.get(others) ?? {
    size: 0,
    byKey: new Map(),
    byWord: new Map(),
    words: new Map(),
  };
  registers.set(others, register);
  for (; register.size < others.length; register.size += 1) {
    const known = others[register.size];
    if (!known) continue;
    const { keys, starts, words } = see(known);
    register.words.set(known, words);
    for (const { key } of keys) add(register.byKey, key, known);
    for (const start of starts) add(register.byWord, start, known);
  }
  return register;
}

/** Something to be shared with others, and what that weighs: between a few, and between many. */
interface Key {
  key: string;
  weight: number;
  whereMany: number;
  why: string;
}

interface Seen {
  keys: readonly Key[];
  starts: readonly string[];
  words: readonly string[];
}

function see({ id, title, venue, days, phone, email, web }: Known): Seen {
  const [town = ''] = id.split('/');
  const words = titleWords(title, town);
  const page = web
    .toLowerCase()
    .replace(/^(?:https?:)?\/*(?:www\.)?/, '')
    .replace(/[/#?]+$/, '');
  const contacts = [
    ['phone', phone.replace(/^(?:\+44|0044)/, '0'), 3, 'the same telephone number'],
    ['email', email.toLowerCase(), 2, 'the same e-mail address'],
    ['web', page, 2, 'the same web page'],
  ] as const;
  return {
    keys: [
      ...(venue === '' ? [] : days).map((day) => ({
        key: `${town}/${venue} ${day}`,
        weight: 3,
        whereMany: 1,
        why: SAME_PLACE,
      })),
      ...contacts.flatMap(([way, value, weight, why]) =>
        value === '' ? [] : [{ key: `${way} ${value}`, weight, whereMany: 0, why }],
      ),
    ],
    starts: [...new Set(words.map((word) => `${town} ${word.slice(0, 3)}`))],
    words,
  };
}

// Those in the same town that begin at least half of their words alike.
function titledAlike({ starts }: Seen, { byWord, words }: Register): Known[] {
  const shared = new Map<Known, number>();
  for (const start of starts) {
    const alike = byWord.get(start) ?? [];
    if (alike.length > COMMON) continue;
    for (const known of alike) shared.set(known, (shared.get(known) ?? 0) + 1);
  }
  return [...shared].flatMap(([known, count]) =>
    2 * count >= Math.max(starts.length, words.get(known)?.length ?? 0) ? [known] : [],
  );
}

function hasKey(key: string): (known: Known) => boolean {
  return (known) => see(known).keys.some((own) => own.key === key);
}

/** What a title weighs: every hall may have its own coffee morning, so much less where place and day are others. */
function titleWeight(one: Known, other: Known, near: number, words: readonly string[]): number {
  if (near === 0) return 0;
  const isElsewhere = one.venue !== '' && other.venue !== '' && one.venue !== other.venue;
  const isOtherDay = one.days.length > 0 && other.days.length > 0 && !isOnSameDay(one, other);
  if (!isElsewhere) return isOtherDay && near < 1 ? 2 : 4;
  if (!isOtherDay) return near === 1 ? 3 : 2;
  return near === 1 && words.length > 2 ? 3 : 0;
}

// Not a sign by itself, but it speaks for or against the others.
function context(one: Known, other: Known): number {
  const isOneKnown = one.kind !== '' && other.kind !== '';
  return (isOneKnown && one.kind === other.kind ? 1 : 0) + (isOnSameDay(one, other) ? 1 : 0);
}

// Whoever runs a choir here and a lunch elsewhere has one telephone for both.
function isOfAnother(one: Known, other: Known): boolean {
  const [town, otherTown] = [one, other].map(({ id }) => id.split('/')[0]);
  return one.kind !== '' && other.kind !== '' && one.kind !== other.kind && town !== otherTown;
}

function isOnSameDay(one: Known, other: Known): boolean {
  return one.days.some((day) => other.days.includes(day));
}

function add(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}
