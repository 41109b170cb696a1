/** Fetches what is known of the listings of a list: a few small files, each once. */
import { paths } from '../../paths.ts';
import { shardOf, type ListingRecord, type Shard } from '../../sharing/record.ts';
import { readShard } from '../../sharing/shard.ts';

/** What is known of the codes that were asked for. */
export interface Fetched {
  records: ReadonlyMap<string, ListingRecord>;
  /** Why others have no record: no listing has that code any more, or its file could not be had. */
  lacks: ReadonlyMap<string, 'gone' | 'failed'>;
}

/** As the browser's own `fetch`. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

/**
 * Gives what is known of codes, present ones and those of old ids. Files that came are kept; one that does
 * not is asked for again, at once and whenever it is wanted. Never rejects.
 */
export function createRecords(
  fetch: Fetch,
  length: 1 | 2,
): (codes: readonly string[]) => Promise<Fetched> {
  const shards = new Map<string, Promise<Shard | null>>();

  function shardWith(code: string): Promise<Shard | null> {
    const name = shardOf(code, length);
    const known = shards.get(name);
    if (known) return known;
    const coming = fetchShard(fetch, name).then((shard) => {
      if (!shard) shards.delete(name);
      return shard;
    });
    shards.set(name, coming);
    return coming;
  }

  async function find(code: string): Promise<ListingRecord | 'gone' | 'failed'> {
    const shard = await shardWith(code);
    if (!shard) return 'failed';
    const record = ownPart(shard.records, code);
    const present = ownPart(shard.moved, code);
    if (record || !present) return record ?? 'gone';
    const other = await shardWith(present);
    return other ? (ownPart(other.records, present) ?? 'gone') : 'failed';
  }

  return async (codes) => {
    const records = new Map<string, ListingRecord>();
    const lacks = new Map<string, 'gone' | 'failed'>();
    for (const [code, one] of await Promise.all(
      codes.map(async (one) => [one, await find(one)] as const),
    ))
      if (typeof one === 'string') lacks.set(code, one);
      else records.set(code, one);
    return { records, lacks };
  };
}

/** A file that nobody could have written, since no code begins so, is one with nothing in it; null where it could not be had. */
async function fetchShard(fetch: Fetch, name: string): Promise<Shard | null> {
  // What the browser has stored may be half of it.
  for (const cache of ['default', 'reload'] as const) {
    try {
      const response = await fetch(paths.data(`list/${name}.json`), { cache });
      if (response.status === 404) return NOTHING;
      const shard = response.ok ? readShard(await response.text()) : null;
      if (shard) return shard;
    } catch {
      // No connection, or one that broke: once more, then whoever asked is told.
    }
  }
  return null;
}

const NOTHING: Shard = { records: {}, moved: {} };

// A code is a word from outside, and every object knows "constructor".
function ownPart<T>(parts: Readonly<Record<string, T>>, code: string): T | null {
  return Object.hasOwn(parts, code) ? (parts[code] ?? null) : null;
}
