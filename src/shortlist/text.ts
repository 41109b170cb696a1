/** A shortlist ↔ the text that a browser keeps: JSON with the number of its version. */
import { MOST_LISTINGS } from './code.ts';
import { shorten, type Item, type Shortlist } from './list.ts';

const VERSION = 1;

/** The text of a list. */
export function toText({ items }: Shortlist): string {
  return JSON.stringify({ version: VERSION, items });
}

/** Reads what is kept, whoever wrote it; `isWhole` is false where anything of it had to be left out. */
export function fromText(text: string): { list: Shortlist; isWhole: boolean } {
  const kept = parse(text);
  const all = kept?.version === VERSION && Array.isArray(kept.items) ? kept.items : null;
  const items = new Map<string, Item>();
  for (const one of all ?? []) {
    const { id, note = '' } = (one ?? {}) as Partial<Record<string, unknown>>;
    if (
      typeof id === 'string' &&
      typeof note === 'string' &&
      ID.test(id) &&
      items.size < MOST_LISTINGS
    )
      items.set(id, { id, note: shorten(note) });
  }
  return { list: { items: [...items.values()] }, isWhole: items.size === all?.length };
}

const ID = /^[a-z\d-]{1,99}\/[a-z\d-]{1,99}$/;

function parse(text: string): { version?: unknown; items?: unknown } | null {
  try {
    return JSON.parse(text) as object | null;
  } catch {
    return null;
  }
}
