/** The files in which records are downloaded: written without what is empty, and read by holding all against its shape. */
import { dayOf } from '../feeds/facts.ts';
import type { CheckedHow } from '../listings/schema.ts';
import type { Point } from '../listings/vocabulary.ts';
import { isDay } from '../schedule/dates.ts';
import type { Notice } from '../site.ts';
import { CODE_LENGTH, codeOf } from '../shortlist/code.ts';
import { shardLength, shardOf, type ListingRecord, type Shard, type Similar } from './record.ts';
import { day, schedule } from './rules.ts';
import {
  fields,
  flag,
  isObject,
  listOf,
  oneOf,
  optional,
  text,
  textWhere,
  WRONG,
  type Reader,
} from './shape.ts';

/** A record and the ids that its listing had before. */
export type Recorded = readonly [record: ListingRecord, formerly: readonly string[]];

/** The text of every file that has something, by its name, '7' or '7k'; equal records are equal texts. */
export function packShards(all: readonly Recorded[]): Map<string, string> {
  const length = shardLength(all.length);
  const shards = new Map<string, { records: [string, object][]; moved: [string, string][] }>();
  const shard = (code: string) => {
    const name = shardOf(code, length);
    const known = shards.get(name) ?? { records: [], moved: [] };
    shards.set(name, known);
    return known;
  };
  for (const [record, formerly] of all) {
    shard(record.code).records.push([record.code, packRecord(record)]);
    for (const code of formerly.map(codeOf)) shard(code).moved.push([code, record.code]);
  }
  const texts = [...shards].map(([name, { records, moved }]): [string, string] => [
    name,
    JSON.stringify({ records: inOrder(records), moved: inOrder(moved) }),
  ]);
  return new Map(texts.sort(byName));
}

/** What a file holds, its text or that taken apart; null where it is not such a file. A record that is not whole is left out. */
export function readShard(file: unknown): Shard | null {
  const value = typeof file === 'string' ? parsed(file) : file;
  if (!isObject(value) || !isObject(value['records'])) return null;
  const records: [string, ListingRecord][] = [];
  for (const [code, packed] of Object.entries(value['records'])) {
    const record = recordShape(packed);
    // A record under the code of another would put one listing in the place of the other.
    if (record === WRONG || codeOf(record.id) !== code) continue;
    const { changed, ...rest } = record;
    const [townSlug = ''] = record.id.split('/');
    records.push([code, { ...rest, changed: changed || dayOf(record.checked), code, townSlug }]);
  }
  const moved: [string, string][] = [];
  for (const [old, code] of Object.entries(isObject(value['moved']) ? value['moved'] : {}))
    if (isCode(old) && isCode(code)) moved.push([old, code]);
  return { records: Object.fromEntries(records), moved: Object.fromEntries(moved) };
}

/** The record without its code, which stands before it, and without all that is empty or follows from the rest. */
function packRecord({
  code: _,
  townSlug: _town,
  changed,
  contact,
  ...rest
}: ListingRecord): object {
  return withoutEmpty({
    ...rest,
    contact: withoutEmpty(contact),
    changed: changed === dayOf(rest.checked) ? '' : changed,
  });
}

function withoutEmpty(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part)));
}

function isEmpty(part: unknown): boolean {
  if (typeof part !== 'object') return part === '' || part === false;
  return part === null || Object.keys(part).length === 0;
}

function inOrder<T>(pairs: [string, T][]): Record<string, T> {
  return Object.fromEntries(pairs.sort(byName));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isCode(code: unknown): code is string {
  return typeof code === 'string' && code.length === CODE_LENGTH && /^[\da-z]+$/.test(code);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return null;
  }
}

const number: Reader<number> = (value) => (Number.isFinite(value) ? (value as number) : WRONG);

const point: Reader<Point> = (value) => {
  const read = listOf(number)(value);
  if (read === WRONG) return WRONG;
  const [lat, lng] = read;
  return read.length === 2 && lat !== undefined && lng !== undefined ? [lat, lng] : WRONG;
};

const ID = /^[a-z\d-]+\/[a-z\d-]+$/;
const name = textWhere((title) => title.trim() !== '');
const dayOrMonth = textWhere((checked) => isDay(dayOf(checked)));
// It becomes a link, and a link can do more than lead somewhere.
const address = optional(
  textWhere((web) => /^https?:\/\//.test(web)),
  '',
);

const recordShape = fields<Omit<ListingRecord, 'code' | 'townSlug'>>({
  id: textWhere((id) => ID.test(id)),
  title: name,
  kind: text,
  organiser: text,
  when: text,
  schedule,
  closed: listOf(day),
  place: text,
  address: listOf(text),
  town: text,
  at: optional(point, null),
  cost: text,
  join: text,
  room: text,
  contact: optional(
    fields<ListingRecord['contact']>({ name: text, phone: text, email: text, web: address }),
    { name: '', phone: '', email: '', web: '' },
  ),
  access: listOf(
    fields<ListingRecord['access'][number]>({ label: text, state: oneOf(['yes', 'no']) }),
  ),
  firstVisit: listOf(fields<ListingRecord['firstVisit'][number]>({ label: text, text })),
  checked: dayOrMonth,
  checkedHow: oneOf<CheckedHow>(['organiser', 'visit', 'phone', 'website', 'article']),
  checkEvery: optional(number),
  changed: optional(day, ''),
  notices: listOf(fields<Notice>({ text, until: optional(day) })),
  isOver: flag,
  ended: optional(day, ''),
  similar: listOf(
    fields<Similar>({ id: textWhere((id) => ID.test(id)), title: name, when: text, town: text }),
  ),
});
